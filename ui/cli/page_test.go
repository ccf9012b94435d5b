package cli

import (
	"os"
	"regexp"
	"slices"
	"testing"

	"app.wazaj/voye/ui/words"
)

// TestThePageHasItsSentences holds that what storage/report asks for by name is
// there, and that nothing is there for the page that it does not ask for.
// TestEverySentenceIsThere holds the same of all languages.
func TestThePageHasItsSentences(t *testing.T) {
	asked, there := sentencesIn(t, "../../storage/report/html_words.go"), sentencesIn(t, "../words/ids_page.go")
	if len(asked) < 50 {
		t.Fatalf("only %d sentences were found", len(asked))
	}
	for _, says := range asked {
		if words.For(words.English).Say(words.ID(says)) == "" {
			t.Errorf("%s has no sentence", says)
		}
	}
	for _, says := range there {
		if !slices.Contains(asked, says) {
			t.Errorf("the page does not say %s", says)
		}
	}
}

// sentencesIn finds the names of sentences in a file.
func sentencesIn(t *testing.T, path string) []string {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, found := range regexp.MustCompile(`"((?:page|tui)\.[a-z_.]+)"`).FindAllSubmatch(source, -1) {
		names = append(names, string(found[1]))
	}
	return names
}
