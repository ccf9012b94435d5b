package storage

import (
	"fmt"
	"sync"
	"time"

	"app.wazaj/voye/campaign"
)

// syncWithin is how long results alone may wait for their sync. A result that
// is lost with the power makes its row Unknown, so it is worth a sync of its
// own when no intent brings one.
const syncWithin = time.Second

// Journal appends the records of a run to its log. Its methods may be called
// from any number of goroutines; one goroutine of its own writes.
//
// Lines wait in a buffer while the goroutine writes and syncs the buffer
// before: so one sync serves every worker that asked meanwhile (group commit),
// and the busier the run, the more lines share one. A batch waits a moment for
// the rows that are in flight, since each of them brings a line soon.
//
// The journal folds what it is given, and refuses a record that cannot follow:
// a row that was sent, or is in flight, cannot be asked for again.
type Journal struct {
	path  string
	file  file
	hooks hooks

	mu      sync.Mutex
	enc     encoder // its buf holds the lines that wait
	fold    *fold
	written []func() // what the results that wait want called
	batch   *batch   // who waits for the next sync, nil when nobody does
	asking  int      // how many intents are in batch
	urgent  bool     // batch waits for no more lines
	halted  *campaign.Halt
	err     error // sticky
	closed  bool

	wake    chan struct{} // holds one token when there is something to do
	quit    chan struct{} // closed to end the writing goroutine
	stopped chan struct{} // closed when it has ended

	// Only the writing goroutine uses these.
	patience time.Duration
	size     int64
	unsynced bool
	lazy     *time.Timer
	spare    []byte
	spareFns []func()
}

// hooks are called by the writing goroutine; either may be nil.
type hooks struct {
	// synced is called with the last line that is on the disk, before those who
	// wait for that go on.
	synced func(last mark)
	// broke is called once, when the journal breaks, with the number of the
	// last line known to be on the disk.
	broke func(durable uint64)
}

// batch is what the callers wait for that share one sync.
type batch struct {
	done chan struct{} // closed after the sync
	err  error         // set before done is closed
}

// startJournal goes on writing to f, which is size bytes long, after the lines
// that enc has made and that state has folded.
func startJournal(path string, f file, size int64, enc encoder, state *fold, hooks hooks) *Journal {
	j := &Journal{
		path: path, file: f, hooks: hooks, enc: enc, fold: state, size: size,
		wake: make(chan struct{}, 1), quit: make(chan struct{}), stopped: make(chan struct{}),
		lazy: time.NewTimer(syncWithin), patience: minPatience,
	}
	j.lazy.Stop()
	go j.run()
	return j
}

// Intend returns when in is on the disk; only then may its request leave. An
// error means that it must not: one that is ErrBroken ends the run, any other
// says that the row cannot be sent now.
func (j *Journal) Intend(in campaign.Intent) error {
	j.mu.Lock()
	if err := j.admit(); err != nil {
		j.mu.Unlock()
		return err
	}
	if err := j.fold.intent(in.Row, in.Attempt); err != nil {
		j.mu.Unlock()
		return fmt.Errorf("intent for row %d, attempt %d: %w", in.Row, in.Attempt, err)
	}
	first := j.isIdle()
	j.enc.intent(in)
	j.asking++
	b := j.join()
	j.unlock(first)
	<-b.done
	return b.err
}

// Settle takes the result of an attempt and returns. Its line is written to
// the file within a few milliseconds. After that, and before it is synced,
// written is called on the journal's goroutine, in the order of the calls of
// Settle; it must not block. It is not called when the journal breaks before.
// The line is synced with the next intent, and within a second.
func (j *Journal) Settle(r campaign.Result, written func()) error {
	j.mu.Lock()
	if err := j.admit(); err != nil {
		j.mu.Unlock()
		return err
	}
	if err := j.fold.result(r.Row, r.Attempt, r.Outcome); err != nil {
		j.mu.Unlock()
		return fmt.Errorf("result %s for row %d, attempt %d: %w", r.Outcome, r.Row, r.Attempt, err)
	}
	first := j.isIdle()
	j.enc.result(r)
	if written != nil {
		j.written = append(j.written, written)
	}
	j.unlock(first)
	return nil
}

// Hold records what the run waits for, or, with HoldNone, that it goes on.
func (j *Journal) Hold(h campaign.Hold) error {
	return j.note(func() error { j.enc.hold(h); return nil })
}

// Halt records why the gateway's answers stop the run.
func (j *Journal) Halt(h campaign.Halt) error {
	return j.note(func() error { h.Message = clip(h.Message); j.halted = &h; j.enc.halt(h); return nil })
}

// SettleByHand records a person's word, who gives it, that a row which is
// unknown was sent or failed. It is for a run that nobody is sending.
func (j *Journal) SettleByHand(row int, as campaign.Outcome, who string) error {
	return j.note(func() error {
		if err := j.fold.byHand(row, as); err != nil {
			return fmt.Errorf("settle row %d as %s: %w", row, as, err)
		}
		j.enc.settle(row, as, who, time.Now())
		return nil
	})
}

// End records how the session ended, with the counts of the journal's own
// fold, and returns when everything is on the disk.
func (j *Journal) End(reason campaign.Ending) error {
	err := j.note(func() error {
		return j.enc.record(typeEnd, time.Time{}, endWith(j.fold.tally.Counts(), reason, j.halted))
	})
	if err != nil {
		return err
	}
	return j.Flush()
}

// note appends a record by calling add under the lock.
func (j *Journal) note(add func() error) error {
	j.mu.Lock()
	if err := j.admit(); err != nil {
		j.mu.Unlock()
		return err
	}
	err := add()
	j.urgent = true
	j.unlock(true)
	return err
}

// Flush returns when everything that was given to the journal is on the disk.
func (j *Journal) Flush() error {
	j.mu.Lock()
	if err := j.admit(); err != nil {
		j.mu.Unlock()
		return err
	}
	b := j.join()
	j.urgent = true
	j.unlock(true)
	<-b.done
	return b.err
}

// Counts returns the state of the rows by what was given to the journal so
// far; rows in flight count as unknown.
func (j *Journal) Counts() campaign.Counts {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.fold.tally.Counts()
}

// Close writes and syncs what waits, and closes the file. It returns the error
// that broke the journal, if one did. A second call does nothing.
func (j *Journal) Close() error {
	j.mu.Lock()
	if j.closed {
		j.mu.Unlock()
		return nil
	}
	j.closed = true
	b := j.join()
	j.urgent = true
	j.unlock(true)
	<-b.done
	close(j.quit)
	<-j.stopped
	if err := j.file.Close(); err != nil && b.err == nil {
		return &brokenError{path: j.path, cause: err}
	}
	return b.err
}

// admit returns why the journal takes no record. The caller holds mu.
func (j *Journal) admit() error {
	if j.err == nil && j.closed {
		return ErrClosed
	}
	return j.err
}

// join returns the batch that the next sync serves. The caller holds mu.
func (j *Journal) join() *batch {
	if j.batch == nil {
		j.batch = &batch{done: make(chan struct{})}
	}
	return j.batch
}

// full reports whether the batch is better written now than later: somebody
// cannot wait, or half of the rows in flight are in it, so that the other half
// go on while it is synced. The caller holds mu.
func (j *Journal) full() bool { return j.urgent || 2*j.asking >= j.fold.flows }

// isIdle reports whether no line waits, so that the next one must wake the
// writing goroutine. The caller holds mu.
func (j *Journal) isIdle() bool { return len(j.enc.buf) == 0 }

// unlock gives mu back after lines were added. It wakes the writing goroutine
// only when that has something to do: waking it for every line would cost more
// than the line.
func (j *Journal) unlock(first bool) {
	wake := first || j.full()
	j.mu.Unlock()
	if !wake {
		return
	}
	select {
	case j.wake <- struct{}{}:
	default:
	}
}
