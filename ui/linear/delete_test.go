package linear

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// TestOnlyTheNumberOfRowsDeletes: neither Enter nor another number does, and
// what goes is told before.
func TestOnlyTheNumberOfRowsDeletes(t *testing.T) {
	for name, c := range map[string]struct {
		answers []string
		want    []string
	}{
		"enter":               {[]string{""}, nil},
		"another number":      {[]string{"6", "59", ""}, nil},
		"a word":              {[]string{"yes", "delete", ""}, nil},
		"the number":          {[]string{"60"}, []string{"delete f0"}},
		"the number, at last": {[]string{"6", "60"}, []string{"delete f0"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFake(slices.Concat([]string{"5", "2", "9"}, c.answers)...) // recent runs, the second, delete
			_ = f.talk(t, context.Background(), Start{})                       // until the answers end
			told := f.out.String()
			if !slices.Equal(f.calls, c.want) || len(f.answers) > 0 {
				t.Errorf("it did %q, want %q; %q was not asked for\n%s", f.calls, c.want, f.answers, told)
			}
			if !strings.Contains(told, "9. delete") || !strings.Contains(told, "1 run goes for good\nwhat stays: reports") {
				t.Errorf("what goes is not told:\n%s", told)
			}
			if len(c.want) > 0 != strings.Contains(told, "1 run is deleted") {
				t.Errorf("the end is not told:\n%s", told)
			}
		})
	}
}
