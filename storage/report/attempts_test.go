package report

import (
	"fmt"
	"testing"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// TestAttempts: each attempt stands once, with its answer, those without one
// as Pending, and a person's word behind them.
func TestAttempts(t *testing.T) {
	runs, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	folder, err := runs.Find(run.ID)
	do(t, err)
	_, _, err = runs.Settle(folder, storage.Settlement{As: campaign.Failed, Who: "mirlande"})
	do(t, err)
	found, err := Open(folder)
	do(t, err)
	for row, want := range map[int]string{
		1: "[1 not_sent 503 not ready] [2 sent 200 ]",
		2: "[1 failed 422 =the \"to\" field\x1b[0m]",
		3: "[1  0 ] [0 failed 0 settled_by_hand]",
		4: "[0 invalid 0 the number has letters]",
		5: "",
		6: "[1 not_sent 503 not ready]",
	} {
		attempts, err := found.Attempts(row)
		do(t, err)
		got := ""
		for i, a := range attempts {
			if i > 0 {
				got += " "
			}
			words := a.Error
			if a.Code == storage.CodeByHand {
				words = a.Code
			}
			got += fmt.Sprintf("[%d %v %d %s]", a.Attempt, a.Outcome, a.Status, words)
		}
		if got != want {
			t.Errorf("row %d: %q, want %q", row, got, want)
		}
	}
}
