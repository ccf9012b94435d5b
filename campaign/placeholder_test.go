package campaign

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplitText(t *testing.T) {
	hole := func(column string) segment { return segment{isHole: true, column: column} }
	or := func(column, fallback string) segment {
		return segment{isHole: true, column: column, text: fallback, hasFallback: true}
	}
	text := func(s string) segment { return segment{text: s} }
	for in, want := range map[string][]segment{
		"":                            nil,
		"plain { } }} text":           {text("plain { } }} text")},
		"{{name}}":                    {hole("name")},
		"{{ First  name }}":           {hole("First  name")},
		"Hello {{name}}!":             {text("Hello "), hole("name"), text("!")},
		"{{a}}{{b}}":                  {hole("a"), hole("b")},
		"{{name|friend}}":             {or("name", "friend")},
		"{{ name | dear friend }}":    {or("name", "dear friend")},
		"{{name|}}":                   {or("name", "")},
		"{{name|a|b}}":                {or("name", "a|b")},
		"{{name|a}b}}":                {or("name", "a}b")},
		"{{Montant (HTG)}} & {{é,;}}": {hole("Montant (HTG)"), text(" & "), hole("é,;")},
	} {
		got, rule := splitText(in)
		if rule != "" {
			t.Errorf("%q breaks %s", in, rule)
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(segment{})); diff != "" {
			t.Errorf("%q is split wrongly (-want +got):\n%s", in, diff)
		}
	}
	for in, want := range map[string]Rule{
		"{{": ruleUnclosedHole, "{{name": ruleUnclosedHole, "{{name}": ruleUnclosedHole, "{{a {{b}}": ruleUnclosedHole,
		"{{}}": ruleEmptyHole, "{{ }}": ruleEmptyHole, "{{|x}}": ruleEmptyHole, "ok {{a}} {{\t}}": ruleEmptyHole,
	} {
		if _, rule := splitText(in); rule != want {
			t.Errorf("%q breaks %q, want %q", in, rule, want)
		}
	}
}

func TestFoldColumn(t *testing.T) {
	for _, name := range []string{
		"Prénom", " prénom ", "PRÉNOM", "Pre\u0301nom", "Pr\u200bénom\u200d", "\ufeffPrénom", "Prénom\u00a0", "Prénom\n",
	} {
		if got := FoldColumn(name); got != "prénom" {
			t.Errorf("%q folds to %q", name, got)
		}
	}
	if got := FoldColumn("First \t  NAME"); got != "first name" {
		t.Errorf("repeated spaces fold to %q", got)
	}
	if FoldColumn("prenom") == FoldColumn("prénom") {
		t.Error("an accent is part of a name")
	}
}

func TestColumnFinder(t *testing.T) {
	finder := newColumnFinder([]string{"Name", "name", "Pre\u0301nom", "", "E  mail"})
	for name, want := range map[string]int{"Name": 0, "name": 1, "NAME": 0, "prénom": 2, "e mail": 4} {
		if got, ok := finder.find(name); !ok || got != want {
			t.Errorf("%q is column %d (%v), want %d", name, got, ok, want)
		}
	}
	if i, ok := finder.find("phone"); ok {
		t.Errorf("phone is found as column %d", i)
	}
}

func TestNearest(t *testing.T) {
	columns := []string{"Phone", "First name", "Total"}
	for word, want := range map[string]string{
		"phnoe": "Phone", "Fone": "", "phones": "Phone", "firstname": "First name", "totals": "Total", "x": "", "": "",
		strings.Repeat("x", 1000): "",
	} {
		if got := nearest(word, columns); got != want {
			t.Errorf("the nearest to %q is %q, want %q", word, got, want)
		}
	}
}

func TestListColumns(t *testing.T) {
	many := strings.Split(strings.Repeat("c,", 19)+"c", ",")
	for _, tc := range []struct {
		names []string
		want  string
	}{
		{[]string{"a", " ", "b"}, "a, b"},
		{[]string{"", ""}, "without a name"},
		{[]string{"\x1b[2J"}, "<1B>[2J"},
		{many, strings.Repeat("c, ", 11) + "c and 8 more"},
	} {
		if got := listColumns(tc.names); got != tc.want {
			t.Errorf("%q are listed as %q, want %q", tc.names, got, tc.want)
		}
	}
}

func TestShort(t *testing.T) {
	exact := strings.Repeat("é", 80)
	if short(exact) != exact {
		t.Error("80 characters are cut")
	}
	if got := short(exact + "é"); got != strings.Repeat("é", 79)+"…" {
		t.Errorf("81 characters are cut to %q", got)
	}
}
