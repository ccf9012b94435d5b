package campaign

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"sync"
)

// Decision is what becomes of one row: sent, or left out and why.
type Decision struct {
	Message
	Record Record
	// Outcome is Pending for a row that will be sent, otherwise Invalid,
	// Duplicate or Suppressed.
	Outcome Outcome
	// Problems are the row's problems; a row that will be sent can have
	// warnings.
	Problems []Problem
	// Earlier is, for a Duplicate, the first row with the same number.
	Earlier int
	// Why is, for a Suppressed row, the reason.
	Why Problem
}

// Rows yields the records of a list in order, and io.EOF at its end. The
// cells of a record must not change when the next one is read.
type Rows interface {
	Next() (Record, error)
}

// Foresight is what Rows can have besides: an estimate of how many records
// follow those that were read.
type Foresight interface {
	Left() int
}

// checkBatch is how many rows go from goroutine to goroutine at once: so many
// that handing them over costs little, so few that they stay in the
// processor's cache.
const checkBatch = 1024

// batch is a stretch of rows on its way through a check. It goes round: a
// check of a million rows asks for the memory of a few batches only.
type batch struct {
	decisions []Decision
	keys      []uint64      // those of the decisions' numbers, 0 without one
	bodies    []byte        // those of the decisions, one behind the other
	rows      int           // about so many in the whole list; 0 if nobody knows
	err       error         // what ended the list, after the rows
	fault     string        // a panic of whoever made it, empty when there was none
	ready     chan struct{} // has a token when the messages are made
}

// Check decides about every row of a list and tells each, in list order. A
// row that choice does not want is Suppressed (nil wants all); one that is not
// valid is Invalid; one whose number an earlier row claimed is a Duplicate.
// Only a row that will be sent claims its number.
//
// One goroutine reads and others make the messages, but each is called from
// the caller's. A Decision's Body holds only until each returns, as its memory
// is used again. The error is that of rows or of each, whichever comes first;
// Counts are of the rows before it. When Check returns, it has ended its
// goroutines, and rows is not used any more. A panic of theirs goes on in the
// caller's, which may have a terminal to give back.
func Check(rows Rows, plan *Plan, choice *Choice, each func(Decision) error) (Counts, error) {
	c := &checker{rows: rows, plan: plan, stop: make(chan struct{})}
	workers := runtime.GOMAXPROCS(0)
	c.work, c.order = make(chan *batch, workers), make(chan *batch, 2*workers)
	c.free = make(chan *batch, cap(c.order)+1)
	c.running.Add(1 + workers)
	go c.read()
	for range workers {
		go c.render()
	}
	defer c.running.Wait()
	defer close(c.stop)
	s := sieve{choice: choice, each: each, seen: &Numbers{}}
	for b := range c.order {
		<-b.ready
		if b.fault != "" {
			panic(b.fault)
		}
		s.sift(b)
		for i := range b.decisions {
			if err := s.tell(&b.decisions[i]); err != nil {
				return s.counts, err
			}
		}
		if b.err != nil && !errors.Is(b.err, io.EOF) {
			return s.counts, b.err
		}
		c.recycle(b)
	}
	return s.counts, nil
}

// checker moves batches from the reader to the goroutines that make messages.
// Each batch is in both channels, so that order keeps the list's order.
type checker struct {
	rows        Rows
	plan        *Plan
	work, order chan *batch
	free        chan *batch
	stop        chan struct{}
	running     sync.WaitGroup
}

func (c *checker) read() {
	defer c.running.Done()
	defer close(c.order)
	defer close(c.work)
	for {
		b := c.empty()
		c.fill(b)
		b.rows = c.foresee(b)
		last := b.err != nil || b.fault != ""
		for _, to := range []chan *batch{c.order, c.work} {
			select {
			case to <- b:
			case <-c.stop:
				return
			}
		}
		if last {
			return
		}
	}
}

// fill reads the next rows into b.
func (c *checker) fill(b *batch) {
	defer b.catch()
	for len(b.decisions) < checkBatch && b.err == nil {
		n := len(b.decisions)
		b.decisions = b.decisions[:n+1]
		if b.decisions[n].Record, b.err = c.rows.Next(); b.err != nil {
			b.decisions = b.decisions[:n]
		}
	}
}

// catch keeps a panic, with its stack, for the goroutine of the caller.
func (b *batch) catch() {
	if value := recover(); value != nil {
		b.fault = fmt.Sprintf("%v\n%s", value, debug.Stack())
	}
}

// foresee estimates the length of the list behind its first rows.
func (c *checker) foresee(b *batch) int {
	rows, ok := c.rows.(Foresight)
	if n := len(b.decisions); ok && n > 0 && b.decisions[0].Record.Row == 1 {
		return n + rows.Left()
	}
	return 0
}

// empty returns a batch without rows, a used one if there is one.
func (c *checker) empty() *batch {
	select {
	case b := <-c.free:
		b.decisions, b.keys, b.bodies = b.decisions[:0], b.keys[:0], b.bodies[:0]
		return b
	default:
		return &batch{
			decisions: make([]Decision, 0, checkBatch), keys: make([]uint64, 0, checkBatch),
			ready: make(chan struct{}, 1),
		}
	}
}

func (c *checker) recycle(b *batch) {
	select {
	case c.free <- b:
	default:
	}
}

func (c *checker) render() {
	defer c.running.Done()
	for b := range c.work {
		c.make(b)
		b.ready <- struct{}{}
	}
}

func (c *checker) make(b *batch) {
	defer b.catch()
	for i := range b.decisions {
		d := &b.decisions[i]
		d.Message, b.bodies, d.Problems = c.plan.appendMessage(b.bodies, d.Record)
		d.Outcome, d.Earlier, d.Why = outcomeOf(d.Problems), 0, Problem{}
		key, _ := numberKey(d.To)
		b.keys = append(b.keys, key)
	}
}

// outcomeOf is Invalid if any problem is more than a warning.
func outcomeOf(problems []Problem) Outcome {
	for _, p := range problems {
		if !p.Warning {
			return Invalid
		}
	}
	return Pending
}

// sieve decides about rows in order.
type sieve struct {
	choice *Choice
	seen   *Numbers
	each   func(Decision) error
	counts Counts
	taken  int // rows that will be sent
}

// sift decides about all rows of a batch before any is told. The loop does so
// little for a row that the processor fetches the slots of several numbers
// from memory at once, which is what takes the time in a long list.
func (s *sieve) sift(b *batch) {
	s.seen.reserve(b.rows)
	for i := range b.decisions {
		d := &b.decisions[i]
		if s.choice != nil {
			s.choice.leaveOut(d, s.taken)
		}
		if d.Outcome != Pending {
			continue
		}
		if earlier, added := s.seen.addKey(b.keys[i], d.Row); !added {
			d.Outcome, d.Earlier = Duplicate, earlier
		} else {
			s.taken++
		}
	}
}

func (s *sieve) tell(d *Decision) error {
	s.counts.Total++
	switch d.Outcome {
	case Pending:
		s.counts.Remaining++
	case Invalid:
		s.counts.Invalid++
	case Suppressed:
		s.counts.Suppressed++
	case Duplicate:
		s.counts.Duplicate++
	}
	return s.each(*d)
}
