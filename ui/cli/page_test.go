package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"app.wazaj/voye/ui/tui"
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

// TestTheScreensExportAPage writes the page as the export of the report screen
// does, in the language that is spoken there.
func TestTheScreensExportAPage(t *testing.T) {
	t.Parallel()
	runs := hostileRun(t)
	folders, err := filepath.Glob(filepath.Join(runs, "runs", "*-list"))
	if err != nil || len(folders) != 1 {
		t.Fatalf("%q, %v", folders, err)
	}
	found, err := openReport(folders[0])
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(exportFormats(), "html") {
		t.Errorf("the screens offer %q", exportFormats())
	}
	a := &app{words: words.For("fr")}
	path, err := a.export(found, tui.Export{Format: "html", Path: filepath.Join(runs, "page.html")})
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), `<html lang="fr">`) || !strings.Contains(string(page), words.For("fr").Say(words.PageOutcomes)) {
		t.Error("it is no page in French")
	}
}
