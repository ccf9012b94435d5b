package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// told runs the program with a script of answers, and returns what it told.
func told(t *testing.T, script string, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	args = append(args, "--accessible", "--sandbox", "--runs", t.TempDir())
	if code := Main(args, strings.NewReader(script), &stdout, &stderr, func(string) string { return "" }); code != exitDone {
		t.Fatalf("%v: exit code %d: %s", args, code, stderr.String())
	}
	return stdout.String()
}

// TestTalkPreviewsWhatIsSent: the request that a talk tells is the one that
// voye preview shows, byte by byte, and its counts are those of voye check.
func TestTalkPreviewsWhatIsSent(t *testing.T) {
	t.Parallel() // Main keeps this process out of dumps, which another test is about
	files, err := filepath.Glob(filepath.Join(samplesFolder(), "*.yaml"))
	if err != nil || len(files) < 3 {
		t.Fatalf("%d samples, %v", len(files), err)
	}
	tried := 0
	for _, file := range files {
		var shown, checked bytes.Buffer
		noEnv := func(string) string { return "" }
		if Main([]string{"preview", file, "--row", "1"}, strings.NewReader(""), &shown, io.Discard, noEnv) != exitDone {
			continue // its first row is not sent
		}
		var row struct {
			Body json.RawMessage `json:"body"`
		}
		var counts struct {
			Sends int `json:"remaining"`
		}
		Main([]string{"check", file, "--json"}, strings.NewReader(""), &checked, io.Discard, noEnv)
		if err := errors.Join(json.Unmarshal(shown.Bytes(), &row), json.Unmarshal(checked.Bytes(), &counts)); err != nil {
			t.Fatal(err)
		}
		number := regexp.MustCompile(`(?m)^(\d+)\. Exact JSON$`).FindStringSubmatch(told(t, "1\n", file))
		if number == nil {
			t.Fatalf("%s: the request cannot be asked for", file)
		}
		tried++
		if talk := told(t, "1\n"+number[1]+"\n", file); !strings.Contains(talk, "\n"+string(row.Body)+"\n") {
			t.Errorf("%s: there is no %s in\n%s", file, row.Body, talk)
		} else if counts.Sends == 0 || !strings.Contains(strings.ReplaceAll(talk, ",", ""), "\n"+strconv.Itoa(counts.Sends)+" to send\n") {
			t.Errorf("%s: %d are sent:\n%s", file, counts.Sends, talk)
		}
	}
	if tried < 3 {
		t.Errorf("only %d samples were tried", tried)
	}
}

// TestAnswers reads lines as people and files end them.
func TestAnswers(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	in := newAnswers(strings.NewReader("a\r\n\nb c \n" + long + "\nend"))
	for _, want := range []string{"a", "", "b c ", "", "end"} {
		line, err := in.next(context.Background(), false)
		if len(line) > maxAnswer+1<<12 {
			line = "" // what is left of it is no answer
		}
		if err != nil || want != "" && line != want {
			t.Fatalf("%.20q, %v; want %q", line, err, want)
		}
	}
	if _, err := in.next(context.Background(), false); !errors.Is(err, io.EOF) {
		t.Errorf("the end is %v", err)
	}
	ended := errors.New("ended")
	ctx, end := context.WithCancelCause(context.Background())
	end(ended)
	never, w := io.Pipe()
	defer func() { _ = w.Close() }()
	if _, err := newAnswers(never).next(ctx, true); !errors.Is(err, ended) {
		t.Errorf("%v", err)
	}
	if _, err := newAnswers(panics{}).next(context.Background(), false); err == nil || !strings.Contains(err.Error(), "out of order") {
		t.Errorf("%v", err)
	}
}

type panics struct{}

func (panics) Read([]byte) (int, error) { panic("out of order") }
