package list

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign/list/internal/numfmt"
)

// numberFormats turns the numbers of a workbook into text. A number stays one
// where its format only groups, rounds, colours or scales the digits to an
// exponent: the format of a column that is too narrow must not eat the end of
// a phone number. Dates, times, percentages, amounts with a currency, numbers
// with leading zeros or words in their format come out as the sheet shows
// them, but for the names of months and days, which are English in languages
// other than French and Spanish. A number that its format cannot show stays a
// number.
//
// How the date formats show that each computer fills in its own way, a
// workbook does not tell: they come out as 2026-03-14.
type numberFormats struct {
	styles    []numberFormat // of the cells, by the number of their style
	since1904 bool

	shown map[shownNumber]string
	// ownDates says that a date was met whose format does not tell how it is
	// shown.
	ownDates bool
}

// numberFormat is the number format of a style.
type numberFormat struct {
	isPlain   bool
	isOwnDate bool           // each computer shows it in its own way
	shown     *numfmt.Format // unless it is plain
}

type shownNumber struct {
	style int
	value float64
}

// maxShown is how many shown numbers are kept: lists repeat their dates.
const maxShown = 1 << 13

// maxStyles is how many styles Excel allows a workbook.
const maxStyles = 1 << 16

// readFormats reads the part with the styles.
func readFormats(part io.Reader) (*numberFormats, error) {
	f := &numberFormats{}
	codes, formats, inCells := map[int]string{}, map[int]numberFormat{}, false
	x := newXMLScanner(part)
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			return f, nil
		}
		if err != nil {
			return nil, err
		}
		if string(token.name) == "cellXfs" {
			inCells = token.kind == xmlOpen
		}
		if token.kind != xmlOpen {
			continue
		}
		id, _ := strconv.Atoi(string(attr(token.attrs, "numFmtId"))) // without one it is General
		switch {
		case string(token.name) == "numFmt":
			codes[id] = attrText(token.attrs, "formatCode")
		case inCells && string(token.name) == "xf" && len(f.styles) < maxStyles:
			if _, found := formats[id]; !found {
				formats[id] = newNumberFormat(id, codes[id])
			}
			f.styles = append(f.styles, formats[id])
		}
	}
}

func newNumberFormat(id int, code string) numberFormat {
	if code != "" {
		if isPlainFormat(code) {
			return numberFormat{isPlain: true}
		}
		return numberFormat{shown: numfmt.Parse(code)}
	}
	switch {
	case id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		id = numfmt.OwnDate // dates of East Asia, by the computer's language
	case id >= 32 && id <= 35, id == 55, id == 56:
		id = numfmt.OwnTime // and times
	}
	if isPlainBuiltIn(id) {
		return numberFormat{isPlain: true}
	}
	return numberFormat{isOwnDate: id == numfmt.OwnDate || id == numfmt.OwnDateTime, shown: numfmt.Parse(numfmt.BuiltIn(id))}
}

// isPlainBuiltIn tells the built-in formats of numbers from those of currency
// (5 to 8 and 41 to 44), percentages (9 and 10) and of dates and times (14 to
// 22 and 45 to 47).
func isPlainBuiltIn(id int) bool {
	switch {
	case id >= 5 && id <= 10, id >= 14 && id <= 22, id >= 41 && id <= 47:
		return false
	}
	return true
}

// isPlainFormat reports whether the first section of a format, which is the
// one of positive numbers, shows the digits of a number and nothing else.
func isPlainFormat(code string) bool {
	section, _, _ := strings.Cut(code, ";")
	section = strings.ToLower(strings.TrimSpace(dropBrackets(section)))
	if section == "general" || section == "@" || section == "" {
		return true
	}
	zeros, digits := 0, 0
	for i := 0; i < len(section); i++ {
		switch c := section[i]; {
		case c == '0' && digits == 0:
			zeros++
		case c == '#' || c == '?':
		case c == ' ':
		case c == '0', c == '/', c == '.':
			digits++ // behind the point zeros do no harm
		case c == ',' && i+1 < len(section) && strings.IndexByte("0#?", section[i+1]) >= 0:
		case c == '_' || c == '*':
			i++ // a blank as wide as the next character, or a fill with it
		case strings.HasPrefix(section[i:], "\\ "), strings.HasPrefix(section[i:], `" "`):
			i += len(section[i:]) - len(strings.TrimLeft(section[i:], "\\\" "))
			i--
		case c == 'e':
			return true // an exponent
		default:
			return false
		}
	}
	return zeros < 2
}

// dropBrackets removes colours, conditions and languages from a format, but
// not a currency such as [$HTG] or [$€-40C], nor [h] of elapsed hours.
func dropBrackets(code string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(code, "[")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		inner, after, _ := strings.Cut(rest, "]")
		switch lower := strings.ToLower(inner); {
		case strings.HasPrefix(inner, "$") && !strings.HasPrefix(inner, "$-"),
			strings.Trim(lower, "hms") == "":
			out.WriteString("[" + inner + "]")
		}
		code = after
	}
}

// append appends the text of a number in a style; nothing when value is none.
func (f *numberFormats) append(dst []byte, style int, value []byte) []byte {
	format := numberFormat{isPlain: true}
	if style >= 0 && style < len(f.styles) {
		format = f.styles[style]
	}
	if format.isPlain && isShortInteger(value) {
		return append(dst, value...)
	}
	number, err := strconv.ParseFloat(string(bytes.TrimSpace(value)), 64)
	switch {
	case err != nil || math.IsNaN(number) || math.IsInf(number, 0):
		return dst
	case format.isPlain:
		return numfmt.AppendGeneral(dst, number)
	}
	return append(dst, f.show(style, format, number)...)
}

// isShortInteger reports whether a number is written as the digits that are
// wanted: up to 15 of them, as many as a spreadsheet keeps.
func isShortInteger(value []byte) bool {
	if len(value) == 0 || len(value) > 15 || value[0] == '0' && len(value) > 1 {
		return false
	}
	for _, c := range value {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// show returns a number as the sheet shows it.
func (f *numberFormats) show(style int, format numberFormat, number float64) string {
	key := shownNumber{style, number}
	if text, found := f.shown[key]; found {
		return text
	}
	if format.isOwnDate {
		f.ownDates = true
	}
	text, _ := format.shown.Text(number, f.since1904)
	if text = strings.TrimSpace(text); text == "" {
		text = string(numfmt.AppendGeneral(nil, number))
	}
	if len(f.shown) == maxShown || f.shown == nil {
		f.shown = make(map[shownNumber]string)
	}
	f.shown[key] = text
	return text
}
