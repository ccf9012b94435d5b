package report

import (
	"iter"
	"runtime/debug"

	"app.wazaj/voye/storage"
)

// So many items are read ahead, in so many batches: handing over one by one
// takes longer than reading it.
const (
	aheadItems   = 256
	aheadBatches = 4
)

// batch is a part of what is read ahead, with the error that ended it.
type batch[T any] struct {
	items []T
	err   error
}

// ahead yields what seq yields, and reads it on a goroutine of its own, so that
// whoever uses an item need not wait for the next one to be made. It returns
// when that goroutine is through, also if it is left early.
func ahead[T any](seq iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		full, free, stop := make(chan batch[T], aheadBatches), make(chan []T, aheadBatches+2), make(chan struct{})
		go fill(seq, full, free, stop)
		defer func() {
			close(stop)
			for range full { //nolint:revive // it only waits
			}
		}()
		for b := range full {
			for _, item := range b.items {
				if !yield(item, nil) {
					return
				}
			}
			if b.err != nil {
				var none T
				yield(none, b.err)
				return
			}
			select {
			case free <- b.items[:0]:
			default:
			}
		}
	}
}

// fill reads seq batch by batch until it ends or nobody wants more. A panic is
// an error like another.
func fill[T any](seq iter.Seq2[T, error], full chan<- batch[T], free <-chan []T, stop <-chan struct{}) {
	var b batch[T]
	hand := func() bool {
		select {
		case full <- b:
		case <-stop:
			return false
		}
		select {
		case items := <-free:
			b = batch[T]{items: items}
		default:
			b = batch[T]{items: make([]T, 0, aheadItems)}
		}
		return true
	}
	defer close(full)
	defer func() {
		if cause := recover(); cause != nil {
			b.err = &storage.FaultError{Cause: cause, Stack: debug.Stack()}
			hand()
		}
	}()
	for item, err := range seq {
		if b.err = err; err != nil {
			break
		}
		if b.items = append(b.items, item); len(b.items) == aheadItems && !hand() {
			return
		}
	}
	hand()
}
