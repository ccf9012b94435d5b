//go:build !windows

package storage

import "os"

// syncFolder puts the names in a folder on the disk: without it, a file that
// was made or renamed may be gone after a power cut although it was synced.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = folder.Close() }()
	return folder.Sync()
}
