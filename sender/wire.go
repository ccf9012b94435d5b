package sender

import (
	"bytes"
	"context"
	"crypto/tls"
	"net"
	"time"
)

// wire sends the header of a POST together with its body.
//
// net/http writes the header by itself first when it cannot see that a body
// is in memory, as oneBody hides on purpose. That costs a system call here and
// there and, behind TLS, a packet and a record of its own for every message,
// which matters on a mobile connection. So the header waits for the body's
// first bytes; if they never come, no byte of the request has left.
type wire struct {
	net.Conn
	held []byte
}

// Write implements net.Conn. Only one goroutine of net/http writes to a
// connection.
func (w *wire) Write(p []byte) (int, error) {
	if len(w.held) == 0 && bytes.HasPrefix(p, []byte("POST ")) && bytes.HasSuffix(p, []byte("\r\n\r\n")) {
		w.held = append(w.held, p...)
		return len(p), nil
	}
	if len(w.held) == 0 {
		return w.Conn.Write(p)
	}
	header := len(w.held)
	w.held = append(w.held, p...)
	n, err := w.Conn.Write(w.held)
	w.held = w.held[:0]
	return max(0, n-header), err
}

const (
	dialTimeout      = 15 * time.Second
	handshakeTimeout = 20 * time.Second
)

var dialer = net.Dialer{Timeout: dialTimeout, KeepAlive: 15 * time.Second}

// dialPlain connects without TLS: to a loopback gateway, or to a proxy.
func dialPlain(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := dialer.DialContext(ctx, network, address)
	if err != nil {
		return nil, err
	}
	return &wire{Conn: conn}, nil
}

// dialTLS connects with TLS, when there is no proxy in between.
func dialTLS(config *tls.Config) func(context.Context, string, string) (net.Conn, error) {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		ctx, cancel := context.WithTimeout(ctx, dialTimeout+handshakeTimeout)
		defer cancel()
		conn, err := (&tls.Dialer{NetDialer: &dialer, Config: config}).DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return &wire{Conn: conn}, nil
	}
}
