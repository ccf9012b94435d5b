package tui

import "math"

// The rate goes up and down in steps that fit its size: 0.1 below 1, then 1
// below 10, 5 below 100, 50 below 1,000, and 500 above.

// leastRate is the lowest rate that the keys reach, in messages per second.
const leastRate = 0.1

func faster(rate float64) float64 { return round(rate + step(rate)) }

func slower(rate float64) float64 {
	// Just below a border the smaller step is the right one.
	return max(leastRate, round(rate-step(math.Nextafter(rate, 0))))
}

func step(rate float64) float64 {
	switch {
	case rate < 1:
		return 0.1
	case rate < 10:
		return 1
	case rate < 100:
		return 5
	case rate < 1000:
		return 50
	}
	return 500
}

// round keeps sums of tenths from looking like 0.30000000000000004.
func round(rate float64) float64 { return math.Round(rate*1000) / 1000 }

// maxWorkers is the most requests in flight that the keys reach.
const maxWorkers = 1000

func moreWorkers(n int) int { return min(maxWorkers, n+workerStep(n)) }

func fewerWorkers(n int) int { return max(1, n-workerStep(n-1)) }

// workerStep is 1 below 10, 5 below 100, and 50 above.
func workerStep(n int) int {
	switch {
	case n < 10:
		return 1
	case n < 100:
		return 5
	}
	return 50
}
