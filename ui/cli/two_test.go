//go:build unix

package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
)

// TestTwoBeginOneCampaign types one command several times at the same moment.
func TestTwoBeginOneCampaign(t *testing.T) {
	t.Parallel()
	o := newOrdeal(t, 20, sandbox.Options{Latency: time.Millisecond})
	const starters = 4
	var ends [starters]result
	var all sync.WaitGroup
	for i := range ends {
		cmd := o.session()
		all.Go(func() { ends[i] = o.run(cmd) })
	}
	all.Wait()
	done := 0
	for _, end := range ends {
		switch {
		case end.code == exitDone:
			o.summary = end.summary
			done++
		case end.code != exitInput || !strings.Contains(end.stderr, "already have the run"):
			t.Errorf("%d: %s", end.code, end.stderr)
		}
	}
	if done != 1 || o.server.Requests() != 20 {
		t.Errorf("%d processes sent, %d requests for 20 rows", done, o.server.Requests())
	}
	o.judge()
}

// TestTwoOnOneRun holds that a second process refuses at once and sends
// nothing, and that the lock of a killed process is in nobody's way.
func TestTwoOnOneRun(t *testing.T) {
	t.Parallel()
	o := newOrdeal(t, 60, sandbox.Options{Latency: 40 * time.Millisecond})
	first := o.session("--rate", "20")
	if !o.killWhen(first, func() bool {
		if o.server.Accepted() < 3 {
			return false
		}
		second := o.run(o.session("--workers", "1"))
		if second.code != exitInput || !strings.Contains(second.stderr, "another process is at work on this run (PID "+num(first.Process.Pid)) {
			t.Errorf("%d: %s", second.code, second.stderr)
		}
		return true
	}) {
		t.Fatal("the first process ended before the second began")
	}
	o.finish()
	o.judge()
}

// TestARunsFolderThatCannotBeWritten holds that nothing is sent without a log.
func TestARunsFolderThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	o := newOrdeal(t, 3, sandbox.Options{})
	for name, dir := range map[string]string{"a file": filepath.Join(o.folder, o.list), "read-only": readOnly(t, o.folder)} {
		r := o.run(o.session("--runs", dir))
		if r.code != exitInput || o.server.Requests() > 0 || !strings.Contains(r.stderr, "the runs folder "+dir+" cannot be written") {
			t.Errorf("%s: %d, %d requests: %s", name, r.code, o.server.Requests(), r.stderr)
		}
		t.Log(name, ": ", lastWord(r.stderr))
	}
}

// readOnly makes a folder that nobody can write into, root neither.
func readOnly(t *testing.T, parent string) string {
	t.Helper()
	dir := filepath.Join(parent, "closed")
	if err := os.Mkdir(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if os.Getuid() != 0 {
		return dir
	}
	if err := exec.Command("mount", "-t", "tmpfs", "-o", "ro", "none", dir).Run(); err != nil {
		return filepath.Join("/proc", "runs") // where root cannot write either
	}
	t.Cleanup(func() { _ = exec.Command("umount", dir).Run() })
	return dir
}

func lastWord(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// TestTheRunFolderIsTamperedWith meddles with the run of a process at work: it
// stops at once, and nothing leaves whose intent its log did not have before.
func TestTheRunFolderIsTamperedWith(t *testing.T) {
	t.Parallel()
	for name, harm := range map[string]func(folder, log string) error{
		"deleted":   func(folder, _ string) error { return os.RemoveAll(folder) },
		"renamed":   func(folder, _ string) error { return os.Rename(folder, folder+"-moved") },
		"truncated": func(_, log string) error { return os.Truncate(log, 900) },
		"appended": func(_, log string) error {
			f, err := os.OpenFile(log, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			_, err = f.WriteString("a note\n")
			return errors.Join(err, f.Close())
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := newOrdeal(t, 300, sandbox.Options{Latency: 10 * time.Millisecond})
			cmd := o.session("--rate", "100")
			ended := make(chan result, 1)
			go func() { ended <- o.run(cmd) }()
			await(t, func() bool { return o.server.Requests() >= 5 })
			folder, err := o.runs().Find(storage.Last)
			if err != nil {
				t.Fatal(err)
			}
			if err := harm(folder, filepath.Join(folder, "log.jsonl")); err != nil {
				t.Fatal(err)
			}
			at := o.server.Requests()
			r := <-ended
			// What had its intent on the disk before.
			if more := o.server.Requests() - at; more > ordealWorkers {
				t.Errorf("%d more requests", more)
			}
			if r.code != exitStopped || !strings.Contains(r.stderr, "nothing more is sent") {
				t.Errorf("%d: %s", r.code, r.stderr)
			}
			t.Log(lastWord(r.stderr))
			if name != "truncated" {
				return
			}
			at = o.server.Requests()
			r = o.run(program(t, o.folder, "resume", storage.Last, "--base-url", o.server.BaseURL()))
			if r.code != exitInput || !strings.Contains(r.stderr, "had been on the disk") || o.server.Requests() != at {
				t.Errorf("after the log was cut: %d, %d requests: %s", r.code, o.server.Requests()-at, r.stderr)
			}
			t.Log(lastWord(r.stderr))
			r = o.run(program(t, o.folder, "repair", storage.Last, "--yes"))
			if r.code != exitDone || !strings.Contains(r.stderr, "had been on the disk") || !strings.Contains(r.stderr, "become unknown") {
				t.Errorf("%d: %s", r.code, r.stderr)
			}
			o.finish()
			for row := 1; row <= o.rows; row++ {
				if taken := o.server.AcceptedTo(numberOf(row)); taken > 1 {
					t.Errorf("after the repair row %d was sent %d times", row, taken)
				}
			}
		})
	}
}
