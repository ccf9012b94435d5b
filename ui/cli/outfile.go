package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

var errIsFolder = errors.New("it is a folder")

// writeFile writes a file under its name only when all of it is written, so
// that a full disk, a kill or a power cut never leaves half a report that looks
// whole: it is on the disk before it gets the name. It holds people's numbers:
// only the user may read it.
//
// What is there already and no plain file, such as a device or a named pipe, is
// written into: a file that took its name would put an end to it. A link stays,
// and what it leads to is written.
func writeFile(path string, write func(io.Writer) error) error {
	switch there, err := os.Stat(path); {
	case err != nil: // nothing is there yet, or it is told when it is made
	case there.IsDir():
		return fmt.Errorf("write %s: %w", path, errIsFolder)
	case !there.Mode().IsRegular():
		return writeInto(path, write)
	}
	name, err := behindLinks(path)
	if err != nil {
		return notWritten(path, err)
	}
	return writeDraft(path, name, write)
}

// behindLinks returns the name of the file that path leads to. The system may
// forbid to follow a link that somebody else made, which opening it shows.
func behindLinks(path string) (string, error) {
	if there, err := os.Lstat(path); err != nil || there.Mode()&fs.ModeSymlink == 0 {
		return path, nil //nolint:nilerr // a file that is not there yet has no link
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return "", err
	}
	_ = file.Close() // nothing was written
	return filepath.EvalSymlinks(path)
}

// writeInto writes into what is there already.
func writeInto(path string, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return notWritten(path, err)
	}
	out := bufio.NewWriter(file)
	if err = write(out); err == nil {
		err = out.Flush()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

// writeDraft writes a draft beside name and gives it the name. Errors call it
// path, as the person did.
func writeDraft(path, name string, write func(io.Writer) error) error {
	removeOldDrafts(filepath.Dir(name))
	draft, err := os.CreateTemp(filepath.Dir(name), draftPrefix+"*")
	if err != nil {
		return notWritten(path, err)
	}
	lock := lockDraft(draft.Name())
	out := bufio.NewWriter(draft)
	if err = write(out); err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = draft.Sync()
	}
	err = errors.Join(err, draft.Close())
	if lock != nil {
		err = errors.Join(err, lock.Unlock())
	}
	if err == nil {
		err = os.Rename(draft.Name(), name)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", path, err), os.Remove(draft.Name()))
	}
	return nil
}

// notWritten says that a file cannot be made, without the draft's name, which
// would say nothing to whoever reads this.
func notWritten(path string, err error) error {
	if cause, ok := errors.AsType[*fs.PathError](err); ok {
		return bad(fmt.Errorf("write %s: %w; give a file in a folder that is there and may be written to", path, cause.Err))
	}
	return bad(fmt.Errorf("write %s: %w", path, err))
}
