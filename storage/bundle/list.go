package bundle

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
)

// openList opens the frozen list as the run reads it.
func (b *bundler) openList() (*list.File, error) {
	var format list.Format
	if err := json.Unmarshal(b.header.ListFormat, &format); err != nil {
		return nil, fmt.Errorf("the log does not say how the list is read: %w", err)
	}
	if b.header.List != filepath.Base(b.header.List) {
		return nil, fmt.Errorf("%q is no name of a list", b.header.List)
	}
	path := filepath.Join(b.folder, b.header.List)
	plain, err := openPlain(path)
	if err != nil {
		return nil, err
	}
	_ = plain.Close() // it was looked at only
	options := format.Options()
	options.Loose, options.MayBeEmpty, options.Name = true, true, b.header.List
	return list.Open(path, options)
}

// eachRecord calls fn with every record of the list that can be read.
func eachRecord(file *list.File, fn func(campaign.Record) error) error {
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
		if err == nil {
			err = fn(record)
		}
		if err != nil {
			return err
		}
	}
}

// meetList tells the masker all cells of the list. A list that is not read to
// its end leaves words that nobody knows.
func (b *bundler) meetList(file *list.File) {
	meet := func(record campaign.Record) error {
		for _, cell := range record.Cells {
			b.mask.meet(cell)
		}
		return nil
	}
	if file == nil || eachRecord(file, meet) != nil {
		b.mask.blind = true
	}
}

// writeShapes writes a list of the shapes of its cells, as CSV.
func (b *bundler) writeShapes(file *list.File, out io.Writer) error {
	to := csv.NewWriter(out)
	columns := file.Columns()
	numbers := b.header.numberColumns(columns)
	if !file.Format().NoHeader {
		if err := to.Write(shownColumns(columns)); err != nil {
			return err
		}
	}
	err := eachRecord(file, func(record campaign.Record) error {
		b.found.Rows++
		cells := make([]string, len(record.Cells))
		for i, cell := range record.Cells {
			if slices.Contains(numbers, i) {
				cells[i] = number(cell)
			} else {
				cells[i] = noFormula(shape(cell))
			}
		}
		return to.Write(cells)
	})
	to.Flush()
	return errors.Join(err, to.Error())
}

// shownColumns returns the names of the columns, or their shapes when a number
// among them shows that they are a row.
func shownColumns(columns []string) []string {
	isRow := slices.ContainsFunc(columns, func(name string) bool { return campaign.MaskPhones(name) != name })
	shown := make([]string, len(columns))
	for i, name := range columns {
		if shown[i] = noFormula(name); isRow {
			shown[i] = noFormula(shape(name))
		}
	}
	return shown
}

// noFormula keeps a spreadsheet from running a cell.
func noFormula(cell string) string {
	if strings.HasPrefix(strings.TrimLeft(cell, " \t\r\n\""), "=") || strings.ContainsAny(cell[:min(1, len(cell))], "+-@\t\r") {
		return "'" + cell
	}
	return cell
}

// copyList copies the list as it is, but for keys in a list that is text.
func (b *bundler) copyList(out io.Writer) error {
	source, err := os.Open(filepath.Join(b.folder, b.header.List))
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	if strings.HasPrefix(strings.ToLower(filepath.Ext(b.header.List)), ".xls") {
		_, err = io.Copy(out, source)
		return err
	}
	return eachLine(source, func(line []byte) error {
		_, err := io.WriteString(out, b.mask.withoutKeys(string(line))+"\n")
		return err
	})
}
