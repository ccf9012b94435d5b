package tui

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"app.wazaj/voye/ui/words"
)

// everyKey is every key that some screen has, and some that none has.
var everyKey = []string{
	"up", "down", "left", "right", "pgup", "pgdown", "home", "end", "tab", "enter", "esc", "backspace", " ",
	"a", "b", "c", "d", "e", "f", "g", "h", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "v", "w", "x", "y", "z",
	"G", "N", "+", "-", "=", "_", "/", "<", ">", ",", ".", "0", "1", "9", "#", "é",
}

// TestAKeyThatIsNotShownDoesNothing: in every state of every screen, what the
// help does not list neither changes the screen nor reaches the run.
func TestAKeyThatIsNotShownDoesNothing(t *testing.T) {
	t.Parallel()
	for i, state := range states {
		t.Run(state.name, func(t *testing.T) {
			f := newFake()
			s := newSession(t, f, state.start(f))
			if state.do != nil {
				state.do(s, f)
			}
			if s.typing() || s.helping || s.notice != nil || s.palette != nil {
				return // any key is an answer there
			}
			for _, name := range everyKey {
				if action(keyOf(name), s.listed()) != "" || s.asksNumber() && slices.Contains(numberKeys, name) {
					continue
				}
				before, calls := s.View(), len(f.live.calls)
				s.press(name)
				if s.View() != before || len(f.live.calls) != calls || s.quit {
					t.Errorf("%q is not listed and does something: %q", name, f.live.calls)
					s = inState(t, i)
				}
			}
		})
	}
}

// numberKeys type the number that a screen asks for in words.
var numberKeys = []string{"0", "1", "9", "backspace", "enter"}

func (s *session) asksNumber() bool {
	switch s.top().(type) {
	case *confirmScreen, *resumeScreen, *previewScreen, *settleScreen, *deleteScreen:
		return true
	}
	return false
}

// listed are all bindings that work in the present state.
func (s *session) listed() []binding {
	return append(slices.Clone(s.top().keys()), keyHelp, keyQuit)
}

// TestLeavingALiveRunIsAsked: q asks, and each answer does what it says.
func TestLeavingALiveRunIsAsked(t *testing.T) {
	for name, c := range map[string]struct {
		keys, told string
	}{
		"asked only":           {"q", ""},
		"stay":                 {"q esc", ""},
		"stay by n":            {"q n", ""},
		"leave":                {"q y", "stop"},
		"another key":          {"q x enter q ?", ""},
		"esc leaves nothing":   {"esc up esc", ""},
		"stop is asked":        {"s", ""},
		"stop, no":             {"s esc", ""},
		"stop, yes":            {"s y", "stop"},
		"asked twice":          {"q esc q y", "stop"},
		"under the help":       {"? x q y", "stop"},
		"interrupt when asked": {"q ctrl+c", "stop"},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFake()
			s := newSession(t, f, atLive(f))
			sending(s, f)
			s.press(strings.Fields(c.keys)...)
			if got := strings.Join(f.live.calls, " "); got != c.told || s.quit {
				t.Errorf("the run was told %q, want %q; left: %v", got, c.told, s.quit)
			}
		})
	}
}

// TestADialogShowsItsAnswersOnly: while a question stands, no other key is
// offered.
func TestADialogShowsItsAnswersOnly(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	sending(s, f)
	s.press("q")
	lines := strings.Split(strings.TrimRight(s.View(), "\n"), "\n")
	help := lines[len(lines)-1]
	for _, does := range []words.ID{words.KeyFaster, words.KeyStop, words.KeyQuit, words.KeyHelp} {
		if strings.Contains(help, s.say(does)) {
			t.Errorf("the help line offers %q: %s", s.say(does), help)
		}
	}
	if !strings.Contains(help, s.say(words.KeyPauseAndLeave)) || !strings.Contains(help, s.say(words.KeyStayHere)) {
		t.Errorf("the answers are not offered: %s", help)
	}
}

// TestEscGoesBack: from each screen that has one before it, and never out of
// the program.
func TestEscGoesBack(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtHome())
	s.take(show{newList(s.env, f.draft)})
	s.press("enter")
	if _, ok := s.top().(*previewScreen); !ok {
		t.Fatalf("enter on the list leads to %T", s.top())
	}
	s.press("esc", "s")
	if _, ok := s.top().(*confirmScreen); !ok {
		t.Fatalf("s on the list leads to %T", s.top())
	}
	s.press("esc", "esc", "esc", "esc")
	if _, ok := s.top().(*homeScreen); !ok || s.quit {
		t.Errorf("esc ended on %T; left: %v", s.top(), s.quit)
	}
	if len(f.started) != 0 {
		t.Error("a run was started on the way")
	}
}

// TestAnyKeysLeaveALiveRunSafe: no order of keys leaves a run that is not told
// to stop, brings a screen down or breaks the geometry.
func TestAnyKeysLeaveALiveRunSafe(t *testing.T) {
	t.Parallel()
	keys := append(slices.Clone(everyKey), "ctrl+c", "ctrl+u", "?", "q")
	rapid.Check(t, func(r *rapid.T) {
		f := newFake()
		s := newSession(t, f, atLive(f))
		sending(s, f)
		s.resize(rapid.IntRange(1, 130).Draw(r, "width"), rapid.IntRange(1, 50).Draw(r, "height"))
		for _, name := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 12).Draw(r, "keys") {
			s.press(name)
			if told := strings.Join(f.live.calls, " "); s.quit && !strings.Contains(told, "stop") {
				r.Fatalf("%q left a run that was told %q", name, told)
			}
			fits(r, s)
		}
	})
}
