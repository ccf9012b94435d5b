package sender

import (
	"crypto/tls"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// TestCallSendsNothing: one GET of the base URL, without a key and without a
// body; what the gateway answers is no error.
func TestCallSendsNothing(t *testing.T) {
	certificate, trusted := certificateFor(t, "127.0.0.1", -time.Hour, 48*time.Hour)
	var asked []string
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		asked = append(asked, r.Method+" "+r.URL.Path+" "+string(body)+r.Header.Get("X-API-Key")+r.Header.Get("Authorization"))
		w.Header().Set("Date", "Tue, 24 Nov 2026 04:03:12 GMT")
		w.WriteHeader(http.StatusMethodNotAllowed)
	}))
	server.TLS = &tls.Config{Certificates: []tls.Certificate{certificate}}
	server.StartTLS()
	t.Cleanup(server.Close)
	base, err := url.Parse(server.URL + "/api/wazaj/business")
	if err != nil {
		t.Fatal(err)
	}
	config := ClientConfig{BaseURL: base, Key: testKey, Timeout: 10 * time.Second, TLS: &tls.Config{RootCAs: trusted}}
	visit, err := Call(t.Context(), config)
	if err != nil || visit.Status != 405 || visit.TLS != "TLS 1.3" || visit.Clock.Minute() != 3 || visit.Took <= 0 {
		t.Errorf("%+v, %v", visit, err)
	}
	if left := time.Until(visit.Until); left < 47*time.Hour || left > 48*time.Hour {
		t.Errorf("the certificate ends in %v", left)
	}
	if len(asked) != 1 || asked[0] != "GET /api/wazaj/business " {
		t.Errorf("asked %q", asked)
	}
	config.TLS = nil
	if _, err := Call(t.Context(), config); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("papers of nobody are taken: %v", err)
	}
	if len(asked) != 1 {
		t.Errorf("asked %q", asked)
	}
}

func TestCallSaysWhyNobodyAnswers(t *testing.T) {
	base, err := url.Parse("http://127.0.0.1:1")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Call(t.Context(), ClientConfig{BaseURL: base, Timeout: 10 * time.Second}); err == nil || !strings.Contains(err.Error(), "refused") {
		t.Errorf("%v", err)
	}
}
