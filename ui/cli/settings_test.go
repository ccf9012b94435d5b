package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestASettingKeepsTheRest: the comments, the order, the line ends and all
// other settings of the configuration stay as they are.
func TestASettingKeepsTheRest(t *testing.T) {
	const value = "https://new.example/api"
	for old, want := range map[string]string{
		"":                   "base_url: \"https://new.example/api\"\n",
		"# ours\nlang: en\n": "# ours\nlang: en\nbase_url: \"https://new.example/api\"\n",
		"lang: en":           "lang: en\nbase_url: \"https://new.example/api\"\n",
		"base_url: https://a.example  # old\nlang: en\n":       "base_url: \"https://new.example/api\" # old\nlang: en\n",
		"base_url: 'https://a.example'\n# end\n":               "base_url: \"https://new.example/api\"\n# end\n",
		"lang: en\r\nbase_url: \"x\"\r\nsuppress: [a.csv]\r\n": "lang: en\r\nbase_url: \"https://new.example/api\"\r\nsuppress: [a.csv]\r\n",
		"# base_url: no\nlang: en\r\n":                         "# base_url: no\nlang: en\r\nbase_url: \"https://new.example/api\"\r\n",
	} {
		path := filepath.Join(t.TempDir(), "voye", "config.yaml")
		if old != "" {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			write(t, path, old)
		}
		if err := saveSetting(path, "base_url", value); err != nil {
			t.Errorf("%q: %v", old, err)
			continue
		}
		if got := content(t, path); got != want {
			t.Errorf("%q became\n%q, want\n%q", old, got, want)
		}
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}
}

// TestASettingThatCannotBeChanged leaves the file as it is.
func TestASettingThatCannotBeChanged(t *testing.T) {
	for _, old := range []string{"{base_url: x}\n", "base_url: |\n  https://a.example\n", "base_url: \"a\n  b\"\n", "nonsense: 1\n", "api_key: wzj_secret\n"} {
		path := filepath.Join(t.TempDir(), "config.yaml")
		write(t, path, old)
		if err := saveSetting(path, "base_url", "https://new.example"); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("%q: %v", old, err)
		}
		if got := content(t, path); got != old {
			t.Errorf("%q became %q", old, got)
		}
	}
}

// TestAnySettingIsReadBack: whatever the order of changes, the last value of
// each counts and nothing else is touched.
func TestAnySettingIsReadBack(t *testing.T) {
	folder := t.TempDir()
	rapid.Check(t, func(r *rapid.T) {
		path := filepath.Join(folder, "config.yaml")
		_ = os.Remove(path)
		want := map[string]string{}
		for range rapid.IntRange(1, 6).Draw(r, "changes") {
			name := rapid.SampledFrom([]string{"base_url", "theme"}).Draw(r, "name")
			value := rapid.SampledFrom([]string{"dark", "light"}).Draw(r, "theme")
			if name == "base_url" {
				value = rapid.StringMatching(`https://[a-z]{1,9}\.example(/[a-z#"':]{0,6})?`).Draw(r, "url")
			}
			if err := saveSetting(path, name, value); err != nil {
				r.Fatal(err)
			}
			want[name] = value
		}
		got, err := readConfig(path)
		if err != nil || got.BaseURL != want["base_url"] || got.Theme != want["theme"] {
			r.Errorf("%+v, %v, want %q", got, err, want)
		}
	})
}

// TestALinkedConfigurationStaysLinked: people keep their settings elsewhere.
func TestALinkedConfigurationStaysLinked(t *testing.T) {
	folder := t.TempDir()
	real, link := filepath.Join(folder, "dotfiles.yaml"), filepath.Join(folder, "config.yaml")
	write(t, real, "lang: en\n")
	if err := os.Symlink(real, link); err != nil {
		t.Skip(err)
	}
	if err := saveSetting(link, "theme", "dark"); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 || !strings.Contains(content(t, real), "theme") {
		t.Errorf("%v, %v, %q", info, err, content(t, real))
	}
}
