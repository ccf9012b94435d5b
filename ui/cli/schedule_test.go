package cli

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

var testWords = words.For(words.English)

func haiti(t *testing.T) *time.Location {
	t.Helper()
	zone, err := readZone("America/Port-au-Prince")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestReadStart(t *testing.T) {
	zone := haiti(t)
	for _, c := range []struct{ text, now, want string }{
		{"08:00", "2026-11-25T07:59:59-05:00", "2026-11-25T08:00:00-05:00"},
		{"08:00", "2026-11-25T08:00:59-05:00", "2026-11-25T08:00:00-05:00"}, // the running minute
		{"08:00", "2026-11-25T08:01:00-05:00", "2026-11-26T08:00:00-05:00"},
		{"8:05", "2026-11-25T13:00:00Z", "2026-11-25T08:05:00-05:00"},
		{"02:30", "2026-03-08T01:00:00-05:00", "2026-03-09T02:30:00-04:00"}, // skipped on the 8th
		{"01:30", "2026-11-01T01:00:00-04:00", "2026-11-01T01:30:00-04:00"}, // the first of two
		{"01:30", "2026-11-01T01:31:00-04:00", "2026-11-01T01:30:00-05:00"}, // the second
		{"2026-11-25 08:00", "2026-11-24T00:00:00Z", "2026-11-25T08:00:00-05:00"},
		{"2026-11-25T08:00", "2026-11-24T00:00:00Z", "2026-11-25T08:00:00-05:00"},
		{"2026-11-25 08:00:30", "2026-11-24T00:00:00Z", "2026-11-25T08:00:30-05:00"},
		{"2026-11-25T08:00:00+01:00", "2026-11-24T00:00:00Z", "2026-11-25T08:00:00+01:00"},
		{"2026-11-25T08:00:00Z", "2026-11-24T00:00:00Z", "2026-11-25T08:00:00Z"},
		{"2026-11-01 01:30", "2026-10-31T00:00:00Z", "2026-11-01T01:30:00-04:00"},
	} {
		now, _ := time.Parse(time.RFC3339, c.now)
		got, err := readStart(c.text, now, zone)
		if err != nil || got.Format(time.RFC3339) != c.want {
			t.Errorf("%q at %s: %s %v, want %s", c.text, c.now, got.Format(time.RFC3339), err, c.want)
		}
	}
	now, _ := time.Parse(time.RFC3339, "2026-03-01T00:00:00Z")
	for text, want := range map[string]error{
		"": errStart, "tomorrow": errStart, "8": errStart, "25:00": errStart, "2026-13-01 08:00": errStart, "2026-11-25": errStart,
		"2026-03-08 02:30": errStartGap, "2026-02-28 08:00": errStarted, "2026-02-28T08:00:00Z": errStarted,
	} {
		if got, err := readStart(text, now, zone); err == nil || err.Error() != want.Error() {
			t.Errorf("%q: %s %v", text, got, err)
		}
	}
}

// TestARunKeepsItsWindow when it is gone on with, unless another is given.
func TestARunKeepsItsWindow(t *testing.T) {
	a, _, _ := testApp(nil, "")
	made := storage.Header{Window: "08:00-20:00", Timezone: "America/Port-au-Prince"}
	for given, want := range map[string]string{"": "08:00-20:00 America/Port-au-Prince", "22:00-06:00": "22:00-06:00", "00:00-24:00": ""} {
		s := sendingFlags{operating: operatingFlags{window: given}}
		var err error
		if s.schedule, err = a.schedule(s.operating, time.Now()); err != nil {
			t.Fatal(err)
		}
		if got, err := a.scheduleOf(s, made); err != nil || got.Window.String() != want {
			t.Errorf("%q: %q %v", given, got.Window, err)
		}
	}
	s := sendingFlags{operating: operatingFlags{zone: time.UTC}}
	if got, err := a.scheduleOf(s, made); err != nil || got.Window.String() != "08:00-20:00 UTC" {
		t.Errorf("%q %v", got.Window, err)
	}
	if _, err := a.scheduleOf(sendingFlags{}, storage.Header{Window: "08:00-20:00", Timezone: "Mars/Olympus"}); codeOf(err) != exitInput {
		t.Error(err)
	}
}

func TestScheduleText(t *testing.T) {
	zone := haiti(t)
	window, err := readWindow("08:00-20:00", zone)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 25, 6, 0, 0, 0, zone)
	for want, s := range map[string]sender.Schedule{
		"": {}, "from 08:00 EST on": {Start: now.Add(2 * time.Hour)}, "from 2026-11-27 06:00 EST on": {Start: now.AddDate(0, 0, 2)},
		"window 08:00-20:00 America/Port-au-Prince, for 2h at most": {Window: window, Limit: 2 * time.Hour, Start: now.Add(-time.Hour)},
	} {
		if got := scheduleText(testWords, s, now); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestANightIsOneLine: what is waited for is said once, and the run says when it
// goes on; an answer to whoever asks comes all the same.
func TestANightIsOneLine(t *testing.T) {
	for name, format := range map[string]lineFormat{"text": textLines{testWords}, "json": jsonLines{}} {
		synctest.Test(t, func(t *testing.T) {
			var told lines
			w := newWatch(testWords, campaign.NewTally(3), told.tell)
			w.lines, w.answer = format, told.tell
			w.start()
			until := time.Date(2000, 1, 1, 8, 0, 0, 0, time.UTC)
			w.observe(campaign.Event{Kind: campaign.EventHold, Hold: campaign.Hold{Reason: campaign.HoldWindow, Until: until, Message: "08:00-20:00 UTC"}})
			time.Sleep(7 * time.Hour)
			w.asks <- nil
			time.Sleep(time.Hour - time.Second)
			w.observe(campaign.Event{Kind: campaign.EventHold})
			synctest.Wait()
			w.stop()
			want := "waiting for 08:00 (window 08:00-20:00 UTC)\n" +
				"0 of 3 sent, 3 left; waiting for 08:00 (window 08:00-20:00 UTC)\n" +
				"in flight 0 of 0, set to 0 a second, answers in - (half / 95 in 100)\n" +
				"the hour has come: going on"
			if name == "json" {
				wantEvents(t, told.String(), "waiting", "state", "going_on")
			} else if told.String() != want {
				t.Errorf("%s", &told)
			}
		})
	}
}

// wantEvents holds that each line is one object in ASCII, and of which kind.
func wantEvents(t *testing.T, text string, kinds ...string) []map[string]any {
	t.Helper()
	var events []map[string]any
	var got []string
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		var e map[string]any
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if strings.IndexFunc(line, func(r rune) bool { return r < ' ' || r > '~' }) >= 0 {
			t.Errorf("%q is not plain", line)
		}
		if at, err := time.Parse(time.RFC3339, e["at"].(string)); err != nil || at.Location() != time.UTC {
			t.Errorf("%q: %v", line, err)
		}
		events, got = append(events, e), append(got, e["event"].(string))
	}
	if len(kinds) > 0 && !slices.Equal(got, kinds) {
		t.Errorf("events %q, want %q", got, kinds)
	}
	return events
}

func TestEventsInASCII(t *testing.T) {
	line := newEvent("note").with("text", "Bonjou \x1b[2J mwen 👋 é \u2028 <b>").withFields(campaign.Halt{Status: 503, Code: "x", Message: "é"}).with("bad", func() {}).line()
	e := wantEvents(t, line, "note")[0]
	if e["text"] != "Bonjou \x1b[2J mwen 👋 é \u2028 <b>" || e["status"] != 503.0 || e["bad"] == "" {
		t.Errorf("%s: %v", line, e)
	}
}

// TestQuietSaysWhatIsWrong and nothing else.
func TestQuietSaysWhatIsWrong(t *testing.T) {
	for _, isJSON := range []bool{false, true} {
		a, _, stderr := testApp(nil, "")
		a.jsonLines = isJSON
		a.hush.Store(true)
		a.tell("a note")
		a.tellEvent(newEvent(eventStart))
		good := summary{State: "finished", Counts: campaign.Counts{Total: 2, Sent: 2}}
		a.tellEnd(good, nil, outcome{})
		if stderr.Len() > 0 {
			t.Errorf("it says %s", stderr)
		}
		bad := summary{State: "stopped", Counts: campaign.Counts{Total: 2, Sent: 1, Remaining: 1}}
		a.tellEnd(bad, nil, outcome{counts: bad.Counts})
		if stderr.Len() == 0 {
			t.Error("it says nothing of a run that stopped")
		}
		stderr.Reset()
		a.hush.Store(true)
		if code := a.end(usage("wrong")); code != exitInput || !strings.Contains(stderr.String(), "wrong") {
			t.Errorf("%d: %s", code, stderr)
		}
	}
}
