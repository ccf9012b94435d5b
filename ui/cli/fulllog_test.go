//go:build unix

package cli

import (
	"os/exec"
	"strconv"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
)

// TestCountsOfABrokenLog ends the room for the log within a batch of lines: the
// summary counts what the log proves, not what was on its way to it.
func TestCountsOfABrokenLog(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell to set a limit")
	}
	for blocks := 40; blocks < 60; blocks += 2 {
		o := newOrdeal(t, 200, sandbox.Options{Latency: time.Millisecond})
		cmd := o.session()
		cmd.Args = append([]string{shell, "-c", `ulimit -f "$0" && exec "$@"`, strconv.Itoa(blocks), cmd.Path}, cmd.Args[1:]...)
		cmd.Path = shell
		r := o.run(cmd)
		folder, err := o.runs().Find(storage.Last)
		if err != nil || r.code != exitStopped {
			t.Fatalf("%d blocks: %d, %v: %s", blocks, r.code, err, r.stderr)
		}
		view, err := storage.Read(folder, nil)
		if err != nil {
			t.Fatal(err)
		}
		if want := view.Tally.Counts(); r.summary.Counts != want {
			t.Errorf("%d blocks: the summary has %+v, and the log %+v", blocks, r.summary.Counts, want)
		}
	}
}
