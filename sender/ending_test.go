package sender

import (
	"context"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

// TestStopAtTheLastRowFinishes: who stops a run while its last rows are in
// flight stops nothing, and must not be told that something is left.
func TestStopAtTheLastRowFinishes(t *testing.T) {
	for _, workers := range []int{1, 4, 16} {
		synctest.Test(t, func(t *testing.T) {
			api := &script{answer: always(accepted), takes: time.Second}
			r := send(t, workers, api, &memory{}, Settings{Workers: workers}, func(p *Pool) {
				time.Sleep(500 * time.Millisecond)
				p.Stop()
			})
			if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Sent != workers {
				t.Errorf("%d workers: ending %q, %+v", workers, r.ending, counts)
			}
		})
	}
}

func TestStopWithOneRowLeftIsAnInterruption(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted), takes: time.Second}
		r := send(t, 5, api, &memory{}, Settings{Workers: 4}, func(p *Pool) {
			time.Sleep(500 * time.Millisecond)
			p.Stop()
		})
		if counts := r.tally.Counts(); r.ending != campaign.EndInterrupted || counts.Remaining != 1 {
			t.Errorf("ending %q, %+v", r.ending, counts)
		}
	})
}

// TestLastRowThatStaysIsAnInterruption: the stop came first, and the last row
// came back unsent, so it is left to be sent.
func TestLastRowThatStaysIsAnInterruption(t *testing.T) {
	for _, v := range []Verdict{revoked, unavailable, unreachable} {
		synctest.Test(t, func(t *testing.T) {
			api := &script{answer: always(v), takes: time.Second}
			r := send(t, 1, api, &memory{}, Settings{Workers: 2, GiveUpAfter: time.Hour}, func(p *Pool) {
				time.Sleep(500 * time.Millisecond)
				p.Stop()
			})
			if counts := r.tally.Counts(); r.ending != campaign.EndInterrupted || counts.Remaining != 1 {
				t.Errorf("%d: ending %q, %+v", v.Status, r.ending, counts)
			}
		})
	}
}

func TestEmptyListFinishes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := send(t, 0, &script{answer: always(accepted)}, &memory{}, Settings{Workers: 4}, nil)
		if r.ending != campaign.EndFinished || r.err != nil || r.halt != nil {
			t.Errorf("ending %q, error %v, halt %v", r.ending, r.err, r.halt)
		}
	})
}

func TestStopBeforeTheStartSendsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted)}
		pool := NewPool(api, &memory{}, Settings{Rate: Unlimited, Workers: 4}, func(campaign.Event) {})
		pool.Stop()
		ending, halt, err := pool.Run(t.Context(), tasks(10))
		if ending != campaign.EndInterrupted || halt != nil || err != nil || len(api.posts) != 0 {
			t.Errorf("ending %q, halt %v, error %v, %d posts", ending, halt, err, len(api.posts))
		}
	})
}

// TestKeysAfterTheEndChangeNothing: a key pressed, or a context that ends, a
// moment too late must not write behind the end of the log.
func TestKeysAfterTheEndChangeNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &memory{}
		var events []campaign.Event
		pool := NewPool(&script{answer: always(accepted)}, log, Settings{Rate: 10, Workers: 2}, func(e campaign.Event) { events = append(events, e) })
		ctx, cancel := context.WithCancel(t.Context())
		if ending, _, err := pool.Run(ctx, tasks(10)); ending != campaign.EndFinished || err != nil {
			t.Fatalf("ending %q, error %v", ending, err)
		}
		holds, told := slices.Clone(log.holds), len(events)
		pool.Pause()
		pool.Continue()
		pool.SetRate(3)
		cancel()
		pool.Stop()
		pool.Leave()
		synctest.Wait()
		if !slices.Equal(log.holds, holds) || len(events) != told {
			t.Errorf("after the end: holds %+v, events %+v", log.holds[len(holds):], events[told:])
		}
	})
}
