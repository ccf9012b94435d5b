package campaign

import (
	"strings"
	"unicode/utf8"
)

// inspectCell tells the damage that a cell shows by itself, and what the cell
// was, where that is no guess.
func inspectCell(cell string) (kind Rule, mended string) {
	if endsLikeDamage(cell) {
		switch {
		case isScientific(cell):
			return DamageScientific, ""
		case len(cell) > maxSheetDigits+1 && isRounded(cell):
			return DamageRounded, ""
		}
	}
	return inspectText(cell)
}

// endsLikeDamage reports whether a cell ends as a rounded number or one in
// scientific notation does. It looks at single bytes, as it is asked about
// every cell of a list.
func endsLikeDamage(cell string) bool {
	size := len(cell)
	if size < len("1E+9") {
		return false
	}
	return size > maxSheetDigits+1 && cell[size-1] == '0' && cell[size-2] == '0' ||
		(cell[size-3] == '+' || cell[size-2] == '+') && isDigit(cell[0])
}

// inspectText tells the damage to letters.
func inspectText(cell string) (kind Rule, mended string) {
	switch {
	case !utf8.ValidString(cell):
		return DamageBytes, mendDouble(MendBytes(cell))
	case strings.Contains(cell, lostLetter):
		return DamageLetters, ""
	}
	if text := mendDouble(cell); text != cell {
		return DamageDouble, text
	}
	return "", ""
}

// lostLetter is what programs write for a letter that they cannot read.
const lostLetter = "\ufffd"

// hasOddLetter reports whether text may have lost letters or have been encoded
// twice. UTF-8 that is taken for Windows-1252 begins with one of ÂÃÄÅâð and
// goes on with another letter beyond ASCII; all of them begin with the byte C3,
// and so do most letters of Europe. A lost letter begins with EF.
func hasOddLetter(text string) bool {
	for at := 0; at < len(text); at++ {
		switch c := text[at]; {
		case c < utf8.RuneSelf:
		case c == lostLetter[0]:
			return true
		case c == 0xc3 && at+2 < len(text):
			second := text[at+1]
			lead := second >= 0x82 && second <= 0x85 || second == 0xa2 || second == 0xb0
			if lead && text[at+2] >= utf8.RuneSelf {
				return true
			}
			at++
		}
	}
	return false
}
