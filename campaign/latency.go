package campaign

import (
	"slices"
	"time"
)

// latencyWindow is how far back an answer still tells how the gateway does.
const latencyWindow = 30 * time.Second

// latencyRing keeps what the latest answers took, and when they came.
type latencyRing struct {
	took [1024]time.Duration
	at   [1024]time.Time
	n    int
}

func (l *latencyRing) add(at time.Time, d time.Duration) {
	slot := l.n % len(l.took)
	l.at[slot], l.took[slot] = at, d
	l.n++
}

// quantile returns the q-th quantile of the answers within the window before
// now, 0 when there is none.
func (l *latencyRing) quantile(q float64, now time.Time) time.Duration {
	var sorted []time.Duration
	for i, at := range l.at[:min(l.n, len(l.at))] {
		if now.Sub(at) <= latencyWindow {
			sorted = append(sorted, l.took[i])
		}
	}
	if len(sorted) == 0 {
		return 0
	}
	slices.Sort(sorted)
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}
