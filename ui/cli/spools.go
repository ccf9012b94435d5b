package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A command that is killed leaves the list that it got on stdin in the folder
// for temporary files, where nobody looks for it. It goes with the next
// deletion of a run.

const (
	// spoolPrefix begins the name of the folder of such a list; digits follow.
	spoolPrefix = "voye-"
	// spoolAge is how old one must be before it counts as left behind: a list
	// may take long to check.
	spoolAge = 24 * time.Hour
)

// sweepSpools removes the lists that were left behind before now.
func sweepSpools(now time.Time) (err error) {
	folders, _ := filepath.Glob(filepath.Join(os.TempDir(), spoolPrefix+"*"))
	for _, folder := range folders {
		info, failure := os.Lstat(folder)
		if failure != nil || !info.IsDir() || !isSpool(info.Name()) || now.Sub(info.ModTime()) < spoolAge {
			continue
		}
		if failure := os.RemoveAll(folder); !errors.Is(failure, os.ErrPermission) { // else it is another user's
			err = errors.Join(err, failure)
		}
	}
	return err
}

// isSpool reports whether a folder has the name of a spool or of a test
// message's list: the prefix, and digits.
func isSpool(name string) bool {
	digits := strings.TrimPrefix(strings.TrimPrefix(name, spoolPrefix), "test-")
	return digits != "" && strings.Trim(digits, "0123456789") == ""
}
