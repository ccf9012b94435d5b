package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"sync"

	"app.wazaj/voye/ui/words"
)

// stdinName is FILE when the list comes on standard input.
const stdinName = "-"

// A list is read more than once: to find out how it is written, to check it,
// to freeze it into a run. So one that comes on standard input is kept in a
// private file for as long as the command needs it. A run has its own copy.

// spool is such a file.
type spool struct {
	dir, path string
	discard   func()
}

// openStdin opens the list on standard input, which is a campaign by itself.
func (a *app) openStdin(flags readingFlags) (*draft, error) {
	if a.global.apiKeyFile == stdinName {
		return nil, usage(a.words.Say(words.StdinTwice))
	}
	if a.spool == nil {
		var err error
		if a.spool, err = spoolList(a.stdin); err != nil {
			return nil, fmt.Errorf("keep the list from stdin: %w", err)
		}
	}
	flags.name = a.words.Say(words.Stdin)
	return a.openList(a.spool.path, flags)
}

// discardSpool removes the spooled list, if there is one.
func (a *app) discardSpool() {
	if a.spool != nil {
		a.spool.discard()
	}
}

// spoolList keeps what in holds. A signal that ends the program removes the
// file first.
func spoolList(in io.Reader) (*spool, error) {
	dir, err := os.MkdirTemp("", spoolPrefix) // for this user only
	if err != nil {
		return nil, err
	}
	s := &spool{dir: dir}
	signals := make(chan os.Signal, 1)
	for _, sig := range stopSignals {
		if !signal.Ignored(sig) {
			signal.Notify(signals, sig)
		}
	}
	s.discard = sync.OnceFunc(func() {
		signal.Stop(signals)
		close(signals)
		_ = os.RemoveAll(dir)
	})
	go func() {
		if sig, ok := <-signals; ok {
			_ = os.RemoveAll(dir)
			endBy(sig)
		}
	}()
	if err := s.fill(bufio.NewReader(in)); err != nil {
		s.discard()
		return nil, err
	}
	return s, nil
}

// endBy ends the program as the signal would have without us.
func endBy(sig os.Signal) {
	signal.Reset(sig)
	self, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = self.Signal(sig)
	}
	if err != nil { // Windows sends no such signals
		os.Exit(exitUnexpected)
	}
}

// fill copies the list under the name that a run keeps it by.
func (s *spool) fill(in *bufio.Reader) error {
	s.path = filepath.Join(s.dir, "recipients.csv")
	if start, _ := in.Peek(4); string(start) == "PK\x03\x04" {
		s.path = filepath.Join(s.dir, "recipients.xlsx")
	}
	file, err := os.OpenFile(s.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, in)
	return errors.Join(err, file.Close())
}
