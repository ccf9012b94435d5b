package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// markBroken leaves a note for the next Open, so that it does not trust what
// the system shows of the log. The note holds the number of the last line that
// is known to be on the disk. On a disk that takes nothing at all the note
// fails, which a restart of the machine makes up for: then only what is on the
// disk is shown.
func (r *Run) markBroken(durable uint64) {
	note := strconv.FormatUint(durable, 10) + "\n"
	// There is nobody left to tell of an error.
	if f, err := r.sys.create(filepath.Join(r.Folder, brokenName)); err == nil {
		_, _ = f.Write([]byte(note))
		_ = f.Close()
	}
}

// checkNote refuses a log that has lost lines which the process that broke
// knew to be on the disk: another program cut it. Without the note it would
// look as if those rows had never been sent.
func checkNote(folder string, s *State) error {
	durable, err := readNote(folder)
	if err != nil || durable <= s.log.n {
		return err
	}
	return &DamageError{
		Path: filepath.Join(folder, logName), Line: int(s.log.n) + 1, Offset: s.log.size,
		Reason: fmt.Sprintf("the log ends here, and line %d had been on the disk", durable),
	}
}

// readNote returns the line that the note knows to be on the disk, 0 when there
// is no note. On a full disk the note may be empty; it still says that the log
// broke.
func readNote(folder string) (durable uint64, err error) {
	text, err := os.ReadFile(filepath.Join(folder, brokenName))
	if errors.Is(err, os.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	durable, _ = strconv.ParseUint(strings.TrimSpace(string(text)), 10, 64)
	return durable, nil
}
