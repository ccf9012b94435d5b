package storage

import "os"

// Windows keeps users apart by access lists, which the user's own folders
// inherit; a file's mode and owner as Go tells them say nothing of them.

func isForeign(os.FileInfo) bool { return false }

func isWritableByOthers(os.FileInfo) bool { return false }

func linkCount(os.FileInfo) uint64 { return 1 }
