package tui

import (
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// TestOnlyTheTypedNumberStarts: nothing irreversible happens on a single key,
// a wrong number, a pasted line or a hammered enter.
func TestOnlyTheTypedNumberStarts(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtConfirm(f.draft))
	s.press("188", "enter", "enter")
	if len(f.started) != 1 {
		t.Fatalf("the right number started %d runs", len(f.started))
	}
	for _, keys := range [][]string{{"enter", "enter", " ", "y", "enter"}, {"1", "enter"}, {"9", "9", "9", "enter"}} {
		f := newFake()
		s := newSession(t, f, AtConfirm(f.draft))
		s.press(keys...)
		s.take(paste("\n"))
		s.press("ctrl+u")
		s.take(paste("188\n"))
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

// TestTheLiveScreenSaysWhichHourItWaitsFor, and that it goes on; while it waits
// no time is promised.
func TestTheLiveScreenSaysWhichHourItWaitsFor(t *testing.T) {
	for want, h := range map[string]campaign.Hold{
		"Waiting for 08:00 (window 08:00-20:00)":                {Reason: campaign.HoldWindow, Until: noon.Add(20 * time.Hour), Message: "08:00-20:00"},
		"Waiting for 08:00 UTC, when the run is to start":       {Reason: campaign.HoldStart, Until: noon.Add(20 * time.Hour)},
		"Waiting for 2026-11-27 12:00 (window 12:00-13:00 UTC)": {Reason: campaign.HoldWindow, Until: time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC), Message: "12:00-13:00 UTC"},
	} {
		f := newFake()
		s := newSession(t, f, atLive(f))
		hold(s, f, h)
		if screen := s.View(); !strings.Contains(screen, want) {
			t.Errorf("%q is missing in\n%s", want, screen)
		}
		hold(s, f, campaign.Hold{})
		if screen := s.View(); strings.Contains(screen, want) && !strings.Contains(screen, "the run goes on") {
			t.Errorf("it does not go on:\n%s", screen)
		}
	}
}

// TestSecondInterruptLeaves: once drains, twice leaves at once.
func TestSecondInterruptLeaves(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	s.press("+", "-", "ctrl+c", "ctrl+c")
	got := strings.Join(f.live.calls, ", ")
	if !strings.HasPrefix(got, "rate ") || !strings.HasSuffix(got, "stop, leave") || strings.Count(got, "rate ") != 2 {
		t.Errorf("the run was told %q", got)
	}
}
