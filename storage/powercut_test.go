package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"app.wazaj/voye/campaign"
)

// story is a run as it was played on a disk, with what was acknowledged and
// after how many operations of the disk.
type story struct {
	disk    *cutDisk
	runs    Runs
	created int
	rows    map[int][]fact // in the order in which they came
}

// fact says that from an operation on, a row has one of these outcomes: what
// is not among them would be a second send, or a loss.
type fact struct {
	at  int
	may []campaign.Outcome
}

const storyRows = 9

// play makes a run, sends some of its rows, is killed, and goes on. It stops
// at the first error and returns it.
func play(t testing.TB, d *cutDisk) (*story, error) {
	s := &story{disk: d, runs: runsOn(d, d.root), rows: map[int][]fact{}}
	run, err := s.runs.Create(testHeader(storyRows), testList(t), func(_ string, write func(campaign.Result) error) error {
		return write(campaign.Result{Row: 2, To: "+50934123402", Outcome: campaign.Suppressed})
	})
	if err != nil {
		return s, err
	}
	s.created = d.operations()
	err = s.send(run, []step{
		{1, 1, campaign.Sent}, {3, 1, campaign.Failed}, {4, 1, campaign.NotSent}, {4, 2, campaign.Sent}, {5, 1, campaign.Unknown}, {6, 1, campaign.Pending},
	})
	if err = errors.Join(err, run.Close()); err != nil {
		return s, err
	}
	again, err := s.runs.Open(run.Folder, Resume{Version: "v0.1", Policy: campaign.Policy{RetryFailed: true}})
	if err != nil {
		return s, err
	}
	err = s.send(again, []step{{3, 2, campaign.Sent}, {7, 1, campaign.Sent}})
	if err == nil {
		err = again.Journal.End(campaign.EndInterrupted)
	}
	return s, errors.Join(err, again.Close())
}

// runsOn returns the runs on the disk root, with their witnesses.
func runsOn(sys system, root string) Runs {
	state := filepath.Join(root, "state")
	return Runs{Dir: filepath.Join(state, "runs"), Witness: filepath.Join(state, "witness"), sys: sys}
}

// step is an attempt at a row and what came of it; Pending is no answer.
type step struct {
	row, attempt int
	end          campaign.Outcome
}

func (s *story) send(run *Run, steps []step) error {
	settle := func() {}
	for _, step := range steps {
		s.is(step.row, append(s.last(step.row), campaign.Unknown)...)
		if err := run.Journal.Intend(campaign.Intent{Row: step.row, Attempt: step.attempt, To: "+50934123456", At: fixedTime}); err != nil {
			return err
		}
		settle() // the results before this intent are on the disk with it
		s.is(step.row, campaign.Unknown, endOf(step.end))
		if step.end == campaign.Pending {
			continue
		}
		if err := run.Journal.Settle(campaign.Result{Row: step.row, Attempt: step.attempt, Outcome: step.end, At: fixedTime}, nil); err != nil {
			return err
		}
		settle = func() { s.is(step.row, endOf(step.end)) }
	}
	if err := run.Journal.Flush(); err != nil {
		return err
	}
	settle()
	return nil
}

// endOf returns the outcome of a row whose attempt ended so.
func endOf(o campaign.Outcome) campaign.Outcome {
	switch o {
	case campaign.Pending:
		return campaign.Unknown
	case campaign.NotSent:
		return campaign.Pending
	}
	return o
}

// last returns what row may be by the last fact.
func (s *story) last(row int) []campaign.Outcome {
	facts := s.rows[row]
	if len(facts) == 0 {
		return []campaign.Outcome{campaign.Pending}
	}
	return slices.Clone(facts[len(facts)-1].may)
}

func (s *story) is(row int, may ...campaign.Outcome) {
	s.rows[row] = append(s.rows[row], fact{at: s.disk.operations(), may: may})
}

// check opens what is left in root of the first operations and holds it to
// what was acknowledged then. refused says that damage was found, which only
// bytes that the log did not write may lead to.
func (s *story) check(root string, operations int) (refused bool, err error) {
	folder, err := s.find(root)
	if folder == "" || err != nil {
		if err == nil && s.created > 0 && operations >= s.created {
			err = errors.New("the run is gone")
		}
		return false, err
	}
	run, err := runsOn(unsynced{root: root}, root).Open(folder, Resume{})
	var damage *DamageError
	if errors.As(err, &damage) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	defer func() { _ = run.Close() }()
	return false, s.holds(run.State.Tally, operations)
}

// holds compares the rows with what was acknowledged after the operations.
func (s *story) holds(tally *campaign.Tally, operations int) error {
	for row := 1; row <= storyRows; row++ {
		may := []campaign.Outcome{campaign.Pending}
		if row == 2 {
			may[0] = campaign.Suppressed
		}
		for _, f := range s.rows[row] {
			if f.at <= operations {
				may = f.may
			}
		}
		if got := tally.Outcome(row); !slices.Contains(may, got) {
			return fmt.Errorf("row %d is %d, want one of %d", row, got, may)
		}
	}
	return nil
}

// find returns the folder of the run, empty when there is none.
func (s *story) find(root string) (string, error) {
	inside, err := filepath.Rel(s.disk.root, s.runs.Dir)
	if err != nil {
		return "", err
	}
	heads, err := Runs{Dir: filepath.Join(root, inside)}.heads()
	if err != nil || len(heads) == 0 {
		return "", err
	}
	return heads[0].folder, heads[0].err
}

// losses returns the ways in which size bytes and some names may be lost.
func losses(size, names int) []loss {
	var all []loss
	for _, offset := range offsets(size) {
		all = append(all, tornAt(offset), filledFrom("zeros", offset, []byte{0}), filledFrom("stale text", offset, []byte("Phone,First name\n+50934123456,Marie\n")), holeBefore(offset))
	}
	all = append(all, dropped(), tornAt(size))
	var ways []loss
	for n := range names + 1 {
		if !long && n > 0 && n < names {
			continue
		}
		for _, l := range all {
			l.names = n
			ways = append(ways, l)
		}
	}
	return ways
}

// offsets returns where to tear size bytes: anywhere in the long form, but for
// files as large as a list, and here and there in the short one.
func offsets(size int) []int {
	var some []int
	for i := range size {
		if long && size < 4096 || i < 2 || i >= size-2 || i%(size/2+1) == 1 || long && i%16 == 0 {
			some = append(some, i)
		}
	}
	return some
}

// At every operation the power may go, and what was not synced may be lost in
// every way: what was acknowledged is there, and nothing is sent twice.
func TestAPowerCutAtEveryOperation(t *testing.T) {
	t.Parallel()
	d := newCutDisk(t, t.TempDir())
	s, err := play(t, d)
	do(t, err)
	cuts, base := 0, cutsFolder(t)
	for at := range d.operations() + 1 {
		size, names := d.waiting(at)
		for _, how := range losses(size, names) {
			root := filepath.Join(base, "cut")
			d.cut(t, root, at, how)
			if refused, err := s.check(root, at); err != nil || refused {
				t.Fatalf("operation %d (%s), %s, %d names kept: refused %v, %v", at, d.trace[max(at-1, 0)].what, how.name, how.names, refused, err)
			}
			do(t, os.RemoveAll(root))
			cuts++
		}
	}
	t.Logf("%d cuts at %d operations", cuts, d.operations())
}

// The blocks that a log gets may hold lines of another log, whole and with
// their checksums. They are not taken for lines of this one: the log opens
// without them, or says that it is damaged.
func TestStaleLinesOfAnotherLogAreNotTaken(t *testing.T) {
	t.Parallel()
	d := newCutDisk(t, t.TempDir())
	s, err := play(t, d)
	do(t, err)
	other, _ := sampleLog(t, 1)
	cuts, refusals, base := 0, 0, cutsFolder(t)
	for at := s.created; at <= d.operations(); at++ {
		size, _ := d.waiting(at)
		for _, offset := range offsets(size) {
			root := filepath.Join(base, "cut")
			d.cut(t, root, at, filledFrom("stale log", offset, other))
			refused, err := s.check(root, at)
			if err != nil {
				t.Fatalf("operation %d, byte %d: %v", at, offset, err)
			}
			if cuts++; refused {
				refusals++
			}
			do(t, os.RemoveAll(root))
		}
	}
	t.Logf("%d cuts, %d of them refused as damage", cuts, refusals)
}

// The power may go again while what the first cut left is put in order.
func TestAPowerCutWhileARunIsTakenUp(t *testing.T) {
	t.Parallel()
	d := newCutDisk(t, t.TempDir())
	s, err := play(t, d)
	do(t, err)
	cuts, base := 0, cutsFolder(t)
	for at := s.created; at <= d.operations(); at++ {
		size, _ := d.waiting(at)
		if size == 0 || !long && at%5 > 0 {
			continue
		}
		for _, how := range []loss{tornAt(size * 2 / 3), tornAt(max(size-1, 0)), filledFrom("zeros", size/2, []byte{0}), filledFrom("text", size/2, []byte(`"row":9`))} {
			first := filepath.Join(base, "first")
			d.cut(t, first, at, how)
			cuts += s.cutAgain(t, first, at, filepath.Join(base, "second"))
			do(t, os.RemoveAll(first))
		}
	}
	t.Logf("%d cuts while a run was taken up", cuts)
}

// cutAgain opens the run in first and cuts the power at every operation of
// that.
func (s *story) cutAgain(t *testing.T, first string, at int, second string) (cuts int) {
	t.Helper()
	folder, err := s.find(first)
	do(t, err)
	d := newCutDisk(t, first)
	before := d.operations()
	run, err := runsOn(d, first).Open(folder, Resume{})
	do(t, err)
	do(t, run.Close())
	for now := before; now <= d.operations(); now++ {
		size, names := d.waiting(now)
		for _, how := range []loss{{names: 0, data: dropped().data}, {names: names, data: dropped().data}, {names: names, data: tornAt(size / 2).data}, {names: names, data: tornAt(size).data}} {
			d.cut(t, second, now, how)
			if refused, err := s.check(second, at); err != nil || refused {
				t.Fatalf("after operation %d, taken up, operation %d (%s): refused %v, %v", at, now, d.trace[now-1].what, refused, err)
			}
			do(t, os.RemoveAll(second))
			cuts++
		}
	}
	return cuts
}
