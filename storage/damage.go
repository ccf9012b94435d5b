package storage

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
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
func (e *DamageError) Error() string { return e.Say(campaign.English) }

// Say says the same in the language of translate.
func (e *DamageError) Say(translate campaign.Translate) string {
	t := trouble(campaign.LogDamaged, e.Path, nil)
	t.Line, t.Value, t.Detail = e.Line, e.run(), fmt.Sprintf("%s (byte %d)", e.Reason, e.Offset)
	return t.Say(translate)
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
func (e *NewerError) Error() string { return e.Say(campaign.English) }

// Say says the same in the language of translate.
func (e *NewerError) Say(translate campaign.Translate) string {
	t := trouble(campaign.LogNewer, e.Path, errors.New(e.What))
	t.Line = e.Line
	return t.Say(translate)
}
