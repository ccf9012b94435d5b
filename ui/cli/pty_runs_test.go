//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ranRun makes a run of two rows with the sandbox.
func ranRun(t *testing.T) (folder string) {
	t.Helper()
	folder, list := writeList(t, 2)
	if out, err := program(t, folder, "send", list, "--sandbox", "--yes", "--rate", "500").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return folder
}

// TestADeletionIsConfirmedByAWord: no other answer deletes anything.
func TestADeletionIsConfirmedByAWord(t *testing.T) {
	t.Parallel()
	folder := ranRun(t)
	for _, c := range []struct {
		answer string
		code   int
		left   int
	}{{"y\r", exitInput, 1}, {"\r", exitInput, 1}, {"delete\r", exitDone, 0}} {
		s := onScreen(t, program(t, folder, "runs", "delete", "last"))
		s.shows(t, "Type delete to go on: ")
		s.press(t, c.answer)
		if code := s.end(t); code != c.code {
			t.Errorf("%q: %d: %s", c.answer, code, s.text())
		}
		if runs, err := filepath.Glob(filepath.Join(folder, "runs", "*-list")); err != nil || len(runs) != c.left {
			t.Errorf("%q: %q are left, %v", c.answer, runs, err)
		}
	}
}

// TestTheRunsHaveBarsOnATerminal: in colour where that may be, with the same
// signs where it may not, and without any in a file.
func TestTheRunsHaveBarsOnATerminal(t *testing.T) {
	t.Parallel()
	folder := ranRun(t)
	listed := func(env ...string) string {
		cmd := program(t, folder, "runs")
		cmd.Env = append(cmd.Env, env...)
		s := onScreen(t, cmd)
		if code := s.end(t); code != exitDone {
			t.Errorf("%q: %d", env, code)
		}
		return s.text()
	}
	coloured, plain := listed(), listed("NO_COLOR=1")
	if !strings.Contains(coloured, "█") || !strings.Contains(coloured, "\x1b[") {
		t.Errorf("%q", coloured)
	}
	if !strings.Contains(plain, "████") || strings.Contains(plain, "\x1b") {
		t.Errorf("%q", plain)
	}
	cmd := program(t, folder, "runs")
	cmd.Stderr = os.Stderr
	if out, err := cmd.Output(); err != nil || strings.Contains(string(out), "█") || strings.Contains(string(out), "\x1b") {
		t.Errorf("%v: %q", err, out)
	}
}
