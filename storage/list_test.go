package storage

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

func TestRunsAreListedNewestFirst(t *testing.T) {
	runs := Runs{Dir: t.TempDir()}
	var ids []string
	for _, name := range []string{"zèbre", "alpha", "alpha"} {
		h := testHeader(2)
		h.Name, h.Sandbox, h.Fingerprint = name, name == "alpha", name
		run, err := runs.Create(h, testList(t), nil)
		do(t, err)
		ids = append(ids, run.ID)
		send(t, run.Journal, 1, 1, campaign.Sent)
		if name == "zèbre" {
			send(t, run.Journal, 2, 1, campaign.Failed)
			do(t, run.Journal.End(campaign.EndFinished))
		}
		if len(ids) == 2 {
			do(t, run.Journal.Halt(campaign.Halt{Status: 403, Code: "disconnected", Message: "Wazaj account disconnected"}))
			do(t, run.Journal.End(campaign.EndHalted))
		}
		if len(ids) < 3 {
			do(t, run.Close())
			continue
		}
		defer func() { _ = run.Close() }()
	}
	do(t, os.Mkdir(filepath.Join(runs.Dir, "no-run"), 0o700))
	do(t, os.Mkdir(filepath.Join(runs.Dir, draftPrefix+"x"), 0o700))
	infos, err := runs.List()
	do(t, err)
	if len(infos) != 3 || infos[0].ID != ids[2] || infos[1].ID != ids[1] || infos[2].ID != ids[0] {
		t.Fatalf("listed %+v, want %v backwards", infos, ids)
	}
	if infos[0].State != Running || infos[1].State != Stopped || infos[2].State != Finished {
		t.Errorf("states %s, %s, %s", infos[0].State, infos[1].State, infos[2].State)
	}
	if h := infos[1].Halt; h == nil || h.Status != 403 || !infos[1].Sandbox || infos[1].Name != "alpha" {
		t.Errorf("the halted run is %+v", infos[1])
	}
	if want := (campaign.Counts{Total: 2, Sent: 1, Failed: 1}); infos[2].Counts != want || infos[2].Updated.IsZero() {
		t.Errorf("the finished run is %+v", infos[2])
	}
	testFind(t, runs, ids)
	all := func(int) bool { return true }
	if id, ok := runs.FindTwin(Header{Fingerprint: "alpha", ListSHA256: infos[0].sha(t), Sandbox: true}, all); !ok || id != ids[2] {
		t.Errorf("twin = %q, %v, want %q", id, ok, ids[2])
	}
	if id, ok := runs.FindTwin(Header{Fingerprint: "alpha", ListSHA256: infos[0].sha(t)}, all); ok {
		t.Errorf("a sandbox run %q is no twin of a real one", id)
	}
}

func (i Info) sha(t *testing.T) string {
	t.Helper()
	h, _, err := readHeader(realSystem{}, filepath.Join(i.Folder, logName))
	do(t, err)
	return h.ListSHA256
}

func testFind(t *testing.T, runs Runs, ids []string) {
	t.Helper()
	for ref, want := range map[string]string{
		Last: ids[2], ids[0]: ids[0], ids[1]: ids[1], ids[0][:len(ids[0])-2]: ids[0], filepath.Join(runs.Dir, ids[1]): ids[1],
	} {
		folder, err := runs.Find(ref)
		if err != nil || filepath.Base(folder) != want {
			t.Errorf("Find(%q) = %q, %v, want %q", ref, folder, err, want)
		}
	}
	if _, err := runs.Find("2"); err == nil || !strings.Contains(err.Error(), ids[0]) || !strings.Contains(err.Error(), ids[2]) {
		t.Errorf("an ambiguous name gives %v", err)
	}
	for _, ref := range []string{"", "nobody", "../" + filepath.Base(runs.Dir)} {
		if folder, err := runs.Find(ref); err == nil {
			t.Errorf("Find(%q) = %q", ref, folder)
		}
	}
}

func TestNoRunsFolderIsAnEmptyList(t *testing.T) {
	runs := Runs{Dir: filepath.Join(t.TempDir(), "none")}
	if infos, err := runs.List(); err != nil || len(infos) > 0 {
		t.Errorf("List = %v, %v", infos, err)
	}
	if _, err := runs.Find(Last); err == nil {
		t.Error("found a last run in no folder")
	}
}

func TestADamagedRunIsListedAsSuch(t *testing.T) {
	runs, run := newRun(t, 2, nil)
	send(t, run.Journal, 1, 1, campaign.Sent)
	do(t, run.Close())
	path := filepath.Join(run.Folder, logName)
	data, err := os.ReadFile(path)
	do(t, err)
	data[10] ^= 1
	do(t, os.WriteFile(path, data, 0o600))
	infos, err := runs.List()
	do(t, err)
	var damage *DamageError
	if len(infos) != 1 || infos[0].State != Damaged || !errors.As(infos[0].Err, &damage) {
		t.Errorf("listed %+v", infos)
	}
}

// What a run tells at its end and what its log tells is the same, whether it
// ended in order or was killed.
func TestAKilledRunCountsByReplay(t *testing.T) {
	runs, run := newRun(t, 3, nil)
	send(t, run.Journal, 1, 1, campaign.Sent)
	do(t, run.Journal.Intend(campaign.Intent{Row: 2, Attempt: 1}))
	if infos, _ := runs.List(); infos[0].Counts != (campaign.Counts{Total: 3, Sent: 1, Remaining: 2}) {
		t.Errorf("while it runs: %+v", infos[0].Counts)
	}
	do(t, run.Close())
	if infos, _ := runs.List(); infos[0].Counts != (campaign.Counts{Total: 3, Sent: 1, Unknown: 1, Remaining: 1}) {
		t.Errorf("after the kill: %+v", infos[0].Counts)
	}
}

func TestSlugs(t *testing.T) {
	for name, want := range map[string]string{
		"Order update": "order-update", "Kòmann pare!": "komann-pare", "": "run", "../../etc": "etc", "日本": "run",
		"CON": "con", strings.Repeat("long ", 30): "long-long-long-long-long-long-long-long",
	} {
		if got := slug(name); got != want {
			t.Errorf("slug(%q) = %q, want %q", name, got, want)
		}
	}
}

const holdFolder = "VOYE_TEST_HOLD_FOLDER"

// TestMain lets the test binary be the other process.
func TestMain(m *testing.M) {
	folder := os.Getenv(holdFolder)
	if folder == "" {
		os.Exit(m.Run())
	}
	if _, err := unwitnessed.Open(folder, Resume{}); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("open")
	_, _ = io.Copy(io.Discard, os.Stdin) // until it is killed
}

func TestAnotherProcessKeepsTheRunUntilItIsKilled(t *testing.T) {
	runs, run := newRun(t, 2, nil)
	do(t, run.Close())
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), holdFolder+"="+run.Folder)
	stdin, err := other.StdinPipe()
	do(t, err)
	defer func() { _ = stdin.Close() }()
	stdout, err := other.StdoutPipe()
	do(t, err)
	do(t, other.Start())
	defer func() { _ = other.Process.Kill() }()
	if line, err := bufio.NewReader(stdout).ReadString('\n'); line != "open\n" {
		t.Fatalf("the other process said %q (%v)", line, err)
	}
	_, err = unwitnessed.Open(run.Folder, Resume{})
	var locked *LockedError
	if !errors.As(err, &locked) || locked.PID != other.Process.Pid {
		t.Errorf("err = %v, want that process %d holds the run", err, other.Process.Pid)
	}
	if infos, _ := runs.List(); infos[0].State != Running {
		t.Errorf("the run is listed as %s", infos[0].State)
	}
	do(t, other.Process.Kill())
	_ = other.Wait() // it was killed, and says so
	again, err := unwitnessed.Open(run.Folder, Resume{})
	if err != nil {
		t.Fatalf("after the other process was killed: %v", err)
	}
	do(t, again.Close())
}
