package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"app.wazaj/voye/campaign"
)

// masked returns a row with people's numbers hidden, for sharing: the row's
// own, the numbers in what the gateway said, and all digits like those of a
// number in the cells that hold one. Other cells stay, with their dates, orders
// and amounts.
func (r *Report) masked(row Row) Row {
	number := onlyDigits(row.To)
	cells := make([]string, len(row.Cells))
	for i, cell := range row.Cells {
		if cells[i] = cell; slices.Contains(r.numberColumns, i) || r.holdsNumber(cell, number) {
			cells[i] = campaign.MaskPhones(cell)
		}
	}
	row.To, row.Error, row.Cells = campaign.MaskPhones(row.To), campaign.MaskPhones(row.Error), cells
	return row
}

// maskedColumns returns the report with the numbers hidden that stand in the
// names of columns: a list whose first row was taken for its header has some.
func (r *Report) maskedColumns() *Report {
	hidden := *r
	hidden.columns = make([]string, len(r.columns))
	for i, column := range r.columns {
		hidden.columns[i] = campaign.MaskPhones(column)
	}
	return &hidden
}

// name returns the campaign's name, which may be that of a file named after a
// number.
func (r *Report) name(mask bool) string {
	name := r.Run().Header.Name
	if mask {
		return campaign.MaskPhones(name)
	}
	return name
}

// runTime is how the id of a run begins: when it was made.
var runTime = regexp.MustCompile(`^\d{8}-\d{6}`)

// ShownID returns a run's id as a report shows it. The campaign's name is in it:
// where that holds a number which is to be hidden, the time is left, by which
// commands find the run as well.
func ShownID(id string, mask bool) string {
	made := runTime.FindString(id)
	switch name := id[len(made):]; {
	case !mask || campaign.MaskPhones(name) == name:
		return id
	case made == "":
		return campaign.MaskPhones(id)
	}
	return made
}

// ids are those of the runs, as they are shown.
func (r *Report) ids(mask bool) (ids []string) {
	for _, run := range r.pasts {
		ids = append(ids, ShownID(run.ID, mask))
	}
	return ids
}

// fewestDigits are the digits at the end of a number by which it is found
// without its calling code.
const fewestDigits = 7

// holdsNumber reports whether a cell holds the row's number, in whatever
// spelling, another one that says its country, or is nothing but a number of
// the campaign's region.
func (r *Report) holdsNumber(cell, number string) bool {
	digits := onlyDigits(cell)
	if len(digits) < fewestDigits {
		return false
	}
	if strings.ContainsAny(cell, "+＋") || strings.HasPrefix(digits, "00") {
		return true
	}
	if len(number) >= fewestDigits && strings.Contains(digits, number[len(number)-fewestDigits:]) {
		return true
	}
	_, problem, ok := campaign.ParsePhone(cell, r.region)
	return ok && problem.Rule == ""
}

// onlyDigits returns the digits of a text. A digit of another script counts as
// one that no number has.
func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '0' <= r && r <= '9':
			return r
		case unicode.IsDigit(r):
			return 'x'
		}
		return -1
	}, text)
}
