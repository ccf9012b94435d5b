package tui

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"github.com/charmbracelet/bubbles/spinner"
	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/ui/words"
)

// waiting shows while something is read or started. Esc asks the work to end
// and waits for its word: a run that was started all the same is never left
// without a screen.
type waiting struct {
	*env
	says    words.ID
	about   string
	do      func(ctx context.Context, read func(rows int)) (screen, error)
	cancel  context.CancelFunc
	asked   bool // the work was asked to end
	leaving bool // and the program with it
	hard    bool // by ctrl+c
	rows    atomic.Int64
	since   time.Time
}

// worked is the word of a waiting screen's work.
type worked struct {
	by   *waiting
	next screen
	err  error
}

// looked is a waiting screen's frame.
type looked struct{ by *waiting }

func newWaiting(e *env, says words.ID, about string, do func(ctx context.Context, read func(rows int)) (screen, error)) *waiting {
	return &waiting{env: e, says: says, about: about, do: do}
}

func (w *waiting) enter() tea.Cmd {
	ctx, cancel := context.WithCancel(w.ctx)
	w.cancel, w.since = cancel, w.Now()
	return tea.Batch(tickOf(looked{w}), work(func() tea.Msg {
		defer cancel()
		next, err := w.do(ctx, func(rows int) { w.rows.Store(int64(rows)) })
		return worked{w, next, err}
	}))
}

func (w *waiting) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case looked:
		if msg.by == w {
			return tickOf(msg)
		}
	case worked:
		if msg.by == w {
			return w.end(msg)
		}
	case tea.KeyMsg:
		if action(msg, w.keys()) == words.KeyCancel {
			return w.stop()
		}
	}
	return nil
}

func (w *waiting) end(msg worked) tea.Cmd {
	if running, ok := msg.next.(*live); ok && msg.err == nil {
		return w.watch(running)
	}
	switch {
	case w.leaving:
		return tea.Quit
	case msg.err == nil && !w.asked:
		return w.send(replace{msg.next})
	}
	w.send(back{})
	if msg.err != nil && (!w.asked || !errors.Is(msg.err, context.Canceled)) {
		w.send(failed{msg.err})
	}
	return nil
}

// watch goes on to a run that was started all the same. Whoever cancelled
// meanwhile is asked there whether to stop it; at ctrl+c it is stopped.
func (w *waiting) watch(running *live) tea.Cmd {
	w.send(replace{running})
	switch {
	case w.leaving:
		return running.leave(w.hard)
	case w.asked:
		running.dialog = askStop
	}
	return nil
}

// leave asks the work to end, and ends the program then. Twice ctrl+c does
// not wait for it.
func (w *waiting) leave(hard bool) tea.Cmd {
	if hard && w.hard {
		return tea.Quit
	}
	w.hard = w.hard || hard
	w.leaving = true
	return w.stop()
}

// stop asks the work to end.
func (w *waiting) stop() tea.Cmd {
	w.asked = true
	w.cancel()
	return nil
}

func (w *waiting) title() words.ID { return w.says }

func (w *waiting) subject() string { return w.about }

func (w *waiting) keys() []binding { return when(!w.asked, keyCancel) }

func (w *waiting) view(_, height int) []string {
	elapsed := w.Now().Sub(w.since)
	frames := spinner.Line.Frames
	line := w.accent.Render(frames[int(elapsed/(2*frameTime))%len(frames)]) + " " + w.say(w.says)
	if rows := int(w.rows.Load()); rows > 0 {
		line += w.faint.Render("   " + w.say(words.TUIRowsRead, w.number(rows)))
	}
	lines := []string{line}
	if w.asked {
		lines = append(lines, w.say(words.TUICancelling))
	}
	return stack(height, solid(1, lines...))
}
