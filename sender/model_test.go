package sender

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

// TestAnyRunKeepsTheInvariants plays random answers, random settings and a
// person who pauses, changes the rate and stops at random moments.
func TestAnyRunKeepsTheInvariants(t *testing.T) {
	for seed := range uint64(300) {
		synctest.Test(t, func(t *testing.T) { playRandomRun(t, seed) })
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func playRandomRun(t *testing.T, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 0))
	answers := []Verdict{accepted, accepted, accepted, refused, unavailable, unreachable, doubtful,
		{Outcome: campaign.NotSent, Then: SlowDown, Status: 429},
		{Outcome: campaign.NotSent, Then: BackOff, Status: 503, RetryAfter: 5 * time.Second}}
	if random.IntN(5) == 0 {
		answers = append(answers, revoked)
	}
	share := random.Float64() // of trouble
	dead := random.IntN(4) == 0
	api := &script{takes: time.Duration(random.IntN(300)) * time.Millisecond}
	api.answer = func(campaign.Message, int) Verdict {
		api.mu.Lock()
		defer api.mu.Unlock()
		if random.Float64() > share {
			return accepted
		}
		return answers[random.IntN(len(answers))]
	}
	api.alive = func() error {
		if dead {
			return errors.New("down")
		}
		return nil
	}
	log := &memory{}
	if random.IntN(6) == 0 {
		log.breaks = 1 + random.IntN(200)
	}
	rows, workers := random.IntN(150), 1+random.IntN(16)
	settings := Settings{Rate: 1 + 200*random.Float64(), Workers: workers, GiveUpAfter: time.Minute, MaxRefusals: random.IntN(30)}
	moves := make([]int, random.IntN(6))
	for i := range moves {
		moves[i] = random.IntN(5)
	}
	r := send(t, rows, api, log, settings, func(p *Pool) { play(p, moves) })
	checkRun(t, r, rows, workers)
}

// play makes the moves of a person, one every few seconds, and never leaves
// the run paused.
func play(p *Pool, moves []int) {
	for _, move := range moves {
		time.Sleep(700 * time.Millisecond)
		switch move {
		case 0:
			p.Pause()
			time.Sleep(3 * time.Second)
			p.Continue()
		case 1:
			p.SetRate(5)
		case 2:
			p.SetRate(Unlimited)
		case 3:
			p.Stop()
		case 4:
			p.Leave()
		}
	}
}

func checkRun(t *testing.T, r run, rows, workers int) {
	t.Helper()
	if r.api.most > workers {
		t.Errorf("%d requests in flight with %d workers", r.api.most, workers)
	}
	results := map[[2]int]int{}
	settled := map[int]campaign.Outcome{}
	for _, result := range r.log.results {
		results[[2]int{result.Row, result.Attempt}]++
		if before, done := settled[result.Row]; done {
			t.Errorf("row %d was %v and then tried again", result.Row, before)
		}
		if result.Outcome != campaign.NotSent {
			settled[result.Row] = result.Outcome
		}
	}
	for attempt := range r.log.intents {
		if results[attempt] != 1 {
			t.Errorf("row %d attempt %d has %d results", attempt[0], attempt[1], results[attempt])
		}
	}
	counts := r.tally.Counts()
	switch r.ending {
	case campaign.EndFinished:
		if counts.Remaining != 0 {
			t.Errorf("finished with %+v", counts)
		}
	case campaign.EndHalted:
		if r.halt == nil {
			t.Error("halted for no reason")
		}
	case campaign.EndBroken:
		if !errors.Is(r.err, errDisk) {
			t.Errorf("broken by %v", r.err)
		}
	case campaign.EndInterrupted:
	default:
		t.Errorf("ending %q", r.ending)
	}
	if counts.Total != rows || r.events[len(r.events)-1].Kind != campaign.EventEnd {
		t.Errorf("%+v, last event %+v", counts, r.events[len(r.events)-1])
	}
	for _, e := range r.events {
		if e.Kind == campaign.EventResult && e.Result.Outcome == campaign.Pending {
			t.Errorf("a result without an outcome: %+v", e)
		}
	}
}

// TestEndedContextLeaves: what ends the program's context ends the run.
func TestEndedContextLeaves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		log := &memory{}
		pool := NewPool(&script{answer: always(accepted), takes: time.Minute}, log, Settings{Rate: Unlimited, Workers: 2}, func(campaign.Event) {})
		ending, _, err := pool.Run(ctx, tasks(10))
		if ending != campaign.EndInterrupted || err != nil || len(log.results) != 2 {
			t.Errorf("ending %q, error %v, %d results", ending, err, len(log.results))
		}
	})
}
