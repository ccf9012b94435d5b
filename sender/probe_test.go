package sender

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// TestProbeCannotSend: two requests, both of the empty object to the endpoint
// of text messages, the first without any key.
func TestProbeCannotSend(t *testing.T) {
	for _, auth := range []Auth{AuthXAPIKey, AuthBearer, AuthAPIKey} {
		var mu sync.Mutex
		var asked []string
		base := serve(t, func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			key := r.Header.Get("X-API-Key") + r.Header.Get("Authorization")
			mu.Lock()
			asked = append(asked, r.Method+" "+r.URL.Path+" "+string(body)+" "+key)
			mu.Unlock()
			w.Header().Set("Content-Type", "application/json")
			if !strings.HasSuffix(key, testKey) {
				w.WriteHeader(http.StatusUnauthorized)
				_, _ = io.WriteString(w, `{"success":false,"message":"Unauthorized"}`)
				return
			}
			w.WriteHeader(http.StatusUnprocessableEntity)
			_, _ = io.WriteString(w, `{"success":false,"message":"Validation failed for `+testKey+`"}`)
		})
		client := clientFor(t, base, func(c *ClientConfig) { c.Auth = auth })
		probe, err := client.Probe(t.Context())
		if err != nil || probe.Status != 422 || probe.Keyless != 401 {
			t.Errorf("%s: %+v, %v", auth, probe, err)
		}
		if strings.Contains(probe.Message, testKey) {
			t.Errorf("%s: the gateway's words show the key: %q", auth, probe.Message)
		}
		want := "POST /api/wazaj/business/messages/text {} "
		if len(asked) != 2 || asked[0] != want || !strings.HasPrefix(asked[1], want) || !strings.HasSuffix(asked[1], testKey) {
			t.Errorf("%s: asked %q", auth, asked)
		}
		// The client's own requests keep their key.
		if verdict := client.Post(t.Context(), hello); verdict.Status != 422 {
			t.Errorf("%s: afterwards the key is not sent: %+v", auth, verdict)
		}
	}
}

// TestProbeSaysWhyNobodyAnswers in words.
func TestProbeSaysWhyNobodyAnswers(t *testing.T) {
	probe, err := clientFor(t, "http://127.0.0.1:1", nil).Probe(t.Context())
	if err == nil || !strings.Contains(err.Error(), "refused") {
		t.Errorf("%+v, %v", probe, err)
	}
}
