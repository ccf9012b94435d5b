package campaign

import (
	"strings"
	"unicode/utf8"
)

// MendBytes returns text with every byte that is not UTF-8 read as
// Windows-1252, in which the programs write that do not know UTF-8.
func MendBytes(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	var mended strings.Builder
	for rest := text; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if r == utf8.RuneError && size == 1 {
			r = letterOf(rest[0])
		}
		mended.WriteRune(r)
		rest = rest[size:]
	}
	return mended.String()
}

// letterOf and byteOf are Windows-1252 as programs have it: the five bytes
// without a letter stand for the control characters of their number.
func letterOf(b byte) rune {
	if r := Windows1252.Rune(b); r != utf8.RuneError {
		return r
	}
	return rune(b)
}

func byteOf(r rune) (b byte, ok bool) {
	if r >= 0x80 && r < 0xa0 {
		return byte(r), true
	}
	return Windows1252.Byte(r)
}

// maxEncodings is how often text may have been encoded once too often.
const maxEncodings = 3

// mendDouble undoes what a program does that takes UTF-8 for Windows-1252 and
// writes it as UTF-8 again: ZoÃ© becomes Zoé. Text that is right is left
// alone, as its letters spell no UTF-8 in Windows-1252.
func mendDouble(text string) string {
	for range maxEncodings {
		once := mendOnce(text)
		if once == text {
			break
		}
		text = once
	}
	return text
}

// mendOnce looks at each run of letters beyond ASCII by itself.
func mendOnce(text string) string {
	var mended strings.Builder
	for text != "" {
		plain := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
		if plain < 0 {
			break
		}
		mended.WriteString(text[:plain])
		text = text[plain:]
		run := strings.IndexFunc(text, func(r rune) bool { return r < utf8.RuneSelf })
		if run < 0 {
			run = len(text)
		}
		whole := mendRun(text[:run])
		if endsInCapitals(mended.String()) && whole != strings.ToUpper(whole) {
			whole = text[:run]
		}
		mended.WriteString(whole)
		text = text[run:]
	}
	return mended.String() + text
}

// endsInCapitals reports whether text ends in a word of capitals. A small
// letter does not follow there: MANHÃ» is a word in quotation marks.
func endsInCapitals(text string) bool {
	size := len(text)
	isCapital := func(c byte) bool { return 'A' <= c && c <= 'Z' }
	return size >= 2 && isCapital(text[size-1]) && isCapital(text[size-2])
}

// mendRun returns the text that a run of letters spells in Windows-1252, or
// the run itself. It counts only when it is what people write: the letters of
// Europe, punctuation and signs, pictures. Two letters that spell something
// else are just two letters.
func mendRun(run string) string {
	spelled := make([]byte, 0, len(run))
	for _, r := range run {
		b, ok := byteOf(r)
		if !ok {
			return run
		}
		spelled = append(spelled, b)
	}
	if !utf8.Valid(spelled) {
		return run
	}
	whole := string(spelled)
	for _, r := range whole {
		if r < '\u00a0' || r > '\u017f' && r < '\u2010' || r > '\u22ff' && r < '\U0001f000' {
			return run
		}
	}
	return whole
}
