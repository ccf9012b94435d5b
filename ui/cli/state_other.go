//go:build !unix

package cli

import "os"

// notifyState does nothing: there is no such signal.
func notifyState(chan<- os.Signal) (end func()) { return func() {} }
