package numfmt

import (
	"math"
	"strconv"
	"strings"
)

// decimal is a number as spreadsheets have it, with up to 15 digits:
// 0.digits times ten to the power of point. Rounding it is what a person with a
// pencil would do; 1.005, which no float64 is, has two decimals as 1.01.
type decimal struct {
	digits string // without zeros at the end, so that zero has none
	point  int
}

const precision = 15

func newDecimal(size float64) decimal {
	mantissa, power, _ := strings.Cut(strconv.FormatFloat(size, 'e', precision-1, 64), "e")
	digits := strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0")
	if digits == "" {
		return decimal{}
	}
	exponent, _ := strconv.Atoi(power) // it was written just now
	return decimal{digits, exponent + 1}
}

// shifted multiplies by a power of ten.
func (d decimal) shifted(power int) decimal {
	if d.digits != "" {
		d.point += power
	}
	return d
}

// round returns the digits before the point, without zeros in front, and so
// many of those behind it.
func (d decimal) round(places int) (whole, part string) {
	digits, point := d.digits, d.point
	if point < 0 {
		digits, point = strings.Repeat("0", -point)+digits, 0
	}
	end := point + places
	if missing := end - len(digits); missing > 0 {
		digits += strings.Repeat("0", missing)
	}
	rounded := digits[:end]
	if end < len(digits) && digits[end] >= '5' {
		if rounded = increment(rounded); len(rounded) > end {
			point++
		}
	}
	return strings.TrimLeft(rounded[:point], "0"), rounded[point:]
}

// increment adds one to the last digit.
func increment(digits string) string {
	kept := strings.TrimRight(digits, "9")
	zeros := strings.Repeat("0", len(digits)-len(kept))
	if kept == "" {
		return "1" + zeros
	}
	last := len(kept) - 1
	return kept[:last] + string(kept[last]+1) + zeros
}

// AppendGeneral writes a number with up to 15 significant digits, which are
// all that Excel has: 0.30000000000000004 is 0.3. One with more digits before
// the point was rounded; it is written as 1.23456789012346E+15, so that nobody
// takes it for what was typed.
func AppendGeneral(dst []byte, number float64) []byte {
	size := math.Abs(number)
	if size >= 1e15 || size > 0 && size < 1e-9 {
		return strconv.AppendFloat(dst, number, 'G', precision, 64)
	}
	if number != math.Trunc(number) {
		rounded, err := strconv.ParseFloat(strconv.FormatFloat(number, 'g', precision, 64), 64)
		if err == nil {
			number = rounded
		}
	}
	return strconv.AppendFloat(dst, number+0, 'f', -1, 64) // + 0 takes the sign from -0
}
