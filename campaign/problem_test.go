package campaign

import (
	"fmt"
	"strings"
	"testing"
)

// upper is a language of capitals that lacks one rule.
func upper(code string) (says, remedy string, known bool) {
	if Rule(code) == PhoneTooShort {
		return "", "", false
	}
	says, remedy = Rule(code).Sentence()
	marks := strings.NewReplacer("{COLUMN}", "{column}", "{VALUE}", "{value}", "{DETAIL}", "{detail}")
	return marks.Replace(strings.ToUpper(says)), marks.Replace(strings.ToUpper(remedy)), true
}

func TestProblemsAreSaidInALanguage(t *testing.T) {
	p := Problem{Column: "to", Value: "5e9", Rule: PhoneScientific}
	english, _ := p.Say(English)
	says, remedy := p.Say(upper)
	if english != p.String() || !strings.HasPrefix(says, "to IS 5e9: ") || remedy != strings.ToUpper(p.Remedy()) {
		t.Errorf("%q, %q", says, remedy)
	}
	if rest, _ := p.SayRest(upper); "to IS 5e9: "+rest != says {
		t.Errorf("the rest of %q is %q", says, rest)
	}
	p.Rule = PhoneTooShort
	if says, _ := p.Say(upper); says != p.String() {
		t.Errorf("a rule that the language lacks is %q", says)
	}
	wrapped := fmt.Errorf("open it: %w", &InputError{File: "a.csv", Line: 3, Rule: ListEmpty})
	if got := ErrorText(wrapped, upper); !strings.HasPrefix(got, "open it: a.csv:3: THE LIST IS EMPTY; ") {
		t.Errorf("%q", got)
	}
}
