//go:build unix

package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"app.wazaj/voye/campaign"
)

// hostile are texts that command a terminal, hide what follows, turn the
// direction of writing or paint over other lines.
var hostile = []string{
	"\x1b[2J", "\x1b[31m", "\x1b]0;title\x07", "\x1b]8;;http://evil.example\x1b\\", "\x1b]52;c;aGk=\x07", "\x1bP1$q\x1b\\", "\x1b_x\x1b\\", "\x1b]0;unfinished",
	"\u009b31m", "\u009d0;x\u009c", "\x08\x08", "\r", "\x00", "\x7f", "\x0e", "\x1b[201~", "\u202e", "\u2066", "\u061c", "\u200b", "\u2060", "\ufeff", "\u00ad",
	"\u2028", "\u2029", "\U000e0041", "\ufff9", "\ue000", "e" + strings.Repeat("\u0301", 200),
}

// framed makes a text of which the ends must stay visible.
func framed(text string) string { return "Avan" + text + "Apre" }

// hostileCampaign writes a campaign in which every text that can be hostile
// is, and returns its folder, its file and its list.
func hostileCampaign(t *testing.T, evil string) (folder, file string) {
	t.Helper()
	folder = t.TempDir()
	name := framed(strings.NewReplacer("/", "", "\x00", "").Replace(evil))
	if len(name) > 200 {
		name = "long"
	}
	var list bytes.Buffer
	out := csv.NewWriter(&list)
	rows := [][]string{
		{"Phone", framed(evil), "Note"},
		{"+50934120001", framed(evil), framed(evil)},
		{"+509" + evil + "34120002", framed(evil), ""},
		{framed(evil), framed(evil), ""},
		{"+50934120001", "", ""},
		{"+50949990001", framed(evil), ""},
	}
	for _, row := range rows {
		// A list with a zero byte is taken for no text at all.
		if err := out.Write(dropNUL(row)); err != nil {
			t.Fatal(err)
		}
	}
	out.Flush()
	write(t, filepath.Join(folder, name+".csv"), list.String())
	body, err := json.Marshal(map[string]any{
		"name": framed(evil), "recipients": name + ".csv",
		"message": map[string]any{
			"to": "{{Phone}}", "template_name": framed(evil), "template_language": "ht",
			// A payload may hold line breaks and tabs, as no text of a template may.
			"template_components": []any{map[string]any{"type": "button", "sub_type": "quick_reply", "index": "0", framed(evil): framed(evil), "parameters": []any{
				map[string]any{"type": "payload", "payload": "{{Note|" + framed(strings.ReplaceAll(evil, "}", "")) + "}}"},
			}}, map[string]any{"type": framed(evil)}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, name+".json"), string(body))
	return folder, name + ".json"
}

// TestHostileTextsStayText: nothing that stands in a list, a campaign or a
// name reaches a terminal as anything else than visible text.
func TestHostileTextsStayText(t *testing.T) {
	t.Parallel()
	texts := hostile
	if !long {
		texts = []string{strings.Join(hostile[:7], "b") + "\x1b[3", "\x1b]0;unfinished", strings.Join(hostile[8:28], "c")}
	}
	for i, evil := range texts {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			folder, file := hostileCampaign(t, evil)
			sent := 0
			for _, args := range [][]string{
				{"check", file}, {"check", file, "--json"}, {"preview", file}, {"send", file, "--plain", "--sandbox", "--yes", "--json", "--rate", "500"},
				{"send", file, "--sandbox", "--yes"}, {"resume", "last", "--retry-failed"}, {"resume", "--plain"}, {"report", "last"},
				{"report", "last", "--format", "json"}, {"runs"}, {"runs", "--json"}, {"report", framed(evil)}, {"send", framed(evil) + ".csv"},
				{framed(evil)}, {"send", file, "--" + framed(evil)}, {"__complete", "report", ""}, {"--runs", framed(evil), "runs"},
			} {
				args := dropNUL(args)
				cmd := program(t, folder, args...)
				var stderr bytes.Buffer
				cmd.Stderr = &stderr
				stdout, _ := cmd.Output()
				onlyText(t, args, "stdout", stdout)
				onlyText(t, args, "stderr", stderr.Bytes())
				switch {
				case cmd.ProcessState.ExitCode() == exitUnexpected, len(args) > 3 && args[2] == "--plain" && cmd.ProcessState.ExitCode() != exitFinished:
					t.Errorf("%q ends with %v: %s", args, cmd.ProcessState, &stderr)
				case args[0] == "preview":
					sent = previewSays(t, stdout, framed(evil))
				case args[0] == "report" && len(args) == 2 && args[1] == "last":
					reportShows(t, stdout)
				}
			}
			if sent == 0 {
				t.Error("nothing was previewed")
			}
		})
	}
}

// dropNUL takes away what no argument and no list can hold.
func dropNUL(args []string) []string {
	clean := make([]string, len(args))
	for i, arg := range args {
		clean[i] = strings.ReplaceAll(arg, "\x00", "")
	}
	return clean
}

func onlyText(t *testing.T, args []string, name string, text []byte) {
	t.Helper()
	for line := range strings.SplitSeq(string(text), "\n") {
		if args[0] == "__complete" {
			line = strings.Replace(line, "\t", " ", 1) // between a run and its description
		}
		if isUnsafe(line) {
			t.Errorf("%q has on %s: %q", args, name, line)
			return
		}
	}
}

// isUnsafe reports whether a terminal would act on a line. JSON is for programs
// first: marks that pile up on a letter are for them to count.
func isUnsafe(line string) bool {
	if strings.ContainsFunc(line, func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }) {
		return true
	}
	if !strings.HasPrefix(line, "{") && !strings.HasPrefix(line, "[") {
		return campaign.Safe(line) != line
	}
	return strings.ContainsFunc(line, func(r rune) bool { return campaign.Safe(string(r)) != string(r) })
}

// previewSays holds that each line of a preview is JSON that says to the
// gateway what the list says, and returns how many there are.
func previewSays(t *testing.T, stdout []byte, want string) (lines int) {
	t.Helper()
	for line := range strings.Lines(string(stdout)) {
		var shown struct {
			Body struct {
				Template string `json:"template_name"`
			}
		}
		if err := json.Unmarshal([]byte(line), &shown); err != nil || shown.Body.Template != want {
			t.Errorf("%q, %v", line, err)
		}
		lines++
	}
	return lines
}

// reportShows holds that both ends of a hostile cell can be seen.
func reportShows(t *testing.T, stdout []byte) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(stdout)).ReadAll()
	if err != nil || len(rows) != 6 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, cell := range []string{rows[0][10], rows[1][10], rows[1][11], rows[3][9]} {
		if !strings.Contains(cell, "Avan") || !strings.Contains(cell, "Apre") {
			t.Errorf("%q hides something", cell)
		}
	}
}

// TestRunFolderOfAnotherName: a folder's name is data, too.
func TestRunFolderOfAnotherName(t *testing.T) {
	t.Parallel()
	folder, list := writeList(t, 2)
	if out, err := program(t, folder, "send", list, "--sandbox", "--yes", "--canary", "1").CombinedOutput(); err == nil {
		t.Fatalf("the canary stops no run: %s", out)
	}
	runs, err := filepath.Glob(filepath.Join(folder, "runs", "2*"))
	if err != nil || len(runs) != 1 {
		t.Fatal(runs, err)
	}
	evil := filepath.Join(folder, "runs", "x\x1b[2J\u009b1m\u202e")
	if err := os.Rename(runs[0], evil); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"runs"}, {"runs", "--json"}, {"__complete", "report", ""}, {"send", list, "--sandbox", "--yes"}, {"resume", "last", "--json"}, {"report", evil, "-o", "a.csv"}, {"report", "last"}} {
		cmd := program(t, folder, args...)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		stdout, _ := cmd.Output()
		onlyText(t, args, "stdout", stdout)
		onlyText(t, args, "stderr", stderr.Bytes())
		if code := cmd.ProcessState.ExitCode(); args[0] == "resume" && code != exitDone || code == exitUnexpected {
			t.Errorf("%q ends with %d: %s", args, code, &stderr)
		}
	}
}

// TestAListOnATerminal: rows are written as they came, unless a terminal would
// act on them.
func TestAListOnATerminal(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, filepath.Join(folder, "list.csv"), "to,body\n+50934120001,Avan\x1b[2JApre é\n")
	if out, err := program(t, folder, "send", "list.csv", "--sandbox", "--yes").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	args := []string{"report", "last", "--as-list"}
	if out, err := program(t, folder, args...).Output(); err != nil || !strings.Contains(string(out), "Avan\x1b[2JApre é") {
		t.Errorf("in a pipe: %q, %v", out, err)
	}
	s := onScreen(t, program(t, folder, args...))
	if code := s.end(t); code != 0 || !strings.Contains(s.text(), "Avan<1B>[2JApre é") || strings.Contains(s.text(), "\x1b") {
		t.Errorf("on a terminal: %d, %q", code, s.text())
	}
}
