package list

import (
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"app.wazaj/voye/campaign"
)

// marks are the byte order marks that give an encoding away.
var marks = []struct{ encoding, mark string }{
	{UTF8, "\xef\xbb\xbf"}, {UTF16LE, "\xff\xfe"}, {UTF16BE, "\xfe\xff"},
}

// findEncoding looks at the first part of a file. whole says that head is all
// of it; otherwise a character may be cut at its end. The order is: a byte
// order mark, the zero bytes of UTF-16, valid UTF-8, else Windows-1252, in
// which every byte is some character. Guessing further by frequencies is
// wrong on short lists more often than it helps.
func findEncoding(head []byte, whole bool) string {
	for _, m := range marks {
		if bytes.HasPrefix(head, []byte(m.mark)) {
			return m.encoding
		}
	}
	if encoding := findUTF16(head); encoding != "" {
		return encoding
	}
	if !whole {
		head = dropCutRune(head)
	}
	if utf8.Valid(head) || isMixed(head) {
		return UTF8
	}
	return Windows1252
}

// isMixed reports whether text that is not UTF-8 has lines that are: somebody
// put two files together. Read as Windows-1252, those lines would go out as
// ZoÃ© in silence; as UTF-8, the others are refused and can be mended. Only
// the letters from À to ÿ count, as they are what people write and what
// Windows-1252 hardly ever spells by chance.
func isMixed(text []byte) bool {
	for line := range bytes.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if at := bytes.IndexByte(line, 0xc3); at >= 0 && utf8.Valid(line) {
			return true
		}
	}
	return false
}

// findUTF16 tells UTF-16 by its zero bytes: digits, delimiters and line ends
// have one each, always on the same side.
func findUTF16(head []byte) string {
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	few := len(head) / 20
	switch {
	case zeros[1] > few && zeros[0] < zeros[1]/10+1:
		return UTF16LE
	case zeros[0] > few && zeros[1] < zeros[0]/10+1:
		return UTF16BE
	}
	return ""
}

// dropCutRune removes the beginning of a rune whose rest lies behind head.
func dropCutRune(head []byte) []byte {
	for cut := 1; cut < utf8.UTFMax && cut <= len(head); cut++ {
		tail := head[len(head)-cut:]
		if utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return head[:len(head)-cut]
			}
			break
		}
	}
	return head
}

// markSize returns how many bytes the byte order mark of encoding takes at
// the start of head.
func markSize(head []byte, encoding string) int {
	for _, m := range marks {
		if m.encoding == encoding && bytes.HasPrefix(head, []byte(m.mark)) {
			return len(m.mark)
		}
	}
	return 0
}

// decode turns what raw holds into UTF-8. UTF-8 itself passes unseen: its
// readers check it line by line, so that a wrong line can be named.
func decode(raw io.Reader, encoding string) io.Reader {
	switch encoding {
	case UTF16LE:
		return transform.NewReader(raw, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder())
	case UTF16BE:
		return transform.NewReader(raw, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder())
	case Windows1252:
		return &charsetReader{raw: raw, charset: campaign.Windows1252}
	case MacRoman:
		return &charsetReader{raw: raw, charset: campaign.MacRoman}
	}
	return raw
}

// rawSize returns how many bytes of the file became text. It lets the index
// name places in the file although it sees only what decode made of them.
func rawSize(text []byte, encoding string) int64 {
	switch encoding {
	case Windows1252, MacRoman:
		return int64(utf8.RuneCount(text))
	case UTF16LE, UTF16BE:
		units := 0
		for len(text) > 0 {
			_, size := utf8.DecodeRune(text)
			units++
			if size == 4 { // a surrogate pair
				units++
			}
			text = text[size:]
		}
		return int64(2 * units)
	}
	return int64(len(text))
}
