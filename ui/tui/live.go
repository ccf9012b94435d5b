package tui

import (
	"cmp"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// live watches a run that is sending. It says three things to it: pause or go
// on, change the pace (the rate, and how many requests are in flight), stop. All
// else flows from the run to the screen, as events that are taken in batches,
// once a frame.
type live struct {
	*env
	run      *Live
	progress *campaign.Progress
	done     int // rows that got an outcome in this run
	news     news
	wish     float64 // the rate that was asked for since the last word of it, 0 for none
	crew     int     // the workers, likewise
	paused   bool    // by a person
	dialog   dialog
	stopping bool // Stop was called
	leaving  bool // the program ends when the run has
	resting  bool // the terminal is handed to the shell when nothing is in flight
	over     bool
	err      error
	began    time.Time // the first frame
	lines    []any     // what the lines of the last view are about that can be looked at
	looked   inSight   // the one that is shown in full
}

// dialog is what the screen asks.
type dialog uint8

const (
	noDialog dialog = iota
	askStop
	askLeave
)

// watched is the frame of a live screen.
type watched struct{ by *live }

func newLive(e *env, run *Live) screen {
	l := &live{env: e, run: run, progress: campaign.NewProgress(run.Tally)}
	l.progress.Within(run.Window)
	l.progress.Fold(campaign.Event{Kind: campaign.EventRate, Rate: run.Rate})
	l.progress.Fold(campaign.Event{Kind: campaign.EventWorkers, Workers: run.Workers})
	return l
}

func (l *live) enter() tea.Cmd {
	if l.over {
		return nil
	}
	title := l.say(words.TitleSending, campaign.Safe(l.run.Name))
	return tea.Batch(tea.SetWindowTitle(title), tickOf(watched{l}))
}

func (l *live) title() words.ID {
	switch {
	case l.over && l.needsKey():
		return words.TUIHalted
	case l.run.Sandbox:
		return words.TUILiveSandbox
	}
	return words.TUILive
}

func (l *live) subject() string { return l.run.Name }

// typing says that a dialog waits for its answer, and for nothing else.
func (l *live) typing() bool { return l.dialog != noDialog && !l.resting }

func (l *live) keys() []binding {
	switch {
	case l.over:
		return when(!l.leaving && l.needsKey(), keyNewKey, keyToReport)
	case l.stopping:
		return nil
	case l.resting:
		return []binding{keyContinue}
	case l.dialog == askLeave:
		return []binding{keyLeave, keyStayHere}
	case l.dialog == askStop:
		return []binding{keyYes, keyStay}
	}
	first := keyPause
	if l.paused {
		first = keyContinue
	}
	keys := []binding{first, keyFaster, keySlower, keyStop, keyWorkers, keyMore, keyFewer}
	return slices.Concat(keys, when(l.looked.of != nil, keyBack), when(l.looks(), keyUp, keyDown))
}

func (l *live) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case watched:
		if msg.by == l {
			return l.look()
		}
	case tea.ResumeMsg:
		if !l.paused {
			l.run.Continue()
		}
		return tickOf(watched{l})
	case tea.KeyMsg:
		return l.do(action(msg, l.keys()))
	}
	return nil
}

// look takes the events that wait, and ends the screen when the run is over.
func (l *live) look() tea.Cmd {
	if l.began.IsZero() {
		l.began = l.Now()
	}
	over, err := l.run.Done()
	for _, event := range l.run.Events() {
		l.fold(event)
	}
	switch {
	case over:
		return l.end(err)
	case l.resting && l.progress.InFlight() == 0:
		l.resting = false
		return l.shell.handOver()
	}
	return tickOf(watched{l})
}

func (l *live) fold(event campaign.Event) {
	switch {
	case event.Kind == campaign.EventResult && event.Result.Outcome != campaign.NotSent:
		l.done++
	case event.Kind == campaign.EventRate:
		l.wish = 0
	case event.Kind == campaign.EventWorkers:
		l.crew = 0
	}
	l.news.take(l.progress, event)
	l.progress.Fold(event)
}

// end goes on to the report, but for a run that only needs another key: it can
// go on from here.
func (l *live) end(err error) tea.Cmd {
	l.over, l.err, l.dialog = true, err, noDialog
	announced := l.announce(l.run.Name, l.progress.Counts(), l.Now().Sub(l.began))
	switch {
	case l.leaving:
		return tea.Quit
	case err == nil && l.needsKey():
		return announced
	}
	l.send(replace{waitForReport(l.env, l.run.ID)})
	if err != nil {
		l.send(failed{err})
	}
	return announced
}

func (l *live) do(does words.ID) tea.Cmd {
	switch does {
	case words.KeyPause:
		l.paused = true
		l.run.Pause()
	case words.KeyContinue:
		l.paused, l.resting = false, false
		l.run.Continue()
	case words.KeyFaster:
		l.setRate(faster)
	case words.KeySlower:
		l.setRate(slower)
	case words.KeyMoreWorkers:
		l.setWorkers(moreWorkers)
	case words.KeyFewerWorkers:
		l.setWorkers(fewerWorkers)
	case words.KeyNewKey:
		return l.send(show{newKeyToGoOn(l)})
	case words.KeyReport:
		return l.send(replace{waitForReport(l.env, l.run.ID)})
	case words.KeyUp:
		l.lookAt(-1)
	case words.KeyDown:
		l.lookAt(1)
	case words.KeyBack:
		l.looked = inSight{}
	case words.KeyStop:
		l.dialog = askStop
	case words.KeyStay, words.KeyStayHere:
		l.dialog = noDialog
	case words.KeyYes:
		l.stop()
	case words.KeyPauseAndLeave:
		l.leaving = true
		l.stop()
	}
	return nil
}

// setRate asks for the next rate. Of keys that are pressed within a frame each
// counts, though the run's word of the first is not here yet.
func (l *live) setRate(next func(float64) float64) {
	l.wish = next(cmp.Or(l.wish, l.progress.Rate()))
	l.run.SetRate(l.wish)
}

// setWorkers does the same for the requests in flight.
func (l *live) setWorkers(next func(int) int) {
	l.crew = next(cmp.Or(l.crew, l.progress.Workers()))
	l.run.SetWorkers(l.crew)
}

// needsKey reports whether the gateway refused the key, so that another one is
// all that the run needs. The sandbox takes any key: there it is the row that
// asks for the refusal.
func (l *live) needsKey() bool { return !l.run.Sandbox && isKeyRefused(l.progress.Halt()) }

func (l *live) stop() {
	l.dialog, l.stopping, l.resting = noDialog, true, false
	l.run.Stop()
}

// leave asks before a run is left. Ctrl+C asks nothing: once, it stops the
// run and leaves when what is in flight has its answer; twice, it leaves at
// once.
func (l *live) leave(hard bool) tea.Cmd {
	switch {
	case l.over:
		return tea.Quit
	case hard && l.stopping && l.leaving:
		l.run.Leave()
		return tea.Quit
	case hard:
		l.leaving = true
		l.stop()
	case !l.stopping:
		l.dialog = askLeave
	default:
		l.leaving = true
	}
	return nil
}

// suspend hands the terminal to the shell as soon as nothing is in flight.
func (l *live) suspend() tea.Cmd {
	if l.over {
		return l.shell.handOver()
	}
	l.resting = true
	if !l.stopping {
		l.run.Pause()
	}
	return nil
}

// exit says how it went, as far as it was seen.
func (l *live) exit() Exit {
	return Exit{Ran: true, ID: l.run.ID, Folder: l.run.Folder, Counts: l.progress.Counts(),
		Ending: l.progress.Ending(), Halt: l.progress.Halt(), Err: l.err}
}

// eta is how long the rows that this run is to send will take at the pace of
// the last seconds; false while that is not known.
func (l *live) eta(now time.Time) (time.Duration, bool) {
	if l.stopping {
		return 0, false
	}
	return l.progress.ETAOf(l.left(), now)
}

// left is how many rows this run is still to send.
func (l *live) left() int { return max(0, l.run.Aim-l.done) }

func (l *live) view(width, height int) []string {
	c := l.progress.Counts()
	l.lines = l.lines[:0]
	parts := []part{solid(80, l.bar(c, width))}
	parts = append(parts, l.totals(c, true, l.pace(width), width)...)
	parts = append(parts, solid(95, l.sentence(width)...))
	return stack(height, slices.Concat(parts, l.sight(width), l.refusals(width), l.latest(width))...)
}
