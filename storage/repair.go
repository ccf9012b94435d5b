package storage

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"app.wazaj/voye/campaign"
)

// ErrWhole says that a log has nothing to repair.
var ErrWhole = errors.New("the log is not damaged: voye resume goes on with the run")

// Repair is a damaged run with a new log beside the damaged one, which takes
// its place when Apply is called. It holds the run's lock until Close.
type Repair struct {
	ID     string
	Folder string
	// Damage is what is wrong with the log.
	Damage *DamageError
	// Lost is how many lines could neither be read nor mended.
	Lost int
	// Doubtful is how many rows become Unknown.
	Doubtful int
	// Counts is the state of the rows after the repair.
	Counts campaign.Counts

	sys     system
	lock    *flock.Flock
	witness *witness
	last    mark // of the new log
}

// PrepareRepair works out what can be saved of a damaged log. The error is
// ErrWhole when the log is not damaged, and a *DamageError when nothing can be
// saved. The caller must close the repair.
func (r Runs) PrepareRepair(folder string) (*Repair, error) {
	if err := checkRun(folder); err != nil {
		return nil, err
	}
	lock, err := lockFolder(folder)
	if err != nil {
		return nil, err
	}
	repair := &Repair{ID: filepath.Base(folder), Folder: folder, sys: r.system(), lock: lock}
	id, err := identify(repair.sys, repair.path())
	if err == nil {
		repair.witness, err = r.summon(id, folder)
	}
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	if err := repair.prepare(); err != nil {
		return nil, errors.Join(err, repair.witness.close(), lock.Unlock())
	}
	return repair, nil
}

func (r *Repair) path() string { return filepath.Join(r.Folder, logName) }

func (r *Repair) fresh() string { return r.path() + ".new" }

func (r *Repair) prepare() error {
	_, err := r.witness.judge(r.sys, r.Folder)
	if err == nil {
		return ErrWhole
	}
	var stale *StaleError
	if errors.As(err, &stale) {
		r.Damage = stale.damage()
	} else if !errors.As(err, &r.Damage) {
		return err
	}
	log, err := r.sys.open(r.path(), os.O_RDONLY)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	info, err := log.Stat()
	if err != nil {
		return err
	}
	if err := removeIfThere(r.sys, r.fresh()); err != nil {
		return err
	}
	return writeSynced(r.sys, r.fresh(), func(out io.Writer) error { return r.salvage(log, info.Size(), stale, out) })
}

func (r *Repair) salvage(log io.Reader, size int64, stale *StaleError, file io.Writer) error {
	out := bufio.NewWriterSize(file, 1<<18)
	s := newSalvage(r.path(), out)
	if err := r.remember(s, stale); err != nil {
		return err
	}
	if err := s.read(log, size); err != nil {
		return err
	}
	r.Lost, r.Doubtful, r.Counts = s.lost, len(s.replay.state.Damaged), s.replay.state.Tally.Counts()
	r.last = mark{s.enc.n, s.enc.sum}
	return out.Flush()
}

// remember tells a salvage which lines there were, whatever the log says.
func (r *Repair) remember(s *salvage, stale *StaleError) error {
	line, err := readHead(r.sys, r.Folder)
	if err != nil {
		return err
	}
	if head, ok := parseFrame(line); ok {
		s.head = &head
	}
	noted, err := readNote(r.Folder)
	if err != nil {
		return err
	}
	s.known = r.witness.known.N
	if stale != nil {
		s.known, s.from = uint64(stale.Known), stale.from
	}
	if !r.witness.known.Closed {
		s.ahead = witnessLines
	}
	if noted > s.known { // behind it nothing was sent
		s.known, s.ahead = noted, 0
	}
	return nil
}

// Apply puts the new log in place. The damaged one is kept beside it, under
// the name that Apply returns.
func (r *Repair) Apply() (kept string, err error) {
	kept, err = r.keep()
	if err != nil {
		return "", fmt.Errorf("keep the damaged log: %w", err)
	}
	err = r.witness.dismiss()
	if err == nil {
		err = replace(r.sys, r.fresh(), r.path())
	}
	if err != nil {
		return "", fmt.Errorf("put the repaired log in place: %w", err)
	}
	r.witness.hear(r.last)
	return kept, nil
}

// keep copies the damaged log, since a log without its name would be no run.
func (r *Repair) keep() (string, error) {
	log, err := r.sys.open(r.path(), os.O_RDONLY)
	if err != nil {
		return "", err
	}
	defer func() { _ = log.Close() }()
	for n := 1; ; n++ {
		kept := fmt.Sprintf("%s.damaged-%d", r.path(), n)
		if _, err := os.Lstat(kept); err == nil {
			continue
		}
		return kept, writeSynced(r.sys, kept, func(out io.Writer) error {
			_, err := io.Copy(out, log)
			return err
		})
	}
}

// Close gives the lock back, and drops the new log unless it was applied.
func (r *Repair) Close() error {
	return errors.Join(removeIfThere(r.sys, r.fresh()), r.witness.close(), r.lock.Unlock())
}
