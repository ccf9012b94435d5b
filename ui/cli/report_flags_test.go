package cli

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/words"
)

func TestSince(t *testing.T) {
	zone := time.FixedZone("Pòtoprens", -5*60*60)
	now := time.Date(2026, 11, 25, 14, 30, 0, 0, zone)
	read := readSince(func() time.Time { return now })
	for text, want := range map[string]time.Time{
		"24h":                       now.Add(-24 * time.Hour),
		"7d":                        now.Add(-7 * 24 * time.Hour),
		"1d12h":                     now.Add(-36 * time.Hour),
		"2026-11-25":                time.Date(2026, 11, 25, 0, 0, 0, 0, zone),
		"2026-11-25 14:00":          time.Date(2026, 11, 25, 14, 0, 0, 0, zone),
		"2026-11-25T14:00:05":       time.Date(2026, 11, 25, 14, 0, 5, 0, zone),
		"2026-11-25T19:00:00Z":      time.Date(2026, 11, 25, 14, 0, 0, 0, zone),
		"2026-11-25T14:00:00-05:00": time.Date(2026, 11, 25, 14, 0, 0, 0, zone),
	} {
		if got, err := read(text); err != nil || !got.Equal(want) {
			t.Errorf("%q is %v, %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "yesterday", "14:00", "-1h", "0h", "2026-11-25 15:00", "25/11/2026", "24"} {
		if got, err := read(text); err == nil {
			t.Errorf("%q was read as %v", text, got)
		}
	}
}

// TestSheetNames: a spreadsheet takes the names of the sheets, also of a second
// sheet of rows, and nothing that a workbook says is missing in any language.
func TestSheetNames(t *testing.T) {
	for _, language := range words.Languages() {
		said := titles(words.For(language))
		names := map[string]bool{}
		for _, name := range []string{said.Totals, said.Rows + " 100", said.Refusals} {
			if name == "" || utf8.RuneCountInString(name) > 31 || strings.ContainsAny(name, `[]:*?/\`) || strings.Trim(name, "'") != name {
				t.Errorf("%s: %q is no name of a sheet", language, name)
			}
			names[strings.ToLower(name)] = true
		}
		if len(names) != 3 {
			t.Errorf("%s: the names are %v", language, names)
		}
		meanings := map[string]bool{}
		for _, o := range append([]campaign.Outcome{campaign.Pending}, campaign.RowOutcomes...) {
			meanings[said.Meaning(o)] = true
		}
		if len(meanings) != 1+len(campaign.RowOutcomes) || meanings[""] {
			t.Errorf("%s: the outcomes mean %v", language, meanings)
		}
	}
}

// TestEveryReasonNotToMergeIsSaid: each has a sentence of its own.
func TestEveryReasonNotToMergeIsSaid(t *testing.T) {
	said := map[words.ID]bool{}
	reasons := []report.MergeReason{report.SameRun, report.OtherList, report.OtherMessage, report.OtherGateway}
	for _, why := range reasons {
		said[mergeSentence(why)] = true
	}
	if len(said) != len(reasons) {
		t.Errorf("%d reasons have the sentences %v", len(reasons), said)
	}
}
