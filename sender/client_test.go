package sender

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

const testKey = "wzj_0123456789abcdef"

var hello = campaign.Message{Row: 1, Endpoint: campaign.EndpointText, To: "+50912345678", Body: []byte(`{"to":"+50912345678","body":"Bonjou"}`)}

// clientFor returns a client for a server's address, with short time-outs.
func clientFor(t *testing.T, base string, change func(*ClientConfig)) *Client {
	t.Helper()
	parsed, err := ParseBaseURL(base + "/api/wazaj/business")
	if err != nil {
		t.Fatal(err)
	}
	config := ClientConfig{BaseURL: parsed, Key: testKey, Timeout: 5 * time.Second, Workers: 4, UserAgent: "voye/test"}
	if change != nil {
		change(&config)
	}
	client, err := NewClient(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

func serve(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

func TestRequestIsTheDocumentedOne(t *testing.T) {
	for auth, want := range map[Auth][2]string{
		AuthXAPIKey: {"X-Api-Key", testKey},
		AuthBearer:  {"Authorization", "Bearer " + testKey},
		AuthAPIKey:  {"Authorization", "ApiKey " + testKey},
	} {
		address := serve(t, func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if r.Method != http.MethodPost || r.URL.Path != "/api/wazaj/business/messages/text" || string(body) != string(hello.Body) {
				t.Errorf("%s %s %s", r.Method, r.URL, body)
			}
			if got := r.Header.Get(want[0]); got != want[1] || r.ContentLength != int64(len(hello.Body)) {
				t.Errorf("%s: %q, length %d", want[0], got, r.ContentLength)
			}
			for name := range r.Header {
				if strings.Contains(strings.ToLower(name), "idempotency") || name == "Accept-Encoding" || name == "Expect" {
					t.Errorf("header %s", name)
				}
			}
			if r.Header.Get("Content-Type") != "application/json" || r.ProtoMajor != 1 {
				t.Errorf("%v over %s", r.Header, r.Proto)
			}
			_, _ = io.WriteString(w, `{"success":true,"message_id":12345}`)
		})
		v := clientFor(t, address, func(c *ClientConfig) { c.Auth = auth }).Post(t.Context(), hello)
		if v.Outcome != campaign.Sent || v.MessageID != 12345 || v.Status != 200 || v.Took <= 0 {
			t.Errorf("%s: %+v", auth, v)
		}
	}
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	var reached atomic.Int32
	other := serve(t, func(http.ResponseWriter, *http.Request) { reached.Add(1) })
	for _, status := range []int{301, 302, 303, 307, 308} {
		address := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, other, status) })
		v := clientFor(t, address, nil).Post(t.Context(), hello)
		if v.Outcome != campaign.NotSent || v.Then != Stop || v.Code != "redirect" {
			t.Errorf("%d: %+v", status, v)
		}
	}
	if reached.Load() != 0 {
		t.Errorf("the other host got %d requests", reached.Load())
	}
}

func TestRetryAfterReachesTheVerdict(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "7")
		w.WriteHeader(http.StatusServiceUnavailable)
		_, _ = io.WriteString(w, `{"success":false,"message":"Messaging is not ready"}`)
	})
	v := clientFor(t, address, nil).Post(t.Context(), hello)
	if v.Then != BackOff || v.RetryAfter != 7*time.Second || v.Error != "Messaging is not ready" {
		t.Errorf("%+v", v)
	}
}

func TestProxyIsOnlyForHTTPS(t *testing.T) {
	plain, _ := http.NewRequest(http.MethodPost, "http://127.0.0.1:1/", nil)
	if through, err := proxyForHTTPS(plain); through != nil || err != nil {
		t.Errorf("plain http goes through %v", through)
	}
}

func TestKeysThatNoHeaderTakes(t *testing.T) {
	for _, key := range []string{"", "wzj_a b", "wzj_a\r\nX: y", "wzj_é"} {
		if _, err := NewClient(ClientConfig{Key: key}); err == nil || (key != "" && strings.Contains(err.Error(), key)) {
			t.Errorf("%q: %v", key, err)
		}
	}
}

func TestKnock(t *testing.T) {
	for status, alive := range map[int]bool{200: true, 401: true, 404: true, 405: true, 501: true, 500: false, 502: false, 503: false, 504: false} {
		address := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if r.Method != http.MethodGet || r.Header.Get("X-Api-Key") != "" {
				t.Errorf("a knock is a %s with %v", r.Method, r.Header)
			}
			w.WriteHeader(status)
		})
		if err := clientFor(t, address, nil).Knock(t.Context()); (err == nil) != alive {
			t.Errorf("%d: %v", status, err)
		}
	}
}

func TestCancelBeforeAndAfter(t *testing.T) {
	arrived := make(chan struct{})
	release := make(chan struct{})
	address := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.ReadAll(r.Body)
		close(arrived)
		<-release
	})
	defer close(release)
	client := clientFor(t, address, nil)
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if v := client.Post(gone, hello); v.Outcome != campaign.NotSent || v.Code != "interrupted" {
		t.Errorf("cancelled before: %+v", v)
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-arrived; cancel() }()
	if v := client.Post(ctx, hello); v.Outcome != campaign.Unknown || v.Code != "interrupted" {
		t.Errorf("cancelled after: %+v", v)
	}
}
