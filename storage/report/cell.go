package report

import (
	"strings"
	"unicode"

	"app.wazaj/voye/campaign"
)

// cell makes text fit for a cell of a spreadsheet.
//
// Excel, LibreOffice and Google Sheets run a cell that begins with one of
// = + - @ as a formula, some also after a TAB or a line break, after spaces,
// or when the sign is full-width (OWASP, "CSV Injection"). Such a line gets an
// apostrophe in front, which spreadsheets take for "this is text". A number in
// E.164 begins with + too, but can do no harm and is to stay a number.
//
// A program that splits at semicolons, as spreadsheets do by default where a
// comma stands in decimal numbers, sees a cell begin behind each one in a
// text, and knows nothing of our quotes. So what follows a semicolon is looked
// at like the beginning of a cell, and quotes before a sign do not hide it.
//
// Control characters become visible codes such as <1B>. Line breaks stay, and
// each line of a cell is looked at, because not every program keeps the lines
// of a quoted cell together.
func cell(text string) string {
	if isHarmless(text) || isE164(text) {
		return text
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
	for i, line := range lines {
		pieces := strings.Split(campaign.Safe(line), ";")
		for j, piece := range pieces {
			if isFormula(piece) {
				pieces[j] = "'" + piece
			}
		}
		lines[i] = strings.Join(pieces, ";")
	}
	return strings.Join(lines, "\n")
}

// isHarmless is a quick answer for nearly all cells: plain letters and digits.
func isHarmless(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' || c == ';' {
			return false
		}
	}
	return text == "" || text[0] != ' ' && text[0] != '"' && !isFormula(text[:1])
}

func isFormula(line string) bool {
	line = strings.TrimLeftFunc(line, isBlank)
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(line, sign) {
			return true
		}
	}
	return false
}

// isBlank reports whether a program may skip r at the beginning of a cell.
func isBlank(r rune) bool {
	return r == '"' || unicode.IsSpace(r) || unicode.In(r, unicode.Z, unicode.Cf)
}

// isE164 reports whether text is a number in E.164 and nothing else.
func isE164(text string) bool {
	if len(text) < 9 || len(text) > 16 || text[0] != '+' {
		return false
	}
	return strings.Trim(text[1:], "0123456789") == ""
}
