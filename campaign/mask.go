package campaign

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mask hides people's numbers in what is shown of one row, so that it can be
// shared: +50934123456 becomes +509••••3456. The calling code and the last
// digits stay, by which who has the list finds the row again. At least four
// digits are hidden, and never more than four are shown behind the code.
//
// What is hidden:
//
//   - the row's own number in any text, however its digits are grouped, with
//     its calling code and without;
//   - any number with + or 00 in front, whoever it is of;
//   - a cell that is a number as a whole, and one that the row's number is
//     made of, also where it is none that can be sent to.
//
// Another number that stands within a sentence without its calling code cannot
// be told from an amount or an order, and stays.
type Mask struct {
	to     string   // the row's number as the row has it
	made   []string // cells that it is made of
	digits string   // of the number in E.164, empty when it is none
	code   int      // how many of the digits are the calling code
	region string
}

// MaskSign stands for a digit that is hidden.
const MaskSign = "•"

// The digits behind the calling code of which so many are hidden at least, and
// so many shown at most.
const (
	fewestHidden = 4
	mostShown    = 4
)

// Fewer digits than these are no number that is worth hiding.
const (
	fewestOfText = 8
	fewestOfCell = 5
)

// NewMask returns the mask of a row with the number to, which was made of some
// cells of the row. Cells without a calling code are looked at as numbers of
// region, if that is not empty.
func NewMask(to, region string, made ...string) Mask {
	m := Mask{to: strings.TrimSpace(to), region: region}
	for _, cell := range append(made, to) {
		if cell = strings.TrimSpace(cell); digitsIn(cell) >= fewestOfCell {
			m.made = append(m.made, cell)
		}
	}
	if plainPhone(to) {
		m.digits = to[1:]
		m.code = callingCode(m.digits)
	}
	return m
}

// To returns the row's number with its mask.
func (m Mask) To() string { return m.Cell(m.to) }

// Text hides the numbers in a sentence.
func (m Mask) Text(text string) string {
	if digitsIn(text) < fewestOfCell {
		return text
	}
	runs := digitRuns(text)
	for _, run := range runs {
		m.hideOwn(run)
		run.hideInternational()
	}
	text = redact(text, runs)
	for _, cell := range m.made {
		text = strings.ReplaceAll(text, cell, hideAll(cell))
	}
	return text
}

// Cell hides the numbers in a cell of the list.
func (m Mask) Cell(cell string) string {
	if digitsIn(cell) < fewestOfCell {
		return cell
	}
	if masked := m.Text(cell); masked != cell {
		return masked
	}
	bare := strings.TrimSpace(cell)
	if m.digits == "" && strings.Contains(m.to, bare) {
		return hideAll(cell)
	}
	if _, problem, ok := ParsePhone(bare, m.region); ok && problem.Rule == "" {
		return hideAll(cell)
	}
	return cell
}

// hideOwn hides the row's own number in a run.
func (m Mask) hideOwn(run *digitRun) {
	if m.digits == "" {
		return
	}
	national := m.digits[m.code:]
	for from := 0; ; {
		at := strings.Index(run.digits[from:], national)
		if at < 0 {
			return
		}
		from += at
		run.hide(from, from+len(national))
		from += len(national)
	}
}

// digitRun is a part of a text that is digits and what people put between
// them.
type digitRun struct {
	digits string // as ASCII
	places []int  // of each digit in the text
	hidden []bool
	plus   bool // a + stands in front
}

// hideInternational hides a number that says its country.
func (r *digitRun) hideInternational() {
	start := 0
	if strings.HasPrefix(r.digits, "00") {
		start = len("00")
	}
	if (start > 0 || r.plus) && len(r.digits)-start >= fewestOfText {
		r.hide(start+callingCode(r.digits[start:]), len(r.digits))
	}
}

// hide hides the digits of a national number but for the last ones.
func (r *digitRun) hide(from, to int) {
	for i := from; i < to-shownOf(to-from); i++ {
		r.hidden[i] = true
	}
}

// shownOf returns how many of n digits may be shown.
func shownOf(n int) int { return min(mostShown, max(0, n-fewestHidden)) }

// hideAll hides all digits of a text but for the last ones.
func hideAll(text string) string {
	hide := digitsIn(text)
	hide -= shownOf(hide)
	var out strings.Builder
	for _, r := range text {
		if unicode.IsDigit(r) && hide > 0 {
			hide--
			out.WriteString(MaskSign)
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// digitRuns finds the runs of digits in a text.
func digitRuns(text string) (runs []*digitRun) {
	var run *digitRun
	plus := false
	for i, r := range text {
		switch {
		case unicode.IsDigit(r):
			if run == nil {
				run = &digitRun{plus: plus}
				runs = append(runs, run)
			}
			run.digits += string(asciiDigit(r))
			run.places, run.hidden = append(run.places, i), append(run.hidden, false)
		case r == '+':
			run, plus = nil, true
		case !isBetweenDigits(r):
			run, plus = nil, false
		}
	}
	return runs
}

// isBetweenDigits reports whether people write r between the digits of a
// number.
func isBetweenDigits(r rune) bool {
	return strings.ContainsRune(".()/", r) || unicode.In(r, unicode.Zs, unicode.Pd, unicode.Cf)
}

// asciiDigit returns a digit of any script as one from 0 to 9. The digits of a
// script stand together, ten in a row.
func asciiDigit(r rune) byte {
	zero := r
	for r-zero < 9 && unicode.IsDigit(zero-1) {
		zero--
	}
	if '0' <= r && r <= '9' {
		zero = '0'
	}
	return byte('0' + r - zero)
}

func digitsIn(text string) (n int) {
	for _, r := range text {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// redact returns the text with its hidden digits hidden.
func redact(text string, runs []*digitRun) string {
	var out strings.Builder
	from := 0
	for _, run := range runs {
		for i, place := range run.places {
			if run.hidden[i] {
				out.WriteString(text[from:place])
				out.WriteString(MaskSign)
				_, size := utf8.DecodeRuneInString(text[place:])
				from = place + size
			}
		}
	}
	out.WriteString(text[from:])
	return out.String()
}
