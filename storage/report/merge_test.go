package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// said makes what a run says of a row.
func said(o campaign.Outcome, minute int) Row {
	row := Row{Outcome: o, Attempts: 1, Run: string(rune('A' + minute))}
	if minute > 0 {
		row.At = at.Add(time.Duration(minute) * time.Minute)
	}
	return row
}

// TestTheStrongestWord: what is known of a row is never hidden by what a later
// run did not do.
func TestTheStrongestWord(t *testing.T) {
	notChosen := Row{Outcome: campaign.Suppressed, Code: string(campaign.NotChosen), Run: "other part"}
	for _, c := range []struct {
		name string
		said []Row
		want campaign.Outcome
		run  string
	}{
		{"sent, then refused", []Row{said(campaign.Sent, 1), said(campaign.Failed, 2)}, campaign.Sent, "B"},
		{"refused, then sent", []Row{said(campaign.Failed, 1), said(campaign.Sent, 2)}, campaign.Sent, "C"},
		{"sent, then perhaps", []Row{said(campaign.Sent, 1), said(campaign.Unknown, 2)}, campaign.Sent, "B"},
		{"sent twice", []Row{said(campaign.Sent, 1), said(campaign.Sent, 2)}, campaign.Sent, "C"},
		{"sent, then left out", []Row{said(campaign.Sent, 1), said(campaign.Suppressed, 2)}, campaign.Sent, "B"},
		{"perhaps, then refused", []Row{said(campaign.Unknown, 1), said(campaign.Failed, 2)}, campaign.Unknown, "B"},
		{"refused, then left", []Row{said(campaign.Failed, 1), said(campaign.Pending, 2)}, campaign.Failed, "B"},
		{"refused, then suppressed", []Row{said(campaign.Failed, 1), said(campaign.Suppressed, 2)}, campaign.Failed, "B"},
		{"refused later by the older run", []Row{said(campaign.Failed, 3), said(campaign.Failed, 2)}, campaign.Failed, "D"},
		{"suppressed, then to be sent", []Row{said(campaign.Suppressed, 1), said(campaign.Pending, 0)}, campaign.Pending, "A"},
		{"to be sent, then suppressed", []Row{said(campaign.Pending, 0), said(campaign.Suppressed, 1)}, campaign.Suppressed, "B"},
		{"to be sent, then another part", []Row{said(campaign.Pending, 1), notChosen}, campaign.Pending, "B"},
		{"another part, then invalid", []Row{notChosen, said(campaign.Invalid, 1)}, campaign.Invalid, "B"},
		{"three", []Row{said(campaign.Failed, 1), said(campaign.Sent, 2), said(campaign.Unknown, 3)}, campaign.Sent, "C"},
	} {
		got := strongest(c.said)
		attempts := 0
		for _, row := range c.said {
			attempts += row.Attempts
		}
		if got.Outcome != c.want || got.Run != c.run || got.Attempts != attempts {
			t.Errorf("%s: %v by %q after %d attempts, want %v by %q after %d", c.name, got.Outcome, got.Run, got.Attempts, c.want, c.run, attempts)
		}
	}
}

// secondRun makes another run of the list of a first one. change makes it one
// of another campaign.
func secondRun(t *testing.T, runs storage.Runs, first *storage.Run, change func(*storage.Header), play func(*storage.Journal)) *storage.Run {
	t.Helper()
	header := first.State.Header
	if change != nil {
		change(&header)
	}
	run, err := runs.Create(header, first.ListPath(), func(_ string, write func(campaign.Result) error) error {
		return write(campaign.Result{Row: 4, At: at, To: "abc", Outcome: campaign.Invalid, Code: "phone_letters", Error: "the number has letters"})
	})
	do(t, err)
	t.Cleanup(func() { _ = run.Close() })
	play(run.Journal)
	do(t, run.Close())
	return run
}

func TestMergedRuns(t *testing.T) {
	runs, first := uglyRun(t, everyOutcome(t))
	do(t, first.Close())
	second := secondRun(t, runs, first, nil, func(j *storage.Journal) {
		for row, o := range map[int]campaign.Outcome{1: campaign.Failed, 2: campaign.Sent, 3: campaign.Failed, 6: campaign.Sent} {
			do(t, j.Intend(campaign.Intent{Row: row, Attempt: 1, To: "+50934123456", At: at}))
			do(t, j.Settle(campaign.Result{Row: row, Attempt: 1, To: "+50934123456", At: at.Add(time.Hour), Outcome: o, MessageID: 7}, nil))
		}
	})
	for _, folders := range [][]string{{first.Folder, second.Folder}, {second.Folder, first.Folder}} {
		r, err := Open(folders[0], folders[1:]...)
		do(t, err)
		counted := campaign.NewTally(7)
		got := ""
		for row, err := range r.Rows() {
			do(t, err)
			counted.Set(row.Row, row.Outcome)
			got += row.Outcome.String() + map[bool]string{true: "2 ", false: "1 "}[row.Run == second.ID]
		}
		if want := "sent1 sent2 unknown1 invalid2 2 sent2 2 "; got != want {
			t.Errorf("the rows are %q, want %q", got, want)
		}
		if want := (campaign.Counts{Total: 7, Sent: 3, Unknown: 1, Invalid: 1, Remaining: 2}); r.Summary() != want || counted.Counts() != want {
			t.Errorf("the totals are %+v, the rows count %+v, want %+v", r.Summary(), counted.Counts(), want)
		}
		if r.Run().ID != second.ID || len(r.Runs()) != 2 || r.Repeated() != 0 || r.State() != storage.Stopped {
			t.Errorf("%s, %d runs, %d sent twice, %s", r.Run().ID, len(r.Runs()), r.Repeated(), r.State())
		}
		attempts, err := r.Attempts(1)
		do(t, err)
		if len(attempts) != 3 || attempts[1].Outcome != campaign.Sent || attempts[2].Outcome != campaign.Failed {
			t.Errorf("row 1 has the attempts %+v", attempts)
		}
		var out bytes.Buffer
		do(t, r.Write(&out, Options{Format: JSON, Outcomes: []campaign.Outcome{campaign.Sent}}))
		if !strings.Contains(out.String(), `"row":1,`) || strings.Count(out.String(), `"run":"`+second.ID+`"`) != 2 {
			t.Errorf("%s", out.String())
		}
	}
}

func TestWhoHasTheMessageTwiceIsCounted(t *testing.T) {
	runs, first := uglyRun(t, everyOutcome(t))
	do(t, first.Close())
	second := secondRun(t, runs, first, nil, everyOutcome(t))
	r, err := Open(first.Folder, second.Folder)
	do(t, err)
	if r.Repeated() != 1 {
		t.Errorf("%d rows were sent twice, want 1", r.Repeated())
	}
}

func TestRunsOfOtherCampaignsAreNotMerged(t *testing.T) {
	for why, change := range map[MergeReason]func(*storage.Header){
		OtherMessage: func(h *storage.Header) { h.Fingerprint, h.MessagesSHA256 = "other", "" },
		OtherList:    func(h *storage.Header) { h.ListFormat = []byte(`{"ext":".csv","delimiter":";","no_header":true}`) },
		OtherGateway: func(h *storage.Header) { h.Sandbox = true },
	} {
		runs, first := uglyRun(t, everyOutcome(t))
		do(t, first.Close())
		second := secondRun(t, runs, first, change, func(*storage.Journal) {})
		_, err := Open(second.Folder, first.Folder)
		if refused, ok := errors.AsType[*MergeError](err); !ok || refused.Why != why || refused.Runs != [2]string{first.ID, second.ID} {
			t.Errorf("%s: %v", why, err)
		}
	}
	_, first := uglyRun(t, everyOutcome(t))
	if _, err := Open(first.Folder, first.Folder); !strings.Contains(err.Error(), string(SameRun)) {
		t.Errorf("%v", err)
	}
}

// TestTheSameMessagesInOtherWordsAreMerged: a campaign that is written in
// another way, and sends the very same, is no other one.
func TestTheSameMessagesInOtherWordsAreMerged(t *testing.T) {
	runs, first := uglyRun(t, everyOutcome(t))
	do(t, first.Close())
	same := func(written string) func(*storage.Header) {
		return func(h *storage.Header) { h.Fingerprint, h.MessagesSHA256 = written, "abc" }
	}
	one := secondRun(t, runs, first, same("one"), func(*storage.Journal) {})
	other := secondRun(t, runs, first, same("other"), func(*storage.Journal) {})
	if _, err := Open(one.Folder, other.Folder); err != nil {
		t.Error(err)
	}
}
