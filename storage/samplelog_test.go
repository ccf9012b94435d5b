package storage

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// sampleRows is the length of the list of sampleLog.
const sampleRows = 110

var fixedTime = time.Date(2026, 11, 24, 4, 3, 12, 123e6, time.UTC)

// sampleLog returns a log that has every kind of record and outcome, written
// in batches of batch lines, as a busy run writes it, and its lines.
func sampleLog(tb testing.TB, batch int) ([]byte, [][]byte) {
	tb.Helper()
	var enc encoder
	at := fixedTime
	must := func(err error) {
		if err != nil {
			tb.Fatal(err)
		}
	}
	synced := func() {
		if enc.n%uint64(batch) == 0 {
			enc.durable = enc.n
		}
	}
	must(enc.record(typeRun, at, testHeader(sampleRows)))
	enc.durable = enc.n
	enc.result(campaign.Result{Row: 2, At: at, To: "34-ò", Outcome: campaign.Suppressed, Code: "suppressed"})
	enc.durable = enc.n
	ends := []campaign.Outcome{campaign.Sent, campaign.Failed, campaign.Unknown, campaign.NotSent, campaign.Sent}
	for row := 3; row <= 24; row++ {
		enc.intent(campaign.Intent{Row: row, Attempt: 1, To: fmt.Sprintf("+509341234%02d", row), At: at})
		synced()
		if row == 10 {
			enc.hold(campaign.Hold{Reason: campaign.HoldBackoff, Until: at, Tries: 1, Status: 503, Message: "not ready"})
			enc.halt(campaign.Halt{Status: 401, Code: "unauthorized", Message: "Unauthorized"})
			must(enc.record(typeEnd, at, End{State: Stopped}))
			must(enc.record(typeResume, at, Resume{Version: "v0.1", Policy: campaign.Policy{RetryFailed: true}}))
			synced()
			continue // its answer never came
		}
		if row < 23 {
			enc.result(campaign.Result{Row: row, Attempt: 1, At: at, Outcome: ends[row%len(ends)], Status: 422, Error: `a "quoted" reason`, Took: 3 * time.Millisecond})
			synced()
		}
	}
	for row := 31; row <= 105; row++ {
		enc.intent(campaign.Intent{Row: row, Attempt: 1, To: fmt.Sprintf("+509341234%02d", row), At: at})
		synced()
		enc.result(campaign.Result{Row: row, Attempt: 1, At: at, Outcome: ends[row%2], Status: 200, MessageID: int64(row)})
		synced()
	}
	enc.settle(12, campaign.Sent, "Mirlande ò", at) // unknown before
	synced()
	enc.intent(campaign.Intent{Row: 6, Attempt: 2, To: "+50934123406", At: at}) // failed before
	return enc.buf, slices.Collect(bytes.Lines(enc.buf))
}

// replayBytes replays a log that is not on a disk.
func replayBytes(log []byte) (*State, error) {
	return replayFrom("log.jsonl", bytes.NewReader(log), int64(len(log)), false, nil)
}

func TestTheSampleLogHasEveryState(t *testing.T) {
	log, lines := sampleLog(t, 4)
	s, err := replayBytes(log)
	if err != nil {
		t.Fatal(err)
	}
	c := s.Tally.Counts()
	if c.Sent == 0 || c.Failed == 0 || c.Unknown == 0 || c.Suppressed == 0 || c.Remaining == 0 {
		t.Errorf("counts = %+v", c)
	}
	if s.InFlight != 3 || s.Resumes != 1 || s.Halt != nil || s.End != nil {
		t.Errorf("in flight %d, resumes %d, halt %v, end %v", s.InFlight, s.Resumes, s.Halt, s.End)
	}
	if want := "2026-11-24T04:03:12.123Z"; s.Updated.Format("2006-01-02T15:04:05.000Z07:00") != want {
		t.Errorf("updated = %v, want %s", s.Updated, want)
	}
	t.Logf("%d lines", len(lines))
	for i, line := range lines {
		if strings.Trim(string(line[:len(line)-1]), " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~") != "" {
			t.Errorf("line %d is not plain ASCII: %q", i+1, line)
		}
	}
}

func TestWhileARunIsLiveItsIntentsAreInFlight(t *testing.T) {
	log, _ := sampleLog(t, 4)
	dead, err := replayBytes(log)
	if err != nil {
		t.Fatal(err)
	}
	live, err := replayFrom("log.jsonl", bytes.NewReader(log), int64(len(log)), true, nil)
	if err != nil {
		t.Fatal(err)
	}
	for row, want := range map[int]campaign.Outcome{10: campaign.Unknown, 23: campaign.Pending, 24: campaign.Pending, 6: campaign.Pending} {
		if got := live.Tally.Outcome(row); got != want {
			t.Errorf("live: row %d is %v, want %v", row, got, want)
		}
		if got := dead.Tally.Outcome(row); got != campaign.Unknown {
			t.Errorf("dead: row %d is %v, want unknown", row, got)
		}
	}
}
