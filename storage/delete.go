package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// A run is deleted in one moment: its folder gets a name that no run has.
// Before that it is the run as it was; after that it is no run any more,
// whatever is left of it: no list shows it, nothing goes on with it, and the
// next deletion removes it. So a deletion that is killed, or loses its power,
// leaves no half of a run with which something could be sent twice. In the dead
// folder the log goes first, for whoever gives the folder its old name back.
//
// The witness of the run stays, with one line that says neither where the run
// was nor what it sent: the number and checksum of its last line. A copy of
// the folder, from a backup, that lacks this line is refused as any older log
// is; without that it would send again what was sent since it was made.

// deadPrefix begins the name of the folder of a run that is deleted. Create
// sweeps it away as one of its drafts, if nothing else does before.
const deadPrefix = draftPrefix + "deleted-"

// Deletion is a run that a person is asked about before it goes for good. It
// holds the run's lock until Close.
type Deletion struct {
	Info
	// Rows is how many the list has, 0 when the log does not say.
	Rows int
	// Others are the names in the run folder that the program did not make,
	// such as a report that somebody wrote there. They go with it.
	Others []string

	sys     system
	lock    *flock.Flock // nil when it was given back
	witness *witness
}

// PrepareDelete looks at the run in folder and takes its lock. The error is a
// *LockedError when a process is at work on it. The caller must close the
// deletion.
func (r Runs) PrepareDelete(folder string) (*Deletion, error) {
	if err := checkRun(folder); err != nil {
		return nil, err
	}
	lock, err := takeLock(folder)
	if err != nil {
		return nil, err
	}
	d := &Deletion{sys: r.system(), lock: lock}
	// A run whose first line nobody can read has no witness that could be found.
	id, _ := identify(d.sys, filepath.Join(folder, logName))
	if d.witness, err = r.summon(id, folder); err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	h := head{id: filepath.Base(absolute(folder)), folder: folder}
	h.header, h.run, h.err = readHeader(d.sys, filepath.Join(folder, logName))
	d.Info, _ = r.describe(h, false, readWhole)
	d.Rows = h.header.Total
	d.Others, err = others(folder, h.header.List)
	if err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// others returns the names in a run folder that this package did not make.
func others(folder, list string) (names []string, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("read the run folder: %w", err)
	}
	for _, entry := range entries {
		switch name := entry.Name(); {
		case strings.HasPrefix(name, logName), strings.HasPrefix(name, listName+"."), name == list:
		case name == headName, name == brokenName, name == lockName, name == holderName:
		default:
			names = append(names, name)
		}
	}
	return names, nil
}

// Apply deletes the run. When only a part of its files could be removed, the
// error says where the rest is; it is no run any more.
func (d *Deletion) Apply() error {
	d.bury()
	parent := filepath.Dir(absolute(d.Folder))
	dead, err := d.kill(parent)
	if err != nil {
		return fmt.Errorf("delete the run %s: %w", d.ID, err)
	}
	err = d.sys.syncFolder(parent)
	if err == nil {
		err = removeDead(d.sys, dead)
	}
	if err != nil {
		return fmt.Errorf("the run %s is deleted, but not all of its files could be removed (%w): remove the folder %s", d.ID, err, dead)
	}
	return nil
}

// bury leaves in the witness no more than the last line of the log. It can
// fail: then the witness says what it said before, which is as much.
func (d *Deletion) bury() {
	w := d.witness
	if w.path == "" || w.known.Folder != "" && w.known.Folder != w.folder && isRun(w.known.Folder) {
		return // what is deleted is a copy, and the run goes on elsewhere
	}
	last := testimony{N: w.known.N, Sum: w.known.Sum, At: w.known.At, Closed: w.known.Closed}
	path := filepath.Join(d.Folder, logName)
	if s, err := w.judge(d.sys, d.Folder); err == nil && syncLog(d.sys, path) == nil {
		last = testimony{N: s.log.n, Sum: s.log.sum, At: s.Updated, Closed: true}
	}
	line, err := last.line()
	if err != nil || last.N == 0 {
		return
	}
	w.all, w.latest = nil, mark{} // it begins anew, and says nothing at its end
	w.deaf = w.begin(line)
}

// syncLog puts a log on the disk that a process may have left in the system's
// memory when it was killed: the witness must not know more than the disk.
func syncLog(sys system, path string) error {
	log, err := sys.open(path, os.O_RDWR)
	if err != nil {
		return err
	}
	return errors.Join(log.Sync(), log.Close())
}

// kill gives the folder a name that no run has. Windows renames no folder in
// which a file is open, so there the lock is given back before; whoever takes
// it then keeps the folder from being renamed, and the run lives.
func (d *Deletion) kill(parent string) (dead string, err error) {
	if runtime.GOOS == "windows" {
		if err := d.unlock(); err != nil {
			return "", err
		}
	}
	for try, deadline := 1, time.Now().Add(lockPatience); ; try++ {
		dead = filepath.Join(parent, fmt.Sprintf("%s%s-%d", deadPrefix, d.ID, try))
		if _, taken := os.Lstat(dead); taken == nil {
			continue
		}
		// A look at the run opens its files for a moment.
		if err = d.sys.rename(d.Folder, dead); err == nil || runtime.GOOS != "windows" || time.Now().After(deadline) {
			return dead, err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (d *Deletion) unlock() error {
	if d.lock == nil {
		return nil
	}
	lock := d.lock
	d.lock = nil
	return lock.Unlock()
}

// Close gives the locks back.
func (d *Deletion) Close() error { return errors.Join(d.witness.close(), d.unlock()) }
