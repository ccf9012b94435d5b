package sender

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"

	"app.wazaj/voye/campaign"
)

// Schedule says when the requests of a run may leave. Outside of its hours the
// gate is closed as in a person's pause: what is in flight gets its answer, no
// row gets an intent, and the time is no part of an outage.
//
// The clock on the wall decides. It is asked before each request, so that none
// leaves too late because a timer of a sleeping laptop did; and every few
// seconds, so that a wait ends soon after a clock is set or a lid opened.
type Schedule struct {
	// Start is when the first request may leave; zero, or a moment that is over,
	// is at once.
	Start time.Time
	// Window is the hours of each day in which requests leave.
	Window campaign.Window
	// Limit is how long the run goes on, from its start, the quiet hours
	// included, before it stops in good order; 0 is as long as it takes.
	Limit time.Duration
}

// isSet reports whether the schedule asks for anything.
func (s Schedule) isSet() bool { return !s.Start.IsZero() || !s.Window.IsAlways() || s.Limit > 0 }

// hold says which hour is waited for at a moment, if one is.
func (s Schedule) hold(now time.Time) campaign.Hold {
	hold := campaign.Hold{Message: s.Window.String()}
	switch now = now.Round(0); {
	case now.Before(s.Start):
		hold.Reason, hold.Until = campaign.HoldStart, s.Window.Opens(s.Start)
	case !s.Window.IsOpen(now):
		hold.Reason, hold.Until = campaign.HoldWindow, s.Window.Opens(now)
	default:
		return campaign.Hold{}
	}
	return hold
}

// next returns when hold says something else, by the clock on the wall.
func (s Schedule) next(now time.Time) time.Time {
	switch {
	case now.Before(s.Start):
		return s.Start
	case s.Window.IsAlways():
		return now.Add(lookEvery)
	case s.Window.IsOpen(now):
		return s.Window.Closes(now)
	}
	return s.Window.Opens(now)
}

// spent returns how long a run that began at a moment has gone on. Of the two
// clocks the one that says more counts: one of them may have stopped while the
// machine slept.
func (s Schedule) spent(began, now time.Time) time.Duration {
	if began.Round(0).Before(s.Start) {
		return now.Round(0).Sub(s.Start)
	}
	return max(now.Sub(began), now.Round(0).Sub(began.Round(0)))
}

// lookEvery is how often the clock is asked while nothing happens.
const lookEvery = 10 * time.Second

// wait returns when the clock is to be asked again.
func (s Schedule) wait(began, now time.Time) time.Duration {
	wait := min(lookEvery, s.next(now.Round(0)).Sub(now.Round(0)))
	if s.Limit > 0 {
		wait = min(wait, s.Limit-s.spent(began, now))
	}
	return max(wait, time.Millisecond)
}

// isTooEarly reports whether the hour for requests is still to come.
func (g *gate) isTooEarly(now time.Time) bool {
	return g.state.planned.Reason != campaign.HoldNone || now.Before(g.schedule.Start) || !g.schedule.Window.IsOpen(now)
}

// decide says whether a request may go now, and if not, how long to wait. The
// end of quiet hours is a change of the gate; but a clock that is set forth and
// back at once changes nothing, so the wait has an end.
func (g *gate) decide(now time.Time) (pass, time.Duration) {
	if g.isTooEarly(now) {
		return pass{}, lookEvery
	}
	return g.state.decide(now)
}

// look opens or closes the gate as the schedule has it, and stops a run that
// went on for as long as it may.
func (g *gate) look(began, now time.Time) {
	g.change(func() {
		g.state.planned = g.schedule.hold(now)
		if limit := g.schedule.Limit; limit > 0 && !g.state.stopped && g.schedule.spent(began, now) >= limit {
			g.state.timeUp = true
			g.stop(nil)
		}
	})
}

// keepHours obeys the schedule until the run stops, and returns what waits for
// that.
func (p *Pool) keepHours() (wait func()) {
	if !p.gate.schedule.isSet() {
		return func() {}
	}
	began := time.Now()
	p.gate.look(began, began)
	over := make(chan struct{})
	ctx, end := context.WithCancel(p.gate.ctx)
	go func() {
		defer close(over)
		defer func() {
			if cause := recover(); cause != nil {
				_ = p.brokenBy(fmt.Errorf("the program met a fault of its own: %v\n%s", cause, debug.Stack()))
			}
		}()
		for {
			if _, err := sleep(ctx, p.gate.schedule.wait(began, time.Now()), nil); err != nil {
				return
			}
			p.gate.look(began, time.Now())
		}
	}()
	return func() { end(); <-over }
}
