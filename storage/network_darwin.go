package storage

import "golang.org/x/sys/unix"

// NetworkKind names the file system of a folder when its locks and syncs
// depend on another machine, and is empty otherwise.
func NetworkKind(folder string) string {
	var stat unix.Statfs_t
	if unix.Statfs(folder, &stat) != nil || stat.Flags&unix.MNT_LOCAL != 0 {
		return "" // whoever uses the folder will say what is wrong with it
	}
	return unix.ByteSliceToString(stat.Fstypename[:])
}
