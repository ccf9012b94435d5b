package campaign

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readPhone takes the signs out of a number that people put between digits.
// It refuses, with a rule of its own for each, everything that could be read as
// some number all the same: letters as the keys of a telephone, and a number
// with an extension as the one without.
func readPhone(text string) (written writtenPhone, rule Rule, detail string) {
	text = strings.TrimSpace(dropInvisible(text))
	unmarked := strings.TrimSpace(dropTextMarks(text))
	marked := unmarked != text
	text = dropThousands(unmarked)
	if text == "" {
		return written, PhoneEmpty, ""
	}
	for _, refuse := range []func(string) Rule{refuseNumberFormat, refuseScript, refuseTwo, refuseLetters} {
		if rule := refuse(text); rule != "" {
			return written, rule, ""
		}
	}
	written, rule, detail = collectDigits(text)
	written.bare = written.bare && !marked
	return written, rule, detail
}

// dropTextMarks takes off what people put around digits so that a spreadsheet
// leaves them alone: an apostrophe in front, also one that a word processor
// has bent, or ="…".
func dropTextMarks(text string) string {
	if inner, ok := strings.CutPrefix(text, `="`); ok {
		return strings.TrimSuffix(inner, `"`)
	}
	return strings.TrimLeft(text, "'`\u2018\u2019\u00b4")
}

// dropThousands joins the groups of three digits that a spreadsheet makes, as
// in 50,934,123,456. Every digit of such a number is there.
func dropThousands(text string) string {
	for _, sign := range []string{",", "'", "\u2019"} {
		groups := strings.Split(text, sign)
		if len(groups) < 3 || len(groups[0]) > 3 {
			continue
		}
		for i, group := range groups {
			if group == "" || leadingDigits(group) != group || i > 0 && len(group) != 3 {
				return text
			}
		}
		return strings.Join(groups, "")
	}
	return text
}

// dropInvisible takes out the characters that come along when a number is
// copied from a web page or a contact: zero-width spaces and joiners, marks
// of writing direction, and the byte order mark.
func dropInvisible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r == '\u2060', r >= '\u2066' && r <= '\u2069', r == '\ufeff':
			return -1
		}
		return r
	}, text)
}

// refuseNumberFormat finds what a spreadsheet makes of a number: 5.09E+10, or
// 50934123456.0. A point before one or two last digits is no separator, since
// no country groups the end of a number so behind ungrouped digits.
func refuseNumberFormat(text string) Rule {
	text = strings.TrimLeft(text, "+-")
	whole := leadingDigits(text)
	rest := text[len(whole):]
	fraction := ""
	if rest != "" && (rest[0] == '.' || rest[0] == ',') {
		fraction = leadingDigits(rest[1:])
		rest = rest[1+len(fraction):]
	}
	if whole == "" {
		return ""
	}
	rest = strings.TrimLeft(rest, " ")
	if rest != "" && (rest[0] == 'e' || rest[0] == 'E') {
		exponent := strings.TrimLeft(rest[1:], "+-")
		if exponent != "" && leadingDigits(exponent) == exponent {
			return PhoneScientific
		}
	}
	if rest == "" && (len(fraction) == 1 || len(fraction) == 2) {
		return PhoneDecimal
	}
	return ""
}

func leadingDigits(text string) string {
	for i := range len(text) {
		if !isDigit(text[i]) {
			return text[:i]
		}
	}
	return text
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// refuseScript finds digits and plus signs that only look like those of ASCII.
func refuseScript(text string) Rule {
	for _, r := range text {
		if r >= utf8.RuneSelf && (unicode.IsNumber(r) || r == '＋' || r == '﹢' || r == '⁺') {
			return PhoneDigits
		}
	}
	return ""
}

// refuseTwo finds a second number in the cell.
func refuseTwo(text string) Rule {
	if strings.Count(text, "+") > 1 {
		return PhoneTwo
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;|&/\\\r\n\t", r) })
	numbers := 0
	for _, part := range parts {
		if countDigits(part) >= minDigits {
			numbers++
		}
	}
	if numbers > 1 {
		return PhoneTwo
	}
	return ""
}

func countDigits(text string) int {
	count := 0
	for i := range len(text) {
		if isDigit(text[i]) {
			count++
		}
	}
	return count
}

// refuseLetters finds letters, and tells an extension from other words.
func refuseLetters(text string) Rule {
	at := strings.IndexFunc(text, unicode.IsLetter)
	if hash := strings.IndexByte(text, '#'); hash >= 0 && (at < 0 || hash < at) {
		at = hash
	}
	if at < 0 {
		return ""
	}
	word := strings.TrimRight(text[at:], "0123456789")
	switch strings.ToLower(strings.Trim(word, " .:=#")) {
	case "", "x", "ext", "extn", "extension", "poste", "p", "anexo", "interno", "int":
		if countDigits(text[:at]) >= minDigits-1 && len(word) < len(text[at:]) {
			return PhoneExtension
		}
	}
	if text[at] == '#' {
		return ""
	}
	return PhoneLetters
}

// collectDigits keeps the digits and notes a leading + or 00.
func collectDigits(text string) (written writtenPhone, rule Rule, detail string) {
	digits := make([]byte, 0, len(text))
	separator := rune(0) // the last sign that may only stand between digits
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits = append(digits, byte(r))
			separator = 0
		case r == '+' && len(digits) == 0 && separator == 0 && !written.international:
			written.international = true
		case strings.ContainsRune("()[]", r), unicode.IsSpace(r):
		case separator == 0 && len(digits) > 0 && isSeparator(r):
			separator = r
		default:
			return written, PhoneCharacter, Safe(string(r))
		}
	}
	if separator != 0 {
		return written, PhoneCharacter, Safe(string(separator))
	}
	written.digits, written.bare = string(digits), len(digits) == len(text) && text[0] != '0'
	if strings.HasPrefix(written.digits, "00") {
		written.digits, written.international = written.digits[2:], true
	}
	return written, "", ""
}

// isSeparator reports whether people put r between the digits of a number.
// U+2010 to U+2015 are hyphens and dashes, U+2212 is the minus sign.
func isSeparator(r rune) bool {
	return strings.ContainsRune("-./·•", r) || r >= '\u2010' && r <= '\u2015' || r == '\u2212' || r == '\u2043'
}
