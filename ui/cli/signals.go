package cli

import (
	"os"
	"os/signal"
	"syscall"
)

// stopSignals ask a run to stop. A terminal that goes away sends SIGHUP, a
// window that is closed on Windows SIGTERM.
var stopSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}

// onSignals calls first at the first signal that asks to stop and again at
// each further one, until the returned function is called. A signal that was
// ignored when the program began stays ignored, so that nohup works.
func onSignals(first, again func()) (end func()) {
	signals := make(chan os.Signal, 2)
	for _, sig := range stopSignals {
		if !signal.Ignored(sig) {
			signal.Notify(signals, sig)
		}
	}
	// Nobody may be reading stderr any more; the run goes on.
	broken := make(chan os.Signal, 1)
	signal.Notify(broken, syscall.SIGPIPE)
	quit := make(chan struct{})
	go func() {
		act := first
		for {
			select {
			case <-signals:
				act()
				act = again
			case <-quit:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		signal.Stop(broken)
		close(quit)
	}
}
