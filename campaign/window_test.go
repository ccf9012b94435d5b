package campaign

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := ParseZone(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func window(t *testing.T, text, in string) Window {
	t.Helper()
	w, err := ParseWindow(text, zone(t, in))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestWindowTurns holds when a window opens and closes next, through nights on
// which the clocks change. In New York and Port-au-Prince they skip 02:00 to
// 03:00 on 8 March 2026, and 01:00 to 02:00 comes twice on 1 November.
func TestWindowTurns(t *testing.T) {
	const haiti = "America/Port-au-Prince"
	for _, c := range []struct{ window, zone, at, opens, closes string }{
		{"08:00-20:00", haiti, "2026-11-25T06:30:00-05:00", "2026-11-25T08:00:00-05:00", "2026-11-25T06:30:00-05:00"},
		{"08:00-20:00", haiti, "2026-11-25T08:00:00-05:00", "2026-11-25T08:00:00-05:00", "2026-11-25T20:00:00-05:00"},
		{"08:00-20:00", haiti, "2026-11-25T19:59:59-05:00", "2026-11-25T19:59:59-05:00", "2026-11-25T20:00:00-05:00"},
		{"08:00-20:00", haiti, "2026-11-25T20:00:00-05:00", "2026-11-26T08:00:00-05:00", "2026-11-25T20:00:00-05:00"},
		{"22:00-06:00", haiti, "2026-11-25T12:00:30-05:00", "2026-11-25T22:00:00-05:00", "2026-11-25T12:00:30-05:00"},
		{"22:00-06:00", haiti, "2026-11-25T23:00:00-05:00", "2026-11-25T23:00:00-05:00", "2026-11-26T06:00:00-05:00"},
		{"00:00-06:00", haiti, "2026-11-25T23:00:00-05:00", "2026-11-26T00:00:00-05:00", "2026-11-25T23:00:00-05:00"},
		{"18:00-24:00", haiti, "2026-11-25T23:00:00-05:00", "2026-11-25T23:00:00-05:00", "2026-11-26T00:00:00-05:00"},
		// The night is an hour shorter, and the window opens when the clock says so.
		{"08:00-20:00", haiti, "2026-03-07T21:00:00-05:00", "2026-03-08T08:00:00-04:00", "2026-03-07T21:00:00-05:00"},
		// It begins within the hour that is skipped, lies within it, ends within it.
		{"02:30-05:00", haiti, "2026-03-08T01:00:00-05:00", "2026-03-08T03:00:00-04:00", "2026-03-08T01:00:00-05:00"},
		{"02:15-02:45", haiti, "2026-03-08T01:00:00-05:00", "2026-03-09T02:15:00-04:00", "2026-03-08T01:00:00-05:00"},
		{"01:00-02:30", haiti, "2026-03-08T01:30:00-05:00", "2026-03-08T01:30:00-05:00", "2026-03-08T03:00:00-04:00"},
		// The hour that comes twice: the night is longer, and a window within it is
		// open twice.
		{"08:00-20:00", haiti, "2026-10-31T21:00:00-04:00", "2026-11-01T08:00:00-05:00", "2026-10-31T21:00:00-04:00"},
		{"01:15-01:30", haiti, "2026-11-01T01:20:00-04:00", "2026-11-01T01:20:00-04:00", "2026-11-01T01:30:00-04:00"},
		{"01:15-01:30", haiti, "2026-11-01T01:30:00-04:00", "2026-11-01T01:15:00-05:00", "2026-11-01T01:30:00-04:00"},
		{"22:00-01:30", haiti, "2026-10-31T23:00:00-04:00", "2026-10-31T23:00:00-04:00", "2026-11-01T01:30:00-04:00"},
		// In the other hemisphere, and at a distance that is no whole hour.
		{"08:00-20:00", "America/Santiago", "2026-09-05T21:00:00-04:00", "2026-09-06T08:00:00-03:00", "2026-09-05T21:00:00-04:00"},
		{"08:00-20:00", "+05:45", "2026-09-05T21:00:00+05:45", "2026-09-06T08:00:00+05:45", "2026-09-05T21:00:00+05:45"},
	} {
		w := window(t, c.window, c.zone)
		at, _ := time.Parse(time.RFC3339, c.at)
		if got := w.Opens(at).Format(time.RFC3339); got != c.opens && !w.IsOpen(at) {
			t.Errorf("%s at %s opens %s, want %s", c.window, c.at, got, c.opens)
		}
		if got := w.Closes(at).In(w.zone).Format(time.RFC3339); got != c.closes {
			t.Errorf("%s at %s closes %s, want %s", c.window, c.at, got, c.closes)
		}
		if w.IsOpen(at) != (c.at == c.opens) {
			t.Errorf("%s at %s is open: %v", c.window, c.at, w.IsOpen(at))
		}
	}
}

// TestWindowAgainstTheClock compares with the simplest reading there is: look at
// the clock each minute.
func TestWindowAgainstTheClock(t *testing.T) {
	zones := []*time.Location{zone(t, "America/Port-au-Prince"), zone(t, "America/St_Johns"), zone(t, "Europe/Dublin"), zone(t, "America/Havana")}
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		w := Window{rapid.IntRange(0, 1439).Draw(t, "from"), rapid.IntRange(0, 1440).Draw(t, "to"), rapid.SampledFrom(zones).Draw(t, "zone")}
		if w.from == w.to || w.IsAlways() {
			t.Skip()
		}
		// Days around the changes, more often than others.
		day := rapid.SampledFrom([]int{66, 67, 87, 88, 297, 298, 303, 304, 200}).Draw(t, "day")
		at := start.AddDate(0, 0, day).Add(time.Duration(rapid.IntRange(0, 86399).Draw(t, "second")) * time.Second)
		was := w.IsOpen(at)
		naive := at.Truncate(time.Minute)
		for w.IsOpen(naive) == was || naive.Equal(at.Truncate(time.Minute)) {
			naive = naive.Add(time.Minute)
		}
		got := w.Opens(at)
		if was {
			got = w.Closes(at)
		}
		if !got.Equal(naive) {
			t.Fatalf("%s at %s turns %s, want %s", w, at.In(w.zone), got, naive.In(w.zone))
		}
	})
}

func TestWindowFinish(t *testing.T) {
	w := window(t, "08:00-20:00", "America/Port-au-Prince")
	at := time.Date(2026, 11, 25, 18, 0, 0, 0, w.zone)
	for work, want := range map[time.Duration]string{
		time.Hour: "2026-11-25 19:00", 2 * time.Hour: "2026-11-25 20:00", 3 * time.Hour: "2026-11-26 09:00", 26 * time.Hour: "2026-11-27 20:00", 27 * time.Hour: "2026-11-28 09:00",
	} {
		if got, ok := w.Finish(at, work); !ok || got.Format("2006-01-02 15:04") != want {
			t.Errorf("%v: %s %v, want %s", work, got, ok, want)
		}
	}
	if _, ok := w.Finish(at, 12*401*time.Hour); ok {
		t.Error("more than a year ahead is known")
	}
	if got, ok := (Window{}).Finish(at, 99*time.Hour); !ok || got.Sub(at) != 99*time.Hour {
		t.Error(got, ok)
	}
}

func TestParseWindow(t *testing.T) {
	for text, want := range map[string]string{
		"08:00-20:00": "08:00-20:00 UTC", "8:00 - 20:30": "08:00-20:30 UTC", "22:00-06:00": "22:00-06:00 UTC", "18:00-24:00": "18:00-24:00 UTC", "00:00-24:00": "", "00:00-08:00": "00:00-08:00 UTC",
	} {
		if w, err := ParseWindow(text, time.UTC); err != nil || w.String() != want {
			t.Errorf("%q: %q %v", text, w, err)
		}
	}
	for _, text := range []string{"", "-", "08:00", "08:00-", "-20:00", "8-20", "08:00-25:00", "24:00-08:00", "08:00-20:60", "08:00-08:00", "08:00-20:00-22:00", "a-b"} {
		if w, err := ParseWindow(text, time.UTC); err == nil {
			t.Errorf("%q is %s", text, w)
		}
	}
	if w := window(t, "08:00-20:00", "UTC"); w.Hours() != "08:00-20:00" {
		t.Error(w.Hours())
	}
	if w, _ := ParseWindow("08:00-20:00", time.Local); w.String() != "08:00-20:00" {
		t.Errorf("the machine's own zone is named: %q", w)
	}
}

// TestZoneRules compares the table with the machine's database of zones, day by
// day for the years to come.
func TestZoneRules(t *testing.T) {
	known := 0
	for line := range strings.Lines(strings.TrimSpace(zoneRules)) {
		rule, zones, _ := strings.Cut(strings.TrimSpace(line), " ")
		for name := range strings.FieldsSeq(zones) {
			ours, err := zoneOf(name, rule)
			if err != nil {
				t.Fatal(name, err)
			}
			theirs, err := time.LoadLocation(name)
			if err != nil {
				continue
			}
			known++
			for at := time.Date(2026, 9, 1, 0, 30, 0, 0, time.UTC); at.Year() < 2030; at = at.Add(3 * time.Hour) {
				if a, b := at.In(ours).Format(time.RFC1123Z), at.In(theirs).Format(time.RFC1123Z); a != b {
					t.Errorf("%s: %s by the rule %s, %s by the database", name, a, rule, b)
					break
				}
			}
		}
	}
	if known == 0 {
		t.Skip("this machine has no database of zones")
	}
}

func TestParseZone(t *testing.T) {
	for _, name := range []string{"UTC", "America/Port-au-Prince", "-05:00", "+05:45"} {
		if z, err := ParseZone(name); err != nil || z.String() != name {
			t.Errorf("%q: %v %v", name, z, err)
		}
	}
	for _, name := range []string{"", " ", "Ayiti", "America/Pòtoprens", "../etc/passwd", "5"} {
		if z, err := ParseZone(name); err == nil {
			t.Errorf("%q is %s", name, z)
		}
	}
}
