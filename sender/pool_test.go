package sender

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

func TestEveryRowIsSentOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted), takes: 30 * time.Millisecond}
		r := send(t, 500, api, &memory{}, Settings{Workers: 16}, nil)
		if r.ending != campaign.EndFinished || r.err != nil {
			t.Fatalf("ending %q, error %v", r.ending, r.err)
		}
		for row, tries := range api.tries {
			if tries != 1 {
				t.Errorf("row %d was posted %d times", row, tries)
			}
		}
		if counts := r.tally.Counts(); counts.Sent != 500 || api.most > 16 {
			t.Errorf("%+v, %d in flight at most", counts, api.most)
		}
	})
}

func TestEventsFollowTheLog(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := send(t, 20, &script{answer: always(accepted)}, &memory{}, Settings{Workers: 4}, nil)
		progress := campaign.NewProgress(campaign.NewTally(20))
		for _, e := range r.events {
			progress.Fold(e)
			if progress.InFlight() < 0 || progress.InFlight() > 4 {
				t.Fatalf("%d in flight", progress.InFlight())
			}
		}
		if progress.Counts() != r.tally.Counts() {
			t.Errorf("the events say %+v, the log %+v", progress.Counts(), r.tally.Counts())
		}
		if last := r.events[len(r.events)-1]; last.Kind != campaign.EventEnd || last.Ending != campaign.EndFinished {
			t.Errorf("the last event is %+v", last)
		}
	})
}

func TestHaltLeavesTheRest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{takes: 10 * time.Millisecond, answer: func(m campaign.Message, _ int) Verdict {
			if m.Row >= 50 {
				return revoked
			}
			return accepted
		}}
		r := send(t, 200, api, &memory{}, Settings{Workers: 8}, nil)
		if r.ending != campaign.EndHalted || r.halt == nil || r.halt.Code != "unauthorized" || r.halt.Status != 401 {
			t.Fatalf("ending %q, halt %+v", r.ending, r.halt)
		}
		if counts := r.tally.Counts(); counts.Sent != 49 || counts.Remaining != 151 {
			t.Errorf("%+v", counts)
		}
		if extra := len(api.posts) - 49; extra > 8 {
			t.Errorf("%d requests met the revoked key, with 8 workers", extra)
		}
		if len(r.log.halts) != 1 {
			t.Errorf("the log has the halts %+v", r.log.halts)
		}
	})
}

func TestRepeatedRefusalHalts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := send(t, 100, &script{answer: always(refused)}, &memory{}, Settings{Workers: 1, MaxRefusals: 20}, nil)
		if r.ending != campaign.EndHalted || r.halt.Code != "repeated_refusal" {
			t.Fatalf("ending %q, halt %+v", r.ending, r.halt)
		}
		if counts := r.tally.Counts(); counts.Failed != 20 || counts.Remaining != 80 {
			t.Errorf("%+v", counts)
		}
	})
}

func TestRefusalsInOtherWordsGoOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		words := func(m campaign.Message, _ int) Verdict {
			v := refused
			v.Error = []string{"a", "b"}[m.Row%2]
			return v
		}
		for _, settings := range []Settings{{Workers: 1, MaxRefusals: 20}, {Workers: 1}} {
			if r := send(t, 100, &script{answer: words}, &memory{}, settings, nil); r.ending != campaign.EndFinished {
				t.Errorf("ending %q, halt %+v", r.ending, r.halt)
			}
		}
	})
}

func TestStopDrains(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted), takes: time.Second}
		r := send(t, 1000, api, &memory{}, Settings{Workers: 8}, func(p *Pool) {
			time.Sleep(3500 * time.Millisecond)
			p.Stop()
		})
		counts := r.tally.Counts()
		if r.ending != campaign.EndInterrupted || counts.Unknown != 0 || counts.Sent != 32 {
			t.Errorf("ending %q, %+v", r.ending, counts)
		}
		if r.took != 4*time.Second {
			t.Errorf("the drain ended after %v", r.took)
		}
	})
}

func TestLeaveMakesUnknown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted), takes: time.Minute}
		r := send(t, 1000, api, &memory{}, Settings{Workers: 8}, func(p *Pool) {
			time.Sleep(time.Second)
			p.Leave()
		})
		counts := r.tally.Counts()
		if r.ending != campaign.EndInterrupted || counts.Unknown != 8 || counts.Remaining != 992 {
			t.Errorf("ending %q, %+v", r.ending, counts)
		}
		if r.took != time.Second {
			t.Errorf("leaving took until %v", r.took)
		}
	})
}

func TestBrokenLogSendsNothingMore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted), takes: 10 * time.Millisecond}
		r := send(t, 100, api, &memory{breaks: 31}, Settings{Workers: 4}, nil)
		if r.ending != campaign.EndBroken || !errors.Is(r.err, errDisk) {
			t.Fatalf("ending %q, error %v", r.ending, r.err)
		}
		// A worker whose intent was the last durable one may see the log break
		// before its request leaves, and then sends it no more.
		if n := len(api.posts); n > 30 || n < 30-4 {
			t.Errorf("%d requests left on 30 durable intents", n)
		}
	})
}

func TestUnreadableListEndsTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		bad := errors.New("the list cannot be read")
		source := func(yield func(campaign.Task, error) bool) {
			tasks(10)(yield)
			yield(campaign.Task{}, bad)
		}
		log := &memory{}
		pool := NewPool(&script{answer: always(accepted)}, log, Settings{Rate: Unlimited, Workers: 3}, func(campaign.Event) {})
		ending, _, err := pool.Run(t.Context(), source)
		if ending != campaign.EndBroken || !errors.Is(err, bad) || len(log.results) != 10 {
			t.Errorf("ending %q, error %v, %d results", ending, err, len(log.results))
		}
	})
}

func TestPanicEndsTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: func(m campaign.Message, _ int) Verdict {
			if m.Row == 7 {
				panic("boom")
			}
			return accepted
		}}
		r := send(t, 100, api, &memory{}, Settings{Workers: 2}, nil)
		if r.ending != campaign.EndBroken || r.err == nil {
			t.Errorf("ending %q, error %v", r.ending, r.err)
		}
	})
}

func TestAttemptsGoOnFromEarlierRuns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &memory{}
		source := func(yield func(campaign.Task, error) bool) {
			yield(campaign.Task{Message: campaign.Message{Row: 1}, Attempts: 4}, nil)
		}
		pool := NewPool(&script{answer: always(accepted)}, log, Settings{Rate: Unlimited, Workers: 1}, func(campaign.Event) {})
		if _, _, err := pool.Run(t.Context(), source); err != nil || log.results[0].Attempt != 5 {
			t.Errorf("error %v, results %+v", err, log.results)
		}
	})
}
