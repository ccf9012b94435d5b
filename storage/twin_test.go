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
