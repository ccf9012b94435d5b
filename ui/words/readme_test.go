package words

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestReadmesQuoteRealSentences: what the table of troubles has in its first
// column is what the program says, in the language of the document.
func TestReadmesQuoteRealSentences(t *testing.T) {
	counts := map[string]int{}
	for language, readme := range map[string]struct{ file, head string }{
		"en": {"README.md", "| it says |"}, "ht": {"README.ht.md", "| li di |"},
	} {
		page, err := os.ReadFile("../../" + readme.file)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, found := strings.Cut(string(page), "\n"+readme.head)
		if !found {
			t.Fatalf("%s has no table of troubles", readme.file)
		}
		table, _, _ := strings.Cut(rest, "\n\n")
		said := sayings(language)
		for _, row := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(table, -1) {
			counts[language]++
			if !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, row[1]) }) {
				t.Errorf("%s: nothing says %q", readme.file, row[1])
			}
		}
	}
	if counts["en"] < 10 || counts["en"] != counts["ht"] {
		t.Errorf("troubles in each language: %v", counts)
	}
}

// sayings are all sentences of a language, with … for what is filled in, once
// for one and once for several.
func sayings(language string) (all []string) {
	choice, hole := regexp.MustCompile(`\{\d:([^|}]*)\|([^}]*)\}`), regexp.MustCompile(`%[^\[%]*\[\d\][a-z]`)
	for _, text := range catalogue[language] {
		for _, number := range []string{"$1", "$2"} {
			all = append(all, hole.ReplaceAllString(choice.ReplaceAllString(text, number), "…"))
		}
	}
	return all
}
