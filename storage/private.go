package storage

import (
	"fmt"
	"os"
)

// Everything in a run folder holds phone numbers, so only the user may read
// it. The modes are set again after creation, because a umask may have taken
// away more than these leave.
const (
	fileMode   = 0o600
	folderMode = 0o700
)

// createPrivate makes a file that must not exist yet.
func createPrivate(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return nil, err
	}
	if err := f.Chmod(fileMode); err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

// openPrivate opens a file of a run folder for reading. Anything but a plain
// file is refused: a link could lead anywhere.
func openPrivate(path string) (*os.File, error) { return openPlain(path, os.O_RDONLY) }

func openPlain(path string, flag int) (*os.File, error) {
	before, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !before.Mode().IsRegular() {
		return nil, notPlain(path)
	}
	f, err := os.OpenFile(path, flag, 0)
	if err != nil {
		return nil, err
	}
	after, err := f.Stat()
	if err == nil && !os.SameFile(before, after) {
		err = notPlain(path)
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

func notPlain(path string) error {
	return fmt.Errorf("%s is a link or not a plain file, and a run folder holds plain files only: put the file itself in its place", path)
}
