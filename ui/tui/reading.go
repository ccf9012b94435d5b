package tui

import (
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// reading draws a template message as its recipient reads it: what stands in
// the approved wording, with the values of the row filled in. The cards of a
// carousel stand side by side where there is room.
func (e *env) reading(r campaign.Reading, width int) []string {
	lines := e.readingBubble(r, min(width, phoneWidth), "")
	const cardWidth = 24
	wide := min(width, max(cardWidth, (width-len(r.Cards)+1)/max(1, len(r.Cards))))
	if width < 2*cardWidth+1 {
		wide = width
	}
	var cards [][]string
	for i, card := range r.Cards {
		cards = append(cards, e.readingBubble(card, min(wide, phoneWidth), e.accent.Render(e.say(words.TUICard, i+1))))
	}
	return append(lines, rowsOf(cards, min(wide, phoneWidth), width)...)
}

// readingBubble draws a message, or one card under its head.
func (e *env) readingBubble(r campaign.Reading, width int, head string) []string {
	inner := max(1, width-4)
	var said [][]string
	if head != "" {
		said = append(said, []string{head})
	}
	if r.Media != "" {
		said = append(said, e.media(campaign.Safe(r.Media), leftToRight(campaign.Safe(r.MediaName)), inner))
	}
	if r.Header != "" {
		said = append(said, each(e.strong.Render, textLines(r.Header, inner)))
	}
	if r.Body != "" {
		said = append(said, e.markedLines(r.Body, inner))
	}
	if r.Footer != "" {
		said = append(said, each(e.faint.Render, textLines(r.Footer, inner)))
	}
	return e.bubble(width, joined(said), e.buttonLines(r.Buttons))
}

// each does something to every line.
func each(do func(...string) string, lines []string) []string {
	for i, line := range lines {
		lines[i] = do(line)
	}
	return lines
}

// buttonLines draws a line for each button, with what it opens or copies.
func (e *env) buttonLines(buttons []campaign.ReadButton) []string {
	var lines []string
	for _, b := range buttons {
		line := e.accent.Render(leftToRight(campaign.Safe(b.Label)))
		if b.Value != "" {
			line += e.faint.Render(" → " + leftToRight(campaign.Safe(b.Value)))
		}
		lines = append(lines, strings.TrimSpace(line))
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
