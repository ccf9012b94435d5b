//go:build !windows

package storage

import (
	"os"
	"syscall"
)

// isForeign reports whether a user other than this process's owns a file.
func isForeign(info os.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) != os.Geteuid()
}

// isWritableByOthers reports whether a file's mode lets everybody write to
// it. A group may: on many systems each user has one of their own.
func isWritableByOthers(info os.FileInfo) bool { return info.Mode().Perm()&0o002 != 0 }

// linkCount returns under how many names a file is known.
func linkCount(info os.FileInfo) uint64 {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 1
	}
	return uint64(stat.Nlink) //nolint:unconvert // it is narrower on other systems
}
