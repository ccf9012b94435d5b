package tui

import (
	"runtime/debug"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/ui/words"
)

// app is the router. It owns the size, help, quitting, what went wrong and
// which screen shows; everything else is a screen's.
type app struct {
	*env
	frame   frame
	screens []screen // the last one shows
	helping bool
	palette *palette // over the screen, nil while it is closed
	notice  *notice  // what went wrong, over the screen
	live    *live    // the run that was last watched
	crash   *Crash
	// kill ends the program from outside of Update.
	kill func()
}

func newApp(e *env, first ...screen) *app {
	a := &app{env: e, frame: frame{env: e, width: 80, height: 24}, kill: func() {}}
	for _, s := range first {
		a.open(s)
	}
	return a
}

func (a *app) top() screen { return a.screens[len(a.screens)-1] }

func (a *app) open(s screen) {
	if l, ok := s.(*live); ok {
		a.live = l
	}
	a.screens = append(a.screens, s)
}

// Init implements tea.Model.
func (a *app) Init() tea.Cmd { return a.top().enter() }

// Update implements tea.Model.
func (a *app) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	defer func() {
		if value := recover(); value != nil {
			a.crash, cmd = &Crash{value, debug.Stack()}, tea.Quit
		}
	}()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.frame.width, a.frame.height = msg.Width, msg.Height
		return a, a.settle(a.top().update(msg))
	case tea.KeyMsg:
		return a, a.press(msg)
	case tea.MouseMsg:
		return a, a.settle(a.point(msg))
	case tea.ResumeMsg: // Bubble Tea takes all back but the mouse
		return a, tea.Batch(a.settle(a.travel(msg)), tea.EnableMouseCellMotion)
	case crashed:
		a.crash = msg.crash
		return a, tea.Quit
	}
	return a, a.settle(a.travel(msg))
}

// settle takes what the screen sent to the router, until nothing is left, and
// adds what comes of it to cmd.
func (a *app) settle(cmd tea.Cmd) tea.Cmd {
	for len(a.sent) > 0 {
		msg := a.sent[0]
		a.sent = a.sent[1:]
		cmd = tea.Batch(cmd, a.travel(msg))
	}
	return cmd
}

// travel changes the screen; what is no transition goes to the screen.
func (a *app) travel(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case show:
		a.open(msg.next)
	case replace:
		a.screens = a.screens[:len(a.screens)-1]
		a.open(msg.next)
	case back:
		a.goBack()
	case home:
		a.goHome()
	case respoken:
		return a.retell()
	case failed:
		a.notice = &notice{env: a.env, err: msg.err}
		return nil
	default:
		return a.top().update(msg)
	}
	a.helping, a.palette = false, nil // what it offers is of the screen before
	return a.top().enter()
}

// retell has all screens say anew what others said for them.
func (a *app) retell() tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range a.screens {
		if t, ok := s.(teller); ok {
			cmds = append(cmds, t.retell())
		}
	}
	return tea.Batch(cmds...)
}

// goBack returns to the screen before, or to the first one where there is
// none before: going back never ends the program.
func (a *app) goBack() {
	if a.screens = a.screens[:len(a.screens)-1]; len(a.screens) == 0 {
		a.goHome()
	}
}

func (a *app) goHome() {
	a.screens = a.screens[:0]
	a.open(newHome(a.env))
}

// press takes keys. Fast typing arrives as one message of several characters:
// each is a key of its own, but what was pasted stays together.
func (a *app) press(msg tea.KeyMsg) tea.Cmd {
	if msg.Type != tea.KeyRunes || msg.Paste || len(msg.Runes) < 2 {
		return a.settle(a.pressOne(msg))
	}
	var cmds []tea.Cmd
	for _, r := range msg.Runes {
		key := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}
		cmds = append(cmds, a.settle(a.pressOne(key)))
	}
	return tea.Sequence(cmds...)
}

func (a *app) pressOne(msg tea.KeyMsg) tea.Cmd {
	switch {
	case msg.Type == tea.KeyCtrlC:
		return a.quit(true)
	case msg.Type == tea.KeyCtrlZ:
		return a.suspend()
	case a.palette != nil:
		return a.choose(msg)
	case a.notice != nil:
		a.notice = nil
		if !a.typing() && action(msg, []binding{keyQuit}) == words.KeyQuit {
			return a.quit(false)
		}
		return nil
	case a.helping:
		a.helping = false
		return nil
	case msg.Type == tea.KeyCtrlP:
		a.palette = newPalette(a)
		return nil
	case a.typing():
		return a.top().update(msg)
	}
	switch action(msg, []binding{keyHelp, keyQuit}) {
	case words.KeyHelp:
		a.helping = true
		return nil
	case words.KeyQuit:
		return a.quit(false)
	}
	return a.top().update(msg)
}

// choose takes the keys of the palette, and runs what was chosen.
func (a *app) choose(msg tea.KeyMsg) tea.Cmd {
	run, closes := a.palette.press(msg)
	if closes {
		a.palette = nil
	}
	if run == nil {
		return nil
	}
	return run()
}

// offered are the bindings that work on the screen, and the router's.
func (a *app) offered() []binding {
	keys := slices.Clone(a.top().keys())
	if a.typing() {
		return keys
	}
	return append(keys, keyQuit, keyHelp)
}

// noticeKeys says that q leaves from a notice, too, but not where it may have
// been meant for a field below.
func (a *app) noticeKeys() []binding {
	return append([]binding{keyBack}, when(!a.typing(), keyQuit)...)
}

func (a *app) typing() bool {
	t, ok := a.top().(typist)
	return ok && t.typing()
}

// quit ends the program, unless the screen has something to end before.
func (a *app) quit(hard bool) tea.Cmd {
	if h, ok := a.top().(holder); ok {
		a.helping, a.notice, a.palette = false, nil, nil
		return h.leave(hard)
	}
	return tea.Quit
}

// suspend hands the terminal back to the shell. A run that is sending is
// paused first and what is in flight awaited, since a stopped process could
// not take its answers.
func (a *app) suspend() tea.Cmd {
	if l, ok := a.top().(*live); ok {
		return l.suspend()
	}
	if t, ok := a.top().(*trialScreen); ok && t.busy() {
		return nil // one message only, and soon known
	}
	return a.shell.handOver()
}

// View implements tea.Model.
func (a *app) View() (view string) {
	defer func() {
		if value := recover(); value != nil && a.crash == nil {
			a.crash, view = &Crash{value, debug.Stack()}, ""
			go a.kill()
		}
	}()
	return a.scan(a.draw())
}

// draw draws what shows, with the spots of the mouse marked.
func (a *app) draw() string {
	s := a.top()
	width, height := a.frame.body()
	switch {
	case a.palette != nil:
		body := a.palette.view(width, height)
		return a.frame.draw(words.TUIPalette, s.subject(), body, a.frame.helpLine(a.palette.keys()))
	case a.notice != nil:
		return a.frame.draw(a.notice.title(), s.subject(), a.notice.view(width, height, !a.typing()), a.frame.helpLine(a.noticeKeys()))
	case a.helping:
		bindings := append(s.keys(), keyQuit, keyPalette)
		return a.frame.draw(words.TUIHelp, s.subject(), a.frame.help(bindings), a.frame.helpLine([]binding{keyBack}))
	}
	// Drawn first: what scrolls, and so which keys work, depends on the size.
	body := s.view(width, height)
	return a.frame.draw(s.title(), s.subject(), body, a.frame.helpLine(a.offered()))
}
