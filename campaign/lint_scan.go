package campaign

import "strings"

// textScan looks at a text once, part after part.
type textScan struct {
	chars   int
	run     int  // blanks on end, at the end of what was seen
	longest int  // the longest such run
	breaks  byte // a line break or a tab that was met
}

// maxBlanks is how many blanks on end Meta takes.
const maxBlanks = 4

func (s *textScan) add(text string) {
	chars, run := len(text), s.run // in registers, as every filled text comes by
	for i := range len(text) {
		c := text[i]
		if c > ' ' {
			if c&0xc0 == 0x80 { // the inside of a character
				chars--
			}
			run = 0
			continue
		}
		switch c {
		case ' ':
			run++
			s.longest = max(s.longest, run)
			continue
		case '\n', '\r', '\t':
			s.breaks = c
		}
		run = 0
	}
	s.chars, s.run = s.chars+chars, run
}

// trouble says what Meta refuses about the white space, empty when nothing.
func (s *textScan) trouble() string {
	switch {
	case s.breaks == '\t':
		return "a tab"
	case s.breaks != 0:
		return "a line break"
	case s.longest > maxBlanks:
		return "more than four blanks on end"
	}
	return ""
}

// untidy reports whether collapseSpaces would change the text.
func (s *textScan) untidy() bool { return s.breaks != 0 || s.longest > 1 }

// collapseSpaces makes one blank of each run of blanks, tabs and line breaks.
func collapseSpaces(text string) string {
	var tidy strings.Builder
	blank := false
	for i := range len(text) {
		switch c := text[i]; c {
		case ' ', '\t', '\n', '\r':
			if !blank {
				tidy.WriteByte(' ')
			}
			blank = true
		default:
			tidy.WriteByte(c)
			blank = false
		}
	}
	return tidy.String()
}
