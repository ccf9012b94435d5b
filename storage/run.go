package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// The names in a run folder.
const (
	logName  = "log.jsonl"
	listName = "recipients" // and the extension of the list
	// brokenName is an empty file that says that the log could not be written
	// or synced: what the system shows of it may not be on the disk.
	brokenName = ".broken"
)

// Run is a run that this process works on: it holds the lock and writes the
// log.
type Run struct {
	// ID is the folder's name.
	ID     string
	Folder string
	// State is the run as it was when it was created or opened; the caller
	// owns its tally.
	State *State
	// Journal takes the records of the run.
	Journal *Journal

	lock *flock.Flock
}

// ListPath returns the path of the frozen list.
func (r *Run) ListPath() string { return filepath.Join(r.Folder, r.State.Header.List) }

// Close closes the journal and gives the lock back.
func (r *Run) Close() error {
	return errors.Join(r.Journal.Close(), r.lock.Unlock())
}

// start takes the run under way: the log ends with the lines that enc made and
// is size bytes long.
func (r *Run) start(enc encoder, size int64) error {
	path := filepath.Join(r.Folder, logName)
	log, err := openPlain(path, os.O_WRONLY|os.O_APPEND)
	if err != nil {
		return fmt.Errorf("open the log for writing: %w", err)
	}
	f := diskFile{File: log, path: path}
	// A process that was killed may have left lines that are not yet on the
	// disk; from here on they are said to be.
	if err := errors.Join(log.Chmod(fileMode), f.Sync(), f.Check(size)); err != nil {
		_ = log.Close()
		return &brokenError{path: path, cause: err}
	}
	enc.durable = enc.n
	state := &fold{tally: r.State.Tally.Clone(), open: make([]uint64, r.State.Tally.Total()/64+1)}
	r.Journal = startJournal(path, f, size, enc, state, r.markBroken)
	return nil
}

// markBroken leaves a note for the next Open, so that it does not trust what
// the system shows of the log. On a disk that takes nothing at all it fails,
// which a restart of the machine makes up for: then only what is on the disk
// is shown.
func (r *Run) markBroken() {
	if f, err := createPrivate(filepath.Join(r.Folder, brokenName)); err == nil {
		_ = f.Close()
	}
}
