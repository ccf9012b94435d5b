package storage

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// hostileNames are names that would lead out of a folder, or that some system
// cannot keep.
var hostileNames = []string{
	"", ".", "..", "../x", "../../etc/passwd", "/etc/passwd", `..\x`, `C:\x`, "CON", "nul", "COM1.txt", "a:b", "a.", "a ", "name\x00.x",
	"\x1b[2J", "a\nb", "\u202e", "-rf", "~", "$HOME", "%2e%2e%2f", strings.Repeat("x", 300), strings.Repeat("é", 300), strings.Repeat("../", 100), "日本語", "\xff\xfe",
}

var plainID = regexp.MustCompile(`^\d{8}-\d{6}-[a-z0-9]+(-[a-z0-9]+)*$`)

// TestARunStaysInTheRunsFolder, whatever the campaign and the list are called.
func TestARunStaysInTheRunsFolder(t *testing.T) {
	for _, name := range hostileNames {
		dir := t.TempDir()
		runs := Runs{Dir: filepath.Join(dir, "runs")}
		h := testHeader(1)
		h.Name = name
		run, err := runs.Create(h, listCalled(t, name), nil)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		do(t, run.Close())
		if !plainID.MatchString(run.ID) || len(run.ID) > 80 || filepath.Dir(run.Folder) != runs.Dir {
			t.Errorf("%q makes the run %q in %s", name, run.ID, run.Folder)
		}
		if list := run.ListPath(); filepath.Dir(list) != run.Folder || !strings.HasPrefix(filepath.Base(list), listName+".") {
			t.Errorf("%q freezes the list as %q", name, list)
		}
		if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
			t.Errorf("%q leaves %v, %v", name, entries, err)
		}
	}
}

// listCalled makes a list that ends with name, as far as the system can.
func listCalled(t *testing.T, name string) string {
	t.Helper()
	data := []byte("Phone,First name\n+50934123456,Marie\n")
	path := filepath.Join(t.TempDir(), "list."+strings.NewReplacer("/", "", "\x00", "").Replace(name))
	if os.WriteFile(path, data, 0o600) != nil {
		path = filepath.Join(t.TempDir(), "list.csv")
		do(t, os.WriteFile(path, data, 0o600))
	}
	return path
}

// TestALogNamesNoListElsewhere: anybody can make a log whose checksums fit.
func TestALogNamesNoListElsewhere(t *testing.T) {
	runs, run := newRun(t, 1, nil)
	do(t, run.Close())
	secret := filepath.Join(runs.Dir, "secret.csv")
	data, err := os.ReadFile(run.ListPath())
	do(t, err)
	do(t, os.WriteFile(secret, data, 0o600))
	for _, list := range []string{
		"../secret.csv", secret, "./recipients.csv", "recipients.csv/../../secret.csv", "..", ".", "log.jsonl", "secret.csv", "recipients",
		"recipients.CSV", "recipients.c/v", "recipients.csv:x", "recipients.csv ", "recipients.csv\x00",
	} {
		writeHeader(t, run.Folder, list, run.State.Header)
		_, openErr := unwitnessed.Open(run.Folder, Resume{})
		_, readErr := Read(run.Folder, nil)
		if openErr == nil || readErr == nil {
			t.Errorf("the list %q: %v, %v", list, openErr, readErr)
		}
	}
	writeHeader(t, run.Folder, "recipients.csv", run.State.Header)
	again, err := unwitnessed.Open(run.Folder, Resume{})
	do(t, err)
	do(t, again.Close())
}

// writeHeader makes a log of its first line only, which names list.
func writeHeader(t *testing.T, folder, list string, h Header) {
	t.Helper()
	h.List = list
	h.Campaign = json.RawMessage(`{}`)
	var enc encoder
	do(t, enc.record(typeRun, fixedTime, h))
	do(t, os.WriteFile(filepath.Join(folder, logName), enc.buf, 0o600))
}

// TestNoNameLeadsOutOfTheRunsFolder: a name is an id of the runs folder, or
// the path of a run folder, and nothing else.
func TestNoNameLeadsOutOfTheRunsFolder(t *testing.T) {
	runs, run := newRun(t, 1, nil)
	do(t, run.Close())
	for _, ref := range append(hostileNames, "*", "????", run.ID+"/../x", run.ID+"x", "./"+run.ID) {
		if folder, err := runs.Find(ref); err == nil {
			t.Errorf("Find(%q) = %q", ref, folder)
		}
	}
}
