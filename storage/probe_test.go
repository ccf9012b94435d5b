package storage

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestProbeLeavesNothing(t *testing.T) {
	runs := Runs{Dir: filepath.Join(t.TempDir(), "state", "runs")}
	disk, err := runs.Probe()
	if err != nil || disk.Sync <= 0 || disk.Syncs != probeSyncs {
		t.Errorf("%+v, %v", disk, err)
	}
	if entries, err := os.ReadDir(runs.Dir); err != nil || len(entries) != 0 {
		t.Errorf("%v, %v", entries, err)
	}
}

// What Create would refuse, Probe does.
func TestProbeRefusesWhatCannotHoldRuns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	do(t, os.WriteFile(file, nil, 0o600))
	if _, err := (Runs{Dir: filepath.Join(file, "runs")}).Probe(); err == nil {
		t.Error("a file is taken for a folder")
	}
	if runtime.GOOS == "windows" {
		return
	}
	open := t.TempDir()
	do(t, os.Chmod(open, 0o777)) //nolint:gosec // that is the test
	if _, err := (Runs{Dir: open}).Probe(); err == nil {
		t.Error("a folder that all can write to is taken")
	}
}
