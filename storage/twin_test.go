package storage

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
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
