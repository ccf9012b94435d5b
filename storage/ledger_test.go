package storage

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
)

func anyRun(Header) bool { return true }

// ledgerOf reads what the runs folder tells since a moment.
func ledgerOf(t testing.TB, runs Runs, look Lookback) *Ledger {
	t.Helper()
	if look.Same == nil {
		look.Same = anyRun
	}
	l, err := runs.Ledger(look)
	do(t, err)
	return l
}

// receipts tells what a ledger knows of numbers that end in 1 to n.
func receipts(l *Ledger, n int) string {
	text := ""
	for i := 1; i <= n; i++ {
		switch receipt, found := l.Receipt(fmt.Sprintf("+5093412%04d", i)); {
		case !found:
			text += "."
		case receipt.Unknown:
			text += "?"
		default:
			text += "s"
		}
	}
	return text
}

// tellRow writes an intent and, unless o is Pending, its result.
func tellRow(t testing.TB, j *Journal, row, attempt int, o campaign.Outcome) {
	t.Helper()
	to := fmt.Sprintf("+5093412%04d", row)
	do(t, j.Intend(campaign.Intent{Row: row, Attempt: attempt, To: to, At: time.Now()}))
	if o != campaign.Pending {
		do(t, j.Settle(campaign.Result{Row: row, Attempt: attempt, To: to, Outcome: o, At: time.Now(), Code: "a", Error: `b "c"`}, nil))
	}
}

func TestLedgerKnowsWhoGotAMessage(t *testing.T) {
	runs, run := newRun(t, 9, func(_ string, write func(campaign.Result) error) error {
		return write(campaign.Result{Row: 9, To: "+50934120009", Outcome: campaign.Suppressed})
	})
	tellRow(t, run.Journal, 1, 1, campaign.Sent)
	tellRow(t, run.Journal, 2, 1, campaign.Failed)
	tellRow(t, run.Journal, 3, 1, campaign.Unknown)
	tellRow(t, run.Journal, 4, 1, campaign.NotSent)
	tellRow(t, run.Journal, 4, 2, campaign.Sent)
	tellRow(t, run.Journal, 5, 1, campaign.Unknown)
	tellRow(t, run.Journal, 5, 2, campaign.Failed) // the first attempt may have arrived
	tellRow(t, run.Journal, 6, 1, campaign.Unknown)
	tellRow(t, run.Journal, 7, 1, campaign.Unknown)
	tellRow(t, run.Journal, 8, 1, campaign.Pending) // in flight
	do(t, run.Journal.Flush())
	hour := Lookback{Since: time.Now().Add(-time.Hour)}
	l := ledgerOf(t, runs, hour)
	if got := receipts(l, 9); got != "s.?s????." || l.Len() != 7 || l.Unread != nil || l.Cut {
		t.Errorf("while it is under way: %s, %d, %+v", got, l.Len(), l)
	}
	if receipt, _ := l.Receipt("+50934120001"); receipt.Run != run.ID {
		t.Errorf("the receipt names %q", receipt.Run)
	}
	do(t, run.Close())
	for row, as := range map[int]campaign.Outcome{6: campaign.Sent, 7: campaign.Failed} {
		_, _, err := unwitnessed.Settle(run.Folder, Settlement{As: as, Who: "M", Wants: func(r int) bool { return r == row }})
		do(t, err)
	}
	if got := receipts(ledgerOf(t, runs, hour), 9); got != "s.?s?s.?." {
		t.Errorf("after a person's word: %s", got)
	}
	later := Lookback{Since: time.Now().Add(time.Hour)}
	if l := ledgerOf(t, runs, later); l.Len() != 0 {
		t.Errorf("%d numbers got it in an hour's time", l.Len())
	}
}

func TestLedgerLooksAtTheRightRuns(t *testing.T) {
	runs := Runs{Dir: t.TempDir()}
	var folders []string
	for i, name := range []string{"real", "sandbox", "old", "other"} {
		h := testHeader(4)
		h.Name, h.Sandbox = name, name == "sandbox"
		run, err := runs.Create(h, testList(t), nil)
		do(t, err)
		tellRow(t, run.Journal, i+1, 1, campaign.Sent)
		do(t, run.Close())
		folders = append(folders, run.Folder)
	}
	old := time.Now().Add(-48 * time.Hour)
	do(t, os.Chtimes(filepath.Join(folders[2], logName), old, old))
	do(t, os.Mkdir(filepath.Join(runs.Dir, "no-run"), 0o700))
	look := Lookback{Since: time.Now().Add(-24 * time.Hour), Same: func(h Header) bool { return h.Name != "other" }}
	if got := receipts(ledgerOf(t, runs, look), 4); got != "s..." {
		t.Errorf("real runs: %s", got)
	}
	look.Sandbox = true
	if got := receipts(ledgerOf(t, runs, look), 4); got != ".s.." {
		t.Errorf("sandbox runs: %s", got)
	}
	if l, err := (Runs{Dir: filepath.Join(runs.Dir, "none")}).Ledger(look); err != nil || l.Len() != 0 {
		t.Errorf("no runs folder: %v, %v", l, err)
	}
}

func TestLedgerCountsByTheTimeInTheLog(t *testing.T) {
	runs, run := newRun(t, 4, nil)
	now := time.Now()
	for row, ago := range map[int]time.Duration{1: 25 * time.Hour, 2: 23 * time.Hour, 3: 25 * time.Hour, 4: 23 * time.Hour} {
		to, o := fmt.Sprintf("+5093412%04d", row), campaign.Sent
		if row > 2 {
			o = campaign.Unknown
		}
		do(t, run.Journal.Intend(campaign.Intent{Row: row, Attempt: 1, To: to, At: now.Add(-ago)}))
		do(t, run.Journal.Settle(campaign.Result{Row: row, Attempt: 1, To: to, Outcome: o, At: now.Add(-ago)}, nil))
	}
	do(t, run.Close())
	if got := receipts(ledgerOf(t, runs, Lookback{Since: now.Add(-24 * time.Hour)}), 4); got != ".s.?" {
		t.Errorf("the last day: %s", got)
	}
}

// TestLedgerReadsWhatItCan holds that damage hides the rows of the damaged
// line only, and that it is told; a torn end is told by nobody, as its request
// never left.
func TestLedgerReadsWhatItCan(t *testing.T) {
	runs, run := newRun(t, 3, nil)
	for row := 1; row <= 3; row++ {
		tellRow(t, run.Journal, row, 1, campaign.Sent)
	}
	do(t, run.Close())
	path := filepath.Join(run.Folder, logName)
	whole, err := os.ReadFile(path)
	do(t, err)
	look := Lookback{Since: time.Now().Add(-time.Hour)}
	lines := slices.Collect(bytes.Lines(whole))
	do(t, os.WriteFile(path, append(slices.Clone(whole), lines[1][:40]...), 0o600))
	if l := ledgerOf(t, runs, look); receipts(l, 3) != "sss" || l.Unread != nil {
		t.Errorf("a torn end: %s, unread %v", receipts(l, 3), l.Unread)
	}
	damaged := slices.Clone(whole)
	damaged[len(lines[0])+len(lines[1])+len(lines[2])+len(lines[3])+50] ^= 1 // the second result
	do(t, os.WriteFile(path, damaged, 0o600))
	if l := ledgerOf(t, runs, look); receipts(l, 3) != "s?s" || !slices.Equal(l.Unread, []string{run.ID}) {
		t.Errorf("damage: %s, unread %v", receipts(l, 3), l.Unread)
	}
	damaged = slices.Clone(whole)
	damaged[30] ^= 1 // what is sent is not known any more
	do(t, os.WriteFile(path, damaged, 0o600))
	if l := ledgerOf(t, runs, look); receipts(l, 3) != "..." || !slices.Equal(l.Unread, []string{run.ID}) {
		t.Errorf("a damaged header: %s, unread %v", receipts(l, 3), l.Unread)
	}
}

func TestLedgerReadsNoMoreThanItMay(t *testing.T) {
	runs, run := newRun(t, 30, nil)
	for row := 1; row <= 30; row++ {
		tellRow(t, run.Journal, row, 1, campaign.Sent)
	}
	do(t, run.Close())
	info, err := os.Stat(filepath.Join(run.Folder, logName))
	do(t, err)
	l := ledgerOf(t, runs, Lookback{Since: time.Now().Add(-time.Hour), Most: info.Size() / 2})
	got := receipts(l, 30)
	if !l.Cut || l.Unread != nil || got[0] != '.' || got[29] != 's' || l.Len() < 10 || l.Len() > 20 {
		t.Errorf("half of the log tells %s, cut %v, unread %v", got, l.Cut, l.Unread)
	}
	if l := ledgerOf(t, runs, Lookback{Since: time.Now().Add(-time.Hour), Most: info.Size()}); l.Cut || l.Len() != 30 {
		t.Errorf("all of the log tells %d numbers, cut %v", l.Len(), l.Cut)
	}
}

// TestLedgerDoubtsWhatACrashLeft holds that an attempt whose process was killed
// stays in doubt, although a later attempt at the row was refused.
func TestLedgerDoubtsWhatACrashLeft(t *testing.T) {
	runs, run := newRun(t, 2, nil)
	tellRow(t, run.Journal, 1, 1, campaign.Pending)
	do(t, run.Close())
	run, err := unwitnessed.Open(run.Folder, Resume{})
	do(t, err)
	tellRow(t, run.Journal, 1, 2, campaign.Failed)
	tellRow(t, run.Journal, 2, 1, campaign.Failed)
	do(t, run.Close())
	if got := receipts(ledgerOf(t, runs, Lookback{Since: time.Now().Add(-time.Hour)}), 2); got != "?." {
		t.Errorf("the ledger says %s", got)
	}
}

// TestLedgerAgreesWithTheState holds the ledger against Replay: a row that is
// sent at the end is known for certain, one that is unknown is in doubt, and
// one that was never unknown and is neither got nothing.
func TestLedgerAgreesWithTheState(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const rows = 12
		var enc encoder
		if err := enc.record(typeRun, fixedTime, testHeader(rows)); err != nil {
			t.Fatal(err)
		}
		attempts, open, wasUnknown := map[int]int{}, map[int]bool{}, map[int]bool{}
		done := map[int]bool{}
		for range rapid.IntRange(0, 60).Draw(t, "steps") {
			row := rapid.IntRange(1, rows).Draw(t, "row")
			to := fmt.Sprintf("+5093412%04d", row)
			switch {
			case done[row]:
			case !open[row]:
				attempts[row]++
				open[row] = true
				enc.intent(campaign.Intent{Row: row, Attempt: attempts[row], To: to, At: fixedTime})
			default:
				o := rapid.SampledFrom([]campaign.Outcome{campaign.Sent, campaign.Failed, campaign.Unknown, campaign.NotSent}).Draw(t, "outcome")
				enc.result(campaign.Result{Row: row, Attempt: attempts[row], To: to, At: fixedTime, Outcome: o})
				delete(open, row)
				done[row] = o == campaign.Sent
				wasUnknown[row] = wasUnknown[row] || o == campaign.Unknown
			}
		}
		state, err := replayBytes(enc.buf)
		if err != nil {
			t.Fatal(err)
		}
		l := &Ledger{runs: []string{"r"}}
		r := ledgerReader{ledger: l, open: map[int]string{}, doubt: map[int]string{}}
		if !r.lines(newLines(bytes.NewReader(enc.buf), int64(len(enc.buf))), false) {
			t.Fatal("the log could not be read")
		}
		r.end()
		got := receipts(l, rows)
		for row := 1; row <= rows; row++ {
			want := byte('.')
			switch o := state.Tally.Outcome(row); {
			case o == campaign.Sent:
				want = 's'
			case o == campaign.Unknown || wasUnknown[row]:
				want = '?'
			}
			if got[row-1] != want {
				t.Fatalf("row %d is %q and %s: the ledger says %c, want %c", row, state.Tally.Outcome(row), got, got[row-1], want)
			}
		}
	})
}

// BenchmarkLedger reads the log of a million settled rows.
func BenchmarkLedger(b *testing.B) {
	path := settledLog(b, benchRows)
	info, err := os.Stat(path)
	do(b, err)
	for b.Loop() {
		l := &Ledger{runs: []string{"r"}}
		if !l.read(recentLog{path: path, size: info.Size()}, time.Time{}) {
			b.Fatal("the log could not be read")
		}
	}
}
