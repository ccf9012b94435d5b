package cli

import (
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/linear"
	"app.wazaj/voye/ui/words"
)

// progressEvery is how often a line of progress is written.
const progressEvery = 2 * time.Second

// watch tells a run's progress in lines of text: one every two seconds, and
// one whenever what the run waits for changes.
type watch struct {
	lines lineFormat
	tell  func(line string)
	// asks gets a signal when somebody wants to know how the run stands, which
	// answer is told.
	asks   chan os.Signal
	answer func(line string)

	mu       sync.Mutex
	progress *campaign.Progress
	changed  chan struct{} // holds one token when the hold changed
	// steps has the lines told at every twentieth of the run instead, when it
	// is not nil; percent is the last one.
	steps   *linear.Steps
	percent int
	stepped chan struct{} // holds one token when there was another

	quit, gone chan struct{}
	fault      any // a panic of the lines, which must not end the run; set before gone
}

// newWatch watches a run whose rows stand as in tally, which it owns from
// then on.
func newWatch(w words.Words, tally *campaign.Tally, tell func(string)) *watch {
	return &watch{
		lines: textLines{w}, tell: tell, answer: tell, progress: campaign.NewProgress(tally), asks: make(chan os.Signal, 1),
		changed: make(chan struct{}, 1), stepped: make(chan struct{}, 1), quit: make(chan struct{}), gone: make(chan struct{}),
	}
}

// observe takes an event in. It never waits for whoever reads the lines.
func (w *watch) observe(e campaign.Event) {
	w.mu.Lock()
	w.progress.Fold(e)
	var step int
	if w.steps != nil {
		if step = w.steps.Fold(e); step > 0 {
			w.percent = step
		}
	}
	w.mu.Unlock()
	if e.Kind == campaign.EventHold {
		wake(w.changed)
	}
	if step > 0 {
		wake(w.stepped)
	}
}

// wake puts a token where none is.
func wake(into chan<- struct{}) {
	select {
	case into <- struct{}{}:
	default:
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
			case <-w.asks:
				w.answer(w.state(time.Now()))
			case <-w.stepped:
				w.tell(w.stepLine(time.Now()))
			case <-tick.C:
				// A night of the same line would say nothing.
				if w.steps == nil && !last.Reason.IsPlanned() {
					w.tell(w.line(time.Now()))
				}
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
	return w.lines.progress(w.progress, now)
}

// state says how the run stands.
func (w *watch) state(now time.Time) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.lines.state(w.progress, now)
}

// look lets somebody else read what is known.
func (w *watch) look(read func(*campaign.Progress)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	read(w.progress)
}

// tellHold says what the run waits for, once for each change that a person
// would call one, and returns it.
func (w *watch) tellHold(last campaign.Hold) campaign.Hold {
	w.mu.Lock()
	hold := w.progress.Hold()
	w.mu.Unlock()
	if text := w.lines.hold(last, hold, time.Now()); text != "" && hold != last {
		w.tell(text)
	}
	return hold
}

// holdNews says what a run waits for, or that it goes on after what it waited
// for last; nothing of a stop, of which whoever asked for it was told then.
func holdNews(w words.Words, last, hold campaign.Hold, now time.Time) string {
	switch {
	case hold.Reason == campaign.HoldDrain:
		return ""
	case hold.Reason != campaign.HoldNone:
		return holdText(w, hold, now)
	case last.Reason.IsPlanned():
		return w.Say(words.HourCame)
	}
	return w.Say(words.GoesOn)
}

// stepLine is line with how much of the run is done before it.
func (w *watch) stepLine(now time.Time) string {
	w.mu.Lock()
	percent := w.percent
	w.mu.Unlock()
	return strconv.Itoa(percent) + "%: " + w.line(now)
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
	case campaign.HoldStart:
		return w.Say(words.HoldStart, hold.Hour(now)) + inWindow(w, hold)
	case campaign.HoldWindow:
		return w.Say(words.HoldWindow, hold.Hour(now)) + inWindow(w, hold)
	case campaign.HoldTimeUp:
		return w.Say(words.HoldTimeUp)
	}
	return w.Say(words.HoldBackoff, answerText(hold.Status, hold.Message), wait, hold.Tries)
}

// inWindow names the window of a planned hold, if there is one.
func inWindow(w words.Words, hold campaign.Hold) string {
	if hold.Message == "" {
		return ""
	}
	return " (" + w.Say(words.HoursWithin, safe(hold.Message)) + ")"
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
