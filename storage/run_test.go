package storage

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// unwitnessed opens runs of which nothing is remembered.
var unwitnessed Runs

// newRun makes a run of total rows in a folder of its own, with a list that
// has them.
func newRun(t testing.TB, total int, leaveOut LeaveOut) (Runs, *Run) {
	t.Helper()
	runs := Runs{Dir: filepath.Join(t.TempDir(), "runs")}
	run, err := runs.Create(testHeader(total), testList(t), leaveOut)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = run.Close() })
	return runs, run
}

func testHeader(total int) Header {
	return Header{
		Version: "v0.1", Name: "Kòmann pare!", Campaign: json.RawMessage(`{"name":"Kòmann","c":"1"}`),
		ListFormat: json.RawMessage(`{"ext":".csv"}`), Fingerprint: "f00d", Total: total,
		BaseURL: "https://gateway.example/api/wazaj/business", Rate: 20, Workers: 8,
	}
}

func testList(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Orders.CSV")
	if err := os.WriteFile(path, []byte("Phone,First name\n+50934123456,Marie\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// send writes an intent and its result.
func send(t testing.TB, j *Journal, row, attempt int, o campaign.Outcome) {
	t.Helper()
	if err := j.Intend(campaign.Intent{Row: row, Attempt: attempt, To: "+50934123456", At: time.Now()}); err != nil {
		t.Fatal(err)
	}
	if err := j.Settle(campaign.Result{Row: row, Attempt: attempt, To: "+50934123456", At: time.Now(), Outcome: o, Status: 200, MessageID: int64(1000 + row)}, nil); err != nil {
		t.Fatal(err)
	}
}

func TestARunIsTakenUpWhereItEnded(t *testing.T) {
	_, run := newRun(t, 6, func(_ string, write func(campaign.Result) error) error {
		return write(campaign.Result{Row: 2, To: "abc", Outcome: campaign.Invalid, Code: "phone_letters", Error: "letters"})
	})
	send(t, run.Journal, 1, 1, campaign.Sent)
	send(t, run.Journal, 3, 1, campaign.NotSent)
	send(t, run.Journal, 4, 1, campaign.Failed)
	if err := run.Journal.Intend(campaign.Intent{Row: 5, Attempt: 1, To: "+50934123456"}); err != nil {
		t.Fatal(err)
	}
	if err := run.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := unwitnessed.Open(run.Folder, Resume{Version: "v0.1"})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = again.Close() }()
	want := campaign.Counts{Total: 6, Sent: 1, Failed: 1, Unknown: 1, Invalid: 1, Remaining: 2}
	if got := again.State.Tally.Counts(); got != want {
		t.Errorf("counts = %+v, want %+v", got, want)
	}
	if again.State.FirstPending != 3 || again.State.InFlight != 1 {
		t.Errorf("first pending = %d, in flight = %d, want 3 and 1", again.State.FirstPending, again.State.InFlight)
	}
	if got := again.State.Header.Name; got != "Kòmann pare!" {
		t.Errorf("name = %q", got)
	}
}

func TestEverythingInARunFolderIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such modes")
	}
	runs, run := newRun(t, 1, nil)
	for path, want := range map[string]os.FileMode{
		runs.Dir: 0o700, run.Folder: 0o700, run.ListPath(): 0o600,
		filepath.Join(run.Folder, logName): 0o600, filepath.Join(run.Folder, lockName): 0o600, filepath.Join(run.Folder, holderName): 0o600,
	} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
	}
}

func TestALinkInPlaceOfALogOrListIsRefused(t *testing.T) {
	for _, name := range []string{logName, "recipients.csv"} {
		_, run := newRun(t, 1, nil)
		do(t, run.Close())
		path := filepath.Join(run.Folder, name)
		elsewhere := filepath.Join(t.TempDir(), "elsewhere")
		if err := os.Rename(path, elsewhere); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(elsewhere, path); err != nil {
			t.Skip("no symbolic links here")
		}
		if _, err := unwitnessed.Open(run.Folder, Resume{}); err == nil {
			t.Errorf("%s: a link was followed", name)
		}
	}
}

func TestAChangedListIsRefused(t *testing.T) {
	_, run := newRun(t, 1, nil)
	do(t, run.Close())
	if err := os.WriteFile(run.ListPath(), []byte("Phone,First name\n+50934123457,Marie\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := unwitnessed.Open(run.Folder, Resume{}); err == nil {
		t.Error("a run went on with another list")
	}
}

func TestAListThatChangedAfterTheCheckIsRefused(t *testing.T) {
	runs := Runs{Dir: t.TempDir()}
	h := testHeader(1)
	h.ListSHA256 = "0000"
	if _, err := runs.Create(h, testList(t), nil); err == nil {
		t.Fatal("a run was made from a list that changed")
	}
	if left, _ := os.ReadDir(runs.Dir); len(left) > 0 {
		t.Errorf("%d folders were left behind", len(left))
	}
}

func TestARunHasOneProcess(t *testing.T) {
	_, run := newRun(t, 1, nil)
	_, err := unwitnessed.Open(run.Folder, Resume{})
	var locked *LockedError
	if !errors.Is(err, ErrLocked) || !errors.As(err, &locked) || locked.PID != os.Getpid() {
		t.Errorf("err = %v, want ErrLocked naming process %d", err, os.Getpid())
	}
}

func TestOldDraftsAreRemoved(t *testing.T) {
	runs := Runs{Dir: t.TempDir()}
	old, young := filepath.Join(runs.Dir, draftPrefix+"1"), filepath.Join(runs.Dir, draftPrefix+"2")
	for _, folder := range []string{old, young} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-2 * draftAge)
	if err := os.Chtimes(old, long, long); err != nil {
		t.Fatal(err)
	}
	run, err := runs.Create(testHeader(1), testList(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	do(t, run.Close())
	if _, err := os.Stat(old); !os.IsNotExist(err) {
		t.Error("the old draft is still there")
	}
	if _, err := os.Stat(young); err != nil {
		t.Error("the young draft is gone")
	}
}

// TestLeaveOutReadsTheFrozenList: an edit of the original, however late, must
// not move a decision to another row.
func TestLeaveOutReadsTheFrozenList(t *testing.T) {
	original := testList(t)
	before, err := os.ReadFile(original)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Runs{Dir: t.TempDir()}.Create(testHeader(1), original, func(frozen string, _ func(campaign.Result) error) error {
		if err := os.WriteFile(original, []byte("to\n+50900000000\n"), 0o600); err != nil {
			return err
		}
		copied, err := os.ReadFile(frozen)
		if string(copied) != string(before) {
			t.Errorf("the list to decide on is %q, %v", copied, err)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
