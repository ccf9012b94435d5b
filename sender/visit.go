package sender

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"time"
)

// Visit is what a look at the gateway found.
type Visit struct {
	// Status is that of the answer, whatever it says.
	Status int
	// TLS is the version of the encryption, such as TLS 1.3, empty on a
	// loopback gateway without; Until is when the certificate ends.
	TLS   string
	Until time.Time
	// Clock is what the gateway's clock showed, zero when it does not say, and
	// Asked is when it was asked by this machine's.
	Clock, Asked time.Time
	// Took is how long the connection and the answer took.
	Took time.Duration
}

// Call visits the gateway as Knock does: it connects, with TLS and through the
// proxy as for a message, and asks for the base URL with a GET that carries no
// key and sends nothing. An error says in words why there was no answer.
func Call(ctx context.Context, config ClientConfig) (Visit, error) {
	v := Visit{}
	call, cancel := context.WithTimeout(ctx, config.Timeout)
	defer cancel()
	transport := newTransport(config)
	defer transport.CloseIdleConnections()
	direct := transport.DialTLSContext
	transport.DialTLSContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := direct(ctx, network, address)
		if w, ok := conn.(*wire); ok {
			v.see(w.Conn)
		}
		return conn, err
	}
	request, err := http.NewRequestWithContext(call, http.MethodGet, config.BaseURL.String(), nil)
	if err != nil {
		return Visit{}, err
	}
	request.Header.Set("User-Agent", config.UserAgent)
	begin := time.Now()
	answer, err := transport.RoundTrip(request)
	if err != nil {
		return Visit{}, errors.New(errorWords(err))
	}
	_, _ = readBody(answer)
	_ = answer.Body.Close()
	v.Asked, v.Took, v.Status = time.Now(), time.Since(begin), answer.StatusCode
	v.Clock, _ = http.ParseTime(answer.Header.Get("Date"))
	if answer.TLS != nil { // through a proxy
		v.note(*answer.TLS)
	}
	return v, nil
}

func (v *Visit) see(conn net.Conn) {
	if encrypted, ok := conn.(*tls.Conn); ok {
		v.note(encrypted.ConnectionState())
	}
}

func (v *Visit) note(state tls.ConnectionState) {
	v.TLS = tls.VersionName(state.Version)
	if len(state.PeerCertificates) > 0 {
		v.Until = state.PeerCertificates[0].NotAfter
	}
}
