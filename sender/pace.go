package sender

import (
	"context"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Unlimited is the rate, in messages per second, from which on nothing is
// held back: a timer cannot keep a finer pace, and no gateway asks for one.
const Unlimited = 100_000

// pace spaces out the requests of all workers: one limiter of burst 1, so
// that a stall is never made up for by a burst. A gateway that asks for less
// halves the rate, down to slowest; each message it accepts then gives back a
// hundredth of what is set, so that the set rate is reached again after some
// fifty.
type pace struct {
	announce func(perSecond float64)

	mu      sync.Mutex
	limiter *rate.Limiter
	set     float64
	current float64
	changed chan struct{}
}

// slowest is the rate, in messages per second, below which halving does not
// go: what is slower than that is the waits that the gateway asks for, and a
// pace of hours would keep the run from noticing that it may go on.
const slowest = 1

// newPace returns the pace of a run. announce is called with every new rate,
// in the order of the changes.
func newPace(perSecond float64, announce func(float64)) *pace {
	return &pace{
		announce: announce, limiter: rate.NewLimiter(limitOf(perSecond), 1),
		set: perSecond, current: perSecond, changed: make(chan struct{}),
	}
}

func limitOf(perSecond float64) rate.Limit {
	if perSecond >= Unlimited {
		return rate.Inf
	}
	return rate.Limit(perSecond)
}

// free reports whether nothing is held back.
func (p *pace) free() bool { return p.limiter.Limit() == rate.Inf }

// wait returns when the next request may leave. It must have one caller at a
// time: a reservation that is taken back when the rate changes only frees its
// place if no later one was made.
func (p *pace) wait(ctx context.Context) error {
	for {
		p.mu.Lock()
		changed := p.changed
		p.mu.Unlock()
		reservation := p.limiter.Reserve()
		delay := reservation.Delay()
		if delay == 0 {
			return nil
		}
		again, err := sleep(ctx, delay, changed)
		if err == nil && !again {
			return nil
		}
		reservation.Cancel()
		if err != nil {
			return err
		}
	}
}

// sleep waits for d, or until changed is closed, which it reports as true.
func sleep(ctx context.Context, d time.Duration, changed <-chan struct{}) (bool, error) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return false, nil
	case <-changed:
		return true, nil
	case <-ctx.Done():
		return false, ctx.Err()
	}
}

// setRate changes the rate that a person asked for.
func (p *pace) setRate(perSecond float64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.set = perSecond
	p.apply(perSecond)
}

// halve obeys a gateway that asks for less.
func (p *pace) halve() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.current > slowest {
		p.apply(max(slowest, p.current/2))
	}
}

// recover gives back a part of what halve took.
func (p *pace) recover() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.current < p.set {
		p.apply(min(p.set, p.current+p.set/100))
	}
}

func (p *pace) apply(perSecond float64) {
	p.current = perSecond
	p.limiter.SetLimit(limitOf(perSecond))
	close(p.changed)
	p.changed = make(chan struct{})
	p.announce(perSecond)
}
