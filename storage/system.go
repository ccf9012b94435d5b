package storage

import (
	"io"
	"os"
	"path/filepath"
)

// system is what this package asks of the operating system to make, open and
// name the files of a run. Tests put one in its place that fails on order and
// forgets, as a power cut does, what was not synced.
type system interface {
	// mkdir makes a folder that must not exist yet, for the user only.
	mkdir(path string) error
	// mkdirTemp makes a folder in dir whose name begins with prefix.
	mkdirTemp(dir, prefix string) (string, error)
	// create makes a file that must not exist yet, for the user only.
	create(path string) (handle, error)
	// open opens a plain file; see openPlain.
	open(path string, flag int) (handle, error)
	rename(from, to string) error
	remove(path string) error
	// syncFolder puts the names in a folder on the disk: without it, a file
	// that was made or renamed may be gone after a power cut although it was
	// synced.
	syncFolder(path string) error
}

// handle is an open file.
type handle interface {
	io.Reader
	io.ReaderAt
	io.Writer
	io.WriterAt
	io.Closer
	Truncate(size int64) error
	Chmod(mode os.FileMode) error
	Sync() error
	Stat() (os.FileInfo, error)
	Name() string
}

// realSystem is the machine's own.
type realSystem struct{}

func (realSystem) mkdir(path string) error { return os.Mkdir(path, folderMode) }

func (realSystem) mkdirTemp(dir, prefix string) (string, error) { return os.MkdirTemp(dir, prefix) }

func (realSystem) create(path string) (handle, error) {
	f, err := createPrivate(path)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (realSystem) open(path string, flag int) (handle, error) {
	f, err := openPlain(path, flag)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (realSystem) rename(from, to string) error { return os.Rename(from, to) }

func (realSystem) remove(path string) error { return os.Remove(path) }

func (realSystem) syncFolder(path string) error { return syncFolder(path) }

// makeFolders makes a folder and those above it that are missing, and puts
// their names on the disk: with a folder, a power cut takes away every run
// that is in it.
func makeFolders(sys system, path string) error {
	if _, err := os.Stat(path); err == nil || !os.IsNotExist(err) {
		return err // what is there and no folder is refused by whoever uses it
	}
	parent := filepath.Dir(path)
	if err := makeFolders(sys, parent); err != nil {
		return err
	}
	if err := sys.mkdir(path); err != nil && !os.IsExist(err) {
		return err
	}
	return sys.syncFolder(parent)
}
