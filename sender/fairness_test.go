package sender

import (
	"math/rand/v2"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

var tooMany = Verdict{Outcome: campaign.NotSent, Then: SlowDown, Status: 429, Code: "too_many_requests", Error: "slow down"}

// TestLongSlowDownEnds: however often the gateway asked for less, the run goes
// on as soon as it takes messages again.
func TestLongSlowDownEnds(t *testing.T) {
	for _, workers := range []int{1, 16} {
		synctest.Test(t, func(t *testing.T) {
			api := &script{answer: during(5*time.Minute, tooMany)}
			r := send(t, 100, api, &memory{}, Settings{Rate: 20, Workers: workers, GiveUpAfter: 10 * time.Minute}, nil)
			if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Sent != 100 {
				t.Errorf("%d workers: ending %q, %+v", workers, r.ending, counts)
			}
			if r.took > 10*time.Minute {
				t.Errorf("%d workers: it took %v", workers, r.took)
			}
		})
	}
}

// TestSlowDownForEverGivesUp: the wait of a slowed pace must not put off the
// moment of giving up.
func TestSlowDownForEverGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := send(t, 100, &script{answer: always(tooMany)}, &memory{}, Settings{Rate: 20, Workers: 4, GiveUpAfter: 10 * time.Minute}, nil)
		if r.ending != campaign.EndHalted || r.halt.Status != 429 || r.took > 11*time.Minute {
			t.Errorf("ending %q, halt %+v after %v", r.ending, r.halt, r.took)
		}
		if counts := r.tally.Counts(); counts.Remaining != 100 {
			t.Errorf("%+v", counts)
		}
	})
}

// TestSlowedRowDoesNotBarTheOthers: a row that the gateway always puts off
// must let the others pass, also when one worker does everything.
func TestSlowedRowDoesNotBarTheOthers(t *testing.T) {
	for _, v := range []Verdict{tooMany, unavailable} {
		for _, workers := range []int{1, 4} {
			synctest.Test(t, func(t *testing.T) {
				api := &script{answer: func(m campaign.Message, _ int) Verdict {
					if m.Row == 1 {
						return v
					}
					return accepted
				}}
				r := send(t, 200, api, &memory{}, Settings{Rate: 20, Workers: workers, GiveUpAfter: 10 * time.Minute}, nil)
				if counts := r.tally.Counts(); counts.Sent != 199 {
					t.Errorf("%d, %d workers: ending %q, %+v", v.Status, workers, r.ending, counts)
				}
			})
		}
	}
}

// TestSlowDownBurnsNoRow: a strict limit is the account's, never a row's.
func TestSlowDownBurnsNoRow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		random := rand.New(rand.NewPCG(1, 1))
		api := &script{}
		api.answer = func(campaign.Message, int) Verdict {
			api.mu.Lock()
			defer api.mu.Unlock()
			if random.Float64() < 0.8 {
				return tooMany
			}
			return accepted
		}
		r := send(t, 300, api, &memory{}, Settings{Rate: 20, Workers: 8, GiveUpAfter: time.Hour}, nil)
		if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Sent != 300 {
			t.Errorf("ending %q, %+v", r.ending, counts)
		}
	})
}

// TestBadLineBurnsNoRow: that there is no connection says nothing about the
// row, however often it happens and whatever goes through meanwhile.
func TestBadLineBurnsNoRow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		random := rand.New(rand.NewPCG(2, 2))
		api := &script{takes: 50 * time.Millisecond}
		api.answer = func(campaign.Message, int) Verdict {
			api.mu.Lock()
			defer api.mu.Unlock()
			if random.Float64() < 0.8 {
				return unreachable
			}
			return accepted
		}
		r := send(t, 300, api, &memory{}, Settings{Workers: 8, GiveUpAfter: time.Hour}, nil)
		if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Sent != 300 {
			t.Errorf("ending %q, %+v", r.ending, counts)
		}
	})
}

// TestRowThatFailsShowsNothing: a row that was put off too often fails, but
// that is no sign that other rows go through; else the rows that wait would
// fail one another in an outage.
func TestRowThatFailsShowsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &memory{}
		pool := NewPool(&script{answer: always(unavailable)}, log, Settings{Rate: Unlimited, Workers: 1, GiveUpAfter: time.Hour}, func(campaign.Event) {})
		pool.gate.settled = 7
		pool.queue = &queue{}
		j := &job{parked: true, strikes: maxStrikes - 1, settledThen: 6}
		if open, err := pool.deliver(j); open || err != nil || log.results[0].Outcome != campaign.Failed || log.results[0].Code != "retries_exhausted" {
			t.Fatalf("open %v, error %v, %+v", open, err, log.results)
		}
		if pool.gate.settledRows() != 7 || pool.gate.isOpen() {
			t.Errorf("%d rows went through, gate open: %v", pool.gate.settledRows(), pool.gate.isOpen())
		}
	})
}

// TestSlowDownWithoutATimeBacksOff: 429 alone asks for at least a second, and
// for longer each time.
func TestSlowDownWithoutATimeBacksOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(tooMany)}
		send(t, 100, api, &memory{}, Settings{Rate: 20, Workers: 1, GiveUpAfter: 10 * time.Minute}, nil)
		if len(api.posts) > 40 {
			t.Errorf("%d requests in ten minutes of 429", len(api.posts))
		}
		for i, p := range api.posts[1 : len(api.posts)-1] {
			if gap := p.at.Sub(api.posts[i].at); gap < time.Second {
				t.Errorf("%v between two requests", gap)
			}
		}
	})
}

// TestUnknownAnswerThatNamesATime: a maintenance page says when to come back,
// so no further row is spent before.
func TestUnknownAnswerThatNamesATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		page := doubtful
		page.Status, page.RetryAfter = 503, 3*time.Minute
		start := time.Now()
		api := &script{answer: during(2*time.Minute, page), takes: 100 * time.Millisecond}
		r := send(t, 100, api, &memory{}, Settings{Workers: 2, GiveUpAfter: 10 * time.Minute}, nil)
		if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Unknown != 2 || counts.Sent != 98 {
			t.Errorf("ending %q, %+v", r.ending, counts)
		}
		if at := api.posts[2].at.Sub(start); at < 3*time.Minute || api.knocks != 1 {
			t.Errorf("the third request left after %v, after %d knocks", at, api.knocks)
		}
	})
}

// TestLastRateToldIsTheRate: a person and the gateway change the rate at the
// same time; who watches must end up with the one that holds.
func TestLastRateToldIsTheRate(t *testing.T) {
	var told float64
	pool := NewPool(&script{}, &memory{}, Settings{Rate: 50, Workers: 1}, func(e campaign.Event) { told = e.Rate })
	var changes sync.WaitGroup
	for range 4 {
		changes.Go(func() {
			for range 500 {
				pool.pace.halve()
				pool.pace.recover()
			}
		})
		changes.Go(func() {
			for rate := range 500 {
				pool.SetRate(float64(rate + 1))
			}
		})
	}
	changes.Wait()
	if told != pool.pace.current {
		t.Errorf("told %v, and it is %v", told, pool.pace.current)
	}
}
