package report

import "time"

// What an answer can come to, as a chart of answers tells them apart.
const (
	barSent = iota
	barFailed
	barUnknown
	barNotTaken
	barKinds
)

// mostBars is how many bars a chart has at most.
const mostBars = 240

// bars counts answers by the time at which they came. A bar stands for one
// second, and for twice as long whenever there would be too many of them: so it
// need not know how long the run takes.
type bars struct {
	width  time.Duration // of each bar
	counts [barKinds][]int
}

func newBars() bars { return bars{width: time.Second} }

// add counts an answer of a kind that came so long after the beginning.
func (b *bars) add(kind int, after time.Duration) {
	b.reach(after)
	at := int(max(after, 0) / b.width)
	for len(b.counts[0]) <= at {
		for k := range b.counts {
			b.counts[k] = append(b.counts[k], 0)
		}
	}
	b.counts[kind][at]++
}

// reach makes the bars as wide as it takes to come so far.
func (b *bars) reach(after time.Duration) {
	for after/b.width >= mostBars {
		b.double()
	}
}

// double makes one bar of each two.
func (b *bars) double() {
	b.width *= 2
	for k, counts := range b.counts {
		half := (len(counts) + 1) / 2
		for i := range half {
			sum := counts[2*i]
			if 2*i+1 < len(counts) {
				sum += counts[2*i+1]
			}
			counts[i] = sum
		}
		b.counts[k] = counts[:half]
	}
}

// highest returns how many answers the highest bar has.
func (b *bars) highest() int {
	most := 0
	for i := range b.counts[0] {
		sum := 0
		for k := range b.counts {
			sum += b.counts[k][i]
		}
		most = max(most, sum)
	}
	return most
}

// perMinute returns how many a minute a bar of n answers stands for.
func (b *bars) perMinute(n int) int {
	return int((time.Duration(n)*time.Minute + b.width/2) / b.width)
}
