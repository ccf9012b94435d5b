package storage

// syncFolder does nothing: Windows cannot sync a folder, and NTFS keeps its
// names in a journal of its own.
func syncFolder(string) error { return nil }
