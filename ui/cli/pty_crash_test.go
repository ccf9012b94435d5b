//go:build unix

package cli

import (
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestFaultsRestoreTheTerminal holds that wherever the program meets a fault
// of its own in mid-run, the terminal is as it was, the exit code is 1, and
// the run goes on with the command that is told, sending nothing twice.
func TestFaultsRestoreTheTerminal(t *testing.T) {
	t.Parallel()
	for _, place := range []string{"view", "update", "command", "journal"} {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			server := slowGateway(t, 20*time.Millisecond)
			folder, list := writeList(t, 100)
			cmd := program(t, folder, place, list)
			path, err := exec.LookPath(crashName)
			if err != nil {
				t.Skip("the test binary is not set up under its second name:", err)
			}
			cmd.Path, cmd.Args[0] = path, crashName
			cmd.Env = append(cmd.Env, "WAZAJ_BASE_URL="+server.BaseURL())
			s := onScreen(t, cmd)
			if place == "command" {
				s.shows(t, "Type 100")
				s.press(t, "100\r")
			}
			if place == "journal" { // the screen itself is well, and says what happened
				s.shows(t, "fault in journal")
				s.press(t, "q")
			}
			if code := s.end(t); code != exitUnexpected || !strings.Contains(s.text(), "fault of its own") {
				t.Errorf("%d: %q", code, s.last(2000))
			}
			s.isRestored(t)
			if words := s.text()[strings.LastIndex(s.text(), "\x1b[?1049l"):]; !strings.Contains(words, "voye resume ") {
				t.Errorf("the way on is not told: %q", words)
			}
			doubtful := 0
			if place == "journal" { // an intent that waited for its sync then did not leave, and stays unknown
				doubtful = 2
			}
			goesOn(t, folder, server.BaseURL(), 100, doubtful, server.Accepted)
		})
	}
}

// goesOn resumes the newest run and holds that every row goes out once, but
// for so many that are unknown.
func goesOn(t *testing.T, folder, base string, total, doubtful int, accepted func() int) {
	t.Helper()
	before := accepted()
	if before == 0 || before >= total {
		t.Errorf("the run was not stopped half-way: %d of %d", before, total)
	}
	out, err := program(t, folder, "resume", "--plain", "--base-url", base).CombinedOutput()
	if doubtful == 0 && err != nil || accepted() > total || accepted() < total-doubtful {
		t.Errorf("the resume ended with %v, and %d rows were accepted of %d: %s", err, accepted(), total, out)
	}
}

// TestATerminalThatGoesAway closes the window in mid-run.
func TestATerminalThatGoesAway(t *testing.T) {
	t.Parallel()
	server := slowGateway(t, 20*time.Millisecond)
	folder, list := writeList(t, 100)
	s := onScreen(t, program(t, folder, "send", list, "--yes", "--workers", "2", "--base-url", server.BaseURL()))
	s.shows(t, "\x1b[?1049h")
	await(t, func() bool { return server.Accepted() >= 3 })
	_ = s.file.Close()
	if code := s.end(t); code != exitStopped {
		t.Errorf("it ended with %d", code)
	}
	goesOn(t, folder, server.BaseURL(), 100, 0, server.Accepted)
}

// TestSuspendAndBack stops the program at ctrl+z as the job of a shell: the
// shell gets a terminal in order, and the run goes on afterwards without a
// row lost.
func TestSuspendAndBack(t *testing.T) {
	t.Parallel()
	server := slowGateway(t, 20*time.Millisecond)
	folder, list := writeList(t, 60)
	voye := program(t, folder, "send", list, "--yes", "--workers", "2", "--rate", "60", "--base-url", server.BaseURL())
	script := "set -m\n" + voye.Path + " " + strings.Join(voye.Args[1:], " ") + "\necho SHELL; read key; fg; echo CODE $?"
	cmd := exec.Command("/bin/sh", "-c", script)
	cmd.Dir, cmd.Env = voye.Dir, voye.Env
	s := onScreen(t, cmd)
	await(t, func() bool { return server.Accepted() >= 3 })
	s.press(t, "\x1a")
	s.shows(t, "SHELL")
	s.isRestored(t)
	if server.Accepted() == 60 {
		t.Error("the run went on without a terminal")
	}
	s.press(t, "\r")
	await(t, func() bool { return strings.Count(s.text(), "\x1b[?1049h") == 2 })
	await(t, func() bool { return strings.Count(s.text(), "\x1b[?1002h") == 2 }) // the mouse is back, too
	s.shows(t, "Finished")
	s.press(t, "q")
	s.shows(t, "CODE 0")
	s.end(t)
	s.isRestored(t)
	if saved, back := strings.Index(s.text(), saveTitle), strings.LastIndex(s.text(), backTitle); saved < 0 || back < strings.LastIndex(s.text(), "\x1b]2;") {
		t.Error("the window keeps our title")
	}
	if server.Accepted() != 60 || !strings.Contains(s.text(), "60 of 60 sent") {
		t.Errorf("%d accepted: %q", server.Accepted(), s.last(600))
	}
}

// TestSuspendWithoutAShell holds that ctrl+z in a window of its own, where
// nobody could let the program go on, comes back by itself.
func TestSuspendWithoutAShell(t *testing.T) {
	t.Parallel()
	s := onScreen(t, program(t, t.TempDir()))
	await(t, func() bool { return strings.Count(s.text(), "\x1b[?1049h") == 1 })
	s.press(t, "\x1a")
	await(t, func() bool { return strings.Count(s.text(), "\x1b[?1049h") == 2 })
	s.press(t, "\x03") // on a first start q is a letter of the address
	if code := s.end(t); code != exitDone {
		t.Errorf("it ended with %d", code)
	}
	s.isRestored(t)
}

// last returns the end of what was drawn.
func (s *screen) last(n int) string {
	text := s.text()
	return strconv.Quote(text[max(0, len(text)-n):])
}
