package cli

import (
	"strings"
	"sync"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// progressEvery is how often a line of progress is written.
const progressEvery = 2 * time.Second

// watch tells a run's progress in lines of text: one every two seconds, and
// one whenever what the run waits for changes.
type watch struct {
	words words.Words
	tell  func(line string)

	mu       sync.Mutex
	progress *campaign.Progress
	changed  chan struct{} // holds one token when the hold changed

	quit, gone chan struct{}
	fault      any // a panic of the lines, which must not end the run; set before gone
}

// newWatch watches a run whose rows stand as in tally, which it owns from
// then on.
func newWatch(w words.Words, tally *campaign.Tally, tell func(string)) *watch {
	return &watch{
		words: w, tell: tell, progress: campaign.NewProgress(tally),
		changed: make(chan struct{}, 1), quit: make(chan struct{}), gone: make(chan struct{}),
	}
}

// observe takes an event in. It never waits for whoever reads the lines.
func (w *watch) observe(e campaign.Event) {
	w.mu.Lock()
	w.progress.Fold(e)
	w.mu.Unlock()
	if e.Kind == campaign.EventHold {
		select {
		case w.changed <- struct{}{}:
		default:
		}
	}
}

// start writes lines until stop.
func (w *watch) start() {
	go func() {
		defer close(w.gone)
		defer func() { w.fault = recover() }()
		tick := time.NewTicker(progressEvery)
		defer tick.Stop()
		var last campaign.Hold
		for {
			select {
			case <-w.quit:
				return
			case <-w.changed:
				last = w.tellHold(last)
			case <-tick.C:
				w.tell(w.line(time.Now()))
			}
		}
	}()
}

// stop ends the lines. Nothing is written after it returns. A panic that ended
// them goes on here, when nothing is in flight any more.
func (w *watch) stop() {
	close(w.quit)
	<-w.gone
	if w.fault != nil {
		panic(w.fault)
	}
}

// reasons returns why rows failed or are unknown in this session.
func (w *watch) reasons() []campaign.Reason {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.progress.Reasons()
}

// line says how far the run is.
func (w *watch) line(now time.Time) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	parts := []string{countsLine(w.words, w.progress.Counts())}
	if hold := w.progress.Hold(); hold.Reason != campaign.HoldNone {
		return parts[0] + "; " + holdText(w.words, hold, now)
	}
	parts = append(parts, w.words.Say(words.PerSecond, w.progress.PerSecond(now)))
	if eta, known := w.progress.ETA(now); known {
		parts = append(parts, w.words.Say(words.TimeLeft, eta))
	}
	return strings.Join(parts, ", ")
}

// tellHold says what the run waits for, once for each change that a person
// would call one, and returns it.
func (w *watch) tellHold(last campaign.Hold) campaign.Hold {
	w.mu.Lock()
	hold := w.progress.Hold()
	w.mu.Unlock()
	switch {
	case hold == last, hold.Reason == campaign.HoldDrain:
		// Whoever asked to stop was told so when they asked.
	case hold.Reason == campaign.HoldNone:
		w.tell(w.words.Say(words.GoesOn))
	default:
		w.tell(holdText(w.words, hold, time.Now()))
	}
	return hold
}

// holdText says in words what the run waits for.
func holdText(w words.Words, hold campaign.Hold, now time.Time) string {
	wait := wholeSeconds(hold.Until.Sub(now))
	switch hold.Reason {
	case campaign.HoldPaused:
		return w.Say(words.HoldPaused)
	case campaign.HoldRetryAfter:
		return w.Say(words.HoldRetryAfter, wait)
	case campaign.HoldKnock:
		return w.Say(words.HoldKnock, wait)
	case campaign.HoldDrain:
		return w.Say(words.HoldDrain)
	}
	return w.Say(words.HoldBackoff, answerText(hold.Status, hold.Message), wait, hold.Tries)
}

// wholeSeconds rounds up, and never to none: a wait that is told is not over.
func wholeSeconds(d time.Duration) time.Duration {
	return max(d+time.Second-1, time.Second).Truncate(time.Second)
}

// countsLine names the outcomes that rows have, by their words in the report.
func countsLine(w words.Words, counts campaign.Counts) string {
	parts := []string{w.Say(words.SentOf, counts.Sent, counts.Total)}
	for _, outcome := range campaign.RowOutcomes[1:] {
		if n := counts.Of(outcome); n > 0 {
			parts = append(parts, w.Say(words.CountOf, n, outcome.String()))
		}
	}
	if counts.Remaining > 0 {
		parts = append(parts, w.Say(words.CountLeft, counts.Remaining))
	}
	return strings.Join(parts, ", ")
}
