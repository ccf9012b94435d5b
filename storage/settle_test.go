package storage

import (
	"errors"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// interrupted makes a run of seven rows that was killed: row 1 was sent, row 2
// failed, rows 3 and 4 are unknown by their answers, rows 5 and 6 because the
// process was gone before theirs came, and row 7 was never tried.
func interrupted(t *testing.T) string {
	t.Helper()
	_, run := newRun(t, 7, nil)
	for row, o := range []campaign.Outcome{campaign.Sent, campaign.Failed, campaign.Unknown, campaign.Unknown} {
		send(t, run.Journal, row+1, 1, o)
	}
	for row := 5; row <= 6; row++ {
		if err := run.Journal.Intend(campaign.Intent{Row: row, Attempt: 1, To: "+50934123456"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := run.Close(); err != nil {
		t.Fatal(err)
	}
	return run.Folder
}

func TestAPersonsWordIsFinalAndCounted(t *testing.T) {
	folder := interrupted(t)
	all := func(int) bool { return true }
	settled, counts, err := unwitnessed.Settle(folder, Settlement{As: campaign.Failed, Who: "mirlande@kay", Wants: func(row int) bool { return row != 4 && row != 6 }})
	if err != nil || settled != 2 {
		t.Fatalf("settled %d rows (%v), want 3 and 5 only", settled, err)
	}
	if want := (campaign.Counts{Total: 7, Sent: 1, Failed: 3, Unknown: 2, Remaining: 1}); counts != want {
		t.Errorf("counts %+v, want %+v", counts, want)
	}
	if settled, _, err = unwitnessed.Settle(folder, Settlement{As: campaign.Sent, Who: "jan", Wants: all}); err != nil || settled != 2 {
		t.Fatalf("settled %d rows (%v), want 4 and 6", settled, err)
	}
	if settled, _, err = unwitnessed.Settle(folder, Settlement{As: campaign.Sent, Who: "jan"}); err != nil || settled != 0 {
		t.Errorf("settled %d rows (%v) of which none is unknown", settled, err)
	}
	view, err := Read(folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	if want := (campaign.Counts{Total: 7, Sent: 3, Failed: 3, Remaining: 1}); view.Tally.Counts() != want || view.Word() != Stopped || view.InFlight != 0 {
		t.Errorf("the log says %+v, %s, %d in flight", view.Tally.Counts(), view.Word(), view.InFlight)
	}
	if infos, err := (Runs{Dir: strings.TrimSuffix(folder, view.ID)}).List(); err != nil || infos[0].Counts != view.Tally.Counts() {
		t.Errorf("the list of runs says %+v (%v)", infos, err)
	}
	again, err := unwitnessed.Open(folder, Resume{Policy: campaign.Policy{RetryFailed: true}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = again.Close() }()
	if err := again.Journal.Intend(campaign.Intent{Row: 4, Attempt: 2}); !errors.Is(err, errDone) {
		t.Errorf("a row that a person says was sent may be sent again: %v", err)
	}
	if err := again.Journal.Intend(campaign.Intent{Row: 3, Attempt: 2}); err != nil {
		t.Errorf("a row that a person says failed cannot be retried: %v", err)
	}
}

// The halt of the last session stays the reason why the run stopped.
func TestAPersonsWordKeepsTheHalt(t *testing.T) {
	_, run := newRun(t, 2, nil)
	send(t, run.Journal, 1, 1, campaign.Unknown)
	halt := campaign.Halt{Status: 401, Code: "unauthorized", Message: "Unauthorized"}
	if err := errors.Join(run.Journal.Halt(halt), run.Journal.End(campaign.EndHalted), run.Close()); err != nil {
		t.Fatal(err)
	}
	if _, _, err := unwitnessed.Settle(run.Folder, Settlement{As: campaign.Sent, Who: "jan"}); err != nil {
		t.Fatal(err)
	}
	view, err := Read(run.Folder, nil)
	if err != nil || view.End == nil || view.End.Reason != campaign.EndHalted || view.End.Halt == nil || *view.End.Halt != halt {
		t.Errorf("the log ends with %+v (%v)", view.End, err)
	}
}

func TestNobodySettlesARunThatIsSent(t *testing.T) {
	_, run := newRun(t, 2, nil)
	send(t, run.Journal, 1, 1, campaign.Unknown)
	if err := run.Journal.Flush(); err != nil {
		t.Fatal(err)
	}
	if settled, _, err := unwitnessed.Settle(run.Folder, Settlement{As: campaign.Sent}); settled != 0 || !errors.Is(err, ErrLocked) {
		t.Errorf("settled %d rows of a run under way (%v)", settled, err)
	}
}

func TestAWordOnARowThatIsKnownIsDamage(t *testing.T) {
	for name, row := range map[string]int{"sent": 5, "pending": 30, "beyond the list": sampleRows + 1} {
		log, _ := sampleLog(t, 1)
		s, err := replayBytes(log)
		if err != nil {
			t.Fatal(err)
		}
		enc := encoder{buf: log, n: s.log.n, sum: s.log.sum, durable: s.log.n}
		enc.settle(row, campaign.Failed, "x", fixedTime)
		var damage *DamageError
		if _, err := replayBytes(enc.buf); !errors.As(err, &damage) {
			t.Errorf("%s: a word on row %d was taken (%v)", name, row, err)
		}
	}
}
