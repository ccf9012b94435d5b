package sender

import (
	"fmt"
	"time"

	"app.wazaj/voye/campaign"
)

// maxUnknown is how many answers in a row may leave open whether a message
// went out before the gate closes. An outage costs at most as many unknown
// rows as requests were in flight, plus these, less one.
const maxUnknown = 3

// outage is what is known while the account is out.
//
// It begins with an answer that a later try may mend: 503, 429, no
// connection, maxUnknown unknown answers in a row, or one that names a time to
// come back. While it lasts, one request at a time passes as a probe, each
// after a longer wait, or when the gateway asked for it. Any answer that
// settles a row ends it. When the probe itself might cost a row, as unknown
// answers do, the program first knocks with a request that sends nothing. An
// outage that outlasts giveUpAfter halts the run; its last probe begins at that
// very moment, or after it if another was under way then. Time in which nobody
// tried, as in a person's pause or the sleep of a laptop whose clock goes on,
// is no part of the outage.
type outage struct {
	giveUpAfter time.Duration
	unknowns    int // unknown answers since the last that settled a row

	since    time.Time // zero while the account is not out
	tries    int
	nextTry  time.Time
	asked    bool      // the gateway itself asked to wait until nextTry
	probing  bool      // a probe is under way
	began    time.Time // of the last probe
	doubt    bool      // knock before the next probe
	knocking bool
	status   int
	words    string
}

func (o outage) on() bool { return !o.since.IsZero() }

// settled takes in an answer that settled a row: the gateway is there. What
// it asked for before still holds.
func (o *outage) settled(now time.Time) {
	o.unknowns = 0
	if !o.asked || !now.Before(o.nextTry) {
		*o = outage{giveUpAfter: o.giveUpAfter}
	}
}

// report takes in an answer that settled nothing. fresh is false for a
// request that left before the outage began: it says nothing new, unless it
// brings a wish of the gateway. A halt means that it is time to give up.
func (o *outage) report(now time.Time, fresh bool, v Verdict) *campaign.Halt {
	asked := v.RetryAfter > 0
	closes := v.Then == BackOff || v.Then == SlowDown
	if v.Outcome == campaign.Unknown {
		o.unknowns++
		closes = asked || o.unknowns >= maxUnknown
		o.doubt = o.doubt || closes
	}
	if fresh && (closes || (o.on() && v.Outcome == campaign.Unknown)) {
		if halt := o.fail(now, v); halt != nil {
			return halt
		}
	}
	if closes && asked {
		return o.obey(now, fresh, v)
	}
	return nil
}

// maxLate is how late a probe may begin, as when no row is due, and still
// count as part of the outage.
const maxLate = time.Minute

// probe begins a probe that was due at nextTry.
func (o *outage) probe(now time.Time) {
	if late := now.Sub(o.nextTry); late > maxLate {
		o.since = o.since.Add(late)
	}
	o.probing, o.began = true, now
}

// fail begins the outage, or puts off the next try of one.
func (o *outage) fail(now time.Time, v Verdict) *campaign.Halt {
	if !o.on() {
		o.since, o.began = now, now
	}
	o.tries++
	o.status, o.words, o.asked = v.Status, v.Error, v.Then == SlowDown
	deadline := o.since.Add(o.giveUpAfter)
	if !now.Before(deadline) && !o.began.Before(deadline) {
		return o.giveUp(fmt.Sprintf("the outage lasted %s", now.Sub(o.since).Round(time.Second)))
	}
	wait := curveOf(v).wait(o.tries)
	if v.Then == SlowDown {
		wait = max(wait, minRetryAfter)
	}
	o.nextTry = now.Add(wait)
	if now.Before(deadline) && o.nextTry.After(deadline) {
		o.nextTry = deadline
	}
	return nil
}

// curveOf returns how the waits of an outage grow: quickly where the gateway
// itself said that it is not ready.
func curveOf(v Verdict) backoff {
	if v.Status == 0 || v.Outcome == campaign.Unknown {
		return networkBackoff
	}
	return gatewayBackoff
}

// obey waits as long as the gateway asked. A wait that reaches past the
// moment of giving up ends the run now: nothing could go out before. Answers
// that come in one after the other make a wait longer, never shorter.
func (o *outage) obey(now time.Time, fresh bool, v Verdict) *campaign.Halt {
	until := now.Add(v.RetryAfter)
	if until.After(o.since.Add(o.giveUpAfter)) {
		return o.giveUp(fmt.Sprintf("the gateway asks to wait %s, longer than an outage is waited out", v.RetryAfter))
	}
	if fresh || !o.asked || until.After(o.nextTry) {
		o.nextTry, o.asked = until, true
	}
	return nil
}

func (o *outage) giveUp(why string) *campaign.Halt {
	return &campaign.Halt{Status: o.status, Code: "outage", Message: why + ": " + o.words}
}

func (o outage) hold() campaign.Hold {
	h := campaign.Hold{Until: o.nextTry, Tries: o.tries, Status: o.status, Message: o.words}
	switch {
	case !o.on():
		return campaign.Hold{}
	case o.knocking:
		h.Reason = campaign.HoldKnock
	case o.asked:
		h.Reason = campaign.HoldRetryAfter
	default:
		h.Reason = campaign.HoldBackoff
	}
	return h
}
