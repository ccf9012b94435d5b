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
		{"the same", Header{Fingerprint: "alpha", ListSHA256: listSHA, MessagesSHA256: "ab12"}, true, true},
		{"by a program that knew no messages", Header{Fingerprint: "alpha", ListSHA256: listSHA}, true, true},
		{"of another list", Header{Fingerprint: "alpha", ListSHA256: "ff", MessagesSHA256: "ab12"}, true, false},
		{"in other words", Header{Fingerprint: "beta", ListSHA256: listSHA, MessagesSHA256: "ab12"}, true, true},
		{"another message", Header{Fingerprint: "beta", ListSHA256: listSHA, MessagesSHA256: "cd34"}, false, true},
		{"other messages of the same plan", Header{Fingerprint: "alpha", ListSHA256: "ff", MessagesSHA256: "cd34"}, false, false},
		{"nothing to send", Header{Fingerprint: "beta", ListSHA256: "ff"}, false, false},
		{"in the sandbox", Header{Fingerprint: "alpha", ListSHA256: listSHA, MessagesSHA256: "ab12", Sandbox: true}, false, false},
	} {
		_, twin := runs.FindTwin(c.h)
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
