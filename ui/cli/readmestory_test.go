//go:build unix

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestReadmeStory follows the README word for word, as its reader does: in an
// empty home folder, with nothing set, each block one after the other.
func TestReadmeStory(t *testing.T) {
	t.Parallel()
	for language, name := range map[string]string{"en": "README.md", "ht": "README.ht.md"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			runs, files := 0, 0
			for _, block := range readDocument(t, name).blocks {
				told := strings.Fields(block.story)
				switch {
				case len(told) == 0:
				case told[0] == "writes":
					files++
					write(t, filepath.Join(home, told[1]), strings.Join(block.lines, "\n")+"\n")
				case told[0] == "exits" && len(told)-1 == len(block.lines):
					runs += len(block.lines)
					for i, line := range block.lines {
						readLine(t, home, language, line, told[i+1])
					}
				default:
					t.Errorf("%q does not fit %q", block.story, block.lines)
				}
			}
			if runs < 8 || files < 2 {
				t.Errorf("the story has %d commands and %d files", runs, files)
			}
			for file, want := range map[string]string{
				"report.csv": "+50937214408,sent,", "excel.csv": ";+50937214408;sent;", "masked.csv": "+509••••4408,sent,",
				"mend.csv": "\n50931956640,Wideline,2043,Okay", "orders-mended.csv": "+50931956640,Wideline",
			} {
				if text, err := os.ReadFile(filepath.Join(home, file)); err != nil || !strings.Contains(string(text), want) {
					t.Errorf("%s lacks %q: %v\n%s", file, want, err, text)
				}
			}
		})
	}
}

// readLine runs one line in a shell that knows the program.
func readLine(t *testing.T, home, language, line, want string) {
	t.Helper()
	voye := program(t, home)
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir = home
	cmd.Env = slices.Concat(voye.Env, []string{"PATH=" + filepath.Dir(voye.Path) + ":" + os.Getenv("PATH"), "VOYE_LANG=" + language,
		"XDG_CONFIG_HOME=", "XDG_STATE_HOME=", "VOYE_RUNS=", "WAZAJ_API_KEY=", "DBUS_SESSION_BUS_ADDRESS="})
	out, err := cmd.CombinedOutput()
	if got := strconv.Itoa(cmd.ProcessState.ExitCode()); got != want {
		t.Errorf("%s exits %s, not %s: %v\n%s", line, got, want, err, out)
	}
}
