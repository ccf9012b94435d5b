package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"app.wazaj/voye/campaign"
)

// Open takes up a run to go on with it: it takes the lock, rebuilds the state
// from the log, cuts off what a crash tore, makes sure that the frozen list is
// unchanged, and records note. The errors are ErrLocked, *DamageError,
// *StaleError and *NewerError among others; after any error nothing may be sent.
//
// The list is hashed while the log is replayed, each on its own core, so that
// it hardly takes time of its own.
func (r Runs) Open(folder string, note Resume) (*Run, error) {
	run, err := r.open(folder)
	if err != nil {
		return nil, err
	}
	note.PID = os.Getpid()
	note.Host, _ = os.Hostname()
	err = run.Journal.note(func() error { return run.Journal.enc.record(typeResume, time.Time{}, note) })
	if err == nil {
		err = run.Journal.Flush()
	}
	if err != nil {
		_ = run.Close() // what broke the journal it would only say again
		return nil, err
	}
	run.Unwitnessed = run.witness.deaf // it was told of the note
	return run, nil
}

// open takes up a run without recording so.
func (r Runs) open(folder string) (*Run, error) {
	if err := checkRun(folder); err != nil {
		return nil, err
	}
	lock, err := lockFolder(folder)
	if err != nil {
		return nil, err
	}
	run := &Run{ID: filepath.Base(folder), Folder: folder, sys: r.system(), lock: lock}
	if err := run.takeUp(r); err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	return run, nil
}

func (r *Run) takeUp(runs Runs) error {
	path := filepath.Join(r.Folder, logName)
	h, id, err := readHeader(r.sys, path)
	if err != nil {
		return err
	}
	if r.witness, err = runs.summon(id, r.Folder); err != nil {
		return err
	}
	if err := r.ready(h, path); err != nil {
		return errors.Join(err, r.witness.close())
	}
	return nil
}

func (r *Run) ready(h Header, path string) (err error) {
	unchanged := make(chan error, 1)
	go func() {
		unchanged <- caught(func() error { return checkList(r.sys, filepath.Join(r.Folder, h.List), h.ListSHA256) })
	}()
	r.State, err = r.witness.judge(r.sys, r.Folder)
	if err = errors.Join(err, <-unchanged); err != nil {
		return err
	}
	if err := seal(r.Folder, h.List, lockName, holderName, headName); err != nil {
		return fmt.Errorf("make the run folder private: %w", err)
	}
	enc, size, err := restore(r.sys, r.Folder, r.State)
	if err != nil {
		r.markBroken(r.State.log.n)
		return &brokenError{path: path, cause: fmt.Errorf("make it ready for writing: %w", err)}
	}
	return r.start(enc, size)
}

// caught makes an error of a panic in do, which runs on a goroutine of its own:
// nobody else could catch it there.
func caught(do func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &FaultError{Cause: cause, Stack: debug.Stack()}
		}
	}()
	return do()
}

// checkList makes sure that the frozen list is the one that the run began
// with: rows are known by their number only.
func checkList(sys system, path, want string) error {
	found, err := hashPlain(sys, path)
	if errors.Is(err, fs.ErrNotExist) {
		return trouble(campaign.RunListGone, path, nil)
	}
	if err != nil {
		return fmt.Errorf("read the frozen list: %w", err)
	}
	if found != want {
		return trouble(campaign.RunListChanged, path, nil)
	}
	return nil
}

func hashPlain(sys system, path string) (string, error) {
	f, err := sys.open(path, os.O_RDONLY)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }()
	return hashOf(f)
}

// HashList returns the hex SHA-256 of the list at path, for Header.ListSHA256
// and FindTwin.
func HashList(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("open the list: %w", err)
	}
	defer func() { _ = f.Close() }()
	return hashOf(f)
}

func hashOf(f io.Reader) (string, error) {
	sum := sha256.New()
	if _, err := io.CopyBuffer(sum, struct{ io.Reader }{f}, make([]byte, 1<<18)); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
