package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"app.wazaj/voye/ui/words"
)

// TestSandboxTakesEveryTemplate makes a campaign of each kind of template, in
// the way that a newcomer does: the check finds no row invalid, and the gateway
// takes the sample.
func TestSandboxTakesEveryTemplate(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../campaign/testdata/definitions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for decoder := json.NewDecoder(bytes.NewReader(data)); ; tried++ {
		var d struct {
			Name       string          `json:"name"`
			Definition json.RawMessage `json:"definition"`
		}
		if err := decoder.Decode(&d); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		folder := t.TempDir()
		file := filepath.Join(folder, "definition.json")
		write(t, file, string(d.Definition))
		campaignFile := filepath.Join(folder, "c.yaml")
		runNew(t, d.Name, exitDone, "new", "--from-template", file, "-o", campaignFile)
		checked := runNew(t, d.Name, exitDone, "check", campaignFile, "--json")
		if !strings.Contains(checked, `"invalid":0`) {
			t.Errorf("%s: %s", d.Name, checked)
		}
		sent := runNew(t, d.Name, exitDone, "send", campaignFile, "--sandbox", "--yes", "--json", "--runs", filepath.Join(folder, "runs"))
		if !strings.Contains(sent, `"sent":1,`) {
			t.Errorf("%s: %s", d.Name, sent)
		}
	}
	if tried < 20 {
		t.Errorf("only %d templates were tried", tried)
	}
}

func runNew(t *testing.T, name string, want int, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := Main(args, strings.NewReader(""), &stdout, &stderr, func(string) string { return "" }); code != want {
		t.Fatalf("%s: %v: exit code %d, want %d\n%s", name, args, code, want, stderr.String())
	}
	return stdout.String()
}

// TestQuestions types answers, wrong ones among them.
func TestQuestions(t *testing.T) {
	var shown bytes.Buffer
	q := &questions{in: bufio.NewReader(strings.NewReader("x\n\n  b \nlast")), out: &shown, words: words.Words{}}
	notX := func(answer string) error {
		if answer == "x" {
			return errors.New("not \x1b[2J x")
		}
		return nil
	}
	for _, want := range []string{"proposed\x1b", "b", "last"} {
		if got, err := q.ask("Which?", "proposed\x1b", notX); err != nil || got != want {
			t.Errorf("%q, %v; want %q", got, err, want)
		}
	}
	if _, err := q.ask("Which?", "proposed", notX); err == nil || codeOf(err) != exitInput {
		t.Errorf("the end of the answers is %v", err)
	}
	want := "Which? [proposed<1B>]   not <1B>[2J x\nWhich? [proposed<1B>] Which? [proposed<1B>] Which? [proposed<1B>] Which? [proposed] \n"
	if shown.String() != want {
		t.Errorf("%q, want %q", shown.String(), want)
	}
}
