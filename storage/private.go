package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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
	if err := checkPlain(path, before); err != nil {
		return nil, err
	}
	if flag != os.O_RDONLY && linkCount(before) > 1 {
		return nil, fmt.Errorf("%s has a second name somewhere (a hard link), which would change with it: put a copy of the file in its place", path)
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

func checkPlain(path string, info os.FileInfo) error {
	if !info.Mode().IsRegular() {
		return notPlain(path)
	}
	return nil
}

func notPlain(path string) error {
	return fmt.Errorf("%s is a link or not a plain file, and a run folder holds plain files only: put the file itself in its place", path)
}

// writable makes sure that a file may be made at path, or written over: what
// stands there is a plain file under one name, or nothing. A run folder that
// came from elsewhere may hold a link to any file of the user's.
func writable(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = checkPlain(path, info)
	}
	if err == nil && linkCount(info) > 1 {
		err = fmt.Errorf("%s has a second name somewhere (a hard link): remove it", path)
	}
	return err
}

// checkFolder refuses a run folder that is a link, or that someone else owns
// or may write to: they could put in it whom the next message goes to.
func checkFolder(folder string) error {
	info, err := os.Lstat(folder)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is a link or no folder, and could lead anywhere: name the run folder itself", folder)
	case isForeign(info):
		return fmt.Errorf("the run folder %s belongs to another user, who can change what it says: make a copy of it that is yours", folder)
	case isWritableByOthers(info):
		return fmt.Errorf("other users can write to the run folder %s and change what it says: take that right away (chmod 700) when you trust what is in it", folder)
	}
	return nil
}

// checkRunsFolder refuses a runs folder in which other users can put another
// run in the place of one. A folder in which everybody may only remove what is
// theirs, such as /tmp, is as safe as its run folders.
func checkRunsFolder(dir string) error {
	info, err := os.Stat(dir)
	if err != nil {
		return err
	}
	if isWritableByOthers(info) && info.Mode()&os.ModeSticky == 0 {
		return fmt.Errorf("other users can write to the runs folder %s and put other runs in the place of yours: take that right away (chmod 700), or name another folder with --runs", dir)
	}
	return nil
}

// seal takes the rights of others away from what is in a run folder. A copy
// may have brought them along.
func seal(folder string, names ...string) error {
	if err := os.Chmod(folder, folderMode); err != nil {
		return err
	}
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(folder, name)); errors.Is(err, fs.ErrNotExist) {
			continue // an older run has fewer
		}
		if err := writable(filepath.Join(folder, name)); err != nil {
			return err
		}
		if err := os.Chmod(filepath.Join(folder, name), fileMode); err != nil {
			return err
		}
	}
	return nil
}
