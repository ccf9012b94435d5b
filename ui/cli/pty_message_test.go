//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAListIsComposedAndTestedOnScreen goes the whole way that a newcomer goes
// with a list and nothing else: the message is composed, saved and looked at,
// and one test message is sent.
func TestAListIsComposedAndTestedOnScreen(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	list := filepath.Join(folder, "kliyan.csv")
	if err := os.WriteFile(list, []byte("Telefòn,Non\n+50934120001,Ana\n+50934120002,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onScreen(t, program(t, folder, list, "--sandbox"))
	s.shows(t, "approved words")
	s.press(t, "\x1b[C") // a text
	s.shows(t, "a text")
	s.press(t, "jj\r")
	s.shows(t, "put a column in")
	s.press(t, "Bonjou \t\t")
	s.shows(t, "{{Non}}")
	s.press(t, "\r")
	s.shows(t, "Bonjou Ana")
	s.press(t, "s\r")
	s.shows(t, "1 to send")
	s.press(t, "\r")
	s.shows(t, "Exact JSON")
	s.press(t, "t")
	s.shows(t, "Number:")
	s.press(t, "+50934120042\r")
	s.shows(t, "type the last digits")
	s.press(t, "0042\r")
	s.shows(t, "accepted it")
	s.press(t, "q")
	if code := s.end(t); code != exitDone || !strings.Contains(s.text(), "1 of 1 sent") {
		t.Errorf("%d: %q", code, s.text())
	}
	s.isRestored(t)
	saved, err := os.ReadFile(filepath.Join(folder, "kliyan-message.yaml"))
	if err != nil || !strings.HasSuffix(string(saved), "message:\n  to: \"{{Telefòn}}\"\n  body: Bonjou {{Non}}\n") {
		t.Errorf("saved is %q (%v)", saved, err)
	}
}
