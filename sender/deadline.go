package sender

import (
	"context"
	"sync"
	"time"
)

// deadlines bounds calls. Calls that begin within a hundredth of the timeout
// share one context, so a call is given the timeout, and up to a hundredth
// more: a context and a timer for each message cost more than all else that
// the client adds to net/http.
type deadlines struct {
	timeout time.Duration

	mu     sync.Mutex
	parent context.Context
	shared context.Context
	cancel context.CancelFunc // of shared
	until  time.Time          // shared serves the calls that begin before
}

// of returns a context that ends with parent, or when a call that begins at
// now has had its time. The one before it is left to its calls and ends by
// itself.
func (d *deadlines) of(parent context.Context, now time.Time) context.Context {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.shared == nil || d.parent != parent || !now.Before(d.until) {
		d.parent, d.until = parent, now.Add(d.timeout/100)
		d.shared, d.cancel = context.WithDeadline(parent, d.until.Add(d.timeout))
	}
	return d.shared
}

// close ends the last context. Nothing may be under way any more.
func (d *deadlines) close() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.cancel != nil {
		d.cancel()
		d.shared = nil
	}
}
