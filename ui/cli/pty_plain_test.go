//go:build unix

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPlainWhereNothingCanBeDrawn: the interactive program needs a terminal
// to read from and to draw on, and one that understands more than lines. In
// any other place the run is told in lines of text, and no escape is written
// to the terminal or to a file.
func TestPlainWhereNothingCanBeDrawn(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env      []string
		from, to string // files in place of the terminal
	}{
		"a terminal of lines":   {env: []string{"TERM=dumb"}},
		"nobody to type":        {from: os.DevNull},
		"output into a file":    {to: "out.txt"},
		"output into the void":  {to: os.DevNull},
		"neither end is a tty":  {from: os.DevNull, to: "out.txt"},
		"asked for by NO_COLOR": {env: []string{"NO_COLOR=1", "TERM=dumb"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder, list := writeList(t, 2)
			line := "voye send " + list + " --sandbox --yes"
			if c.from != "" {
				line += " < " + c.from
			}
			if c.to != "" {
				line += " > " + c.to
			}
			s := onScreen(t, inShell(t, folder, line, c.env...))
			code := s.end(t)
			if code != exitDone || !strings.Contains(s.text(), "2 of 2 sent") || strings.Contains(s.text(), "\x1b") {
				t.Errorf("%d: %q", code, s.last(1000))
			}
			if c.to != "out.txt" {
				return
			}
			if written, err := os.ReadFile(filepath.Join(folder, c.to)); err != nil || len(written) != 0 {
				t.Errorf("%v: the file holds %q", err, written)
			}
		})
	}
}

// inShell makes a command of a line for the shell, on the terminal but for
// what the line redirects.
func inShell(t *testing.T, folder, line string, env ...string) *exec.Cmd {
	t.Helper()
	cmd := program(t, folder)
	cmd.Args = []string{"sh", "-c", strings.Replace(line, "voye", "'"+cmd.Path+"'", 1)}
	cmd.Path = "/bin/sh"
	cmd.Env = append(cmd.Env, env...)
	return cmd
}

// TestNoTerminalIsTold: without a terminal the interactive program itself can
// only say so.
func TestNoTerminalIsTold(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"TERM=dumb voye", "voye < /dev/null", "voye > out.txt", "voye list.csv < /dev/null"} {
		folder, _ := writeList(t, 1)
		cmd := inShell(t, folder, line)
		s := onScreen(t, cmd)
		if code := s.end(t); code != exitInput || !strings.Contains(s.text(), "needs a terminal") || strings.Contains(s.text(), "\x1b") {
			t.Errorf("%s: %d: %q", line, code, s.last(1000))
		}
	}
}

// style matches an escape that changes how the text after it looks.
var style = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// TestNoColorOnScreen: NO_COLOR takes every style off the screens, and what is
// selected still shows by its mark.
func TestNoColorOnScreen(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env   string
		plain bool
	}{{"NO_COLOR=1", true}, {"NO_COLOR=", false}} {
		folder, list := writeList(t, 3)
		write(t, filepath.Join(folder, list), "to,body\noops,Bonjou\n+50934120001,Bonjou\n")
		cmd := program(t, folder, list, "--sandbox")
		cmd.Env = append(cmd.Env, c.env, "COLORTERM=truecolor")
		s := onScreen(t, cmd)
		s.shows(t, "Problems: 1")
		s.press(t, "q")
		if code := s.end(t); code != exitDone || !strings.Contains(s.text(), "›       1") {
			t.Errorf("%s: %d: %s", c.env, code, s.last(2000))
		}
		if found := style.FindString(s.text()); (found == "") != c.plain {
			t.Errorf("%s: the screen has the style %q", c.env, found)
		}
	}
}

// TestNotesWaitForTheScreen: what is told while the screens are up is written
// when they are gone, and not into the middle of them.
func TestNotesWaitForTheScreen(t *testing.T) {
	t.Parallel()
	folder, list := writeList(t, 3)
	s := onScreen(t, program(t, folder, list, "--sandbox", "--base-url", "https://gateway.example/api"))
	s.shows(t, "No problems were found.")
	s.press(t, "q")
	if code := s.end(t); code != exitDone {
		t.Errorf("it ended with %d", code)
	}
	note, gone := strings.Index(s.text(), "--base-url is not used"), strings.LastIndex(s.text(), "\x1b[?1049l")
	if note < gone {
		t.Errorf("the note is at %d, and the screens are gone at %d: %s", note, gone, s.last(2000))
	}
}
