//go:build unix

package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
)

// screensOfARun sends a list with refusals and unknowns to the sandbox, and
// returns the screens' functions with the run's name.
func screensOfARun(t *testing.T) (s *screens, id string) {
	t.Helper()
	folder := t.TempDir()
	rows := "to,body\n"
	for row := range 30 {
		number := fmt.Sprintf("+50934%06d", row)
		switch row % 10 {
		case 3:
			number = fmt.Sprintf("+5094999%02d01", row) // refused
		case 7:
			number = fmt.Sprintf("+5094999%02d10", row) // 500: unknown
		case 9:
			number = "no number"
		}
		rows += number + ",Bonjou\n"
	}
	write(t, filepath.Join(folder, "list.csv"), rows)
	cmd := program(t, folder, "send", "list.csv", "--yes", "--plain", "--sandbox", "--rate", "300", "--workers", "1")
	if out, err := cmd.CombinedOutput(); cmd.ProcessState.ExitCode() != exitFinished {
		t.Fatalf("%v: %s", err, out)
	}
	s = &screens{runs: storage.Runs{Dir: filepath.Join(folder, "runs")}}
	s.app, _, _ = testApp(nil, "")
	infos, err := s.runs.List()
	if err != nil || len(infos) != 1 {
		t.Fatal(infos, err)
	}
	return s, infos[0].ID
}

// TestPagesAreWhatAQueryAsksFor compares every page of many queries with the
// naive answer: all rows, filtered, searched and sorted.
func TestPagesAreWhatAQueryAsksFor(t *testing.T) {
	t.Parallel()
	s, id := screensOfARun(t)
	found, err := s.report(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	all, err := found.Rows(t.Context(), tui.Query{}, 0, 1000)
	if err != nil || len(all.Rows) != 30 || all.Total != 30 {
		t.Fatalf("%d rows of %d, %v", len(all.Rows), all.Total, err)
	}
	filters := []tui.Filter{{}, {On: true, Outcome: campaign.Failed}, {On: true, Outcome: campaign.Unknown}, {On: true, Outcome: campaign.Invalid}, {On: true}}
	hits := 0
	for _, filter := range filters {
		for _, text := range []string{"", "whatsapp", "+50934", "7", "WHATSAPP", "none of them", "500"} {
			for _, sort := range []tui.Sort{tui.SortRow, tui.SortOutcome, tui.SortTime} {
				query := tui.Query{Filter: filter, Text: text, Sort: sort}
				want := naive(all.Rows, query)
				hits += len(want)
				for _, from := range []int{0, 5, 2, 29, 40} {
					page, err := found.Rows(t.Context(), query, from, 4)
					wanted := want[min(from, len(want)):min(from+4, len(want))]
					if err != nil || page.Total != len(want) || !slices.Equal(page.Rows, wanted) {
						t.Fatalf("%+v from %d: %+v, %v, want %+v of %d", query, from, page, err, wanted, len(want))
					}
				}
			}
		}
	}
	if hits < 100 {
		t.Errorf("only %d hits", hits)
	}
}

func naive(rows []tui.ReportRow, query tui.Query) []tui.ReportRow {
	var kept []tui.ReportRow
	for _, row := range rows {
		text := strings.ToLower(strings.Join([]string{row.To, row.Code, row.Error}, "\n"))
		isHit := query.Text == "" || fmt.Sprint(row.Row) == query.Text || strings.Contains(text, strings.ToLower(query.Text))
		if isHit && (!query.On || row.Outcome == query.Outcome) {
			kept = append(kept, row)
		}
	}
	switch query.Sort {
	case tui.SortOutcome:
		slices.SortStableFunc(kept, func(a, b tui.ReportRow) int { return int(a.Outcome) - int(b.Outcome) })
	case tui.SortTime:
		slices.SortStableFunc(kept, func(a, b tui.ReportRow) int { return -a.At.Compare(b.At) })
	}
	return kept
}

// TestAPageThatIsGivenUp: a search that is no longer wanted ends, and the next
// one starts anew.
func TestAPageThatIsGivenUp(t *testing.T) {
	t.Parallel()
	s, id := screensOfARun(t)
	found, err := s.report(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := found.Rows(ctx, tui.Query{Text: "5"}, 0, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if page, err := found.Rows(t.Context(), tui.Query{Text: "5"}, 0, 100); err != nil || page.Total < 20 {
		t.Errorf("%d rows, %v", page.Total, err)
	}
}

// TestTheScreensSettleAndExport as the commands do.
func TestTheScreensSettleAndExport(t *testing.T) {
	t.Parallel()
	s, id := screensOfARun(t)
	if n, err := s.settle(t.Context(), id, []int{8, 1}, campaign.Sent); n != 1 || err != nil {
		t.Errorf("settled %d: %v", n, err)
	}
	if n, err := s.settle(t.Context(), id, nil, campaign.Failed); n != 2 || err != nil {
		t.Errorf("settled %d: %v", n, err)
	}
	found, err := s.report(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if c := found.Counts; c.Unknown != 0 || c.Failed != 5 || c.Sent != 22 {
		t.Errorf("%+v", c)
	}
	attempts, err := found.Attempts(t.Context(), 8)
	if err != nil || len(attempts) != 2 || attempts[0].Outcome != campaign.Unknown || attempts[1].Code != storage.CodeByHand {
		t.Errorf("%+v, %v", attempts, err)
	}
	path := filepath.Join(t.TempDir(), "out.csv")
	order := tui.Export{Filter: tui.Filter{On: true, Outcome: campaign.Failed}, Format: tui.FormatList, Path: path}
	if _, err := found.Export(t.Context(), order); err != nil {
		t.Fatal(err)
	}
	text, _ := os.ReadFile(path)
	if lines := strings.Count(string(text), "\n"); lines != 6 || !strings.Contains(string(text), "to,body") || strings.Contains(string(text), "outcome") {
		t.Errorf("%s", text)
	}
	write(t, path, "mine")
	order.Format = "json"
	if _, err := found.Export(t.Context(), order); !errors.Is(err, tui.ErrExists) {
		t.Errorf("%v", err)
	}
	if text, _ := os.ReadFile(path); string(text) != "mine" {
		t.Errorf("the file is %q", text)
	}
	order.Replace = true
	if _, err := found.Export(t.Context(), order); err != nil {
		t.Error(err)
	}
	if text, _ := os.ReadFile(path); !strings.HasPrefix(string(text), "{") {
		t.Errorf("the file is %q", text)
	}
	for _, format := range reportFormats() {
		order := tui.Export{Format: format, Path: filepath.Join(t.TempDir(), "report."+format)}
		if _, err := found.Export(t.Context(), order); err != nil {
			t.Errorf("%s: %v", format, err)
		}
	}
	if !slices.Equal(found.Formats, exportFormats()) || !slices.Contains(found.Formats, "xlsx") {
		t.Errorf("%q", found.Formats)
	}
}
