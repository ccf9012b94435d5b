package tui

import (
	"reflect"
	"slices"
	"testing"
)

// TestThreeWordsToARun holds that a screen says three things to a run that is
// sending, hold or go on, the pace, the end, and hears two: what happened, and
// whether it is over. Another function of Live would be a fourth.
func TestThreeWordsToARun(t *testing.T) {
	var functions []string
	for field := range reflect.TypeFor[Live]().Fields() {
		if field.Type.Kind() == reflect.Func {
			functions = append(functions, field.Name)
		}
	}
	slices.Sort(functions)
	want := []string{"Continue", "Done", "Events", "Leave", "Pause", "SetRate", "SetWorkers", "Stop"}
	if !slices.Equal(functions, want) {
		t.Errorf("Live has the functions %q, not %q", functions, want)
	}
}
