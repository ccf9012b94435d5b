package cli

import (
	"regexp"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

var columnWord = regexp.MustCompile(`\.?[a-z_]+[a-z_0-9.]*`)

// TestHelpNamesRealColumns reads the table of voye help columns: every column
// in it is one that a list may have.
func TestHelpNamesRealColumns(t *testing.T) {
	_, table, found := strings.Cut(words.For("en").Say(words.ColumnsLong), "holds\n")
	if !found {
		t.Fatal("there is no table")
	}
	table, _, _ = strings.Cut(table, "\n\n")
	var columns []string
	for line := range strings.Lines(table) {
		named, _, _ := strings.Cut(strings.TrimSpace(line), "  ")
		first := ""
		for _, word := range columnWord.FindAllString(named, -1) {
			if strings.HasPrefix(word, ".") { // the column before, with another end
				word = first[:strings.LastIndexByte(first, '.')] + word
			} else {
				first = word
			}
			columns = append(columns, word)
		}
	}
	if len(columns) < 30 {
		t.Fatalf("only %q were found", columns)
	}
	for _, column := range columns {
		_, err := campaign.SpecOfList("l.csv", []string{"to", column}, campaign.Given{Template: "t", Language: "en"})
		if err != nil && strings.Contains(err.Error(), "is none that") {
			t.Errorf("%s: %v", column, err)
		}
	}
}
