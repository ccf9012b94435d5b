package main

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"app.wazaj/voye/ui/cli"
	"app.wazaj/voye/ui/words"
)

var tested = edition{version: "1.2.3", day: "2026-11-25"}

func made(t *testing.T) map[string][]byte {
	t.Helper()
	files, err := extras(tested)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestEveryCommandHasItsPage: all commands, with all their flags, in every
// language.
func TestEveryCommandHasItsPage(t *testing.T) {
	files := made(t)
	for folder, language := range map[string]string{"man/": "en", "man/es/": "es", "man/fr/": "fr", "man/ht/": "ht"} {
		var look func(cmd *cobra.Command)
		look = func(cmd *cobra.Command) {
			section := sectionOf(cmd)
			name := folder + "man" + section + "/" + nameOf(cmd) + "." + section
			page := string(files[name])
			for _, want := range []string{escape(cmd.Short), tested.day, tested.version} {
				if !strings.Contains(page, want) {
					t.Errorf("%s has not %q", name, want)
				}
			}
			cmd.Flags().VisitAll(func(flag *pflag.Flag) {
				if cmd.Runnable() && !flag.Hidden && !strings.Contains(page, bold("--"+flag.Name)) {
					t.Errorf("%s has not --%s", name, flag.Name)
				}
			})
			for _, sub := range cmd.Commands() {
				look(sub)
			}
		}
		look(cli.Commands(language))
	}
	if first := string(files["man/man1/voye.1"]); !strings.Contains(first, `.SH "EXIT CODES"`) || !strings.Contains(first, "VOYE_RUNS") {
		t.Error("the first page lacks the exit codes or the environment")
	}
}

// requests are what a page may ask of roff; every other line that begins like
// one would be lost.
var requests = regexp.MustCompile(`^\.(\\"|TH|SH|PP|TP|br|nf|fi|nh|ad) ?`)

func TestPagesLoseNoLine(t *testing.T) {
	for name, content := range made(t) {
		if !strings.HasPrefix(name, "man/") {
			continue
		}
		for line := range strings.Lines(string(content)) {
			if strings.HasPrefix(line, "'") || strings.HasPrefix(line, ".") && !requests.MatchString(line) {
				t.Errorf("%s: %q is no text", name, line)
			}
		}
	}
}

// TestTheSameBytes: what is made twice is the same.
func TestTheSameBytes(t *testing.T) {
	again := made(t)
	for name, content := range made(t) {
		if !bytes.Equal(content, again[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestDay(t *testing.T) {
	for _, c := range []struct{ date, epoch, want string }{
		{"2026-11-24T23:30:00-05:00", "", "2026-11-25"},
		{"2026-11-24T23:30:00Z", "0", "2026-11-24"},
		{"", "0", "1970-01-01"},
		{"", "1795000000", "2026-11-18"},
		{"", "", ""}, {"yesterday", "", ""}, {"", "today", ""},
	} {
		got, err := day(c.date, c.epoch)
		if (err == nil) != (c.want != "") || err == nil && got != c.want {
			t.Errorf("day(%q, %q) = %q, %v", c.date, c.epoch, got, err)
		}
	}
}

func TestRoff(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"./export | voye check -", `\&./export | voye check \-`},
		{`C:\runs "it's" ~ ^`, `C:\eruns \(dqit\(aqs\(dq \(ti \(ha`},
		{"kòmand", "kòmand"},
	} {
		if got := escape(c.text); got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
	var p roff
	p.text("One\nand more.\n\nTo do:\n  export A=b\n  export C=d\nThen go.")
	if want := "One\nand more.\n.PP\nTo do:\n.nf\n  export A=b\n  export C=d\n.fi\nThen go.\n"; p.String() != want {
		t.Errorf("%q, want %q", p.String(), want)
	}
}

func TestExamples(t *testing.T) {
	var p roff
	p.examples("voye a       the first\nvoye b       the second\nvoye b --all of them all\nvoye new \\\n    --to Phone")
	want := ".TP\n\\fBvoye a\\fR\nthe first\n.TP\n\\fBvoye b\\fR\nthe second\n" +
		".TP\n\\fBvoye b \\-\\-all\\fR\nof them all\n.TP\n\\fBvoye new \\-\\-to Phone\\fR\n"
	if p.String() != want {
		t.Errorf("%q, want %q", p.String(), want)
	}
}

// TestPagesAndScriptsAreSound has them read by those who will read them, as
// far as they are on this machine.
func TestPagesAndScriptsAreSound(t *testing.T) {
	folder := t.TempDir()
	var pages []string
	for name, content := range made(t) {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := write(path, content); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(name, "man/") {
			pages = append(pages, path)
		}
	}
	script := func(shell string) string { return filepath.Join(folder, "completions", scripts[shell]) }
	for _, check := range []struct {
		name string
		args []string
	}{
		{"mandoc", append([]string{"-T", "lint", "-W", "warning"}, pages...)},
		{"groff", append([]string{"-k", "-man", "-ww", "-z"}, pages...)},
		{"bash", []string{"-n", script("bash")}},
		{"zsh", []string{"-n", script("zsh")}},
		{"fish", []string{"-n", script("fish")}},
	} {
		t.Run(check.name, func(t *testing.T) {
			if _, err := exec.LookPath(check.name); err != nil {
				t.Skipf("%s is not on this machine", check.name)
			}
			command := exec.Command(check.name, check.args...)
			command.Env = append(os.Environ(), "HOME="+folder, "LC_ALL=C.UTF-8")
			if out, err := command.CombinedOutput(); err != nil || len(bytes.TrimSpace(out)) > 0 {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}

func TestLanguagesHaveFolders(t *testing.T) {
	files := made(t)
	for _, language := range words.Languages() {
		name := "man/" + language + "/man1/voye.1"
		if language == words.English {
			name = "man/man1/voye.1"
		}
		if len(files[name]) == 0 {
			t.Errorf("there is no %s", name)
		}
	}
}

func TestNotes(t *testing.T) {
	const changelog = "# Changelog\n\n## Unreleased\n\n- New.\n\n## [1.2.0] - 2026-11-01\n\n- Old.\n- Older.\n"
	for version, want := range map[string]string{"1.2.0": "- Old.\n- Older.\n", "1.3.0": "- New.\n", "devel": "- New.\n"} {
		if got := notes(changelog, version); got != want {
			t.Errorf("of %s it says %q, want %q", version, got, want)
		}
	}
}

// TestReleaseNamesEveryPage: Homebrew takes no pattern for them, and packages
// one a folder.
func TestReleaseNamesEveryPage(t *testing.T) {
	release, err := os.ReadFile("../../../../.goreleaser.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name := range made(t) {
		if strings.HasPrefix(name, "man/man") && !strings.Contains(string(release), "- "+name+"\n") {
			t.Errorf(".goreleaser.yaml does not name %s under manpages", name)
		}
		folder := path.Dir(name)
		if packed := "{src: build/" + folder + "/*, dst: /usr/share/" + folder + "/"; folder != "completions" && !strings.Contains(string(release), packed) {
			t.Errorf(".goreleaser.yaml packs no %s", folder)
		}
	}
}

// TestFirstPageNamesTheEnvironment: every variable of the program's own.
func TestFirstPageNamesTheEnvironment(t *testing.T) {
	sources, err := filepath.Glob("../../*.go")
	if err != nil || len(sources) == 0 {
		t.Fatal(sources, err)
	}
	first := string(made(t)["man/man1/voye.1"])
	found := 0
	for _, source := range sources {
		text, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(source, "_test.go") {
			continue
		}
		for _, variable := range regexp.MustCompile(`"((?:VOYE|WAZAJ)_[A-Z_]+)"`).FindAllStringSubmatch(string(text), -1) {
			found++
			if !strings.Contains(first, bold(variable[1])) {
				t.Errorf("words.ManEnvironment does not tell of %s, which %s reads", variable[1], filepath.Base(source))
			}
		}
	}
	if found < 5 {
		t.Errorf("only %d variables were found", found)
	}
}
