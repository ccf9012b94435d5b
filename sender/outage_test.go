package sender

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

// during answers v while the outage lasts and accepts afterwards.
func during(outage time.Duration, v Verdict) func(campaign.Message, int) Verdict {
	start := time.Now()
	return func(campaign.Message, int) Verdict {
		if time.Since(start) < outage {
			return v
		}
		return accepted
	}
}

func TestOutageIsWaitedOut(t *testing.T) {
	for name, v := range map[string]Verdict{"503": unavailable, "no connection": unreachable} {
		for _, workers := range []int{1, 16} {
			synctest.Test(t, func(t *testing.T) {
				api := &script{answer: during(5*time.Minute, v)}
				r := send(t, 100, api, &memory{}, Settings{Workers: workers, GiveUpAfter: 10 * time.Minute}, nil)
				if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Sent != 100 {
					t.Errorf("%s, %d workers: ending %q, %+v", name, workers, r.ending, counts)
				}
				if len(api.posts) > 100+workers+60 {
					t.Errorf("%s, %d workers: %d posts", name, workers, len(api.posts))
				}
			})
		}
	}
}

func TestOneProbeAtATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: during(4*time.Minute, unavailable), takes: 100 * time.Millisecond}
		start := time.Now()
		send(t, 100, api, &memory{}, Settings{Workers: 16, GiveUpAfter: 10 * time.Minute}, nil)
		last := start
		for _, p := range api.posts[16:] {
			if p.at.Sub(start) >= 4*time.Minute {
				break
			}
			if p.at.Sub(last) < 100*time.Millisecond {
				t.Errorf("two probes at once, at %v", p.at.Sub(start))
			}
			last = p.at
		}
	})
}

func TestOutageIsGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := send(t, 100, &script{answer: always(unavailable)}, &memory{}, Settings{Workers: 4, GiveUpAfter: 10 * time.Minute}, nil)
		if r.ending != campaign.EndHalted || r.halt.Code != "outage" || r.halt.Status != 503 {
			t.Fatalf("ending %q, halt %+v", r.ending, r.halt)
		}
		if counts := r.tally.Counts(); counts.Remaining != 100 {
			t.Errorf("an outage burned rows: %+v", counts)
		}
		if r.took != 10*time.Minute {
			t.Errorf("given up after %v", r.took)
		}
	})
}

func TestRowOfItsOwnTroubleFails(t *testing.T) {
	for _, workers := range []int{1, 8} {
		synctest.Test(t, func(t *testing.T) {
			api := &script{answer: func(m campaign.Message, _ int) Verdict {
				if m.Row == 3 {
					return unavailable
				}
				return accepted
			}, takes: 50 * time.Millisecond}
			r := send(t, 3000, api, &memory{}, Settings{Workers: workers, GiveUpAfter: 10 * time.Minute}, nil)
			if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Failed != 1 || counts.Sent != 2999 {
				t.Errorf("%d workers: ending %q, %+v", workers, r.ending, counts)
			}
			if tries := api.tries[3]; tries != maxStrikes+1 {
				t.Errorf("%d workers: the row was tried %d times", workers, tries)
			}
		})
	}
}

// TestRowsOfTheirOwnTroubleBarNoOthers: more such rows than workers must not
// become every probe of what then looks like an outage.
func TestRowsOfTheirOwnTroubleBarNoOthers(t *testing.T) {
	for _, workers := range []int{1, 2} {
		synctest.Test(t, func(t *testing.T) {
			api := &script{answer: func(m campaign.Message, _ int) Verdict {
				if 3 <= m.Row && m.Row <= 6 {
					return unavailable
				}
				return accepted
			}, takes: 50 * time.Millisecond}
			r := send(t, 3000, api, &memory{}, Settings{Workers: workers, GiveUpAfter: 10 * time.Minute}, nil)
			if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Failed != 4 || counts.Sent != 2996 {
				t.Errorf("%d workers: ending %q, %+v", workers, r.ending, counts)
			}
		})
	}
}

// TestRowsOfTheirOwnTroubleFailInAShortList: a list may end before such a row
// was overtaken often enough. The rows that are left then use up their tries.
func TestRowsOfTheirOwnTroubleFailInAShortList(t *testing.T) {
	for _, workers := range []int{1, 8} {
		synctest.Test(t, func(t *testing.T) {
			api := &script{answer: func(m campaign.Message, _ int) Verdict {
				if m.Row == 3 || m.Row == 5 {
					return unavailable
				}
				return accepted
			}, takes: 50 * time.Millisecond}
			r := send(t, 12, api, &memory{}, Settings{Workers: workers, GiveUpAfter: time.Hour}, nil)
			if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Failed != 2 || counts.Sent != 10 {
				t.Errorf("%d workers: ending %q, %+v", workers, r.ending, counts)
			}
		})
	}
}

// TestOutageAtTheEndBurnsNoRow: a row that nothing ever overtook proves
// nothing about itself.
func TestOutageAtTheEndBurnsNoRow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: func(m campaign.Message, _ int) Verdict {
			if m.Row >= 11 {
				return unavailable
			}
			return accepted
		}}
		r := send(t, 12, api, &memory{}, Settings{Workers: 1, GiveUpAfter: 10 * time.Minute}, nil)
		if counts := r.tally.Counts(); r.ending != campaign.EndHalted || counts.Remaining != 2 || counts.Sent != 10 {
			t.Errorf("ending %q, %+v", r.ending, counts)
		}
	})
}

func TestTwiceUnavailableThenFine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: func(m campaign.Message, try int) Verdict {
			if m.Row == 5 && try <= 2 {
				return unavailable
			}
			return accepted
		}}
		r := send(t, 10, api, &memory{}, Settings{Workers: 2, GiveUpAfter: time.Hour}, nil)
		if counts := r.tally.Counts(); counts.Sent != 10 || api.tries[5] != 3 {
			t.Errorf("%+v after %d tries", counts, api.tries[5])
		}
	})
}

func TestUnknownAnswersCloseTheGate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const workers = 8
		start := time.Now()
		down := func() bool { return time.Since(start) < 3*time.Minute }
		api := &script{takes: 10 * time.Millisecond, answer: during(3*time.Minute, doubtful), alive: func() error {
			if down() {
				return errors.New("the gateway answers 502")
			}
			return nil
		}}
		r := send(t, 500, api, &memory{}, Settings{Workers: workers, GiveUpAfter: 10 * time.Minute}, nil)
		counts := r.tally.Counts()
		if r.ending != campaign.EndFinished || counts.Unknown > workers+maxUnknown-1 || counts.Unknown+counts.Sent != 500 {
			t.Errorf("ending %q, %+v", r.ending, counts)
		}
		if api.knocks < 2 {
			t.Errorf("%d knocks", api.knocks)
		}
		for row, tries := range api.tries {
			if tries != 1 {
				t.Errorf("row %d was posted %d times", row, tries)
			}
		}
	})
}

func TestAnsweredKnocksButUnknownRowsGiveUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := send(t, 5000, &script{answer: always(doubtful)}, &memory{}, Settings{Workers: 4, GiveUpAfter: 10 * time.Minute}, nil)
		if r.ending != campaign.EndHalted || r.halt.Code != "outage" {
			t.Fatalf("ending %q, halt %+v", r.ending, r.halt)
		}
		if counts := r.tally.Counts(); counts.Unknown > 100 {
			t.Errorf("a broken gateway burned %d rows", counts.Unknown)
		}
	})
}

func TestRetryAfterIsObeyed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		wait := unavailable
		wait.RetryAfter = 90 * time.Second
		api := &script{answer: func(m campaign.Message, try int) Verdict {
			if m.Row == 1 && try == 1 {
				return wait
			}
			return accepted
		}, takes: time.Second}
		start := time.Now()
		send(t, 20, api, &memory{}, Settings{Workers: 2, GiveUpAfter: 10 * time.Minute}, nil)
		for _, p := range api.posts[2:] {
			if at := p.at.Sub(start); at > time.Second && at < 91*time.Second {
				t.Errorf("row %d left after %v", p.row, p.at.Sub(start))
			}
		}
	})
}

func TestRetryAfterPastTheEndGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		wait := unavailable
		wait.RetryAfter = time.Hour
		r := send(t, 20, &script{answer: always(wait)}, &memory{}, Settings{Workers: 2, GiveUpAfter: 10 * time.Minute}, nil)
		if r.ending != campaign.EndHalted || r.took != 0 {
			t.Errorf("ending %q after %v", r.ending, r.took)
		}
	})
}

func TestTooManyRequestsHalvesTheRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := Verdict{Outcome: campaign.NotSent, Then: SlowDown, Status: 429, RetryAfter: 2 * time.Second}
		api := &script{answer: func(m campaign.Message, try int) Verdict {
			if m.Row == 100 && try == 1 {
				return slow
			}
			return accepted
		}}
		r := send(t, 300, api, &memory{}, Settings{Rate: 50, Workers: 4, GiveUpAfter: time.Hour}, nil)
		var rates []float64
		for _, e := range r.events {
			if e.Kind == campaign.EventRate {
				rates = append(rates, e.Rate)
			}
		}
		if rates[1] != 25 || rates[len(rates)-1] != 50 || r.tally.Counts().Sent != 300 {
			t.Errorf("rates %v, %+v", rates, r.tally.Counts())
		}
	})
}

func TestStopEndsEveryWait(t *testing.T) {
	for name, api := range map[string]*script{
		"outage":     {answer: always(unavailable)},
		"knock":      {answer: always(doubtful), alive: func() error { return errors.New("down") }},
		"slow pace":  {answer: always(accepted)},
		"retryafter": {answer: always(Verdict{Outcome: campaign.NotSent, Then: BackOff, Status: 503, RetryAfter: time.Minute})},
	} {
		synctest.Test(t, func(t *testing.T) {
			r := send(t, 1000, api, &memory{}, Settings{Rate: 0.01, Workers: 4, GiveUpAfter: time.Hour}, func(p *Pool) {
				time.Sleep(10*time.Minute + time.Millisecond)
				p.Stop()
			})
			if r.ending != campaign.EndInterrupted || r.took != 10*time.Minute+time.Millisecond {
				t.Errorf("%s: ending %q after %v", name, r.ending, r.took)
			}
		})
	}
}

func TestPauseHoldsAndContinueGoesOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted)}
		start := time.Now()
		r := send(t, 100, api, &memory{}, Settings{Rate: 10, Workers: 4}, func(p *Pool) {
			time.Sleep(2050 * time.Millisecond)
			p.Pause()
			time.Sleep(time.Minute)
			p.Continue()
		})
		for _, p := range api.posts {
			if at := p.at.Sub(start); at > 2050*time.Millisecond && at < 62*time.Second {
				t.Errorf("row %d left at %v, in the pause", p.row, at)
			}
		}
		if r.tally.Counts().Sent != 100 {
			t.Errorf("%+v", r.tally.Counts())
		}
	})
}
