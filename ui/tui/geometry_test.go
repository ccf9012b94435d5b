package tui

import (
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
	"github.com/charmbracelet/x/ansi"
)

// TestGeometry is the contract of every screen: whatever the size, it does
// not panic, no line is wider than the terminal and no view is taller.
func TestGeometry(t *testing.T) {
	for i, state := range states {
		s := inState(t, i)
		for _, width := range []int{1, 20, 40, 60, 80, 120, 200} {
			for _, height := range []int{1, 5, 10, 24, 50} {
				s.resize(width, height)
				lines := strings.Split(s.View(), "\n")
				if len(lines) > height {
					t.Errorf("%s at %dx%d is %d lines tall", state.name, width, height, len(lines))
				}
				for _, line := range lines {
					if got := ansi.StringWidth(line); got > width {
						t.Errorf("%s at %dx%d is %d wide: %q", state.name, width, height, got, line)
					}
				}
			}
		}
	}
}

// TestOnlyTheTypedNumberStarts: nothing irreversible happens on a single key,
// a wrong number, a pasted line or a hammered enter.
func TestOnlyTheTypedNumberStarts(t *testing.T) {
	for _, keys := range [][]string{{"enter", "enter", " ", "y", "enter"}, {"1", "enter"}, {"9", "9", "9", "enter"}} {
		f := newFake()
		s := newSession(t, f, AtConfirm(f.draft))
		s.press(keys...)
		s.take(paste("\n"))
		if len(f.started) != 0 {
			t.Errorf("%q started a run", keys)
		}
	}
}

// TestLiveKeysReachTheRun: the screen says only pause, go on, rate and stop.
func TestLiveKeysReachTheRun(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	s.press("p")
	hold(s, f, campaign.Hold{Reason: campaign.HoldPaused})
	s.press("p", "ctrl+c")
	if got := strings.Join(f.live.calls, " "); got != "pause continue stop" {
		t.Errorf("the run was told %q", got)
	}
	if s.quit {
		t.Error("the program left while the run was live")
	}
}
