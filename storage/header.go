package storage

import "path/filepath"

// ReadHeader reads what the run in folder was made with, and nothing else of
// its log.
func ReadHeader(folder string) (Header, error) { return readHeader(filepath.Join(folder, logName)) }
