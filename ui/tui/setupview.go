package tui

import (
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

func (s *setupScreen) view(width, height int) []string {
	if !s.read {
		return []string{s.faint.Render(s.say(words.TUIReadingSetup))}
	}
	lines := []string{
		s.entry(setupBaseURL, words.TUIBaseURL, s.urlText(width)),
		s.entry(setupKey, words.TUIKey, s.keyText(width)),
		s.entry(setupTry, words.TUITry, s.tryText()),
		s.entry(setupLanguage, words.TUISpoken, s.chooser(setupLanguage, s.say(words.TUIOwnName))),
		s.entry(setupTheme, words.TUITheme, s.chooser(setupTheme, s.themeName())),
	}
	var welcome []string
	if s.guide {
		welcome = wrap(s.say(words.TUIGuide), min(width, 72))
	}
	below := s.below(width)
	return stack(height,
		solid(30, welcome...),
		solid(90, s.spots(fit(lines, width, len(lines)))...),
		elastic(60, 1, len(below), func(n int) []string { return below[:n] }),
		solid(20, wrap(s.faint.Render(s.say(words.TUISetupFile, campaign.Safe(s.setup.File))), width)...))
}

// setupLabel is the width of the labels. An address needs what is left.
const setupLabel = 11

func (s *setupScreen) entry(line int, label words.ID, value string) string {
	return pointer(line == s.line) + pad(s.say(label), setupLabel) + value
}

func (s *setupScreen) urlText(width int) string {
	switch {
	case s.setup.Fixed != "":
		return campaign.Safe(s.setup.BaseURL) + "  " + s.faint.Render(s.say(words.TUIFixedBy, s.setup.Fixed))
	case s.typesURL():
		return s.url.view(width - setupLabel - 2)
	case s.setup.BaseURL == "":
		return s.warn.Render(s.say(words.TUINotSet))
	}
	return campaign.Safe(s.setup.BaseURL)
}

func (s *setupScreen) keyText(width int) string {
	if s.typesKey() && (len(s.key.text) > 0 || s.setup.Key == "") {
		hidden := field{[]rune(strings.Repeat("•", min(len(s.key.text), 40)))}
		return hidden.view(width - setupLabel - 2)
	}
	if s.setup.Key == "" {
		return s.warn.Render(s.say(words.TUINotSet))
	}
	return s.outcomes[campaign.Sent].Render(marks[campaign.Sent]) + " " + campaign.Safe(s.setup.Key)
}

func (s *setupScreen) tryText() string {
	switch {
	case s.busy && s.line == setupTry:
		return s.say(words.TUITrying)
	case s.setup.BaseURL == "" || s.setup.Key == "":
		return s.faint.Render(s.say(words.TUITryLater))
	}
	return s.say(words.TUITrySendsNothing)
}

// chooser draws a choice among a few.
func (s *setupScreen) chooser(line int, chosen string) string {
	if line == s.line {
		return s.strong.Render("‹ " + chosen + " ›")
	}
	return chosen
}

func (s *setupScreen) themeName() string {
	switch s.setup.Theme {
	case "light":
		return s.say(words.TUIThemeLight)
	case "dark":
		return s.say(words.TUIThemeDark)
	}
	return s.say(words.TUIThemeAuto)
}

// below says what belongs to the line: what was refused, what was found, or
// what is to be typed.
func (s *setupScreen) below(width int) []string {
	width = min(width, 76)
	switch {
	case s.why != nil:
		return s.blocked(campaign.ErrorText(s.why, s.Words.Rule), width)
	case s.proof != nil && s.line == setupTry:
		return s.proven(width)
	case s.kept != "":
		return append(wrap(s.outcomes[campaign.Sent].Render(marks[campaign.Sent])+" "+s.say(s.kept), width), s.hint(width)...)
	}
	return s.hint(width)
}

func (s *setupScreen) hint(width int) []string {
	text := ""
	switch s.line {
	case setupBaseURL:
		text = s.say(words.TUIHintURL)
		if s.setup.Fixed != "" {
			text = s.say(words.TUIHintURLFixed, s.setup.Fixed)
		}
	case setupKey:
		text = s.keyHint()
	case setupTry:
		text = s.say(words.TUIHintTry)
	case setupLanguage:
		text = s.say(words.TUIHintLanguage)
	case setupTheme:
		text = s.say(words.TUIHintTheme)
	}
	return wrap(text, width)
}

func (s *setupScreen) keyHint() string {
	switch {
	case !s.setup.Keyring && s.setup.Key == "":
		return s.say(words.TUIHintNoKeyring, campaign.Safe(s.setup.NoKey))
	case !s.setup.Keyring:
		return s.say(words.TUIHintKeyThere)
	case s.setup.BaseURL == "":
		return s.say(words.TUIHintKeyFirst)
	}
	return s.say(words.TUIHintKey)
}

// proven draws what a test has shown, and what not.
func (s *setupScreen) proven(width int) []string {
	var lines []string
	for _, f := range s.findings(*s.proof) {
		lines = append(lines, wrap(s.outcomes[f.mark].Render(marks[f.mark])+" "+f.says, width)...)
	}
	return append(lines, wrap(s.faint.Render(s.say(words.TUINotProven)), width)...)
}

// finding is a sentence on what a test has shown, under the mark of an outcome
// that is like it.
type finding struct {
	mark campaign.Outcome
	says string
}

// findings say exactly what a test of the gateway has shown.
func (e *env) findings(p Proof) []finding {
	host := campaign.Safe(p.Gateway)
	first := finding{campaign.Sent, e.say(words.TUIProvenPlain, host)}
	if p.Encrypted {
		first.says = e.say(words.TUIProvenTLS, host)
	}
	answer := campaign.Safe(e.answer(p.Status, "", p.Message))
	var second finding
	switch {
	case p.Status == 401:
		second = finding{campaign.Failed, e.say(words.TUIProvenRefused, answer)}
	case p.Status == 422 && p.Keyless == 401:
		second = finding{campaign.Sent, e.say(words.TUIProvenKey)}
	case p.Status == 422:
		second = finding{campaign.Unknown, e.say(words.TUIProvenNoKey)}
	case p.Status == 403:
		second = finding{campaign.Failed, e.say(words.TUIProvenBlocked, answer)}
	case p.Status == 429 || p.Status >= 500:
		second = finding{campaign.Unknown, e.say(words.TUIProvenLater, answer)}
	default:
		second = finding{campaign.Failed, e.say(words.TUIProvenOther, answer)}
	}
	return []finding{first, second}
}
