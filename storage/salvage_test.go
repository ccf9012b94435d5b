package storage

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"app.wazaj/voye/campaign"
)

// truth is a simulated run: its log, and what the gateway accepted.
type truth struct {
	log      []byte
	lines    [][]byte
	accepted map[int]bool // rows that people have got
	left     map[int]bool // rows that are left out
	failed   map[int]bool
	last     int // the last row that was asked for
}

const (
	truthRows    = 3000
	truthWorkers = 3
)

// simulate runs three workers over the first rows of a long list, with rows
// that fail, are put off and tried again, or get no answer, and with a second
// session that sends failed rows again when retry is set. Every batch is one
// line, so that damage is damage wherever it is.
func simulate(t testing.TB, seed uint64, retry bool) truth {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 1))
	s := truth{accepted: map[int]bool{}, left: map[int]bool{}, failed: map[int]bool{}}
	var enc encoder
	h := testHeader(truthRows)
	h.Workers = truthWorkers
	do(t, enc.record(typeRun, fixedTime, h))
	synced := func() { enc.durable = enc.n }
	synced()
	for _, row := range []int{4, 9, 20, 2500} {
		enc.result(campaign.Result{Row: row, At: fixedTime, Outcome: campaign.Suppressed})
		synced()
		s.left[row] = true
	}
	attempts := map[int]int{}
	var flying []int
	answer := func() {
		i := random.IntN(len(flying))
		row := flying[i]
		flying = slices.Delete(flying, i, i+1)
		ends := []campaign.Outcome{campaign.Sent, campaign.Sent, campaign.Sent, campaign.Failed, campaign.Unknown, campaign.NotSent}
		end := ends[random.IntN(len(ends))]
		s.failed[row] = end == campaign.Failed
		s.accepted[row] = end == campaign.Sent || end == campaign.Unknown
		enc.result(campaign.Result{Row: row, Attempt: attempts[row], At: fixedTime, Outcome: end})
		synced()
	}
	ask := func(row int) {
		if len(flying) == truthWorkers {
			answer()
		}
		attempts[row]++
		enc.intent(campaign.Intent{Row: row, Attempt: attempts[row], At: fixedTime})
		synced()
		s.accepted[row] = true // until it is known better
		s.last = max(s.last, row)
		flying = append(flying, row)
	}
	for row := 1; row <= 30; row++ {
		if !s.left[row] {
			ask(row)
		}
	}
	flying = nil // killed
	do(t, enc.record(typeResume, fixedTime, Resume{Workers: truthWorkers, Policy: campaign.Policy{RetryFailed: retry}}))
	synced()
	for row := 1; row <= 60; row++ {
		pending := !s.left[row] && !s.accepted[row] && !s.failed[row]
		if pending || retry && s.failed[row] {
			ask(row)
		}
	}
	enc.intent(campaign.Intent{Row: 61, Attempt: 1, At: fixedTime})
	s.accepted[61], s.last = true, 61
	s.log, s.lines = enc.buf, slices.Collect(bytes.Lines(enc.buf))
	return s
}

// repaired salvages a log and opens what was saved.
func repaired(log []byte) (*State, *salvage, error) {
	var out bytes.Buffer
	s := newSalvage("log.jsonl", &out)
	if err := s.read(bytes.NewReader(log), int64(len(log))); err != nil {
		return nil, s, err
	}
	state, err := replayBytes(out.Bytes())
	return state, s, err
}

// safe holds that no later command sends a row that was accepted, or that was
// left out on purpose.
func (s truth) safe(state *State) error {
	for row := 1; row <= truthRows; row++ {
		switch got := state.Tally.Outcome(row); {
		case s.accepted[row] && (got == campaign.Pending || got == campaign.Failed):
			return fmt.Errorf("row %d was accepted and is %q: it would be sent again", row, got)
		case s.left[row] && got == campaign.Pending:
			return fmt.Errorf("row %d was left out and would be sent", row)
		case s.failed[row] && got == campaign.Sent:
			return fmt.Errorf("row %d failed and is sent", row)
		}
	}
	if state.End == nil || state.End.Counts != state.Tally.Counts() {
		return fmt.Errorf("the last line says %+v, the rows %+v", state.End, state.Tally.Counts())
	}
	return nil
}

// A flipped byte is found and mended: the repaired log says what the log said.
func TestRepairMendsAFlippedByte(t *testing.T) {
	t.Parallel()
	s := simulate(t, 1, true)
	whole, err := replayBytes(s.log)
	do(t, err)
	was, cases, lost := outcomes(whole), 0, 0
	flips := []byte{1, 0x80}
	if long {
		flips = []byte{1, 8, 0x80, 0xff}
	}
	for i := range s.log {
		if !long && i%8 > 0 {
			continue
		}
		for _, flip := range flips {
			s.log[i] ^= flip
			state, salvage, err := repaired(s.log)
			if err != nil {
				t.Fatalf("byte %d, flip %#x: %v", i, flip, err)
			}
			if err := s.safe(state); err != nil {
				t.Fatalf("byte %d, flip %#x: %v", i, flip, err)
			}
			if salvage.lost == 0 && !slices.Equal(outcomes(state), was) {
				t.Fatalf("byte %d, flip %#x: nothing was lost, and the rows changed", i, flip)
			}
			cases, lost = cases+1, lost+salvage.lost
			s.log[i] ^= flip
		}
	}
	if lost*1000 > cases {
		t.Errorf("%d lines were lost to %d flips", lost, cases)
	}
	t.Logf("%d flips in %d lines, %d lines not mended", cases, len(s.lines), lost)
}

// Whatever is missing or unreadable: what was accepted is not sent again, and
// rows far behind stay to be sent.
func TestRepairForgetsNoRow(t *testing.T) {
	t.Parallel()
	seeds := uint64(1)
	if long {
		seeds = 3
	}
	cases := 0
	for seed := range seeds {
		s := simulate(t, seed, seed%2 == 0)
		check := func(what string, log []byte) {
			cases++
			state, salvage, err := repaired(log)
			if err == nil {
				err = s.safe(state)
			}
			if err != nil {
				t.Fatalf("seed %d, %s: %v", seed, what, err)
			}
			reach := s.last + salvage.lost + mostWorkers
			if salvage.lost == 1 {
				reach = s.last + 1 + truthWorkers
			}
			if got := state.Tally.Outcome(reach + 1); len(salvage.holes) == 0 && got != campaign.Pending {
				t.Fatalf("seed %d, %s: row %d, which is out of reach, is %q", seed, what, reach+1, got)
			}
		}
		s.eachDamage(check)
	}
	t.Logf("%d damaged logs", cases)
}

func (s truth) eachDamage(check func(what string, log []byte)) {
	first := len(s.lines[0])
	for i := 1; i < len(s.lines); i++ {
		if !long && i > 12 && i%3 > 0 {
			continue
		}
		at := slices.Clone(s.lines)
		check(fmt.Sprintf("line %d doubled", i+1), slices.Concat(slices.Insert(at, i, at[i])...))
		if i+1 == len(s.lines) {
			break // without its last line, a log is a shorter log
		}
		for n := 1; n <= 8 && i+n < len(s.lines); n *= 2 {
			cut := slices.Delete(slices.Clone(s.lines), i, i+n)
			check(fmt.Sprintf("%d lines from %d dropped", n, i+1), slices.Concat(cut...))
		}
		swapped := slices.Clone(s.lines)
		swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
		check(fmt.Sprintf("line %d swapped", i+1), slices.Concat(swapped...))
		edited := slices.Clone(s.lines)
		edited[i] = bytes.Replace(edited[i], []byte("row"), []byte("raw"), 1)
		edited[i] = bytes.Replace(edited[i], []byte("at"), []byte("in"), 1)
		check(fmt.Sprintf("line %d edited", i+1), slices.Concat(edited...))
	}
	step := 499
	if long {
		step = 61
	}
	for from := first; from < len(s.log); from += step {
		for _, size := range []int{2, 20, 512} {
			for _, filler := range []byte{0, 0xff, '\n'} {
				harmed := bytes.Clone(s.log)
				for i := from; i < min(from+size, len(harmed)); i++ {
					harmed[i] = filler
				}
				check(fmt.Sprintf("%d bytes of %q at %d", size, filler, from), harmed)
			}
		}
	}
	check("CRLF", bytes.ReplaceAll(s.log, []byte("\n"), []byte("\r\n")))
	check("BOM", append([]byte("\xef\xbb\xbf"), s.log...))
}

// A failed row that was sent again in lines that are missing is not sent a
// third time by --retry-failed.
func TestRepairDoubtsFailedRowsThatWereSentAgain(t *testing.T) {
	d := &disk{}
	j := journalOn(t, d, 5)
	send(t, j, 1, 1, campaign.Failed)
	send(t, j, 1, 2, campaign.Sent)
	send(t, j, 2, 1, campaign.Sent)
	do(t, j.Close())
	lines := slices.Collect(bytes.Lines(d.durable()))
	state, salvage, err := repaired(slices.Concat(slices.Delete(lines, 3, 5)...))
	do(t, err)
	if got := state.Tally.Outcome(1); salvage.lost != 2 || got != campaign.Unknown {
		t.Errorf("%d lines lost, row 1 is %q, want unknown", salvage.lost, got)
	}
}

// A first line with any damage is put back from its copy, and nothing is lost.
func TestRepairPutsTheFirstLineBack(t *testing.T) {
	t.Parallel()
	folder, _ := damagedRun(t, t.TempDir())
	path := filepath.Join(folder, logName)
	do(t, func() error {
		r, err := unwitnessed.PrepareRepair(folder)
		do(t, err)
		_, err = r.Apply()
		return errors.Join(err, r.Close())
	}())
	whole, err := os.ReadFile(path)
	do(t, err)
	first := bytes.IndexByte(whole, '\n')
	for name, harm := range map[string]func(log []byte) []byte{
		"two bytes":   func(log []byte) []byte { log[3] ^= 1; log[90] ^= 1; return log },
		"all NUL":     func(log []byte) []byte { clear(log[:first]); return log },
		"newline too": func(log []byte) []byte { clear(log[:first+1]); return log },
		"gone":        func(log []byte) []byte { return log[first+1:] },
	} {
		do(t, os.WriteFile(path, harm(bytes.Clone(whole)), fileMode))
		if _, err := unwitnessed.Open(folder, Resume{}); err == nil {
			t.Fatalf("%s: the log was opened", name)
		}
		r, err := unwitnessed.PrepareRepair(folder)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if r.Lost != 0 || r.Doubtful != 0 || r.Counts.Sent != 5 {
			t.Errorf("%s: %d lines lost, %d rows in doubt, %+v", name, r.Lost, r.Doubtful, r.Counts)
		}
		do(t, r.Close())
	}
	do(t, os.Remove(filepath.Join(folder, headName)))
	if _, err := unwitnessed.PrepareRepair(folder); err == nil {
		t.Error("a run of which nobody knows what it sends was repaired")
	}
}
