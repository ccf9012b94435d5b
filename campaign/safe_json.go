package campaign

import (
	"fmt"
	"unicode/utf8"
)

// SafeJSON makes JSON fit for a terminal without changing what it says: it
// escapes the characters that encoding/json leaves as they are although a
// terminal may act on them, such as those of U+0080 to U+009F and those that
// turn the direction of writing. Such characters stand inside strings only.
func SafeJSON(text []byte) []byte {
	if isASCIIJSON(text) {
		return text
	}
	safe := make([]byte, 0, len(text)+32)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		char := text[i : i+size]
		i += size
		switch {
		case r < 0x7f, Safe(string(char)) == string(char):
			safe = append(safe, char...)
		case r > 0xffff:
			r -= 0x10000
			safe = fmt.Appendf(safe, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			safe = fmt.Appendf(safe, `\u%04x`, r)
		}
	}
	return safe
}

func isASCIIJSON(text []byte) bool {
	for _, c := range text {
		if c >= 0x7f {
			return false
		}
	}
	return true
}
