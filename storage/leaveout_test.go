package storage

import (
	"errors"
	"testing"

	"app.wazaj/voye/campaign"
)

// TestALateOptOutIsLeftOut records rows as suppressed in a run that goes on: a
// row that was never tried, and one that no attempt got through of. Rows that
// may have the message keep what is known of them.
func TestALateOptOutIsLeftOut(t *testing.T) {
	_, run := newRun(t, 6, nil)
	for row, o := range map[int]campaign.Outcome{1: campaign.Sent, 2: campaign.Failed, 3: campaign.Unknown, 4: campaign.NotSent, 5: campaign.Pending} {
		tellRow(t, run.Journal, row, 1, o)
	}
	do(t, run.Journal.Flush())
	do(t, run.Close())
	run, err := unwitnessed.Open(run.Folder, Resume{})
	do(t, err)
	leave := func(row int) error {
		return run.Journal.Settle(campaign.Result{Row: row, To: "+50934120006", Outcome: campaign.Suppressed, Code: "suppressed"}, nil)
	}
	for row, want := range map[int]error{1: errDone, 2: errDone, 3: errDone, 4: nil, 5: errDone, 6: nil} {
		if err := leave(row); !errors.Is(err, want) {
			t.Errorf("row %d: %v, want %v", row, err, want)
		}
	}
	if err := run.Journal.Intend(campaign.Intent{Row: 4, Attempt: 2}); !errors.Is(err, errDone) {
		t.Errorf("a row that opted out may be sent: %v", err)
	}
	do(t, run.Close())
	view, err := Read(run.Folder, nil)
	do(t, err)
	if got, want := view.Tally.Counts(), (campaign.Counts{Total: 6, Sent: 1, Failed: 1, Unknown: 2, Suppressed: 2}); got != want {
		t.Errorf("counts %+v, want %+v", got, want)
	}
}
