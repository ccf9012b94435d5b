package tui

import (
	"strings"
	"testing"

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
