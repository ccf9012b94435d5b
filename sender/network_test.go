package sender

import (
	"bytes"
	"compress/gzip"
	"io"
	"net"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

// packed is the documented answer, compressed.
func packed(body string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = io.WriteString(w, body)
	_ = w.Close()
	return answerWith("200 OK", "Content-Encoding: gzip\r\n", b.String())
}

// Frames of HTTP/2, as a server sends them that speaks nothing else.
const (
	h2Settings = "\x00\x00\x00\x04\x00\x00\x00\x00\x00"
	h2GoAway   = "\x00\x00\x08\x07\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
	h2Refused  = "\x00\x00\x04\x03\x00\x00\x00\x00\x01\x00\x00\x00\x07"
)

var (
	unknown       = []campaign.Outcome{campaign.Unknown}
	sent          = []campaign.Outcome{campaign.Sent}
	notSent       = []campaign.Outcome{campaign.NotSent}
	neverReceived = []campaign.Outcome{campaign.NotSent, campaign.Unknown}
)

// faults is every way in which a connection that was made goes wrong. posts is
// how many whole requests the gateway reads meanwhile.
//
// A cut before the request may be seen before or after the body is asked for;
// a row that is not proven unsent is unknown, so both verdicts are right.
var faults = []struct {
	name  string
	serve func(*raw, net.Conn)
	want  []campaign.Outcome
	then  Then
	posts int
}{
	{"cut before the request", func(*raw, net.Conn) {}, neverReceived, GoOn, 0},
	{"cut inside the request's header", cutAfter(20), unknown, GoOn, 0},
	{"cut inside the request's body", cutInBody, unknown, GoOn, 0},
	{"cut after the request", says(), unknown, GoOn, 1},
	{"cut inside the status line", says("HTTP/1.1 20"), unknown, GoOn, 1},
	{"cut inside the answer's header", says("HTTP/1.1 200 OK\r\nContent-Le"), unknown, GoOn, 1},
	{"cut inside the answer, with a length", says(takes[:len(takes)-9]), unknown, GoOn, 1},
	{"cut inside the answer, without a length", says("HTTP/1.1 200 OK\r\n\r\n", takenBody[:20]), unknown, GoOn, 1},
	{"cut inside a chunk", says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n23\r\n", takenBody[:20]), unknown, GoOn, 1},
	{"cut inside a 503", says(notReady[:len(notReady)-9]), unknown, GoOn, 1},
	{"cut behind a whole answer, without a length", says("HTTP/1.1 200 OK\r\n\r\n", takenBody), sent, GoOn, 1},
	{"cut behind a whole answer, length too long", says("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", takenBody), sent, GoOn, 1},
	{"cut behind a whole answer, last chunk missing", says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n23\r\n", takenBody, "\r\n"), sent, GoOn, 1},

	{"stalled answer", func(r *raw, conn net.Conn) { r.read(conn); hangUp(conn) }, unknown, GoOn, 1},
	{"answer after eight hours of sleep", func(r *raw, conn net.Conn) {
		r.read(conn)
		time.Sleep(8 * time.Hour)
		_, _ = io.WriteString(conn, takes)
	}, unknown, GoOn, 1},
	{"stalled inside the answer", func(r *raw, conn net.Conn) { says(takes[:60])(r, conn); hangUp(conn) }, unknown, GoOn, 1},
	{"stalled inside the request", func(_ *raw, conn net.Conn) { _, _ = conn.Read(make([]byte, 99)); time.Sleep(time.Hour) }, unknown, GoOn, 0},
	{"request never read", func(*raw, net.Conn) { time.Sleep(time.Hour) }, unknown, GoOn, 0},
	{"request read at a byte a second", func(r *raw, conn net.Conn) { r.read(slowly{conn}) }, unknown, GoOn, 0},
	{"answer at a byte a second", saysSlowly(takes), sent, GoOn, 1},
	{"page at a byte a second", saysSlowly(takes + strings.Repeat(" ", 3600)), sent, GoOn, 1},
	{"header at a byte a second", saysSlowly("HTTP/1.1 200 OK\r\nX-Filler: " + strings.Repeat("x", 3600)), unknown, GoOn, 1},

	{"garbage", says("\x16\x03\x01 what?\r\n\r\n"), unknown, GoOn, 1},
	{"HTTP/2 preface", func(_ *raw, conn net.Conn) { _, _ = io.WriteString(conn, h2Settings); hangUp(conn) }, neverReceived, GoOn, 0},
	{"HTTP/2 GOAWAY", says(h2Settings, h2GoAway), unknown, GoOn, 1},
	{"HTTP/2 REFUSED_STREAM", says(h2Settings, h2Refused), unknown, GoOn, 1},

	{"100 and then the answer", says("HTTP/1.1 100 Continue\r\n\r\n", takes), sent, GoOn, 1},
	{"103 and then the answer", says("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", takes), sent, GoOn, 1},
	{"100 and then silence", func(r *raw, conn net.Conn) { says("HTTP/1.1 100 Continue\r\n\r\n")(r, conn); hangUp(conn) }, unknown, GoOn, 1},
	{"endless 1xx", saysForEver("", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), unknown, GoOn, 1},
	{"endless header", saysForEver("HTTP/1.1 200 OK\r\n", "X-Filler: 0123456789012345678901234567890123456789\r\n"), unknown, GoOn, 1},
	{"a header line of 64 KiB", says("HTTP/1.1 200 OK\r\nX-Filler: ", strings.Repeat("x", 64<<10), "\r\n", "Content-Length: 35\r\n\r\n", takenBody), unknown, GoOn, 1},
	{"endless answer", saysForEver("HTTP/1.1 200 OK\r\n\r\n"+takenBody[:len(takenBody)-1]+`,"x":"`, strings.Repeat("x", 64<<10)), unknown, GoOn, 1},
	{"endless blanks behind the answer", saysForEver("HTTP/1.1 200 OK\r\n\r\n"+takenBody, strings.Repeat(" ", 64<<10)), unknown, GoOn, 1},
	{"compressed answer", says(packed(takenBody)), unknown, GoOn, 1},
	{"compressed bomb", says(packed(takenBody + strings.Repeat(" ", 10<<20))), unknown, GoOn, 1},

	{"portal with a page", says(answerWith("200 OK", "Content-Type: text/html\r\n", "<html>Log in to the hotel network</html>")), unknown, GoOn, 1},
	{"portal that sends to its login", says(answerWith("302 Found", "Location: http://portal.invalid/login\r\n", "")), notSent, Stop, 1},
	{"proxy's 502", says(answerWith("502 Bad Gateway", "", "<html>")), unknown, GoOn, 1},
	{"proxy's 503", says(answerWith("503 Service Unavailable", "", "upstream connect error")), unknown, GoOn, 1},
	{"proxy's 407", says(answerWith("407 Proxy Authentication Required", "", "")), unknown, GoOn, 1},
	{"408 for an idle connection", says(answerWith("408 Request Timeout", "Connection: close\r\n", "")), unknown, GoOn, 1},
	{"503 of the gateway", says(notReady), notSent, BackOff, 1},
}

// cutAfter reads so many bytes of the request and no more.
func cutAfter(n int64) func(*raw, net.Conn) {
	return func(_ *raw, conn net.Conn) { _, _ = io.CopyN(io.Discard, conn, n) }
}

// cutInBody reads the header and ten bytes of the body.
func cutInBody(_ *raw, conn net.Conn) {
	var header []byte
	for one := make([]byte, 1); !bytes.HasSuffix(header, []byte("\r\n\r\n")); header = append(header, one...) {
		if _, err := conn.Read(one); err != nil {
			return
		}
	}
	_, _ = io.CopyN(io.Discard, conn, 10)
}

// TestFaultsOfTheWire posts one message into each fault. Every call ends in
// its time, claims no more than the gateway knows, and no message comes twice.
func TestFaultsOfTheWire(t *testing.T) {
	const timeout = 90 * time.Second
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				gateway := &raw{serve: f.serve}
				client := gateway.client(t, timeout)
				v := client.Post(t.Context(), hello)
				gateway.finish(client)
				if !slices.Contains(f.want, v.Outcome) || (v.Outcome != campaign.NotSent || len(f.want) == 1) && v.Then != f.then {
					t.Errorf("%+v", v)
				}
				if posts, _ := gateway.seen(hello.To); posts != f.posts {
					t.Errorf("the gateway read %d POSTs, want %d", posts, f.posts)
				}
				gateway.holds(t, v, hello.To)
				if v.Took > timeout+timeout/100 {
					t.Errorf("the call took %v", v.Took)
				}
			})
		})
	}
}
