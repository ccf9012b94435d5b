package list

import (
	"slices"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
)

// countColumns names the columns of a list without a header row: 1, 2 and so
// on, as many as the widest of the first rows has.
func (f *File) countColumns(mayBeEmpty bool) error {
	f.index.places = []place{f.source.begin}
	sample, err := f.sample()
	if err != nil {
		return err
	}
	if len(sample) == 0 && !mayBeEmpty {
		return f.source.error(campaign.ListEmpty)
	}
	width := 0
	for _, record := range sample {
		cells := record.Cells
		for len(cells) > width && cleanName(cells[len(cells)-1]) == "" {
			cells = cells[:len(cells)-1]
		}
		width = max(width, len(cells))
	}
	for i := range width {
		f.columns = append(f.columns, strconv.Itoa(i+1))
	}
	return nil
}

// sample reads the first rows.
func (f *File) sample() ([]campaign.Record, error) {
	rows, err := f.Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	return rows.take(sampleRecords)
}

// NumberColumn returns the column that holds phone numbers, told by the cells
// of the first rows: at least half of them read as numbers there, and in no
// other column. It is for lists without a header row. None, or more than one,
// is a *campaign.InputError.
func (f *File) NumberColumn(region string) (string, error) {
	sample, err := f.sample()
	if err != nil {
		return "", err
	}
	var found []string
	for at, name := range f.columns {
		numbers := 0
		for _, record := range sample {
			if isSureNumber(record, at, region) {
				numbers++
			}
		}
		if numbers > 0 && 2*numbers >= len(sample) {
			found = append(found, name)
		}
	}
	switch len(found) {
	case 0:
		return "", f.source.error(campaign.ListNoNumberColumn)
	case 1:
		return found[0], nil
	}
	return "", &campaign.InputError{File: f.Name(), Rule: campaign.ListNumberColumns, Detail: strings.Join(found, ", ")}
}

// isSureNumber reports whether a cell is a phone number that its numbering plan
// has.
func isSureNumber(record campaign.Record, at int, region string) bool {
	if at >= len(record.Cells) {
		return false
	}
	_, problem, ok := campaign.ParsePhone(record.Cells[at], region)
	return ok && problem.Rule != campaign.PhoneDoubtful
}

// HeaderIsRow reports whether a column is named like a phone number: the list
// most likely has no header row, and its first recipient would be lost.
func (f *File) HeaderIsRow() bool {
	return !f.Format().NoHeader && slices.ContainsFunc(f.columns, func(name string) bool {
		_, problem, ok := campaign.ParsePhone(name, "")
		return ok || problem.Rule == campaign.PhoneNoPlus || problem.Rule == campaign.PhoneNoCountry && len(name) >= len("34123456")
	})
}
