//go:build unix

package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// heard is what a process wrote so far.
type heard struct {
	mu  sync.Mutex
	all bytes.Buffer
}

// Write implements io.Writer.
func (h *heard) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.all.Write(p)
}

func (h *heard) String() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.all.String()
}

// begin starts the program and ends it with the test.
func begin(t *testing.T, cmd *exec.Cmd) (stdout, stderr *heard) {
	t.Helper()
	stdout, stderr = &heard{}, &heard{}
	cmd.Stdout, cmd.Stderr = stdout, stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return stdout, stderr
}

// TestARunThatIsWatchedFromOutside: its metrics agree with its summary, SIGUSR1
// is answered and disturbs nothing, SIGTERM drains, and whoever wants to know is
// told the same as stdout. Lines are clean: no escape, no carriage return.
func TestARunThatIsWatchedFromOutside(t *testing.T) {
	t.Parallel()
	server := slowGateway(t, 30*time.Millisecond)
	var told heard
	hook := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-API-Key") != "" || r.Header.Get("Authorization") != "" {
			t.Error("the key goes along")
		}
		_, _ = io.Copy(&told, r.Body)
	}))
	defer hook.Close()
	folder, list := writeList(t, 400)
	cmd := program(t, folder, "send", list, "--yes", "--json", "--workers", "2", "--base-url", server.BaseURL(), "--metrics-addr", ":0", "--notify-url", hook.URL+"/hook")
	stdout, stderr := begin(t, cmd)
	await(t, func() bool { return server.Accepted() >= 5 })
	address := regexp.MustCompile(`(?m)^metrics: (http://127\.0\.0\.1:\d+/metrics)$`).FindStringSubmatch(stderr.String())
	if address == nil {
		t.Fatal(stderr.String())
	}
	text := get(t, address[1])
	values := scrape(t, text)
	if sent := values[`voye_rows{outcome="sent"}`]; sent < 1 || sent+values["voye_rows_remaining"] != 400 || sent != values[`voye_messages_total{outcome="sent"}`] || values["voye_workers"] != 2 {
		t.Error(text)
	}
	if strings.Contains(text, "+509") || strings.Contains(text, "Bonjou") {
		t.Errorf("it tells too much:\n%s", text)
	}
	for n := 1; n <= 3; n++ {
		if err := cmd.Process.Signal(syscall.SIGUSR1); err != nil {
			t.Fatal(err)
		}
		await(t, func() bool { return strings.Count(stderr.String(), "in flight ") == n })
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	var total summary
	if err := json.Unmarshal([]byte(stdout.String()), &total); err != nil {
		t.Fatal(err, stdout)
	}
	if cmd.ProcessState.ExitCode() != exitStopped || total.Unknown != 0 || total.Sent != server.Accepted() || total.Remaining != 400-total.Sent {
		t.Errorf("%v: %+v, %d accepted", cmd.ProcessState, total, server.Accepted())
	}
	if told.String() != strings.TrimSpace(stdout.String()) {
		t.Errorf("who wants to know got %s, stdout %s", &told, stdout)
	}
	if at := strings.IndexFunc(stderr.String(), func(r rune) bool { return r != '\n' && isControl(r) || r == '\r' }); at >= 0 {
		t.Errorf("a control character at %d:\n%q", at, stderr)
	}
	if _, err := http.Get(address[1]); err == nil {
		t.Error("the metrics outlive the run")
	}
}

// TestEventsOfARun: with --log-format json all of stderr is events, also while
// it waits, when it is asked, and at its end.
func TestEventsOfARun(t *testing.T) {
	t.Parallel()
	server := slowGateway(t, time.Millisecond)
	folder, list := writeList(t, 3)
	from := time.Now().UTC().Add(5 * time.Hour).Format("15:04")
	until := time.Now().UTC().Add(6 * time.Hour).Format("15:04")
	cmd := program(t, folder, "send", list, "--yes", "--log-format", "json", "--base-url", server.BaseURL(), "--window", from+"-"+until, "--timezone", "UTC")
	_, stderr := begin(t, cmd)
	await(t, func() bool { return strings.Contains(stderr.String(), `"waiting"`) })
	if err := cmd.Process.Signal(syscall.SIGUSR1); err != nil {
		t.Fatal(err)
	}
	await(t, func() bool { return strings.Contains(stderr.String(), `"state"`) })
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	events := wantEvents(t, stderr.String(), "note", "start", "waiting", "state", "note", "end")
	if cmd.ProcessState.ExitCode() != exitStopped || server.Requests() != 0 {
		t.Errorf("%v, %d requests", cmd.ProcessState, server.Requests())
	}
	if w := events[2]; w["reason"] != "window" || !strings.Contains(w["until"].(string), "T"+from+":00Z") || w["message"] != from+"-"+until+" UTC" {
		t.Error(w)
	}
	if s := events[3]; s["remaining"] != 3.0 || s["waiting"] != "window" || s["eta_seconds"] != nil {
		t.Error(s)
	}
	if e := events[5]; e["state"] != "stopped" || e["reason"] != "interrupted" || e["remaining"] != 3.0 {
		t.Error(e)
	}
	// It keeps its window, and what it says of a wrong command line is an event too.
	cmd = program(t, folder, "resume", "--log-format", "json", "--base-url", server.BaseURL())
	_, stderr = begin(t, cmd)
	await(t, func() bool { return strings.Contains(stderr.String(), `"waiting"`) })
	_ = cmd.Process.Signal(syscall.SIGTERM)
	_ = cmd.Wait()
	if server.Requests() != 0 {
		t.Errorf("a resumed run forgot its window:\n%s", stderr)
	}
	cmd = program(t, folder, "resume", "nothing-like-it", "--log-format", "json")
	_, stderr = begin(t, cmd)
	_ = cmd.Wait()
	if wantEvents(t, stderr.String(), "error"); cmd.ProcessState.ExitCode() != exitInput {
		t.Error(cmd.ProcessState)
	}
}
