package cli

import (
	"math"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
)

func TestValuesThatWillDo(t *testing.T) {
	if got, err := readRate("0.5"); err != nil || got != 0.5 {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := readShare("1"); err != nil || got != 1 {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := readLimit("0"); err != nil || got != 0 {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := between(1, maxWorkers)("1000"); err != nil || got != 1000 {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := atLeast(0)("0"); err != nil || got != 0 {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := atLeast(time.Millisecond)("1h30m"); err != nil || got != 90*time.Minute {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := oneOf(auths...)("Bearer"); err != nil || got != "bearer" {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := readOutage("5s+30s"); err != nil || got != (sandbox.Outage{After: 5 * time.Second, For: 30 * time.Second}) {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := readSeed("7"); err != nil || got != 7 {
		t.Errorf("%v, %v", got, err)
	}
}

// TestValuesThatWillNotDo holds that each wrong value is answered with what is
// allowed.
func TestValuesThatWillNotDo(t *testing.T) {
	for _, c := range []struct {
		read   func(string) error
		texts  []string
		answer string
	}{
		{only(readRate), []string{"0", "-1", "x", "", "NaN", "Inf", "1e999"}, "above 0"},
		{only(readShare), []string{"-0.1", "1.1", "x", "NaN"}, "from 0 to 1"},
		{only(readLimit), []string{"-1", "x", "NaN", "Inf"}, "0 for no limit"},
		{only(between(1, maxWorkers)), []string{"0", "1001", "1.5", "x"}, "from 1 to 1000"},
		{only(between(0, math.MaxInt32)), []string{"-1", "x", "99999999999999999999"}, "from 0 on"},
		{only(atLeast(time.Millisecond)), []string{"90", "x", ""}, "with its unit"},
		{only(atLeast(time.Millisecond)), []string{"0", "-1s", "1us"}, "1ms or more"},
		{only(atLeast(0)), []string{"-1s"}, "negative"},
		{only(oneOf(auths...)), []string{"basic", ""}, "x-api-key, bearer or apikey"},
		{only(readOutage), []string{"5s", "5s+", "5s+0s", "-1s+5s", "x+5s", "5s+x"}, "5s+30s"},
		{only(readSeed), []string{"-1", "x"}, "from 0 on"},
	} {
		for _, text := range c.texts {
			if err := c.read(text); err == nil || !strings.Contains(err.Error(), c.answer) {
				t.Errorf("%q: %v, want %q", text, err, c.answer)
			}
		}
	}
}

func only[T any](read func(string) (T, error)) func(string) error {
	return func(text string) error {
		_, err := read(text)
		return err
	}
}

func TestValueKeepsWhatWasThere(t *testing.T) {
	rate := 20.0
	v := &value[float64]{into: &rate, read: readRate, text: "20"}
	if err := v.Set("x"); err == nil || rate != 20 || v.String() != "20" {
		t.Errorf("%v, %v, %q", err, rate, v)
	}
	if err := v.Set("5"); err != nil || rate != 5 || v.String() != "5" {
		t.Errorf("%v, %v, %q", err, rate, v)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"send", "resume", "runs", "report", "max-refusals"}
	for word, want := range map[string]string{
		"sned": "send", "SEND": "send", "rep": "report", "reusme": "resume", "max-refusal": "max-refusals",
		"xyzzy": "", "": "", "destroy": "",
	} {
		if got := nearest(word, names); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestEdits(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
	}{{"", "", 0}, {"a", "", 1}, {"send", "sned", 1}, {"rate", "rat", 1}, {"kitten", "sitting", 3}} {
		if got := edits(c.from, c.to); got != c.want {
			t.Errorf("%q to %q: %d", c.from, c.to, got)
		}
	}
}

func TestReadSpan(t *testing.T) {
	for text, want := range map[string]string{
		"24h": "24h", "1d": "24h", "7d": "7d", "1.5d": "36h", "1d12h": "36h", "90m": "1h30m", "48h": "2d", "30s": "30s", "10m": "10m", "100h": "100h",
	} {
		if got, err := readSpan(text); err != nil || spanText(got) != want {
			t.Errorf("%q is %s, %v, want %s", text, spanText(got), err, want)
		}
	}
	for _, text := range []string{"", "24", "0h", "0d", "-1h", "-1d", "1d-2h", "d", "1dd", "NaNd", "1e9d", "1w", "999999999h"} {
		if got, err := readSpan(text); err == nil {
			t.Errorf("%q is %v", text, got)
		}
	}
}

func TestRowBits(t *testing.T) {
	var set rowBits
	for _, row := range []int{1, 64, 63, 1000, 64} {
		set.add(row)
	}
	for row := range 2000 {
		if want := row == 1 || row == 63 || row == 64 || row == 1000; set.has(row) != want {
			t.Errorf("has(%d) is %v", row, !want)
		}
	}
	if set.len() != 4 || rowBits(nil).len() != 0 {
		t.Errorf("len is %d", set.len())
	}
}
