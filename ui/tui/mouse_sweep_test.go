package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// TestEveryKeyOfTheHelpLineCanBeClicked sweeps over all states: a click on a key
// in the help line leads to the same screen, and asks the same of the program,
// as the key.
func TestEveryKeyOfTheHelpLineCanBeClicked(t *testing.T) {
	for i, state := range states {
		t.Run(state.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { clicksAreKeys(t, i) })
		})
	}
}

// clicksAreKeys runs on a clock of its own, by which ticks, which the sessions
// leave out, cannot be mistaken for work on a slow machine.
func clicksAreKeys(t *testing.T, i int) {
	t.Cleanup(func() { time.Sleep(time.Hour) }) // the ticks that were left out
	for _, key := range inHelpLine(inState(t, i)) {
		pressed, clicked := inState(t, i), inState(t, i)
		for _, s := range []*session{pressed, clicked} {
			s.resize(wholeHelp, 24)
			s.View() // what scrolls depends on it
		}
		clicked.clickSpot(keySpot(key))
		pressed.take(keyMsg(key))
		if got, want := clicked.trace(), pressed.trace(); got != want {
			t.Errorf("a click on %q leads to\n%s\nand the key to\n%s", key, got, want)
		}
	}
}

// wholeHelp is a width at which every help line is whole.
const wholeHelp = 400

// inHelpLine returns the keys that the help line of s shows.
func inHelpLine(s *session) []string {
	s.resize(wholeHelp, 24)
	line := foot(s)
	var keys []string
	for _, b := range s.working() {
		if shown := b.Help().Key; shown != "" && strings.Contains(line, shown+" "+s.say(b.does)) {
			keys = append(keys, b.presses()...)
		}
	}
	return slices.Compact(keys)
}

// clickSpot lets the button go over a spot.
func (s *session) clickSpot(name string) {
	s.Helper()
	s.settled()
	spot := s.zones.Get(name)
	if spot.IsZero() {
		s.Errorf("%s is no spot of\n%s", name, s.View())
		return
	}
	s.take(tea.MouseMsg{X: spot.StartX, Y: spot.StartY, Button: tea.MouseButtonLeft, Action: tea.MouseActionRelease})
}

// trace is what can be told of a session from outside.
func (s *session) trace() string {
	calls := ""
	if l, ok := s.top().(*live); ok {
		calls = fmt.Sprint(l.stopping, l.paused, l.wish, l.crew)
	}
	return fmt.Sprintf("%s\nquit %v %s", s.View(), s.quit, calls)
}

// TestTheMouseOnAPreview: a name of a panel shows that panel, and the row that
// shows can be clicked to go to another.
func TestTheMouseOnAPreview(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtDraft(f.draft))
	s.take(show{newPreview(s.env, f.draft, 8)})
	preview := s.top().(*previewScreen)
	for _, want := range []int{panelJSON, panelValues, panelMessage} {
		if s.clickSpot(lineSpot(want)); preview.shows != want {
			t.Errorf("the panel %d shows, not %d", preview.shows, want)
		}
	}
	if s.click("Row 8"); !preview.going {
		t.Error("a click on the row does not ask for another")
	}
	if s.clickSpot(lineSpot(panelJSON)); preview.shows != panelMessage {
		t.Error("a click while a row is typed shows another panel")
	}
}

// TestTheMouseOnALiveScreen: what was refused, what was answered and what
// happened are shown in full when they are clicked, and go at esc.
func TestTheMouseOnALiveScreen(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtLive(f.live.live()))
	s.resize(80, 40)
	sending(s, f)
	long := strings.Repeat("The template's second parameter is longer than it may be. ", 3) + "The end."
	f.live.answer(1, noon)
	f.live.events[1].Result.Outcome, f.live.events[1].Result.Error = campaign.Failed, long
	s.look()
	s.press("+")
	s.look()
	l := s.top().(*live)
	for _, line := range []string{"The template's second", "+50934120", "rate now"} {
		if strings.Contains(s.View(), "›  ") {
			t.Error("a line shows in full that nobody clicked")
		}
		s.click(line)
		if l.looked.of == nil || !strings.Contains(s.View(), "› ") {
			t.Errorf("a click on %q shows nothing in full:\n%s", line, s.View())
		}
		if line == "The template's second" && !strings.Contains(s.View(), "The end.") {
			t.Errorf("the end is not to be read:\n%s", s.View())
		}
		if s.press("esc"); l.looked.of != nil {
			t.Error("esc does not close it")
		}
	}
	s.press("q")
	if s.click("+50934120"); l.looked.of != nil {
		t.Error("a click behind a question is taken")
	}
}

// TestTheMouseAddsAPart chooses from the menu of what can be added.
func TestTheMouseAddsAPart(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atUnworded(f))
	composed(s)
	message := s.top().(*messageScreen)
	before := len(message.mapping.Slots)
	s.press("a")
	s.click("header video")
	if message.mode != adding || len(message.mapping.Slots) != before {
		t.Error("the first click adds the part already")
	}
	s.click("header video")
	if message.mode != browsing || len(message.mapping.Slots) != before+1 || message.mapping.Slots[0].Kind != SlotVideo {
		t.Errorf("added: %+v", message.mapping.Slots)
	}
}

// TestTheMouseOnChoices: a box is ticked, a verdict chosen, a line reached.
func TestTheMouseOnChoices(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtResume(f.plan))
	resume := s.top().(*resumeScreen)
	s.click("[ ] 4 failed")
	if !resume.settings.Policy.RetryFailed || resume.settings.Policy.ResendUnknown {
		t.Errorf("ticked: %+v", resume.settings.Policy)
	}
	s = newSession(t, f, atReport(f))
	s.press("u")
	settle := s.top().(*settleScreen)
	s.click(s.say(verdicts[1].says))
	if settle.choice != 1 || len(f.settled) > 0 {
		t.Errorf("chosen is %d, settled %v", settle.choice, f.settled)
	}
	s = newSession(t, f, AtDraft(f.draft))
	s.press("e")
	reading := s.top().(*readingScreen)
	if s.click(s.say(words.TUIDelimiter)); reading.line() != lineDelimiter || len(f.readings) > 0 {
		t.Errorf("on line %d, read %v", reading.line(), f.readings)
	}
}
