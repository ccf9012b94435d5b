package sender

import (
	"bufio"
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"sync"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// raw is a gateway without manners: serve gets each connection and does with
// it what it likes. What it read in full is counted for each number, and that
// is the truth against which verdicts are held.
type raw struct {
	serve   func(*raw, net.Conn)
	address string // when it listens
	peers   sync.WaitGroup

	mu    sync.Mutex
	posts map[string]int // complete POSTs that were read
	taken map[string]int // those less the ones that were refused in so many words
}

// newRaw listens on a loopback socket.
func newRaw(t *testing.T, serve func(*raw, net.Conn)) *raw {
	t.Helper()
	r := &raw{serve: serve}
	r.address = "http://" + r.listen(t, func(l net.Listener) net.Listener { return l })
	return r
}

// newRawTLS is newRaw behind TLS.
func newRawTLS(t *testing.T, config *tls.Config, serve func(*raw, net.Conn)) *raw {
	t.Helper()
	r := &raw{serve: serve}
	r.address = "https://" + r.listen(t, func(l net.Listener) net.Listener { return tls.NewListener(l, config) })
	return r
}

func (r *raw) listen(t *testing.T, wrap func(net.Listener) net.Listener) string {
	t.Helper()
	bare, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener := wrap(bare)
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go r.handle(conn)
		}
	}()
	return bare.Addr().String()
}

func (r *raw) handle(conn net.Conn) {
	defer func() { _ = conn.Close() }()
	r.serve(r, conn)
}

// dial stands in for the transport's, so that client and gateway fit into a
// bubble of fake time.
func (r *raw) dial(context.Context, string, string) (net.Conn, error) {
	client, server := net.Pipe()
	r.peers.Go(func() { r.handle(server) })
	return &wire{Conn: client}, nil
}

// client returns a client that reaches r through pipes. Its bubble ends with
// finish.
func (r *raw) client(t *testing.T, timeout time.Duration) *Client {
	t.Helper()
	client := clientFor(t, "http://127.0.0.1:1", func(c *ClientConfig) { c.Timeout, c.Workers = timeout, 64 })
	client.transport.DialContext = r.dial
	return client
}

// finish closes the client and waits until whatever may still arrive has
// arrived.
func (r *raw) finish(client *Client) {
	client.Close()
	r.peers.Wait()
}

// read takes one request from the connection. ok is false if it did not come
// in full; to is empty if it was a knock.
func (r *raw) read(conn io.Reader) (to string, ok bool) {
	request, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return "", false
	}
	content, err := io.ReadAll(request.Body)
	if err != nil {
		return "", false
	}
	if request.Method != http.MethodPost {
		return "", true
	}
	var body struct{ To string }
	if json.Unmarshal(content, &body) != nil || body.To == "" {
		return "", false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.posts == nil {
		r.posts, r.taken = map[string]int{}, map[string]int{}
	}
	r.posts[body.To]++
	r.taken[body.To]++
	return body.To, true
}

// refuse answers that the message was not taken, and means it.
func (r *raw) refuse(conn io.Writer, to, answer string) {
	if to != "" {
		r.mu.Lock()
		r.taken[to]--
		r.mu.Unlock()
	}
	_, _ = io.WriteString(conn, answer)
}

// seen returns how many complete POSTs to a number were read, and how many of
// them were taken.
func (r *raw) seen(to string) (posts, taken int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.posts[to], r.taken[to]
}

// holds checks what a verdict claims against what the gateway has, for one
// POST to a number of its own.
func (r *raw) holds(t *testing.T, v Verdict, to string) {
	t.Helper()
	posts, _ := r.seen(to)
	switch {
	case posts > 1:
		t.Errorf("the gateway read %d POSTs for one", posts)
	case v.Outcome == campaign.Sent && posts != 1:
		t.Errorf("sent, but the gateway has nothing: %+v", v)
	case v.Outcome == campaign.NotSent && v.Status == 0 && posts != 0:
		t.Errorf("not sent, but the gateway has it: %+v", v)
	}
}

// answerWith makes a whole answer.
func answerWith(status, header, body string) string {
	return "HTTP/1.1 " + status + "\r\n" + header + "Content-Length: " + strconv.Itoa(len(body)) + "\r\n\r\n" + body
}

// takenBody is the documented answer's body.
const takenBody = `{"success":true,"message_id":12345}`

var (
	takes    = answerWith("200 OK", "", takenBody)
	notReady = answerWith("503 Service Unavailable", "", `{"success":false,"message":"not ready"}`)
)

// says is a peer that reads the request, says something and closes.
func says(parts ...string) func(*raw, net.Conn) {
	return func(r *raw, conn net.Conn) {
		if _, ok := r.read(conn); !ok {
			return
		}
		for _, part := range parts {
			_, _ = io.WriteString(conn, part)
		}
	}
}

// saysForEver reads the request and then says the same thing until the other
// side has enough, or has let itself be given 64 MiB.
func saysForEver(first, again string) func(*raw, net.Conn) {
	return func(r *raw, conn net.Conn) {
		says(first)(r, conn)
		for given := 0; given < 64<<20; given += len(again) {
			if _, err := io.WriteString(conn, again); err != nil {
				return
			}
		}
	}
}

// saysSlowly says a byte a second.
func saysSlowly(text string) func(*raw, net.Conn) {
	return func(r *raw, conn net.Conn) {
		r.read(conn)
		for i := range len(text) {
			time.Sleep(time.Second)
			if _, err := io.WriteString(conn, text[i:i+1]); err != nil {
				return
			}
		}
	}
}

// slowly reads a byte a second.
type slowly struct{ io.Reader }

func (s slowly) Read(p []byte) (int, error) {
	time.Sleep(time.Second)
	return s.Reader.Read(p[:min(len(p), 1)])
}

// hangUp waits until the other side closes.
func hangUp(conn io.Reader) { _, _ = io.Copy(io.Discard, conn) }

// messageTo returns the message of a row to a number of its own.
func messageTo(row int) campaign.Message {
	to := fmt.Sprintf("+5093%07d", row)
	return campaign.Message{Row: row, Endpoint: campaign.EndpointText, To: to, Body: []byte(`{"to":"` + to + `","body":"Bonjou"}`)}
}
