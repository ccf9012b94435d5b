package storage

import (
	"errors"
	"fmt"
	"os"
)

// file is the log as the journal needs it. Tests put a disk in its place that
// fails on order and remembers what was synced.
type file interface {
	// Write appends all of p, or returns an error.
	Write(p []byte) (int, error)
	// Sync returns when everything written is on the disk.
	Sync() error
	// Check returns an error unless the path still leads to this very file and
	// the file is size bytes long.
	Check(size int64) error
	Close() error
}

// diskFile is a log on a real disk.
type diskFile struct {
	handle
	path string
}

var errReplaced = errors.New("another file is in its place")

// Check looks at the open file and at the path: a program that writes to a
// file which was deleted or replaced meets no error otherwise, and everything
// it writes is lost.
func (f diskFile) Check(size int64) error {
	here, err := f.Stat()
	if err != nil {
		return err
	}
	there, err := os.Lstat(f.path)
	if err != nil {
		return err
	}
	if !os.SameFile(here, there) {
		return errReplaced
	}
	if here.Size() != size {
		return fmt.Errorf("another program changed it: it has %d bytes where %d were written", here.Size(), size)
	}
	return nil
}
