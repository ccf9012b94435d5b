package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// TestOnlyTheTypedDigitsSendATest: no single key, wrong digits, pasted line or
// hammered enter does.
func TestOnlyTheTypedDigitsSendATest(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want int
	}{
		{[]string{"+50934120042", "enter", "0042", "enter"}, 1},
		{[]string{"+50934120042", "enter", "0042", "enter", "enter", "0042", "enter"}, 1},
		{[]string{"+50934120042", "enter", "enter", "enter", " ", "y", "enter"}, 0},
		{[]string{"+50934120042", "enter", "42", "enter"}, 0},
		{[]string{"+50934120042", "enter", "+50934120042", "enter"}, 0},
		{[]string{"+50934120042", "enter", "0043", "enter", "backspace", "2", "enter"}, 1},
		{[]string{"+50934120042", "enter", "004", "esc", "enter", "2", "enter"}, 0},
	} {
		f := newFake()
		s := newSession(t, f, AtDraft(f.draft))
		openTrial(s)
		s.press(c.keys...)
		if len(f.tests) != c.want {
			t.Errorf("%q sends %q", c.keys, f.tests)
		}
	}
	f := newFake()
	s := newSession(t, f, AtDraft(f.draft))
	openTrial(s)
	s.take(paste("+50934120042\n"))
	s.press("enter")
	s.take(paste("0042\n"))
	s.press("enter")
	if len(f.tests) != 0 {
		t.Error("pasted digits send")
	}
	if s.press("0042", "enter"); !slices.Equal(f.tests, []string{"+50934120042"}) {
		t.Errorf("a pasted number and typed digits send %q", f.tests)
	}
}

// TestATestIsToldAsItIs: the screen claims what its log says, and no more.
func TestATestIsToldAsItIs(t *testing.T) {
	for outcome, says := range map[campaign.Outcome]string{
		campaign.Sent: "accepted", campaign.Failed: "refused", campaign.Unknown: "may have gone out or not", campaign.NotSent: "not sent",
	} {
		f := newFake()
		s := newSession(t, f, atTrial(f))
		tested(s)
		told(s, f, outcome, "code", "the reason")
		for other, words := range map[campaign.Outcome]string{campaign.Sent: "accepted it", campaign.Failed: "refused it", campaign.Unknown: "may have gone", campaign.NotSent: "was not sent"} {
			if other != outcome && strings.Contains(s.View(), words) {
				t.Errorf("%s is told as %s:\n%s", outcome, other, s.View())
			}
		}
		if !strings.Contains(s.View(), says) || !strings.Contains(s.View(), f.live.live().ID) {
			t.Errorf("%s is told as:\n%s", outcome, s.View())
		}
		if s.press("esc"); s.quit {
			t.Error("esc leaves the program")
		}
		if _, ok := s.top().(*previewScreen); !ok {
			t.Errorf("esc leads to %T", s.top())
		}
	}
}

// TestATestThatCannotStartIsTold, and its screen can be left.
func TestATestThatCannotStartIsTold(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atTrial(f))
	openTrial(s)
	s.press("+50934120042", "enter")
	f.refuse = errors.New("the disk is full")
	s.press("0042", "enter")
	if !strings.Contains(s.View(), "the disk is full") {
		t.Errorf("it is told as:\n%s", s.View())
	}
	f.refuse = nil
	if s.press("t"); !strings.Contains(s.View(), s.say("tui.trial.number")) {
		t.Errorf("another number is not asked for:\n%s", s.View())
	}
}

// TestLeavingATestStopsIt: the program waits for what is in flight, and a
// second ctrl+c does not.
func TestLeavingATestStopsIt(t *testing.T) {
	for _, c := range []struct {
		keys  []string
		told  string
		quits bool
	}{
		{[]string{"q"}, "stop", false},
		{[]string{"s"}, "stop", false},
		{[]string{"ctrl+z"}, "", false},
		{[]string{"ctrl+c"}, "stop", false},
		{[]string{"ctrl+c", "ctrl+c"}, "stop leave", true},
	} {
		f := newFake()
		s := newSession(t, f, atTrial(f))
		tested(s)
		s.press(c.keys...)
		if got := strings.Join(f.live.calls, " "); got != c.told || s.quit != c.quits {
			t.Errorf("%q told the run %q, and quit is %v", c.keys, got, s.quit)
		}
		if told(s, f, campaign.Sent, "", ""); s.quit != (c.keys[0] == "q" || c.keys[0] == "ctrl+c") {
			t.Errorf("%q: when the run is over, quit is %v", c.keys, s.quit)
		}
	}
}
