package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"app.wazaj/voye/ui/words"
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

// TestGeometryInEveryLanguage holds that no language breaks a screen at 80x24,
// and that each tells at its foot how to get help.
func TestGeometryInEveryLanguage(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		for i, state := range states {
			s := inState(t, i)
			help := strings.Contains(foot(s), s.say(words.KeyHelp))
			s.Words.Switch(language)
			for _, size := range [][2]int{{80, 24}, {60, 20}, {120, 40}} {
				s.resize(size[0], size[1])
				fits(t, s)
			}
			if s.resize(80, 24); help && !strings.Contains(foot(s), s.say(words.KeyHelp)) {
				t.Errorf("%s in %s: the foot is %q", state.name, language, foot(s))
			}
		}
	}
}

// foot returns the line of the keys.
func foot(s *session) string {
	lines := strings.Split(strings.TrimRight(s.View(), "\n"), "\n")
	return lines[len(lines)-1]
}
