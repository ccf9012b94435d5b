package list

import (
	"errors"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
)

// Reader reads the records of a list in order. Its memory does not grow with
// the list. It is not safe for concurrent use.
type Reader struct {
	scan *scanner
	file *os.File
	row  int // of the record that was read last
	// columns is how many columns the header names. Empty cells behind them,
	// which spreadsheets add, are left out.
	columns int
	text    []byte // of one record, while it is put together
	err     error  // what ended the reading
}

// Next returns the next record; io.EOF at the end of the list. Its cells stay
// as they are when further records are read. Blank lines are no records. An
// error other than io.EOF is a *campaign.InputError with the line; the
// records behind it cannot be told, so every further call returns it too.
func (r *Reader) Next() (campaign.Record, error) {
	if r.err != nil {
		return campaign.Record{}, r.err
	}
	rec, err := r.scan.next()
	if err != nil {
		r.err = err
		return campaign.Record{}, err
	}
	cells, rule := r.cells(rec)
	if rule != "" {
		r.err = &campaign.InputError{File: r.scan.path, Line: rec.line, Rule: rule, Detail: r.scan.encoding}
		return campaign.Record{}, r.err
	}
	r.row++
	return campaign.Record{Row: r.row, Line: rec.line, Cells: cells}, nil
}

// Skip passes over the next n records, several times faster than Next reads
// them: it finds where they end, but does not look into their cells. It
// returns io.EOF when the list has fewer records left.
func (r *Reader) Skip(n int) error {
	for range n {
		if r.err != nil {
			return r.err
		}
		if _, r.err = r.scan.next(); r.err == nil {
			r.row++
		}
	}
	return r.err
}

// Close closes the file.
func (r *Reader) Close() error { return r.file.Close() }

// here returns the place behind the record that was read last.
func (r *Reader) here() place { return place{offset: r.scan.offset, line: r.scan.line} }

// cells makes strings of a record: one for the whole record, of which the
// cells are parts.
func (r *Reader) cells(rec record) ([]string, campaign.Rule) {
	if r.scan.encoding == UTF8 && !utf8.Valid(rec.data) {
		return nil, campaign.ListNotEncoded
	}
	var cells []string
	if rec.quoted {
		cells = r.quotedCells(rec.data)
	} else {
		cells = r.plainCells(string(rec.data))
	}
	if len(cells) > maxColumns {
		return nil, campaign.ListTooWide
	}
	if len(rec.data) > maxCell {
		for _, cell := range cells {
			if len(cell) > maxCell {
				return nil, campaign.ListCellLong
			}
		}
	}
	for r.columns > 0 && len(cells) > r.columns && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells, ""
}

func (r *Reader) plainCells(line string) []string {
	cells := make([]string, 0, r.columns)
	for {
		at := strings.IndexByte(line, r.scan.split.comma)
		if at < 0 || len(cells) > maxColumns {
			return append(cells, line)
		}
		cells = append(cells, line[:at])
		line = line[at+1:]
	}
}

func (r *Reader) quotedCells(data []byte) []string {
	spans := r.scan.split.spans
	r.text = r.text[:0]
	for i := range spans {
		start := len(r.text)
		r.text = appendCell(r.text, data, spans[i], r.scan.split.eol)
		spans[i] = span{start: start, end: len(r.text)}
	}
	text := string(r.text)
	cells := make([]string, len(spans))
	for i, s := range spans {
		cells[i] = text[s.start:s.end]
	}
	return cells
}

// take returns the next n records, or as many as there are.
func (r *Reader) take(n int) ([]campaign.Record, error) {
	var records []campaign.Record
	for range n {
		record, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
	return records, nil
}
