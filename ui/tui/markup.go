package tui

import (
	"strings"
	"unicode"

	"app.wazaj/voye/campaign"
)

// WhatsApp's own marks in a text: *bold*, _italic_, ~struck~ and
// ```monospace```. A mark counts when it stands at the edge of a word, what it
// encloses does not begin or end with a space, and its twin is on the same
// line; only monospace may go on over several lines. A recipient never sees a
// mark that counts. Where a terminal shows no styles they stay, so that
// nothing is lost.

// look is how a character is drawn, as a set of the marks around it.
type look uint8

const (
	lookBold look = 1 << iota
	lookItalic
	lookStruck
	lookMono
)

var lookOf = map[rune]look{'*': lookBold, '_': lookItalic, '~': lookStruck}

// styled is a text with the look of each of its characters.
type styled struct {
	runes []rune
	looks []look
}

func (s *styled) add(runes []rune, as look) {
	for _, r := range runes {
		s.runes, s.looks = append(s.runes, r), append(s.looks, as)
	}
}

const monoMark = "```"

// parseMarkup reads the marks of a text. With keep they stay in it.
func parseMarkup(text string, keep bool) styled {
	var s styled
	for {
		before, rest, opens := strings.Cut(text, monoMark)
		inside, after, closes := strings.Cut(rest, monoMark)
		if !opens || !closes || strings.TrimSpace(inside) == "" {
			s.addMarked([]rune(text), 0, keep)
			return s
		}
		s.addMarked([]rune(before), 0, keep)
		s.mark(monoMark, keep)
		s.add([]rune(inside), lookMono)
		s.mark(monoMark, keep)
		text = after
	}
}

func (s *styled) mark(mark string, keep bool) {
	if keep {
		s.add([]rune(mark), 0)
	}
}

// addMarked reads the marks of one character, which may be inside one another.
func (s *styled) addMarked(text []rune, within look, keep bool) {
	for i := 0; i < len(text); i++ {
		as := lookOf[text[i]]
		end := 0
		if as != 0 && within&as == 0 {
			end = closing(text, i)
		}
		if end == 0 {
			s.add(text[i:i+1], within)
			continue
		}
		s.mark(string(text[i]), keep)
		s.addMarked(text[i+1:end], within|as, keep)
		s.mark(string(text[i]), keep)
		i = end
	}
}

// closing returns where the twin of the mark at open is, 0 when it has none.
func closing(text []rune, open int) int {
	if open > 0 && isWord(text[open-1]) || open+1 >= len(text) || unicode.IsSpace(text[open+1]) {
		return 0
	}
	for i := open + 1; i < len(text) && text[i] != '\n'; i++ {
		isEdge := i+1 == len(text) || !isWord(text[i+1])
		if text[i] == text[open] && i > open+1 && isEdge && !unicode.IsSpace(text[i-1]) {
			return i
		}
	}
	return 0
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// markedLines draws a text with its marks, wrapped at width. No style runs
// over the end of a line.
func (e *env) markedLines(text string, width int) []string {
	var lines []string
	var safe []string
	for line := range strings.SplitSeq(text, "\n") {
		safe = append(safe, campaign.Safe(line))
	}
	s := parseMarkup(strings.Join(safe, "\n"), e.NoColor)
	at := 0
	for line := range strings.SplitSeq(string(s.runes), "\n") {
		end := at + len([]rune(line))
		lines = append(lines, e.dress(line, s.looks[at:end], width)...)
		at = end + 1
	}
	return lines
}

// dress wraps one line and gives each character its look. Wrapping only drops
// spaces, so what stands in a wrapped line is found again in the whole one.
func (e *env) dress(line string, looks []look, width int) []string {
	whole, at := []rune(line), 0
	var lines []string
	for _, piece := range wrap(line, width) {
		var dressed strings.Builder
		run, as := []rune(nil), look(0)
		for _, r := range piece {
			for at < len(whole) && whole[at] != r {
				at++
			}
			now := look(0)
			if at < len(whole) {
				now, at = looks[at], at+1
			}
			if now != as {
				dressed.WriteString(e.lookStyle(as, string(run)))
				run, as = nil, now
			}
			run = append(run, r)
		}
		dressed.WriteString(e.lookStyle(as, string(run)))
		lines = append(lines, leftToRight(dressed.String()))
	}
	return lines
}

func (e *env) lookStyle(as look, text string) string {
	if as == 0 || text == "" {
		return text
	}
	style := e.plain.Bold(as&lookBold != 0).Italic(as&lookItalic != 0).Strikethrough(as&lookStruck != 0)
	if as&lookMono != 0 {
		style = style.Foreground(purple)
	}
	return style.Render(text)
}
