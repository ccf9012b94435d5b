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
)

// Info is a run as a list of runs shows it.
type Info struct {
	ID      string
	Folder  string
	Name    string
	Started time.Time
	Updated time.Time
	State   string // Running, Finished, Stopped or Damaged
	Counts  campaign.Counts
	Halt    *campaign.Halt
	Sandbox bool
	// Part is the chosen part of the list, empty for the whole of it.
	Part string
	// Err says why a Damaged run cannot be read, nil for all others.
	Err error
}

// List returns all runs, newest first. A log that ended in order tells its
// counts in its last line; only other logs are replayed.
func (r Runs) List() ([]Info, error) {
	heads, err := r.heads()
	if err != nil {
		return nil, err
	}
	infos := make([]Info, len(heads))
	for i, h := range heads {
		infos[i] = h.info()
	}
	return infos, nil
}

// head is a run of which only the first line was read.
type head struct {
	id, folder string
	header     Header
	err        error
}

// heads returns all runs, newest first.
func (r Runs) heads() ([]head, error) {
	entries, err := os.ReadDir(r.Dir)
	if err != nil && !os.IsNotExist(err) {
		return nil, fmt.Errorf("read the runs folder: %w", err)
	}
	var heads []head
	for _, entry := range entries {
		h := head{id: entry.Name(), folder: filepath.Join(r.Dir, entry.Name())}
		if strings.HasPrefix(h.id, draftPrefix) || !isRun(h.folder) {
			continue
		}
		if h.err = checkFolder(h.folder); h.err == nil {
			h.header, _, h.err = readHeader(realSystem{}, filepath.Join(h.folder, logName))
		}
		heads = append(heads, h)
	}
	slices.SortFunc(heads, func(a, b head) int {
		return cmp.Or(b.header.At.Compare(a.header.At), cmp.Compare(b.id, a.id))
	})
	return heads, nil
}

func isRun(folder string) bool {
	_, err := os.Lstat(filepath.Join(folder, logName))
	return err == nil
}

// checkRun makes sure that folder is a run folder, and one to be trusted.
func checkRun(folder string) error {
	if !isRun(folder) {
		return notRun(folder)
	}
	return checkFolder(folder)
}

func notRun(folder string) error {
	return fmt.Errorf("%s is not a run folder, because it has no %s: voye runs lists the runs", folder, logName)
}

func (h head) info() Info {
	i := Info{ID: h.id, Folder: h.folder, Name: h.header.Name, Started: h.header.At, Sandbox: h.header.Sandbox, Part: h.header.Part}
	if h.err != nil {
		i.State, i.Err = Damaged, h.err
		return i
	}
	path := filepath.Join(h.folder, logName)
	live := isLive(h.folder)
	end, ok := readEnd(path)
	if ok && !live {
		i.Counts, i.Halt, i.Updated = end.Counts, end.Halt, end.At
	} else if s, err := Replay(path, live, nil); err != nil {
		i.State, i.Err = Damaged, err
		return i
	} else {
		i.Counts, i.Halt, i.Updated = s.Tally.Counts(), s.Halt, s.Updated
	}
	i.State = stateOf(i.Counts, live)
	return i
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
