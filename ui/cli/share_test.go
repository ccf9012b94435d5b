package cli

import (
	"os"
	"runtime"
	"testing"
)

// share lets every user read the file.
func share(t *testing.T, path string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps permissions elsewhere than in the mode")
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
}
