package cli

import (
	"encoding/json"
	"errors"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/ui/words"
)

func newDoctor(env map[string]string) *doctor {
	a, _, _ := testApp(env, "")
	return &doctor{app: a, w: words.For(words.English)}
}

// only holds that the doctor found this and nothing else.
func (d *doctor) only(t *testing.T, check string, l level, says string) {
	t.Helper()
	if len(d.found) != 1 || d.found[0].Check != check || d.found[0].Level != l || !strings.Contains(d.found[0].Says, says) {
		t.Errorf("found %+v, want %s, %s: %s", d.found, check, l, says)
	}
	for _, f := range d.found {
		if (f.Level == levelWarning) != (f.Remedy != "") {
			t.Errorf("%+v: a warning has a remedy, and what is fine has none", f)
		}
	}
}

func TestDoctorOfTheClock(t *testing.T) {
	now := time.Date(2026, 11, 24, 4, 3, 12, 0, time.UTC)
	for name, c := range map[string]struct {
		visit sender.Visit
		want  level
	}{
		"as the gateway's":          {sender.Visit{Asked: now, Clock: now.Add(-time.Second)}, levelOK},
		"a slow answer":             {sender.Visit{Asked: now, Clock: now.Add(-time.Minute)}, levelOK},
		"late":                      {sender.Visit{Asked: now, Clock: now.Add(3 * time.Minute)}, levelWarning},
		"early":                     {sender.Visit{Asked: now, Clock: now.Add(-3 * time.Minute)}, levelWarning},
		"nobody tells":              {sender.Visit{Asked: now}, levelOK},
		"the battery is gone":       {sender.Visit{Asked: time.Unix(0, 0)}, levelWarning},
		"years ahead":               {sender.Visit{Asked: now.AddDate(100, 0, 0)}, levelWarning},
		"a gateway in another year": {sender.Visit{Asked: now, Clock: now.AddDate(-1, 0, 0)}, levelWarning},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDoctor(nil)
			d.clock(c.visit)
			d.only(t, "clock", c.want, "clock: ")
		})
	}
}

func TestDoctorOfTheGateway(t *testing.T) {
	base, err := url.Parse("https://gw.example/api")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	d := newDoctor(nil)
	d.reached(base, sender.Visit{Status: 404, TLS: "TLS 1.3", Until: now.AddDate(0, 3, 0), Asked: now, Took: time.Second})
	d.only(t, "gateway", levelOK, "gw.example answers in 1s, with TLS 1.3")
	d = newDoctor(nil)
	d.reached(base, sender.Visit{Status: 404, TLS: "TLS 1.3", Until: now.AddDate(0, 0, 13), Asked: now})
	if len(d.found) != 2 || d.found[1].Level != levelWarning || d.found[1].Remedy == "" {
		t.Errorf("a certificate that ends in 13 days: %+v", d.found)
	}
	d = newDoctor(nil)
	d.reached(base, sender.Visit{Status: 503, TLS: "TLS 1.3", Until: now.AddDate(0, 3, 0), Asked: now})
	if len(d.found) != 1 || d.found[0].Level != levelWarning || !strings.Contains(d.found[0].Says, "503") {
		t.Errorf("%+v", d.found)
	}
}

func TestDoctorOfTheLocale(t *testing.T) {
	for want, env := range map[string]map[string]string{
		"":                    {"LANG": "ht_HT.UTF-8"},
		"LC_ALL=C":            {"LC_ALL": "C", "LANG": "ht_HT.UTF-8"},
		"LANG=fr_FR.ISO-8859": {"LANG": "fr_FR.ISO-8859"},
	} {
		if got := newDoctor(env).charset(); got != want {
			t.Errorf("%v: %q, want %q", env, got, want)
		}
	}
	if got := newDoctor(map[string]string{"LC_CTYPE": "C.utf8", "LANG": "C"}).charset(); got != "" {
		t.Errorf("%q", got)
	}
}

// TestDoctorSaysWhatItFound: marks without colour, a remedy below, lines no
// wider than the terminal, and the same in the JSON.
func TestDoctorSaysWhatItFound(t *testing.T) {
	d := newDoctor(nil)
	d.add("a", levelOK, "fine", "")
	d.add("b", levelWarning, "meh "+strings.Repeat("and so on ", 8)+"\x1b[31m", "mend it")
	d.broken("c", errors.New("broken"))
	want := "✓ ok       fine\n! warning  meh and so on and so on and so on and so on and\n" +
		"           so on and so on and so on and so on <1B>[31m\n           mend it\n✗ problem  broken\n"
	if got := d.lines(60); got != want {
		t.Errorf("%s", got)
	}
	if err := d.verdict(); codeOf(err) != exitInput {
		t.Errorf("%v", err)
	}
	d.found = d.found[:2]
	if err := d.verdict(); err != nil {
		t.Errorf("a warning is %v", err)
	}
	if got, err := json.Marshal(d.found[0]); err != nil || string(got) != `{"check":"a","level":"ok","says":"fine"}` {
		t.Errorf("%s, %v", got, err)
	}
}

// TestDoctorOfTheRuns measures a real folder.
func TestDoctorOfTheRuns(t *testing.T) {
	d := newDoctor(nil)
	d.global.runs = filepath.Join(t.TempDir(), "runs")
	d.runsFolder()
	if len(d.found) == 0 || d.found[0].Check != "runs" || d.found[0].Level == levelProblem || !strings.Contains(d.found[0].Says, "on the disk") {
		t.Errorf("%+v", d.found)
	}
}
