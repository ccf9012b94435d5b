package report

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestTheClockWritesAsTheLogDoes(t *testing.T) {
	const layout = "2006-01-02T15:04:05.000Z07:00"
	var c clock
	if got := c.moment(time.Time{}); got != "" {
		t.Errorf("no moment is %q", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		at := time.Unix(rapid.Int64Range(-1, 2).Draw(t, "seconds")*rapid.SampledFrom([]int64{1, 1_700_000_000}).Draw(t, "scale"), rapid.Int64Range(0, 1e9-1).Draw(t, "ns"))
		if got, want := c.moment(at), at.UTC().Format(layout); got != want {
			t.Fatalf("%v is written as %q, want %q", at, got, want)
		}
	})
}
