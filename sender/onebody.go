package sender

import (
	"errors"
	"io"
	"sync/atomic"
)

// oneBody is a request's body that can be read once and that knows whether
// it was. It offers Read and Close only: net/http finds no way to rewind it
// for a second POST, and none to read it past the counter.
//
// It is the evidence on which "not sent" rests. Either the transport asked
// for the first byte, and then the message may have reached the gateway; or
// seal came first, and then no byte of it can ever leave.
type oneBody struct {
	rest  []byte
	state atomic.Int32
}

const (
	bodyUntouched = iota
	bodyAsked
	bodySealed
)

var errSealed = errors.New("the request was given up before its body was read")

// Read implements io.Reader.
func (b *oneBody) Read(p []byte) (int, error) {
	if b.state.Load() != bodyAsked && !b.state.CompareAndSwap(bodyUntouched, bodyAsked) {
		return 0, errSealed
	}
	if len(b.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p, b.rest)
	b.rest = b.rest[n:]
	return n, nil
}

// Close implements io.Closer.
func (b *oneBody) Close() error { return nil }

// seal makes sure that nothing is read from now on if nothing was read so
// far, and reports whether that is so: the message did not leave and never
// will.
func (b *oneBody) seal() bool {
	return b.state.CompareAndSwap(bodyUntouched, bodySealed)
}
