package sandbox

import (
	"fmt"
	"time"
)

// Options says how the gateway behaves. The zero Options is a gateway that is
// always there, answers at once and accepts every message without a fault.
type Options struct {
	// Latency is how long every answer takes.
	Latency time.Duration
	// Jitter is added to Latency at random, from nothing up to Jitter.
	Jitter time.Duration
	// Rate is how many requests per second are let in, with a burst of one
	// second's worth. What comes above meets 429 with Retry-After. 0 means no
	// limit.
	Rate float64
	// Refuse, Unavailable and Cut are the shares, from 0 to 1, of otherwise
	// good messages that meet 422, meet 503, or are accepted with their
	// connection cut before the answer. Together they are at most 1.
	Refuse, Unavailable, Cut float64
	// Outages are the times when everything meets 503.
	Outages []Outage
	// Seed makes the faults of the shares and the jitter repeatable: the same
	// requests in the same order meet the same faults.
	Seed uint64
	// Key is the only key that is accepted. Empty accepts every key of the
	// documented shape, wzj_ and at least one letter, digit, - or _.
	Key string
}

// Outage is a time when the gateway answers everything with 503.
type Outage struct {
	// After is when the outage begins, counted from the gateway's start.
	After time.Duration
	// For is how long it lasts.
	For time.Duration
}

// Validate returns an error that names the first option that makes no sense.
func (o Options) Validate() error {
	shares := []struct {
		name  string
		value float64
	}{{"refuse", o.Refuse}, {"unavailable", o.Unavailable}, {"cut", o.Cut}, {"refuse, unavailable and cut together", o.Refuse + o.Unavailable + o.Cut}}
	for _, share := range shares {
		if !(share.value >= 0 && share.value <= 1) {
			return fmt.Errorf("sandbox: the share %s is %v; give a number from 0 to 1", share.name, share.value)
		}
	}
	if !(o.Rate >= 0) {
		return fmt.Errorf("sandbox: the rate is %v; give the requests per second to let in, or 0 for no limit", o.Rate)
	}
	if o.Latency < 0 || o.Jitter < 0 {
		return fmt.Errorf("sandbox: latency %v and jitter %v must not be negative", o.Latency, o.Jitter)
	}
	for _, outage := range o.Outages {
		if outage.After < 0 || outage.For <= 0 {
			return fmt.Errorf("sandbox: an outage of %v after %v cannot be; give a start of 0 or later and a length above 0", outage.For, outage.After)
		}
	}
	return nil
}
