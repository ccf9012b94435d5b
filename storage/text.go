package storage

import (
	"encoding/binary"
	"unicode/utf8"
)

const hexDigits = "0123456789abcdef"

// ellipsis stands where a text was cut.
const ellipsis = `\u2026`

// appendText appends s as the inside of a JSON string in ASCII. Bytes that are
// not UTF-8 become U+FFFD. What would take more than room bytes is cut.
func appendText(buf []byte, s string, room int) []byte {
	end := len(buf) + room - len(ellipsis)
	for i := 0; i < len(s); {
		mark := len(buf)
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		buf = appendRune(buf, r)
		i += size
		if len(buf) > end && i < len(s) {
			return append(buf[:mark], ellipsis...)
		}
	}
	return buf
}

func appendRune(buf []byte, r rune) []byte {
	switch {
	case r == '"' || r == '\\':
		return append(buf, '\\', byte(r))
	case r >= 0x20 && r < 0x7f:
		return append(buf, byte(r))
	case r > 0xffff:
		// JSON writes what is beyond the first plane as two surrogates.
		r -= 0x10000
		buf = appendEscape(buf, 0xd800+r>>10)
		return appendEscape(buf, 0xdc00+r&0x3ff)
	}
	return appendEscape(buf, r)
}

func appendEscape(buf []byte, r rune) []byte {
	return append(buf, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// maxClip is how many characters of a text stand in a record that encoding/json
// writes: at twelve bytes each, as escaped, they fit in a line.
const maxClip = 240

// clip cuts text to maxClip characters.
func clip(text string) string {
	chars := 0
	for i := range text {
		if chars++; chars > maxClip {
			return text[:i] + "…"
		}
	}
	return text
}

// appendASCII appends a JSON text with every character beyond ASCII, and DEL,
// escaped. Such characters stand inside strings only.
func appendASCII(buf, json []byte) []byte {
	for i := 0; i < len(json); {
		if json[i] < 0x7f {
			buf = append(buf, json[i])
			i++
			continue
		}
		r, size := utf8.DecodeRune(json[i:])
		buf = appendRune(buf, r)
		i += size
	}
	return buf
}

// appendHex appends the eight digits of a checksum.
func appendHex(buf []byte, sum uint32) []byte {
	return binary.BigEndian.AppendUint64(buf, hexWord(sum))
}

// hexWord returns the eight digits of a checksum in one word, the first in the
// highest byte. A log has four million checksums for a million rows, and this
// way all digits are made at once.
func hexWord(sum uint32) uint64 {
	x := uint64(sum)
	x = (x<<16 | x) & 0x0000ffff0000ffff
	x = (x<<8 | x) & 0x00ff00ff00ff00ff
	x = (x<<4 | x) & 0x0f0f0f0f0f0f0f0f
	isLetter := (x + 0x0606060606060606) >> 4 & 0x0101010101010101
	return x + 0x3030303030303030 + isLetter*('a'-'9'-1)
}

// parseHexWord is the inverse of hexWord. It is false for a word that hexWord
// does not make.
func parseHexWord(word uint64) (sum uint32, ok bool) {
	isLetter := word >> 6 & 0x0101010101010101
	x := word&0x0f0f0f0f0f0f0f0f + isLetter*9
	x = (x | x>>4) & 0x00ff00ff00ff00ff
	x = (x | x>>8) & 0x0000ffff0000ffff
	sum = uint32(x | x>>16)
	return sum, hexWord(sum) == word
}
