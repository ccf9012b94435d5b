//go:build linux && !race

package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
)

// mostResident is how much memory a run of any length may take, in KiB. The
// race detector takes several times as much, so this file is left out there.
const mostResident = 120 << 10

const loadWorkers = 64

// TestLoad sends a long list while the gateway is not ready for some rows,
// refuses some, cuts the connection of others after it took them, and asks to
// slow down now and then. The totals are exact, and neither memory nor open
// files grow with the list.
func TestLoad(t *testing.T) {
	rows := 12_000
	if long {
		rows = 300_000 // enough to show what grows with the list
	}
	if os.Getenv("VOYE_LONG") == "million" {
		rows = 1_000_000
	}
	o := newOrdeal(t, rows, sandbox.Options{Refuse: 0.01, Unavailable: 0.01, Cut: 0.01})
	cmd := o.session("--workers", strconv.Itoa(loadWorkers))
	start := time.Now()
	files := o.watchFiles(cmd)
	took := time.Since(start)
	o.judge()
	usage, _ := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	t.Logf("%.0f rows a second, %d MiB resident, %d open files", float64(rows)/took.Seconds(), usage.Maxrss>>10, files)
	if usage.Maxrss > mostResident {
		t.Errorf("%d KiB resident, more than %d", usage.Maxrss, mostResident)
	}
	if most := loadWorkers + 24; files > most {
		t.Errorf("%d files were open at once, more than %d", files, most)
	}
}

// watchFiles runs the campaign to its end and returns how many files the
// process had open at most.
func (o *ordeal) watchFiles(cmd *exec.Cmd) (most int) {
	o.t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Start(); err != nil {
		o.t.Fatal(err)
	}
	gone := make(chan struct{})
	go func() {
		_ = cmd.Wait() // the code says it
		close(gone)
	}()
	for {
		select {
		case <-gone:
			if code := cmd.ProcessState.ExitCode(); code != exitFinished || json.Unmarshal(stdout.Bytes(), &o.summary) != nil {
				o.t.Fatalf("%d: %s", code, &stderr)
			}
			return most
		case <-time.After(20 * time.Millisecond):
			// A process that has just ended has no files.
			open, _ := os.ReadDir(fmt.Sprintf("/proc/%d/fd", cmd.Process.Pid))
			most = max(most, len(open))
		}
	}
}
