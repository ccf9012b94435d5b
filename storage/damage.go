package storage

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

// DamageError says that a line of a log which had been on the disk can no
// longer be read. What it told is lost, so nothing is sent from this log.
type DamageError struct {
	// Path is the log.
	Path string
	// Line is the line's number, from 1, and Offset its first byte, from 0.
	Line   int
	Offset int64
	// Reason says what is wrong with it.
	Reason string
}

// Error implements error, with the place and the remedy.
func (e *DamageError) Error() string {
	return fmt.Sprintf("%s: line %d (byte %d) is damaged: %s; nothing is sent, because rows that were sent could be sent again: voye repair %s says what can be saved and asks before it changes anything; or put back an undamaged copy of the log that is not older than the run's end",
		e.Path, e.Line, e.Offset, e.Reason, e.run())
}

// run returns the folder of the log as a command takes it.
func (e *DamageError) run() string {
	folder := filepath.Dir(e.Path)
	if strings.ContainsAny(folder, " '()&;") {
		return strconv.Quote(folder)
	}
	return folder
}

// NewerError says that a log was written by a newer version of the program.
type NewerError struct {
	Path string
	Line int
	What string
}

// Error implements error, with the place and the remedy.
func (e *NewerError) Error() string {
	return fmt.Sprintf("%s: line %d has %s, which this version does not know: use the version of voye that wrote it, or a newer one", e.Path, e.Line, e.What)
}
