package report

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxCellText is how many characters a cell may have, as UTF-16 counts them. A
// workbook with a longer one is said to be damaged.
const maxCellText = 32767

// cutSign ends a text that is too long for a cell.
const cutSign = '…'

// appendText appends a text to XML, so that a spreadsheet has the same text
// again: XML has no control characters, for which workbooks write _x001B_ and
// the like. What looks like such a code already is written as _x005F_x001B_.
// Line ends become LF, as in the other forms of the report, and what is no
// UTF-8 the sign that says so.
func appendText(dst []byte, text string) []byte {
	if isPlainText(text) {
		return append(dst, text...)
	}
	text = lineEnds.Replace(cutToFit(text))
	for i, r := range text {
		switch {
		case r == '&':
			dst = append(dst, "&amp;"...)
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff, r == '_' && beginsCode(text[i+1:]):
			dst = fmt.Appendf(dst, "_x%04X_", r)
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// isPlainText is a quick answer for nearly all cells: letters of Europe and
// digits that stand in XML as they are, without blanks around them.
func isPlainText(text string) bool {
	for i := range len(text) {
		if c := text[i]; c > '~' {
			if !isEuropean(text[i:]) {
				return false
			}
			break
		} else if c < ' ' || inXML[c] {
			return false
		}
	}
	return len(text) <= maxCellText && (text == "" || text[0] != ' ' && text[len(text)-1] != ' ')
}

// isEuropean is isPlainText for a text that is not ASCII, but for its blanks.
func isEuropean(text string) bool {
	for _, r := range text {
		if r < ' ' || r > '~' && r < firstLetter || r > lastLetter || r <= '~' && inXML[r] {
			return false
		}
	}
	return true
}

// inXML are the signs that do not stand in XML as they are.
var inXML = [utf8.RuneSelf]bool{'&': true, '<': true, '>': true, '_': true}

// beginsCode reports whether rest makes a code of an underscore before it. What
// stands behind the digits may become one.
func beginsCode(rest string) bool {
	const length = len("x001B")
	return len(rest) >= length && rest[0] == 'x' && strings.Trim(rest[1:length], "0123456789abcdefABCDEF") == ""
}

// cutToFit shortens a text that is too long for a cell, at whole characters.
func cutToFit(text string) string {
	if len(text) <= maxCellText {
		return text
	}
	units, fits := 0, 0 // fits is where there is room for the sign behind
	for i, r := range text {
		if units < maxCellText {
			fits = i
		}
		if units += max(1, utf16.RuneLen(r)); units > maxCellText {
			return text[:fits] + string(cutSign)
		}
	}
	return text
}

// edgesMatter reports whether a spreadsheet would take blanks off a text.
func edgesMatter(text string) bool {
	if text == "" || text[0] <= ' ' || text[len(text)-1] <= ' ' {
		return text != ""
	}
	return strings.IndexByte(text, '\n') >= 0 || strings.IndexByte(text, '\r') >= 0 || strings.IndexByte(text, '\t') >= 0
}
