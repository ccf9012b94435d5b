package list

import (
	"errors"
	"io"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
)

// numberColumns are the folded names by which a column of numbers is known,
// the surest first.
var numberColumns = []string{
	"to", "phone", "phone number", "phone_number", "phonenumber", "number", "telephone", "mobile", "msisdn", "whatsapp",
	"wa_id", "tel", "cell", "cellphone", "téléphone", "telefon", "numéro", "numero", "teléfono", "telefono", "nimewo", "nimewo telefòn",
}

// ReadNumbers adds the phone numbers of the list at path to into. It is for
// suppression lists: any list whose column of numbers has a usual name (to,
// phone, number, telephone, msisdn and the like), or else whose cells read as
// numbers; also a plain file with one number a line and no header. Empty
// cells are passed over, and an empty file has no numbers.
//
// It returns how many numbers were new, and a problem for each cell that is
// no number: those people would not be left out. Rows are counted from 1,
// the header not included. An error is a *campaign.InputError.
func ReadNumbers(path, region string, into *campaign.Numbers) (added int, problems []campaign.Problem, err error) {
	source, err := openSource(path, Options{Whole: true})
	if err != nil {
		return 0, nil, err
	}
	column, err := source.findNumbers(region)
	if err != nil || column.at < 0 {
		return 0, nil, err
	}
	rows, err := source.rows(source.begin, 1)
	if err != nil {
		return 0, nil, err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	if column.headed {
		if err := rows.Skip(1); err != nil {
			return 0, nil, err
		}
		rows.row = 0
	}
	for {
		record, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return added, problems, nil
		}
		if err != nil {
			return added, problems, err
		}
		number, problem := column.read(record, region)
		if problem != nil {
			problems = append(problems, *problem)
		} else if _, isNew := into.Add(number, record.Row); isNew {
			added++
		}
	}
}

// numberColumn is where a list keeps its numbers.
type numberColumn struct {
	at     int // -1 in a list without records
	name   string
	headed bool // the first record names the columns
}

// read returns the number of a record, "" when its cell is empty.
func (c numberColumn) read(record campaign.Record, region string) (string, *campaign.Problem) {
	if c.at >= len(record.Cells) || cleanName(record.Cells[c.at]) == "" {
		return "", nil
	}
	number, problem, ok := campaign.ParsePhone(record.Cells[c.at], region)
	if ok {
		return number, nil
	}
	problem.Row, problem.Column = record.Row, c.name
	return "", &problem
}

// findNumbers looks at the first records for the column with the numbers.
func (s *source) findNumbers(region string) (numberColumn, error) {
	rows, err := s.rows(s.begin, 1)
	if err != nil {
		return numberColumn{}, err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	sample, err := rows.take(1 + sampleRecords)
	if err != nil || len(sample) == 0 {
		return numberColumn{at: -1}, err
	}
	first := sample[0].Cells
	for _, name := range numberColumns {
		at := slices.IndexFunc(first, func(cell string) bool { return campaign.FoldColumn(cell) == name })
		if at >= 0 {
			return numberColumn{at: at, name: cleanName(first[at]), headed: true}, nil
		}
	}
	for at := range widest(sample) {
		if !slices.ContainsFunc(sample, func(r campaign.Record) bool { return isNumber(r, at, region) }) {
			continue
		}
		column := numberColumn{at: at, name: "number"}
		if column.headed = !isNumber(sample[0], at, region) && !looksNumeric(sample[0], at); column.headed && at < len(first) {
			column.name = cleanName(first[at])
		}
		return column, nil
	}
	return numberColumn{}, s.error(campaign.ListNoNumbers)
}

func widest(records []campaign.Record) int {
	width := 0
	for _, record := range records {
		width = max(width, len(record.Cells))
	}
	return width
}

func isNumber(record campaign.Record, at int, region string) bool {
	if at >= len(record.Cells) {
		return false
	}
	_, _, ok := campaign.ParsePhone(record.Cells[at], region)
	return ok
}

// looksNumeric reports whether a cell is meant as a number although it is
// none: a first line such as 5,09E+10 is a number gone wrong and no header.
func looksNumeric(record campaign.Record, at int) bool {
	return at < len(record.Cells) && strings.ContainsAny(record.Cells[at], "0123456789")
}
