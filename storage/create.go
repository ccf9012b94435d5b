package storage

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
)

// Runs is the folder that holds all run folders.
type Runs struct {
	// Dir is made with the first run, readable for the user only.
	Dir string
	// Witness is the folder in which the program remembers how far each run
	// came, empty for none. It is best not in Dir, where it would be copied
	// and put back together with the runs.
	Witness string

	sys system // nil for the machine's own
}

func (r Runs) system() system {
	if r.sys == nil {
		return realSystem{}
	}
	return r.sys
}

// draftPrefix marks folders that are not yet runs.
const draftPrefix = ".tmp-"

// draftAge is how old a draft must be before it counts as left behind.
const draftAge = time.Hour

// LeaveOut reads the list at frozen, the copy that the run sends from, and
// calls write with a result for each row that is not to be sent:
// attempt 0, and the outcome Invalid, Duplicate or Suppressed.
type LeaveOut func(frozen string, write func(campaign.Result) error) error

// Create makes the folder of a new run: it freezes the list at listPath,
// writes the log's header and the rows that are left out (leaveOut may be
// nil), and takes the lock. The run appears under its name only when all of
// it is on the disk; before that nothing of it counts.
func (r Runs) Create(h Header, listPath string, leaveOut LeaveOut) (*Run, error) {
	return r.create(&draft{header: h}, listPath, leaveOut)
}

func (r Runs) create(d *draft, listPath string, leaveOut LeaveOut) (*Run, error) {
	if err := makeFolders(r.system(), r.Dir); err != nil {
		return nil, r.notWritable(err)
	}
	if err := checkRunsFolder(r.Dir); err != nil {
		return nil, err
	}
	r.removeOldDrafts()
	folder, err := r.system().mkdirTemp(r.Dir, draftPrefix)
	if err != nil {
		return nil, r.notWritable(err)
	}
	d.sys, d.folder = r.system(), folder
	run, err := d.publish(r.Dir, listPath, leaveOut)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	if run.lock, err = lockFolder(run.Folder); err != nil {
		return nil, err
	}
	if run.witness, err = r.summon(d.id, run.Folder); err != nil {
		return nil, errors.Join(err, run.lock.Unlock())
	}
	run.witness.greet(mark{d.enc.n, d.enc.sum})
	run.Unwitnessed = run.witness.deaf
	if err := run.start(d.enc, d.size); err != nil {
		return nil, errors.Join(err, run.witness.close(), run.lock.Unlock())
	}
	return run, nil
}

// notWritable says that no run can be made here, with the remedy.
func (r Runs) notWritable(err error) error {
	return trouble(campaign.RunsReadOnly, r.Dir, err)
}

// removeOldDrafts removes what Create left behind when it was killed.
func (r Runs) removeOldDrafts() {
	drafts, _ := filepath.Glob(filepath.Join(r.Dir, draftPrefix+"*"))
	for _, folder := range drafts {
		info, err := os.Lstat(folder)
		if err == nil && info.IsDir() && time.Since(info.ModTime()) > draftAge {
			// It is in nobody's way when it cannot be removed.
			_ = os.RemoveAll(folder)
		}
	}
}

// draft is a run folder that has not got its name yet.
type draft struct {
	sys    system
	folder string
	header Header
	first  bool // it must have no twin
	id     string
	enc    encoder
	size   int64
	fold   *fold
}

func (d *draft) publish(dir, listPath string, leaveOut LeaveOut) (*Run, error) {
	if err := os.Chmod(d.folder, folderMode); err != nil {
		return nil, err
	}
	if err := d.freeze(listPath); err != nil {
		return nil, err
	}
	d.complete()
	if err := d.writeLog(leaveOut); err != nil {
		return nil, fmt.Errorf("write the log of the new run: %w", err)
	}
	if err := d.sys.syncFolder(d.folder); err != nil {
		return nil, fmt.Errorf("sync the new run folder: %w", err)
	}
	name := d.rename
	if d.first {
		name = d.renameFirst
	}
	folder, err := name(dir)
	if err != nil {
		return nil, fmt.Errorf("name the new run folder: %w", err)
	}
	if err := d.sys.syncFolder(dir); err != nil {
		return nil, fmt.Errorf("sync the runs folder: %w", err)
	}
	state := &State{Header: d.header, Tally: d.fold.tally, FirstPending: firstPending(d.fold.tally), Updated: d.header.At}
	return &Run{ID: filepath.Base(folder), Folder: folder, State: state, sys: d.sys}, nil
}

// complete fills in what Create knows best.
func (d *draft) complete() {
	d.header.Format = FormatVersion
	d.header.At = time.Now().UTC().Truncate(time.Millisecond)
	d.header.PID = os.Getpid()
	d.header.Host, _ = os.Hostname()
	d.fold = newFold(d.header.Total)
}

// freeze copies the list, so that a later edit changes nothing.
func (d *draft) freeze(listPath string) error {
	source, err := os.Open(listPath)
	if err != nil {
		return fmt.Errorf("open the list: %w", err)
	}
	defer func() { _ = source.Close() }()
	d.header.List = listName + extension(listPath)
	frozen, err := d.sys.create(filepath.Join(d.folder, d.header.List))
	if err != nil {
		return fmt.Errorf("freeze the list: %w", err)
	}
	sum := sha256.New()
	_, err = io.Copy(io.MultiWriter(frozen, sum), source)
	if err == nil {
		err = frozen.Sync()
	}
	if err = errors.Join(err, frozen.Close()); err != nil {
		return fmt.Errorf("freeze the list: %w", err)
	}
	found := hex.EncodeToString(sum.Sum(nil))
	if d.header.ListSHA256 != "" && d.header.ListSHA256 != found {
		return fmt.Errorf("%s: the list changed after it was checked: start again", listPath)
	}
	d.header.ListSHA256 = found
	return nil
}

// extension returns the extension of a list, which says how it is read.
func extension(path string) string {
	ext := strings.ToLower(filepath.Ext(path))
	plain := strings.Trim(ext, ".abcdefghijklmnopqrstuvwxyz0123456789") == ""
	if len(ext) < 2 || len(ext) > 8 || !plain {
		return ".txt"
	}
	return ext
}

// writeLog writes the header and the rows that are left out.
func (d *draft) writeLog(leaveOut LeaveOut) error {
	log, err := d.sys.create(filepath.Join(d.folder, logName))
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(log, 1<<18)
	err = d.writeRecords(out, leaveOut)
	if err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = log.Sync()
	}
	return errors.Join(err, log.Close())
}

func (d *draft) writeRecords(out io.Writer, leaveOut LeaveOut) error {
	if err := d.enc.record(typeRun, d.header.At, d.header); err != nil {
		return err
	}
	if len(d.enc.buf) > maxHeader {
		return fmt.Errorf("the campaign takes %d bytes in the log, more than the %d that fit: make it shorter", len(d.enc.buf), maxHeader)
	}
	d.id = idOf(d.enc.buf[:len(d.enc.buf)-1])
	if err := d.copyHead(d.enc.buf); err != nil {
		return err
	}
	if err := d.flush(out); err != nil || leaveOut == nil {
		return err
	}
	return leaveOut(filepath.Join(d.folder, d.header.List), func(r campaign.Result) error {
		if err := d.fold.result(r.Row, 0, r.Outcome); err != nil {
			return fmt.Errorf("leave out row %d: %w", r.Row, err)
		}
		r.Attempt = 0
		d.enc.result(r)
		return d.flush(out)
	})
}

// copyHead keeps a second copy of the first line.
func (d *draft) copyHead(line []byte) error {
	return writeSynced(d.sys, filepath.Join(d.folder, headName), func(out io.Writer) error {
		_, err := out.Write(line)
		return err
	})
}

// flush hands the encoder's line on. Whoever sees the log under its name sees
// it synced as a whole, so each line may say that those before are durable.
func (d *draft) flush(out io.Writer) error {
	n, err := out.Write(d.enc.buf)
	d.size += int64(n)
	d.enc.buf = d.enc.buf[:0]
	d.enc.durable = d.enc.n
	return err
}
