package campaign

import (
	"errors"
	"fmt"
	"io"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// rowsOf yields records of the given cells, and then err.
type rowsOf struct {
	cells [][]string
	next  int
	err   error
}

func (r *rowsOf) Next() (Record, error) {
	if r.next == len(r.cells) {
		return Record{}, r.err
	}
	r.next++
	return Record{Row: r.next, Line: r.next + 1, Cells: r.cells[r.next-1]}, nil
}

func textPlan(t testing.TB) *Plan {
	return compiled(t, "f.yaml", message("to: '{{to}}'", "body: 'Hi {{name}}'"), "to", "name")
}

// optedOut wants all but the numbers on one suppression list.
func optedOut(numbers *Numbers) *Choice {
	return &Choice{Suppressed: Suppression{{Name: "optouts.csv", Numbers: numbers}}}
}

func TestCheckDecides(t *testing.T) {
	suppressed := &Numbers{}
	suppressed.Add("+50934000001", 1)
	rows := &rowsOf{err: io.EOF, cells: [][]string{
		{"+50934000000", ""},           // invalid, and does not claim the number
		{"+50934000000", "a"},          // sent
		{"+50934000001", "b"},          // suppressed
		{"+50934000001", ""},           // invalid before suppressed
		{"+509 3400 0000", "c"},        // duplicate of row 2
		{"+50934000002", "d"},          // sent
		{"+50934000000", ""},           // invalid before duplicate
		{"+50934000002", "d"},          // duplicate of row 6
		{"+44 (0)7400 123456", "e"},    // sent, with a warning
		{"+447400123456", "f", "", ""}, // duplicate of row 9
	}}
	var got []string
	counts, err := Check(rows, textPlan(t), optedOut(suppressed), func(d Decision) error {
		got = append(got, fmt.Sprintf("%d %s %d %d %v", d.Row, d.Outcome, d.Earlier, len(d.Problems), d.Body != nil))
		if d.Record.Row != d.Row || d.Record.Line != d.Row+1 {
			t.Errorf("the record of row %d is %+v", d.Row, d.Record)
		}
		return nil
	})
	want := []string{
		"1 invalid 0 1 false", "2  0 0 true", "3 suppressed 0 0 true", "4 invalid 0 1 false", "5 duplicate 2 0 true",
		"6  0 0 true", "7 invalid 0 1 false", "8 duplicate 6 0 true", "9  0 1 true", "10 duplicate 9 0 true",
	}
	if err != nil || !cmp.Equal(want, got) {
		t.Errorf("error %v; the decisions differ (-want +got):\n%s", err, cmp.Diff(want, got))
	}
	if want := (Counts{Total: 10, Invalid: 3, Suppressed: 1, Duplicate: 3, Remaining: 3}); counts != want {
		t.Errorf("counts are %+v, want %+v", counts, want)
	}
}

func TestCheckOfNothing(t *testing.T) {
	counts, err := Check(&rowsOf{err: io.EOF}, textPlan(t), nil, func(Decision) error { return errors.New("not to be called") })
	if err != nil || counts != (Counts{}) {
		t.Errorf("counts are %+v, error %v", counts, err)
	}
}

// manyRows are rows over several batches, every third number twice.
func manyRows(n int, err error) *rowsOf {
	rows := &rowsOf{err: err}
	for i := range n {
		rows.cells = append(rows.cells, []string{fmt.Sprintf("+509340%05d", i-i%3/2), "x"})
	}
	return rows
}

func TestCheckKeepsOrder(t *testing.T) {
	for _, n := range []int{1, checkBatch - 1, checkBatch, checkBatch + 1, 20*checkBatch + 7} {
		next := 1
		counts, err := Check(manyRows(n, io.EOF), textPlan(t), nil, func(d Decision) error {
			if d.Row != next {
				return fmt.Errorf("row %d comes after %d", d.Row, next-1)
			}
			if duplicate := d.Row%3 == 0; duplicate != (d.Outcome == Duplicate) || duplicate && d.Earlier != d.Row-1 || !duplicate && d.Earlier != 0 {
				return fmt.Errorf("row %d is %q of %d", d.Row, d.Outcome, d.Earlier)
			}
			if want := fmt.Sprintf(`{"to":"%s","body":"Hi x"}`, d.Record.Cells[0]); string(d.Body) != want {
				return fmt.Errorf("row %d has the body %s", d.Row, d.Body)
			}
			next++
			return nil
		})
		if err != nil || counts.Total != n || next != n+1 || counts.Duplicate != n/3 || counts.Remaining != n-n/3 {
			t.Errorf("%d rows: counts are %+v, error %v", n, counts, err)
		}
	}
}

// guessed are rows with an estimate of their number.
type guessed struct {
	*rowsOf
	left int
}

func (g guessed) Left() int { return g.left }

// TestCheckOutlivesAWrongEstimate holds that an estimate decides nothing.
func TestCheckOutlivesAWrongEstimate(t *testing.T) {
	const n = 3*checkBatch + 1
	for _, left := range []int{-5, 0, n, 1 << 60} {
		counts, err := Check(guessed{manyRows(n, io.EOF), left}, textPlan(t), nil, func(Decision) error { return nil })
		if err != nil || counts.Total != n || counts.Duplicate != n/3 {
			t.Errorf("estimate %d: counts are %+v, error %v", left, counts, err)
		}
	}
}

// TestCheckForgetsEarlierRows holds that a batch that is used again tells
// nothing of the rows that it held before: first come duplicates only, and
// then none.
func TestCheckForgetsEarlierRows(t *testing.T) {
	rows := &rowsOf{err: io.EOF}
	for i := range 40 * checkBatch {
		rows.cells = append(rows.cells, []string{fmt.Sprintf("+509340%05d", max(0, i-20*checkBatch)), "x"})
	}
	_, err := Check(rows, textPlan(t), nil, func(d Decision) error {
		if d.Outcome != Duplicate && d.Earlier != 0 {
			return fmt.Errorf("row %d is %q and has the earlier row %d", d.Row, d.Outcome, d.Earlier)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// TestCheckStops runs in a bubble, which fails when a goroutine of the check
// is left behind.
func TestCheckStops(t *testing.T) {
	broken := errors.New("broken")
	plan := textPlan(t)
	for _, at := range []int{1, checkBatch, 3*checkBatch + 5} {
		synctest.Test(t, func(t *testing.T) {
			counts, err := Check(manyRows(20*checkBatch, io.EOF), plan, nil, func(d Decision) error {
				if d.Row == at {
					return broken
				}
				return nil
			})
			if !errors.Is(err, broken) || counts.Total != at {
				t.Errorf("the caller stops at row %d: counts %+v, error %v", at, counts, err)
			}
		})
		synctest.Test(t, func(t *testing.T) {
			last := 0
			counts, err := Check(manyRows(at, broken), plan, nil, func(d Decision) error { last = d.Row; return nil })
			if !errors.Is(err, broken) || counts.Total != at || last != at {
				t.Errorf("the list breaks after row %d: counts %+v, last %d, error %v", at, counts, last, err)
			}
		})
	}
}

// TestCheckCountsAddUp holds the counts against the decisions.
func TestCheckCountsAddUp(t *testing.T) {
	plan := textPlan(t)
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.SampledFrom([]string{"+50934000000", "+50934000001", "+50934000002", "", "x"})
		rows := &rowsOf{err: io.EOF, cells: rapid.SliceOfN(rapid.SliceOfN(cell, 0, 3), 0, 600).Draw(t, "cells")}
		suppressed := &Numbers{}
		suppressed.Add("+50934000002", 1)
		tally := NewTally(len(rows.cells))
		counts, err := Check(rows, plan, optedOut(suppressed), func(d Decision) error {
			if !tally.Set(d.Row, d.Outcome) || d.Outcome != Pending && !d.Outcome.LeftOut() {
				return fmt.Errorf("row %d has the outcome %q", d.Row, d.Outcome)
			}
			return nil
		})
		if err != nil || counts != tally.Counts() {
			t.Fatalf("counts are %+v, the decisions add up to %+v, error %v", counts, tally.Counts(), err)
		}
	})
}
