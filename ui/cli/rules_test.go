package cli

import (
	"regexp"
	"slices"
	"testing"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

var ruleMark = regexp.MustCompile(`\{(column|value|detail)\}`)

// marksOf returns the marks of a rule's sentence or remedy, each once.
func marksOf(text string) []string {
	marks := ruleMark.FindAllString(text, -1)
	slices.Sort(marks)
	return slices.Compact(marks)
}

// TestRulesInEveryLanguage holds that no rule is missing in a language, and
// that each says the same things as in English.
func TestRulesInEveryLanguage(t *testing.T) {
	for _, language := range words.Languages() {
		if language == words.English {
			continue
		}
		translate := words.For(language).Rule
		for _, rule := range campaign.Rules() {
			says, remedy, known := translate(string(rule))
			if !known || says == "" {
				t.Errorf("%s lacks the rule %s", language, rule)
				continue
			}
			saysEnglish, remedyEnglish := rule.Sentence()
			if !slices.Equal(marksOf(says), marksOf(saysEnglish)) || !slices.Equal(marksOf(remedy), marksOf(remedyEnglish)) {
				t.Errorf("%s says the rule %s with other marks than English: %q; %q", language, rule, says, remedy)
			}
		}
	}
}
