package tui

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// screen is one page of the program. It never reads, writes or waits in
// update and view: commands do, and their results come back as messages.
type screen interface {
	// enter returns the first command, also when a person comes back to the
	// screen; nil when there is nothing to do.
	enter() tea.Cmd
	update(msg tea.Msg) tea.Cmd
	// view draws the screen's own part: at most height lines of width cells.
	// What is more is cut off.
	view(width, height int) []string
	// title says what the screen is, subject what it is about.
	title() words.ID
	subject() string
	// keys lists the bindings that work at the moment, the most useful first.
	keys() []binding
}

// typist is a screen in which letters may belong to a text, or answer a
// question, so that they are no shortcuts of the router.
type typist interface{ typing() bool }

// holder is a screen that asks before the program ends, or has work to end.
type holder interface {
	// leave is called instead of quitting: at q, and at ctrl+c when hard.
	leave(hard bool) tea.Cmd
}

// teller is a screen with texts that others made when it was opened.
type teller interface {
	// retell has them made anew, in the language of the moment.
	retell() tea.Cmd
}

// env is what every screen is given.
type env struct {
	ctx context.Context
	Deps
	theme
	shell shell
	sent  []tea.Msg // to the router, by the screen that is in update

	mouse
	guided bool // the guided set-up was shown
	// repaint makes the theme anew for a light or a dark background.
	repaint func(light bool) theme
}

// say returns a sentence in the person's language.
func (e *env) say(id words.ID, args ...any) string { return e.Words.Say(id, args...) }

// The messages that lead from one screen to another. The next screen is made
// by the one that sends it there, with all that it needs.
type (
	// show goes on to a screen; back returns from it.
	show struct{ next screen }
	// replace puts a screen in the place of the one that shows.
	replace struct{ next screen }
	// back returns to the screen before.
	back struct{}
	// home returns to the first screen.
	home struct{}
	// respoken says that the language has changed.
	respoken struct{}
	// failed says what went wrong, over the screen that shows.
	failed struct{ err error }
	// crashed is a panic of one of our own goroutines.
	crashed struct{ crash *Crash }
)

// Crash is a mistake in the program itself, caught so that the terminal could
// be restored.
type Crash struct {
	Value any
	Stack []byte
}

// Error implements error.
func (c *Crash) Error() string { return fmt.Sprintf("a mistake in the program: %v", c.Value) }

// send hands a message to the router, which takes it as soon as the key at
// hand is dealt with. As a command it would come later than the next key of a
// fast typist, who would then type on a screen that is about to go. It returns
// no command, so that a screen can end with it.
func (e *env) send(msg tea.Msg) tea.Cmd {
	e.sent = append(e.sent, msg)
	return nil
}

// work makes a command of a function that may take its time. A panic in it
// ends the program in good order instead of leaving the terminal raw.
func work(do func() tea.Msg) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if value := recover(); value != nil {
				msg = crashed{&Crash{value, debug.Stack()}}
			}
		}()
		return do()
	}
}

// frameTime is how often a screen that watches something looks at it: about
// 20 times a second, however much happens in between.
const frameTime = 50 * time.Millisecond

// tickOf asks for a message after one frame.
func tickOf(msg tea.Msg) tea.Cmd {
	return tea.Tick(frameTime, func(time.Time) tea.Msg { return msg })
}

// number writes n with its thousands set apart.
func (e *env) number(n int) string {
	separator := ","
	if e.Words.Language() != words.English {
		separator = "\u00a0"
	}
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + separator + text[i:]
	}
	return text
}

// clock writes the time of day on the person's watch.
func (e *env) clock(t time.Time) string { return t.In(e.Now().Location()).Format("15:04:05") }

// date writes the day and the time of day.
func (e *env) date(t time.Time) string { return t.In(e.Now().Location()).Format("2006-01-02 15:04") }

func duration(d time.Duration) string { return campaign.Lasting(d) }

// perSecond writes a rate without needless digits.
func perSecond(rate float64) string { return fmt.Sprintf("%.4g", rate) }

// mark writes an outcome's sign and word in its colour.
func (e *env) mark(o campaign.Outcome) string {
	return e.outcomes[o].Render(marks[o] + " " + e.outcomeWord(o))
}

// outcomeWord is the outcome as the log and the report write it; rows that
// have none are named in the person's language.
func (e *env) outcomeWord(o campaign.Outcome) string {
	if o == campaign.Pending || o == campaign.NotSent {
		return e.say(words.TUILeft)
	}
	return o.String()
}
