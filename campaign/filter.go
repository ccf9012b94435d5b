package campaign

import (
	"errors"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Filter lets rows through by one of their cells, as in city=Jacmel:
//
//	=   the cell is the value; city= is an empty cell
//	!=  the cell is not the value
//	~   the cell contains the value
//
// The column is found as a placeholder finds it: by its exact name, else in
// any case and with any blanks. Cell and value are compared without blanks
// around them and without regard to case, as the filters of spreadsheets do:
// a list that people typed has jacmel beside Jacmel.
type Filter struct {
	Column, Operator, Value string

	cell int // the column's place, once it was found
	fold string
}

// FilterNoColumn is a filter by a column that the list does not have.
const FilterNoColumn Rule = "filter_no_column"

var errFilter = errors.New("give a column, =, != or ~, and a value, such as city=Jacmel")

// ParseFilter reads a filter. The first operator ends the column's name.
func ParseFilter(text string) (Filter, error) {
	at := strings.IndexAny(text, "=~")
	if at < 0 {
		return Filter{}, errFilter
	}
	f := Filter{Column: text[:at], Operator: text[at : at+1], Value: strings.TrimSpace(text[at+1:])}
	if column, negated := strings.CutSuffix(f.Column, "!"); negated && f.Operator == "=" {
		f.Column, f.Operator = column, "!="
	}
	f.Column = strings.TrimSpace(f.Column)
	if f.Column == "" || f.Operator == "~" && f.Value == "" {
		return Filter{}, errFilter
	}
	return f, nil
}

// String writes the filter as ParseFilter reads it.
func (f Filter) String() string { return f.Column + f.Operator + f.Value }

// FindFilters returns filters with their columns found among those of the
// list at path. One that is not there is an *InputError that names all.
func FindFilters(filters []Filter, path string, columns []string) ([]Filter, error) {
	finder := newColumnFinder(columns)
	found := make([]Filter, len(filters))
	for i, f := range filters {
		cell, ok := finder.find(f.Column)
		if !ok {
			return nil, &InputError{File: path, Rule: FilterNoColumn, Name: Safe(short(f.Column)), Detail: finder.suggest(f.Column)}
		}
		f.Column, f.cell, f.fold = columns[cell], cell, foldValue(f.Value)
		found[i] = f
	}
	return found, nil
}

func (f *Filter) lets(record Record) bool {
	cell := ""
	if f.cell < len(record.Cells) {
		cell = foldValue(record.Cells[f.cell])
	}
	switch f.Operator {
	case "~":
		return strings.Contains(cell, f.fold)
	case "!=":
		return cell != f.fold
	}
	return cell == f.fold
}

// foldValue returns a value as it is compared.
func foldValue(text string) string { return FoldText(strings.TrimSpace(text)) }

// FoldText returns a text as a search compares it: without regard to case and
// to how its accents are written.
func FoldText(text string) string { return norm.NFC.String(strings.ToLower(text)) }
