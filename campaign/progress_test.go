package campaign

import (
	"fmt"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// settle folds an attempt that left and ended at the given moment.
func settle(p *Progress, row int, o Outcome, at time.Time, words string) {
	r := Result{Row: row, Attempt: 1, Outcome: o, At: at, Took: time.Duration(row) * time.Millisecond, Error: words}
	p.Fold(Event{Kind: EventIntent, At: at, Result: r})
	p.Fold(Event{Kind: EventResult, At: at, Result: r})
}

func TestProgressOfASteadyRun(t *testing.T) {
	p := NewProgress(NewTally(1000))
	for row := 1; row <= 100; row++ {
		settle(p, row, Sent, noon.Add(time.Duration(row-1)*100*time.Millisecond), "")
	}
	now := noon.Add(10 * time.Second)
	if got := p.PerSecond(now); got != 10 {
		t.Errorf("%v a second", got)
	}
	if eta, ok := p.ETA(now); !ok || eta != 90*time.Second {
		t.Errorf("ETA %v, %v", eta, ok)
	}
	if got := p.History(now, 12); fmt.Sprint(got) != "[0 0 10 10 10 10 10 10 10 10 10 10]" {
		t.Errorf("%v", got)
	}
	if p50, p95 := p.Latency(0.5, now), p.Latency(0.95, now); p50 != 51*time.Millisecond || p95 != 96*time.Millisecond {
		t.Errorf("p50 %v, p95 %v", p50, p95)
	}
	if counts := p.Counts(); counts.Sent != 100 || counts.Remaining != 900 || p.InFlight() != 0 {
		t.Errorf("%+v", counts)
	}
	if latest := p.Latest(3); latest[0].Row != 100 || latest[2].Row != 98 || len(p.Latest(1000)) != 64 {
		t.Errorf("%+v", latest)
	}
}

func TestNoETAWithoutAPace(t *testing.T) {
	p := NewProgress(NewTally(10))
	if _, ok := p.ETA(noon); ok || p.PerSecond(noon) != 0 || p.Latency(0.5, noon) != 0 {
		t.Error("a run that has sent nothing has an ETA")
	}
	settle(p, 1, Sent, noon, "")
	p.Fold(Event{Kind: EventHold, Hold: Hold{Reason: HoldBackoff}})
	if _, ok := p.ETA(noon.Add(time.Second)); ok {
		t.Error("a run that is held has an ETA")
	}
	p.Fold(Event{Kind: EventHold})
	if _, ok := p.ETA(noon.Add(time.Second)); !ok {
		t.Error("a run that goes on has none")
	}
}

func TestOldSecondsAreForgotten(t *testing.T) {
	p := NewProgress(NewTally(10))
	settle(p, 1, Sent, noon, "")
	if got := p.PerSecond(noon.Add(10 * time.Minute)); got != 0 {
		t.Errorf("%v a second, ten minutes after the last", got)
	}
}

func TestNotSentIsNoProgress(t *testing.T) {
	p := NewProgress(NewTally(2))
	settle(p, 1, NotSent, noon, "503")
	counts := p.Counts()
	if counts.Remaining != 2 || len(p.Reasons()) != 0 {
		t.Errorf("%+v, %+v", counts, p.Reasons())
	}
}

func TestReasonsAreGroupedAndBounded(t *testing.T) {
	p := NewProgress(NewTally(10_000))
	for row := 1; row <= 5000; row++ {
		words := fmt.Sprintf("the number of row %d is bad", row)
		if row%2 == 0 {
			words = "no such template"
		}
		settle(p, row, Failed, noon, words)
	}
	reasons := p.Reasons()
	total := 0
	for _, reason := range reasons {
		total += reason.Count
	}
	if len(reasons) > maxReasons+1 || total != 5000 {
		t.Errorf("%d reasons for %d rows", len(reasons), total)
	}
	if reasons[0].Count != 2500 || reasons[0].FirstRow != 2 || reasons[0].Error != "no such template" {
		t.Errorf("%+v", reasons[0])
	}
}

func TestProgressKnowsHowItEnded(t *testing.T) {
	p := NewProgress(NewTally(1))
	halt := &Halt{Status: 401, Code: "unauthorized"}
	p.Fold(Event{Kind: EventRate, Rate: 12.5})
	p.Fold(Event{Kind: EventHold, Hold: Hold{Reason: HoldDrain}})
	p.Fold(Event{Kind: EventHalt, Halt: halt})
	p.Fold(Event{Kind: EventEnd, Ending: EndHalted})
	if p.Halt() != halt || p.Ending() != EndHalted || p.Hold() != (Hold{}) || p.Rate() != 12.5 {
		t.Errorf("%+v", p)
	}
}
