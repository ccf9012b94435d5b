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
	// headName holds a second copy of the log's first line, without which
	// nobody knows what the run sends.
	headName = ".head"
	// brokenName is the note that the log could not be written or synced: see
	// markBroken.
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
	// Unwitnessed says why nobody will remember how far the run came, nil when
	// somebody does: an older log in the place of this one is then not noticed.
	Unwitnessed error

	sys  system
	lock *flock.Flock

	witness *witness
}

// ListPath returns the path of the frozen list.
func (r *Run) ListPath() string { return filepath.Join(r.Folder, r.State.Header.List) }

// Close closes the journal and gives the lock back.
func (r *Run) Close() error {
	return errors.Join(r.Journal.Close(), r.witness.close(), r.lock.Unlock())
}

// start takes the run under way: the log ends with the lines that enc made and
// is size bytes long.
func (r *Run) start(enc encoder, size int64) error {
	path := filepath.Join(r.Folder, logName)
	log, err := r.sys.open(path, os.O_WRONLY|os.O_APPEND)
	if err != nil {
		return fmt.Errorf("open the log for writing: %w", err)
	}
	f := diskFile{handle: log, path: path}
	// A process that was killed may have left lines that are not yet on the
	// disk; from here on they are said to be.
	err = log.Chmod(fileMode)
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = f.Check(size)
	}
	if err != nil {
		_ = log.Close()
		r.markBroken(r.State.log.n)
		return &brokenError{path: path, cause: err}
	}
	enc.durable = enc.n
	state := &fold{tally: r.State.Tally.Clone(), open: make([]uint64, r.State.Tally.Total()/64+1)}
	r.Journal = startJournal(path, f, size, enc, state, hooks{synced: r.witness.hear, broke: r.markBroken})
	return nil
}
