package campaign

import (
	"cmp"
	"slices"
	"strconv"
)

// slot is one parameter of a header or body, one button, or one component of
// another kind, with the columns that give its values.
type slot struct {
	shorthand // of the first column
	fields    map[string]shorthand
}

// needed are the values without which a kind cannot be sent, by what the
// column that holds it is called.
var needed = map[string][]string{
	"document": {""}, "location": {"latitude", "longitude"}, "product": {"id"},
	"currency": {"text", "code", "amount_1000"}, "mpm": {"", "sections"},
	"order": {"reference", "status"}, "tap_target": {"url", "title"},
}

// slots gathers the columns of one component by the parameter or button that
// they belong to, in list order.
func (l *listReader) slots(card int, root string) ([]slot, error) {
	var slots []slot
	for _, s := range l.shorthands {
		if s.card != card || s.root != root {
			continue
		}
		i := slices.IndexFunc(slots, func(other slot) bool { return s.shares(other.shorthand) })
		if i < 0 {
			slots = append(slots, slot{shorthand: s, fields: map[string]shorthand{s.field: s}})
			continue
		}
		if err := l.join(&slots[i], s); err != nil {
			return nil, err
		}
	}
	for i := range slots {
		if err := l.complete(&slots[i]); err != nil {
			return nil, err
		}
	}
	return slots, nil
}

// shares reports whether two columns of one component belong to the same
// parameter or button. A header has one parameter only.
func (s shorthand) shares(other shorthand) bool {
	return s.root == "header" || s.name == other.name && s.number == other.number
}

// join adds a column to the slot that it belongs to.
func (l *listReader) join(to *slot, s shorthand) error {
	_, taken := to.fields[s.field]
	switch {
	case s.what == to.what && !taken && s.name == to.name && s.number == to.number:
		to.fields[s.field] = s
		return nil
	case s.root == "header" && (s.what != to.what || s.field == ""):
		return l.headerTwice(to, s)
	case s.root == "button" && (s.what != to.what || s.field == ""):
		return l.wrong(ruleButtonTwice, s.column, strconv.Itoa(s.number))
	case s.what != to.what:
		return l.wrong(ruleParameterTwice, s.column, Safe(short(to.column)))
	}
	return l.wrong(ruleColumnTwice, s.column, "")
}

// headerTwice says that a list has two headers, or a file name for none.
func (l *listReader) headerTwice(to *slot, s shorthand) error {
	for _, lone := range []shorthand{to.shorthand, s} {
		if lone.what == "document" && lone.field == "filename" {
			return l.wrong(ruleLoneFilename, lone.column, lone.sibling("document", ""))
		}
	}
	return l.wrong(ruleTwoHeaders, s.column, Safe(short(to.column)))
}

// complete refuses a slot that lacks a value.
func (l *listReader) complete(s *slot) error {
	for _, field := range needed[s.what] {
		if _, there := s.fields[field]; there {
			continue
		}
		if s.what == "document" {
			return l.wrong(ruleLoneFilename, s.column, s.sibling(s.what, field))
		}
		return l.wrong(ruleLonePart, s.column, s.sibling(s.what, field))
	}
	return nil
}

// sibling names the column that holds another value of the same parameter.
func (s shorthand) sibling(what, field string) string {
	name := s.root
	if s.card >= 0 {
		name = "card." + strconv.Itoa(s.card) + "." + name
	}
	switch {
	case s.name != "":
		name += "." + s.name
	case s.root == "button" || s.number > 0:
		name += "." + strconv.Itoa(s.number)
	}
	if _, isRoot := rootFields[s.root]; !isRoot && what != "text" {
		name += "." + what
	}
	if field != "" {
		name += "." + field
	}
	return name
}

// byNumber sorts the slots of parameters or buttons.
func byNumber(slots []slot) {
	slices.SortStableFunc(slots, func(a, b slot) int { return cmp.Compare(a.number, b.number) })
}
