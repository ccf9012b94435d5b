package storage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"app.wazaj/voye/campaign"
)

// damagedRun makes a run under root whose log is damaged, with the outcomes
// that it had, and returns its folder and the damaged log.
func damagedRun(t *testing.T, root string) (folder string, log []byte) {
	t.Helper()
	run, err := Runs{Dir: root, Witness: filepath.Join(root, "witness")}.Create(testHeader(sampleRows), testList(t), nil)
	do(t, err)
	for row := 1; row <= 5; row++ {
		send(t, run.Journal, row, 1, campaign.Sent)
	}
	do(t, run.Close())
	path := filepath.Join(run.Folder, logName)
	log, err = os.ReadFile(path)
	do(t, err)
	middle := bytes.Index(log, []byte(`"row":3,`))
	copy(log[middle:], "\x00\x00\x00\x00")
	do(t, os.WriteFile(path, log, fileMode))
	return run.Folder, log
}

func TestARepairKeepsTheDamagedLogAndOpens(t *testing.T) {
	folder, log := damagedRun(t, t.TempDir())
	r, err := unwitnessed.PrepareRepair(folder)
	do(t, err)
	if _, err := unwitnessed.Open(folder, Resume{}); !errors.Is(err, ErrLocked) {
		t.Errorf("while it is repaired: err = %v, want ErrLocked", err)
	}
	if r.Lost != 1 || r.Damage == nil || r.Counts.Sent != 5 {
		t.Errorf("repair = %+v", r)
	}
	kept, err := r.Apply()
	do(t, errors.Join(err, r.Close()))
	if data, err := os.ReadFile(kept); err != nil || !bytes.Equal(data, log) || filepath.Base(kept) != "log.jsonl.damaged-1" {
		t.Errorf("%s does not hold the damaged log (%v)", kept, err)
	}
	run, err := unwitnessed.Open(folder, Resume{})
	do(t, err)
	if got := run.State.Tally.Counts(); got != r.Counts {
		t.Errorf("counts = %+v, the repair said %+v", got, r.Counts)
	}
	do(t, run.Close())
	if _, err := unwitnessed.PrepareRepair(folder); !errors.Is(err, ErrWhole) {
		t.Errorf("a second repair: err = %v, want ErrWhole", err)
	}
}

func TestARepairThatIsNotAppliedChangesNothing(t *testing.T) {
	folder, log := damagedRun(t, t.TempDir())
	r, err := unwitnessed.PrepareRepair(folder)
	do(t, err)
	do(t, r.Close())
	after, err := os.ReadFile(filepath.Join(folder, logName))
	if err != nil || !bytes.Equal(after, log) {
		t.Errorf("the log was changed (%v)", err)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, logName+".*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// repairOn repairs the run in folder to the end, or to the first error.
func repairOn(d *cutDisk, folder string) error {
	r, err := Runs{Witness: filepath.Join(d.root, "witness"), sys: d}.PrepareRepair(folder)
	if err != nil {
		return err
	}
	_, err = r.Apply()
	return errors.Join(err, r.Close())
}

// The power may go, and every operation may fail: the log is then the damaged
// one or the repaired one, and never anything else.
func TestARepairIsWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	base := cutsFolder(t)
	root := filepath.Join(base, "root")
	do(t, os.Mkdir(root, folderMode))
	folder, log := damagedRun(t, root)
	inside, err := filepath.Rel(root, folder)
	do(t, err)
	played := newCutDisk(t, root)
	before := played.operations()
	if err := repairOn(played, folder); err != nil {
		t.Fatal(err)
	}
	fine, err := os.ReadFile(filepath.Join(folder, logName))
	do(t, err)
	cuts := 0
	for at := before; at <= played.operations(); at++ {
		size, names := played.waiting(at)
		for _, how := range losses(size, names) {
			cut := filepath.Join(base, "cut")
			played.cut(t, cut, at, how)
			got, err := os.ReadFile(filepath.Join(cut, inside, logName))
			do(t, err)
			if repaired := bytes.Equal(got, fine); !repaired && (!bytes.Equal(got, log) || at == played.operations()) {
				t.Fatalf("operation %d, %s, %d names: the log is neither the damaged nor the repaired one", at, how.name, how.names)
			} else if repaired {
				run, err := Runs{Witness: filepath.Join(cut, "witness"), sys: unsynced{root: cut}}.Open(filepath.Join(cut, inside), Resume{})
				if err != nil {
					t.Fatalf("operation %d, %s, %d names: the repaired log does not open: %v", at, how.name, how.names, err)
				}
				do(t, run.Close())
			}
			do(t, os.RemoveAll(cut))
			cuts++
		}
	}
	cases := 0
	for n, fired := 1, true; fired; n++ {
		for i, failure := range failures {
			if !long && n%len(failures) != i {
				continue // another failure takes this one
			}
			dir := filepath.Join(base, fmt.Sprintf("%d-%d", n, i))
			do(t, os.Mkdir(dir, folderMode))
			folder, log := damagedRun(t, dir)
			d := newCutDisk(t, dir)
			d.failAt, d.failure = n, failure
			err := repairOn(d, folder)
			if fired = d.failed != ""; !fired {
				do(t, err)
				break
			}
			cases++
			if err == nil && !d.needless() || d.touched != "" {
				t.Errorf("%v at operation %d (%s): err = %v, touched: %q", failure, n, d.failed, err, d.touched)
			}
			got, err := os.ReadFile(filepath.Join(folder, logName))
			do(t, err)
			if _, err := replayBytes(got); err != nil && !bytes.Equal(got, log) {
				t.Errorf("%v at operation %d (%s): the log is neither the damaged nor the repaired one", failure, n, d.failed)
			}
			if err := repairOn(d, folder); err != nil && !errors.Is(err, ErrWhole) {
				t.Errorf("%v at operation %d (%s), then repaired: %v", failure, n, d.failed, err)
			}
		}
	}
	t.Logf("%d cuts, %d failures", cuts, cases)
}

// A log that another program cut while the run was sent is refused by the note
// beside it, also where nothing else remembers the run. The repair knows from
// the note how many lines are missing.
func TestARepairOfALogThatTheNoteRefuses(t *testing.T) {
	const sent = 20
	_, run := newRun(t, sampleRows, nil)
	path := filepath.Join(run.Folder, logName)
	for row := 1; row <= sent; row++ {
		send(t, run.Journal, row, 1, campaign.Sent)
	}
	do(t, run.Journal.Flush())
	log, err := os.ReadFile(path)
	do(t, err)
	lines := bytes.SplitAfter(log, []byte("\n"))
	short := bytes.Join(lines[:9], nil)
	do(t, os.Truncate(path, int64(len(short))))
	if err := run.Journal.Intend(campaign.Intent{Row: sent + 1, Attempt: 1}); !errors.Is(err, ErrBroken) {
		t.Fatalf("err = %v, want ErrBroken", err)
	}
	_ = run.Close()
	var damage *DamageError
	if _, err := unwitnessed.Open(run.Folder, Resume{}); !errors.As(err, &damage) || damage.Line != 10 || damage.Offset != int64(len(short)) {
		t.Fatalf("err = %v, want damage at line 10 (byte %d)", err, len(short))
	}
	r, err := unwitnessed.PrepareRepair(run.Folder)
	do(t, err)
	if want := len(lines) - 1 - 9; r.Lost != want || *r.Damage != *damage {
		t.Errorf("%d lines are lost, want %d; damage = %v", r.Lost, want, r.Damage)
	}
	_, err = r.Apply()
	do(t, errors.Join(err, r.Close()))
	again, err := unwitnessed.Open(run.Folder, Resume{})
	do(t, err)
	for row := 1; row <= sent; row++ {
		if got := again.State.Tally.Outcome(row); got != campaign.Sent && got != campaign.Unknown {
			t.Errorf("row %d was sent, and is %q after the repair", row, got)
		}
	}
	if c := again.State.Tally.Counts(); c.Sent != 4 || c != r.Counts {
		t.Errorf("counts = %+v, the repair said %+v", c, r.Counts)
	}
	do(t, again.Close())
	if infos, err := (Runs{Dir: filepath.Dir(run.Folder)}).List(); err != nil || infos[0].Err != nil {
		t.Errorf("listed as %+v, %v", infos, err)
	}
}
