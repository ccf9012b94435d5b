package list

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"app.wazaj/voye/campaign"
)

// transcript is what was read of a workbook: its rows as the lines of a list
// with commas, each with the row of the sheet in front. A line can be found
// again at once, which a row within a zip archive cannot; from here on, a
// workbook is a list like any other.
type transcript struct {
	lines spool
	most  int64 // bytes
	// withHidden takes the rows that are hidden too.
	withHidden bool
	// end is what ended the reading of the sheet before its last row.
	end        error
	hiddenRows int
	ownDates   bool // dates came out in a form that the workbook does not tell
	notes      []campaign.Problem
	sheets     []string // the names of all sheets of the workbook
	line       []byte
}

// write writes all rows of a sheet that are not blank or hidden. Its error is
// one of the disk.
func (t *transcript) write(rows *sheetReader) error {
	for {
		row, err := rows.next()
		if err == nil && !row.isBlank() {
			err = t.take(row, rows)
		}
		var full *spoolError
		switch {
		case errors.Is(err, io.EOF):
			return t.lines.done()
		case errors.As(err, &full):
			return err
		case err != nil:
			t.end = err
			return t.lines.done()
		}
	}
}

// take writes down a row.
func (t *transcript) take(row *sheetRow, rows *sheetReader) error {
	if row.isHidden && !t.withHidden {
		t.hiddenRows++
		return nil
	}
	t.line = strconv.AppendInt(t.line[:0], int64(row.line), 10)
	start := 0
	for _, end := range row.ends {
		t.line = appendQuoted(append(t.line, ','), row.text[start:end])
		start = end
	}
	if len(t.line) > maxRecord {
		return rows.refuse(campaign.ListRecordLong)
	}
	if t.lines.size+int64(len(t.line)) > t.most {
		return errPartOversized // a long text that many cells share
	}
	_, err := t.lines.Write(append(t.line, '\n'))
	return err
}

// appendQuoted appends a cell as a list with commas has it.
func appendQuoted(line, cell []byte) []byte {
	if !bytes.ContainsAny(cell, ",\"\r\n") {
		return append(line, cell...)
	}
	line = append(line, '"')
	for _, c := range cell {
		if c == '"' {
			line = append(line, '"')
		}
		line = append(line, c)
	}
	return append(line, '"')
}
