package tui

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"app.wazaj/voye/ui/words"
)

// TestEveryScreenFollowsTheLanguage changes the language on every screen in
// every state: it shows what it shows to whoever spoke that language from the
// start. Texts that others make are in the language in which they are made.
func TestEveryScreenFollowsTheLanguage(t *testing.T) {
	t.Parallel()
	for i, state := range states {
		t.Run(state.name, func(t *testing.T) {
			for _, language := range words.Languages() {
				switched, fresh := inLanguage(t, i, words.English), inLanguage(t, i, language)
				fresh.View() // as often as the other: what scrolls depends on it
				switched.speak(language)
				switched.run(switched.settle(nil))
				if switched.palette != nil { // which closes when a language is chosen
					return
				}
				if diff := cmp.Diff(fresh.View(), switched.View()); diff != "" {
					t.Errorf("%s (-from the start +switched):\n%s", language, diff)
				}
			}
		})
	}
}

// inLanguage brings a new session of a language into a state. What the program
// behind the screens says is said in it, too.
func inLanguage(t *testing.T, i int, language string) *session {
	t.Helper()
	f := newFake()
	start := states[i].start(f)
	s := newSessionIn(t, f, start, language)
	f.draft.Retell = func() {
		if f.draft.Blocker != "" {
			f.draft.Blocker = "blocked, in " + s.Words.Language()
		}
		if f.draft.Note != "" {
			f.draft.Note = "a note in " + s.Words.Language()
		}
	}
	f.draft.Retell()
	if states[i].do != nil {
		states[i].do(s, f)
	}
	s.View()
	return s
}

// TestWhatWasDoneFollowsTheLanguage: so does what a report says of the last
// thing that was done there.
func TestWhatWasDoneFollowsTheLanguage(t *testing.T) {
	var views []string
	for _, language := range []string{words.English, "fr"} {
		f := newFake()
		s := newSessionIn(t, f, atReport(f), language)
		s.press("e", "enter")
		s.speak("fr")
		s.run(s.settle(nil))
		views = append(views, s.View())
	}
	if diff := cmp.Diff(views[1], views[0]); diff != "" {
		t.Errorf("(-from the start +switched):\n%s", diff)
	}
}

// TestARefusalFollowsTheLanguage: an error that is said when it is read.
func TestARefusalFollowsTheLanguage(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtHome())
	f.saveErr = saidIn{errors.New(""), s}
	s.press("s", "ctrl+u", "http://gw.example", "enter")
	s.speak("ht")
	if got := s.View(); !strings.Contains(got, "refused in ht") {
		t.Errorf("it shows\n%s", got)
	}
}

// saidIn is an error in the language of the moment.
type saidIn struct {
	error
	s *session
}

func (e saidIn) Error() string { return "refused in " + e.s.Words.Language() }
