package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"app.wazaj/voye/campaign"
)

// failures are what the system may answer.
var failures = []error{syscall.ENOSPC, syscall.EIO, syscall.EMFILE}

// Whatever operation fails, in whatever way: the error is told, nothing that
// is not on the disk was acknowledged, a file whose sync failed is left alone,
// and the next process goes on, even when the power goes after that.
func TestEveryOperationMayFail(t *testing.T) {
	t.Parallel()
	seen, cases := map[string]int{}, 0
	for i, failure := range failures {
		for n, fired := 1, true; fired; n++ {
			for _, short := range []int{0, 70} {
				if !long && n%len(failures) != i {
					break // another failure takes this one
				}
				d := newCutDisk(t, cutsFolder(t))
				d.failAt, d.failure, d.short = n, failure, short
				s, err := play(t, d)
				if fired = d.failed != ""; !fired {
					do(t, err)
					break
				}
				seen[d.failed]++
				cases++
				s.afterFailure(t, fmt.Sprintf("%v at operation %d (%s)", failure, n, d.failed), err)
				if d.failed != "write" {
					break
				}
			}
		}
	}
	for _, what := range []string{"mkdir", "create", "write", "sync", "check", "open", "rename", "syncFolder", "truncate"} {
		if seen[what] == 0 {
			t.Errorf("no %s failed", what)
		}
	}
	t.Logf("%d cases: %v", cases, seen)
}

func (s *story) afterFailure(t *testing.T, what string, err error) {
	t.Helper()
	d := s.disk
	if err == nil && !d.needless() {
		t.Errorf("%s: no error", what)
	}
	if d.touched != "" {
		t.Errorf("%s: %s of a file whose sync had failed", what, d.touched)
	}
	at := d.operations()
	root := filepath.Join(cutsFolder(t), "cut")
	d.cut(t, root, at, dropped())
	if refused, err := s.check(root, at); err != nil || refused {
		t.Fatalf("%s, then a power cut: refused %v, %v", what, refused, err)
	}
	folder, err := s.find(d.root)
	if folder == "" && s.created == 0 {
		return
	}
	do(t, err)
	run, err := s.runs.Open(folder, Resume{})
	if err != nil {
		t.Fatalf("%s: the next process: %v", what, err)
	}
	if err := s.holds(run.State.Tally, at); err != nil {
		t.Errorf("%s, in the next process: %v", what, err)
	}
	do(t, s.send(run, []step{{8, 1, campaign.Sent}}))
	do(t, run.Close())
	after := root + "-after"
	d.cut(t, after, d.operations(), dropped())
	if refused, err := s.check(after, d.operations()); err != nil || refused {
		t.Errorf("%s, gone on with, then a power cut: refused %v, %v", what, refused, err)
	}
}

// The same while a log is taken up that a power cut tore and that the process
// before could not write.
func TestEveryOperationOfTakingUpMayFail(t *testing.T) {
	t.Parallel()
	played := newCutDisk(t, t.TempDir())
	s, err := play(t, played)
	do(t, err)
	at := lastWrite(played)
	s.rows[8] = []fact{{at: at, may: []campaign.Outcome{campaign.Unknown}}}
	s.rows[9] = s.rows[8] // the tail that is cut off speaks of it
	seen, cases, base := map[string]int{}, 0, cutsFolder(t)
	for n, fired := 1, true; fired; n++ {
		for i, failure := range failures {
			if !long && n%len(failures) != i {
				continue // another failure takes this one
			}
			root := filepath.Join(base, fmt.Sprintf("%d-%d", n, i))
			played.cut(t, root, at, filledFrom("text", 60, []byte("\"row\":9\n")))
			folder, err := s.find(root)
			do(t, err)
			if folder == "" {
				t.Fatal("the run is gone")
			}
			do(t, os.WriteFile(filepath.Join(folder, brokenName), nil, fileMode))
			do(t, os.WriteFile(filepath.Join(folder, logName+".new"), []byte("half"), fileMode))
			d := newCutDisk(t, root)
			d.failAt, d.failure = n, failure
			run, err := runsOn(d, root).Open(folder, Resume{})
			if fired = d.failed != ""; !fired {
				do(t, errors.Join(err, run.Close()))
				break
			}
			seen[d.failed]++
			cases++
			if err == nil && !d.needless() || d.touched != "" {
				t.Errorf("%v at operation %d (%s): err = %v, touched: %q", failure, n, d.failed, err, d.touched)
			}
			if err == nil {
				do(t, run.Close())
			}
			again, err := runsOn(d, root).Open(folder, Resume{})
			if err != nil {
				t.Fatalf("%v at operation %d (%s), the next process: %v", failure, n, d.failed, err)
			}
			do(t, again.Journal.Intend(campaign.Intent{Row: 8, Attempt: 1}))
			do(t, again.Close())
			after := filepath.Join(base, "after")
			d.cut(t, after, d.operations(), dropped())
			if refused, err := s.check(after, at); err != nil || refused {
				t.Errorf("%v at operation %d (%s), gone on with, then a power cut: refused %v, %v", failure, n, d.failed, refused, err)
			}
			do(t, os.RemoveAll(after))
		}
	}
	for _, what := range []string{"open", "remove", "create", "write", "sync", "rename", "syncFolder", "check"} {
		if seen[what] == 0 {
			t.Errorf("no %s failed", what)
		}
	}
	t.Logf("%d cases: %v", cases, seen)
}

// lastWrite returns how many operations there were up to the last write into
// the log, whose bytes wait for their sync then.
func lastWrite(d *cutDisk) int {
	for at := d.operations(); ; at-- {
		if op := d.trace[at-1]; op.what == "write" && filepath.Base(d.pathOf(op.file)) == logName {
			return at
		}
	}
}

// A fault of the program on the journal's goroutine ends the journal and not
// the process: whoever waits is told, and the log can be gone on with.
func TestAFaultOnTheJournalsGoroutineEndsIt(t *testing.T) {
	_, run := newRun(t, 9, nil)
	send(t, run.Journal, 1, 1, campaign.Sent)
	do(t, run.Journal.Intend(campaign.Intent{Row: 2, Attempt: 1}))
	do(t, run.Journal.Settle(campaign.Result{Row: 2, Attempt: 1, Outcome: campaign.Sent}, func() { panic("a mistake") }))
	err := run.Journal.Intend(campaign.Intent{Row: 3, Attempt: 1})
	if err == nil || errors.Is(err, ErrBroken) || !strings.Contains(err.Error(), "a mistake") {
		t.Errorf("err = %v, want the fault, which is none of the disk", err)
	}
	if again := run.Journal.Intend(campaign.Intent{Row: 4, Attempt: 1}); again == nil {
		t.Error("after the fault a request may leave")
	}
	if err := run.Close(); err == nil {
		t.Error("the fault is not told at the end")
	}
	again, err := unwitnessed.Open(run.Folder, Resume{})
	do(t, err)
	if c := again.State.Tally.Counts(); c.Sent < 1 || c.Sent+c.Unknown < 2 || c.Remaining < 6 {
		t.Errorf("counts = %+v", c)
	}
	do(t, again.Close())
}

// faultyList is a system in which a mistake of the program shows when the list
// is opened.
type faultyList struct{ realSystem }

func (f faultyList) open(path string, flag int) (handle, error) {
	if filepath.Ext(path) == ".csv" {
		panic("a mistake")
	}
	return f.realSystem.open(path, flag)
}

// The list is hashed on a goroutine of its own, whose fault is an error of Open.
func TestAFaultWhileTheListIsHashedIsAnError(t *testing.T) {
	runs, run := newRun(t, 3, nil)
	do(t, run.Close())
	runs.sys = faultyList{}
	_, err := runs.Open(run.Folder, Resume{})
	if !isFault(err) {
		t.Errorf("err = %v, want the fault", err)
	}
	runs.sys = nil
	again, err := runs.Open(run.Folder, Resume{})
	do(t, err)
	do(t, again.Close())
}
