package cli

import (
	"bytes"
	"io"
	"sync"
)

// lateWriter holds back what is written to stderr while the screens have the
// terminal: a note in the middle of a screen would tear it, and be gone at the
// next frame.
type lateWriter struct {
	mu      sync.Mutex
	out     io.Writer
	holding bool
	held    bytes.Buffer
}

// Write implements io.Writer.
func (l *lateWriter) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.holding {
		return l.held.Write(p)
	}
	return l.out.Write(p)
}

// hold begins to hold back.
func (l *lateWriter) hold() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.holding = true
}

// release writes what was held, and all that follows at once. That nobody
// reads it is no error, as with every line to stderr.
func (l *lateWriter) release() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.holding = false
	_, _ = l.held.WriteTo(l.out)
}
