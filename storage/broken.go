package storage

import (
	"errors"
	"fmt"
)

// ErrBroken is what every call of a journal returns, wrapped, after its log
// could not be written or is no longer the file that it was.
var ErrBroken = errors.New("the log cannot be written")

// ErrClosed is what a journal returns after Close.
var ErrClosed = errors.New("the journal is closed")

// brokenError is ErrBroken with the place, the cause and the remedy.
type brokenError struct {
	path  string
	cause error
}

func (e *brokenError) Error() string {
	return fmt.Sprintf("the log %s cannot be written (%v); nothing more is sent: see to the disk and the folder, then go on with voye resume", e.path, e.cause)
}

func (e *brokenError) Is(target error) bool { return target == ErrBroken }

func (e *brokenError) Unwrap() error { return e.cause }
