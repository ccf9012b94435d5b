package campaign

import (
	"maps"
	"slices"
)

// Tally counts the rows of a list by their outcome. It is the only place
// where outcomes are counted: the live screen, the summary and the report
// each fold their facts into one, so they cannot disagree, and its counts
// always add up to Total.
//
// It keeps two bytes a row, so memory hardly grows with the list. The zero
// Tally has no rows; use NewTally. A Tally is not safe for concurrent use.
type Tally struct {
	total    int
	counts   [outcomes]int
	outcome  []Outcome
	attempts []uint8 // manyAttempts stands for those that many says
	many     map[int]uint16
}

// manyAttempts is where a byte is no longer enough, which is once in a
// lifetime.
const manyAttempts = 1<<8 - 1

// NewTally returns a tally of total rows, numbered from 1, all Pending.
func NewTally(total int) *Tally {
	t := &Tally{total: total, outcome: make([]Outcome, total), attempts: make([]uint8, total)}
	t.counts[Pending] = total
	return t
}

// Set gives row its outcome, replacing the one it had. NotSent makes the row
// Pending again. A row outside the list is ignored and reported as false.
func (t *Tally) Set(row int, o Outcome) bool {
	if row < 1 || row > t.total || int(o) >= outcomes {
		return false
	}
	if o == NotSent {
		o = Pending
	}
	t.counts[t.outcome[row-1]]--
	t.counts[o]++
	t.outcome[row-1] = o
	return true
}

// Attempted notes that attempt, counted from 1, was made at row.
func (t *Tally) Attempted(row, attempt int) bool {
	if row < 1 || row > t.total {
		return false
	}
	attempt = min(max(attempt, t.Attempts(row)), 1<<16-1)
	t.attempts[row-1] = uint8(min(attempt, manyAttempts))
	if attempt >= manyAttempts {
		if t.many == nil {
			t.many = map[int]uint16{}
		}
		t.many[row] = uint16(attempt)
	}
	return true
}

// Outcome returns the outcome of row, Pending for a row outside the list.
func (t *Tally) Outcome(row int) Outcome {
	if row < 1 || row > t.total {
		return Pending
	}
	return t.outcome[row-1]
}

// Attempts returns how many attempts were made at row, at most 65535.
func (t *Tally) Attempts(row int) int {
	if row < 1 || row > t.total {
		return 0
	}
	if attempts := int(t.attempts[row-1]); attempts < manyAttempts {
		return attempts
	}
	return int(t.many[row])
}

// Clone returns a tally of its own with the same rows.
func (t *Tally) Clone() *Tally {
	clone := *t
	clone.outcome, clone.attempts, clone.many = slices.Clone(t.outcome), slices.Clone(t.attempts), maps.Clone(t.many)
	return &clone
}

// Total returns the number of rows of the list.
func (t *Tally) Total() int { return t.total }

// Counts returns the count of every outcome.
func (t *Tally) Counts() Counts {
	return Counts{
		Total: t.total, Sent: t.counts[Sent], Failed: t.counts[Failed], Unknown: t.counts[Unknown],
		Invalid: t.counts[Invalid], Duplicate: t.counts[Duplicate], Suppressed: t.counts[Suppressed],
		Remaining: t.counts[Pending],
	}
}

// Counts are the totals of a run. The outcomes and Remaining add up to Total.
type Counts struct {
	Total      int `json:"total"`
	Sent       int `json:"sent"`
	Failed     int `json:"failed"`
	Unknown    int `json:"unknown"`
	Invalid    int `json:"invalid"`
	Duplicate  int `json:"duplicate"`
	Suppressed int `json:"suppressed"`
	Remaining  int `json:"remaining"`
}

// Of returns the count of one outcome; Pending gives Remaining.
func (c Counts) Of(o Outcome) int {
	switch o {
	case Pending:
		return c.Remaining
	case Sent:
		return c.Sent
	case Failed:
		return c.Failed
	case Unknown:
		return c.Unknown
	case Invalid:
		return c.Invalid
	case Duplicate:
		return c.Duplicate
	case Suppressed:
		return c.Suppressed
	}
	return 0
}

// AllGood reports whether every row was sent or left out on purpose, which is
// what exit code 0 means.
func (c Counts) AllGood() bool {
	return c.Failed == 0 && c.Unknown == 0 && c.Invalid == 0 && c.Remaining == 0
}
