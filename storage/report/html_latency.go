package report

import (
	"math/bits"
	"time"
)

// latencies counts how long the gateway's answers took, in milliseconds. It
// does not grow with their number: up to 255 ms each has a place of its own,
// and above that 128 places serve up to twice the time, so that what it tells
// is right to within one part in a hundred.
type latencies struct {
	counts  [exactPlaces + octaves*octavePlaces]uint32
	total   int
	slowest time.Duration
}

const (
	exactPlaces  = 256
	octavePlaces = 128
	octaves      = 24
)

func (l *latencies) add(took time.Duration) {
	l.counts[placeOf(took.Milliseconds())]++
	l.total++
	l.slowest = max(l.slowest, took)
}

// placeOf returns the place for so many milliseconds, the last one for more
// than there are places for.
func placeOf(ms int64) int {
	if ms < exactPlaces {
		return int(max(ms, 0))
	}
	shift := bits.Len64(uint64(ms)) - 8 // leaves 128 to 255
	if shift > octaves {
		return exactPlaces + octaves*octavePlaces - 1
	}
	return exactPlaces + (shift-1)*octavePlaces + int(ms>>shift) - octavePlaces
}

// msOf returns the middle of what a place stands for.
func msOf(place int) int64 {
	if place < exactPlaces {
		return int64(place)
	}
	shift := (place-exactPlaces)/octavePlaces + 1
	low := int64((place-exactPlaces)%octavePlaces+octavePlaces) << shift
	return low + 1<<shift/2
}

// within returns in what time percent of the answers came, by the nearest
// rank; 0 when there are none.
func (l *latencies) within(percent int) time.Duration {
	rank := (l.total*percent + 99) / 100
	seen := 0
	for place, n := range l.counts {
		if seen += int(n); n > 0 && seen >= rank {
			return min(time.Duration(msOf(place))*time.Millisecond, l.slowest)
		}
	}
	return 0
}
