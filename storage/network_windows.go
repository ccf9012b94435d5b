package storage

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// NetworkKind names the kind of a folder's drive when its locks and syncs
// depend on another machine, and is empty otherwise.
func NetworkKind(folder string) string {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(folder) + `\`)
	if err != nil || windows.GetDriveType(root) != windows.DRIVE_REMOTE {
		return ""
	}
	return "a network drive"
}
