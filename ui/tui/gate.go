package tui

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"
)

// gate stands before everything that sends. It opens only when the number of
// recipients was typed, digit by digit, and enter follows. A single key, enter
// alone and anything pasted never open it: a pasted line end, the keys of a
// cat and a habit of confirming dialogs are no decision.
type gate struct {
	typed  string
	wrong  bool // enter was pressed on another number
	pasted bool // something was pasted, and not taken
}

// press takes a key. It reports whether the key was the gate's, and whether
// the gate opens for want recipients.
func (g *gate) press(msg tea.KeyMsg, want int) (taken, opens bool) {
	switch {
	case msg.Paste:
		g.pasted = true
	case msg.Type == tea.KeyRunes && !msg.Alt && isDigit(msg.Runes):
		if *g = (gate{typed: g.typed}); len(g.typed) < 12 {
			g.typed += string(msg.Runes)
		}
	case msg.Type == tea.KeyBackspace:
		*g = gate{typed: g.typed[:max(0, len(g.typed)-1)]}
	case msg.Type == tea.KeyCtrlU:
		*g = gate{}
	case msg.Type == tea.KeyEnter:
		opens = want > 0 && g.typed == strconv.Itoa(want)
		g.wrong = !opens
	default:
		return false, false
	}
	return true, opens
}

func isDigit(runes []rune) bool { return len(runes) == 1 && runes[0] >= '0' && runes[0] <= '9' }
