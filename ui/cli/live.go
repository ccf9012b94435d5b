package cli

import (
	"context"
	"runtime/debug"
	"sync"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
)

// liveRun is a session that the screens watch. The pool pushes its events,
// the screens fetch them when they draw.
type liveRun struct {
	session *session
	why     string        // rows are suppressed, see wish
	over    chan struct{} // closed when the log is closed
	told    chan struct{} // closed when who wants to know of the end was told
	tell    func(*liveRun)
	end     outcome // set before over is closed

	mu       sync.Mutex
	waiting  []campaign.Event
	progress *campaign.Progress // for the last words
}

// newLiveRun watches a run whose rows stand as in tally, which it owns from then
// on. tell is called when the run is over.
func newLiveRun(tally *campaign.Tally, why string, tell func(*liveRun)) *liveRun {
	return &liveRun{
		why: why, tell: tell, over: make(chan struct{}), told: make(chan struct{}), progress: campaign.NewProgress(tally),
	}
}

// observe takes an event of the pool.
func (l *liveRun) observe(e campaign.Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, e)
	l.progress.Fold(e)
}

// events hands over all events that wait.
func (l *liveRun) events() []campaign.Event {
	l.mu.Lock()
	defer l.mu.Unlock()
	events := l.waiting
	l.waiting = nil
	return events
}

func (l *liveRun) reasons() []campaign.Reason {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.progress.Reasons()
}

func (l *liveRun) isSending() bool {
	select {
	case <-l.over:
		return false
	default:
		return true
	}
}

// done reports whether nothing more will happen, and no event waits.
func (l *liveRun) done() (over bool, err error) {
	if l.isSending() {
		return false, nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.waiting) == 0, l.end.err
}

// goLive starts to send in the background. A fault of the program there ends
// the run as broken, so that the screens can give the terminal back.
func (l *liveRun) goLive() {
	go func() {
		defer close(l.told)
		defer l.tell(l)
		defer close(l.over)
		defer func() {
			if fault := recover(); fault != nil {
				l.end = outcome{ending: campaign.EndBroken, counts: l.counts(), err: &tui.Crash{Value: fault, Stack: debug.Stack()}}
			}
		}()
		l.end = l.session.send(context.Background())
	}()
}

// look lets somebody else read what is known.
func (l *liveRun) look(read func(*campaign.Progress)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	read(l.progress)
}

// counts are those of the events until now.
func (l *liveRun) counts() campaign.Counts {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.progress.Counts()
}

// live makes the screens' view of the run.
func (l *liveRun) live(rate float64, window campaign.Window) *tui.Live {
	run, pool := l.session.run, l.session.pool
	return &tui.Live{
		ID: run.ID, Folder: run.Folder, Name: run.State.Header.Name,
		Gateway: l.session.gateway.base.Host, Sandbox: l.session.gateway.isSandbox(),
		Rate: rate, Tally: run.State.Tally.Clone(), Aim: l.session.source.aim(), Window: window,
		Events: l.events, Done: l.done,
		Pause: pool.Pause, Continue: pool.Continue, SetRate: pool.SetRate, SetWorkers: pool.SetWorkers,
		Stop: pool.Stop, Leave: pool.Leave,
	}
}
