//go:build unix

package cli

import (
	"strings"
	"testing"

	"app.wazaj/voye/sender/sandbox"
)

// TestAnotherKeyOnScreen: the gateway refuses the key, the run halts with
// nothing lost, another key is typed into the program, and the run goes on in
// it to its end. The key is neither on the screen nor on the disk.
func TestAnotherKeyOnScreen(t *testing.T) {
	t.Parallel()
	server, err := sandbox.Start("127.0.0.1:0", sandbox.Options{Key: canary})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	folder, list := writeList(t, 40)
	s := onScreen(t, program(t, folder, "send", list, "--yes", "--rate", "200", "--base-url", server.BaseURL()))
	s.shows(t, "refused the key")
	if server.Accepted() != 0 {
		t.Errorf("%d messages were accepted with the wrong key", server.Accepted())
	}
	s.press(t, "k")
	s.shows(t, "It is not shown")
	s.press(t, "wzj_another\r") // wrong once more
	await(t, func() bool { return strings.Count(s.text(), "refused the key") >= 2 })
	s.press(t, "k")
	await(t, func() bool { return strings.Count(s.text(), "It is not shown") >= 2 })
	s.press(t, "\x1b[200~"+canary+"\n\x1b[201~")
	s.press(t, "\r")
	s.shows(t, "Finished")
	s.press(t, "q")
	if code := s.end(t); code != exitDone || !strings.Contains(s.text(), "40 of 40 sent") {
		t.Errorf("%d: %q", code, s.text())
	}
	if server.Accepted() != 40 || strings.Contains(s.text(), "wzj_another") {
		t.Errorf("%d accepted, or the wrong key shows", server.Accepted())
	}
	s.isRestored(t)
	noCanary(t, "the screen", []byte(s.text()))
	noCanaryBelow(t, folder)
}
