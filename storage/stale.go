package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"app.wazaj/voye/campaign"
)

// StaleError says that a log is whole and does not have all lines that this
// run once had: it is an older copy, or it went on from an older copy. What
// was sent meanwhile is not in it, and would be sent again.
type StaleError struct {
	// Path is the log, and Line its last line.
	Path string
	Line int
	// Known is a line that was on the disk At that time, and is not in the log.
	Known int
	At    time.Time
	// Elsewhere is the folder in which the run was gone on with, empty when
	// it was in this one.
	Elsewhere string

	offset int64
	from   uint64 // up to here this log is known to be the newer one
}

// Error implements error, with the remedy.
func (e *StaleError) Error() string { return e.Say(campaign.English) }

// Say says the same in the language of translate.
func (e *StaleError) Say(translate campaign.Translate) string {
	t := trouble(campaign.LogOlder, e.Path, nil)
	t.Line, t.Value, t.Detail = e.Known, e.damage().run(), e.At.Local().Format("2006-01-02 15:04:05")
	if e.Elsewhere != "" {
		t.Rule, t.Detail = campaign.LogElsewhere, e.Elsewhere
	}
	return t.Say(translate)
}

// damage says the same as a repair sees it: the lines behind the last are
// missing.
func (e *StaleError) damage() *DamageError {
	return &DamageError{
		Path: e.Path, Line: e.Line + 1, Offset: e.offset,
		Reason: fmt.Sprintf("line %d, which was on the disk at %s, is not in this log", e.Known, e.At.Local().Format("2006-01-02 15:04:05")),
	}
}

// judge replays the log of the run in folder and holds it against everything
// that is known of it: the note of a process that could not write it, and the
// witness.
func (w *witness) judge(sys system, folder string) (*State, error) {
	path := filepath.Join(folder, logName)
	knows := false
	s, err := replayWatching(sys, path, func(m mark) { knows = knows || m == w.known.mark() })
	if err != nil {
		return nil, err
	}
	if err := checkNote(folder, s); err != nil {
		return nil, err
	}
	switch {
	case w.known.N > s.log.n && s.log.torn != nil:
		return nil, &DamageError{
			Path: path, Line: int(s.log.n) + 1, Offset: s.log.size,
			Reason: fmt.Sprintf("it cannot be read, and line %d is known to have been on the disk", w.known.N),
		}
	case w.known.N > 0 && !knows:
		return nil, w.stale(s, path, w.known.N, w.known.At)
	}
	return s, w.elsewhere(s, path)
}

func (w *witness) stale(s *State, path string, known uint64, at time.Time) *StaleError {
	e := &StaleError{Path: path, Line: int(s.log.n), Known: int(known), At: at, offset: s.log.size, from: w.common(path)}
	if w.known.Folder != w.folder {
		e.Elsewhere = w.known.Folder
	}
	return e
}

// common returns the last line that the witness knows and the log has. Behind
// it the log may have gone on in another way. Every log of the run has the
// first line.
func (w *witness) common(path string) uint64 {
	from, i := uint64(1), 0
	_, err := replayWatching(w.sys, path, func(m mark) {
		for i < len(w.all) && w.all[i].N < m.n {
			i++
		}
		if i < len(w.all) && w.all[i].mark() == m {
			from = m.n
		}
	})
	if err != nil {
		return 1
	}
	return from
}

// elsewhere looks into the folder in which the run was gone on with last, when
// that is another one and still there: after a kill, its log may know a few
// lines more than the witness.
func (w *witness) elsewhere(s *State, path string) error {
	if w.known.Folder == "" || w.known.Folder == w.folder {
		return nil
	}
	there := filepath.Join(w.known.Folder, logName)
	if _, id, err := readHeader(w.sys, there); err != nil || id != filepath.Base(w.path) {
		return nil //nolint:nilerr // a log that cannot be read is a reason to go on with its copy
	}
	if same, err := isSame(w.sys, path, there); same || err != nil {
		return err
	}
	other, err := replayOn(w.sys, there, false, nil)
	if err != nil || other.log.n < s.log.n || other.log.n == s.log.n && other.log.sum == s.log.sum {
		return nil //nolint:nilerr // as above
	}
	return w.stale(s, path, other.log.n, other.Updated)
}

// isSame reports whether two paths lead to one file.
func isSame(sys system, a, b string) (bool, error) {
	var found [2]os.FileInfo
	for i, path := range []string{a, b} {
		f, err := sys.open(path, os.O_RDONLY)
		if err != nil {
			return false, err
		}
		found[i], err = f.Stat()
		if err := errors.Join(err, f.Close()); err != nil {
			return false, err
		}
	}
	return os.SameFile(found[0], found[1]), nil
}
