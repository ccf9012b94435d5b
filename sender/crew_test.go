package sender

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
)

// TestWorkersChange: of more, the new ones begin at once; of fewer, none gives
// up the row that it has, and no row is sent twice or lost.
func TestWorkersChange(t *testing.T) {
	for _, c := range []struct {
		from, to, want int
	}{{2, 10, 10}, {10, 2, 2}, {4, 4, 4}, {3, 0, 1}, {3, -7, 1}, {8, MaxWorkers + 5, MaxWorkers}} {
		t.Run(fmt.Sprintf("%d to %d", c.from, c.to), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				api := &script{answer: always(accepted), takes: time.Second}
				var before, after int
				r := send(t, 5000, api, &memory{}, Settings{Workers: c.from}, func(p *Pool) {
					time.Sleep(500 * time.Millisecond)
					before = inFlight(api)
					p.SetWorkers(c.to)
					time.Sleep(1200 * time.Millisecond)
					after = inFlight(api)
				})
				if before != c.from || after != c.want {
					t.Errorf("%d and then %d in flight, want %d and %d", before, after, c.from, c.want)
				}
				if counts := r.tally.Counts(); counts.Sent != 5000 || len(api.posts) != 5000 || r.ending != campaign.EndFinished {
					t.Errorf("%d posts, %+v, ending %q", len(api.posts), counts, r.ending)
				}
			})
		})
	}
}

func inFlight(api *script) int {
	api.mu.Lock()
	defer api.mu.Unlock()
	return api.flight
}

// TestWorkersBeforeAndAfterTheRun: a change that comes late starts nothing and
// tells nothing, and one that comes early counts from the first row on.
func TestWorkersBeforeAndAfterTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted), takes: time.Second}
		var events []campaign.Event
		pool := NewPool(api, &memory{}, Settings{Workers: 1, Rate: Unlimited}, func(e campaign.Event) { events = append(events, e) })
		pool.SetWorkers(7)
		if _, _, err := pool.Run(t.Context(), tasks(70)); err != nil {
			t.Fatal(err)
		}
		told := len(events)
		pool.SetWorkers(50)
		synctest.Wait()
		if api.most != 7 || len(events) != told {
			t.Errorf("%d in flight at most, %d events after the end", api.most, len(events)-told)
		}
	})
}

// TestWorkersTold: whoever watches learns how many there are.
func TestWorkersTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := send(t, 50, &script{answer: always(accepted), takes: time.Second}, &memory{}, Settings{Workers: 3}, func(p *Pool) {
			time.Sleep(1500 * time.Millisecond)
			p.SetWorkers(5)
		})
		var told []int
		for _, e := range r.events {
			if e.Kind == campaign.EventWorkers {
				told = append(told, e.Workers)
			}
		}
		if !slices.Equal(told, []int{3, 5}) {
			t.Errorf("%v", told)
		}
	})
}

// TestWorkersInAnyOrder changes the workers at random, through outages and
// pauses: every row is sent once, and there is never more in flight than was
// wanted at one time.
func TestWorkersInAnyOrder(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		changes := rapid.SliceOfN(rapid.IntRange(1, 40), 1, 8).Draw(r, "workers")
		pauses := rapid.SliceOfN(rapid.Bool(), len(changes), len(changes)).Draw(r, "pauses")
		stops := rapid.Bool().Draw(r, "stops")
		synctest.Test(t, func(t *testing.T) {
			api := &script{takes: 70 * time.Millisecond, answer: func(m campaign.Message, try int) Verdict {
				if m.Row%50 == 0 && try == 1 {
					return unavailable
				}
				return accepted
			}}
			run := send(t, 300, api, &memory{}, Settings{Workers: 5, GiveUpAfter: time.Hour}, func(p *Pool) {
				turns(p, changes, pauses)
				if stops {
					p.Stop()
				}
			})
			counts := run.tally.Counts()
			if run.err != nil || !stops && counts.Sent != 300 || counts.Sent+counts.Remaining != 300 {
				t.Errorf("%+v, %v", counts, run.err)
			}
			if most := max(5, slices.Max(changes)); api.most > most {
				t.Errorf("%d in flight, %d were wanted at most", api.most, most)
			}
		})
	})
}

// turns sets the workers from two places at once.
func turns(p *Pool, changes []int, pauses []bool) {
	var people sync.WaitGroup
	for i, n := range changes {
		people.Go(func() { p.SetWorkers(n) })
		people.Go(func() { p.SetWorkers(n) })
		if pauses[i] {
			p.Pause()
			time.Sleep(time.Second)
			p.Continue()
		}
		time.Sleep(90 * time.Millisecond)
	}
	people.Wait()
}
