package storage

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"app.wazaj/voye/campaign"
)

// CodeDamaged is the code of a row that is Unknown because the lines that told
// of it were damaged.
const CodeDamaged = "damaged_log"

// restore makes a log ready to be appended to, and returns the encoder that
// goes on with it and its size. What a crash tore is kept in a file beside the
// log and cut off.
//
// The log is written anew, into a new file, in two cases: when rows became
// Unknown because of damage, since the log must say so from now on; and when
// the last process could not write or sync it, since the system may then show
// bytes that are not on the disk and never write them.
func restore(sys system, folder string, s *State) (encoder, int64, error) {
	path := filepath.Join(folder, logName)
	enc := encoder{n: s.log.n, sum: s.log.sum, durable: s.log.n}
	if s.log.torn != nil {
		if err := keepTorn(sys, path, s); err != nil {
			return enc, 0, err
		}
	}
	if s.log.noNewline {
		enc.buf = append(enc.buf, '\n')
	}
	for _, row := range s.Damaged {
		enc.doubt(row, s.Tally.Attempts(row))
	}
	_, broken := os.Lstat(filepath.Join(folder, brokenName))
	var err error
	if len(s.Damaged) > 0 || broken == nil {
		err = rewrite(sys, path, s.log.size, enc.buf)
	} else {
		err = trim(sys, path, s.log.size, enc.buf)
	}
	size := s.log.size + int64(len(enc.buf))
	enc.buf = nil
	return enc, size, err
}

// doubt makes row Unknown in the log.
func (e *encoder) doubt(row, attempt int) {
	e.intent(campaign.Intent{Row: row, Attempt: attempt})
	e.durable = e.n
	e.result(damagedResult(row, attempt))
	e.durable = e.n
}

func damagedResult(row, attempt int) campaign.Result {
	return campaign.Result{Row: row, Attempt: attempt, At: time.Now(), Outcome: campaign.Unknown, Code: CodeDamaged,
		Error: "lines of the log that may have told of this row were damaged"}
}

// keepTorn saves what is cut off, for whoever wants to look into it.
func keepTorn(sys system, path string, s *State) error {
	torn := fmt.Sprintf("%s.torn-%d", path, s.log.n+1)
	if err := removeIfThere(sys, torn); err != nil {
		return err
	}
	return writeSynced(sys, torn, func(out io.Writer) error {
		_, err := out.Write(s.log.torn)
		return err
	})
}

// writeSynced makes a private file and fills it.
func writeSynced(sys system, path string, fill func(io.Writer) error) error {
	f, err := sys.create(path)
	if err != nil {
		return err
	}
	err = fill(f)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// trim cuts the log to size and appends more.
func trim(sys system, path string, size int64, more []byte) error {
	f, err := sys.open(path, os.O_RDWR)
	if err != nil {
		return err
	}
	err = f.Truncate(size)
	if err == nil {
		_, err = f.WriteAt(more, size)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// rewrite puts a copy of the log's first size bytes, and more, in its place.
func rewrite(sys system, path string, size int64, more []byte) error {
	old, err := sys.open(path, os.O_RDONLY)
	if err != nil {
		return err
	}
	fresh := path + ".new"
	if err := removeIfThere(sys, fresh); err != nil {
		return errors.Join(err, old.Close())
	}
	err = writeSynced(sys, fresh, func(out io.Writer) error {
		if _, err := io.CopyN(out, old, size); err != nil {
			return err
		}
		_, err := out.Write(more)
		return err
	})
	if err = errors.Join(err, old.Close()); err != nil {
		return err
	}
	return replace(sys, fresh, path)
}

// replace gives the synced log fresh the name path, for good: whatever may
// have become of the file that had it, the log can be trusted again.
func replace(sys system, fresh, path string) error {
	if err := sys.rename(fresh, path); err != nil {
		return err
	}
	folder := filepath.Dir(path)
	if err := sys.syncFolder(folder); err != nil {
		return err
	}
	return removeIfThere(sys, filepath.Join(folder, brokenName))
}

func removeIfThere(sys system, path string) error {
	if err := sys.remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
