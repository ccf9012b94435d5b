package tui

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// frame is what surrounds every screen: a title bar above and a help line
// below, each with a rule, and a margin. They go first when the terminal is
// too small.
type frame struct {
	*env
	width, height int
}

// body returns the size that is left for the screen.
func (f frame) body() (width, height int) {
	width, height = f.width, f.height
	if f.margin() {
		width -= 2
	}
	return width, height - f.above() - f.below()
}

func (f frame) margin() bool { return f.width >= 30 }

func (f frame) above() int {
	switch {
	case f.height >= 12:
		return 2
	case f.height >= 6:
		return 1
	}
	return 0
}

func (f frame) below() int {
	switch {
	case f.height >= 12:
		return 2
	case f.height >= 3:
		return 1
	}
	return 0
}

// draw puts the frame around a screen's lines.
func (f frame) draw(title words.ID, subject string, body []string, help string) string {
	width, height := f.body()
	lines := f.top(f.say(title), campaign.Safe(subject))
	body = fit(body, width, height)
	for _, line := range body {
		if f.margin() {
			line = strings.TrimRight(" "+line, " ")
		}
		lines = append(lines, line)
	}
	for range height - len(body) {
		lines = append(lines, "")
	}
	if f.below() == 2 {
		lines = append(lines, f.rule())
	}
	if f.below() > 0 {
		lines = append(lines, help)
	}
	return strings.Join(fit(lines, f.width, f.height), "\n")
}

func (f frame) top(title, subject string) []string {
	if f.above() == 0 {
		return nil
	}
	bar := " " + f.title.Render("Voye") + f.faint.Render(" › ") + f.strong.Render(title)
	if room := f.width - ansi.StringWidth(bar) - 3; room >= 8 && subject != "" {
		subject = f.faint.Render(cut(subject, room))
		bar += blank(f.width-ansi.StringWidth(bar)-ansi.StringWidth(subject)-1) + leftToRight(subject)
	}
	return []string{bar, f.rule()}[:f.above()]
}

func (f frame) rule() string { return f.faint.Render(strings.Repeat("─", max(f.width, 0))) }

// helpLine shows as many bindings as fit. With the last one, how to see the
// others, it does not part.
func (f frame) helpLine(bindings []binding) string {
	const gap = "   "
	if len(bindings) == 0 {
		return ""
	}
	line, rest := " ", f.hint(bindings[len(bindings)-1])
	for _, b := range bindings[:len(bindings)-1] {
		if b.Help().Key == "" {
			continue
		}
		next := f.hint(b) + gap
		if ansi.StringWidth(line+next+rest) > f.width {
			break
		}
		line += next
	}
	return line + rest
}

// hint is a binding in the help line. A click presses its key; of several that
// stand together each is a spot of its own, and the last has the words, too.
func (f frame) hint(b binding) string {
	keys, shown := b.presses(), b.Help().Key
	var hint string
	for _, key := range keys[:len(keys)-1] {
		_, size := utf8.DecodeRuneInString(shown)
		if before, _, spaced := strings.Cut(shown, " "); spaced {
			size = len(before) + 1
		}
		hint += f.spot(keySpot(key), f.accent.Render(shown[:size]))
		shown = shown[size:]
	}
	return hint + f.spot(keySpot(keys[len(keys)-1]), f.accent.Render(shown)+" "+f.faint.Render(f.say(b.does)))
}

// help lists the keys that work at the moment and what the marks mean.
func (f frame) help(bindings []binding) []string {
	_, height := f.body()
	lines := make([]string, 0, len(bindings))
	for _, b := range bindings {
		if len(b.Keys()) > 0 {
			lines = append(lines, f.accent.Render(pad(b.keyNames(), 22))+f.say(b.does))
		}
	}
	var meanings []string
	for _, o := range append(campaign.RowOutcomes, campaign.Pending) {
		meanings = append(meanings, pad(f.mark(o), 22)+f.say(meaningOf[o]))
	}
	return stack(height, solid(2, lines...), solid(1, meanings...))
}

var meaningOf = map[campaign.Outcome]words.ID{
	campaign.Sent: words.MeansSent, campaign.Failed: words.MeansFailed, campaign.Unknown: words.MeansUnknown,
	campaign.Invalid: words.MeansInvalid, campaign.Duplicate: words.MeansDuplicate,
	campaign.Suppressed: words.MeansSuppressed, campaign.Pending: words.MeansLeft,
}
