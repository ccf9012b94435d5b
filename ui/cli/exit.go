package cli

import (
	"errors"
	"fmt"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// The exit codes are part of the contract with scripts.
const (
	exitDone       = 0 // every row was sent or left out on purpose
	exitUnexpected = 1
	exitInput      = 2 // wrong usage or bad input; nothing was sent
	exitFinished   = 3 // finished, with failed, unknown or invalid rows
	exitStopped    = 4 // stopped before the end; resume goes on
)

// exitStatus is how a command ends that has said all there is to say.
type exitStatus int

// Error implements error. It is never shown.
func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// inputError marks an error that the person at the keyboard can mend: nothing
// was sent.
type inputError struct{ error }

// Unwrap returns the error itself.
func (e inputError) Unwrap() error { return e.error }

// bad makes an inputError of err, nil of nil.
func bad(err error) error {
	if err == nil {
		return nil
	}
	return inputError{err}
}

// codeOf returns the exit code for what a command returned. A log that could
// not be written stopped the run, and the rest can be sent later.
func codeOf(err error) int {
	var status exitStatus
	var input inputError
	var file *campaign.InputError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &status):
		return int(status)
	case errors.Is(err, storage.ErrBroken):
		return exitStopped
	case errors.As(err, &input), errors.As(err, &file):
		return exitInput
	}
	return exitUnexpected
}

// errorText returns what is to be said about err, empty when all was said.
func errorText(err error, w words.Words) string {
	var status exitStatus
	if err == nil || errors.As(err, &status) {
		return ""
	}
	return campaign.ErrorText(err, w.Rule)
}

// codeOfRun returns the exit code of a run that reached these counts.
func codeOfRun(counts campaign.Counts) int {
	switch {
	case counts.Remaining > 0:
		return exitStopped
	case counts.AllGood():
		return exitDone
	}
	return exitFinished
}

// exitWith makes the error that ends a command with code.
func exitWith(code int) error {
	if code == exitDone {
		return nil
	}
	return exitStatus(code)
}
