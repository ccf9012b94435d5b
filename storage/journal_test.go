package storage

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"

	"pgregory.net/rapid"
)

func TestAnIntentIsOnTheDiskWhenIntendReturns(t *testing.T) {
	d := &disk{}
	j := journalOn(t, d, 100)
	var workers sync.WaitGroup
	for w := range 10 {
		workers.Go(func() {
			for row := w + 1; row <= 100; row += 10 {
				if err := j.Intend(campaign.Intent{Row: row, Attempt: 1, To: "+50934123456"}); err != nil {
					t.Error(err)
					return
				}
				s, err := replayBytes(d.durable())
				if err != nil || s.Tally.Outcome(row) != campaign.Unknown {
					t.Errorf("row %d may leave, and is %v on the disk (%v)", row, s.Tally.Outcome(row), err)
				}
			}
		})
	}
	workers.Wait()
}

func TestWorkersShareASync(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &slowDisk{}
		j := startJournal("log.jsonl", d, 0, encoder{}, newFold(64), hooks{})
		var workers sync.WaitGroup
		for row := 1; row <= 64; row++ {
			workers.Go(func() {
				if err := j.Intend(campaign.Intent{Row: row, Attempt: 1}); err != nil {
					t.Error(err)
				}
			})
		}
		workers.Wait()
		if d.syncs > 3 {
			t.Errorf("%d syncs for 64 intents at once, want at most 3", d.syncs)
		}
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	})
}

// A batch waits for the rows that are in flight, but never for long, and not
// at all when half of them are in it.
func TestABatchWaitsForRowsInFlight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := journalOn(t, &disk{}, 100)
		intend := func(row int) time.Duration {
			start := time.Now()
			if err := j.Intend(campaign.Intent{Row: row, Attempt: 1}); err != nil {
				t.Error(err)
			}
			return time.Since(start)
		}
		if waited := intend(1); waited != 0 {
			t.Errorf("the only row waited %v", waited)
		}
		if waited := intend(2); waited != 0 {
			t.Errorf("one of two rows waited %v", waited)
		}
		for row := 3; row <= 20; row++ {
			if waited := intend(row); waited < minPatience || waited > maxPatience {
				t.Errorf("row %d waited %v for the others in flight", row, waited)
			}
		}
		if waited := intend(21); waited != minPatience {
			t.Errorf("waiting fills no batch, and a row waited %v still", waited)
		}
		var together sync.WaitGroup
		for row := 22; row <= 42; row++ {
			together.Go(func() {
				if waited := intend(row); waited != 0 {
					t.Errorf("row %d of a full batch waited %v", row, waited)
				}
			})
		}
		together.Wait()
		start := time.Now()
		if err := j.Flush(); err != nil || time.Since(start) != 0 {
			t.Errorf("a flush waited %v (%v)", time.Since(start), err)
		}
	})
}

// slowDisk takes ten milliseconds for a sync.
type slowDisk struct {
	nowhere
	syncs int
}

func (d *slowDisk) Sync() error {
	d.syncs++
	time.Sleep(10 * time.Millisecond)
	return nil
}

func TestAResultIsWrittenAtOnceAndSyncedWithinASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &disk{}
		j := journalOn(t, d, 3)
		send(t, j, 1, 1, campaign.Sent)
		synctest.Wait()
		d.mu.Lock()
		log, synced := slices.Clone(d.written), d.synced
		d.mu.Unlock()
		if synced == len(log) {
			t.Error("a result alone was synced at once")
		}
		s, err := replayBytes(log)
		if err != nil || s.Tally.Outcome(1) != campaign.Sent {
			t.Errorf("the result is not in the file: %v", err)
		}
		time.Sleep(syncWithin)
		synctest.Wait()
		if len(d.durable()) != len(log) {
			t.Error("a result was not synced within a second")
		}
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	})
}

func TestWrittenIsCalledInOrderAfterTheLineIsInTheFile(t *testing.T) {
	d := &disk{}
	j := journalOn(t, d, 50)
	var order []int
	for row := 1; row <= 50; row++ {
		if err := j.Intend(campaign.Intent{Row: row, Attempt: 1}); err != nil {
			t.Fatal(err)
		}
		written := func() {
			order = append(order, row)
			d.mu.Lock()
			log := slices.Clone(d.written)
			d.mu.Unlock()
			if s, err := replayBytes(log); err != nil || s.Tally.Outcome(row) != campaign.Failed {
				t.Errorf("row %d was told of before it was written (%v)", row, err)
			}
		}
		if err := j.Settle(campaign.Result{Row: row, Attempt: 1, Outcome: campaign.Failed}, written); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if len(order) != 50 || !slices.IsSorted(order) {
		t.Errorf("told of rows in the order %v", order)
	}
}

func TestTheJournalRefusesWhatCannotFollow(t *testing.T) {
	j := journalOn(t, &disk{}, 3)
	send(t, j, 1, 1, campaign.Sent)
	if err := j.Intend(campaign.Intent{Row: 2, Attempt: 1}); err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{
		"a row that was sent":     j.Intend(campaign.Intent{Row: 1, Attempt: 2}),
		"a row in flight":         j.Intend(campaign.Intent{Row: 2, Attempt: 2}),
		"a row beyond the list":   j.Intend(campaign.Intent{Row: 4, Attempt: 1}),
		"row 0":                   j.Intend(campaign.Intent{Row: 0, Attempt: 1}),
		"attempt 0":               j.Intend(campaign.Intent{Row: 3, Attempt: 0}),
		"a result without intent": j.Settle(campaign.Result{Row: 3, Attempt: 1, Outcome: campaign.Sent}, nil),
		"another attempt's":       j.Settle(campaign.Result{Row: 2, Attempt: 2, Outcome: campaign.Sent}, nil),
		"a pending result":        j.Settle(campaign.Result{Row: 2, Attempt: 1}, nil),
		"a late duplicate":        j.Settle(campaign.Result{Row: 2, Attempt: 1, Outcome: campaign.Duplicate}, nil),
	} {
		if err == nil || errors.Is(err, ErrBroken) {
			t.Errorf("%s: err = %v, want a refusal that breaks nothing", name, err)
		}
	}
	if err := j.Flush(); err != nil {
		t.Errorf("after the refusals: %v", err)
	}
}

// After the first error nothing is written or synced any more, and everybody
// is told so.
func TestTheFirstErrorIsTheLast(t *testing.T) {
	for n := 1; n <= 12; n++ {
		for name, d := range map[string]*disk{
			"write": {failWrite: n}, "short write": {failWrite: n, short: 60}, "sync": {failSync: n}, "check": {failCheck: n},
		} {
			t.Run(fmt.Sprintf("%s %d", name, n), func(t *testing.T) {
				breakJournal(t, d)
			})
		}
	}
}

func breakJournal(t *testing.T, d *disk) {
	j := journalOn(t, d, 1000)
	broken := 0
	j.hooks.broke = func(uint64) { broken++ }
	row, posted := 0, 0
	var err error
	for err == nil && row < 100 {
		row++
		if err = j.Intend(campaign.Intent{Row: row, Attempt: 1}); err == nil {
			posted = row
			err = j.Settle(campaign.Result{Row: row, Attempt: 1, Outcome: campaign.Sent}, nil)
		}
	}
	if !errors.Is(err, ErrBroken) {
		t.Fatalf("after %d rows: err = %v, want ErrBroken", row, err)
	}
	for _, again := range []error{
		j.Intend(campaign.Intent{Row: 500, Attempt: 1}), j.Settle(campaign.Result{Row: 1, Attempt: 1}, nil),
		j.Hold(campaign.Hold{}), j.Halt(campaign.Halt{}), j.End(campaign.EndBroken), j.Flush(), j.Close(),
	} {
		if !errors.Is(again, ErrBroken) {
			t.Errorf("a later call returned %v, want ErrBroken", again)
		}
	}
	if d.touched || !d.closed || broken != 1 {
		t.Errorf("touched after the error: %v, closed: %v, told of the break %d times", d.touched, d.closed, broken)
	}
	s, err := replayBytes(d.durable())
	if err != nil {
		t.Fatal(err)
	}
	for row := 1; row <= posted; row++ {
		if s.Tally.Outcome(row) == campaign.Pending {
			t.Errorf("row %d was posted and is not on the disk", row)
		}
	}
}

// Whatever part of the unsynced bytes a power cut leaves, every row that was
// posted is known.
func TestNothingIsPostedThatAPowerCutForgets(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := &disk{failSync: rapid.IntRange(0, 20).Draw(rt, "sync that fails")}
		j := journalOn(t, d, 60)
		workers := rapid.IntRange(1, 6).Draw(rt, "workers")
		ends := rapid.SliceOfN(rapid.SampledFrom([]campaign.Outcome{campaign.Sent, campaign.Failed, campaign.Unknown}), 60, 60).Draw(rt, "outcomes")
		posted := make([]bool, 61)
		var group sync.WaitGroup
		for w := range workers {
			group.Go(func() {
				for row := w + 1; row <= 60; row += workers {
					if j.Intend(campaign.Intent{Row: row, Attempt: 1}) != nil {
						return
					}
					posted[row] = true
					if j.Settle(campaign.Result{Row: row, Attempt: 1, Outcome: ends[row-1]}, nil) != nil {
						return
					}
				}
			})
		}
		group.Wait()
		d.mu.Lock()
		defer func() { _ = j.Close() }()
		defer d.mu.Unlock()
		left := d.written[:rapid.IntRange(d.synced, len(d.written)).Draw(rt, "left on the disk")]
		s, err := replayBytes(left)
		if err != nil {
			rt.Fatal(err)
		}
		for row := 1; row <= 60; row++ {
			got := s.Tally.Outcome(row)
			if posted[row] && got != ends[row-1] && got != campaign.Unknown {
				rt.Fatalf("row %d was posted, ended as %v, and is %q on the disk", row, ends[row-1], got)
			}
		}
	})
}

// The watermark tells damage from a torn tail; one that stood still would let
// damage pass.
func TestEveryLineSaysHowFarTheLogIsOnTheDisk(t *testing.T) {
	d := &disk{}
	j := journalOn(t, d, 20)
	for row := 1; row <= 20; row++ {
		send(t, j, row, 1, campaign.Sent)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(d.durable()) {
		f, ok := parseFrame(bytes.TrimSuffix(line, []byte("\n")))
		if !ok {
			t.Fatalf("not a line: %s", line)
		}
		// An intent waits for its sync, so what is open is one pair of lines.
		if f.durable >= f.n || f.durable+3 < f.n {
			t.Errorf("line %d says that the log is on the disk up to line %d", f.n, f.durable)
		}
	}
}

func TestEndTellsTheCountsOfTheFold(t *testing.T) {
	d := &disk{}
	j := journalOn(t, d, 4)
	send(t, j, 1, 1, campaign.Sent)
	send(t, j, 2, 1, campaign.NotSent)
	if err := j.Halt(campaign.Halt{Status: 401, Code: "unauthorized", Message: "Unauthorized"}); err != nil {
		t.Fatal(err)
	}
	if err := j.End(campaign.EndHalted); err != nil {
		t.Fatal(err)
	}
	s, err := replayBytes(d.durable())
	if err != nil {
		t.Fatal(err)
	}
	want := campaign.Counts{Total: 4, Sent: 1, Remaining: 3}
	if s.End == nil || s.End.Counts != want || s.End.State != Stopped || s.End.Reason != campaign.EndHalted {
		t.Fatalf("end = %+v, want stopped with %+v", s.End, want)
	}
	if s.Halt == nil || *s.Halt != *s.End.Halt || s.Halt.Status != 401 {
		t.Errorf("halt = %+v and %+v", s.Halt, s.End.Halt)
	}
	if s.Tally.Counts() != s.End.Counts {
		t.Errorf("replay counts %+v, the end record %+v", s.Tally.Counts(), s.End.Counts)
	}
}

func TestAClosedJournalTakesNothing(t *testing.T) {
	j := journalOn(t, &disk{}, 2)
	for range 2 {
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Intend(campaign.Intent{Row: 1, Attempt: 1}); !errors.Is(err, ErrClosed) {
		t.Errorf("err = %v, want ErrClosed", err)
	}
}
