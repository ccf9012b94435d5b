package report

import (
	"iter"
	"runtime/debug"

	"app.wazaj/voye/storage"
)

// So many rows are read ahead, in so many batches: handing over one by one
// takes longer than reading it.
const (
	aheadRows    = 256
	aheadBatches = 4
)

// batch is a part of what is read ahead, with the error that ended it.
type batch struct {
	rows []Row
	err  error
}

// readAhead reads rows on a goroutine of its own, so that whoever uses a row
// need not wait for the next one to be made.
type readAhead struct {
	from iter.Seq2[Row, error]
	full chan batch
	free chan []Row
	stop chan struct{}
}

// ahead yields what from yields. It returns when the goroutine that reads it is
// through, also if it is left early.
func ahead(from iter.Seq2[Row, error]) iter.Seq2[Row, error] {
	return (&readAhead{from: from}).each
}

func (a *readAhead) each(yield func(Row, error) bool) {
	a.full, a.free, a.stop = make(chan batch, aheadBatches), make(chan []Row, aheadBatches+2), make(chan struct{})
	go a.fill()
	defer func() {
		close(a.stop)
		for range a.full { // until it is closed
		}
	}()
	for b := range a.full {
		for i := range b.rows {
			if !yield(b.rows[i], nil) {
				return
			}
		}
		if b.err != nil {
			yield(Row{}, b.err)
			return
		}
		select {
		case a.free <- b.rows[:0]:
		default:
		}
	}
}

// fill reads batch by batch until the rows end or nobody wants more. A panic is
// an error like another.
func (a *readAhead) fill() {
	defer close(a.full)
	var b batch
	defer func() {
		if cause := recover(); cause != nil {
			b.err = &storage.FaultError{Cause: cause, Stack: debug.Stack()}
			a.hand(&b)
		}
	}()
	for row, err := range a.from {
		if b.err = err; err != nil {
			break
		}
		if b.rows = append(b.rows, row); len(b.rows) == aheadRows && !a.hand(&b) {
			return
		}
	}
	a.hand(&b)
}

// hand hands a batch over and takes a free one in its place, and reports
// whether anybody wants more.
func (a *readAhead) hand(b *batch) bool {
	select {
	case a.full <- *b:
	case <-a.stop:
		return false
	}
	select {
	case rows := <-a.free:
		*b = batch{rows: rows}
	default:
		*b = batch{rows: make([]Row, 0, aheadRows)}
	}
	return true
}
