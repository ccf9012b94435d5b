package tui

import (
	"context"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// TestAWordIsTyped: rows are settled by their number only, typed, and by no
// other keys.
func TestAWordIsTyped(t *testing.T) {
	for keys, want := range map[string]string{
		"u,2,enter":                 "[] sent",
		"u,down,2,enter":            "[] failed",
		"u,2,down,2,enter":          "[] failed",
		"u,enter,enter,y,s":         "",
		"u,1,enter":                 "",
		"u,2,down,enter":            "",
		"u,down,down,2,enter":       "", // that is a resume
		"u,2,esc,enter":             "",
		"u,down,up,2,enter":         "[] sent",
		"u,9,backspace,2,enter":     "[] sent",
		"u,down,down,down,enter":    "",
		"u,2,2,backspace,enter":     "[] sent",
		"tab,u,2,enter":             "", // the row at the cursor is sent
		"u,tab,2,enter":             "[] sent",
		"u,2,enter,enter,enter,esc": "[] sent",
	} {
		t.Run(keys, func(t *testing.T) {
			f := newFake()
			s := newSession(t, f, atReport(f))
			s.press(strings.Split(keys, ",")...)
			got := strings.TrimPrefix(strings.Join(f.settled, ", "), f.report.ID+" ")
			if got != want {
				t.Errorf("settled %q, want %q", got, want)
			}
		})
	}
}

// TestOneRowIsSettled: the row that is open, or all of them.
func TestOneRowIsSettled(t *testing.T) {
	for keys, want := range map[string]string{
		"u,1,enter": "[67] sent", "u,down,1,enter": "[67] failed", "u,down,down,1,enter": "[67] failed",
		"u,tab,2,enter": "[] sent", "u,2,enter": "", "u,tab,tab,down,1,enter": "[67] failed",
	} {
		f := newFake()
		s := newSession(t, f, atReport(f))
		openRow(s, f)
		s.press(strings.Split(keys, ",")...)
		if got := strings.TrimPrefix(strings.Join(f.settled, ", "), f.report.ID+" "); got != want {
			t.Errorf("%s settled %q, want %q", keys, got, want)
		}
	}
}

// TestSendingAgainAsksOnTheResume: from the report no key sends; each way leads
// to the screen on which the number is typed, with its choice made.
func TestSendingAgainAsksOnTheResume(t *testing.T) {
	for keys, want := range map[string]campaign.Policy{
		"f": {RetryFailed: true}, "u,down,down,enter": {ResendUnknown: true}, "r": {},
	} {
		f := newFake()
		s := newSession(t, f, atReport(f))
		s.press(strings.Split(keys, ",")...)
		next, ok := s.top().(*resumeScreen)
		if !ok || next.settings.Policy != want || len(f.started) != 0 {
			t.Errorf("%s led to %T; %+v", keys, s.top(), f.started)
		}
	}
}

// TestAFileIsReplacedOnlyWhenAskedTwice: enter alone loses no file, and a
// changed name asks anew.
func TestAFileIsReplacedOnlyWhenAskedTwice(t *testing.T) {
	f := newFake()
	var orders []Export
	export := f.report.Export
	f.report.Export = func(ctx context.Context, order Export) (string, error) {
		orders = append(orders, order)
		return export(ctx, order)
	}
	s := newSession(t, f, atReport(f))
	s.press("e", "ctrl+u")
	s.take(paste("taken.csv"))
	s.press("enter", "x", "backspace", "enter", "enter")
	if len(orders) != 3 || orders[0].Replace || orders[1].Replace || !orders[2].Replace {
		t.Errorf("%+v", orders)
	}
	if _, ok := s.top().(*reportScreen); !ok || !strings.Contains(s.View(), "Written: taken.csv") {
		t.Errorf("it ended on %T:\n%s", s.top(), s.View())
	}
}

// TestTheEndingSaysTheForm, and the form gives the ending.
func TestTheEndingSaysTheForm(t *testing.T) {
	for _, c := range []struct{ keys, format, path string }{
		{"tab", "json", "report-20261124-090000-order-update.json"},
		{"tab,tab", FormatWorkbook, "report-20261124-090000-order-update.xlsx"},
		{"tab,tab,tab", FormatList, "report-20261124-090000-order-update.csv"},
		{"tab,tab,tab,tab", "csv", "report-20261124-090000-order-update.csv"},
		{"ctrl+u,x,.,j,s,o,n", "json", "x.json"},
		{"tab,ctrl+u,x,.,c,s,v", "csv", "x.csv"},
		{"tab,tab,tab,ctrl+u,x,.,c,s,v", FormatList, "x.csv"},
		{"ctrl+u,x,.,X,L,S,X", FormatWorkbook, "x.XLSX"},
		{"ctrl+u,x", "csv", "x"},
		{"down,down", "csv", "report-20261124-090000-order-update-failed.csv"},
		{"x,down", "csv", "report-20261124-090000-order-update.csvx"},
	} {
		s := newSession(t, newFake(), AtReport("x"))
		s.press("e")
		s.press(strings.Split(c.keys, ",")...)
		if e := s.top().(*exportScreen); e.format != c.format || e.path.path() != c.path {
			t.Errorf("%s: %s to %s", c.keys, e.format, e.path.path())
		}
	}
}

// TestRowsAreSearchedAndSorted: each key asks the report for what shows.
func TestRowsAreSearchedAndSorted(t *testing.T) {
	f := newFake()
	var asked []Query
	rows := f.report.Rows
	f.report.Rows = func(ctx context.Context, q Query, from, count int) (Page, error) {
		asked = append(asked, q)
		return rows(ctx, q, from, count)
	}
	s := newSession(t, f, atReport(f))
	s.press("tab", "/", "q", "u", "?", "enter", "o", "f", "esc", "o", "o")
	all := Filter{}
	sent := Filter{On: true, Outcome: campaign.Sent}
	want := []Query{{}, {all, "qu?", SortRow}, {all, "qu?", SortOutcome}, {sent, "qu?", SortOutcome}, {sent, "", SortOutcome}, {sent, "", SortTime}, {sent, "", SortRow}}
	if len(asked) != len(want) {
		t.Fatalf("%+v", asked)
	}
	for i := range want {
		if asked[i] != want[i] {
			t.Errorf("%d: asked for %+v, want %+v", i, asked[i], want[i])
		}
	}
	if s.quit {
		t.Error("a letter of the text left the program")
	}
}

// TestALongReportIsNotSorted: it would have to be held in memory.
func TestALongReportIsNotSorted(t *testing.T) {
	f := newFake()
	f.report.Counts = campaign.Counts{Total: MaxSorted + 3, Sent: MaxSorted + 1, Failed: 2}
	s := newSession(t, f, atReport(f))
	s.press("tab", "o")
	r := s.top().(*reportScreen)
	if r.rows.query.Sort != SortRow {
		t.Error("it is sorted")
	}
	s.press("f", "f", "o")
	if r.rows.query != (Query{Filter: Filter{On: true, Outcome: campaign.Failed}, Sort: SortOutcome}) {
		t.Errorf("%+v", r.rows.query)
	}
	s.press("f")
	if r.rows.query.Sort != SortRow {
		t.Error("all rows came back sorted")
	}
}

// TestAReasonShowsItsRows filters and searches for it.
func TestAReasonShowsItsRows(t *testing.T) {
	s := newSession(t, newFake(), AtReport("x"))
	s.press("down", "enter")
	if got := s.top().(*reportScreen).rows.query; got != (Query{Filter: Filter{On: true, Outcome: campaign.Failed}, Text: "Messaging module is not ready"}) {
		t.Errorf("%+v", got)
	}
}

// TestMendingIsOfferedWhereItIsNamed: rows that did not pass the check can be
// mended, too, and the key that the screen names for it works.
func TestMendingIsOfferedWhereItIsNamed(t *testing.T) {
	f := newFake()
	f.report.Counts.Sent, f.report.Counts.Failed = f.report.Counts.Sent+f.report.Counts.Failed, 0
	s := newSession(t, f, atReport(f))
	if !strings.Contains(s.View(), "mend (m)") {
		t.Fatalf("mending is not named:\n%s", s.View())
	}
	s.press("m")
	export, ok := s.top().(*exportScreen)
	if !ok || export.filter != (Filter{On: true, Outcome: campaign.Invalid}) || export.format != FormatList {
		t.Errorf("m leads to %T: %+v", s.top(), export)
	}
}
