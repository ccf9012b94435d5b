package campaign

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A report that is shown to others needs no numbers in full: the country and
// the last digits are enough to find a row again and to talk about it. So
// +50934123456 is shown as +509••••3456. The masked number has as many places
// as the number, and at least half of those behind the calling code are
// hidden.

const (
	// maskDot stands for a hidden digit.
	maskDot = '•'
	// shownDigits is how many digits at the end of a number are left at most.
	shownDigits = 4
	// maxGap is how many signs may stand between two digits of one number, as
	// in (509) 34-12.
	maxGap = 3
	// messageID begins WhatsApp's own name of a message. What follows holds the
	// number, in Base64.
	messageID = "wamid."
)

// MaskPhone hides the middle of a number in E.164: the calling code and the
// last digits stay. A text that is no such number is masked as MaskPhones does
// it.
func MaskPhone(number string) string { return MaskPhones(number) }

// MaskPhones hides the middle of every phone number in a text, however it is
// written, and leaves the signs between its digits. Any digits that could be a
// number count as one, so a date may be hidden too; what is shorter than the
// shortest number stays. The calling code stays only behind a +, since nothing
// else tells where it ends.
func MaskPhones(text string) string {
	if !mayHoldPhone(text) {
		return text
	}
	var out strings.Builder
	for at := 0; at < len(text); {
		if strings.HasPrefix(text[at:], messageID) {
			out.WriteString(messageID + string(maskDot))
			at += wordLength(text[at:])
			continue
		}
		size, digits := phoneAt(text[at:])
		if digits >= minDigits {
			maskInto(&out, text[at:at+size], digits, at > 0 && text[at-1] == '+')
		} else {
			size = max(size, runeLength(text[at:]))
			out.WriteString(text[at : at+size])
		}
		at += size
	}
	return out.String()
}

// mayHoldPhone is a quick look at a text that most often holds none.
func mayHoldPhone(text string) bool {
	digits := 0
	for i := range len(text) {
		if isDigit(text[i]) || text[i] >= utf8.RuneSelf {
			digits++
		}
	}
	return digits >= minDigits || strings.Contains(text, messageID)
}

// phoneAt returns the length of the digits that text begins with, with the
// signs between them, and how many digits these are.
func phoneAt(text string) (size, digits int) {
	gap := 0
	for at, r := range text {
		switch {
		case unicode.IsDigit(r):
			digits++
			gap = 0
			size = at + utf8.RuneLen(r)
		case digits == 0 || gap == maxGap || !isGap(r):
			return size, digits
		default:
			gap++
		}
	}
	return size, digits
}

// isGap reports whether r may stand between two digits of one number, or is not
// seen at all.
func isGap(r rune) bool {
	return isSeparator(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("()[],'’_", r)
}

func maskInto(out *strings.Builder, number string, digits int, international bool) {
	code := 0
	if international {
		code = callingCode(leadingDigits(number) + "0")
	}
	shown := min(shownDigits, (digits-code)/2)
	seen := 0
	for _, r := range number {
		if unicode.IsDigit(r) {
			seen++
			if seen > code && seen <= digits-shown {
				r = maskDot
			}
		}
		out.WriteRune(r)
	}
}

func runeLength(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// wordLength is the length of text up to the first space or quotation mark.
func wordLength(text string) int {
	if end := strings.IndexFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"'<>,;)`, r) }); end >= 0 {
		return end
	}
	return len(text)
}

// NumberColumns returns the columns of the list that the recipient's number is
// made of.
func (p *Plan) NumberColumns() (indexes []int) {
	for i := range p.pieces {
		if p.pieces[i].hole.kind != holeTo {
			continue
		}
		for _, part := range p.pieces[i].hole.parts {
			if part.cell >= 0 {
				indexes = append(indexes, part.cell)
			}
		}
	}
	return indexes
}
