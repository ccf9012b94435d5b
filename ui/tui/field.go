package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
)

// field is a line of text that a person types or pastes.
type field struct{ text []rune }

// press takes a key and reports whether it was one of the field's.
func (f *field) press(msg tea.KeyMsg) bool {
	switch msg.Type {
	case tea.KeyRunes, tea.KeySpace:
		if msg.Alt && isShortcut(msg.Runes) {
			return false
		}
		f.text = append(f.text, printable(msg.Runes)...)
	case tea.KeyBackspace:
		f.text = f.text[:max(0, len(f.text)-1)]
	case tea.KeyCtrlU:
		f.text = nil
	case tea.KeyCtrlW:
		words := strings.TrimRight(string(f.text), " /\\")
		f.text = []rune(words[:strings.LastIndexAny(words, " /\\")+1])
	default:
		return false
	}
	return true
}

// isShortcut reports whether what was pressed together with Alt is no text.
// On Windows AltGr counts as Alt, and half the keyboards of Europe need it for
// the signs of a path, such as a backslash; for ASCII letters and digits none
// does.
func isShortcut(runes []rune) bool {
	return slices.ContainsFunc(runes, func(r rune) bool {
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	})
}

// printable drops line ends and other control characters: a path that is
// pasted often ends with one.
func printable(runes []rune) []rune {
	kept := make([]rune, 0, len(runes))
	for _, r := range runes {
		if r >= ' ' && r != 0x7f {
			kept = append(kept, r)
		}
	}
	return kept
}

// view shows the end of the text, where the cursor is, in width cells.
func (f *field) view(width int) string {
	text := campaign.Safe(string(f.text)) + "▏"
	if over := ansi.StringWidth(text) - width; over > 0 {
		text = ansi.TruncateLeft(text, over+1, "…")
	}
	return text
}

// path returns the text as the name of a file: without the spaces around it
// and the quotes that file managers put there.
func (f *field) path() string {
	text := strings.TrimSpace(string(f.text))
	for _, quote := range []string{`"`, `'`} {
		if inner, ok := strings.CutPrefix(text, quote); ok {
			text = strings.TrimSuffix(inner, quote)
		}
	}
	return text
}
