//go:build unix

package cli

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// counter is a gateway that counts the messages of each number.
type counter struct {
	mu   sync.Mutex
	took map[string]int
}

// countingGateway takes a while for each message.
func countingGateway(t *testing.T, latency time.Duration) (c *counter, baseURL string) {
	t.Helper()
	c = &counter{took: map[string]int{}}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var body struct{ To string }
		if r.Header.Get("X-API-Key") != testKey {
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = fmt.Fprint(w, `{"success":false,"message":"Unauthorized"}`)
			return
		}
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil || body.To == "" {
			w.WriteHeader(http.StatusUnprocessableEntity)
			_, _ = fmt.Fprint(w, `{"success":false,"message":"Validation failed","errors":{"to":["The to field is required."]}}`)
			return
		}
		time.Sleep(latency)
		c.mu.Lock()
		defer c.mu.Unlock()
		c.took[body.To]++
		_, _ = fmt.Fprintf(w, `{"success":true,"message_id":%d}`, len(c.took))
	}))
	t.Cleanup(server.Close)
	return c, server.URL + "/api/wazaj/business"
}

// numbers is how many numbers have a message.
func (c *counter) numbers() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.took)
}

// once holds that every number has one message, and none has two.
func (c *counter) once(t *testing.T, total int) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.took) != total {
		t.Errorf("%d numbers have the message, of %d", len(c.took), total)
	}
	for number, n := range c.took {
		if n != 1 {
			t.Errorf("%s has it %d times", number, n)
		}
	}
}

// TestFirstStartToReport goes the whole way of a newcomer: an empty home, the
// guided set-up, the gateway's address, a test of it, a list, the report.
func TestFirstStartToReport(t *testing.T) {
	t.Parallel()
	gateway, base := countingGateway(t, 0)
	folder, list := writeList(t, 3)
	s := onScreen(t, program(t, folder))
	s.shows(t, "Gateway")
	s.press(t, base+"\r")
	s.shows(t, "is saved")
	s.press(t, "\x1b[B")
	s.shows(t, "sends no message")
	s.press(t, "\r")
	s.shows(t, "key is taken")
	s.press(t, "\x1b")
	s.shows(t, "There are no runs yet")
	s.press(t, "o")
	s.shows(t, "List or campaign file:")
	s.press(t, list+"\r")
	s.shows(t, "No problems were found.")
	s.press(t, "s")
	s.shows(t, "Type 3")
	s.press(t, "3\r")
	s.shows(t, "Finished")
	s.press(t, "q")
	if code := s.end(t); code != exitDone || !strings.Contains(s.text(), "3 of 3 sent") {
		t.Errorf("%d: %s", code, s.last(2000))
	}
	s.isRestored(t)
	gateway.once(t, 3)
	kept, err := os.ReadFile(filepath.Join(folder, "voye", "config.yaml"))
	if err != nil || !strings.Contains(string(kept), base) || strings.Contains(string(kept), testKey) {
		t.Errorf("kept is %q (%v)", kept, err)
	}
}

// TestPausedClosedAndResumedFromHome pauses a run, closes the window, starts
// the program anew and goes on from its home screen: nobody gets it twice.
func TestPausedClosedAndResumedFromHome(t *testing.T) {
	t.Parallel()
	const total = 60
	gateway, base := countingGateway(t, 20*time.Millisecond)
	folder, list := writeList(t, total)
	s := onScreen(t, program(t, folder, "send", list, "--yes", "--workers", "2", "--base-url", base))
	await(t, func() bool { return gateway.numbers() >= 3 })
	s.press(t, "p")
	s.shows(t, "Paused")
	paused := gateway.numbers()
	_ = s.file.Close()
	if code := s.end(t); code != exitStopped {
		t.Errorf("it ended with %d", code)
	}
	before := gateway.numbers()
	if inFlight := before - paused; before >= total || inFlight > 2 {
		t.Errorf("%d of %d were sent before the end, and %d of them after the pause", before, total, inFlight)
	}
	s = onScreen(t, program(t, folder, "--base-url", base))
	s.shows(t, "Unfinished")
	s.press(t, "\r")
	s.shows(t, "Type "+strconv.Itoa(total-before))
	s.press(t, strconv.Itoa(total-before)+"\r")
	s.shows(t, "Finished")
	s.press(t, "q")
	if code := s.end(t); code != exitDone {
		t.Errorf("it ended with %d: %s", code, s.last(2000))
	}
	gateway.once(t, total)
}

// TestResizeInMidRun makes the window small, large and as it was while a run
// sends: each time all of the screen is drawn anew, and nothing beside it.
func TestResizeInMidRun(t *testing.T) {
	t.Parallel()
	gateway, base := countingGateway(t, 20*time.Millisecond)
	folder, list := writeList(t, 500)
	s := onScreen(t, program(t, folder, "send", list, "--yes", "--workers", "2", "--base-url", base))
	await(t, func() bool { return gateway.numbers() >= 3 })
	for _, size := range [][2]int{{40, 10}, {200, 60}, {80, 24}} {
		width, height := size[0], size[1]
		drawn := len(s.text())
		if err := pty.Setsize(s.file, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}); err != nil {
			t.Fatal(err)
		}
		var lines []string
		isRight := func() bool {
			lines = newGlass(width, height).draw(s.text()[drawn:])
			return strings.HasPrefix(lines[0], " Voye › Sending") && strings.Contains(lines[height-1], "help") &&
				!strings.ContainsRune(strings.Join(lines, ""), smear)
		}
		awaitOr(t, isRight, func() string { return fmt.Sprintf("at %dx%d it shows\n%s", width, height, strings.Join(lines, "\n")) })
	}
	s.press(t, "\x03")
	if code := s.end(t); code != exitStopped {
		t.Errorf("it ended with %d", code)
	}
	s.isRestored(t)
}

// awaitOr is await that says what is wrong when it waited in vain.
func awaitOr(t *testing.T, so func() bool, wrong func() string) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !so(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal(wrong())
		}
	}
}

// TestAPathIsPasted pastes the path of a list as terminals write the one of a
// file that is dropped on them.
func TestAPathIsPasted(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "Lis kliyan (1) l'été.csv")
	write(t, path, "to,body\n+50934120001,Bonjou\n")
	escape := strings.NewReplacer(" ", `\ `, "(", `\(`, ")", `\)`, "'", `\'`)
	address := strings.NewReplacer(" ", "%20", "é", "%C3%A9")
	for name, text := range map[string]string{
		"as it is":        path,
		"with a line end": path + "\n",
		"quoted":          `"` + path + `" `,
		"for the shell":   "'" + strings.ReplaceAll(path, "'", `'\''`) + "' ",
		"escaped":         escape.Replace(path) + " ",
		"as an address":   "file://" + address.Replace(path) + "\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := onScreen(t, program(t, folder, "--sandbox"))
			s.shows(t, "\x1b[?2004h")
			s.press(t, "\x1b[200~"+text+"\x1b[201~")
			s.shows(t, "List or campaign file:")
			s.press(t, "\r")
			s.shows(t, "No problems were found.")
			s.press(t, "q")
			if code := s.end(t); code != exitDone {
				t.Errorf("it ended with %d: %s", code, s.last(2000))
			}
		})
	}
}
