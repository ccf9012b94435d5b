package tui

import (
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got+"\n"); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func TestScreens(t *testing.T) {
	for i, state := range states {
		t.Run(state.name, func(t *testing.T) {
			golden(t, state.name, inState(t, i).View())
		})
	}
}

// TestColour holds one screen in the 16 colours that every terminal has.
func TestColour(t *testing.T) {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.ANSI)
	r.SetHasDarkBackground(true)
	f := newFake()
	s := newSession(t, f, atLive(f))
	s.theme = themeFor(r)
	sending(s, f)
	golden(t, "live-colour", s.View())
}

// TestWideScreens holds the screens whose parts stand side by side where there
// is room, and those of a run, at 120x40.
func TestWideScreens(t *testing.T) {
	for i, state := range states {
		part, _, _ := strings.Cut(state.name, "-")
		if !slices.Contains([]string{"preview", "message", "trial", "confirm", "resume", "live", "key", "report", "row", "settle", "export"}, part) {
			continue
		}
		t.Run(state.name, func(t *testing.T) {
			s := inState(t, i)
			s.resize(120, 40)
			golden(t, filepath.Join("wide", state.name), s.View())
		})
	}
}

// TestColourOfAReport holds a report in the 16 colours, on a light background.
func TestColourOfAReport(t *testing.T) {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.ANSI)
	r.SetHasDarkBackground(false)
	s := newSession(t, newFake(), AtReport("x"))
	s.theme = themeFor(r)
	golden(t, "report-colour", s.View())
}
