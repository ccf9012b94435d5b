package list

import (
	"bytes"
	"strconv"

	"app.wazaj/voye/campaign"
)

// The size of the largest sheet that Excel can make.
const (
	lastSheetRow    = 1 << 20
	lastSheetColumn = 1 << 14
)

const errCellOrder = workbookError("its rows or cells are out of order")

// sheetReader reads the rows of a sheet. Its memory does not grow with the
// sheet.
type sheetReader struct {
	path    string
	xml     *xmlScanner
	strings *sharedStrings
	formats *numberFormats

	line   int // of the row that was read last
	value  []byte
	number []byte
	row    sheetRow
}

// sheetRow is a row of a sheet. It is valid until the next one is read.
type sheetRow struct {
	line     int
	isHidden bool // by hand, by a filter or in a folded group
	text     []byte
	ends     []int // of each cell in text; empty cells at the end are left out
}

// isBlank reports whether no cell of a row has more than white space.
func (r *sheetRow) isBlank() bool { return len(bytes.TrimSpace(r.text)) == 0 }

// next returns the next row that the sheet's file has; io.EOF behind the last
// one. What stands behind the rows is read too, so that a sheet that was cut
// off there or changed on its way is found out.
func (r *sheetReader) next() (*sheetRow, error) {
	for {
		token, err := r.xml.next()
		if err != nil {
			return nil, err
		}
		if token.kind != xmlOpen || string(token.name) != "row" {
			continue
		}
		if err := r.begin(token.attrs); err != nil {
			return nil, err
		}
		return &r.row, r.cells()
	}
}

// begin reads which row it is.
func (r *sheetReader) begin(attrs []byte) error {
	line := r.line + 1
	if written := attr(attrs, "r"); written != nil {
		n, err := strconv.Atoi(string(written))
		if err != nil || n < line {
			return errCellOrder
		}
		line = n
	}
	if line > lastSheetRow {
		return workbookError("it has more rows than a sheet can have")
	}
	r.line = line
	r.row = sheetRow{line: line, isHidden: isTrue(attr(attrs, "hidden")), text: r.row.text[:0], ends: r.row.ends[:0]}
	return nil
}

// cells reads the cells of a row up to its end.
func (r *sheetReader) cells() error {
	column := 0
	for {
		token, err := r.xml.next()
		switch {
		case err != nil:
			return inside(err)
		case token.kind == xmlClose:
			return nil // of the row: whatever else was opened was closed
		case token.kind == xmlText:
			continue
		case string(token.name) != "c":
			if err := skipElement(r.xml); err != nil {
				return err
			}
			continue
		}
		at := column + 1
		if reference := attr(token.attrs, "r"); reference != nil {
			at = columnOf(reference)
		}
		if at <= column || at > lastSheetColumn {
			return errCellOrder
		}
		column = at
		if err := r.cell(column, kindOfCell(attr(token.attrs, "t")), styleOf(attr(token.attrs, "s"))); err != nil {
			return err
		}
	}
}

// columnOf returns the number of the column in a reference such as AB12; 0 for
// what is no reference.
func columnOf(reference []byte) int {
	column := 0
	for _, c := range reference {
		if c|0x20 < 'a' || c|0x20 > 'z' || column > lastSheetColumn {
			break
		}
		column = column*26 + int(c|0x20-'a') + 1
	}
	return column
}

// styleOf returns the number of a cell's style.
func styleOf(written []byte) int {
	style, err := strconv.Atoi(string(written))
	if err != nil {
		return 0
	}
	return style
}

// cell reads the value of a cell: that of a formula is the one that it had
// when the workbook was saved.
func (r *sheetReader) cell(column int, kind cellKind, style int) error {
	r.value = r.value[:0]
	for {
		token, err := r.xml.next()
		switch {
		case err != nil:
			return inside(err)
		case token.kind == xmlClose:
			return r.put(column, kind, style)
		case token.kind == xmlText:
			continue
		case string(token.name) == "v" && kind != cellInline:
			r.value, err = r.plainText(r.value[:0])
		case string(token.name) == "is" && kind == cellInline:
			r.value, err = richText(r.xml, r.value[:0])
		default:
			err = skipElement(r.xml)
		}
		if err != nil {
			return err
		}
	}
}

// plainText appends the text of an element that has no others in it.
func (r *sheetReader) plainText(dst []byte) ([]byte, error) {
	for {
		token, err := r.xml.next()
		switch {
		case err != nil:
			return dst, inside(err)
		case token.kind == xmlClose:
			return dst, nil
		case token.kind == xmlOpen:
			err = skipElement(r.xml)
		default:
			dst, err = appendToken(dst, token)
		}
		if err != nil {
			return dst, err
		}
	}
}

// skipElement passes over the rest of the element that was opened last.
func skipElement(x *xmlScanner) error {
	for depth := 1; depth > 0; {
		token, err := x.next()
		if err != nil {
			return inside(err)
		}
		switch token.kind {
		case xmlOpen:
			depth++
		case xmlClose:
			depth--
		}
	}
	return nil
}

// put puts the cell that was read into its place in the row.
func (r *sheetReader) put(column int, kind cellKind, style int) error {
	text, err := r.textOf(kind, style)
	if err != nil || len(text) == 0 {
		return err
	}
	switch {
	case column > maxColumns:
		return r.refuse(campaign.ListTooWide)
	case len(text) > maxCell:
		return r.refuse(campaign.ListCellLong)
	case len(r.row.text)+len(text) > maxRecord:
		return r.refuse(campaign.ListRecordLong)
	}
	for len(r.row.ends) < column-1 {
		r.row.ends = append(r.row.ends, len(r.row.text))
	}
	r.row.text = append(r.row.text, text...)
	r.row.ends = append(r.row.ends, len(r.row.text))
	return nil
}

func (r *sheetReader) refuse(rule campaign.Rule) error {
	return &campaign.InputError{File: r.path, Line: r.line, Rule: rule}
}
