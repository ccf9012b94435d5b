//go:build unix

package cli

import (
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
)

// converse waits for each question, by some of its words, and answers it.
func (s *screen) converse(t *testing.T, steps ...[2]string) {
	t.Helper()
	from := 0
	for _, step := range steps {
		await(t, func() bool { return strings.Contains(s.text()[from:], step[0]) })
		from = len(s.text())
		s.press(t, step[1]+"\r")
	}
}

// TestTalkOnATerminal leads through a demo on a terminal that could draw:
// nothing is drawn.
func TestTalkOnATerminal(t *testing.T) {
	t.Parallel()
	s := onScreen(t, program(t, t.TempDir(), "demo", "--accessible", "--rate", "1000", "--workers", "100"))
	s.converse(t, [2]string{"Number?", "3"}, [2]string{"4. back", "2"}, [2]string{"Rate", "500"}, [2]string{"Rate: 500 a second", "1"},
		[2]string{"Type 197", "197"}, [2]string{"6. home", "6"}, [2]string{"quit", "\x04"})
	if code := s.end(t); code != exitDone || strings.Contains(s.text(), "\x1b") || !strings.Contains(s.text(), "\n100%: ") {
		t.Errorf("%d: %q", code, s.last(2000))
	}
}

// TestKeyIsNotShownInATalk: the gateway refused the key; another one is typed,
// which does not show, and the run goes on. A signal while it is typed leaves
// the terminal as it was.
func TestKeyIsNotShownInATalk(t *testing.T) {
	t.Parallel()
	server, err := sandbox.Start("127.0.0.1:0", sandbox.Options{Key: canary})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	folder, list := writeList(t, 4)
	s := onScreen(t, program(t, folder, list, "--accessible", "--base-url", server.BaseURL()))
	s.converse(t, [2]string{"2. send", "2"}, [2]string{"4. back", "1"}, [2]string{"Type 4", "4"}, [2]string{"1. another key", "1"})
	s.shows(t, "It is not shown")
	await(t, func() bool { return !reflect.DeepEqual(s.state(t), s.was) }) // no echo
	s.press(t, "\x03")
	if code := s.end(t); code != exitStopped || !reflect.DeepEqual(s.state(t), s.was) {
		t.Errorf("%d, or the terminal is not as it was: %q", code, s.last(2000))
	}

	s = onScreen(t, program(t, folder, "--accessible", "--base-url", server.BaseURL()))
	s.converse(t, [2]string{"1. list, ", "1"}, [2]string{"5. back", "4"}, [2]string{"1. another key", "1"}, [2]string{"It is not shown", "?"},
		[2]string{"It is not shown", canary}, [2]string{"To send: 4", "1"}, [2]string{"Type 4", "4"}, [2]string{"4 sent: ", "\x04"})
	if code := s.end(t); code != exitDone || server.Accepted() != 4 {
		t.Errorf("%d, %d accepted: %q", code, server.Accepted(), s.last(2000))
	}
	noCanary(t, "the terminal", []byte(s.text()))
	noCanaryBelow(t, folder)
}

// TestSignalInATalk: at a question a signal ends the program; in the middle of
// a run it stops the run in good order first.
func TestSignalInATalk(t *testing.T) {
	t.Parallel()
	server := slowGateway(t, 50*time.Millisecond)
	folder, list := writeList(t, 200)
	s := onScreen(t, program(t, folder, "--accessible"))
	s.shows(t, "Number?")
	s.press(t, "\x03") // ctrl+c
	if code := s.end(t); code != exitDone {
		t.Errorf("%d: %q", code, s.text())
	}

	s = onScreen(t, program(t, folder, list, "--accessible", "--workers", "2", "--base-url", server.BaseURL()))
	s.converse(t, [2]string{"2. send", "2"}, [2]string{"4. back", "1"}, [2]string{"Type 200", "200"})
	await(t, func() bool { return server.Accepted() >= 3 })
	s.press(t, "\x03")
	code := s.end(t)
	if code != exitStopped || !strings.Contains(s.text(), "voye resume ") || strings.Contains(s.text(), "resend unknown:") || strings.Contains(s.text(), "\x1b") {
		t.Errorf("%d: %q", code, s.text())
	}
	s = onScreen(t, program(t, folder, "--accessible"))
	s.converse(t, [2]string{"left, 0 unknown, stopped", "\x04"})
	if code := s.end(t); code != exitDone {
		t.Errorf("%d: %q", code, s.text())
	}
}

// TestTwoSignalsInATalk: the second one does not wait for answers.
func TestTwoSignalsInATalk(t *testing.T) {
	t.Parallel()
	server := slowGateway(t, time.Minute)
	folder, list := writeList(t, 20)
	s := onScreen(t, program(t, folder, list, "--accessible", "--workers", "2", "--base-url", server.BaseURL()))
	s.converse(t, [2]string{"2. send", "2"}, [2]string{"4. back", "1"}, [2]string{"Type 20", "20"})
	await(t, func() bool { return server.Accepted() >= 2 })
	s.press(t, "\x03")
	s.shows(t, "interrupt again to leave at once")
	if err := s.cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if code := s.end(t); code != exitStopped || !strings.Contains(s.text(), "2 unknown") {
		t.Errorf("%d: %q", code, s.text())
	}
}
