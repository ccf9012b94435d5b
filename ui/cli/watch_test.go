package cli

import (
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// lines collects what a watch tells.
type lines struct {
	mu  sync.Mutex
	all []string
}

func (l *lines) tell(line string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, line)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Join(l.all, "\n")
}

func settled(row int, outcome campaign.Outcome) campaign.Event {
	return campaign.Event{Kind: campaign.EventResult, Result: campaign.Result{Row: row, Attempt: 1, Outcome: outcome, At: time.Now()}}
}

func TestWatchTellsEveryTwoSeconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var told lines
		w := newWatch(words.For("en"), campaign.NewTally(100), told.tell)
		w.start()
		for row := 1; row <= 20; row++ {
			time.Sleep(100 * time.Millisecond)
			w.observe(settled(row, campaign.Sent))
		}
		w.observe(settled(21, campaign.Failed))
		time.Sleep(2 * time.Second)
		w.stop()
		got := strings.Split(told.String(), "\n")
		if len(got) != 2 || !strings.HasPrefix(got[1], "20 of 100 sent, 1 failed, 79 left, ") {
			t.Errorf("%q", got)
		}
	})
}

// TestWatchTellsHoldsOnce holds that a change is told at once, and that a slow
// reader of the lines never holds the run up.
func TestWatchTellsHoldsOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var told lines
		w := newWatch(words.For("en"), campaign.NewTally(3), told.tell)
		w.start()
		out := campaign.Hold{Reason: campaign.HoldBackoff, Until: time.Now().Add(4 * time.Second), Tries: 2, Status: 503, Message: "not \x1b[2Jready"}
		for range 3 {
			w.observe(campaign.Event{Kind: campaign.EventHold, Hold: out})
			synctest.Wait()
		}
		w.observe(campaign.Event{Kind: campaign.EventHold})
		synctest.Wait()
		w.observe(campaign.Event{Kind: campaign.EventHold, Hold: campaign.Hold{Reason: campaign.HoldDrain}})
		w.stop()
		want := "the gateway is out (503 not <1B>[2Jready): next try in 4s (tries so far: 2)\nthe gateway answers again: going on"
		if told.String() != want {
			t.Errorf("%s", &told)
		}
	})
}

func TestHoldText(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for reason, want := range map[campaign.HoldReason]string{
		campaign.HoldPaused:     "paused",
		campaign.HoldRetryAfter: "asks to wait: next try in 30s",
		campaign.HoldKnock:      "asking in 30s whether the gateway is there",
		campaign.HoldBackoff:    "the gateway is out (connection refused): next try in 30s",
		campaign.HoldDrain:      "waiting for what is under way",
	} {
		hold := campaign.Hold{Reason: reason, Until: now.Add(30 * time.Second), Message: "connection refused"}
		if got := holdText(words.For("en"), hold, now); !strings.Contains(got, want) {
			t.Errorf("%s: %q", reason, got)
		}
	}
}

func TestWatchSaysWhatItWaitsFor(t *testing.T) {
	w := newWatch(words.For("en"), campaign.NewTally(2), func(string) {})
	w.observe(campaign.Event{Kind: campaign.EventHold, Hold: campaign.Hold{Reason: campaign.HoldPaused}})
	if got := w.line(time.Now()); got != "0 of 2 sent, 2 left; paused" {
		t.Errorf("%q", got)
	}
	w.observe(settled(1, campaign.Unknown))
	if reasons := w.reasons(); len(reasons) != 1 || reasons[0].FirstRow != 1 {
		t.Errorf("%+v", reasons)
	}
}

func TestSummaryInWords(t *testing.T) {
	a, _, stderr := testApp(nil, "")
	a.global.runs = "my runs"
	s := summary{Run: "r1", State: "stopped", Reason: campaign.EndHalted, Halt: &campaign.Halt{Status: 403, Message: "disconnected\x07"}, Seconds: 2.04,
		Counts: campaign.Counts{Total: 10, Sent: 4, Failed: 2, Unknown: 1, Invalid: 1, Remaining: 2}}
	var reasons []campaign.Reason
	for i := range shownReasons + 2 {
		reasons = append(reasons, campaign.Reason{Outcome: campaign.Failed, Status: 422, Error: "not\nyet", Count: 2, FirstRow: i})
	}
	a.tellSummary(s, reasons)
	for _, want := range []string{
		"4 of 10 sent, 2 failed, 1 unknown, 1 invalid, 2 left, in 2s\n", "  2 failed: 422 not<0A>yet (first in row 0)\n",
		"... and 2 more reasons", "answered: 403 disconnected<07>\n", `voye resume r1 --runs "my runs"`,
		"--retry-failed", "--resend-unknown", "--outcome invalid --as-list", "voye report r1 -o report.csv",
	} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("%q is missing in\n%s", want, stderr)
		}
	}
}

func TestEndText(t *testing.T) {
	a, _, _ := testApp(nil, "")
	for reason, want := range map[campaign.Ending]string{
		campaign.EndCanary: "canary", campaign.EndBroken: "safely", campaign.EndInterrupted: "before the end",
	} {
		if got := a.endText(summary{State: "stopped", Reason: reason}); !strings.Contains(got, want) {
			t.Errorf("%s: %q", reason, got)
		}
	}
	if got := reasonText(campaign.Reason{Status: 500, Code: "http_500"}); got != "500 http_500" {
		t.Errorf("%q", got)
	}
}

// TestAWaitIsNeverZero: a line about a wait that says 0s would say that it is
// over.
func TestAWaitIsNeverZero(t *testing.T) {
	now := time.Now()
	for left, want := range map[time.Duration]string{
		-time.Second: "in 1s ", 0: "in 1s ", time.Millisecond: "in 1s ", 400 * time.Millisecond: "in 1s ",
		time.Second: "in 1s ", 1001 * time.Millisecond: "in 2s ", 90 * time.Second: "in 1m30s ",
	} {
		hold := campaign.Hold{Reason: campaign.HoldBackoff, Until: now.Add(left), Status: 503, Tries: 1}
		if got := holdText(words.For(words.English), hold, now); !strings.Contains(got, want) {
			t.Errorf("%v: %q, want %q", left, got, want)
		}
	}
}

// A fault in a line of progress ends the lines and not the run: it is told when
// the run is over.
func TestAFaultOfTheLinesWaitsForTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWatch(words.For("en"), campaign.NewTally(3), func(string) { panic("a mistake") })
		w.start()
		time.Sleep(3 * progressEvery)
		w.observe(campaign.Event{Kind: campaign.EventHold, Hold: campaign.Hold{Reason: campaign.HoldPaused}})
		defer func() {
			if fault := recover(); fault != "a mistake" {
				t.Errorf("fault = %v", fault)
			}
		}()
		w.stop()
	})
}
