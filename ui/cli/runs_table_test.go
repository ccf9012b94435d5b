package cli

import (
	"errors"
	"io"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// TestRunsFitTheTerminal holds that the table is never wider than the terminal,
// whatever stands in it, and that it always says the counts.
func TestRunsFitTheTerminal(t *testing.T) {
	infos := []storage.Info{
		{ID: "20261124-040312-order-update", Name: "Kòmand pare 漢字漢字漢字", State: storage.Stopped, Sandbox: true,
			Counts: campaign.Counts{Total: 1200, Sent: 1000, Failed: 3, Unknown: 1, Invalid: 20, Duplicate: 5, Suppressed: 1, Remaining: 170}},
		{ID: "20261124-040312-" + strings.Repeat("x", 40) + "-12", Name: strings.Repeat("n", 200), State: storage.Finished,
			Counts: campaign.Counts{Total: 10_000_000, Sent: 10_000_000}, Part: "--rows 1-10000000"},
		{ID: "20261124-040312-gone", State: storage.Damaged, Err: errors.New("damaged")},
	}
	for _, language := range words.Languages() {
		for _, width := range []int{1, 8, 20, 40, 60, 80, 100, 120, 200} {
			for n := range infos {
				table := barTable{words.For(language), tui.NewPrinted(io.Discard, false, true), width}
				lines := table.lines(infos[n:])
				for _, line := range lines {
					if tui.Width(line) > width {
						t.Errorf("%s: a line of %d cells on a terminal of %d: %q", language, tui.Width(line), width, line)
					}
				}
				all := strings.Join(lines, "\n")
				if n == 0 && width >= 60 && (!strings.Contains(all, "1000") || !strings.Contains(all, "1200") || !strings.Contains(all, "█")) {
					t.Errorf("%s, %d cells: no counts, or no bar:\n%s", language, width, all)
				}
			}
		}
	}
}

// TestRunsInOneLine: where there is room, each run has one line, under the head.
func TestRunsInOneLine(t *testing.T) {
	table := barTable{words.For(words.English), tui.NewPrinted(io.Discard, false, true), 100}
	got := table.lines([]storage.Info{
		{ID: "20261124-040312-a", Name: "A", State: storage.Finished, Counts: campaign.Counts{Total: 12, Sent: 9, Failed: 3}},
		{ID: "20261124-040311-b", State: storage.Damaged, Err: errors.New("damaged")},
	})
	want := []string{
		"RUN                STATE     OUTCOMES              ROWS  SENT  PROBLEMS  LEFT  NAME",
		"20261124-040312-a  finished  ███████████████✗✗✗✗✗    12     9         3     0  A",
		"20261124-040311-b  damaged                            -     -         -     -",
		"",
		"█ sent  ✗ failed",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}
