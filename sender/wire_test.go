package sender

import (
	"io"
	"net"
	"net/http"
	"net/url"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// TestResets cuts connections the hard way, which a pipe cannot.
func TestResets(t *testing.T) {
	reset := func(conn net.Conn) {
		_ = conn.(*net.TCPConn).SetLinger(0)
		_ = conn.Close()
	}
	for name, c := range map[string]struct {
		serve func(*raw, net.Conn)
		want  []campaign.Outcome
	}{
		"before the request": {func(_ *raw, conn net.Conn) { reset(conn) }, neverReceived},
		"after the request":  {func(r *raw, conn net.Conn) { r.read(conn); reset(conn) }, unknown},
		"inside the answer":  {func(r *raw, conn net.Conn) { says(takes[:60])(r, conn); reset(conn) }, unknown},
	} {
		server := newRaw(t, c.serve)
		v := clientFor(t, server.address, nil).Post(t.Context(), hello)
		if !slices.Contains(c.want, v.Outcome) {
			t.Errorf("%s: %+v", name, v)
		}
		server.holds(t, v, hello.To)
	}
}

// TestKeepAliveRace closes every connection at some moment after its answer,
// from at once to well after the next request was written: no message may
// arrive twice, and no verdict may be wrong.
func TestKeepAliveRace(t *testing.T) {
	var rounds atomic.Int32
	server := newRaw(t, func(r *raw, conn net.Conn) {
		if _, ok := r.read(conn); ok {
			_, _ = io.WriteString(conn, takes)
			for range rounds.Add(1) % 50 * 200 {
				runtime.Gosched()
			}
		}
	})
	client := clientFor(t, server.address, nil)
	counts := map[campaign.Outcome]int{}
	for row := range 400 {
		m := messageTo(row)
		v := client.Post(t.Context(), m)
		server.holds(t, v, m.To)
		counts[v.Outcome]++
	}
	if counts[campaign.Sent] == 0 || counts[campaign.Sent]+counts[campaign.Unknown]+counts[campaign.NotSent] != 400 {
		t.Errorf("%v", counts)
	}
}

// TestTransportHasNothingToSendAgain guards the three doors through which
// net/http sends a POST by itself.
func TestTransportHasNothingToSendAgain(t *testing.T) {
	transport := clientFor(t, "http://127.0.0.1:1", nil).transport
	if !transport.DisableCompression || transport.Protocols.HTTP2() || !transport.Protocols.HTTP1() {
		t.Errorf("%+v", transport.Protocols)
	}
	if transport.IdleConnTimeout > 4*time.Second {
		t.Errorf("idle connections live %v: servers close theirs after 5 s", transport.IdleConnTimeout)
	}
	var body any = &oneBody{}
	if _, ok := body.(io.WriterTo); ok {
		t.Error("the body can be read past its counter")
	}
	if _, ok := body.(io.Seeker); ok {
		t.Error("the body can be rewound")
	}
}

// TestRequestCannotBeMadeAgain looks at the request as the transport sees it:
// with GetBody, or a header that says the POST may be repeated, net/http would
// send it again after a cut.
func TestRequestCannotBeMadeAgain(t *testing.T) {
	client := clientFor(t, newRaw(t, says(takes)).address, nil)
	seen := false
	client.transport.Proxy = func(request *http.Request) (*url.URL, error) {
		seen = true
		if request.GetBody != nil || request.ContentLength != int64(len(hello.Body)) {
			t.Errorf("GetBody set: %v, length %d", request.GetBody != nil, request.ContentLength)
		}
		for _, name := range []string{"Idempotency-Key", "X-Idempotency-Key", "Expect"} {
			if _, set := request.Header[name]; set {
				t.Errorf("the header %s is set", name)
			}
		}
		return nil, nil
	}
	if v := client.Post(t.Context(), hello); v.Outcome != campaign.Sent || !seen {
		t.Errorf("%+v, seen %v", v, seen)
	}
}

func TestSealedBodyStaysSealed(t *testing.T) {
	b := &oneBody{rest: []byte("x")}
	if !b.seal() {
		t.Fatal("an untouched body cannot be sealed")
	}
	if _, err := b.Read(make([]byte, 1)); err == nil {
		t.Error("a sealed body was read")
	}
	read := &oneBody{rest: []byte("xyz")}
	if content, err := io.ReadAll(read); string(content) != "xyz" || err != nil || read.seal() {
		t.Errorf("%q, %v", content, err)
	}
}
