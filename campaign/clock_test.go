package campaign

import (
	"testing"
	"time"
	"unsafe"
)

// setBy returns the moment as it would read after somebody set the wall clock:
// the wall part moves, the monotonic part does not. The time package has no
// way to make such a moment, though every one after a step is one.
func setBy(at time.Time, step time.Duration) time.Time {
	// The first word of a moment with a monotonic part: a flag, 33 bits of
	// seconds, 30 bits of nanoseconds.
	wall := (*uint64)(unsafe.Pointer(&at))
	*wall = uint64(int64(*wall) + int64(step/time.Second)<<30)
	return at
}

// TestPaceSurvivesAClockThatIsSet: pace, history and ETA are of the time that
// passed, whatever the clock on the wall says.
func TestPaceSurvivesAClockThatIsSet(t *testing.T) {
	for _, step := range []time.Duration{-365 * 24 * time.Hour, -3 * time.Hour, -time.Second, 0, time.Hour, 365 * 24 * time.Hour} {
		start := time.Now()
		if set := setBy(start, step); set.Sub(start) != 0 || set.Unix()-start.Unix() != int64(step/time.Second) {
			t.Fatalf("%v became %v", start, set)
		}
		p := NewProgress(NewTally(1000))
		for row := 1; row <= 200; row++ {
			at := start.Add(time.Duration(row-1) * 100 * time.Millisecond)
			if row > 100 {
				at = setBy(at, step)
			}
			settle(p, row, Sent, at, "")
		}
		now := setBy(start.Add(20*time.Second), step)
		if got := p.PerSecond(now); got != 10 {
			t.Errorf("set by %v: %v a second", step, got)
		}
		if eta, ok := p.ETA(now); !ok || eta != 80*time.Second {
			t.Errorf("set by %v: ETA %v, %v", step, eta, ok)
		}
		for i, count := range p.History(now, 20) {
			if count != 10 {
				t.Errorf("set by %v: %d in second %d", step, count, i)
			}
		}
	}
}
