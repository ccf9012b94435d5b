package storage

import (
	"fmt"
	"path/filepath"

	"github.com/gofrs/flock"
)

// TwinError says that the same list and message already have a run.
type TwinError struct {
	// ID is the newest such run.
	ID string
}

// Error implements error, with the remedy.
func (e *TwinError) Error() string {
	return fmt.Sprintf("this list and message already have the run %s; go on with it instead of starting another", e.ID)
}

// FindTwin returns the newest run of the same list and message, so that
// nobody gets a message twice because a command was typed twice. Runs with the
// sandbox and runs with a real gateway are no twins.
func (r Runs) FindTwin(fingerprint, listSHA256 string, sandbox bool) (id string, ok bool) {
	// A runs folder that cannot be read has no twin, and Create will say so.
	heads, _ := r.heads()
	for _, h := range heads {
		if h.err == nil && h.header.Fingerprint == fingerprint && h.header.ListSHA256 == listSHA256 && h.header.Sandbox == sandbox {
			return h.id, true
		}
	}
	return "", false
}

// CreateFirst is Create for a campaign that must not have a run yet; if it has
// one, the error is a *TwinError. Of several processes that begin the same
// campaign at the same moment one makes the run, and the others get the error.
func (r Runs) CreateFirst(h Header, listPath string, leaveOut LeaveOut) (*Run, error) {
	return r.create(&draft{header: h, first: true}, listPath, leaveOut)
}

// renameFirst gives the draft its name unless a twin has one. The search and
// the naming happen under one lock, or two processes could both search before
// either names. The lock is held for these two only: freezing a large list
// takes long, and needs no lock.
func (d *draft) renameFirst(dir string) (string, error) {
	lock := flock.New(filepath.Join(dir, lockName), flock.SetPermissions(fileMode))
	if err := lock.Lock(); err != nil {
		return "", fmt.Errorf("lock the runs folder: %w", err)
	}
	// The system drops the lock with the process, if not here.
	defer func() { _ = lock.Unlock() }()
	h := d.header
	if id, found := (Runs{Dir: dir}).FindTwin(h.Fingerprint, h.ListSHA256, h.Sandbox); found {
		return "", &TwinError{ID: id}
	}
	return d.rename(dir)
}
