package campaign

import "time"

// HistogramBounds are the upper ends of a histogram's buckets: from a gateway
// next door to one that is about to time out.
var HistogramBounds = [...]time.Duration{
	5 * time.Millisecond, 10 * time.Millisecond, 25 * time.Millisecond, 50 * time.Millisecond, 100 * time.Millisecond,
	250 * time.Millisecond, 500 * time.Millisecond, time.Second, 2500 * time.Millisecond, 5 * time.Second,
	10 * time.Second, 30 * time.Second, time.Minute, 2 * time.Minute,
}

// Histogram counts how long things took.
type Histogram struct {
	// Counts are how many took at most as long as the bound of the same place,
	// and longer than the one before. The last took longer than all bounds.
	Counts [len(HistogramBounds) + 1]int
	// Count is how many there are, Sum how long they took together.
	Count int
	Sum   time.Duration
}

func (h *Histogram) add(d time.Duration) {
	place := 0
	for place < len(HistogramBounds) && d > HistogramBounds[place] {
		place++
	}
	h.Counts[place]++
	h.Count++
	h.Sum += d
}
