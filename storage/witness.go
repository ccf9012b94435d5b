package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// How far a log may get ahead of its witness while a process is at work on it:
// so few lines that no row is forgotten by a repair which counts them in, and
// so many that nobody notices the time they take.
const (
	witnessLines = 16384
	witnessTime  = 5 * time.Second
)

// mark is a line of a log: its number and its checksum. Since each line holds
// the checksum of the one before, it stands for all lines up to it.
type mark struct {
	n   uint64
	sum uint32
}

// witness remembers, outside the run folder, how far a run has come. A log
// that is put back as it was at an earlier time, or a copy of the folder that
// was left behind, is whole in itself; only who remembers more can tell.
//
// The witness of a run is a small file that is named after the log's first
// line, so it is found wherever the run folder is. A process adds a
// line to it when its own first line is on the disk, before anything is sent,
// and from time to time, and at the end. It is written after the log was synced,
// so it may be behind the log and is never ahead of what is on the disk: no
// crash makes it refuse a good log. A lock beside it keeps two copies of one
// run from being sent at the same time.
//
// It is a second pair of eyes. When it cannot be read or written, the run goes
// on without it, and Run.Unwitnessed says why.
type witness struct {
	sys    system
	path   string // of the file, empty when there is no witness
	folder string // the run folder
	lock   *flock.Flock

	all    []testimony // what it said in earlier sessions
	known  testimony   // the last of that
	log    handle      // of this session, nil until it has said something
	latest mark        // the last line known to be on the disk
	told   testimony
	deaf   error // why it cannot be written
}

var errNoWitness = errors.New("there is no folder for it")

// testimony is one line of a witness.
type testimony struct {
	Folder string    `json:"folder"`
	N      uint64    `json:"n"`
	Sum    uint32    `json:"c"`
	At     time.Time `json:"at"`
	// Closed says that no request left after this line.
	Closed bool `json:"closed"`
}

// idOf names a run after the first line of its log, without the newline. The
// line holds when, where and by which process the run was made, and what it
// sends.
func idOf(line []byte) string {
	sum := sha256.Sum256(line)
	return hex.EncodeToString(sum[:16])
}

// summon finds the witness of the run id, which is in folder. The error is a
// *LockedError when a process is at work on another copy of the run.
func (r Runs) summon(id, folder string) (*witness, error) {
	w := &witness{sys: r.system()}
	if r.Witness == "" || id == "" {
		w.deaf = errNoWitness
		return w, nil
	}
	if w.deaf = makeFolders(w.sys, r.Witness); w.deaf != nil {
		return w, nil
	}
	path := filepath.Join(r.Witness, id)
	all := readTestimonies(w.sys, path)
	lock := flock.New(path+".lock", flock.SetPermissions(fileMode))
	locked, err := lock.TryLock()
	if err != nil {
		w.deaf = err
		return w, nil
	}
	if len(all) > 0 {
		w.known = all[len(all)-1]
	}
	if !locked {
		return nil, lockedBy(w.known.Folder)
	}
	w.path, w.lock, w.all, w.folder = path, lock, all, absolute(folder)
	return w, nil
}

func absolute(folder string) string {
	if path, err := filepath.Abs(folder); err == nil {
		return path
	}
	return folder
}

func (t testimony) mark() mark { return mark{t.N, t.Sum} }

// readTestimonies returns the lines of a witness that can be read, in the order
// of the log's lines.
func readTestimonies(sys system, path string) (all []testimony) {
	f, err := sys.open(path, os.O_RDONLY)
	if err != nil {
		return nil
	}
	defer func() { _ = f.Close() }()
	text, err := io.ReadAll(io.LimitReader(f, maxTail))
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(text)) {
		t, ok := parseTestimony(strings.TrimSpace(line))
		if ok && (len(all) == 0 || t.N >= all[len(all)-1].N) {
			all = append(all, t)
		}
	}
	return all
}

// line returns t with a checksum behind it, and newlines around it: what a
// crash left of the line before cannot spoil this one.
func (t testimony) line() ([]byte, error) {
	text, err := json.Marshal(t)
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "\n%s %08x\n", text, crc32.Checksum(text, castagnoli)), nil
}

func parseTestimony(line string) (t testimony, ok bool) {
	text, hexSum, ok := strings.Cut(line, "} ")
	text += "}"
	sum, err := strconv.ParseUint(hexSum, 16, 32)
	if !ok || err != nil || uint32(sum) != crc32.Checksum([]byte(text), castagnoli) {
		return testimony{}, false
	}
	return t, json.Unmarshal([]byte(text), &t) == nil
}

// hear is called with each line that is on the disk, before those who wait for
// it go on. It tells the file now and then, and the first time.
func (w *witness) hear(latest mark) {
	if w.path == "" || w.deaf != nil {
		return
	}
	w.latest = latest
	if w.log != nil && latest.n-w.told.N < witnessLines && time.Since(w.told.At) < witnessTime {
		return
	}
	w.tell(false)
}

// greet begins the file of a new run, and so finds out whether it can be
// written. The next line is told at once all the same.
func (w *witness) greet(first mark) {
	w.hear(first)
	w.told = testimony{}
}

// tell writes the latest line into the file. A witness that fails is left as
// it is: it says less than it could, and nothing that is wrong.
func (w *witness) tell(closed bool) {
	t := testimony{Folder: w.folder, N: w.latest.n, Sum: w.latest.sum, At: time.Now().UTC(), Closed: closed}
	line, err := t.line()
	if err == nil && w.log == nil {
		err = w.begin(line)
	} else if err == nil {
		_, err = w.log.Write(line)
		err = errors.Join(err, w.log.Sync())
	}
	w.told, w.deaf = t, err
}

// mostTestimonies bounds a witness: one with more begins again with the last.
const mostTestimonies = 8192

// begin opens the file, or makes it when it is not there or has grown long,
// and writes the session's first line into it.
func (w *witness) begin(line []byte) error {
	if len(w.all) > 0 && len(w.all) < mostTestimonies {
		var err error
		if w.log, err = w.sys.open(w.path, os.O_WRONLY|os.O_APPEND); err == nil {
			_, err = w.log.Write(line)
			err = errors.Join(err, w.log.Sync())
		}
		return err
	}
	fresh := w.path + ".new"
	if err := removeIfThere(w.sys, fresh); err != nil {
		return err
	}
	err := writeSynced(w.sys, fresh, func(out io.Writer) error {
		_, err := out.Write(line)
		return err
	})
	if err == nil {
		err = w.sys.rename(fresh, w.path)
	}
	if err == nil {
		err = w.sys.syncFolder(filepath.Dir(w.path))
	}
	if err == nil {
		w.log, err = w.sys.open(w.path, os.O_WRONLY|os.O_APPEND)
	}
	return err
}

// dismiss removes what the file says, for good, before the log is replaced by
// one that does not go on from there.
func (w *witness) dismiss() error {
	if w.path == "" {
		return nil
	}
	if err := removeIfThere(w.sys, w.path); err != nil {
		return err
	}
	w.all = nil
	return w.sys.syncFolder(filepath.Dir(w.path))
}

// close says how far the log came, and gives the lock back.
func (w *witness) close() error {
	if w.path == "" {
		return nil
	}
	if w.latest.n > 0 && w.deaf == nil {
		w.tell(true)
	}
	if w.log != nil {
		_ = w.log.Close() // what was synced is there, and nothing else is
	}
	return w.lock.Unlock()
}
