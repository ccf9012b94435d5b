package cli

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// stopSignals ask a run to stop. A terminal that goes away sends SIGHUP, a
// window that is closed on Windows SIGTERM.
var stopSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}

// outliveReaders keeps the process alive when nobody reads its stderr or stdout
// any more. The run goes on, and its summary, the word of its end and its exit
// code still reach who waits for them, so this holds to the end of the process.
var outliveReaders = sync.OnceFunc(func() {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
})

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
	outliveReaders()
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
		close(quit)
	}
}
