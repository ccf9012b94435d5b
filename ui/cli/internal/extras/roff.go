package main

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// roff is a manual page in the language of man(7), as far as it is written.
type roff struct{ strings.Builder }

func (p *roff) line(text string) { p.WriteString(text + "\n") }

// plain makes signs mean themselves. Those that roff draws in a form for
// print, such as the hyphen, are told to stay what can be typed.
var plain = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`, `"`, `\(dq`)

// escape returns text as roff shows it. A line that begins with a dot would be
// a command.
func escape(text string) string {
	text = plain.Replace(text)
	if strings.HasPrefix(text, ".") {
		text = `\&` + text
	}
	return text
}

func bold(text string) string   { return `\fB` + escape(text) + `\fR` }
func italic(text string) string { return `\fI` + escape(text) + `\fR` }

func (p *roff) heading(text string) { p.line(`.SH "` + escape(strings.ToUpper(text)) + `"`) }

// synopsis writes how a command is called: the words in capitals are filled in.
func (p *roff) synopsis(usages []string) {
	for i, usage := range usages {
		if i > 0 {
			p.line(".br")
		}
		var words []string
		for word := range strings.FieldsSeq(usage) {
			switch name := strings.Trim(word, "[]."); {
			case name == "flags":
				words = append(words, escape(word))
			case name == strings.ToUpper(name):
				words = append(words, strings.Replace(escape(word), escape(name), italic(name), 1))
			default:
				words = append(words, bold(word))
			}
		}
		p.line(strings.Join(words, " "))
	}
}

// columns tells lines whose words stand below each other.
var columns = regexp.MustCompile(`^\s|\S {2,}\S`)

// text writes paragraphs. Lines with columns stay as they are.
func (p *roff) text(text string) {
	for i, paragraph := range strings.Split(text, "\n\n") {
		if i > 0 {
			p.line(".PP")
		}
		p.paragraph(strings.Split(paragraph, "\n"))
	}
}

func (p *roff) paragraph(lines []string) {
	asIs := false
	for i, line := range lines {
		if kept := columns.MatchString(line); kept != asIs {
			asIs = kept
			p.line(map[bool]string{true: ".nf", false: ".fi"}[kept])
		} else if i > 0 && kept && strings.TrimSpace(line) == "" {
			continue
		}
		p.line(escape(line))
	}
	if asIs {
		p.line(".fi")
	}
}

// terms writes a heading with words and what they mean, two spaces between:
//
//	Exit codes:
//	  0  every row was sent
func (p *roff) terms(text string) {
	heading, lines, _ := strings.Cut(text, "\n")
	p.heading(strings.TrimRight(heading, ": \u00a0"))
	for line := range strings.Lines(lines) {
		term, meaning, _ := strings.Cut(strings.TrimSpace(line), "  ")
		p.term(term, strings.TrimSpace(meaning))
	}
}

func (p *roff) term(term, meaning string) { p.tagged(bold(term), meaning) }

// tagged writes a tag, ready for roff, and the text that belongs to it.
func (p *roff) tagged(tag, text string) {
	p.line(".TP")
	p.line(tag)
	p.line(escape(text))
}

// continued tells that a command goes on in the next line.
var continued = regexp.MustCompile(` \\\n *`)

// examples writes commands, each with what it is for below it. In the help
// texts that stands behind the command, from the same column on.
func (p *roff) examples(text string) {
	lines := strings.Split(continued.ReplaceAllString(text, " "), "\n")
	at := commonColumn(lines)
	for _, line := range lines {
		command, purpose := cut(line, at)
		p.line(".TP")
		p.line(bold(command))
		if purpose != "" {
			p.line(escape(purpose))
		}
	}
}

// gap stands between a command and its purpose.
var gap = regexp.MustCompile(`\S( {2,})\S`)

// commonColumn returns where most purposes begin, in characters.
func commonColumn(lines []string) int {
	seen, most := map[int]int{}, 0
	for _, line := range lines {
		if at := gap.FindStringSubmatchIndex(line); at != nil {
			column := utf8.RuneCountInString(line[:at[3]])
			if seen[column]++; seen[column] > seen[most] {
				most = column
			}
		}
	}
	return most
}

// cut parts a command from its purpose: at two spaces, or at one before the
// common column, where the command leaves no room for more.
func cut(line string, column int) (command, purpose string) {
	line = strings.TrimSpace(line)
	if at := gap.FindStringSubmatchIndex(line); at != nil {
		return line[:at[2]], line[at[3]:]
	}
	if signs := []rune(line); column > 0 && len(signs) > column && signs[column-1] == ' ' {
		return string(signs[:column-1]), string(signs[column:])
	}
	return line, ""
}
