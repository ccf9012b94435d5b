package sender

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// TestKeyNeverComesBack: a gateway, or something in between, may quote the
// request's header in its answer. The key must not reach the log that way.
func TestKeyNeverComesBack(t *testing.T) {
	for name, c := range map[string]struct {
		status int
		body   string
	}{
		"page":             {500, "<pre>X-API-Key: " + testKey + "</pre>"},
		"message":          {422, `{"success":false,"message":"the key ` + testKey + ` may not do this"}`},
		"code":             {422, `{"success":false,"message":"` + testKey + `"}`},
		"escaped":          {422, `{"success":false,"message":"key wzj\u005f0123456789abcdef"}`},
		"field":            {422, `{"success":false,"errors":{"` + testKey + `":["` + testKey + `"]}}`},
		"halt":             {401, `{"success":false,"message":"` + testKey + ` is revoked"}`},
		"at the cut":       {500, strings.Repeat("x", maxWords-8) + testKey},
		"at the first cut": {500, strings.Repeat(testKey, 60)},
		"accepted":         {200, `{"success":true,"echo":"` + testKey + `"}`},
	} {
		address := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(c.status)
			_, _ = io.WriteString(w, c.body)
		})
		v := clientFor(t, address, nil).Post(t.Context(), hello)
		if said := fmt.Sprintf("%+v", v); strings.Contains(said, testKey[:12]) || v.Status != c.status {
			t.Errorf("%s: %s", name, said)
		}
	}
	for form, text := range writtenKeys {
		for _, body := range []string{"<pre>" + text + "</pre>", `{"success":false,"message":"` + text + `"}`, strings.Repeat("x", maxWords-12) + text} {
			v := judgeAnswer(500, []byte(body), nil)
			if said := fmt.Sprintf("%+v", withoutKey(v, testKey)); strings.Contains(said, text[4:16]) {
				t.Errorf("%s: %s", form, said)
			}
		}
	}
	garbage := newRaw(t, func(r *raw, conn net.Conn) {
		r.read(conn)
		_, _ = io.WriteString(conn, testKey+" "+testKey+"\r\n\r\n")
	})
	if v := clientFor(t, garbage.address, nil).Post(t.Context(), hello); strings.Contains(fmt.Sprintf("%+v", v), testKey) || v.Outcome != campaign.Unknown {
		t.Errorf("garbage: %+v", v)
	}
}

// writtenKeys are the key as programs that trace requests write it.
var writtenKeys = map[string]string{
	"base64":           base64.StdEncoding.EncodeToString([]byte(testKey)),
	"base64 of header": base64.StdEncoding.EncodeToString([]byte("X-API-Key: " + testKey)),
	"base64 of bearer": base64.StdEncoding.EncodeToString([]byte("Bearer " + testKey + "\r\n")),
	"base64 of basic":  base64.RawURLEncoding.EncodeToString([]byte(":" + testKey + "&")),
	"percent":          strings.ReplaceAll(testKey, "_", "%5F"),
	"all percent":      "%77%7A%6A%5F%30%31%32%33%34%35%36%37%38%39%61%62%63%64%65%66",
	"hex":              hex.EncodeToString([]byte(testKey)),
}

// TestOddKeyChangesNoVerdict: hiding the key must not change what an answer
// means, whatever the key is.
func TestOddKeyChangesNoVerdict(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"success":true,"message_id":12345}`)
	})
	for _, key := range []string{"success", "1", `"`, "message_id", "{"} {
		v := clientFor(t, address, func(c *ClientConfig) { c.Key = key }).Post(t.Context(), hello)
		if v.Outcome != campaign.Sent || v.MessageID != 12345 {
			t.Errorf("key %q: %+v", key, v)
		}
	}
}

// TestSwitchingProtocols: net/http hands over the connection of a 101, which
// no deadline ends, so its body must not be read.
func TestSwitchingProtocols(t *testing.T) {
	server := newRaw(t, func(r *raw, conn net.Conn) {
		r.read(conn)
		_, _ = io.WriteString(conn, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n")
		_, _ = io.Copy(io.Discard, conn)
	})
	client := clientFor(t, server.address, func(c *ClientConfig) { c.Timeout = 300 * time.Millisecond })
	done := make(chan Verdict, 1)
	go func() {
		_ = client.Knock(context.Background())
		done <- client.Post(context.Background(), hello)
	}()
	select {
	case v := <-done:
		if v.Outcome != campaign.Unknown || v.Then != Stop || v.Status != 101 {
			t.Errorf("%+v", v)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the request never ends")
	}
}

// TestLeftInsideTheAnswer: the words must say that we left, not how net/http
// calls it.
func TestLeftInsideTheAnswer(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	server := newRaw(t, func(r *raw, conn net.Conn) {
		r.read(conn)
		_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Length: 35\r\n\r\n{\"success\"")
		time.Sleep(50 * time.Millisecond)
		cancel()
		_, _ = io.Copy(io.Discard, conn)
	})
	v := clientFor(t, server.address, nil).Post(ctx, hello)
	if v.Outcome != campaign.Unknown || v.Code != "interrupted" {
		t.Errorf("%+v", v)
	}
}
