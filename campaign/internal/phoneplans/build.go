package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// How many digits a number has with its calling code, as in the package
// campaign.
const (
	minDigits = 7
	maxDigits = 15
)

// state is a state of the automaton: where each digit leads, and the class
// of a number that ends here.
type state struct {
	next  [10]int
	class int
}

// builder numbers states. Two states from which the same digits lead to the
// same classes become one, because states are made from the last digit to
// the first: so the automaton is the smallest. State 0 is the dead end.
type builder struct {
	states []state
	ids    map[state]int
}

func newBuilder() *builder {
	return &builder{states: []state{{}}, ids: map[state]int{{}: 0}}
}

func (b *builder) state(s state) int {
	id, known := b.ids[s]
	if !known {
		id = len(b.states)
		b.states, b.ids[s] = append(b.states, s), id
	}
	return id
}

// plan returns the state behind a calling code.
func (b *builder) plan(code int) int {
	w := walk{builder: b, regions: regionsOf(code), seen: map[string]int{}}
	for size := len(strconv.Itoa(code)); size+len(w.fits) <= maxDigits; {
		digits := len(w.fits)
		w.fits = append(w.fits, size+digits >= minDigits && possible(code, digits))
	}
	begin := make([][]at, len(w.regions))
	for i, r := range w.regions {
		for _, p := range r.patterns {
			begin[i] = append(begin[i], p.begin())
		}
	}
	return w.from(begin, 0)
}

// possible reports whether the country has numbers of so many digits that can
// be dialled from abroad. Some plans have shorter ones besides.
func possible(code, digits int) bool {
	country := int32(code)
	national, _ := strconv.ParseUint(strings.Repeat("2", digits), 10, 64)
	number := &phonenumbers.PhoneNumber{CountryCode: &country, NationalNumber: &national}
	return phonenumbers.IsPossibleNumberWithReason(number) == phonenumbers.IS_POSSIBLE
}

// walk goes through the digits that may follow a calling code.
type walk struct {
	*builder
	regions []region
	fits    []bool // which numbers of digits a number may have
	seen    map[string]int
}

// from returns the state in which the patterns have come so far.
func (w walk) from(there [][]at, digits int) int {
	if w.ended(there) {
		return 0
	}
	key := fmt.Sprint(digits, there)
	if id, ok := w.seen[key]; ok {
		return id
	}
	var s state
	if w.fits[digits] {
		s.class = classOf(w.regions, there, digits)
	}
	for digit := 0; digit < 10 && digits+1 < len(w.fits); digit++ {
		s.next[digit] = w.from(w.after(there, digit), digits+1)
	}
	id := w.state(s)
	w.seen[key] = id
	return id
}

// ended reports whether no number of any region begins so.
func (w walk) ended(there [][]at) bool {
	for i := range w.regions {
		if len(there[i][general]) > 0 {
			return false
		}
	}
	return true
}

func (w walk) after(there [][]at, digit int) [][]at {
	next := make([][]at, len(there))
	for i, r := range w.regions {
		for j, p := range r.patterns {
			next[i] = append(next[i], p.after(there[i][j], digit))
		}
	}
	return next
}
