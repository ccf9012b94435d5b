package campaign

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks one base character may carry before
// the rest are shown as codes: more would paint over neighbouring lines.
const maxMarks = 4

// Safe makes untrusted text fit for a terminal or a printed line. Every
// control, format, private or line-separating character and every byte that
// is not UTF-8 becomes a visible code such as <1B>; nothing is dropped, and
// nothing is parsed, so text behind an unfinished escape sequence stays
// visible. The joiners that Arabic, Indic and emoji text needs pass.
func Safe(text string) string {
	if isPlain(text) {
		return text
	}
	var out strings.Builder
	marks := 0
	for rest := text; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		bad := r == utf8.RuneError && size == 1
		if unicode.Is(unicode.M, r) {
			marks++
		} else if r != zeroWidthJoiner {
			marks = 0
		}
		switch {
		case bad:
			fmt.Fprintf(&out, "<%02X>", rest[0])
		case unsafeRune(r), marks > maxMarks:
			fmt.Fprintf(&out, "<%02X>", r)
		default:
			out.WriteString(rest[:size])
		}
		rest = rest[size:]
	}
	return out.String()
}

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < 0x20 || text[i] > 0x7e {
			return false
		}
	}
	return true
}

func unsafeRune(r rune) bool {
	// The letters of Europe are asked about most and have no such character.
	latin := r > 0xad && r < 0x600
	if latin || r == zeroWidthJoiner || r == zeroWidthNonJoiner {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp)
}
