package tui

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// sentence says what the run is doing or waiting for; a dialog takes its
// place.
func (l *live) sentence(width int) []string {
	if l.dialog != noDialog {
		return l.question(width)
	}
	lines := wrap(l.strong.Render(l.waitsFor()), width)
	return lines[:min(len(lines), 3)]
}

func (l *live) waitsFor() string {
	inFlight := l.number(l.progress.InFlight())
	hold := l.progress.Hold()
	switch {
	case l.over && l.needsKey():
		return l.say(words.TUIKeyRefused, l.haltWords(l.progress.Halt()), l.number(l.progress.Counts().Remaining))
	case l.over:
		return l.say(words.TUIOver)
	case l.stopping && l.leaving, l.stopping && hold.Reason == campaign.HoldDrain:
		return l.say(words.TUIDraining, inFlight)
	case l.stopping:
		return l.say(words.TUIStopping, inFlight)
	case l.progress.Halt() != nil:
		return l.say(words.TUIHalting, l.haltWords(l.progress.Halt()))
	case l.resting:
		return l.say(words.TUIResting, inFlight)
	case hold.Reason != campaign.HoldNone:
		return l.holdWords(hold)
	case l.paused && l.progress.InFlight() > 0:
		return l.say(words.TUIPausing, inFlight)
	}
	return l.sendingWords()
}

// question asks whether to stop, or to leave; what is safe to do stands first. A
// command has a line of its own, so that it is not parted.
func (l *live) question(width int) []string {
	inFlight, left := l.number(l.progress.InFlight()), l.number(l.progress.Counts().Remaining)
	command := "     voye resume " + campaign.Safe(l.run.ID)
	if l.dialog == askStop {
		return append(wrap(l.warn.Render(l.say(words.TUIAskStop, inFlight, left)), width), command)
	}
	lines := wrap(l.warn.Render(l.say(words.TUIAskLeave)), width)
	lines = append(lines, wrap(l.say(words.TUILeaveChoice, inFlight, left), width)...)
	return append(append(lines, command), wrap(l.say(words.TUIStayChoice), width)...)
}

// holdWords says what holds the run, until when.
func (l *live) holdWords(hold campaign.Hold) string {
	answer := l.answer(hold.Status, "", hold.Message)
	switch hold.Reason {
	case campaign.HoldPaused:
		if n := l.progress.InFlight(); n > 0 {
			return l.say(words.TUIPausing, l.number(n))
		}
		return l.say(words.TUIPaused)
	case campaign.HoldBackoff:
		if hold.Status == 0 {
			return l.say(words.TUIBackoffNetwork, l.clock(hold.Until), answer, hold.Tries)
		}
		return l.say(words.TUIBackoff, l.clock(hold.Until), answer, hold.Tries)
	case campaign.HoldRetryAfter:
		return l.say(words.TUIRetryAfter, l.clock(hold.Until), answer)
	case campaign.HoldKnock:
		if hold.Until.IsZero() {
			return l.say(words.TUIKnocking, answer)
		}
		return l.say(words.TUIKnockingUntil, answer, l.clock(hold.Until))
	case campaign.HoldDrain:
		return l.say(words.TUIDraining, l.number(l.progress.InFlight()))
	case campaign.HoldTimeUp:
		return capital(l.say(words.HoldTimeUp))
	case campaign.HoldStart, campaign.HoldWindow:
		return l.hourWords(hold)
	}
	return string(hold.Reason)
}

// hourWords says which hour is waited for, and why.
func (l *live) hourWords(hold campaign.Hold) string {
	says := words.HoldWindow
	if hold.Reason == campaign.HoldStart {
		says = words.HoldStart
	}
	text := capital(l.say(says, hold.Hour(l.Now())))
	if hold.Message != "" {
		text += " (" + l.say(words.HoursWithin, campaign.Safe(hold.Message)) + ")"
	}
	return text
}

// capital begins a sentence of the lines as one of the screens.
func capital(sentence string) string {
	_, size := utf8.DecodeRuneInString(sentence)
	return strings.ToUpper(sentence[:size]) + sentence[size:]
}

// sendingWords says how the pace stands to the set rate. Why it is slower is
// not known here (a pause, the answers, the start), so it does not say.
func (l *live) sendingWords() string {
	pace, rate := l.progress.PerSecond(l.Now()), l.progress.Rate()
	switch {
	case pace == 0:
		return l.say(words.TUIBeginning)
	case rate > 0 && pace < 0.85*rate:
		return l.say(words.TUISendingSlow)
	}
	return l.say(words.TUISending)
}

// answer is an answer of the gateway in few words, as data: its status, its
// code where it has one, and what it said.
func (e *env) answer(status int, code, message string) string {
	text := ""
	if status > 0 {
		text = fmt.Sprint(status)
	}
	if says(message, code) {
		code = ""
	}
	for _, word := range []string{code, message} {
		text += " " + campaign.Safe(word)
	}
	return cut(strings.Join(strings.Fields(text), " "), 120)
}

// says reports whether a message begins with the words of its code, as
// "Validation failed; to: …" does with validation_failed.
func says(message, code string) bool {
	words := strings.ReplaceAll(code, "_", " ")
	return len(message) >= len(words) && strings.EqualFold(message[:len(words)], words)
}

// refusals groups what was refused, or is unknown, by reason.
func (l *live) refusals(width int) []part {
	reasons := l.progress.Reasons()
	if len(reasons) == 0 {
		return nil
	}
	return []part{elastic(60, 2, min(len(reasons), 4)+1, func(n int) []string {
		lines := l.reasonTable(reasons[:min(n-1, len(reasons))], width, func(reason campaign.Reason) string {
			return l.say(words.TUIFirstRow, l.number(reason.FirstRow))
		})
		for i := range lines[1:] {
			lines[i+1] = l.clickable(lines[i+1], reasons[i])
		}
		return lines
	})}
}
