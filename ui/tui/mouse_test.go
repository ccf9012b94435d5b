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
