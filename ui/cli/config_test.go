package cli

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestConfig(t *testing.T) {
	got, err := parseConfig("c.yaml", []byte("base_url: https://gw.example/api\nauth: bearer\nlang: en\ntheme: light\n"))
	want := config{BaseURL: "https://gw.example/api", Auth: "bearer", Lang: "en", Theme: "light", file: "c.yaml"}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := parseConfig("c.yaml", []byte("# nothing yet\n")); err != nil || !reflect.DeepEqual(got, config{file: "c.yaml"}) {
		t.Errorf("%+v, %v", got, err)
	}
	for text, want := range map[string][]string{"a.csv": {"a.csv"}, "[a.csv, b/c.txt]": {"a.csv", "b/c.txt"}, "[]": nil} {
		if got, err := parseConfig("c.yaml", []byte("suppress: "+text)); err != nil || !slices.Equal(got.Suppress, want) {
			t.Errorf("suppress: %s: %q, %v", text, got.Suppress, err)
		}
	}
}

func TestConfigIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		"base_ur: x":              "base_ur is not a setting",
		"api_key: wzj_topsecret":  "does not belong into a file",
		"API-Key: wzj_topsecret":  "does not belong into a file",
		"wazaj_key: wzj_secret":   "does not belong into a file",
		"theme: pink":             "light, dark or auto",
		"lang: tlh":               `will not do for lang`,
		"auth: basic":             "x-api-key, bearer or apikey",
		"base_url: [1]":           "must be a text",
		"suppress: 3":             "suppress must be the name",
		"suppress: ['']":          "suppress must be the name",
		"suppress: [{a: b}]":      "suppress must be the name",
		"- wzj_topsecret":         "is not YAML with one setting a line",
		"base_url: \"wzj_topsecr": "c.yaml:1 is not YAML",
	} {
		_, err := parseConfig("c.yaml", []byte(text))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "c.yaml") {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "wzj_") {
			t.Errorf("%q: the error shows the key: %v", text, err)
		}
	}
}

func TestConfigFile(t *testing.T) {
	folder := t.TempDir()
	if got, err := readConfig(filepath.Join(folder, "none.yaml")); err != nil || !reflect.DeepEqual(got, config{}) {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := readConfig(""); err != nil {
		t.Error(err)
	}
	path := filepath.Join(folder, "config.yaml")
	write(t, path, "lang: en\n")
	if got, err := readConfig(path); err != nil || got.Lang != "en" {
		t.Errorf("%+v, %v", got, err)
	}
	write(t, path, strings.Repeat("#", maxConfig+1))
	if _, err := readConfig(path); err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Error(err)
	}
	if _, err := readConfig(folder); err == nil {
		t.Error("a folder is taken for a file")
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// FuzzConfig holds that no file makes the reader panic or show its content.
func FuzzConfig(f *testing.F) {
	for _, seed := range []string{"lang: en", "api_key: SECRET", "a: [", "\x00", "base_url: &a *a", "? SECRET : x"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := parseConfig("c.yaml", data)
		if err == nil && c.Theme != "" && !slices.Contains(themes, strings.ToLower(c.Theme)) {
			t.Errorf("%+v", c)
		}
	})
}
