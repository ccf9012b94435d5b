package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"app.wazaj/voye/ui/words"
)

// doomed is a run as it is asked about.
func (f *fakeDeps) doomed(id string) *Doomed {
	at := slices.IndexFunc(f.runs, func(run Run) bool { return run.ID == id })
	return &Doomed{Run: f.runs[at], Loss: []string{
		"1 run goes for good, with the list and the log: 200 rows with their numbers and all else that stands in them",
		"  20261124-090000-order-update, stopped: 120 of 200 sent, 4 failed, 2 unknown, 62 left", "",
		"not finished: 1 run has 62 rows that were never sent, and nothing can go on with it afterwards",
		"unknown: of 2 rows nobody will be able to tell whether the message went out",
		"forgotten: that 120 messages were sent. voye send takes the same list for new and sends it once more, and --skip-sent-within does not know these people",
		"what stays: reports and lists elsewhere, and what the gateway keeps",
	}}
}

// TestARunIsDeletedByItsNumberOfRows: no single key deletes, nor enter, a wrong
// number or anything pasted; the home screen shows what is left.
func TestARunIsDeletedByItsNumberOfRows(t *testing.T) {
	for name, c := range map[string]struct {
		keys string
		gone int
	}{
		"one key":             {"x", 0},
		"enter":               {"x enter", 0},
		"yes":                 {"x y n enter", 0},
		"a wrong number":      {"x 2 0 enter", 0},
		"esc":                 {"x 2 0 0 esc", 0},
		"the number":          {"x 2 0 0 enter", 1},
		"the number, at last": {"x 1 enter backspace 2 0 0 enter", 1},
		"twice":               {"x 2 0 0 enter esc x enter", 1},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFake()
			f.runs = sampleRuns()
			s := newSession(t, f, AtHome())
			s.press(strings.Fields(c.keys)...)
			if len(f.gone) != c.gone || c.gone > 0 && f.gone[0] != "20261124-090000-order-update" {
				t.Errorf("deleted %q", f.gone)
			}
			if _, isHome := s.top().(*homeScreen); c.gone > 0 && name != "twice" && !isHome {
				t.Errorf("afterwards %T shows", s.top())
			}
		})
	}
	f := newFake()
	f.runs = sampleRuns()
	s := newSession(t, f, AtHome())
	s.press("x")
	s.take(paste("200\n"))
	s.press("enter")
	if len(f.gone) > 0 {
		t.Error("what is pasted deletes")
	}
}

// TestWhatCannotBeDeletedIsTold: a run that is busy or broken offers no key,
// and what goes wrong is said on the home screen.
func TestWhatCannotBeDeletedIsTold(t *testing.T) {
	f := newFake()
	f.runs = sampleRuns()
	f.runs[0].Busy = true
	s := newSession(t, f, AtHome())
	if strings.Contains(foot(s), s.say(words.KeyDelete)) {
		t.Errorf("a busy run can be deleted: %s", foot(s))
	}
	f = newFake()
	f.runs = sampleRuns()
	s = newSession(t, f, AtHome())
	s.press("x", "2", "0", "0")
	f.err = errors.New("no space")
	s.press("enter")
	if !strings.Contains(s.View(), "no space") {
		t.Errorf("%s", s.View())
	}
	f = newFake()
	f.runs, f.refuse = sampleRuns(), errors.New("another process is at work")
	s = newSession(t, f, AtHome())
	s.press("x")
	if !strings.Contains(s.View(), "another process is at work") || len(f.gone) > 0 {
		t.Errorf("%s", s.View())
	}
}
