package report

import (
	"cmp"
	"context"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// course is what the log tells of how a run went: how many answers came when,
// what stood in its way, how long the gateway took and what was asked again. It
// does not grow with the rows.
//
// Its own clock runs only while a process was at work: the time between two
// sessions is cut out and becomes an event. It never goes back, and goes on
// where the machine's clock was set back.
type course struct {
	began, last time.Time     // as the machine's clock had it
	length      time.Duration // by the course's own clock
	breaks      time.Duration // that are cut out
	asked       int           // requests
	answers     bars
	latencies   latencies
	// again groups the answers after which a row stayed to be sent.
	again  campaign.Reasons
	events []event
	more   int // events that are too many to list
	brief  int // waits that are too short to list

	holding *event // goes on
	ending  campaign.Ending
	byHand  bool // the last moments were a person's words
}

// event is what stood in a run's way, or what a person did about it.
type event struct {
	kind   eventKind
	at     time.Time
	after  time.Duration // by the course's clock
	lasted time.Duration
	status int
	words  string
	count  int // tries of an outage, or rows that were settled
	ending campaign.Ending
}

type eventKind uint8

const (
	noEvent eventKind = iota
	eventOutage
	eventAsked
	eventKnock
	eventPause
	eventPlanned // an hour that was set
	eventHalt
	eventBreak
	eventSettled
	eventRun // another run of the campaign
)

// mostEvents is how many events are listed.
const mostEvents = 200

// courseOf reads how a run went, or several, one after the other.
func courseOf(ctx context.Context, runs []*storage.View) (*course, error) {
	c := &course{answers: newBars()}
	for i, run := range runs {
		if i > 0 {
			c.cut(event{kind: eventRun, words: run.ID}, run.Header.At)
		}
		if err := run.Course(ctx, c.take); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *course) take(m storage.Moment) {
	wasByHand := c.byHand
	c.byHand = m.Kind == storage.MomentByHand
	switch m.Kind {
	case storage.MomentByHand:
		c.settled(m)
		return
	case storage.MomentResume:
		c.cut(event{kind: eventBreak, ending: c.ending}, m.At)
		return
	case storage.MomentEnd:
		// A person's word ends the log anew, and the run no second time.
		if !wasByHand {
			c.ending = m.Ending
		}
		return
	}
	c.advance(m.At)
	switch m.Kind {
	case storage.MomentAsk:
		c.asked++
	case storage.MomentAnswer:
		c.answer(m.Result)
	case storage.MomentHold:
		c.hold(m.Hold)
	case storage.MomentHalt:
		c.halt(m.Halt)
	}
}

// advance moves the clock on to a moment of the run.
func (c *course) advance(at time.Time) {
	if c.began.IsZero() {
		c.began, c.last = at, at
	}
	if at.After(c.last) {
		c.last = at
	} else if c.last.Sub(at) > disorder {
		c.leap(at)
	}
	c.length = max(c.length, c.last.Sub(c.began)-c.breaks)
	c.answers.reach(c.length)
	if c.holding != nil {
		c.holding.lasted = c.length - c.holding.after
	}
}

// disorder is how far the lines of a log are out of the order of time at most,
// as those of several workers are.
const disorder = 10 * time.Second

// leap goes on at a moment as if it came right after the last one.
func (c *course) leap(at time.Time) {
	c.breaks += at.Sub(c.last)
	c.last = at
}

var barOf = map[campaign.Outcome]int{
	campaign.Sent: barSent, campaign.Failed: barFailed, campaign.Unknown: barUnknown, campaign.NotSent: barNotTaken,
}

func (c *course) answer(r campaign.Result) {
	c.answers.add(barOf[r.Outcome], c.length)
	if r.Status > 0 {
		c.latencies.add(r.Took)
	}
	if r.Outcome == campaign.NotSent {
		c.again.Add(r)
	}
}

var heldBy = map[campaign.HoldReason]eventKind{
	campaign.HoldBackoff: eventOutage, campaign.HoldRetryAfter: eventAsked, campaign.HoldKnock: eventKnock, campaign.HoldPaused: eventPause,
	campaign.HoldStart: eventPlanned, campaign.HoldWindow: eventPlanned,
}

// hold begins an event, goes on with one of the same kind, or ends it.
func (c *course) hold(h campaign.Hold) {
	kind := heldBy[h.Reason]
	if c.holding == nil || c.holding.kind != kind {
		c.release()
		if kind == noEvent {
			return
		}
		c.holding = c.add(event{kind: kind, at: c.last, after: c.length})
	}
	c.holding.status, c.holding.words = h.Status, h.Message
	c.holding.count = max(c.holding.count, h.Tries)
}

// briefest is how long a wait is at least to be listed. One that is shorter
// shows in the chart as what was not taken.
const briefest = time.Second

// release ends what the run waited for.
func (c *course) release() {
	if c.holding != nil && c.holding.lasted < briefest && c.more == 0 {
		c.events = c.events[:len(c.events)-1]
		c.brief++
	}
	c.holding = nil
}

func (c *course) halt(h campaign.Halt) {
	c.release()
	c.add(event{kind: eventHalt, at: c.last, after: c.length, status: h.Status, words: cmp.Or(h.Message, h.Code)})
}

// cut cuts out the time until then, in which nobody was at work.
func (c *course) cut(e event, at time.Time) {
	c.release()
	if c.began.IsZero() {
		return
	}
	e.at, e.after, e.lasted = c.last, c.length, max(0, at.Sub(c.last))
	c.add(e)
	c.leap(at)
	c.ending = ""
}

// settled counts the words that a person gave in a row.
func (c *course) settled(m storage.Moment) {
	if n := len(c.events); n > 0 && c.events[n-1].kind == eventSettled {
		c.events[n-1].count++
		return
	}
	c.add(event{kind: eventSettled, at: m.At, after: c.length, count: 1})
}

// add lists an event and returns it, to be gone on with.
func (c *course) add(e event) *event {
	if len(c.events) == mostEvents {
		c.more++
		return &e
	}
	if c.events == nil {
		c.events = make([]event, 0, mostEvents) // holding points into it
	}
	c.events = append(c.events, e)
	return &c.events[len(c.events)-1]
}
