package storage

import (
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// TestWorked: the hours in which nobody worked on a run are not counted, and a
// person's word is no work. A process that was killed worked until its last
// record.
func TestWorked(t *testing.T) {
	var enc encoder
	clock := fixedTime
	after := func(d time.Duration) time.Time {
		clock = clock.Add(d)
		return clock
	}
	record := func(kind string, at time.Time, what any) {
		if err := enc.record(kind, at, what); err != nil {
			t.Fatal(err)
		}
	}
	intent := func(row int, at time.Time) {
		enc.intent(campaign.Intent{Row: row, Attempt: 1, To: "+50934123456", At: at})
	}
	for _, step := range []struct {
		write func()
		want  time.Duration // in all
	}{
		{func() { record(typeRun, clock, testHeader(sampleRows)) }, 0},
		{func() { intent(2, after(2*time.Second)) }, 2 * time.Second},
		{func() { record(typeEnd, after(time.Second), End{State: Stopped}) }, 3 * time.Second},
		{func() { record(typeResume, after(time.Hour), Resume{}) }, 3 * time.Second},
		{func() { intent(3, after(4*time.Second)) }, 7 * time.Second}, // and it is killed
		{func() { enc.settle(3, campaign.Sent, "Mirlande", after(time.Hour)) }, 7 * time.Second},
		{func() { record(typeEnd, after(time.Millisecond), End{State: Stopped}) }, 7 * time.Second},
		{func() { record(typeResume, after(time.Hour), Resume{}) }, 7 * time.Second},
		{func() { intent(4, after(5*time.Second)) }, 12 * time.Second},
		{func() { record(typeResume, after(time.Hour), Resume{}) }, 12 * time.Second},
		{func() { record(typeEnd, after(-time.Minute), End{State: Stopped}) }, 12 * time.Second}, // the clock was set
	} {
		step.write()
		s, err := replayBytes(enc.buf)
		if err != nil {
			t.Fatal(err)
		}
		if s.Worked != step.want {
			t.Errorf("after line %d: worked %v, want %v", enc.n, s.Worked, step.want)
		}
	}
}
