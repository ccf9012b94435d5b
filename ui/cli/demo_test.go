package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// TestDemoNeedsNoRunsFolder holds that a runs folder which cannot be written
// does not keep the demo from running.
func TestDemoNeedsNoRunsFolder(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "not a folder")
	a, _, stderr := testApp(map[string]string{"VOYE_RUNS": file}, "")
	a.useRunsOfDemo()
	runs, err := a.runs()
	if err != nil || runs.Dir == file || !canWrite(runs) {
		t.Errorf("%+v, %v", runs, err)
	}
	if !strings.Contains(stderr.String(), runs.Dir) {
		t.Errorf("%s", stderr)
	}
	b, _, stderr := testApp(map[string]string{"VOYE_RUNS": filepath.Join(t.TempDir(), "new")}, "")
	if b.useRunsOfDemo(); b.global.runs != "" || stderr.Len() > 0 {
		t.Errorf("%q, %s", b.global.runs, stderr)
	}
}

// TestDemoShowsEveryOutcome holds that the sample meets what a newcomer is to
// see, and that its files are gone afterwards.
func TestDemoShowsEveryOutcome(t *testing.T) {
	folder, err := unpackDemo()
	if err != nil {
		t.Fatal(err)
	}
	a, _, _ := testApp(nil, "")
	d, g, err := a.openDemo(folder)
	if err != nil {
		t.Fatal(err)
	}
	p, err := d.prepare(func(campaign.Decision) {})
	if err != nil || p.counts.Total != 200 || p.counts.Invalid == 0 || p.counts.Duplicate == 0 || p.counts.Suppressed == 0 {
		t.Errorf("%+v, %v", p.counts, err)
	}
	if err := g.Close(); err != nil {
		t.Error(err)
	}
	if err := os.RemoveAll(folder); err != nil {
		t.Error(err)
	}
}

func TestDemoEndsWell(t *testing.T) {
	for code, want := range map[int]int{0: 0, 3: 0, 4: 4, 2: 2, 1: 1} {
		if got := codeOf(demoEnd(exitWith(code))); got != want {
			t.Errorf("%d becomes %d", code, got)
		}
	}
}
