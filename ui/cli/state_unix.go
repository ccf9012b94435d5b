//go:build unix

package cli

import (
	"os"
	"os/signal"
	"syscall"
)

// notifyState sends a signal to asks whenever somebody wants to know how the
// run stands, until the returned function is called.
func notifyState(asks chan<- os.Signal) (end func()) {
	signal.Notify(asks, syscall.SIGUSR1)
	return func() { signal.Stop(asks) }
}
