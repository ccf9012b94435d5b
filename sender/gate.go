package sender

import (
	"context"
	"errors"
	"sync"
	"time"

	"app.wazaj/voye/campaign"
)

// errStopped tells a worker that no further request may leave.
var errStopped = errors.New("the run stops")

// gate stands before the account. Every request passes it, and what each one
// met is reported back, so that an outage, or a gateway that asks to wait,
// holds all workers at once. See outage for what happens then.
type gate struct {
	knock    func(context.Context) error
	announce func(campaign.Hold)
	schedule Schedule
	// ctx ends when the run stops; every wait ends with it.
	ctx    context.Context
	cancel context.CancelFunc

	mu      sync.Mutex
	state   gateState
	changed chan struct{} // closed, and made anew, whenever the state changes
	hold    campaign.Hold // as it was announced last
	halt    *campaign.Halt
	sealed  bool // the run is over
	// settled counts the answers that settled a row.
	settled int
}

type gateState struct {
	stopped bool
	timeUp  bool // stopped, because the run went on for as long as it may
	paused  bool
	planned campaign.Hold // until an hour that was set, see Schedule
	outage  outage
}

// pass is the leave to send one request. probe marks the one request that
// may go while the account is out.
type pass struct{ probe bool }

func newGate(ctx context.Context, giveUpAfter time.Duration, knock func(context.Context) error, announce func(campaign.Hold)) *gate {
	g := &gate{knock: knock, announce: announce, changed: make(chan struct{})}
	g.state.outage.giveUpAfter = giveUpAfter
	g.ctx, g.cancel = context.WithCancel(ctx)
	return g
}

// change is the only way to change the gate. It wakes whoever waits and tells
// the world what is waited for, if that is something new.
func (g *gate) change(f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.sealed {
		return
	}
	before := g.state
	f()
	if g.state == before {
		return
	}
	close(g.changed)
	g.changed = make(chan struct{})
	if hold := g.waitsFor(); hold != g.hold {
		g.hold = hold
		g.announce(hold)
	}
}

// isOpen reports whether a request may go at once.
func (g *gate) isOpen() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.ctx.Err() == nil && !g.state.paused && !g.state.outage.on() && !g.isTooEarly(time.Now())
}

// isGood reports whether a pass that was given a moment ago still stands.
func (g *gate) isGood(p pass) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.ctx.Err() == nil && !g.state.paused && (p.probe || !g.state.outage.on()) && !g.isTooEarly(time.Now())
}

// enter waits until a request may go. It returns errStopped when none will.
func (g *gate) enter() (pass, error) {
	for {
		g.mu.Lock()
		p, wait := g.decide(time.Now())
		doubt, changed := g.state.outage.doubt, g.changed
		g.mu.Unlock()
		if g.ctx.Err() != nil {
			return pass{}, errStopped
		}
		if wait > 0 {
			if _, err := sleep(g.ctx, wait, changed); err != nil {
				return pass{}, errStopped
			}
			continue
		}
		if !p.probe || !doubt || g.isAnswered() {
			return p, nil
		}
	}
}

// forever is a wait that only a change ends.
const forever time.Duration = 1<<63 - 1

// decide says whether a request may go now, and if not, how long to wait.
func (s *gateState) decide(now time.Time) (pass, time.Duration) {
	switch {
	case s.stopped, s.paused, s.outage.probing:
		return pass{}, forever
	case !s.outage.on():
		return pass{}, 0
	}
	if wait := s.outage.nextTry.Sub(now); wait > 0 {
		return pass{}, wait
	}
	s.outage.probe(now)
	return pass{probe: true}, 0
}

// isAnswered knocks. An unanswered knock is a failed probe.
func (g *gate) isAnswered() bool {
	g.change(func() { g.state.outage.knocking = true })
	err := g.knock(g.ctx)
	g.change(func() {
		g.state.outage.knocking = false
		if err == nil || g.state.stopped {
			return
		}
		g.state.outage.probing = false
		if halt := g.state.outage.fail(time.Now(), Verdict{Error: err.Error()}); halt != nil {
			g.stop(halt)
		}
	})
	return err == nil
}

// report takes in what a request met. It is true when the answer began an
// outage or made one longer, rather than coming from a request that left
// before it.
func (g *gate) report(p pass, v Verdict) (fresh bool) {
	g.change(func() {
		outage := &g.state.outage
		fresh = p.probe || !outage.on()
		if p.probe {
			outage.probing = false
		}
		switch {
		case v.Then == Stop:
			g.stop(v.halt())
		case v.Outcome == campaign.Sent, v.Outcome == campaign.Failed:
			g.settled++
			outage.settled(time.Now())
		default:
			if halt := outage.report(time.Now(), fresh, v); halt != nil {
				g.stop(halt)
			}
		}
	})
	return fresh
}

// stop lets nothing pass any more. The first reason stands; nil is a person's
// wish or a broken log.
func (g *gate) stop(halt *campaign.Halt) {
	if !g.state.stopped {
		g.state.stopped, g.halt = true, halt
		g.cancel()
	}
}

// stopWith stops the run from outside of a report.
func (g *gate) stopWith(halt *campaign.Halt) { g.change(func() { g.stop(halt) }) }

// pause holds everything back until it is called again with false.
func (g *gate) pause(on bool) { g.change(func() { g.state.paused = on }) }

// release gives a pass back unused.
func (g *gate) release(p pass) {
	if p.probe {
		g.change(func() { g.state.outage.probing = false })
	}
}

// settledRows returns how many answers settled a row so far.
func (g *gate) settledRows() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.settled
}

// seal ends all change, so that nothing is told or logged behind the end, and
// returns what stopped the gate, if it was an answer or the time that is up.
func (g *gate) seal() (halt *campaign.Halt, timeUp bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.sealed = true
	return g.halt, g.state.timeUp
}

// waitsFor says what is waited for.
func (g *gate) waitsFor() campaign.Hold {
	switch {
	case g.state.stopped && g.halt != nil:
		return campaign.Hold{Reason: campaign.HoldDrain, Status: g.halt.Status, Message: g.halt.Message}
	case g.state.timeUp:
		return campaign.Hold{Reason: campaign.HoldTimeUp}
	case g.state.stopped:
		return campaign.Hold{Reason: campaign.HoldDrain}
	case g.state.paused:
		return campaign.Hold{Reason: campaign.HoldPaused}
	case g.state.planned.Reason != campaign.HoldNone:
		return g.state.planned
	}
	return g.state.outage.hold()
}
