package cli

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

const top = "../../"

// document is a page of Markdown as its tests see it.
type document struct {
	headings []string // as #### of their level and text
	blocks   []block
	prose    string // all but the fenced blocks
}

// block is a fenced block with the comment that stands before it, which no
// reader sees:
//
//	<!-- story writes FILE -->    the story makes this file of it
//	<!-- story exits CODE ... --> the story runs its lines, which exit so
type block struct {
	story string
	lines []string
}

func readDocument(t *testing.T, name string) document {
	t.Helper()
	data, err := os.ReadFile(top + name)
	if err != nil {
		t.Fatal(err)
	}
	var d document
	var prose strings.Builder
	story, within := "", false
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		comment, isComment := strings.CutPrefix(line, "<!-- story ")
		switch {
		case strings.HasPrefix(line, "```"):
			if within = !within; within {
				d.blocks = append(d.blocks, block{story: story})
				story = ""
			}
		case within:
			last := &d.blocks[len(d.blocks)-1]
			last.lines = append(last.lines, line)
		case isComment:
			story = strings.TrimSuffix(comment, " -->")
		default:
			if strings.HasPrefix(line, "#") {
				d.headings = append(d.headings, line)
			}
			prose.WriteString(line + "\n")
		}
	}
	d.prose = prose.String()
	return d
}

var (
	codeSpan = regexp.MustCompile("`([^`\n]+)`")
	link     = regexp.MustCompile(`(!?)\[([^\]]*)\]\(([^)\s]+)\)`)
	remark   = regexp.MustCompile(`\s+#.*$`)
)

// typed are the commands of the program that a document names, without their
// remarks.
func (d document) typed() (commands []string) {
	add := func(text string) {
		text = strings.TrimSpace(remark.ReplaceAllString(text, ""))
		if _, command, piped := strings.Cut(text, "| "); piped {
			text = command
		}
		text = strings.Replace(text, "go run .", "voye", 1)
		if text == "voye" || strings.HasPrefix(text, "voye ") {
			commands = append(commands, text)
		}
	}
	for _, b := range d.blocks {
		for _, line := range b.lines {
			add(line)
		}
	}
	for _, span := range codeSpan.FindAllStringSubmatch(d.prose, -1) {
		add(span[1])
	}
	return commands
}

// flagsOf are the flags that code spans name alone.
func (d document) flagsOf() (flags []string) {
	for _, span := range codeSpan.FindAllStringSubmatch(d.prose, -1) {
		if strings.HasPrefix(span[1], "--") {
			flags = append(flags, flagName(span[1]))
		}
	}
	return flags
}

func flagName(word string) string {
	word = strings.TrimLeft(word, "-")
	return word[:len(word)-len(strings.TrimLeft(word, "abcdefghijklmnopqrstuvwxyz-"))]
}
