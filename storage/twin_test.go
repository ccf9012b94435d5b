package storage

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"app.wazaj/voye/campaign"
)

// Looking for a twin and making the run must be one step: with a moment in
// between, two processes that are started together both send.
func TestOneOfManyBeginsACampaign(t *testing.T) {
	runs, list := Runs{Dir: filepath.Join(t.TempDir(), "runs")}, testList(t)
	for round := range 12 {
		h := testHeader(1)
		h.Fingerprint = fmt.Sprint("round ", round)
		beginTogether(t, runs, h, list)
	}
	if drafts, _ := filepath.Glob(filepath.Join(runs.Dir, draftPrefix+"*")); len(drafts) > 0 {
		t.Errorf("left behind: %q", drafts)
	}
	again, err := runs.Create(testHeader(1), list, nil)
	do(t, err)
	do(t, again.Close())
}

// beginTogether begins one campaign several times at once.
func beginTogether(t *testing.T, runs Runs, h Header, list string) {
	t.Helper()
	const starters = 8
	made := make(chan *Run, starters)
	var all sync.WaitGroup
	for range starters {
		all.Go(func() {
			run, err := runs.CreateFirst(h, list, nil)
			var twin *TwinError
			switch {
			case err == nil:
				made <- run
			case !errors.As(err, &twin) || twin.ID == "":
				t.Errorf("err = %v, want the run that is there", err)
			}
		})
	}
	all.Wait()
	if len(made) != 1 {
		t.Errorf("%d runs of one campaign were made at once", len(made))
	}
	for range len(made) {
		do(t, (<-made).Close())
	}
}

// TestTwinsOfAllKinds: the same list and message, or the same messages however
// they are written, in the same world.
func TestTwinsOfAllKinds(t *testing.T) {
	runs, list := Runs{Dir: filepath.Join(t.TempDir(), "runs")}, testList(t)
	h := testHeader(1)
	h.Fingerprint, h.MessagesSHA256, h.Sandbox = "alpha", "ab12", false
	run, err := runs.Create(h, list, nil)
	do(t, err)
	do(t, run.Close())
	listSHA := run.State.Header.ListSHA256
	for _, c := range []struct {
		name         string
		h            Header
		twin, ofList bool
	}{
		{"the same", Header{Fingerprint: "alpha", ListSHA256: listSHA, MessagesSHA256: "ab12"}, true, false},
		{"by a program that knew no messages", Header{Fingerprint: "alpha", ListSHA256: listSHA}, true, false},
		{"of another list", Header{Fingerprint: "alpha", ListSHA256: "ff", MessagesSHA256: "ab12"}, true, false},
		{"in other words", Header{Fingerprint: "beta", ListSHA256: listSHA, MessagesSHA256: "ab12"}, true, true},
		{"another message", Header{Fingerprint: "beta", ListSHA256: listSHA, MessagesSHA256: "cd34"}, false, true},
		{"other messages of the same plan", Header{Fingerprint: "alpha", ListSHA256: "ff", MessagesSHA256: "cd34"}, false, false},
		{"nothing to send", Header{Fingerprint: "beta", ListSHA256: "ff"}, false, false},
		{"in the sandbox", Header{Fingerprint: "alpha", ListSHA256: listSHA, MessagesSHA256: "ab12", Sandbox: true}, false, false},
	} {
		_, twin := runs.FindTwin(c.h, func(int) bool { return true })
		_, ofList := runs.FindOfList(c.h)
		if twin != c.twin || ofList != c.ofList {
			t.Errorf("%s: twin %v, of the list %v", c.name, twin, ofList)
		}
	}
	h.Fingerprint, h.ListSHA256 = "gamma", ""
	var twin *TwinError
	if _, err := runs.CreateFirst(h, list, nil); !errors.As(err, &twin) || twin.ID != run.ID {
		t.Errorf("the same messages were begun once more: %v", err)
	}
}

// TestPartsOfAListAreNoTwins begins runs of parts of one list of six rows, each
// the rows that a bit stands for.
func TestPartsOfAListAreNoTwins(t *testing.T) {
	runs, list := Runs{Dir: filepath.Join(t.TempDir(), "runs")}, testList(t)
	begin := func(part string, bits int) error {
		h := testHeader(6)
		h.Part = part
		run, err := runs.CreateFirst(h, list, func(_ string, write func(campaign.Result) error) error {
			for row := 1; row <= 6; row++ {
				if bits>>(row-1)&1 == 0 {
					do(t, write(campaign.Result{Row: row, Outcome: campaign.Suppressed}))
				}
			}
			return nil
		})
		if err == nil {
			err = run.Close()
		}
		return err
	}
	for _, step := range []struct {
		part  string
		bits  int
		taken bool
	}{
		{"--rows 1-2", 0b000011, false},
		{"--rows 2-3", 0b000110, true},
		{"--rows 3-4", 0b001100, false},
		{"", 0b111111, true},
		{"--limit 1", 0b000001, true},
		{"--limit 1", 0b010000, false}, // the next one: the first was left out as sent
		{"--filter 'a=b'", 0b000000, false},
		{"--rows 6", 0b100000, false},
		{"--rows 6", 0b100000, true},
	} {
		var twin *TwinError
		if err := begin(step.part, step.bits); errors.As(err, &twin) != step.taken || !step.taken && err != nil {
			t.Errorf("%q, rows %06b: %v, want it taken: %v", step.part, step.bits, err, step.taken)
		}
	}
}
