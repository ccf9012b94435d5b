package tui

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
)

// jsonToken matches a string with the colon of a key behind it, a number, or
// a word.
var jsonToken = regexp.MustCompile(`"(?:[^"\\]|\\.)*"(?:\s*:)?|-?\d[\d.eE+-]*|true|false|null`)

// jsonLines draws a request body indented, highlighted and wrapped at width.
// Only the white space differs from the bytes that are posted.
func (e *env) jsonLines(body []byte, width int) []string {
	var indented bytes.Buffer
	if err := json.Indent(&indented, body, "", "  "); err != nil {
		return wrap(campaign.Safe(string(body)), width)
	}
	var lines []string
	for _, line := range strings.Split(indented.String(), "\n") {
		lines = append(lines, e.jsonLine(line, width)...)
	}
	return lines
}

// jsonLine wraps one line, keeps its indentation on the lines that follow,
// and colours each piece by itself, so that no colour runs over a line's end.
func (e *env) jsonLine(line string, width int) []string {
	text := strings.TrimLeft(line, " ")
	indent := min(len(line)-len(text), max(0, width/2))
	w := jsonWriter{width: max(width, 1), indent: indent}
	w.newLine(indent)
	last := 0
	for _, at := range jsonToken.FindAllStringIndex(text, -1) {
		w.write(text[last:at[0]], e.faint)
		w.write(text[at[0]:at[1]], e.jsonStyle(text[at[0]:at[1]]))
		last = at[1]
	}
	w.write(text[last:], e.faint)
	return w.lines
}

func (e *env) jsonStyle(token string) ink {
	switch {
	case strings.HasSuffix(token, ":"):
		return e.jsonKey
	case strings.HasPrefix(token, `"`):
		return e.jsonText
	}
	return e.jsonOther
}

// jsonWriter fills lines of a width with styled pieces.
type jsonWriter struct {
	lines         []string
	width, indent int
	used          int
}

func (w *jsonWriter) newLine(indent int) {
	w.lines, w.used = append(w.lines, blank(indent)), indent
}

func (w *jsonWriter) write(text string, style ink) {
	text = campaign.Safe(text)
	for text != "" {
		piece := ansi.Truncate(text, w.width-w.used, "")
		if piece == "" {
			if w.used == min(w.indent+2, w.width-1) || w.width < 4 {
				return // not even one character fits
			}
			w.newLine(min(w.indent+2, w.width-1))
			continue
		}
		w.lines[len(w.lines)-1] += style.Render(piece)
		w.used += ansi.StringWidth(piece)
		text = text[len(piece):]
	}
}
