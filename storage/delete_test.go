package storage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// deleted deletes the run in folder.
func deleted(runs Runs, folder string) error {
	d, err := runs.PrepareDelete(folder)
	if err != nil {
		return err
	}
	return errors.Join(d.Apply(), d.Close())
}

// Of a deleted run nothing is left but the last line that its log had.
func TestOfADeletedRunNothingIsLeft(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	p.send(3)
	do(t, p.run.Journal.Flush())
	header := p.run.State.Header
	p.close()
	do(t, os.WriteFile(filepath.Join(p.folder, "report.csv"), []byte("+50934123456"), 0o600))
	d, err := p.runs.PrepareDelete(p.folder)
	do(t, err)
	if d.Counts.Sent != 3 || d.Counts.Total != pastRows || d.State != Stopped || len(d.Others) != 1 || d.Others[0] != "report.csv" {
		t.Errorf("it is asked about as %+v, with %q", d.Info, d.Others)
	}
	do(t, errors.Join(d.Apply(), d.Close()))
	state := filepath.Dir(p.runs.Dir)
	do(t, filepath.WalkDir(state, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, word := range []string{"5093412", "Marie", "ommann", p.run.ID} {
			if strings.Contains(path, word) || bytes.Contains(data, []byte(word)) {
				t.Errorf("%s has %q: %s", path, word, data)
			}
		}
		return err
	}))
	infos, err := p.runs.List()
	if _, twin := p.runs.FindTwin(header, func(int) bool { return true }); err != nil || len(infos) != 0 || twin {
		t.Errorf("%v, %v, twin %v", infos, err, twin)
	}
	l, err := p.runs.Ledger(Lookback{Since: time.Unix(0, 0), Same: func(Header) bool { return true }})
	if err != nil || l.Len() != 0 {
		t.Errorf("the ledger knows %d numbers, %v", l.Len(), err)
	}
}

func TestALiveRunIsNotDeleted(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	p.send(1)
	var locked *LockedError
	if err := deleted(p.runs, p.folder); !errors.As(err, &locked) || locked.PID != os.Getpid() {
		t.Fatalf("err = %v, want a LockedError with the process", err)
	}
	p.send(1)
	p.close()
	do(t, p.open(p.folder))
	if got := p.run.State.Tally.Counts().Sent; got != 2 {
		t.Errorf("%d rows are sent, want 2", got)
	}
}

// A copy that was made before the end would send again what was sent since.
func TestACopyOfADeletedRunIsHeldAgainstIt(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*past){"ended": (*past).close, "killed": (*past).kill} {
		t.Run(name, func(t *testing.T) {
			p := newPast(t)
			p.send(2)
			do(t, p.run.Journal.Flush())
			older := p.copied()
			p.send(2)
			end(p)
			newest := p.copied()
			do(t, deleted(p.runs, p.folder))
			if stale := p.refused(older); stale.Elsewhere != "" {
				t.Errorf("it sends people to %s, which is gone", stale.Elsewhere)
			}
			do(t, p.open(newest))
			if got := p.run.State.Tally.Counts().Sent; got != 4 {
				t.Errorf("the newest copy has %d rows sent, want 4", got)
			}
		})
	}
}

// The witness of a run that lives on knows it as before when a copy of its
// folder is deleted.
func TestACopyIsDeletedAlone(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	p.send(2)
	p.close()
	older, spare := p.copied(), p.copied()
	do(t, p.open(p.folder))
	p.send(2)
	p.close()
	do(t, deleted(p.runs, spare))
	if stale := p.refused(older); stale.Elsewhere != p.folder {
		t.Errorf("the run is said to be in %q, not %q", stale.Elsewhere, p.folder)
	}
	do(t, p.open(p.folder))
}

func TestADamagedRunIsDeleted(t *testing.T) {
	t.Parallel()
	for _, harm := range []string{"the first line", "all"} {
		p := newPast(t)
		p.send(2)
		p.close()
		log := p.log()
		if harm == "all" {
			log = nil
		} else {
			log[20] ^= 0xff
		}
		p.putBack(log)
		do(t, deleted(p.runs, p.folder))
		if entries, err := os.ReadDir(p.runs.Dir); err != nil || len(entries) != 0 {
			t.Errorf("%s: %v, %v", harm, entries, err)
		}
	}
}

// What is left of a deletion is no run by any name, and Sweep removes it.
func TestWhatIsLeftOfADeletionIsNoRun(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	p.send(2)
	p.close()
	dead := filepath.Join(p.runs.Dir, deadPrefix+p.run.ID+"-1")
	do(t, os.Rename(p.folder, dead))
	if infos, err := p.runs.List(); err != nil || len(infos) != 0 {
		t.Errorf("%v, %v", infos, err)
	}
	if err := p.open(dead); err == nil || !strings.Contains(err.Error(), "was deleted") {
		t.Errorf("it is opened: %v", err)
	}
	if _, err := Read(dead, nil); err == nil {
		t.Error("it is read")
	}
	do(t, p.runs.Sweep())
	if entries, err := os.ReadDir(p.runs.Dir); err != nil || len(entries) != 0 {
		t.Errorf("%v, %v", entries, err)
	}
}

// whole holds that in root there is the run as it was, or no run; and that the
// next deletion and Sweep leave no file behind.
func (s *story) whole(root string, operations int) error {
	if folder, err := s.find(root); err != nil {
		return err
	} else if folder != "" {
		if refused, err := s.check(root, operations); err != nil || refused {
			return fmt.Errorf("refused %v, %w", refused, err)
		}
		if err := deleted(runsOn(unsynced{root: root}, root), folder); err != nil {
			return err
		}
	}
	runs := runsOn(unsynced{root: root}, root)
	if err := runs.Sweep(); err != nil {
		return err
	}
	entries, err := os.ReadDir(runs.Dir)
	if err == nil && len(entries) > 0 {
		err = fmt.Errorf("%v is left", entries)
	}
	return err
}

// The power may go at every operation of a deletion.
func TestAPowerCutDuringADeletion(t *testing.T) {
	t.Parallel()
	d := newCutDisk(t, t.TempDir())
	s, err := play(t, d)
	do(t, err)
	begin := d.operations()
	folder, err := s.find(d.root)
	do(t, err)
	do(t, deleted(s.runs, folder))
	if d.operations()-begin < 6 {
		t.Fatalf("a deletion takes only %d operations", d.operations()-begin)
	}
	cuts, base := 0, cutsFolder(t)
	for at := begin; at <= d.operations(); at++ {
		size, names := d.waiting(at)
		for _, how := range losses(size, names) {
			root := filepath.Join(base, "cut")
			d.cut(t, root, at, how)
			if err := s.whole(root, begin); err != nil {
				t.Fatalf("operation %d (%s), %s, %d names kept: %v", at-begin, d.trace[at-1].what, how.name, how.names, err)
			}
			do(t, os.RemoveAll(root))
			cuts++
		}
	}
	t.Logf("%d cuts at %d operations", cuts, d.operations()-begin)
}

// Every operation of a deletion may fail: the run is there, or it is gone, and
// the next deletion finishes it.
func TestADeletionThatFails(t *testing.T) {
	t.Parallel()
	for at := 1; ; at++ {
		d := newCutDisk(t, t.TempDir())
		s, err := play(t, d)
		do(t, err)
		folder, err := s.find(d.root)
		do(t, err)
		done := d.operations()
		d.failAt, d.failure = at, syscall.EIO
		err = deleted(s.runs, folder)
		if d.failed == "" {
			do(t, err)
			t.Logf("%d operations failed", at-1)
			return
		}
		d.failAt, s.disk = 0, d
		if err := s.whole(d.root, done); err != nil {
			t.Fatalf("operation %d (%s %s) failed: %v", at, d.failed, d.at, err)
		}
	}
}

func TestHowLongARunIsIdle(t *testing.T) {
	now := time.Now()
	folder := t.TempDir()
	do(t, os.WriteFile(filepath.Join(folder, logName), nil, 0o600))
	do(t, os.Chtimes(filepath.Join(folder, logName), now, now.Add(-time.Hour)))
	for want, info := range map[time.Duration]Info{
		time.Minute:    {Updated: now.Add(-time.Minute), Started: now.Add(-time.Hour)},
		24 * time.Hour: {Started: now.Add(-24 * time.Hour)},
		time.Hour:      {Folder: folder},
		0:              {Folder: filepath.Join(folder, "none")},
	} {
		if got := info.Idle(now).Round(time.Second); got != want {
			t.Errorf("%+v is idle for %v, want %v", info, got, want)
		}
	}
}
