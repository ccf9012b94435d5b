package campaign

import (
	"testing"
	"time"
)

// TestLatencyIsThatOfLately: an answer of long ago says nothing of the gateway
// as it is now, and a run at a high pace keeps the latest answers only.
func TestLatencyIsThatOfLately(t *testing.T) {
	p := NewProgress(NewTally(5000))
	settle(p, 900, Sent, noon, "")
	for row := 1; row <= 100; row++ {
		settle(p, row, Sent, noon.Add(20*time.Second), "")
	}
	for _, c := range []struct {
		after    time.Duration
		p50, max time.Duration
	}{
		{20 * time.Second, 51 * time.Millisecond, 900 * time.Millisecond},
		{31 * time.Second, 51 * time.Millisecond, 100 * time.Millisecond},
		{51 * time.Second, 0, 0},
	} {
		now := noon.Add(c.after)
		if p50, most := p.Latency(0.5, now), p.Latency(1, now); p50 != c.p50 || most != c.max {
			t.Errorf("after %v: median %v, longest %v", c.after, p50, most)
		}
	}
	for row := 1001; row <= 3000; row++ {
		settle(p, row, Sent, noon.Add(21*time.Second), "")
	}
	if least := p.Latency(0, noon.Add(21*time.Second)); least != 1977*time.Millisecond {
		t.Errorf("the quickest of the latest 1,024 took %v", least)
	}
}

// TestETAOfAPart: a canary's rows take as long as they take, not as long as
// the list; rows that are put off do not count as done.
func TestETAOfAPart(t *testing.T) {
	p := NewProgress(NewTally(1000))
	for row := 1; row <= 100; row++ {
		settle(p, row, []Outcome{Sent, NotSent}[row%2], noon.Add(time.Duration(row-1)*100*time.Millisecond), "")
	}
	if eta, ok := p.ETAOf(20, noon.Add(10*time.Second)); !ok || eta != 4*time.Second {
		t.Errorf("%v, %v", eta, ok)
	}
}
