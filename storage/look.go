package storage

import (
	"errors"
	"path/filepath"
)

// info looks at a run for a list. It may read most bytes that it need not read,
// and returns how many of them are left.
func (r Runs) info(h head, most int64) (Info, int64) {
	return r.describe(h, h.err == nil && isLive(h.folder), most)
}

// describe is info of a run of which it is known whether it is live.
func (r Runs) describe(h head, live bool, most int64) (Info, int64) {
	i := Info{ID: h.id, Folder: h.folder, Name: h.header.Name, Started: h.header.At, Sandbox: h.header.Sandbox, Part: h.header.Part}
	if i.Err = h.err; i.Err == nil {
		most, i.Err = i.look(r.recall(h.run, h.folder), live, most)
	}
	switch _, stale := errors.AsType[*StaleError](i.Err); {
	case stale:
		i.State = Stale
	case i.Err != nil:
		i.State = Damaged
	default:
		i.State = stateOf(i.Counts, live)
	}
	return i, most
}

// recall returns what is remembered of a run, to look at only: it takes no lock
// and is never told anything. What it knows was on the disk before, so a log
// that is read afterwards has it, also when a process is at work.
func (r Runs) recall(id, folder string) *witness {
	w := &witness{sys: r.system(), folder: absolute(folder)}
	if r.Witness == "" || id == "" {
		return w
	}
	w.path = filepath.Join(r.Witness, id)
	if w.all = readTestimonies(w.sys, w.path); len(w.all) > 0 {
		w.known = w.all[len(w.all)-1]
	}
	return w
}

// look reads the log, or its last line where that is enough.
func (i *Info) look(w *witness, live bool, most int64) (left int64, err error) {
	path := filepath.Join(i.Folder, logName)
	if end, at, size, ok := readEnd(path); ok && !live && w.ends(i.Folder, at) {
		if size > most {
			i.Counts, i.Halt, i.Updated, i.Unread = end.Counts, end.Halt, end.At, true
			return most, nil
		}
		most -= size
	}
	var s *State
	if live {
		s, err = replayOn(w.sys, path, live, nil)
	} else {
		s, err = w.judge(w.sys, i.Folder)
	}
	if err != nil {
		return most, err
	}
	i.Counts, i.Halt, i.Updated = s.Tally.Counts(), s.Halt, s.Updated
	return most, nil
}

// ends reports whether last, the last line of the log in folder, is also the
// last of which anything is known. Otherwise the whole log must be looked at.
func (w *witness) ends(folder string, last mark) bool {
	noted, err := readNote(folder)
	return err == nil && noted <= last.n && (w.known.N == 0 || w.known.mark() == last && w.known.Folder == w.folder)
}
