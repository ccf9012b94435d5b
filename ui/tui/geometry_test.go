package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestGeometry is the contract of every screen: whatever the size, it does
// not panic, no line is wider than the terminal and no view is taller.
func TestGeometry(t *testing.T) {
	for i, state := range states {
		s := inState(t, i)
		t.Log(state.name)
		for _, width := range []int{1, 20, 40, 60, 80, 120, 200} {
			for _, height := range []int{1, 5, 10, 24, 50} {
				s.resize(width, height)
				fits(t, s)
			}
		}
	}
}

// fits holds that what s shows is within its terminal.
func fits(t rapid.TB, s *session) {
	width, height := s.frame.width, s.frame.height
	lines := strings.Split(s.View(), "\n")
	if len(lines) > height {
		t.Errorf("at %dx%d it is %d lines tall", width, height, len(lines))
	}
	for _, line := range lines {
		if got := ansi.StringWidth(line); got > width {
			t.Errorf("at %dx%d it is %d wide: %q", width, height, got, line)
		}
	}
}
