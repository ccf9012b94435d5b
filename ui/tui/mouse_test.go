package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// click lets the button go over the first cell of a text that shows.
func (s *session) click(text string) {
	s.Helper()
	for y, line := range strings.Split(s.View(), "\n") {
		if before, _, found := strings.Cut(line, text); found {
			s.settled()
			s.take(tea.MouseMsg{X: len([]rune(before)), Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
			s.take(tea.MouseMsg{X: len([]rune(before)), Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionRelease})
			return
		}
	}
	s.Errorf("%q does not show:\n%s", text, s.View())
}

// settled waits until the spots of the last view are known: a mark that is
// scanned after them is there no sooner than they are.
func (s *session) settled() {
	const last = "last"
	s.zones.Clear(last)
	s.scan(s.draw() + "\n" + s.spot(last, "x"))
	for deadline := time.Now().Add(10 * time.Second); s.zones.Get(last).IsZero(); {
		if time.Now().After(deadline) {
			s.Fatal("the spots of the mouse are not noted")
		}
	}
}

// TestTheMouse: a click on a key in the help line presses it, one on a line
// moves there, a second one opens it, and the wheel moves.
func TestTheMouse(t *testing.T) {
	f := newFake()
	f.runs = sampleRuns()
	s := newSession(t, f, AtHome())
	s.click("Rappel")
	if got := s.top().(*homeScreen).list.cursor; got != 2 {
		t.Errorf("the cursor is on %d", got)
	}
	s.take(tea.MouseMsg{Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress})
	if got := s.top().(*homeScreen).list.cursor; got != 0 {
		t.Errorf("the wheel leads to %d", got)
	}
	s.click("Rappel")
	s.click("Rappel")
	if _, ok := s.top().(*reportScreen); !ok {
		t.Errorf("a second click leads to %T", s.top())
	}
	s = newSession(t, f, AtHome())
	s.click("o open a list   b")
	s.click("~/Listes 2026.csv")
	s.click("~/Listes 2026.csv")
	if !slices.Equal(f.opened, []string{"~/Listes 2026.csv"}) {
		t.Errorf("opened %q", f.opened)
	}
}

// TestTheMouseOnASetup: the first click on a line only moves there.
func TestTheMouseOnASetup(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtHome())
	s.press("s")
	s.click("Test  ")
	setup := s.top().(*setupScreen)
	if setup.line != setupTry || setup.proof != nil {
		t.Errorf("the first click leads to line %d, %+v", setup.line, setup.proof)
	}
	if s.click("Test  "); setup.proof == nil {
		t.Error("the second click tries nothing")
	}
	s.click("Gateway  ")
	if s.click("Gateway  "); setup.line != setupBaseURL || len(f.configured) != 0 {
		t.Errorf("line %d, kept %q", setup.line, f.configured)
	}
}

// TestTheMouseOnAReport: groups lead to their rows, and rows to all of one.
func TestTheMouseOnAReport(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atReport(f))
	report := s.top().(*reportScreen)
	s.click("503 not_ready")
	if report.reasons.cursor != 1 || report.table {
		t.Errorf("the cursor is on group %d, rows show: %v", report.reasons.cursor, report.table)
	}
	if s.click("503 not_ready"); !report.table || report.rows.query.Text == "" {
		t.Errorf("the second click asks for %+v", report.rows.query)
	}
	s = newSession(t, f, atReport(f))
	report = s.top().(*reportScreen)
	s.press("tab")
	s.click("+50934120003")
	if report.rows.list.cursor != 2 {
		t.Errorf("the cursor is on row %d of the table", report.rows.list.cursor)
	}
	s.press("/")
	if s.click("+50934120005"); report.rows.list.cursor != 2 || !report.typing() {
		t.Errorf("a click while a text is typed leads to %d", report.rows.list.cursor)
	}
	s.press("esc")
	s.click("+50934120003")
	if _, ok := s.top().(*rowScreen); !ok {
		t.Errorf("a second click leads to %T", s.top())
	}
}

// TestTheMouseOnAMessage: a click moves to a line, and never away from one
// that is typed.
func TestTheMouseOnAMessage(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atUnworded(f))
	composed(s)
	message := s.top().(*messageScreen)
	before := message.cursor.cursor
	for range 2 {
		s.click("template_name")
	}
	if message.cursor.cursor == before || !message.typing() {
		t.Errorf("on line %d, typing: %v", message.cursor.cursor, message.typing())
	}
	at := message.cursor.cursor
	if s.click("language  "); message.cursor.cursor != at {
		t.Errorf("a click leaves the line that is typed for line %d", message.cursor.cursor)
	}
}

// TestTheMouseSendsNothing: no click alone starts a run.
func TestTheMouseSendsNothing(t *testing.T) {
	for i, state := range states {
		if !strings.HasPrefix(state.name, "confirm") && !strings.HasPrefix(state.name, "resume") {
			continue
		}
		f := newFake()
		s := newSession(t, f, states[i].start(f))
		s.View()
		s.settled()
		for y := range 24 {
			for x := 0; x < 80; x += 4 {
				s.take(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionRelease})
			}
		}
		if len(f.started) > 0 {
			t.Errorf("%s: a click started %d runs", state.name, len(f.started))
		}
	}
}
