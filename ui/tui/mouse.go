package tui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
	zone "github.com/lrstanley/bubblezone"

	"app.wazaj/voye/ui/words"
)

// The mouse does nothing that a key does not. A click on a key in the help
// line presses it, and so does one on what the key changes, such as a choice
// with a box; a click on a line moves the cursor there, and one on the line of
// the cursor presses enter; the wheel presses up and down. It acts when the
// button is let go, so that a press can be taken back by moving away.
//
// Spots are named by their place on the screen, never by what stands there:
// their number does not grow with the list.

// mouse knows where on the screen the spots are.
type mouse struct{ zones *zone.Manager }

func newMouse() mouse { return mouse{zone.New()} }

func (m mouse) close() { m.zones.Close() }

// clicker is a screen with lines that can be clicked.
type clicker interface {
	// click moves the cursor to a line of the last spots, and reports whether
	// it is to be opened.
	click(line int) (again bool)
}

// spot makes text answer to clicks under a name.
func (m mouse) spot(name, text string) string {
	if m.zones == nil || text == "" {
		return text
	}
	return m.zones.Mark(name, text)
}

// spots makes each of lines answer to clicks, by its number among them.
func (m mouse) spots(lines []string) []string {
	marked := make([]string, len(lines))
	for i, line := range lines {
		marked[i] = m.spot(lineSpot(i), line)
	}
	return marked
}

// pressable makes a text of a screen, in so many lines, press a key when it is
// clicked.
func (m mouse) pressable(key binding, lines ...string) []string {
	for i, line := range lines {
		lines[i] = m.spot(textSpot(key.presses()[0], i), line)
	}
	return lines
}

// mostPressable is how many lines of a text can be clicked.
const mostPressable = 4

// presses reports whether a click is meant for a key.
func (m mouse) presses(key string, msg tea.MouseMsg) bool {
	for line := range mostPressable {
		if m.hits(textSpot(key, line), msg) {
			return true
		}
	}
	return m.hits(keySpot(key), msg)
}

// scan takes the marks of the spots out of a view and notes where they were.
func (m mouse) scan(view string) string {
	if m.zones == nil {
		return view
	}
	return m.zones.Scan(view)
}

func (m mouse) hits(name string, msg tea.MouseMsg) bool {
	return m.zones != nil && m.zones.Get(name).InBounds(msg)
}

func lineSpot(i int) string { return fmt.Sprintf("line %d", i) }

func keySpot(key string) string { return "key " + key }

func textSpot(key string, line int) string { return fmt.Sprintf("text %s %d", key, line) }

// wheelLines is how many lines a turn of the wheel moves.
const wheelLines = 3

// point takes the mouse.
func (a *app) point(msg tea.MouseMsg) tea.Cmd {
	switch {
	case msg.Button == tea.MouseButtonWheelUp && msg.Action == tea.MouseActionPress:
		return a.wheel(words.KeyUp, words.KeyPrevious)
	case msg.Button == tea.MouseButtonWheelDown && msg.Action == tea.MouseActionPress:
		return a.wheel(words.KeyDown, words.KeyNext)
	case msg.Action == tea.MouseActionRelease && (msg.Button == tea.MouseButtonLeft || msg.Button == tea.MouseButtonNone):
		return a.click(msg)
	}
	return nil
}

// wheel presses the key that moves up or down, if the screen has one.
func (a *app) wheel(moves ...words.ID) tea.Cmd {
	for _, does := range moves {
		if press, ok := pressOf(does, a.working()); ok {
			var cmds []tea.Cmd
			for range wheelLines {
				cmds = append(cmds, a.settle(a.pressOne(press)))
			}
			return tea.Batch(cmds...)
		}
	}
	return nil
}

// click presses the key, or chooses the line, that was clicked.
func (a *app) click(msg tea.MouseMsg) tea.Cmd {
	working := a.working()
	for _, b := range working {
		for _, key := range b.presses() {
			if a.presses(key, msg) {
				return a.settle(a.pressOne(keyMsg(key)))
			}
		}
	}
	clicked, ok := a.top().(clicker)
	if a.palette != nil {
		clicked, ok = a.palette, true
	}
	if !ok || a.helping || a.notice != nil {
		return nil
	}
	for line := range a.frame.height {
		if a.hits(lineSpot(line), msg) {
			if press, enters := pressEnter(working); clicked.click(line) && enters {
				return a.settle(a.pressOne(press))
			}
			return nil
		}
	}
	return nil
}

// working are the bindings that work at the moment, whatever shows.
func (a *app) working() []binding {
	switch {
	case a.notice != nil || a.helping:
		return []binding{keyBack}
	case a.palette != nil:
		return a.palette.keys()
	}
	return a.offered()
}

// pressOf returns a key that does something, the first of its binding.
func pressOf(does words.ID, among []binding) (tea.KeyMsg, bool) {
	for _, b := range among {
		if b.does == does && len(b.Keys()) > 0 {
			return keyMsg(b.Keys()[0]), true
		}
	}
	return tea.KeyMsg{}, false
}

// pressEnter returns enter, where it does something.
func pressEnter(among []binding) (tea.KeyMsg, bool) {
	enter := keyMsg("enter")
	return enter, action(enter, among) != ""
}
