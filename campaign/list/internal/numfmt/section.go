package numfmt

import "slices"

// section is the part of a format for some of the numbers.
type section struct {
	tokens []token
	when   *condition
	names  *names

	// of dates and times
	isDate    bool
	places    int // of the fraction of a second
	isHalfDay bool
	unknown   bool // it asks for what cannot be shown

	// of other numbers
	whole, part, power []byte // their places: before and behind the point, and of the exponent
	grouped            bool
	hasPower           bool
	shift              int // so many places to the left is the point moved
}

func (s *section) has(wanted kind) bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool { return t.kind == wanted })
}

// prepare finds out what the section shows.
func (s *section) prepare() {
	if s.names == nil {
		s.names = english
	}
	if s.isDate = s.has(calendar) || s.has(elapsed) || s.has(halfDay); s.isDate {
		s.prepareDate()
		return
	}
	s.prepareNumber()
}

// prepareDate tells minutes from months, and the fraction of a second from a
// point.
func (s *section) prepareDate() {
	s.isHalfDay = s.has(halfDay)
	tokens := s.tokens
	s.tokens = make([]token, 0, len(tokens))
	var before *token // the last part of a date or time
	for i, t := range tokens {
		switch t.kind {
		case calendar:
			if (t.text == "m" || t.text == "mm") && (isOf(before, "h") || isOf(after(tokens[i+1:]), "s")) {
				t.kind = minute
			}
			before = &t
		case elapsed:
			before = &t
		case digit:
			if t.text == "0" && len(s.tokens) > 0 {
				if last := &s.tokens[len(s.tokens)-1]; last.text == "." && last.kind == point || last.kind == fraction {
					last.kind = fraction
					last.text += "0"
					s.places = max(s.places, len(last.text)-1)
					continue
				}
			}
			s.unknown = true
		case era, general, exponent, original:
			s.unknown = true
		}
		s.tokens = append(s.tokens, t)
	}
	s.unknown = s.unknown || s.places > maxPlaces
}

// isOf reports whether a token shows hours, or seconds, as the letter says.
func isOf(t *token, letter string) bool { return t != nil && t.text[:1] == letter }

// after returns the next part of a date or time.
func after(tokens []token) *token {
	for i, t := range tokens {
		if t.kind == calendar || t.kind == elapsed {
			return &tokens[i]
		}
	}
	return nil
}

// prepareNumber counts the places of the digits.
func (s *section) prepareNumber() {
	places, commas := &s.whole, 0
	for _, t := range s.tokens {
		switch t.kind {
		case digit:
			if commas > 0 && places == &s.whole {
				s.grouped, commas = true, 0
			}
			*places = append(*places, t.text[0])
		case comma:
			if len(s.whole)+len(s.part) > 0 {
				commas++
			}
		case point:
			if places == &s.whole {
				places = &s.part
			}
		case exponent:
			places, s.hasPower = &s.power, true
		case percent:
			s.shift += 2
		}
	}
	s.shift -= 3 * commas
}
