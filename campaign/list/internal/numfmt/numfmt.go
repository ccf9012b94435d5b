// Package numfmt shows numbers as a spreadsheet does: it reads the number
// format of a cell, such as
//
//	[$-40C]d mmmm yyyy
//	#,##0.00 [$HTG];[Red](#,##0.00 [$HTG]);"-"
//
// and writes a number by it. Figures are grouped with commas and have a point,
// as the codes themselves are written, whatever a computer's language makes of
// that on its screen. A fill, which makes a cell as wide as its column, is left
// out, and what stands for the width of a character is a blank.
//
// Names of months and days are English, French or Spanish, as the format's
// language says; in any other they are English. Calendars other than the
// Gregorian and figures other than 0 to 9 are not known.
//
// A number that its format cannot show, for which a sheet shows #### or which
// would take one of those calendars, has no text: the caller shows its digits.
package numfmt

import (
	"math"
	"strings"
)

// maxCode is the length of a format in bytes, more than Excel can write. A
// longer one shows nothing.
const maxCode = 1024

// Format is a number format that was read. Its sections are for positive
// numbers, negative numbers, zero and text, or for what their conditions say.
type Format struct {
	sections []section // of numbers
	original bool      // there is a section for texts alone
}

// Parse reads a number format. There is none that it refuses: one that makes
// no sense shows no number.
func Parse(code string) *Format {
	if len(code) > maxCode {
		return &Format{}
	}
	f := &Format{sections: scan(code)}
	if last := len(f.sections) - 1; last == 3 || f.sections[last].has(original) {
		f.sections, f.original = f.sections[:last], true
	}
	for i := range f.sections {
		f.sections[i].prepare()
	}
	return f
}

// Text returns a number as the format shows it; false when it cannot.
func (f *Format) Text(number float64, since1904 bool) (string, bool) {
	if len(f.sections) == 0 && f.original {
		return string(AppendGeneral(nil, number)), true
	}
	s, isNegative := f.sectionFor(number)
	if s == nil {
		return "", false
	}
	if s.isDate {
		return s.date(number, since1904)
	}
	text := s.number(math.Abs(number))
	if number < 0 && !isNegative {
		text = "-" + text
	}
	return text, true
}

// sectionFor chooses the section for a number; none when every one has a
// condition that the number does not meet, or there are too many. isNegative
// says that the section is for negative numbers, which it shows without their
// sign.
func (f *Format) sectionFor(number float64) (chosen *section, isNegative bool) {
	count := len(f.sections)
	if count > 3 {
		return nil, false
	}
	for i := range f.sections {
		if f.sections[i].when != nil {
			return f.sectionOnCondition(number)
		}
	}
	switch {
	case count == 0:
		return nil, false
	case number < 0 && count > 1:
		return &f.sections[1], true
	case number == 0 && count > 2:
		return &f.sections[2], false
	}
	return &f.sections[0], false
}

// sectionOnCondition chooses the first section whose condition holds. Where
// there are three, the second is for negative numbers when it says nothing; the
// last is for all that remain.
func (f *Format) sectionOnCondition(number float64) (chosen *section, isNegative bool) {
	last := len(f.sections) - 1
	for i := range f.sections {
		s := &f.sections[i]
		when := s.when
		switch {
		case when == nil && i == last:
			return s, false
		case when == nil && i == 0:
			when = &condition{">", 0}
		case when == nil:
			when = &condition{"<", 0}
		}
		if when.holds(number) {
			return s, when.isNegative()
		}
	}
	return nil, false
}

// condition chooses a section, such as [<=9999999].
type condition struct {
	operator string
	operand  float64
}

func (c condition) holds(number float64) bool {
	switch c.operator {
	case "<":
		return number < c.operand
	case "<=":
		return number <= c.operand
	case ">":
		return number > c.operand
	case ">=":
		return number >= c.operand
	case "<>":
		return number != c.operand
	}
	return number == c.operand
}

// isNegative reports whether only negative numbers meet the condition.
func (c condition) isNegative() bool {
	return strings.HasPrefix(c.operator, "<") && c.operator != "<>" &&
		(c.operand < 0 || c.operand == 0 && c.operator == "<")
}
