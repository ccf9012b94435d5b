package storage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"app.wazaj/voye/campaign"
)

// past is a run with a witness and copies of its folder, taken at moments that
// the test chooses.
type past struct {
	t      *testing.T
	runs   Runs
	run    *Run
	folder string
	rows   int // how many were sent
}

const pastRows = 9000

func newPast(t *testing.T) *past {
	t.Helper()
	state := t.TempDir()
	p := &past{t: t, runs: Runs{Dir: filepath.Join(state, "runs"), Witness: filepath.Join(state, "witness")}}
	run, err := p.runs.Create(testHeader(pastRows), testList(t), nil)
	do(t, err)
	p.run, p.folder = run, run.Folder
	t.Cleanup(func() { _ = p.run.Close() })
	return p
}

func (p *past) send(rows int) {
	p.t.Helper()
	for range rows {
		p.rows++
		send(p.t, p.run.Journal, p.rows, 1, campaign.Sent)
	}
}

// close ends the process in order; kill ends it as a SIGKILL would.
func (p *past) close() {
	p.t.Helper()
	do(p.t, p.run.Close())
}

func (p *past) kill() {
	p.t.Helper()
	do(p.t, p.run.Journal.Flush())
	do(p.t, errors.Join(p.run.witness.lock.Unlock(), p.run.lock.Unlock()))
	p.run.witness.deaf = errNoWitness // it says nothing any more
}

func (p *past) open(folder string) error {
	run, err := p.runs.Open(folder, Resume{})
	if err == nil {
		p.run = run
	}
	return err
}

// copied copies the run folder as it is now.
func (p *past) copied() string {
	p.t.Helper()
	to := filepath.Join(p.t.TempDir(), "copy")
	do(p.t, os.CopyFS(to, os.DirFS(p.folder)))
	do(p.t, os.Chmod(to, folderMode))
	return to
}

func (p *past) log() []byte {
	p.t.Helper()
	log, err := os.ReadFile(filepath.Join(p.folder, logName))
	do(p.t, err)
	return log
}

func (p *past) putBack(log []byte) {
	p.t.Helper()
	do(p.t, os.WriteFile(filepath.Join(p.folder, logName), log, fileMode))
}

// refused holds that a folder is not opened because its log is stale.
func (p *past) refused(folder string) *StaleError {
	p.t.Helper()
	var stale *StaleError
	if err := p.open(folder); !errors.As(err, &stale) {
		p.t.Fatalf("err = %v, want a StaleError", err)
	}
	return stale
}

// repaired repairs the folder, and holds that no row which was sent would be
// sent again, and that those far behind are as they were.
func (p *past) repaired(folder string, upTo int) {
	p.t.Helper()
	r, err := p.runs.PrepareRepair(folder)
	do(p.t, err)
	_, err = r.Apply()
	do(p.t, errors.Join(err, r.Close()))
	do(p.t, p.open(folder))
	for row := 1; row <= pastRows; row++ {
		got := p.run.State.Tally.Outcome(row)
		if row <= p.rows && got != campaign.Sent && got != campaign.Unknown || row > upTo && got != campaign.Pending {
			p.t.Fatalf("after the repair row %d of %d is %q", row, p.rows, got)
		}
	}
	p.close()
}

func TestAnOlderLogIsNoticed(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		end  func(*past)
		more int // rows that the repair may doubt behind those that were sent
	}{
		"after a session that ended": {(*past).close, 100 + mostWorkers},
		"after a kill":               {(*past).kill, 100 + mostWorkers + witnessLines},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPast(t)
			p.send(10)
			p.close()
			old := p.log()
			do(t, p.open(p.folder))
			p.send(30)
			c.end(p)
			fresh := p.log()
			p.putBack(old)
			stale := p.refused(p.folder)
			t.Log(stale)
			if stale.Elsewhere != "" || stale.Line != bytes.Count(old, []byte("\n")) {
				t.Errorf("stale = %+v", stale)
			}
			if got := p.log(); !bytes.Equal(got, old) {
				t.Error("the refused log was changed")
			}
			p.putBack(fresh)
			do(t, p.open(p.folder))
			p.close()
			p.putBack(old)
			p.repaired(p.folder, p.rows+c.more)
		})
	}
}

// A row that was sent and whose line is cut off at the end of the log, newline
// and all, looks as if it had never been asked for.
func TestAnEndThatIsCutOffIsNoticed(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	p.send(3)
	p.close()
	log := p.log()
	for end := bytes.LastIndexByte(log[:len(log)-1], '\n') + 1; end > 0; end = bytes.LastIndexByte(log[:end-1], '\n') + 1 {
		p.putBack(log[:end])
		_ = p.refused(p.folder)
	}
	log[len(log)-40] ^= 1 // in the last line: nothing in the log proves that it was there
	p.putBack(log)
	var damage *DamageError
	if err := p.open(p.folder); !errors.As(err, &damage) {
		t.Errorf("the last line damaged: err = %v, want a DamageError", err)
	}
	p.repaired(p.folder, p.rows+1+8)
}

// Of two copies the one that goes on first is the run.
func TestACopyIsNoticed(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	p.send(5)
	early := p.copied() // while the run is sent
	if err := p.open(early); !errors.Is(err, ErrLocked) {
		t.Fatalf("a copy of a run at work: err = %v, want ErrLocked", err)
	}
	p.send(5)
	p.kill() // what came since the copy is not yet told
	stale := p.refused(early)
	if t.Log(stale); stale.Elsewhere != p.folder {
		t.Errorf("elsewhere = %q, want %q", stale.Elsewhere, p.folder)
	}
	twin, first := p.copied(), p.folder
	do(t, p.open(twin)) // nothing is missing in it
	p.send(5)
	if err := p.open(first); !errors.Is(err, ErrLocked) {
		t.Errorf("the other copy is at work: err = %v, want ErrLocked", err)
	}
	p.close()
	if stale := p.refused(first); stale.Elsewhere != twin {
		t.Errorf("elsewhere = %q, want %q", stale.Elsewhere, twin)
	}
	p.repaired(first, p.rows+200+mostWorkers+witnessLines)
}

// Two logs that went on from the same line in different ways are told apart,
// although neither is shorter.
func TestALogThatWentOnElsewhereIsNoticed(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	p.send(5)
	p.close()
	other := p.copied()
	do(t, p.open(p.folder))
	p.send(5)
	p.close()
	away := Runs{Dir: filepath.Dir(other)} // another machine
	run, err := away.Open(other, Resume{})
	do(t, err)
	for row := 6; row <= 60; row++ {
		send(t, run.Journal, row, 1, campaign.Failed)
	}
	do(t, run.Close())
	log, err := os.ReadFile(filepath.Join(other, logName))
	do(t, err)
	p.putBack(log)
	_ = p.refused(p.folder)
	r, err := p.runs.PrepareRepair(p.folder)
	do(t, err)
	if r.Counts.Failed != 0 || r.Counts.Sent != 5 {
		t.Errorf("counts = %+v: rows 6 to 10 were sent here and failed there, so they are unknown", r.Counts)
	}
	do(t, r.Close())
}

// Without a witness, or with one that says nothing, a run opens.
func TestAWitnessIsInNobodysWay(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("a file in the place of a folder is another error there")
	}
	told := map[string]bool{"none wanted": true, "a file": true, "a folder in its place": true}
	for name, harm := range map[string]func(p *past){
		"no witness":  func(p *past) { do(p.t, os.RemoveAll(p.runs.Witness)) },
		"none wanted": func(p *past) { p.runs.Witness = "" },
		"a file":      func(p *past) { p.runs.Witness = filepath.Join(p.folder, logName) },
		"a folder in its place": func(p *past) {
			do(p.t, os.Remove(p.run.witness.path))
			do(p.t, os.MkdirAll(filepath.Join(p.run.witness.path, "a"), folderMode))
		},
		"garbage in it": func(p *past) { do(p.t, os.WriteFile(p.run.witness.path, []byte("\x00\x00{}\n"), fileMode)) },
		"half a line": func(p *past) {
			do(p.t, os.Truncate(p.run.witness.path, 60))
		},
		"a moved run": func(p *past) {
			moved := filepath.Join(p.t.TempDir(), "moved")
			do(p.t, os.Rename(p.folder, moved))
			p.folder = moved
		},
		"a moved run that was killed": func(p *past) {
			do(p.t, p.open(p.folder))
			p.send(2)
			p.kill()
			moved := filepath.Join(p.t.TempDir(), "moved")
			do(p.t, os.Rename(p.folder, moved))
			p.folder = moved
		},
		"a torn tail": func(p *past) {
			p.putBack(append(p.log(), `{"n":9,"p":"0`...))
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPast(t)
			p.send(5)
			p.close()
			harm(p)
			for range 2 {
				do(t, p.open(p.folder))
				if err := p.run.Unwitnessed; (err != nil) != told[name] {
					t.Errorf("unwitnessed: %v", err)
				}
				p.send(2)
				p.close()
			}
		})
	}
}

// However far the log is ahead of its witness when the process is killed: it
// is no further than a repair counts in, and the first request waits for it.
func TestAWitnessKeepsUp(t *testing.T) {
	t.Parallel()
	w := &witness{path: filepath.Join(t.TempDir(), "id"), sys: realSystem{}, folder: "run"}
	j := journalOn(t, &disk{}, 1)
	j.hooks.synced = w.hear
	do(t, j.Intend(campaign.Intent{Row: 1, Attempt: 1}))
	for n := uint64(2); n <= 5*witnessLines; n += 3 {
		all := readTestimonies(w.sys, w.path)
		if len(all) == 0 {
			t.Fatal("a request may leave, and the witness knows nothing")
		}
		if known := all[len(all)-1].N; known > w.latest.n || w.latest.n-known >= witnessLines {
			t.Fatalf("the witness knows %d of %d lines", known, w.latest.n)
		}
		w.hear(mark{n: n})
	}
	if n := len(readTestimonies(w.sys, w.path)); n > 7 {
		t.Errorf("%d lines in the witness", n)
	}
	do(t, errors.Join(j.Close(), w.log.Close()))
}

// A log that is put back as it was at any moment, and then repaired, forgets
// no row.
func TestARepairOfAnyOlderLogForgetsNoRow(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	var olds [][]byte
	for session := range 3 {
		for range 3 {
			p.send(2)
			do(t, p.run.Journal.Flush())
			olds = append(olds, p.log())
		}
		if session == 1 {
			p.kill()
		} else {
			p.close()
		}
		olds = append(olds, p.log())
		if session < 2 {
			do(t, p.open(p.folder))
		}
	}
	witness, err := os.ReadFile(p.run.witness.path)
	do(t, err)
	sent := p.rows
	for i, old := range olds {
		if bytes.Equal(old, olds[len(olds)-1]) {
			continue
		}
		p.putBack(old)
		do(t, os.WriteFile(p.run.witness.path, witness, fileMode))
		p.rows = sent
		t.Run(fmt.Sprint(i), func(*testing.T) { p.repaired(p.folder, pastRows) })
	}
}
