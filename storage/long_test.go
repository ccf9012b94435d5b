package storage

import (
	"os"
	"testing"
)

// long says that the long form of the tests is asked for.
var long = os.Getenv("VOYE_LONG") != ""

// cutsFolder returns a folder for the tens of thousands of small files that
// cuts leave behind. The disk is a model there, so the fastest place will do:
// memory, where the system has such a folder.
func cutsFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "voye-cuts-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}
