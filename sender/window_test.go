package sender

import (
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

// The clocks of a bubble begin at midnight, 1 January 2000, UTC.

func hours(t *testing.T, text, zone string) campaign.Window {
	t.Helper()
	where, err := campaign.ParseZone(zone)
	if err != nil {
		t.Fatal(err)
	}
	w, err := campaign.ParseWindow(text, where)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// wantPosts holds that the requests of a run left within its hours, and that it
// says what it waited for.
func wantPosts(t *testing.T, r run, w campaign.Window) {
	t.Helper()
	for _, p := range r.api.posts {
		if !w.IsOpen(p.at) {
			t.Errorf("row %d left at %s, outside of %s", p.row, p.at, w)
		}
	}
}

// holdsOf returns the reasons of a run's holds, in order.
func holdsOf(r run) (reasons []campaign.HoldReason) {
	for _, h := range r.log.holds {
		reasons = append(reasons, h.Reason)
	}
	return reasons
}

// TestQuietHoursPause: what is in flight when the window closes gets its
// answer, nothing else goes out, no row has an intent that it need not have,
// and the run goes on in the morning.
func TestQuietHoursPause(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := hours(t, "08:00-20:00", "UTC")
		time.Sleep(19*time.Hour + 59*time.Minute + 59*time.Second + 500*time.Millisecond)
		api, log := &script{answer: always(accepted), takes: 3 * time.Second}, &memory{}
		r := send(t, 40, api, log, Settings{Rate: 10, Workers: 16, Schedule: Schedule{Window: w}}, func(p *Pool) {
			time.Sleep(time.Hour)
			log.mu.Lock()
			defer log.mu.Unlock()
			if len(log.intents) != 5 || len(log.results) != 5 {
				t.Errorf("at night there are %d intents with %d results", len(log.intents), len(log.results))
			}
		})
		wantPosts(t, r, w)
		if counts := r.tally.Counts(); r.ending != campaign.EndFinished || counts.Sent != 40 || len(r.log.intents) != 40 {
			t.Errorf("ending %q, %+v, %d intents", r.ending, counts, len(r.log.intents))
		}
		hold := r.log.holds[0]
		if hold.Reason != campaign.HoldWindow || hold.Until.Format(time.DateTime) != "2000-01-02 08:00:00" || hold.Message != "08:00-20:00 UTC" {
			t.Errorf("%+v", hold)
		}
		if len(r.log.holds) != 2 || r.log.holds[1].Reason != campaign.HoldNone {
			t.Errorf("the log says %v", holdsOf(r))
		}
	})
}

// TestWindowAcrossMidnightAndDays: a long list goes out in several nights.
func TestWindowAcrossMidnightAndDays(t *testing.T) {
	for _, c := range []struct{ window, zone string }{
		{"22:00-02:00", "UTC"}, {"02:00-02:30", "America/Port-au-Prince"}, {"00:00-06:00", "+05:45"},
	} {
		synctest.Test(t, func(t *testing.T) {
			w := hours(t, c.window, c.zone)
			r := send(t, 700, &script{answer: always(accepted)}, &memory{}, Settings{Rate: 0.02, Workers: 3, Schedule: Schedule{Window: w}}, nil)
			wantPosts(t, r, w)
			if r.ending != campaign.EndFinished || len(r.api.posts) != 700 {
				t.Errorf("%s: ending %q, %d posts", c.window, r.ending, len(r.api.posts))
			}
		})
	}
}

// TestClocksThatChange: the bubble is led to the two nights of 2026 on which
// Haiti's clocks change. The window opens when the clock on the wall says so:
// eleven hours after it closed, and thirteen.
func TestClocksThatChange(t *testing.T) {
	for evening, night := range map[string]time.Duration{
		"2026-03-07T19:59:00-05:00": 11 * time.Hour, "2026-10-31T19:59:00-04:00": 13 * time.Hour, "2026-11-25T19:59:00-05:00": 12 * time.Hour,
	} {
		synctest.Test(t, func(t *testing.T) {
			at, _ := time.Parse(time.RFC3339, evening)
			time.Sleep(time.Until(at))
			w := hours(t, "08:00-20:00", "America/Port-au-Prince")
			r := send(t, 300, &script{answer: always(accepted)}, &memory{}, Settings{Rate: 2, Workers: 2, Schedule: Schedule{Window: w}}, nil)
			wantPosts(t, r, w)
			last := r.api.posts[119]
			first := r.api.posts[120]
			if gap := first.at.Sub(last.at); r.ending != campaign.EndFinished || gap < night || gap > night+2*time.Second {
				t.Errorf("after %s: the night took %v, want %v", evening, gap, night)
			}
		})
	}
}

// TestStartAt: nothing is tried before the hour, and it waits for the window
// too where it is outside of it.
func TestStartAt(t *testing.T) {
	for window, want := range map[string]time.Duration{"": 6 * time.Hour, "08:00-20:00": 8 * time.Hour} {
		synctest.Test(t, func(t *testing.T) {
			s := Schedule{Start: time.Now().Add(6 * time.Hour).Round(0)}
			if window != "" {
				s.Window = hours(t, window, "UTC")
			}
			start := time.Now()
			r := send(t, 10, &script{answer: always(accepted)}, &memory{}, Settings{Workers: 4, Schedule: s}, nil)
			if first := r.api.posts[0].at.Sub(start); first != want || r.took > want+time.Second {
				t.Errorf("the first left after %v, want %v", first, want)
			}
			if hold := r.log.holds[0]; hold.Reason != campaign.HoldStart || hold.Until.Sub(start.Round(0)) != want {
				t.Errorf("%+v", hold)
			}
		})
	}
}

// TestAStartThatIsOverIsAtOnce, and leaves no trace.
func TestAStartThatIsOverIsAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := Schedule{Start: time.Now().Add(-time.Hour).Round(0)}
		r := send(t, 10, &script{answer: always(accepted)}, &memory{}, Settings{Workers: 4, Schedule: s}, nil)
		if r.took != 0 || len(r.log.holds) != 0 {
			t.Errorf("took %v, %v", r.took, holdsOf(r))
		}
	})
}

// TestMaxDurationDrains as an interrupt does, whatever the run is doing: while
// it sends, in quiet hours, in an outage, in a person's pause.
func TestMaxDurationDrains(t *testing.T) {
	night := hours(t, "08:00-20:00", "UTC")
	for name, c := range map[string]struct {
		answer  Verdict
		window  campaign.Window
		during  func(*Pool)
		limit   time.Duration
		sent    int
		drained time.Duration // after the limit
	}{
		"sending": {answer: accepted, limit: 3500 * time.Millisecond, sent: 32, drained: 500 * time.Millisecond},
		"quiet":   {answer: accepted, window: night, limit: 2 * time.Hour},
		"outage":  {answer: unreachable, limit: 90 * time.Second, drained: time.Second},
		"paused":  {answer: accepted, limit: time.Hour, sent: 8, during: func(p *Pool) { time.Sleep(500 * time.Millisecond); p.Pause() }},
	} {
		synctest.Test(t, func(t *testing.T) {
			api := &script{answer: always(c.answer), takes: time.Second}
			s := Settings{Workers: 8, GiveUpAfter: time.Hour, Schedule: Schedule{Window: c.window, Limit: c.limit}}
			r := send(t, 1000, api, &memory{}, s, c.during)
			if counts := r.tally.Counts(); r.ending != campaign.EndTimeUp || r.halt != nil || counts.Sent != c.sent || counts.Unknown != 0 || counts.Remaining != 1000-c.sent {
				t.Errorf("%s: ending %q, halt %+v, %+v", name, r.ending, r.halt, counts)
			}
			if r.took < c.limit || r.took > c.limit+c.drained+time.Millisecond {
				t.Errorf("%s: it took %v", name, r.took)
			}
			if last := r.log.holds[len(r.log.holds)-1]; last.Reason != campaign.HoldTimeUp {
				t.Errorf("%s: it says %v", name, holdsOf(r))
			}
		})
	}
}

// TestMaxDurationCountsFromTheStart: the hours before --start-at are no part of
// it, and a run that is done in time has finished.
func TestMaxDurationCountsFromTheStart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := Schedule{Start: time.Now().Add(6 * time.Hour).Round(0), Limit: 59*time.Minute + 30*time.Second}
		r := send(t, 100, &script{answer: always(accepted), takes: time.Minute}, &memory{}, Settings{Workers: 1, Schedule: s}, nil)
		if r.ending != campaign.EndTimeUp || len(r.api.posts) != 60 {
			t.Errorf("ending %q, %d posts", r.ending, len(r.api.posts))
		}
		r = send(t, 10, &script{answer: always(accepted)}, &memory{}, Settings{Workers: 1, Schedule: Schedule{Limit: time.Hour}}, nil)
		if r.ending != campaign.EndFinished || r.took != 0 {
			t.Errorf("ending %q after %v", r.ending, r.took)
		}
	})
}

// TestNightIsNoOutage: an outage that begins a minute before the window closes
// is not given up in the night, although nobody answers until the morning.
func TestNightIsNoOutage(t *testing.T) {
	for name, v := range map[string]Verdict{"no answer": unreachable, "503": unavailable, "doubt": doubtful} {
		synctest.Test(t, func(t *testing.T) {
			w := hours(t, "08:00-20:00", "UTC")
			time.Sleep(19*time.Hour + 59*time.Minute)
			begin, back := time.Now(), 12*time.Hour+2*time.Minute
			api := &script{
				answer: func(campaign.Message, int) Verdict {
					if time.Since(begin) < back {
						return v
					}
					return accepted
				},
				alive: func() error {
					if time.Since(begin) < back {
						return errRefused
					}
					return nil
				},
			}
			r := send(t, 20, api, &memory{}, Settings{Workers: 4, GiveUpAfter: 5 * time.Minute, Schedule: Schedule{Window: w}}, nil)
			wantPosts(t, r, w)
			counts := r.tally.Counts()
			if r.ending != campaign.EndFinished || counts.Sent+counts.Unknown != 20 || counts.Unknown > 4+maxUnknown-1 {
				t.Errorf("%s: ending %q, halt %+v, %+v", name, r.ending, r.halt, counts)
			}
		})
	}
}

// TestStopAndPauseAtNight: a person's word goes first.
func TestStopAndPauseAtNight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := hours(t, "08:00-20:00", "UTC")
		r := send(t, 20, &script{answer: always(accepted)}, &memory{}, Settings{Workers: 4, Schedule: Schedule{Window: w}}, func(p *Pool) {
			time.Sleep(time.Hour)
			p.Pause()
			time.Sleep(8 * time.Hour) // past 08:00
			p.Continue()
		})
		want := []campaign.HoldReason{campaign.HoldWindow, campaign.HoldPaused, campaign.HoldNone}
		if got := holdsOf(r); r.ending != campaign.EndFinished || r.took != 9*time.Hour || len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
			t.Errorf("ending %q after %v, %v", r.ending, r.took, got)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		w := hours(t, "08:00-20:00", "UTC")
		r := send(t, 20, &script{answer: always(accepted)}, &memory{}, Settings{Workers: 4, Schedule: Schedule{Window: w}}, func(p *Pool) {
			time.Sleep(time.Hour)
			p.Stop()
		})
		if r.ending != campaign.EndInterrupted || r.took != time.Hour || len(r.log.intents) != 0 {
			t.Errorf("ending %q after %v with %d intents", r.ending, r.took, len(r.log.intents))
		}
	})
}

// TestALateTimerLetsNothingOut: the gate still stands open when the clock on the
// wall is past the end already, as after the sleep of a laptop.
func TestALateTimerLetsNothingOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := &script{answer: always(accepted)}
		p := NewPool(api, &memory{}, Settings{Rate: Unlimited, Workers: 1, Schedule: Schedule{Window: hours(t, "08:00-20:00", "UTC")}}, func(campaign.Event) {})
		defer p.cancel()
		time.Sleep(19 * time.Hour)
		if !p.gate.isOpen() || !p.gate.isGood(pass{}) {
			t.Fatal("the gate is closed by day")
		}
		leave, err := p.gate.enter()
		time.Sleep(8 * time.Hour)
		if err != nil || p.gate.isOpen() || p.gate.isGood(leave) {
			t.Errorf("%v; at 03:00 the gate lets requests out", err)
		}
		if v := p.post(leave, &job{}); v.Outcome != campaign.NotSent || len(api.posts) != 0 {
			t.Errorf("a request left at 03:00: %+v", v)
		}
	})
}

// TestTheClockThatSaysMoreCounts towards the limit.
func TestTheClockThatSaysMoreCounts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		time.Sleep(time.Hour)
		s := Schedule{Limit: 2 * time.Hour}
		if got := s.spent(began, time.Now()); got != time.Hour {
			t.Error(got)
		}
		// Without a monotonic reading only the clock on the wall is there, as when
		// it went on by hours that the other one slept.
		if got := s.spent(began, time.Now().Round(0).Add(5*time.Hour)); got != 6*time.Hour {
			t.Error(got)
		}
		if got := s.wait(began, time.Now().Add(time.Hour-time.Second)); got != time.Second {
			t.Error(got)
		}
	})
}
