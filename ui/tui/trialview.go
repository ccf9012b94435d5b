package tui

import (
	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

func (t *trialScreen) view(width, height int) []string {
	head := t.strong.Render(cut(t.say(words.TUITrialOfRow, t.number(t.row)), width))
	if t.trial == nil {
		return stack(height, solid(50, head), solid(90, t.asked(width)...), solid(40, wrap(t.faint.Render(t.say(words.TUITrialHint)), min(width, 76))...))
	}
	shown := t.message(width)
	var notes []string
	for _, problem := range t.trial.Problems {
		notes = append(notes, t.problemLines(problem, width)...)
	}
	return stack(height,
		solid(50, head),
		solid(80, t.facts(t.terms()...)...),
		solid(60, notes...),
		elastic(40, 1, len(shown), func(n int) []string { return t.window(shown, n) }),
		solid(95, t.asked(width)...))
}

// message draws exactly what goes out: as it is read and as JSON, beside each
// other where there is room, otherwise the one that was chosen.
func (t *trialScreen) message(width int) []string {
	const gap = 3
	t.wide, t.lines, t.page = width >= wideMessage, 0, 0
	left := (width - gap) / 2
	switch {
	case t.wide:
		return beside(t.readable(t.trial.Message, t.draft.Wording, left), t.jsonLines(t.trial.Message.Body, width-left-gap), left+gap)
	case t.exact:
		return t.jsonLines(t.trial.Message.Body, width)
	}
	return t.readable(t.trial.Message, t.draft.Wording, width)
}

// window shows the lines from where the person has scrolled to.
func (t *trialScreen) window(lines []string, height int) []string {
	t.lines, t.page = len(lines), height
	top := max(0, min(t.top, t.lines-t.page))
	return lines[top:min(len(lines), top+height)]
}

// terms say where the message goes.
func (t *trialScreen) terms() [][2]string {
	where := t.strong.Render(campaign.Safe(t.trial.Gateway))
	if t.trial.Sandbox {
		where = t.say(words.TUISandbox)
	}
	return [][2]string{
		t.fact(words.TUISendNow, t.say(words.TUIOneMessage, t.strong.Render(campaign.Safe(t.trial.Message.To)))),
		t.fact(words.TUIGateway, where),
	}
}

// asked is what the person has to do, or what came of it.
func (t *trialScreen) asked(width int) []string {
	switch t.mode {
	case typingNumber:
		label := t.say(words.TUITrialNumber) + " "
		lines := []string{t.strong.Render(label) + t.typed.view(max(4, width-ansi.StringWidth(label)))}
		if t.why != nil {
			lines = append(lines, t.blocked(campaign.ErrorText(t.why, t.Words.Rule), width)...)
		}
		return lines
	case checkingNumber:
		return []string{t.say(words.TUITrialChecking)}
	case confirmingTrial:
		return t.confirmLines(width)
	case startingTrial:
		return []string{t.say(words.TUIStarting)}
	case sendingTrial:
		return wrap(t.waitingWords(), width)
	}
	return t.outcomeLines(width)
}

func (t *trialScreen) confirmLines(width int) []string {
	lines := wrap(t.strong.Render(t.say(words.TUITrialConfirm, t.lastDigits()))+"  "+t.gate.typed+"▏", width)
	switch {
	case t.gate.pasted:
		return append(lines, wrap(t.warn.Render(t.say(words.TUIPasted)), width)...)
	case t.gate.wrong:
		return append(lines, wrap(t.warn.Render(t.say(words.TUITrialWrong)), width)...)
	}
	return append(lines, "")
}

// waitingWords say what the run is waiting for.
func (t *trialScreen) waitingWords() string {
	hold := t.progress.Hold()
	answer := t.answer(hold.Status, "", hold.Message)
	switch {
	case t.stopping:
		return t.say(words.TUITrialStopping)
	case hold.Reason != campaign.HoldNone && !hold.Until.IsZero():
		return t.say(words.TUIBackoff, t.clock(hold.Until), answer, hold.Tries)
	case hold.Reason != campaign.HoldNone:
		return t.say(words.TUIKnocking, answer)
	}
	return t.say(words.TUITrialSending)
}

// outcomeLines say what came of the message, and where its log is.
func (t *trialScreen) outcomeLines(width int) []string {
	if t.run == nil {
		return t.blocked(campaign.ErrorText(t.why, t.Words.Rule), width)
	}
	outcome := t.result.Outcome
	answer := t.answer(t.result.Status, t.result.Code, t.result.Error)
	if halt := t.progress.Halt(); halt != nil {
		answer = t.haltWords(halt)
	}
	text := ""
	switch outcome {
	case campaign.Sent:
		text = t.say(words.TUITrialSent, t.result.MessageID)
	case campaign.Failed:
		text = t.say(words.TUITrialFailed, answer)
	case campaign.Unknown:
		text = t.say(words.TUITrialUnknown, answer)
	default:
		outcome, text = campaign.NotSent, t.say(words.TUITrialNotSent, answer)
	}
	lines := wrap(t.mark(outcome)+"  "+text, width)
	if t.why != nil {
		lines = append(lines, t.blocked(campaign.ErrorText(t.why, t.Words.Rule), width)...)
	}
	return append(lines, wrap(t.faint.Render(t.say(words.TUITrialRun, campaign.Safe(t.run.ID))), width)...)
}
