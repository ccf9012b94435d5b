// Package list reads the lists of recipients that people have: CSV files in
// any dialect and encoding that spreadsheets write, and Excel workbooks. It
// turns a file into records of text cells under named columns, in order, in constant memory,
// and finds any row again. What the cells mean is not its business, except
// that ReadNumbers finds the phone numbers of a suppression list.
//
// # Dialects
//
// The encoding is told by a byte order mark, by the zero bytes of UTF-16, or
// by being valid UTF-8; everything else is Windows-1252, unless some of its
// lines are UTF-8: such a mixture is read as UTF-8 and refused at the first
// other line. Mac Roman is read when Options say so. The delimiter is
// told by a sep= line, or else is the one of comma, semicolon, tab and bar
// that splits the first records most evenly. Lines end with LF, CRLF or, when
// there is no LF at all, CR. Quoting is that of RFC 4180: a cell in quotes may
// hold delimiters, line ends (read as LF) and doubled quotes. A quote within
// a cell that does not begin with one stands for itself. Blank lines, and lines
// of nothing but delimiters, are skipped.
//
// # Workbooks
//
// Of a workbook (.xlsx, .xlsm) one sheet is read: the first that is not
// hidden, or the one that Options name. Rows that are hidden, by hand or by a
// filter, are left out, and Notes says so. A number is written with its digits
// whatever its format rounds; dates, percentages and amounts of money are as
// the sheet shows them; a formula is the value that was saved with it. The line
// of a record is its row in the sheet, and rows without text are skipped.
//
// Rows of a zip archive cannot be found again, so Open writes them down as
// text: in memory, and beyond 8 MiB in a temporary file that has no name and
// goes with the process.
//
// # Limits
//
// A list with a quote out of place, with bytes that its encoding does not
// have, or with a record beyond 1 MiB, a cell beyond 64 KiB or more than
// 1,000 columns is refused at that line: what would follow could be wrong in
// silence.
package list

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"app.wazaj/voye/campaign"
)

// File is a list whose header has been read. It does not keep the list's file
// open; its methods are safe for concurrent use.
type File struct {
	source  *source
	columns []string
	index   index
	// headerLine is the line on which the header stands.
	headerLine int
}

// Open finds out how the list at path is written and reads its header. An
// error is a *campaign.InputError: the file is missing, is no list, has no
// recipients, or names a column twice.
func Open(path string, opts Options) (*File, error) {
	source, err := openSource(path, opts)
	if err != nil {
		return nil, err
	}
	f := &File{source: source}
	read := f.readHeader
	if opts.NoHeader {
		read = f.countColumns
	}
	if err := read(opts.MayBeEmpty); err != nil {
		return nil, err
	}
	return f, nil
}

func (f *File) readHeader(mayBeEmpty bool) error {
	rows, err := f.source.rows(f.source.begin, 0)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	header, err := rows.Next()
	if errors.Is(err, io.EOF) {
		return f.source.error(campaign.ListEmpty)
	}
	if err != nil {
		return err
	}
	f.index.places, f.headerLine = []place{rows.here()}, header.Line
	if f.columns, err = f.names(header); err != nil {
		return err
	}
	if err := rows.Skip(1); errors.Is(err, io.EOF) && !mayBeEmpty {
		return f.source.error(campaign.ListNoRows)
	}
	return nil // what is wrong with a row is told when it is read
}

// names makes column names of the header's cells.
func (f *File) names(header campaign.Record) ([]string, error) {
	cells := header.Cells
	for len(cells) > 1 && cleanName(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	names, folded := make([]string, len(cells)), map[string]bool{}
	for i, cell := range cells {
		names[i] = cleanName(campaign.MendBytes(cell))
		if names[i] == "" {
			names[i] = fmt.Sprintf("column %d", i+1)
		}
		fold := campaign.FoldColumn(names[i])
		if folded[fold] {
			return nil, &campaign.InputError{File: f.Name(), Line: header.Line, Rule: campaign.ListColumnTwice, Name: names[i]}
		}
		folded[fold] = true
	}
	return names, nil
}

// cleanName takes blanks and invisible characters from around a column's name.
func cleanName(cell string) string {
	return strings.TrimFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf) })
}

// Path returns the path that the list was opened by.
func (f *File) Path() string { return f.source.path }

// Name returns what errors call the list: its path, unless Options have a name.
func (f *File) Name() string { return f.source.name }

// Columns returns the names of the columns, without blanks and invisible
// characters around them. Empty names at the end of the header are left out;
// one in the middle is given as "column N". The caller must not change them.
func (f *File) Columns() []string { return f.columns }

// Format returns how the list is written. Its Options open a copy of the file
// in the same way.
func (f *File) Format() Format { return f.source.format }

// Notes returns what a person must know of how the list was read: which rows
// and sheets of a workbook were left out. Each is a warning about no row.
func (f *File) Notes() []campaign.Problem {
	if f.source.transcript == nil {
		return nil
	}
	return f.source.transcript.notes
}

// Sheets returns the names of a workbook's sheets, hidden ones too, in their
// order; a text list has none.
func (f *File) Sheets() []string {
	if f.source.transcript == nil {
		return nil
	}
	return f.source.transcript.sheets
}

// Rows returns a reader of the list from its first row on. The caller closes
// it.
func (f *File) Rows() (*Reader, error) { return f.rowsFrom(f.index.first(), 1) }

func (f *File) rowsFrom(start place, row int) (*Reader, error) {
	rows, err := f.source.rows(start, row)
	if err != nil {
		return nil, err
	}
	rows.columns = len(f.columns)
	return rows, nil
}

func (s *source) error(rule campaign.Rule) error {
	return &campaign.InputError{File: s.name, Rule: rule}
}
