package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
)

// numberColumns are the names, in lower case, under which lists keep numbers.
var numberColumns = []string{
	"to", "phone", "phone number", "phone_number", "number", "mobile", "whatsapp", "tel", "telephone",
	"téléphone", "numéro", "telefòn", "nimewo", "teléfono", "número",
}

// readSuppressed reads the numbers that must never get a message. A list that
// is not understood is an error: a number that is missed here reaches a person
// who asked to be left alone.
func readSuppressed(spec *campaign.Spec) (*campaign.Numbers, error) {
	numbers := new(campaign.Numbers)
	for _, name := range spec.Suppress {
		path := beside(spec.File, name)
		if err := addNumbers(numbers, path, spec.DefaultRegion); err != nil {
			return nil, err
		}
	}
	return numbers, nil
}

func addNumbers(numbers *campaign.Numbers, path, region string) error {
	file, err := list.Open(path, list.Options{MayBeEmpty: true, Whole: true})
	if err != nil {
		return err
	}
	column, err := numberColumn(path, file.Columns())
	if err != nil {
		return err
	}
	name := file.Columns()[column]
	if isBareNumber(name) {
		// A list of bare numbers has no header: its first line is one of them.
		name = strconv.Itoa(column + 1)
		if err := addNumber(numbers, campaign.Record{Line: 1, Cells: file.Columns()}, column, name, region); err != nil {
			return fmt.Errorf("%s: line 1: %w", path, err)
		}
	}
	return addRows(numbers, file, path, column, name, region)
}

// isBareNumber tells a number in the place of a column's name.
func isBareNumber(name string) bool {
	return strings.ContainsFunc(name, unicode.IsDigit) && !strings.ContainsFunc(name, unicode.IsLetter)
}

func addRows(numbers *campaign.Numbers, file *list.File, path string, column int, name, region string) error {
	rows, err := file.Rows()
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for {
		record, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := addNumber(numbers, record, column, name, region); err != nil {
			return fmt.Errorf("%s: line %d: %w", path, record.Line, err)
		}
	}
}

func addNumber(numbers *campaign.Numbers, record campaign.Record, column int, name, region string) error {
	if column >= len(record.Cells) || strings.TrimSpace(record.Cells[column]) == "" {
		return nil
	}
	e164, problem, ok := campaign.ParsePhone(record.Cells[column], region)
	if !ok {
		problem.Column, problem.Value = name, record.Cells[column]
		return fmt.Errorf("column %s, value %q: %s; nobody on a suppression list may be missed: %s", name, problem.Value, sentenceOf(problem), problem.Remedy())
	}
	numbers.Add(e164, record.Row)
	return nil
}

// numberColumn returns the column of a suppression list that holds the
// numbers: the only one, or the first with a usual name.
func numberColumn(path string, columns []string) (int, error) {
	if len(columns) == 1 {
		return 0, nil
	}
	for _, name := range numberColumns {
		for i, column := range columns {
			if strings.ToLower(strings.TrimSpace(column)) == name {
				return i, nil
			}
		}
	}
	return 0, fmt.Errorf("%s: no column of this suppression list has a name such as to or phone; give the column with the numbers that name", path)
}
