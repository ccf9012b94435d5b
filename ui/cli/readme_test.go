package cli

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The README speaks two languages. Its tests hold that what it says can be
// typed, opened and seen, and that both say the same; readmestory_test.go
// follows it word for word.

var readmes = []string{"README.md", "README.ht.md"}

// TestReadmeCommandsExist: every command and flag in the documents is one of
// the program's.
func TestReadmeCommandsExist(t *testing.T) {
	a, _, _ := testApp(nil, "")
	root := a.rootCommand()
	for _, name := range append(slices.Clone(readmes), "SECURITY.md", "CONTRIBUTING.md", "samples/README.md") {
		d := readDocument(t, name)
		for _, command := range d.typed() {
			if err := exists(root, strings.Fields(command)[1:]); err != nil {
				t.Errorf("%s: %s: %v", name, command, err)
			}
		}
		for _, flag := range d.flagsOf() {
			if !hasFlag(root, flag) {
				t.Errorf("%s: no command has --%s", name, flag)
			}
		}
	}
}

// exists looks the words of a command line up in the tree of commands.
func exists(root *cobra.Command, words []string) error {
	cmd := root
	if len(words) > 1 && words[0] == "help" {
		words = words[1:]
	}
	if len(words) > 0 && !strings.HasPrefix(words[0], "-") {
		i := slices.IndexFunc(root.Commands(), func(c *cobra.Command) bool { return c.Name() == words[0] })
		switch {
		case i >= 0:
			cmd, words = root.Commands()[i], words[1:]
			if j := slices.IndexFunc(cmd.Commands(), func(c *cobra.Command) bool { return len(words) > 0 && c.Name() == words[0] }); j >= 0 {
				cmd, words = cmd.Commands()[j], words[1:]
			}
		case !strings.Contains(words[0], ".") && words[0] != "FILE":
			return fmt.Errorf("there is no command %s", words[0])
		}
	}
	for _, word := range words {
		name := flagName(word)
		switch {
		case strings.HasPrefix(word, "--") && lookUp(cmd, func(f *pflag.FlagSet) *pflag.Flag { return f.Lookup(name) }) == nil:
			return fmt.Errorf("%s has no --%s", cmd.Name(), name)
		case len(word) == 2 && word[0] == '-' && lookUp(cmd, func(f *pflag.FlagSet) *pflag.Flag { return f.ShorthandLookup(name) }) == nil:
			return fmt.Errorf("%s has no %s", cmd.Name(), word)
		}
	}
	return nil
}

func lookUp(cmd *cobra.Command, find func(*pflag.FlagSet) *pflag.Flag) *pflag.Flag {
	if flag := find(cmd.Flags()); flag != nil {
		return flag
	}
	return find(cmd.InheritedFlags())
}

func hasFlag(cmd *cobra.Command, name string) bool {
	return lookUp(cmd, func(f *pflag.FlagSet) *pflag.Flag { return f.Lookup(name) }) != nil ||
		slices.ContainsFunc(cmd.Commands(), func(c *cobra.Command) bool { return hasFlag(c, name) })
}

// TestReadmeLinksLead: what a document links to or shows is there, and every
// picture is shown.
func TestReadmeLinksLead(t *testing.T) {
	shown := map[string]bool{}
	for _, name := range append(slices.Clone(readmes), "SECURITY.md", "CONTRIBUTING.md") {
		d := readDocument(t, name)
		for _, found := range link.FindAllStringSubmatch(d.prose, -1) {
			isPicture, text, target := found[1] != "", found[2], found[3]
			shown[target] = isPicture
			if isPicture && (strings.Contains(target, ":") || len(text) < 20) {
				t.Errorf("%s: the picture %s is not in the repository, or %q does not say what it shows", name, target, text)
			}
			if strings.HasPrefix(target, "https://") {
				continue
			}
			file, anchor, _ := strings.Cut(target, "#")
			if file == "" {
				file = name
			}
			if _, err := os.Stat(filepath.Join(top, file)); err != nil {
				t.Errorf("%s: %v", name, err)
			} else if anchor != "" && !slices.ContainsFunc(readDocument(t, file).headings, func(h string) bool { return anchorOf(h) == anchor }) {
				t.Errorf("%s: %s has no heading for #%s", name, file, anchor)
			}
		}
	}
	pictures, err := filepath.Glob(top + "ui/tui/testdata/pictures/*/*.svg")
	if err != nil || len(pictures) == 0 {
		t.Fatal(pictures, err)
	}
	for _, picture := range pictures {
		if !shown[filepath.ToSlash(picture[len(top):])] {
			t.Errorf("%s is shown nowhere", picture)
		}
	}
}

// anchorOf is the anchor that a heading is reached by.
func anchorOf(heading string) string {
	var anchor strings.Builder
	for _, r := range strings.ToLower(strings.TrimLeft(heading, "# ")) {
		switch {
		case r == ' ':
			anchor.WriteByte('-')
		case r == '-' || r == '_' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 0x7f && r != '…':
			anchor.WriteRune(r)
		}
	}
	return anchor.String()
}

// TestReadmesSayTheSame: both have the same parts, blocks, commands, flags,
// pictures and tables.
func TestReadmesSayTheSame(t *testing.T) {
	english, creole := readDocument(t, readmes[0]), readDocument(t, readmes[1])
	for what, of := range map[string]func(document) []string{
		"levels of the headings": func(d document) (levels []string) {
			for _, h := range d.headings {
				level, _, _ := strings.Cut(h, " ")
				levels = append(levels, level)
			}
			return levels
		},
		"blocks": func(d document) (lines []string) {
			for _, b := range d.blocks {
				lines = append(lines, "story "+b.story)
				for _, line := range b.lines {
					if line = remark.ReplaceAllString(line, ""); line != "" && !strings.HasPrefix(line, " ") || b.story != "" {
						lines = append(lines, line)
					}
				}
			}
			return lines
		},
		"commands": func(d document) []string { return unique(d.typed()) },
		"flags":    func(d document) []string { return unique(d.flagsOf()) },
		"pictures": func(d document) (pictures []string) {
			for _, found := range link.FindAllStringSubmatch(d.prose, -1) {
				if found[1] != "" {
					pictures = append(pictures, filepath.Base(found[3]))
				}
			}
			return pictures
		},
		"tests": func(d document) (tests []string) {
			for _, span := range codeSpan.FindAllStringSubmatch(d.prose, -1) {
				if strings.HasPrefix(span[1], "go test -run") {
					tests = append(tests, span[1])
				}
			}
			return unique(tests)
		},
		"links": func(d document) (links []string) {
			for _, found := range link.FindAllStringSubmatch(d.prose, -1) {
				if found[1] == "" && !strings.HasPrefix(found[3], "README") {
					links = append(links, found[2]+" "+found[3])
				}
			}
			return unique(links)
		},
		"names of the program": func(d document) []string {
			return unique(regexp.MustCompile(`\b(VOYE|WAZAJ)_[A-Z_]+\b`).FindAllString(d.prose, -1))
		},
	} {
		one, other := of(english), of(creole)
		if diff := cmp.Diff(one, other); diff != "" || len(one) == 0 {
			t.Errorf("the %s differ (-%s +%s):\n%s", what, readmes[0], readmes[1], diff)
		}
	}
}

func unique(texts []string) []string {
	set := map[string]bool{}
	for _, text := range texts {
		set[text] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// TestReadmeTasksExist: each task of the tables is in the Makefile, and each
// test of the promises is in the packages that its command names.
func TestReadmeTasksExist(t *testing.T) {
	makefile, err := os.ReadFile(top + "Makefile")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(slices.Clone(readmes), "CONTRIBUTING.md") {
		for _, span := range codeSpan.FindAllStringSubmatch(readDocument(t, name).prose, -1) {
			if task, ok := strings.CutPrefix(span[1], "make "); ok && !regexp.MustCompile(`(?m)^`+task+`:`).Match(makefile) {
				t.Errorf("%s: the Makefile has no task %s", name, task)
			}
			if command, ok := strings.CutPrefix(span[1], "go test -run "); ok {
				testsExist(t, name, command)
			}
		}
	}
}

// testsExist holds that a pattern of go test finds a test or a benchmark in
// each package.
func testsExist(t *testing.T, document, command string) {
	words := strings.Fields(strings.ReplaceAll(command, `\|`, "|"))
	pattern := words[0]
	if i := slices.Index(words, "-bench"); i >= 0 {
		pattern = words[i+1]
	}
	named := regexp.MustCompile(strings.Trim(pattern, "'"))
	for _, folder := range words[1:] {
		if !strings.HasPrefix(folder, "./") {
			continue
		}
		files, _ := filepath.Glob(top + folder + "/*_test.go")
		if !slices.ContainsFunc(files, func(file string) bool {
			source, _ := os.ReadFile(file)
			for _, found := range regexp.MustCompile(`(?m)^func (?:Test|Benchmark)(\w+)\(`).FindAllSubmatch(source, -1) {
				if named.Match(found[1]) {
					return true
				}
			}
			return false
		}) {
			t.Errorf("%s: %s finds no test in %s", document, command, folder)
		}
	}
}
