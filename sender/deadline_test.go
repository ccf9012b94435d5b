package sender

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

// TestDeadlines holds that no call gets less than the timeout, none more than
// a hundredth above it, and that all end with the run.
func TestDeadlines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const timeout = 10 * time.Second
		run, leave := context.WithCancel(context.Background())
		d := deadlines{timeout: timeout}
		distinct := map[context.Context]bool{}
		for range 300 {
			call := d.of(run, time.Now())
			distinct[call] = true
			deadline, ok := call.Deadline()
			if given := time.Until(deadline); !ok || given < timeout || given > timeout+timeout/100 {
				t.Fatalf("a call was given %v", given)
			}
			time.Sleep(10 * time.Millisecond)
		}
		if len(distinct) != 30 {
			t.Errorf("%d contexts for 300 calls, want one for each hundredth of the timeout", len(distinct))
		}
		leave()
		for call := range distinct {
			if call.Err() == nil {
				t.Fatal("a call outlives its run")
			}
		}
		if other := d.of(context.Background(), time.Now()); other.Err() != nil {
			t.Error("a call of another run is over before it began")
		}
		d.close()
	})
}
