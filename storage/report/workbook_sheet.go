package report

import (
	"io"
	"strconv"
)

// sheet writes one sheet of a workbook as it goes: what is above its rows, the
// rows from the first to the last, and what is below. Every text is an inline
// string, which no spreadsheet takes for a formula. Errors are kept, and told
// at the end.
type sheet struct {
	out     io.Writer
	buffer  []byte
	letters []string // of the columns
	row     int      // that was begun last, from 1
	rowName []byte   // of the row, as text
	column  int      // the next one, from 0
	err     error
}

// sheetLook says how a sheet is shown.
type sheetLook struct {
	widths []int // of the columns, in characters
	// frozen columns on the left, with the first row, stay in sight.
	frozen int
	// hasHeader says that the first row is one: it stays in sight, and has
	// buttons to filter by.
	hasHeader bool
	landscape bool
	selected  bool
}

// sheetBuffer is how much is gathered before it is written.
const sheetBuffer = 32 << 10

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const (
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

func newSheet(out io.Writer, look sheetLook) *sheet {
	s := &sheet{out: out}
	s.raw(xmlHead, `<worksheet xmlns="`, mainSpace, `" xmlns:r="`, relSpace, `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="`,
		bit(look.hasHeader), `" tabSelected="`, bit(look.selected), `" workbookViewId="0">`)
	if look.hasHeader {
		s.freeze(look.frozen)
	}
	s.raw(`</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`)
	for i, width := range look.widths {
		n := strconv.Itoa(i + 1)
		s.raw(`<col min="`, n, `" max="`, n, `" width="`, strconv.Itoa(width), `" customWidth="1"/>`)
		s.letters = append(s.letters, columnName(i))
	}
	s.raw(`</cols><sheetData>`)
	return s
}

// freeze keeps the header and some columns in sight.
func (s *sheet) freeze(columns int) {
	if columns == 0 {
		s.raw(`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`)
		return
	}
	s.raw(`<pane xSplit="`, strconv.Itoa(columns), `" ySplit="1" topLeftCell="`, columnName(columns), `2" activePane="bottomRight" state="frozen"/>`,
		`<selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight"/>`)
}

// begin begins the next row.
func (s *sheet) begin() {
	s.row, s.column = s.row+1, 0
	s.rowName = strconv.AppendInt(s.rowName[:0], int64(s.row), 10)
	s.buffer = append(s.buffer, `<row r="`...)
	s.buffer = append(s.buffer, s.rowName...)
	s.buffer = append(s.buffer, `">`...)
}

func (s *sheet) end() {
	s.buffer = append(s.buffer, "</row>"...)
	s.flush(sheetBuffer)
}

// cell begins the next cell of the row.
func (s *sheet) cell(look style) {
	s.buffer = append(s.buffer, `<c r="`...)
	s.buffer = append(s.buffer, s.letters[s.column]...)
	s.buffer = append(s.buffer, s.rowName...)
	s.buffer = append(s.buffer, `" s="`...)
	s.buffer = strconv.AppendInt(s.buffer, int64(look), 10)
	s.column++
}

// text writes a text into the next cell; an empty one leaves it out.
func (s *sheet) text(look style, text string) {
	if text == "" {
		s.column++
		return
	}
	s.cell(look)
	if edgesMatter(text) {
		s.buffer = append(s.buffer, `" t="inlineStr"><is><t xml:space="preserve">`...)
	} else {
		s.buffer = append(s.buffer, `" t="inlineStr"><is><t>`...)
	}
	s.buffer = append(appendText(s.buffer, text), `</t></is></c>`...)
}

// number writes a number into the next cell.
func (s *sheet) number(look style, n int64) {
	s.cell(look)
	s.buffer = append(s.buffer, `"><v>`...)
	s.buffer = strconv.AppendInt(s.buffer, n, 10)
	s.buffer = append(s.buffer, `</v></c>`...)
}

// status writes the status of an answer into the next cell, and leaves it out
// where there was no answer.
func (s *sheet) status(status int) {
	if status == 0 {
		s.column++
		return
	}
	s.number(asID, int64(status))
}

// share writes a part of a whole into the next cell.
func (s *sheet) share(look style, part, whole int) {
	s.cell(look)
	s.buffer = append(s.buffer, `"><v>`...)
	s.buffer = strconv.AppendFloat(s.buffer, float64(part)/float64(max(whole, 1)), 'f', 6, 64)
	s.buffer = append(s.buffer, `</v></c>`...)
}

// blank colours the next cell.
func (s *sheet) blank(look style) {
	s.cell(look)
	s.buffer = append(s.buffer, `"/>`...)
}

// area is what the sheet's filter stands on: its header and all rows.
func (s *sheet) area(absolute string) string {
	last := s.letters[len(s.letters)-1]
	return absolute + "A" + absolute + "1:" + absolute + last + absolute + strconv.Itoa(s.row)
}

// close writes what stands below the rows. drawing names the part that is drawn
// on the sheet, if there is one.
func (s *sheet) close(look sheetLook, drawing string) error {
	s.raw(`</sheetData>`)
	if look.hasHeader {
		s.raw(`<autoFilter ref="`, s.area(""), `"/>`)
	}
	orientation := "portrait"
	if look.landscape {
		orientation = "landscape"
	}
	s.raw(`<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="`, orientation,
		`" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;A &amp;P / &amp;N</oddFooter></headerFooter>`,
		`<ignoredErrors><ignoredError sqref="`, s.area(""), `" numberStoredAsText="1"/></ignoredErrors>`)
	if drawing != "" {
		s.raw(`<drawing r:id="`, drawing, `"/>`)
	}
	s.raw(`</worksheet>`)
	s.flush(0)
	return s.err
}

func (s *sheet) raw(parts ...string) {
	for _, part := range parts {
		s.buffer = append(s.buffer, part...)
	}
}

// flush writes what was gathered if it is more than most.
func (s *sheet) flush(most int) {
	if len(s.buffer) <= most {
		return
	}
	if s.err == nil {
		_, s.err = s.out.Write(s.buffer)
	}
	s.buffer = s.buffer[:0]
}

// columnName returns the letters of a column, counted from 0.
func columnName(n int) string {
	name := ""
	for n++; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

func bit(on bool) string {
	if on {
		return "1"
	}
	return "0"
}
