package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// Trial is one row's message on its way to a number that was typed: a test
// message. It is sent as a run of one row, with a log of its own, so that it is
// as well known as any other what became of it.
type Trial struct {
	// Row is the row whose values the message has.
	Row int
	// Message is what will be posted.
	Message campaign.Message
	// Gateway is the host that it goes to; Sandbox says that it is the embedded
	// one.
	Gateway string
	Sandbox bool
	// Problems are warnings about the message.
	Problems []campaign.Problem
}

// trialScreen asks for a number, shows what would go to it, and sends it when
// the last digits of the number were typed once more.
type trialScreen struct {
	*env
	draft *Draft
	row   int
	mode  trialMode
	typed field // the number
	why   error // the number was not taken, or nothing could be sent
	trial *Trial
	gate  gate
	run   *Live
	// What the run told.
	result   campaign.Result
	progress *campaign.Progress
	stopping bool
	leaving  bool // the program ends when the run has
	// How the message is shown.
	wide, exact      bool
	top, lines, page int
}

// trialMode is how far a test message is.
type trialMode uint8

const (
	typingNumber trialMode = iota
	checkingNumber
	confirmingTrial
	startingTrial
	sendingTrial
	trialOver
)

// The words of the commands.
type (
	aimed struct {
		by    *trialScreen
		trial *Trial
		err   error
	}
	launched struct {
		by  *trialScreen
		run *Live
		err error
	}
	trialWatched struct{ by *trialScreen }
)

func newTrial(e *env, draft *Draft, row int) screen {
	return &trialScreen{env: e, draft: draft, row: row}
}

func (t *trialScreen) enter() tea.Cmd { return nil }

func (t *trialScreen) title() words.ID { return words.TUITrial }

func (t *trialScreen) subject() string { return t.draft.Name }

func (t *trialScreen) typing() bool { return t.mode == typingNumber || t.mode == confirmingTrial }

// busy says that a message is, or may be, on its way.
func (t *trialScreen) busy() bool { return t.mode == startingTrial || t.mode == sendingTrial }

func (t *trialScreen) keys() []binding {
	switch t.mode {
	case typingNumber:
		return append(when(len(t.typed.text) > 0, keyCheckNumber), keyBack)
	case confirmingTrial:
		return slices.Concat([]binding{keySendTrial}, t.looking(), []binding{keyBack})
	case sendingTrial:
		return append(when(!t.stopping, keyStop), t.looking()...)
	case trialOver:
		return append([]binding{keyAnotherTrial, keyBack}, t.looking()...)
	}
	return nil
}

// looking are the keys by which all of the message is seen.
func (t *trialScreen) looking() []binding {
	return slices.Concat(
		when(t.trial != nil && !t.wide, keyPanel),
		when(t.trial != nil && t.lines > t.page, keyScroll, keyPageUp, keyPageDown))
}

func (t *trialScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case aimed:
		if msg.by == t {
			t.aimed(msg)
		}
	case launched:
		if msg.by == t {
			return t.launched(msg)
		}
	case trialWatched:
		if msg.by == t {
			return t.look()
		}
	case tea.KeyMsg:
		return t.press(msg)
	}
	return nil
}

func (t *trialScreen) press(msg tea.KeyMsg) tea.Cmd {
	does := action(msg, t.keys())
	switch {
	case does == words.KeyBack && t.mode == confirmingTrial:
		t.mode, t.trial = typingNumber, nil
	case does == words.KeyBack:
		return t.send(back{})
	case does == words.KeyPanel:
		t.exact, t.top = !t.exact, 0
	case does == words.KeyPageUp:
		t.top = max(0, t.top-max(1, t.page/2))
	case does == words.KeyPageDown:
		t.top = max(0, min(t.top+max(1, t.page/2), t.lines-t.page))
	case does == words.KeyStop:
		t.stop()
	case does == words.KeyAnotherTrial:
		*t = trialScreen{env: t.env, draft: t.draft, row: t.row}
	case t.mode == typingNumber && does == words.KeyCheckNumber:
		return t.aim()
	case t.mode == typingNumber:
		if t.typed.press(msg) {
			t.why = nil
		}
	case t.mode == confirmingTrial:
		return t.confirm(msg)
	}
	return nil
}

// aim asks what a message to the number would be. It sends nothing.
func (t *trialScreen) aim() tea.Cmd {
	t.mode, t.why = checkingNumber, nil
	draft, row, number := t.draft, t.row, string(t.typed.text)
	return work(func() tea.Msg {
		trial, err := t.AimTest(t.ctx, draft, row, number)
		return aimed{t, trial, err}
	})
}

func (t *trialScreen) aimed(msg aimed) {
	t.mode, t.why, t.trial, t.gate = typingNumber, msg.err, msg.trial, gate{}
	if msg.err == nil {
		t.mode = confirmingTrial
	}
}

// lastDigits are what is typed again before anything is sent.
func (t *trialScreen) lastDigits() string {
	to := t.trial.Message.To
	return to[max(0, len(to)-4):]
}

// confirm takes the last digits. Like the gate of a run it takes no paste, and
// no enter alone.
func (t *trialScreen) confirm(msg tea.KeyMsg) tea.Cmd {
	if msg.Type != tea.KeyEnter || msg.Paste || t.gate.typed != t.lastDigits() {
		t.gate.press(msg, 0)
		return nil
	}
	t.mode = startingTrial
	draft, trial := t.draft, t.trial
	return work(func() tea.Msg {
		run, err := t.Test(t.ctx, draft, trial)
		return launched{t, run, err}
	})
}

func (t *trialScreen) launched(msg launched) tea.Cmd {
	if msg.err != nil {
		t.mode, t.why = trialOver, msg.err
		return t.end()
	}
	t.run, t.mode = msg.run, sendingTrial
	t.progress = campaign.NewProgress(msg.run.Tally)
	if t.leaving {
		t.stop()
	}
	return tickOf(trialWatched{t})
}

// look takes what the run told, until it is over.
func (t *trialScreen) look() tea.Cmd {
	over, err := t.run.Done()
	for _, event := range t.run.Events() {
		if event.Kind == campaign.EventResult {
			t.result = event.Result
		}
		t.progress.Fold(event)
	}
	if !over {
		return tickOf(trialWatched{t})
	}
	t.mode, t.why = trialOver, err
	return t.end()
}

func (t *trialScreen) end() tea.Cmd {
	if t.leaving {
		return tea.Quit
	}
	return nil
}

func (t *trialScreen) stop() {
	t.stopping = true
	if t.run != nil {
		t.run.Stop()
	}
}

// leave waits for what is in flight before the program ends; a second ctrl+c
// does not.
func (t *trialScreen) leave(hard bool) tea.Cmd {
	switch {
	case !t.busy():
		return tea.Quit
	case hard && t.leaving && t.run != nil:
		t.run.Leave()
		return tea.Quit
	}
	t.leaving = true
	t.stop()
	return nil
}
