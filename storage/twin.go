package storage

import (
	"fmt"
	"path/filepath"

	"github.com/gofrs/flock"

	"app.wazaj/voye/campaign"
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

// FindTwin returns the newest run that sends what a run with this header
// would: the same list and message, or the same messages however they are
// written. So nobody gets a message twice because a command was typed twice.
// Runs with the sandbox and runs with a real gateway are no twins, and neither
// are runs of two parts of one list that have no row in common: sends reports
// whether the run of h is to send a row.
func (r Runs) FindTwin(h Header, sends func(row int) bool) (id string, ok bool) {
	return r.findHead(func(other head) bool {
		if other.header.Sandbox != h.Sandbox {
			return false
		}
		if other.header.MessagesSHA256 == h.MessagesSHA256 && h.MessagesSHA256 != "" {
			return true
		}
		same := other.header.ListSHA256 == h.ListSHA256 && other.header.Fingerprint == h.Fingerprint
		return same && other.shares(h, sends)
	})
}

// FindOfList returns the newest run of the same list with another message.
func (r Runs) FindOfList(h Header) (id string, ok bool) {
	return r.findHead(func(other head) bool {
		return other.header.ListSHA256 == h.ListSHA256 && other.header.Fingerprint != h.Fingerprint && other.header.Sandbox == h.Sandbox
	})
}

// findHead returns the newest run that is one. A runs folder that cannot be
// read has none, and Create will say so.
func (r Runs) findHead(is func(head) bool) (id string, ok bool) {
	heads, _ := r.heads()
	for _, h := range heads {
		if h.err == nil && is(h) {
			return h.id, true
		}
	}
	return "", false
}

// shares reports whether two runs of one list have a row in common, as two runs
// of the whole list do. A row that a run leaves out is none of its rows. When
// it cannot be told, they share one.
func (h head) shares(other Header, sends func(row int) bool) bool {
	if h.header.Part == "" && other.Part == "" {
		return true
	}
	state, err := Replay(filepath.Join(h.folder, logName), isLive(h.folder), nil)
	if err != nil {
		return true
	}
	for row := 1; row <= state.Tally.Total(); row++ {
		if !state.Tally.Outcome(row).LeftOut() && sends(row) {
			return true
		}
	}
	return false
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
	sends := func(row int) bool { return d.fold.tally.Outcome(row) == campaign.Pending }
	if id, found := (Runs{Dir: dir}).FindTwin(d.header, sends); found {
		return "", &TwinError{ID: id}
	}
	return d.rename(dir)
}
