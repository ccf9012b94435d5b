package tui

import (
	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// reasonTable draws groups of rows that met the same answer under their
// heading, each with a note behind.
func (e *env) reasonTable(reasons []campaign.Reason, width int, noteOf func(campaign.Reason) string) []string {
	room := 12
	for _, reason := range reasons {
		room = max(room, ansi.StringWidth(noteOf(reason)))
	}
	widths := []int{-7, 9, max(10, width-22-room), room}
	lines := []string{e.strong.Render(e.say(words.TUIReasons))}
	for _, r := range reasons {
		lines = append(lines, columns(widths, e.number(r.Count), e.mark(r.Outcome),
			e.answer(r.Status, r.Code, r.Error), e.faint.Render(noteOf(r))))
	}
	return lines
}
