package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"app.wazaj/voye/campaign"
)

// The lock is a kernel lock on a file of its own, which is never deleted: the
// system drops it when the process ends, and on Windows a lock on the log
// itself would keep others from reading it. Who holds it is written beside,
// for people only.
const (
	lockName   = ".lock"
	holderName = ".holder"
)

// ErrLocked says that another process is at work on the run.
var ErrLocked = errors.New("another process is at work on this run")

// LockedError is ErrLocked with who holds the lock, as far as that is known.
type LockedError struct {
	Folder string
	Host   string
	PID    int // 0 when not known
}

// Error implements error, with the remedy.
func (e *LockedError) Error() string { return e.Say(campaign.English) }

// Say says the same in the language of translate.
func (e *LockedError) Say(translate campaign.Translate) string {
	t := trouble(campaign.RunLocked, e.Folder, nil)
	if e.PID != 0 {
		t.Detail = fmt.Sprintf(" (PID %d, %s)", e.PID, e.Host)
	}
	return t.Say(translate)
}

// Is makes every LockedError an ErrLocked.
func (e *LockedError) Is(target error) bool { return target == ErrLocked }

type holder struct {
	PID  int    `json:"pid"`
	Host string `json:"host"`
}

// lockPatience covers the moment for which isLive takes the lock.
const lockPatience = 300 * time.Millisecond

// lockFolder takes the lock of a run folder and says who holds it.
func lockFolder(folder string) (*flock.Flock, error) {
	lock, err := takeLock(folder)
	if err != nil {
		return nil, err
	}
	host, _ := os.Hostname()
	who, err := json.Marshal(holder{PID: os.Getpid(), Host: host})
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, holderName), who, fileMode)
	}
	if err != nil {
		_ = lock.Unlock()
		return nil, &brokenError{path: filepath.Join(folder, logName), cause: err}
	}
	return lock, nil
}

// takeLock takes the lock and writes nothing.
func takeLock(folder string) (*flock.Flock, error) {
	if err := errors.Join(writable(filepath.Join(folder, lockName)), writable(filepath.Join(folder, holderName))); err != nil {
		return nil, err
	}
	lock := flock.New(filepath.Join(folder, lockName), flock.SetPermissions(fileMode))
	for deadline := time.Now().Add(lockPatience); ; time.Sleep(10 * time.Millisecond) {
		locked, err := lock.TryLock()
		if err != nil {
			return nil, fmt.Errorf("lock the run folder %s: %w", folder, err)
		}
		if locked {
			return lock, nil
		}
		if time.Now().After(deadline) {
			return nil, lockedBy(folder)
		}
	}
}

func lockedBy(folder string) error {
	var who holder
	if data, err := os.ReadFile(filepath.Join(folder, holderName)); err == nil {
		// Half-written content only makes the message shorter.
		_ = json.Unmarshal(data, &who)
	}
	return &LockedError{Folder: folder, Host: who.Host, PID: who.PID}
}

// isLive reports whether a process holds the run's lock.
func isLive(folder string) bool {
	path := filepath.Join(folder, lockName)
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
	free, err := lock.TryRLock()
	if free {
		// The lock was shared and is given back at once; lockFolder waits.
		_ = lock.Unlock()
	}
	return err == nil && !free
}
