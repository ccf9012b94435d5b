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
// A program that splits at another delimiter than the file's, such as the
// semicolon of spreadsheets where a comma stands in decimal numbers, sees a cell
// begin behind each one in a text, and knows nothing of our quotes. So what
// follows one of others is looked at like the beginning of a cell, and quotes
// before a sign do not hide it.
//
// Control characters become visible codes such as <1B>. Line breaks stay, and
// each line of a cell is looked at, because not every program keeps the lines
// of a quoted cell together.
func cell(text, others string) string {
	if isHarmless(text, others) || isE164(text) {
		return text
	}
	lines := strings.Split(lineEnds.Replace(text), "\n")
	for i, line := range lines {
		lines[i] = harmless(campaign.Safe(line), others)
	}
	return strings.Join(lines, "\n")
}

// otherDelimiters are those at which a program may split a file that has
// another one.
func otherDelimiters(delimiter byte) string {
	return strings.ReplaceAll(",;", string(delimiter), "")
}

// harmless puts an apostrophe before each piece of a line that is a formula.
func harmless(line, others string) string {
	var out strings.Builder
	for {
		if isFormula(line) {
			out.WriteByte('\'')
		}
		end := strings.IndexAny(line, others) + 1
		if end == 0 {
			out.WriteString(line)
			return out.String()
		}
		out.WriteString(line[:end])
		line = line[end:]
	}
}

// isHarmless is a quick answer for nearly all cells: letters of Europe, digits,
// and signs that begin nothing.
func isHarmless(text, others string) bool {
	for i, r := range text {
		switch {
		case r < ' ', r > '~' && r < firstLetter, r > lastLetter, i == 0 && strings.ContainsRune(` "=+-@`, r):
			return false
		case r == ',' || r == ';':
			if strings.IndexByte(others, byte(r)) >= 0 {
				return false
			}
		}
	}
	return true
}

// The letters of Europe beyond ASCII, of which none is a mark or a control.
const (
	firstLetter = 'À'
	lastLetter  = 'ɏ'
)

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

// isE164 reports whether text is a number in E.164 and nothing else, with or
// without its mask.
func isE164(text string) bool {
	if text == "" || text[0] != '+' {
		return false
	}
	digits := 0
	for _, r := range text[1:] {
		if (r < '0' || r > '9') && r != maskSign {
			return false
		}
		digits++
	}
	return digits >= 8 && digits <= 15
}

// maskSign stands for a digit that campaign.MaskPhones hid.
const maskSign = '•'
