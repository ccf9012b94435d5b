package cli

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// hookScript is somebody who wants to know, and answers as it is told.
type hookScript struct {
	status []int // 0 is no answer
	err    error
	got    []*http.Request
	bodies []string
}

func (a *hookScript) RoundTrip(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	a.got, a.bodies = append(a.got, r), append(a.bodies, string(body))
	status := a.status[min(len(a.got), len(a.status))-1]
	if status == 0 {
		if a.err != nil {
			return nil, a.err
		}
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	return &http.Response{StatusCode: status, Header: http.Header{"Location": {"https://other.example/"}}, Body: http.NoBody}, nil
}

func TestNotifyTries(t *testing.T) {
	to, _ := url.Parse("https://me:word@hook.example/x?token=abc")
	for name, c := range map[string]struct {
		status []int
		err    error
		tries  int
		took   time.Duration
		fails  string
	}{
		"taken":           {status: []int{204}, tries: 1},
		"taken at last":   {status: []int{500, 429, 200}, tries: 3, took: 3 * time.Second},
		"down":            {status: []int{503}, tries: 3, took: 3 * time.Second, fails: "503 Service Unavailable"},
		"wrong address":   {status: []int{404}, tries: 1, fails: "404 Not Found"},
		"redirect":        {status: []int{307}, tries: 1, fails: "307 Temporary Redirect"},
		"no answer":       {status: []int{0}, tries: 3, took: 18 * time.Second, fails: "deadline exceeded"},
		"no connection":   {status: []int{0}, err: errors.New("refused"), tries: 3, took: 3 * time.Second, fails: "refused"},
		"a late recovery": {status: []int{0, 200}, tries: 2, took: 6 * time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			who := &hookScript{status: c.status, err: c.err}
			start := time.Now()
			err := notifier{who}.post(t.Context(), to, []byte(`{"run":"r"}`))
			if (err == nil) != (c.fails == "") || err != nil && !strings.Contains(err.Error(), c.fails) {
				t.Errorf("%s: %v", name, err)
			}
			if took := time.Since(start); len(who.got) != c.tries || took != c.took {
				t.Errorf("%s: %d tries in %v", name, len(who.got), took)
			}
			for i, r := range who.got {
				if r.URL.Host != "hook.example" || who.bodies[i] != `{"run":"r"}` || r.Header.Get("Authorization") != "Basic bWU6d29yZA==" || r.Header.Get("X-API-Key") != "" {
					t.Errorf("%s: %s %q %v", name, r.URL, who.bodies[i], r.Header)
				}
			}
			if err != nil && (strings.Contains(err.Error(), "abc") || strings.Contains(err.Error(), "word")) {
				t.Errorf("the address is told: %v", err)
			}
		})
	}
}

// TestNotifyEndsAtASignal: whoever cannot wait need not.
func TestNotifyEndsAtASignal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		start := time.Now()
		to, _ := url.Parse("https://hook.example/")
		who := &hookScript{status: []int{0}}
		if err := (notifier{who}).post(ctx, to, nil); err == nil || len(who.got) != 1 || time.Since(start) != time.Second {
			t.Errorf("%v, %d tries in %v", err, len(who.got), time.Since(start))
		}
	})
}

func TestReadNotifyURL(t *testing.T) {
	for text, host := range map[string]string{
		"https://hook.example/x?token=abc": "hook.example", "https://u:p@hook.example:8443/\n": "hook.example:8443",
		"http://127.0.0.1:9/": "127.0.0.1:9", "http://localhost/x": "localhost", "http://[::1]:9/#part": "[::1]:9",
	} {
		if to, err := readNotifyURL(text); err != nil || to.Host != host || to.Fragment != "" {
			t.Errorf("%q: %v %v", text, to, err)
		}
	}
	for _, text := range []string{
		"", "hook.example", "http://hook.example/s3cret", "http://127.0.0.1.example/s3cret", "ftp://hook.example/s3cret", "https:///s3cret",
		"https://u:s3cret@", "https://hook.example/ s3cret", "https://hook\x7f.example/s3cret", "javascript:s3cret",
	} {
		if to, err := readNotifyURL(text); err == nil {
			t.Errorf("%q is %s", text, to)
		} else if strings.Contains(err.Error(), "s3cret") {
			t.Errorf("the address is told: %v", err)
		}
	}
}

// TestNotifyOverTheWire goes through the real transport: a redirect is no
// address to go to, and a fault of the address's is told with its host only.
func TestNotifyOverTheWire(t *testing.T) {
	other := 0
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { other++ }))
	defer elsewhere.Close()
	var got *http.Request
	var body []byte
	status := http.StatusTemporaryRedirect
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got = r
		body, _ = io.ReadAll(r.Body)
		w.Header().Set("Location", elsewhere.URL)
		w.WriteHeader(status)
	}))
	defer server.Close()
	a, _, _ := testApp(nil, "")
	a.notifyURL, _ = url.Parse(server.URL + "/hook?token=s3cret")
	failure := a.notify(summary{Run: "r1", State: "finished"})
	if other != 0 || !strings.Contains(failure, "307") || strings.Contains(failure, "s3cret") || strings.Contains(failure, "/hook") {
		t.Errorf("%d followed; %s", other, failure)
	}
	status = http.StatusNoContent
	if failure := a.notify(summary{Run: "r1", State: "finished"}); failure != "" {
		t.Error(failure)
	}
	if got.Method != http.MethodPost || got.URL.RawQuery != "token=s3cret" || got.Header.Get("Content-Type") != "application/json" || !strings.HasPrefix(string(body), `{"run":"r1",`) {
		t.Errorf("%s %s %v %s", got.Method, got.URL, got.Header, body)
	}
}
