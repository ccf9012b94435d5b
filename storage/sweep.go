package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// removeDead removes the folder of a deleted run, the log before all else.
func removeDead(sys system, folder string) error {
	if err := removeIfThere(sys, filepath.Join(folder, logName)); err != nil {
		return err
	}
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // another process was quicker
	}
	for _, entry := range entries {
		path := filepath.Join(folder, entry.Name())
		if entry.IsDir() {
			err = errors.Join(err, os.RemoveAll(path))
			continue
		}
		err = errors.Join(err, removeIfThere(sys, path))
	}
	return errors.Join(err, removeIfThere(sys, folder))
}

// Sweep removes what deletions left behind that were killed, and the drafts of
// runs that never came to be.
func (r Runs) Sweep() error {
	r.removeOldDrafts()
	entries, err := os.ReadDir(r.Dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, entry := range entries {
		if entry.IsDir() && strings.HasPrefix(entry.Name(), deadPrefix) {
			err = errors.Join(err, removeDead(r.system(), filepath.Join(r.Dir, entry.Name())))
		}
	}
	return err
}
