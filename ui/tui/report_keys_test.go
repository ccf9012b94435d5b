package tui

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestAnyKeysOnAReportChangeNothing: no order of keys without digits sends a
// message, settles a row or replaces a file that was not asked for twice,
// brings a screen down or breaks the geometry.
func TestAnyKeysOnAReportChangeNothing(t *testing.T) {
	t.Parallel()
	keys := slices.DeleteFunc(slices.Clone(everyKey), func(key string) bool { return key >= "0" && key <= "9" })
	keys = append(keys, "tab", "enter", "enter", "down", "u", "e", "m", "/", "?", "ctrl+u")
	rapid.Check(t, func(r *rapid.T) {
		f := newFake()
		if rapid.Bool().Draw(r, "halted") {
			f.report.Run = sampleRuns()[0]
		}
		s := newSession(t, f, atReport(f))
		s.resize(rapid.IntRange(1, 130).Draw(r, "width"), rapid.IntRange(1, 50).Draw(r, "height"))
		for _, name := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 14).Draw(r, "keys") {
			s.press(name)
			if len(f.started) > 0 || len(f.settled) > 0 || len(f.live.calls) > 0 {
				r.Fatalf("%q: started %v, settled %v, told %s", name, f.started, f.settled, strings.Join(f.live.calls, " "))
			}
			if s.quit {
				return
			}
			fits(r, s)
		}
	})
}
