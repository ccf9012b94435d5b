package list

import (
	"bytes"
	"strings"
)

// delimiters are what is tried, in this order when nothing else decides.
const delimiters = ",;\t|"

// sampleRecords is how many records are split to find the delimiter.
const sampleRecords = 20

// sepLine reads the line sep=; with which Excel is told the delimiter. It
// returns its length in bytes, 0 when the list does not begin with one.
func sepLine(text []byte, eol byte) (delimiter string, size int) {
	line, _, found := bytes.Cut(text, []byte{eol})
	plain := bytes.Trim(line, "\"\r")
	if len(plain) != len("sep=;") || !strings.EqualFold(string(plain[:4]), "sep=") || !canDelimit(string(plain[4:])) {
		return "", 0
	}
	size = len(line)
	if found {
		size++
	}
	return string(plain[4:]), size
}

// findDelimiter splits the first records of text by each delimiter. The one
// that gives the most records of one width, more than one column wide, wins;
// a delimiter that is not in the first record does not count, as it belongs
// to the text of the rows. A list of one column has a comma.
func findDelimiter(text []byte, whole bool, eol byte, ext string) string {
	order := delimiters
	if ext == ".tsv" {
		order = "\t,;|"
	}
	best, bestFit := order[0], fit{}
	for i := range len(order) {
		if f := tryDelimiter(text, whole, order[i], eol); f.betterThan(bestFit) {
			best, bestFit = order[i], f
		}
	}
	return string(best)
}

// fit says how well a delimiter splits a list.
type fit struct {
	sound   bool // no quote is out of place
	records int  // of the most frequent width
	width   int
}

func (f fit) betterThan(g fit) bool {
	switch {
	case f.width < 2:
		return false
	case g.width < 2:
		return true
	case f.sound != g.sound:
		return f.sound
	case f.records != g.records:
		return f.records > g.records
	}
	return f.width > g.width
}

func tryDelimiter(text []byte, whole bool, comma, eol byte) fit {
	s := source{format: Format{Encoding: UTF8, Delimiter: string(comma), Rules: rowRules}, eol: eol}
	scan := s.scanner(bytes.NewReader(text), place{line: 1})
	widths, first, sound := map[int]int{}, 0, true
	for range sampleRecords {
		rec, err := scan.next()
		if err != nil || !whole && scan.start == len(text) {
			sound = scan.eof && scan.start == scan.end
			break
		}
		width := bytes.Count(rec.data, []byte{comma}) + 1
		if rec.quoted {
			width = len(scan.split.spans)
		}
		if first == 0 {
			first = width
		}
		widths[width]++
	}
	if first < 2 {
		return fit{}
	}
	best := fit{sound: sound}
	for width, records := range widths {
		if f := (fit{sound, records, width}); f.betterThan(best) {
			best = f
		}
	}
	return best
}
