package storage

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
)

// The states of a run in a list, besides Finished and Stopped.
const (
	// Running means that a process is at work on the run.
	Running = "running"
	// Damaged means that the log cannot be read; see Info.Err.
	Damaged = "damaged"
	// Stale means that the log is an older one than this run once had; see
	// Info.Err.
	Stale = "stale"
)

// Info is a run as a list of runs shows it.
type Info struct {
	ID      string
	Folder  string
	Name    string
	Started time.Time
	Updated time.Time
	State   string // Running, Finished, Stopped, Damaged or Stale
	Counts  campaign.Counts
	Halt    *campaign.Halt
	Sandbox bool
	// Part is the chosen part of the list, empty for the whole of it.
	Part string
	// Unread says that the counts are those of the log's last line, and that
	// nobody looked whether the lines before it are in order.
	Unread bool
	// Err says why a Damaged or Stale run is not gone on with, nil for all
	// others.
	Err error
}

// Idle returns how long ago anything happened to the run, as far as its log or
// the time of its file tells.
func (i Info) Idle(now time.Time) time.Duration {
	last := i.Updated
	if last.IsZero() {
		last = i.Started
	}
	if info, err := os.Lstat(filepath.Join(i.Folder, logName)); last.IsZero() && err == nil {
		last = info.ModTime()
	}
	if last.IsZero() {
		return 0
	}
	return now.Sub(last)
}

// readWhole is how many bytes of logs a list of runs reads that it need not
// read: so many that a person does not notice the time.
const readWhole = 32 << 20

// List returns all runs, newest first. A log that ended in order tells its
// counts in its last line; it is read whole all the same, as long as the logs
// are short enough for that (see Info.Unread). Other logs are always replayed.
func (r Runs) List() ([]Info, error) { return r.listReading(readWhole) }

func (r Runs) listReading(most int64) ([]Info, error) {
	heads, err := r.heads()
	if err != nil {
		return nil, err
	}
	infos := make([]Info, len(heads))
	for i, h := range heads {
		infos[i], most = r.info(h, most)
	}
	return infos, nil
}

// head is a run of which only the first line was read.
type head struct {
	id, folder string
	run        string // what names the run, wherever its folder is
	header     Header
	err        error
}

// heads returns all runs, newest first.
func (r Runs) heads() ([]head, error) {
	entries, err := os.ReadDir(r.Dir)
	if err != nil && !os.IsNotExist(err) {
		return nil, fmt.Errorf("read the runs folder: %w", err)
	}
	var found []*head // sorting places moves less than sorting what is there
	for _, entry := range entries {
		h := &head{id: entry.Name(), folder: filepath.Join(r.Dir, entry.Name())}
		if strings.HasPrefix(h.id, draftPrefix) || !isRun(h.folder) {
			continue
		}
		if h.err = checkFolder(h.folder); h.err == nil {
			h.header, h.run, h.err = readHeader(realSystem{}, filepath.Join(h.folder, logName))
		}
		found = append(found, h)
	}
	slices.SortFunc(found, func(a, b *head) int {
		return cmp.Or(b.header.At.Compare(a.header.At), cmp.Compare(b.id, a.id))
	})
	heads := make([]head, len(found))
	for i, h := range found {
		heads[i] = *h
	}
	return heads, nil
}

func isRun(folder string) bool {
	_, err := os.Lstat(filepath.Join(folder, logName))
	return err == nil
}

// checkRun makes sure that folder is a run folder, and one to be trusted.
func checkRun(folder string) error {
	if strings.HasPrefix(filepath.Base(absolute(folder)), deadPrefix) {
		return fmt.Errorf("%s is what is left of a run that was deleted: voye runs lists the runs", folder)
	}
	if !isRun(folder) {
		return notRun(folder)
	}
	return checkFolder(folder)
}

func notRun(folder string) error {
	return fmt.Errorf("%s is not a run folder, because it has no %s: voye runs lists the runs", folder, logName)
}

func stateOf(c campaign.Counts, live bool) string {
	switch {
	case live:
		return Running
	case c.Remaining == 0:
		return Finished
	}
	return Stopped
}
