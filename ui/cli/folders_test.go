package cli

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestStateFolder(t *testing.T) {
	t.Setenv("HOME", "/home/ana")
	t.Setenv("USERPROFILE", "/home/ana")
	for _, c := range []struct {
		system, want string
		env          map[string]string
	}{
		{"linux", "/home/ana/.local/state", nil},
		{"linux", "/state", map[string]string{"XDG_STATE_HOME": "/state"}},
		{"linux", "/home/ana/.local/state", map[string]string{"XDG_STATE_HOME": "relative"}},
		{"darwin", "/home/ana/Library/Application Support", nil},
		{"windows", `C:\Local`, map[string]string{"LocalAppData": `C:\Local`}},
	} {
		got, err := stateFolder(c.system, func(name string) string { return c.env[name] })
		if err != nil || filepath.ToSlash(got) != filepath.ToSlash(c.want) {
			t.Errorf("%s: %q, %v, want %q", c.system, got, err, c.want)
		}
	}
	if _, err := stateFolder("windows", func(string) string { return "" }); err == nil {
		t.Error("a folder out of nothing")
	}
}

func TestRunsFolder(t *testing.T) {
	env := map[string]string{"XDG_STATE_HOME": t.TempDir()}
	a, _, _ := testApp(env, "")
	runs, err := a.runs()
	if err != nil || !strings.HasSuffix(filepath.ToSlash(runs.Dir), "/voye/runs") {
		t.Errorf("%+v, %v", runs, err)
	}
	env["VOYE_RUNS"] = t.TempDir()
	if runs, _ = a.runs(); runs.Dir != env["VOYE_RUNS"] {
		t.Errorf("%+v", runs)
	}
	a.global.runs = t.TempDir()
	if runs, _ = a.runs(); runs.Dir != a.global.runs {
		t.Errorf("%+v", runs)
	}
}

func TestThemeAndLanguage(t *testing.T) {
	env := map[string]string{"LANG": "en_US.UTF-8"}
	a, _, _ := testApp(env, "")
	if a.isLight() || a.locale() != "en_US.UTF-8" {
		t.Error("a terminal is dark unless it says otherwise")
	}
	env["COLORFGBG"], env["LC_ALL"] = "0;15", "fr_FR"
	if !a.isLight() || a.locale() != "fr_FR" {
		t.Error("the terminal's own word is not taken")
	}
	a.config = config{Theme: "dark", Lang: "ht"}
	if a.isLight() || a.locale() != "ht" {
		t.Error("the configuration is not taken")
	}
	if a.global.theme = "light"; !a.isLight() {
		t.Error("the flag is not taken")
	}
	for text, want := range map[string]string{"--lang=fr": "fr", "send --lang es": "es", "send": "", "--lang": ""} {
		if got := langOf(strings.Fields(text)); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
