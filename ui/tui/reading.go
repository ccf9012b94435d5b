package tui

import (
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// reading draws a template message as its recipient reads it: what stands in
// the approved wording, with the values of the row filled in.
func (e *env) reading(r campaign.Reading, width int) []string {
	var lines []string
	for _, line := range e.readingLines(r, width-2) {
		lines = append(lines, e.faint.Render("│")+" "+line)
	}
	return lines
}

func (e *env) readingLines(r campaign.Reading, width int) []string {
	var parts [][]string
	if r.Media != "" {
		parts = append(parts, wrap(leftToRight(campaign.Safe("["+r.Media+"] "+r.MediaName)), width))
	}
	if r.Header != "" {
		var header []string
		for _, line := range textLines(r.Header, width) {
			header = append(header, e.strong.Render(line))
		}
		parts = append(parts, header)
	}
	if r.Body != "" {
		parts = append(parts, textLines(r.Body, width))
	}
	if r.Footer != "" {
		var footer []string
		for _, line := range textLines(r.Footer, width) {
			footer = append(footer, e.faint.Render(line))
		}
		parts = append(parts, footer)
	}
	parts = append(parts, e.buttonLines(r.Buttons, width))
	for i, card := range r.Cards {
		parts = append(parts, append([]string{e.accent.Render(e.say(words.TUICard, i+1))}, e.readingLines(card, width)...))
	}
	return joined(parts)
}

// buttonLines draws a line for each button, with what it opens or copies.
func (e *env) buttonLines(buttons []campaign.ReadButton, width int) []string {
	var lines []string
	for _, b := range buttons {
		text := strings.TrimSpace("( " + campaign.Safe(b.Label) + " ) " + campaign.Safe(b.Value))
		lines = append(lines, wrap(leftToRight(text), width)...)
	}
	return lines
}

// joined sets blocks of lines below one another, a blank line between them.
func joined(parts [][]string) []string {
	var lines []string
	for _, part := range parts {
		if len(part) > 0 && len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, part...)
	}
	return lines
}
