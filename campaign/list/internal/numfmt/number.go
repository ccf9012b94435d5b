package numfmt

import (
	"strconv"
	"strings"
)

// number shows a number that is not negative.
func (s *section) number(size float64) string {
	if s.has(slash) {
		if at, found := s.fractionAt(); found {
			return s.fraction(size, at)
		}
	}
	d := newDecimal(size).shifted(s.shift)
	power := 0
	if s.hasPower {
		power = s.powerOf(d)
		d = d.shifted(-power)
	}
	whole, part := d.round(len(s.part))
	if s.hasPower && len(whole) > max(1, len(s.whole)) { // rounded up to one more
		power += max(1, len(s.whole))
		whole, part = d.shifted(-max(1, len(s.whole))).round(len(s.part))
	}
	texts := fillWhole(s.whole, whole, s.grouped)
	texts = append(texts, fillPart(s.part, part)...)
	texts = append(texts, fillWhole(s.power, strconv.Itoa(max(power, -power)), false)...)
	return s.write(size, whole, texts, power)
}

// write puts the digits into their places, of which there is a text for each.
func (s *section) write(size float64, whole string, texts []string, power int) string {
	var out strings.Builder
	hasPoint := false
	for _, t := range s.tokens {
		switch t.kind {
		case digit:
			out.WriteString(texts[0])
			texts = texts[1:]
		case point:
			if !hasPoint && len(s.whole) == 0 && len(s.part) > 0 {
				out.WriteString(whole)
			}
			hasPoint = true
			out.WriteString(t.text)
		case exponent:
			out.WriteByte(t.text[0])
			switch {
			case power < 0:
				out.WriteByte('-')
			case t.text[1] == '+':
				out.WriteByte('+')
			}
		case general, original:
			out.Write(AppendGeneral(nil, size))
		case comma:
		default:
			out.WriteString(t.text)
		}
	}
	return out.String()
}

// powerOf returns the power of ten that a number is shown with: a multiple of
// the places before the point.
func (s *section) powerOf(d decimal) int {
	if d.digits == "" {
		return 0
	}
	step := max(1, len(s.whole))
	power := d.point - 1
	if power < 0 {
		power -= step - 1 // division is to round down
	}
	return power / step * step
}

// fillWhole returns what stands in each of the places before the point. Digits
// for which there is no place stand in the first one.
func fillWhole(places []byte, digits string, grouped bool) []string {
	texts := make([]string, len(places))
	count := 0
	put := func(i int, digit string) {
		if grouped && count > 0 && count%3 == 0 && digit != " " {
			digit += ","
		}
		texts[i] = digit + texts[i]
		count++
	}
	for i := len(places) - 1; i >= 0; i-- {
		last := len(digits) - 1
		switch {
		case last >= 0:
			put(i, digits[last:])
			digits = digits[:last]
		case places[i] == '0':
			put(i, "0")
		case places[i] == '?':
			put(i, " ")
		}
		for ; i == 0 && digits != ""; digits = digits[:len(digits)-1] {
			put(i, digits[len(digits)-1:])
		}
	}
	return texts
}

// fillPart returns what stands in each of the places behind the point: zeros
// at the end only where the format wants them.
func fillPart(places []byte, digits string) []string {
	wanted := max(len(strings.TrimRight(digits, "0")), strings.LastIndexByte(string(places), '0')+1)
	texts := make([]string, len(places))
	for i, place := range places {
		switch {
		case i < wanted:
			texts[i] = digits[i : i+1]
		case place == '?':
			texts[i] = " "
		}
	}
	return texts
}
