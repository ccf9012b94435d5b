//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
)

// TestAnOlderCopyOfARun goes on with a run and then with what it was before:
// a copy of its folder, and its older log put back. Both are refused, and a
// repair leads out without a second send.
func TestAnOlderCopyOfARun(t *testing.T) {
	t.Parallel()
	o := newOrdeal(t, 30, sandbox.Options{Latency: 5 * time.Millisecond})
	if r := o.run(o.session("--canary", "5")); r.code != exitStopped {
		t.Fatalf("%d: %s", r.code, r.stderr)
	}
	folder, err := o.runs().Find(storage.Last)
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := filepath.Join(o.folder, "copy")
	if err := os.CopyFS(elsewhere, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(elsewhere, 0o700); err != nil {
		t.Fatal(err)
	}
	log := filepath.Join(folder, "log.jsonl")
	old, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	if r := o.run(o.session("--canary", "10")); r.code != exitStopped || o.server.Requests() != 15 {
		t.Fatalf("%d, %d requests: %s", r.code, o.server.Requests(), r.stderr)
	}
	resume := func(run string) result {
		return o.run(program(t, o.folder, "resume", run, "--json", "--base-url", o.server.BaseURL()))
	}
	r := resume(elsewhere)
	if r.code != exitInput || !strings.Contains(r.stderr, "gone on with in "+folder) || o.server.Requests() != 15 {
		t.Errorf("the copy: %d, %d requests: %s", r.code, o.server.Requests(), r.stderr)
	}
	t.Log(lastWord(r.stderr))
	if err := os.WriteFile(log, old, 0o600); err != nil {
		t.Fatal(err)
	}
	r = resume(folder)
	if r.code != exitInput || !strings.Contains(r.stderr, "an older copy of the run's log") || o.server.Requests() != 15 {
		t.Errorf("the older log: %d, %d requests: %s", r.code, o.server.Requests(), r.stderr)
	}
	t.Log(lastWord(r.stderr))
	r = o.run(program(t, o.folder, "repair", "last", "--yes"))
	if r.code != exitDone {
		t.Fatalf("the repair: %d: %s", r.code, r.stderr)
	}
	t.Log(r.stderr)
	o.finish()
	o.judge()
}
