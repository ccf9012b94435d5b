package numfmt

import (
	"math"
	"strconv"
	"strings"
)

// parts says which tokens are the numerator and the denominator of a fraction.
type parts struct{ numerator, slash, end int }

// maxDenominator bounds the search for the nearest fraction.
const maxDenominator = 9999

// fractionAt finds a fraction, such as ?/? or #/16.
func (s *section) fractionAt() (p parts, found bool) {
	for i, t := range s.tokens {
		if t.kind != slash {
			continue
		}
		p = parts{i, i, i + 1}
		for p.numerator > 0 && s.tokens[p.numerator-1].kind == digit {
			p.numerator--
		}
		for p.end < len(s.tokens) && (s.tokens[p.end].kind == digit || s.tokens[p.end].kind == figure) {
			p.end++
		}
		return p, p.numerator < p.slash && p.end > p.slash+1
	}
	return p, false
}

// fraction shows a number as a fraction, with the whole before it if there is
// a place for that. Where nothing is left for the fraction it is blank.
func (s *section) fraction(size float64, at parts) string {
	whole := places(s.tokens[:at.numerator])
	integer, rest := 0.0, size
	if len(whole) > 0 {
		integer, rest = math.Modf(size)
	}
	above, below := nearest(rest, s.tokens[at.slash+1:at.end])
	if len(whole) > 0 && above == below {
		integer, above = integer+1, 0
	}
	digits, _ := newDecimal(integer).round(0)
	if above == 0 && digits == "" {
		digits = "0"
	}
	texts := fillWhole(whole, digits, s.grouped)
	numerator := fillWhole(places(s.tokens[at.numerator:at.slash]), strconv.Itoa(above), false)
	middle := strings.Join(numerator, "") + "/" + strconv.Itoa(below)
	if len(whole) > 0 && above == 0 {
		middle = strings.Repeat(" ", len(middle))
	}
	var out strings.Builder
	for i, t := range s.tokens {
		switch {
		case i == at.slash:
			out.WriteString(middle)
		case i >= at.numerator && i < at.end, t.kind == comma:
		case t.kind == digit && i < at.numerator:
			out.WriteString(texts[0])
			texts = texts[1:]
		default:
			out.WriteString(t.text)
		}
	}
	return out.String()
}

func places(tokens []token) (digits []byte) {
	for _, t := range tokens {
		if t.kind == digit {
			digits = append(digits, t.text[0])
		}
	}
	return digits
}

// nearest returns the fraction that comes nearest to a number, of those with
// the denominator that the tokens write, or with so many digits.
func nearest(number float64, denominator []token) (above, below int) {
	written, isFixed := "", false
	for _, t := range denominator {
		written += t.text
		isFixed = isFixed || t.kind == figure
	}
	if fixed, err := strconv.Atoi(written); isFixed && err == nil {
		return int(math.Round(number * float64(fixed))), fixed
	}
	most := min(maxDenominator, int(math.Pow10(min(len(denominator), 4)))-1)
	off := math.Inf(1)
	for candidate := 1; candidate <= most; candidate++ {
		n := math.Round(number * float64(candidate))
		if wrong := math.Abs(number - n/float64(candidate)); wrong < off-1e-12 {
			above, below, off = int(n), candidate, wrong
		}
	}
	return above, below
}
