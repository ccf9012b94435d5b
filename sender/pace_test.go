package sender

import (
	"app.wazaj/voye/campaign"
	"testing"
	"testing/synctest"
	"time"
)

// busiest returns the most posts in any span of the given length.
func busiest(posts []post, span time.Duration) int {
	most, first := 0, 0
	for i, p := range posts {
		for p.at.Sub(posts[first].at) >= span {
			first++
		}
		most = max(most, i-first+1)
	}
	return most
}

func TestPaceIsEven(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted), takes: 30 * time.Millisecond}
		r := send(t, 1000, api, &memory{}, Settings{Rate: 100, Workers: 32}, nil)
		if perSecond := 999 / r.took.Seconds(); perSecond < 95 || perSecond > 103 {
			t.Errorf("%.1f a second", perSecond)
		}
		if most := busiest(api.posts, time.Second); most > 101 {
			t.Errorf("%d in one second", most)
		}
		if most := busiest(api.posts, 100*time.Millisecond); most > 11 {
			t.Errorf("%d in a tenth of a second", most)
		}
	})
}

func TestSlowPaceNeverBursts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted), takes: 3 * time.Second}
		send(t, 30, api, &memory{}, Settings{Rate: 1, Workers: 8}, nil)
		for i, p := range api.posts[1:] {
			if gap := p.at.Sub(api.posts[i].at); gap < 900*time.Millisecond {
				t.Errorf("rows %d and %d left within %v", api.posts[i].row, p.row, gap)
			}
		}
	})
}

func TestRetriesPayToo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: func(_ campaign.Message, try int) Verdict {
			if try == 1 {
				return unavailable
			}
			return accepted
		}}
		send(t, 50, api, &memory{}, Settings{Rate: 10, Workers: 8, GiveUpAfter: time.Hour}, nil)
		if most := busiest(api.posts, time.Second); most > 11 || len(api.posts) != 100 {
			t.Errorf("%d posts, %d in one second", len(api.posts), most)
		}
	})
}

func TestStallIsNotMadeUpFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted)}
		send(t, 200, api, &memory{}, Settings{Rate: 10, Workers: 8}, func(p *Pool) {
			time.Sleep(5 * time.Second)
			p.Pause() // a laptop that sleeps looks the same to the limiter
			time.Sleep(8 * time.Hour)
			p.Continue()
		})
		if most := busiest(api.posts, time.Second); most > 11 {
			t.Errorf("%d in one second", most)
		}
	})
}

func TestNewRateHoldsAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted)}
		r := send(t, 100, api, &memory{}, Settings{Rate: 0.01, Workers: 8}, func(p *Pool) {
			time.Sleep(time.Second)
			p.SetRate(100)
		})
		if r.took > 3*time.Second {
			t.Errorf("the old rate held on: %v", r.took)
		}
	})
}

func TestBackoffCurve(t *testing.T) {
	for try, want := range map[int]time.Duration{1: 2 * time.Second, 2: 4 * time.Second, 6: 64 * time.Second, 9: 5 * time.Minute, 1000: 5 * time.Minute} {
		if got := gatewayBackoff.ceiling(try); got != want {
			t.Errorf("try %d waits at most %v, want %v", try, got, want)
		}
	}
	var longest time.Duration
	for range 1000 {
		wait := networkBackoff.wait(3)
		if wait < 0 || wait > 4*time.Second {
			t.Fatalf("waits %v", wait)
		}
		longest = max(longest, wait)
	}
	if longest < 3*time.Second {
		t.Errorf("a thousand draws stay under %v: the jitter is not full", longest)
	}
}
