package storage

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"app.wazaj/voye/campaign"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// TestCourse writes every kind of record and holds what is told of them.
func TestCourse(t *testing.T) {
	runs, run := newRun(t, 3, nil)
	j := run.Journal
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	do(j.Intend(campaign.Intent{Row: 1, Attempt: 1, To: "+50934123456", At: noon}))
	answer := campaign.Result{
		Row: 1, Attempt: 1, To: "+50934123456", At: noon.Add(time.Second), Outcome: campaign.NotSent, Status: 503,
		Code: "unavailable", Error: "not ready", Took: 70 * time.Millisecond,
	}
	do(j.Settle(answer, nil))
	hold := campaign.Hold{Reason: campaign.HoldBackoff, Until: noon.Add(time.Minute), Tries: 2, Status: 503, Message: "not ready"}
	do(j.Hold(hold))
	do(j.Hold(campaign.Hold{}))
	do(j.Intend(campaign.Intent{Row: 2, Attempt: 1, To: "+50934123457", At: noon}))
	halt := campaign.Halt{Status: 403, Code: "forbidden", Message: "Wazaj account disconnected"}
	do(j.Halt(halt))
	do(j.End(campaign.EndHalted))
	do(run.Close())
	if _, _, err := runs.Settle(run.Folder, Settlement{As: campaign.Sent, Who: "Rose"}); err != nil {
		t.Fatal(err)
	}
	again, err := runs.Open(run.Folder, Resume{})
	do(err)
	do(again.Close())

	view, err := Read(run.Folder, nil)
	do(err)
	var kinds []MomentKind
	of := map[MomentKind]Moment{}
	do(view.Course(t.Context(), func(m Moment) {
		kinds = append(kinds, m.Kind)
		if _, known := of[m.Kind]; !known {
			of[m.Kind] = m
		}
	}))
	want := []MomentKind{MomentAsk, MomentAnswer, MomentHold, MomentHold, MomentAsk, MomentHalt, MomentEnd, MomentByHand, MomentEnd, MomentResume}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
	for what, pair := range map[string][2]any{
		"answer": {answer, of[MomentAnswer].Result}, "hold": {hold, of[MomentHold].Hold}, "halt": {halt, of[MomentHalt].Halt},
		"ending": {campaign.EndHalted, of[MomentEnd].Ending}, "row settled": {2, of[MomentByHand].Result.Row},
		"time": {noon, of[MomentAsk].At},
	} {
		if diff := cmp.Diff(pair[0], pair[1]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
}

// TestCourseOfALogThatChanges: what a live run writes meanwhile is not told,
// and what is no longer as it was is an error.
func TestCourseOfALogThatChanges(t *testing.T) {
	_, run := newRun(t, 3, nil)
	send(t, run.Journal, 1, 1, campaign.Sent)
	if err := run.Journal.Flush(); err != nil {
		t.Fatal(err)
	}
	view, err := Read(run.Folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	send(t, run.Journal, 2, 1, campaign.Sent)
	if err := run.Close(); err != nil {
		t.Fatal(err)
	}
	last := 0
	if err := view.Course(t.Context(), func(m Moment) { last = m.Result.Row }); err != nil || last != 1 {
		t.Errorf("row %d was told of (%v)", last, err)
	}
	path := filepath.Join(run.Folder, logName)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data[view.log.size-20] = '\n'
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := view.Course(t.Context(), func(Moment) {}); err == nil {
		t.Error("a line that changed was taken")
	}
}
