package storage

import (
	"errors"
	"fmt"
	"runtime"
	"syscall"

	"app.wazaj/voye/campaign"
)

// ErrBroken is what every call of a journal returns, wrapped, after its log
// could not be written or is no longer the file that it was.
var ErrBroken = errors.New("the log cannot be written")

// ErrClosed is what a journal returns after Close.
var ErrClosed = errors.New("the journal is closed")

// brokenError is ErrBroken with the place, the cause and the remedy.
type brokenError struct {
	path  string
	cause error
}

func (e *brokenError) Error() string { return e.Say(campaign.English) }

// Say says the same in the language of translate.
func (e *brokenError) Say(translate campaign.Translate) string {
	rule := campaign.LogBroken
	if isFull(e.cause) {
		rule = campaign.LogFull
	}
	return trouble(rule, e.path, e.cause).Say(translate)
}

// trouble says what is wrong with a file or a folder, and what the system said.
func trouble(rule campaign.Rule, path string, cause error) *campaign.Trouble {
	t := &campaign.Trouble{Problem: campaign.Problem{Rule: rule, Column: path}, Cause: cause}
	if cause != nil {
		t.Detail = cause.Error()
	}
	return t
}

func (e *brokenError) Is(target error) bool { return target == ErrBroken }

func (e *brokenError) Unwrap() error { return e.cause }

// FaultError is a panic on a goroutine of this package, such as the journal's.
// The log itself is in order.
type FaultError struct {
	Cause any
	Stack []byte
}

// Error implements error, with the remedy.
func (e *FaultError) Error() string {
	return fmt.Sprintf("the program met a fault of its own: %v; nothing more is sent: go on with voye resume", e.Cause)
}

func isFault(err error) bool {
	_, fault := errors.AsType[*FaultError](err)
	return fault
}

// diskFullOnWindows is ERROR_DISK_FULL, which Go does not take for ENOSPC.
const diskFullOnWindows = syscall.Errno(112)

// isFull reports whether err says that there is no room for more, on the disk
// or in the user's share of it.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) ||
		runtime.GOOS == "windows" && errors.Is(err, diskFullOnWindows)
}
