//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNewOnATerminal answers every question of voye new: some by Enter, one
// wrongly at first.
func TestNewOnATerminal(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, filepath.Join(folder, "l.csv"), "Telefòn,Prénom,Kòmand\n3412 3456,Ana,K-1\n")
	s := onScreen(t, program(t, folder, "new"))
	for _, step := range [][2]string{
		{"Which list has the recipients?", "none.csv"},
		{"no such file", "l.csv"},
		{"Telefòn, Prénom, Kòmand", "template"},
		{"name of the template", "order_update"},
		{"language code", "fr"},
		{"has the phone numbers? [Telefòn]", ""},
		{"Which one is it?", "XX"},
		{"XX", "HT"},
		{"Which values", "body.2"},
		{"none for body.1", "body.1, body.2 button.0.code"},
		{"body.1?", "Prenom"},
		{"nearly Prénom", "Prénom|zanmi"},
		{"body.2?", "kòmand"},
		{"button.0.code?", "\"RABE20\""},
	} {
		s.shows(t, step[0])
		s.press(t, step[1]+"\r")
	}
	if code := s.end(t); code != exitDone || !strings.Contains(s.text(), "wrote l.yaml") {
		t.Fatalf("%d: %s", code, s.text())
	}
	data, err := os.ReadFile(filepath.Join(folder, "l.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"default_region: HT\n", "to: \"{{Telefòn}}\"\n", "template_language: fr\n", `text: "{{Prénom|zanmi}}"}`, `text: "{{Kòmand}}"}`, "coupon_code: RABE20}"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("there is no %q in\n%s", want, data)
		}
	}
	if code, out := runs(t, folder, "check", "l.yaml"); code != exitDone {
		t.Errorf("%d: %s", code, out)
	}
}

// TestNewOnATerminalChooses chooses a template of several, and takes what is
// proposed.
func TestNewOnATerminalChooses(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, filepath.Join(folder, "l.csv"), "phone,Name\n+50934120001,Ana\n")
	write(t, filepath.Join(folder, "t.json"), `[{"name":"a","language":"en","components":[{"type":"BODY","text":"Hello {{1}}, you won {{2}}."}]},{"name":"a","language":"fr","components":[]}]`)
	s := onScreen(t, program(t, folder, "new", "l.csv", "--from-template", "t.json"))
	for _, step := range [][2]string{
		{"Which template? (a en, a fr)", "a"},
		{"more than one template", "a en"},
		{"phone numbers? [phone]", ""},
		{"body.1 (Hello {{1}}, you won", ""},
		{"body.2 (Hello", ""},
		{"is given nothing", "a hat"},
	} {
		s.shows(t, step[0])
		s.press(t, step[1]+"\r")
	}
	if code := s.end(t); code != exitDone {
		t.Fatalf("%d: %s", code, s.text())
	}
	code, out := runs(t, folder, "preview", "l.yaml", "--as-message")
	if code != exitDone || !strings.Contains(out, "Hello Ana, you won a hat.") {
		t.Errorf("%d: %s", code, out)
	}
}

// TestNewOnATerminalEnds holds that whoever leaves in the middle leaves no
// file.
func TestNewOnATerminalEnds(t *testing.T) {
	t.Parallel()
	folder, list := writeList(t, 1)
	s := onScreen(t, program(t, folder, "new", list, "--template", "a"))
	s.shows(t, "language code")
	s.press(t, "\x04")
	if code := s.end(t); code != exitInput || !strings.Contains(s.text(), "nothing was written") {
		t.Errorf("%d: %s", code, s.text())
	}
	if _, err := os.Stat(filepath.Join(folder, "list.yaml")); err == nil {
		t.Error("a file was written")
	}
}

// runs executes a command in the folder and returns its code and output.
func runs(t *testing.T, folder string, args ...string) (int, string) {
	t.Helper()
	cmd := program(t, folder, args...)
	out, _ := cmd.CombinedOutput() // the code says it
	return cmd.ProcessState.ExitCode(), string(out)
}
