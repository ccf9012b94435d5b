package report

import (
	"errors"
	"io"
	"strings"

	"app.wazaj/voye/campaign"
)

// markup is a piece of a page that goes out as it is, with a %s wherever a text
// is put in. Constants become markup by themselves; a text from a list, a file
// or the gateway does not, so that it cannot be written without being escaped.
type markup string

// hole is where put sets a text.
const hole = "%s"

// markupWriter writes pages. Its first error stays, and ends all writing.
type markupWriter struct {
	out io.Writer
	say func(Sentence, ...any) string
	err error
	buf []byte
}

var errHoles = errors.New("the holes in a piece of the page are not as many as its texts")

// put writes markup with texts in its holes: each is a string, or a Sentence
// that needs no arguments. A hole stands between tags, or within an attribute
// in double quotes, and nowhere else.
func (w *markupWriter) put(m markup, texts ...any) {
	rest := string(m)
	w.buf = w.buf[:0]
	for _, text := range texts {
		before, after, found := strings.Cut(rest, hole)
		if !found && w.err == nil {
			w.err = errHoles
		}
		w.buf = appendEscaped(append(w.buf, before...), w.textOf(text))
		rest = after
	}
	if strings.Contains(rest, hole) && w.err == nil {
		w.err = errHoles
	}
	w.buf = append(w.buf, rest...)
	w.write(w.buf)
}

func (w *markupWriter) textOf(text any) string {
	switch text := text.(type) {
	case string:
		return text
	case Sentence:
		return w.say(text)
	}
	w.err = errors.Join(w.err, errHoles)
	return ""
}

// write writes what is markup already.
func (w *markupWriter) write(p []byte) {
	if w.err == nil {
		_, w.err = w.out.Write(p)
	}
}

// appendEscaped appends text so that a browser shows it and nothing else: what
// means something in a page is written as a reference, and what no eye sees,
// such as a character that turns the direction of writing, as a visible code.
// Line breaks stay.
func appendEscaped(dst []byte, text string) []byte {
	if strings.ContainsAny(text, "\r\n") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	for i := 0; ; i++ {
		line, rest, more := strings.Cut(text, "\n")
		if i > 0 {
			dst = append(dst, '\n')
		}
		for _, c := range []byte(campaign.Safe(line)) {
			switch c {
			case '&':
				dst = append(dst, "&amp;"...)
			case '<':
				dst = append(dst, "&lt;"...)
			case '>':
				dst = append(dst, "&gt;"...)
			case '"':
				dst = append(dst, "&#34;"...)
			case '\'':
				dst = append(dst, "&#39;"...)
			default:
				dst = append(dst, c)
			}
		}
		if !more {
			return dst
		}
		text = rest
	}
}

// longestText is how much of a text most of the page shows, in characters; the
// CSV has all of it.
const longestText = 300

// short cuts a text to so many characters.
func short(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for i := range text {
		if most == 0 {
			return text[:i] + "…"
		}
		most--
	}
	return text
}
