package sandbox

import (
	"math"
	"math/rand/v2"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// weather is what befalls requests from outside, whatever they say: waits,
// limits, outages and faults by chance.
type weather struct {
	options Options
	born    time.Time
	limiter *rate.Limiter // nil without a limit

	mu   sync.Mutex
	dice *rand.Rand
}

// fault is what chance does to an otherwise good message.
type fault uint8

const (
	none fault = iota
	refuse
	fail
	cut
)

func newWeather(options Options, born time.Time) *weather {
	w := &weather{options: options, born: born, dice: rand.New(rand.NewPCG(options.Seed, 0))}
	if options.Rate > 0 {
		burst := max(1, int(math.Ceil(options.Rate)))
		w.limiter = rate.NewLimiter(rate.Limit(options.Rate), burst)
	}
	return w
}

// out reports whether an outage is under way.
func (w *weather) out(now time.Time) bool {
	age := now.Sub(w.born)
	for _, outage := range w.options.Outages {
		if age >= outage.After && age < outage.After+outage.For {
			return true
		}
	}
	return false
}

// throttle returns a 429 for a request above the rate, else nil.
func (w *weather) throttle() *answer {
	if w.limiter == nil || w.limiter.Allow() {
		return nil
	}
	return tooMany(max(1, int(math.Ceil(1/w.options.Rate))))
}

// latency returns how long the next answer takes.
func (w *weather) latency() time.Duration {
	if w.options.Jitter <= 0 {
		return w.options.Latency
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.options.Latency + time.Duration(w.dice.Int64N(int64(w.options.Jitter)))
}

// draw throws the dice once for the three shares.
func (w *weather) draw() fault {
	o := &w.options
	if o.Refuse+o.Unavailable+o.Cut <= 0 {
		return none
	}
	w.mu.Lock()
	x := w.dice.Float64()
	w.mu.Unlock()
	switch {
	case x < o.Refuse:
		return refuse
	case x < o.Refuse+o.Unavailable:
		return fail
	case x < o.Refuse+o.Unavailable+o.Cut:
		return cut
	}
	return none
}
