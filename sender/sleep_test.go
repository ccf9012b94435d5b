package sender

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

// A laptop that sleeps stops the program. On Linux and macOS the monotonic
// clock stops with it, and nothing can be noticed; on Windows it goes on, so
// that every wait that was under way is over at once on waking. These tests
// are about the second kind.

// TestSleepIsNotMadeUpFor: eight hours of rest earn one message, not a burst.
func TestSleepIsNotMadeUpFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPace(10, func(float64) {})
		for range 3 {
			time.Sleep(8 * time.Hour)
			start := time.Now()
			for range 11 {
				if err := p.wait(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if took := time.Since(start); took < time.Second-time.Millisecond {
				t.Errorf("eleven messages left within %v", took)
			}
		}
	})
}

// TestHoursWithoutAProbeAreNoOutage: what passes while nobody tries does not
// count towards giving up.
func TestHoursWithoutAProbeAreNoOutage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: during(8*time.Hour+6*time.Minute, unreachable)}
		r := send(t, 20, api, &memory{}, Settings{Workers: 4, GiveUpAfter: 10 * time.Minute}, func(p *Pool) {
			time.Sleep(time.Minute)
			p.Pause()
			time.Sleep(8 * time.Hour)
			p.Continue()
		})
		if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Sent != 20 {
			t.Errorf("ending %q, halt %+v, %+v", r.ending, r.halt, counts)
		}
	})
}

// TestProbeThatSleptIsNotTheLast: a request that was under way when the lid
// was closed fails on waking, hours past the moment of giving up. The network
// gets the time to come back, and one more probe.
func TestProbeThatSleptIsNotTheLast(t *testing.T) {
	asleep := func(tries *int) bool {
		if *tries++; *tries != 3 {
			return false
		}
		time.Sleep(8 * time.Hour)
		return true
	}
	for name, v := range map[string]Verdict{"a message": unreachable, "a knock": doubtful} {
		synctest.Test(t, func(t *testing.T) {
			tries, back, woken := 0, false, time.Time{}
			try := func() bool {
				back = back || !woken.IsZero()
				if asleep(&tries) {
					woken = time.Now()
				}
				return back
			}
			api := &script{}
			api.answer = func(campaign.Message, int) Verdict {
				if back || v.Outcome == campaign.NotSent && try() {
					return accepted
				}
				return v
			}
			api.alive = func() error {
				if back || try() {
					return nil
				}
				return errors.New("down")
			}
			r := send(t, 20, api, &memory{}, Settings{Workers: 1, GiveUpAfter: 10 * time.Minute}, nil)
			if r.ending != campaign.EndFinished || woken.IsZero() {
				t.Errorf("%s: ending %q, halt %+v, woken %v", name, r.ending, r.halt, woken)
			}
		})
	}
}

// TestDeadAfterTheSleepGivesUp: the grace is one probe, not another outage.
func TestDeadAfterTheSleepGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tries := 0
		api := &script{answer: func(campaign.Message, int) Verdict {
			if tries++; tries == 3 {
				time.Sleep(8 * time.Hour)
			}
			return unreachable
		}}
		r := send(t, 20, api, &memory{}, Settings{Workers: 1, GiveUpAfter: 10 * time.Minute}, nil)
		if r.ending != campaign.EndHalted || r.halt.Code != "outage" || tries != 4 || r.took > 8*time.Hour+2*time.Minute {
			t.Errorf("ending %q, halt %+v, %d tries, %v", r.ending, r.halt, tries, r.took)
		}
	})
}
