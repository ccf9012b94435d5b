package list

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
)

// Reader reads the records of a list in order. Its memory does not grow with
// the list. It is not safe for concurrent use.
type Reader struct {
	scan *scanner
	file *os.File // nil for a transcript
	row  int      // of the record that was read last
	// columns is how many columns the header names. Empty cells behind them,
	// which spreadsheets add, are left out.
	columns int
	block   []string        // free space for the cells of the next records
	text    strings.Builder // holds the bytes of the cells
	err     error           // what ended the reading
	loose   bool            // as in Options
	// isTranscript says that the first cell of each record is the row of a
	// workbook's sheet; end is then what ended the sheet before its time.
	isTranscript bool
	end          error
	index        *index // learns where rows begin, unless it is nil
}

// Next returns the next record; io.EOF at the end of the list. Its cells stay
// as they are when further records are read. Blank lines are no records. An
// error other than io.EOF is a *campaign.InputError with the line; the
// records behind it cannot be told, so every further call returns it too.
func (r *Reader) Next() (campaign.Record, error) {
	if r.err != nil {
		return campaign.Record{}, r.err
	}
	rec, err := r.next()
	if err != nil {
		r.err = err
		return campaign.Record{}, err
	}
	return r.record(rec)
}

// nextIf is Next for a search: it looks into the cells of the next record only
// if the text of the record, as it stands in the list, may have what is looked
// for. ok is false when it does not.
func (r *Reader) nextIf(may func(text []byte) bool) (found campaign.Record, ok bool, err error) {
	if r.err != nil {
		return campaign.Record{}, false, r.err
	}
	rec, err := r.next()
	if err != nil {
		r.err = err
		return campaign.Record{}, false, err
	}
	if !may(rec.data) {
		r.row++
		return campaign.Record{}, false, nil
	}
	found, err = r.record(rec)
	return found, err == nil, err
}

// record makes the record that was scanned last.
func (r *Reader) record(rec record) (campaign.Record, error) {
	cells, rule := r.cells(rec)
	if rule != "" {
		r.err = &campaign.InputError{File: r.scan.path, Line: rec.line, Rule: rule, Detail: r.scan.encoding}
		return campaign.Record{}, r.err
	}
	if r.row++; r.row%indexStep == 0 && r.index != nil {
		r.index.learn(r.row/indexStep, r.here())
	}
	line := rec.line
	if r.isTranscript {
		line, _ = strconv.Atoi(cells[0])
		cells = cells[1:]
	}
	return campaign.Record{Row: r.row, Line: line, Cells: cells}, nil
}

// next finds the next record.
func (r *Reader) next() (record, error) {
	rec, err := r.scan.next()
	if r.end != nil && errors.Is(err, io.EOF) {
		err = r.end
	}
	return rec, err
}

// Skip passes over the next n records, several times faster than Next reads
// them: it finds where they end, but does not look into their cells. It
// returns io.EOF when the list has fewer records left.
func (r *Reader) Skip(n int) error {
	for last := r.row + n; r.row < last && r.err == nil; {
		if skipped := r.scan.skip(last - r.row); skipped > 0 {
			r.row += skipped
		} else if _, r.err = r.next(); r.err == nil {
			r.row++
		}
	}
	return r.err
}

// Close closes the file.
func (r *Reader) Close() error {
	if r.file == nil {
		return nil
	}
	return r.file.Close()
}

// here returns the place behind the record that was read last.
func (r *Reader) here() place { return place{offset: r.scan.offset, line: r.scan.line} }

// textBlock is how much text the cells of some records share. A cell that is
// kept keeps so much of the list in memory.
const textBlock = 8 << 10

// cells makes strings of a record: one for the whole record, of which the
// cells are parts. Only cells with doubled quotes or line ends are copied.
func (r *Reader) cells(rec record) ([]string, campaign.Rule) {
	if r.scan.encoding == UTF8 && !r.loose && !utf8.Valid(rec.data) {
		return nil, campaign.ListNotEncoded
	}
	width := len(r.scan.split.spans)
	if !rec.quoted {
		width = 1 + bytes.Count(rec.data, []byte{r.scan.split.comma})
	}
	if width > maxColumns && !r.isTranscript {
		return nil, campaign.ListTooWide
	}
	cells := r.room(width)
	if rec.quoted {
		r.quotedCells(cells, r.keep(rec.data))
	} else {
		r.plainCells(cells, r.keep(rec.data))
	}
	if len(rec.data) > maxCell && slices.ContainsFunc(cells, func(cell string) bool { return len(cell) > maxCell }) {
		return nil, campaign.ListCellLong
	}
	columns := r.columns
	if r.isTranscript && columns > 0 {
		columns++
	}
	for columns > 0 && len(cells) > columns && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells, ""
}

// keep returns data as a string, cut from a larger one: asking for memory
// record by record takes a good part of the reading of narrow lists.
func (r *Reader) keep(data []byte) string {
	if len(data) > textBlock/8 {
		return string(data)
	}
	if r.text.Cap()-r.text.Len() < len(data) {
		r.text = strings.Builder{}
		r.text.Grow(textBlock)
	}
	start := r.text.Len()
	_, _ = r.text.Write(data) // it cannot fail
	return r.text.String()[start:]
}

// room returns space for the cells of one record. It is cut from a larger
// block, as asking for it record by record takes a good part of the reading.
func (r *Reader) room(width int) []string {
	if len(r.block) < width {
		r.block = make([]string, max(width, maxColumns))
	}
	cells := r.block[:width:width]
	r.block = r.block[width:]
	return cells
}

// plainCells splits a line without quotes into cells, which has as many
// elements as the line has cells.
func (r *Reader) plainCells(cells []string, line string) {
	last := len(cells) - 1
	for i := range last {
		at := strings.IndexByte(line, r.scan.split.comma)
		cells[i] = line[:at]
		line = line[at+1:]
	}
	cells[last] = line
}

func (r *Reader) quotedCells(cells []string, record string) {
	for i, s := range r.scan.split.spans {
		cells[i] = record[s.start:s.end]
		if s.escaped {
			cells[i] = unescape(cells[i], r.scan.split.eol)
		}
	}
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
