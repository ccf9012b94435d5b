//go:build unix

package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/term"
)

// screen is a terminal that answers no question, with what was drawn on it.
type screen struct {
	file *os.File
	cmd  *exec.Cmd
	done chan struct{}
	was  *term.State // of the terminal, before the program

	mu    sync.Mutex
	drawn bytes.Buffer
}

func onScreen(t *testing.T, cmd *exec.Cmd) *screen {
	t.Helper()
	file, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{file: file, cmd: cmd, done: make(chan struct{})}
	s.was = s.state(t)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := errors.Join(pty.Setsize(tty, &pty.Winsize{Rows: 24, Cols: 80}), cmd.Start(), tty.Close()); err != nil {
		t.Fatal(err)
	}
	go s.read()
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = file.Close() })
	return s
}

// state returns the modes of the terminal: raw or not, echo or not.
func (s *screen) state(t *testing.T) (state *term.State) {
	t.Helper()
	raw, err := s.file.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	if failed := raw.Control(func(fd uintptr) { state, err = term.GetState(int(fd)) }); failed != nil || err != nil {
		t.Fatal(failed, err)
	}
	return state
}

// isRestored holds that the terminal is as it was before: its modes, the
// usual screen, a cursor, pasting as usual, its own mouse.
func (s *screen) isRestored(t *testing.T) {
	t.Helper()
	if is := s.state(t); !reflect.DeepEqual(is, s.was) {
		t.Errorf("the modes of the terminal were %+v and are %+v", *s.was, *is)
	}
	for _, mode := range []struct{ on, off, name string }{
		{"\x1b[?1049h", "\x1b[?1049l", "on the other screen"},
		{"\x1b[?25l", "\x1b[?25h", "without a cursor"},
		{"\x1b[?2004h", "\x1b[?2004l", "with bracketed paste"},
		{"\x1b[?1002h", "\x1b[?1002l", "with the mouse taken"},
	} {
		on, off := strings.LastIndex(s.text(), mode.on), strings.LastIndex(s.text(), mode.off)
		if on < 0 || off < on {
			t.Errorf("the terminal is left %s", mode.name)
		}
	}
}

func (s *screen) read() {
	defer close(s.done)
	chunk := make([]byte, 4096)
	for {
		n, err := s.file.Read(chunk)
		s.mu.Lock()
		s.drawn.Write(chunk[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.drawn.String()
}

func (s *screen) shows(t *testing.T, text string) {
	t.Helper()
	await(t, func() bool { return strings.Contains(s.text(), text) })
}

func (s *screen) press(t *testing.T, keys string) {
	t.Helper()
	if _, err := io.WriteString(s.file, keys); err != nil {
		t.Fatal(err)
	}
}

// end waits for the program and returns its exit code.
func (s *screen) end(t *testing.T) int {
	t.Helper()
	_ = s.cmd.Wait()
	<-s.done
	return s.cmd.ProcessState.ExitCode()
}

// TestVersionInASilentTerminal holds that nothing asks the terminal for its
// colours: one that does not answer would cost seconds.
func TestVersionInASilentTerminal(t *testing.T) {
	start := time.Now()
	s := onScreen(t, program(t, t.TempDir(), "--version"))
	if code := s.end(t); code != 0 || !strings.HasPrefix(s.text(), "voye version ") {
		t.Errorf("%d: %q", code, s.text())
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("it took %v", took)
	}
	if strings.Contains(s.text(), "\x1b") {
		t.Errorf("%q", s.text())
	}
}

// TestPlainOnATerminal holds that plain output on a terminal is lines of text
// without colour.
func TestPlainOnATerminal(t *testing.T) {
	t.Parallel()
	s := onScreen(t, program(t, t.TempDir(), "demo", "--plain", "--rate", "1000", "--workers", "100"))
	code := s.end(t)
	if code != 0 || !strings.Contains(s.text(), "finished") || strings.Contains(s.text(), "\x1b") {
		t.Errorf("%d: %q", code, s.text())
	}
}

// TestConfirmOnATerminal types a wrong number, and then the right one.
func TestConfirmOnATerminal(t *testing.T) {
	t.Parallel()
	folder, list := writeList(t, 2)
	s := onScreen(t, program(t, folder, "send", list, "--sandbox", "--plain"))
	s.shows(t, "Type 2 to send")
	s.press(t, "y\r")
	if code := s.end(t); code != exitInput || !strings.Contains(s.text(), "nothing was sent") {
		t.Errorf("%d: %q", code, s.text())
	}
	s = onScreen(t, program(t, folder, "send", list, "--sandbox", "--plain"))
	s.shows(t, "Type 2 to send")
	s.press(t, "2\r")
	if code := s.end(t); code != exitDone || !strings.Contains(s.text(), "2 of 2 sent") {
		t.Errorf("%d: %q", code, s.text())
	}
}

// TestSendOnScreen sends in the interactive program, with the number typed.
func TestSendOnScreen(t *testing.T) {
	t.Parallel()
	folder, list := writeList(t, 3)
	s := onScreen(t, program(t, folder, "send", list, "--sandbox"))
	s.shows(t, "Type 3")
	s.press(t, "3")
	s.press(t, "\r")
	s.shows(t, "Finished")
	s.press(t, "q")
	if code := s.end(t); code != exitDone || !strings.Contains(s.text(), "3 of 3 sent") {
		t.Errorf("%d: %q", code, s.text())
	}
}

// TestSignalOnScreen holds that a terminal that goes away leaves a run that
// can be resumed, and a terminal that is as it was.
func TestSignalOnScreen(t *testing.T) {
	t.Parallel()
	server := slowGateway(t, 50*time.Millisecond)
	folder, list := writeList(t, 200)
	s := onScreen(t, program(t, folder, "send", list, "--yes", "--workers", "2", "--base-url", server.BaseURL()))
	await(t, func() bool { return server.Accepted() >= 3 })
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	code := s.end(t)
	if code != exitStopped || !strings.Contains(s.text(), "voye resume ") || strings.Contains(s.text(), "resend unknown:") {
		t.Errorf("%d: %q", code, s.text())
	}
	s.isRestored(t)
}
