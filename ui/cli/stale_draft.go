package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/gofrs/flock"
)

// draftPrefix begins the name of a report that is being written.
const draftPrefix = ".voye-"

// draftRest is how long a draft is left alone: its process may be about to
// lock it.
const draftRest = 10 * time.Second

// lockDraft holds a draft as long as its process is there: the system drops
// the lock with the process. On a folder that cannot lock it returns nil, and
// on Windows, where a lock would keep this process from writing, too.
func lockDraft(path string) *flock.Flock {
	if runtime.GOOS == "windows" {
		return nil
	}
	lock := flock.New(path, flock.SetFlag(os.O_RDWR))
	if locked, err := lock.TryLock(); err != nil || !locked {
		return nil
	}
	return lock
}

// removeOldDrafts removes what reports that were killed left in folder. A draft
// that a process still writes is locked, and stays; so does anything that is
// no plain file of ours.
func removeOldDrafts(folder string) {
	drafts, _ := filepath.Glob(filepath.Join(folder, draftPrefix+"*"))
	for _, path := range drafts {
		if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() || !isDraft(filepath.Base(path)) || time.Since(info.ModTime()) < draftRest {
			continue
		}
		lock := lockDraft(path)
		if lock != nil || runtime.GOOS == "windows" { // which keeps a file that is open
			_ = os.Remove(path) // it is in nobody's way when it stays
		}
		if lock != nil {
			_ = lock.Unlock()
		}
	}
}

// isDraft reports whether name is one that os.CreateTemp gave a draft.
func isDraft(name string) bool {
	digits := name[len(draftPrefix):]
	for _, c := range digits {
		if c < '0' || c > '9' {
			return false
		}
	}
	return digits != ""
}
