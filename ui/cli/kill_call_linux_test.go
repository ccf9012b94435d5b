//go:build linux && (amd64 || arm64)

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
)

// TestKilledAtASystemCall kills the process at each of its calls that make,
// open, write, sync, name, lock and send, through start and sending, and through
// the taking up and mending of a log with a torn tail, also one that the process
// before could not write.
func TestKilledAtASystemCall(t *testing.T) {
	t.Parallel()
	step := 29
	if long {
		step = 1
	}
	for name, before := range map[string]func(o *ordeal){
		"begun":    func(*ordeal) {},
		"taken up": func(o *ordeal) { tear(o.t, o.halted()) },
		"restored": func(o *ordeal) {
			log := o.halted()
			tear(o.t, log)
			write(o.t, filepath.Join(filepath.Dir(log), ".broken"), "")
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			fired := map[string]int{}
			for n := 1; ; n += step {
				o := newOrdeal(t, 12, sandbox.Options{Latency: time.Millisecond})
				before(o)
				kind := killedAtCall(t, o.session(), n)
				if kind != "" {
					o.kills = 1
					fired[kind]++
				}
				o.finish()
				o.judge()
				if kind == "" {
					break
				}
			}
			everyKind(t, fired, "openat", "write to the log", "write to the gateway", "fsync", "close")
		})
	}
}

// TestKilledAtASystemCallOfSettle does the same to a person's word about rows
// that are unknown: each is unknown still or as the person said, and the word
// can be given again.
func TestKilledAtASystemCallOfSettle(t *testing.T) {
	t.Parallel()
	step := 13
	if long {
		step = 1
	}
	o := newOrdeal(t, 24, sandbox.Options{Latency: time.Millisecond, Cut: 1})
	r := o.run(o.session("--give-up-after", "1s"))
	if r.summary.Unknown < 2 {
		t.Fatalf("%d: %+v: %s", r.code, r.summary.Counts, r.stderr)
	}
	fired := map[string]int{}
	for n := 1; ; n += step {
		folder := filepath.Join(t.TempDir(), "home")
		if err := os.CopyFS(folder, os.DirFS(o.folder)); err != nil {
			t.Fatal(err)
		}
		private(t, folder)
		settle := []string{"settle", storage.Last, "--as", "sent"}
		kind := killedAtCall(t, program(t, folder, settle...), n)
		left := settledOrUnknown(t, filepath.Join(folder, "runs"), r.summary.Counts)
		if kind == "" {
			if left != 0 {
				t.Errorf("%d rows are unknown after all", left)
			}
			break
		}
		fired[kind]++
		if again := o.run(program(t, folder, settle...)); again.code != exitDone && left > 0 {
			t.Fatalf("killed at %s (%d): %d: %s", kind, n, again.code, again.stderr)
		}
		if left := settledOrUnknown(t, filepath.Join(folder, "runs"), r.summary.Counts); left != 0 {
			t.Errorf("killed at %s (%d): %d rows are unknown after all", kind, n, left)
		}
	}
	everyKind(t, fired, "openat", "close")
}

// settledOrUnknown holds that nothing but rows that were unknown changed, and
// returns how many of them are so still.
func settledOrUnknown(t *testing.T, dir string, before campaign.Counts) int {
	t.Helper()
	folder, err := storage.Runs{Dir: dir}.Find(storage.Last)
	if err != nil {
		t.Fatal(err)
	}
	view, err := storage.Read(folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	now := view.Tally.Counts()
	settled := before.Unknown - now.Unknown
	before.Sent, before.Unknown = before.Sent+settled, now.Unknown
	if now != before || settled < 0 {
		t.Fatalf("%d rows were settled, and the counts are %+v, want %+v", settled, now, before)
	}
	return now.Unknown
}

// private gives a copy the modes that the program asks of its folders.
func private(t *testing.T, folder string) {
	t.Helper()
	for _, dir := range []string{"runs", "runs/*", ".local/state/voye", ".local/state/voye/*"} {
		paths, err := filepath.Glob(filepath.Join(folder, dir))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if err := os.Chmod(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// everyKind tells how often the process was killed at which call, and holds
// that the kinds are among them in the long form.
func everyKind(t *testing.T, fired map[string]int, kinds ...string) {
	t.Helper()
	total := 0
	for _, n := range fired {
		total += n
	}
	t.Logf("%d kills: %v", total, strings.TrimPrefix(fmt.Sprint(fired), "map"))
	if kinds = slices.DeleteFunc(kinds, func(kind string) bool { return fired[kind] > 0 }); long && len(kinds) > 0 || total == 0 {
		t.Errorf("never killed at %v", kinds)
	}
}
