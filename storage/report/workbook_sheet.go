package report

import (
	"io"
	"strconv"
)

// sheet writes one sheet of a workbook as it goes: what is above its rows, the
// rows from the first to the last, and what is below. Every text is an inline
// string, which no spreadsheet takes for a formula. A cell does not say where it
// stands: it stands behind the one before it, and one that is empty is written
// too. That is less to compress by a fifth. Errors are kept, and told at the end.
type sheet struct {
	out     io.Writer
	look    sheetLook
	buffer  []byte
	letters []string // of the columns
	row     int      // that was begun last, from 1
	err     error
}

// sheetLook says how a sheet is shown.
type sheetLook struct {
	widths []int // of the columns, in characters
	// hasHeader says that the first row is one: it stays in sight, and has
	// buttons to filter by. A sheet without a header has the chart.
	hasHeader bool
	// frozen columns on the left stay in sight with it.
	frozen int
}

// sheetBuffer is how much is gathered before it is written.
const sheetBuffer = 32 << 10

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const (
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// topXML takes what stays in sight, the columns, and whether there are lines
// between the cells.
const topXML = xmlHead + `<worksheet xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
	`<sheetViews><sheetView showGridLines="$3" workbookViewId="0">$1</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>$2</cols><sheetData>`

// The panes that stay in sight: the header, and with it some columns.
const (
	headerXML  = `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
	columnsXML = `<pane xSplit="$1" ySplit="1" topLeftCell="$22" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight"/>`
)

// bottomXML takes the area of the sheet, how it lies on paper, its filter and
// its drawing.
const bottomXML = `</sheetData>$3<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
	`<pageSetup paperSize="9" orientation="$2" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;A &amp;P / &amp;N</oddFooter></headerFooter>` +
	`<ignoredErrors><ignoredError sqref="$1" numberStoredAsText="1"/></ignoredErrors>$4</worksheet>`

func newSheet(out io.Writer, look sheetLook) *sheet {
	s := &sheet{out: out, look: look}
	columns, panes, lines := "", "", "0"
	for i, width := range look.widths {
		s.letters = append(s.letters, columnName(i))
		columns += fill(`<col min="$1" max="$1" width="$2" customWidth="1"/>`, strconv.Itoa(i+1), strconv.Itoa(width))
	}
	if look.hasHeader {
		panes, lines = headerXML, "1"
	}
	if look.frozen > 0 {
		panes = fill(columnsXML, strconv.Itoa(look.frozen), s.letters[look.frozen])
	}
	s.buffer = append(s.buffer, fill(topXML, panes, columns, lines)...)
	return s
}

// begin begins the next row.
func (s *sheet) begin() {
	s.row++
	s.buffer = append(s.buffer, `<row r="`...)
	s.buffer = strconv.AppendInt(s.buffer, int64(s.row), 10)
	s.buffer = append(s.buffer, `">`...)
}

func (s *sheet) end() {
	s.buffer = append(s.buffer, "</row>"...)
	s.flush(sheetBuffer)
}

// cell begins the next cell of the row.
func (s *sheet) cell(look style) {
	s.buffer = append(s.buffer, `<c s="`...)
	s.buffer = strconv.AppendInt(s.buffer, int64(look), 10)
}

// empty leaves the next cell empty.
func (s *sheet) empty() { s.buffer = append(s.buffer, `<c/>`...) }

// What stands around a text in its cell.
const (
	inlineXML       = `" t="inlineStr"><is><t>`
	inlineBlanksXML = `" t="inlineStr"><is><t xml:space="preserve">`
	inlineEndXML    = `</t></is></c>`
)

// text writes a text into the next cell.
func (s *sheet) text(look style, text string) {
	if isPlainText(text) {
		s.plain(look, text)
		return
	}
	begin := inlineXML
	if edgesMatter(text) {
		begin = inlineBlanksXML
	}
	s.cell(look)
	s.buffer = appendText(append(s.buffer, begin...), text)
	s.buffer = append(s.buffer, inlineEndXML...)
}

// plain writes a text that is known to be plain into the next cell.
func (s *sheet) plain(look style, text string) {
	if text == "" {
		s.empty()
		return
	}
	s.cell(look)
	s.buffer = append(append(append(s.buffer, inlineXML...), text...), inlineEndXML...)
}

// number writes a number into the next cell.
func (s *sheet) number(look style, n int64) {
	s.cell(look)
	s.buffer = append(s.buffer, `"><v>`...)
	s.buffer = strconv.AppendInt(s.buffer, n, 10)
	s.buffer = append(s.buffer, `</v></c>`...)
}

// status writes the status of an answer into the next cell, which stays empty
// where there was no answer.
func (s *sheet) status(status int) {
	if status == 0 {
		s.empty()
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

// title writes a text in large letters into the first row, which is as high as
// they are.
func (s *sheet) title(text string) {
	s.row = 1
	s.buffer = append(s.buffer, `<row r="1" ht="28" customHeight="1">`...)
	s.text(asTitle, text)
	s.end()
}

// line writes a row of two texts: what is said, and what it is about.
func (s *sheet) line(look style, what, said string) {
	s.begin()
	s.text(look, what)
	s.text(asText, said)
	s.end()
}

// area is what the sheet's filter stands on: its header and all rows.
func (s *sheet) area(absolute string) string {
	last := s.letters[len(s.letters)-1]
	return absolute + "A" + absolute + "1:" + absolute + last + absolute + strconv.Itoa(s.row)
}

// close writes what stands below the rows.
func (s *sheet) close() error {
	orientation, filter, drawing := "portrait", "", ""
	if s.look.hasHeader {
		orientation, filter = "landscape", `<autoFilter ref="`+s.area("")+`"/>`
	} else {
		drawing = `<drawing r:id="rId1"/>`
	}
	s.buffer = append(s.buffer, fill(bottomXML, s.area(""), orientation, filter, drawing)...)
	s.flush(0)
	return s.err
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
