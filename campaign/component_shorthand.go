package campaign

import (
	"strconv"
	"strings"
	"unicode"
)

// shorthandRoots are the beginnings of the columns that stand for components,
// whatever follows.
var shorthandRoots = []string{"header", "body", "button"}

// shorthand is a column that stands for a value of a component.
type shorthand struct {
	column string // as the list has it
	// card is the card of a carousel that it belongs to, from 0; -1 outside.
	card int
	root string // header, body, button, offer, order or tap_target
	// what is the kind of the parameter or button, such as text, image,
	// currency or url, and field the value of it that the column holds; field
	// is empty for the only or the main one.
	what, field string
	// name is the parameter's name; empty when it is numbered.
	name string
	// number is the parameter's position from 1, or the button's from 0.
	number int
}

// The values that a kind has besides a plain text, by the words that follow
// its column. The empty word is the column alone.
var (
	headerFields = map[string][]string{
		"image": {""}, "video": {""}, "document": {"", "filename"},
		"location": {"latitude", "longitude", "name", "address"}, "product": {"id", "catalog"},
	}
	bodyFields   = map[string][]string{"currency": {"text", "code", "amount_1000"}, "date_time": {""}}
	buttonFields = map[string][]string{
		"url": {""}, "payload": {""}, "code": {""}, "catalog": {""}, "mpm": {"", "sections"},
		"order_details": {""}, "voice_call": {"", "ttl"},
	}
	rootFields = map[string][]string{
		"offer": {"expires"}, "order": {"reference", "status", "description"}, "tap_target": {"url", "title"},
	}
)

// isShorthand reports whether a column is meant as shorthand. The columns of
// an offer, an order or a card may as well be something of the list's own:
// they count only when they are well formed.
func isShorthand(folded string) bool {
	root, rest, dotted := strings.Cut(folded, ".")
	if !dotted {
		return false
	}
	if root == "card" {
		number, _, _ := strings.Cut(rest, ".")
		_, isNumber := position(number)
		return isNumber
	}
	return contains(shorthandRoots, root) || contains(rootFields[root], rest)
}

// parseShorthand reads a column such as body.1, header.image, button.0.url or
// card.0.body.1.
func parseShorthand(column string) (shorthand, bool) {
	name := cleanColumn(column)
	s := shorthand{column: column, card: -1, what: "text"}
	root, rest, _ := strings.Cut(name, ".")
	if strings.EqualFold(root, "card") {
		number, inside, _ := strings.Cut(rest, ".")
		card, isNumber := position(number)
		if root, rest, _ = strings.Cut(inside, "."); !isNumber || !contains(shorthandRoots, strings.ToLower(root)) {
			return s, false
		}
		s.card = card
	}
	s.root = strings.ToLower(root)
	switch lower := strings.ToLower(rest); s.root {
	case "header":
		return s.asHeader(rest, lower)
	case "body":
		return s.asBody(rest)
	case "button":
		return s.asButton(lower)
	default:
		s.what, s.field = s.root, lower
		return s, contains(rootFields[s.root], lower)
	}
}

// asHeader reads what follows header. in a column.
func (s shorthand) asHeader(rest, lower string) (shorthand, bool) {
	what, field, dotted := strings.Cut(lower, ".")
	if fields, known := headerFields[what]; known && contains(fields, field) {
		s.what, s.field = what, field
		return s, true
	}
	return s.asParameter(rest, !dotted)
}

// asBody reads what follows body. in a column: a parameter's number or name,
// and for a kind of its own that kind.
func (s shorthand) asBody(rest string) (shorthand, bool) {
	key, kind, dotted := strings.Cut(rest, ".")
	if !dotted {
		return s.asParameter(rest, true)
	}
	what, field, _ := strings.Cut(strings.ToLower(kind), ".")
	s.what, s.field = what, field
	return s.asParameter(key, contains(bodyFields[what], field))
}

func (s shorthand) asParameter(key string, ok bool) (shorthand, bool) {
	if number, isNumber := position(key); isNumber {
		s.number = number
		return s, ok && number >= 1
	}
	s.name = key
	return s, ok && isParameterName(key)
}

// isParameterName is wider than Meta, which has small letters and _ only: a
// name that is refused there should say so there, not here.
func isParameterName(name string) bool {
	for _, r := range name {
		if !unicode.In(r, unicode.L, unicode.M, unicode.N) && r != '_' && r != '-' {
			return false
		}
	}
	return name != ""
}

// asButton reads what follows button. in a column.
func (s shorthand) asButton(rest string) (shorthand, bool) {
	index, kind, _ := strings.Cut(rest, ".")
	number, isNumber := position(index)
	s.number = number
	if field, isFlow := strings.CutPrefix(kind, "flow_"); isFlow {
		s.what, s.field = "flow", field
		return s, isNumber && contains([]string{"token", "data"}, field)
	}
	s.what, s.field, _ = strings.Cut(kind, ".")
	return s, isNumber && contains(buttonFields[s.what], s.field)
}

// position reads a number of at most three digits.
func position(text string) (int, bool) {
	if text == "" || len(text) > 3 || digits(text) != len(text) {
		return 0, false
	}
	number, err := strconv.Atoi(text)
	return number, err == nil
}
