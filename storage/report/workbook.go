package report

import (
	"archive/zip"
	"bufio"
	"errors"
	"io"
	"time"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
)

// workbookWriter writes a workbook as Excel, LibreOffice and Google Sheets read
// it, in three kinds of sheets:
//
//   - the totals of all rows, with a chart;
//   - the rows, with the columns of the CSV report, and a further sheet where
//     one is full;
//   - the refusals of these rows, by reason.
//
// The rows are written as they come, and what is about all of them when they
// are through, so that memory does not grow with the list. The file is the same
// each time that it is made of the same log.
type workbookWriter struct {
	report  *Report
	opts    Options
	archive *zip.Writer
	look    sheetLook
	rows    *sheet
	first   []Row // rows that are held back to see how wide their columns are
	most    int   // rows on a sheet, with its header
	written int   // rows in all
	tabs    []tab
	reasons campaign.Reasons
	clock   clock
	err     error // of a part that is small
}

const (
	maxSheetRows = 1 << 20
	// seenRows are looked at before the first of them is written.
	seenRows = 100
)

func newWorkbookWriter(out *bufio.Writer, r *Report, opts Options) (writer, error) {
	w := &workbookWriter{report: r, opts: opts, archive: zip.NewWriter(out), most: maxSheetRows, tabs: []tab{{name: opts.Titles.Totals}}}
	w.archive.RegisterCompressor(zip.Deflate, new(deflater).begin)
	return w, nil
}

func (w *workbookWriter) row(row Row) error {
	if row.Outcome == campaign.Failed || row.Outcome == campaign.Unknown || row.Outcome == campaign.Invalid {
		w.reasons.Add(campaign.Result{Row: row.Row, Outcome: row.Outcome, Status: row.Status, Code: row.Code, Error: row.Error})
	}
	if w.rows == nil {
		if w.first = append(w.first, row); len(w.first) < seenRows {
			return nil
		}
		return w.start()
	}
	return w.write(row)
}

// start writes the rows that were held back.
func (w *workbookWriter) start() error {
	w.look = sheetLook{widths: w.widths(), hasHeader: true, frozen: 3}
	if err := w.newRows(); err != nil {
		return err
	}
	for _, row := range w.first {
		if err := w.write(row); err != nil {
			return err
		}
	}
	w.first = nil
	return nil
}

// newRows begins a sheet of rows.
func (w *workbookWriter) newRows() error {
	part, err := w.part("xl/" + sheetPart(len(w.tabs)))
	if err != nil {
		return err
	}
	w.rows = newSheet(part, w.look)
	w.rows.begin()
	for _, column := range ownColumns {
		w.rows.text(asHeader, column)
	}
	for _, column := range w.report.columns {
		w.rows.text(asHeader, column)
	}
	w.rows.end()
	return nil
}

// endRows ends a sheet of rows.
func (w *workbookWriter) endRows() error {
	name := w.opts.Titles.Rows
	if n := len(w.tabs); n > 1 {
		name += " " + number(int64(n))
	}
	w.tabs = append(w.tabs, tab{name, w.rows.area("$")})
	return w.rows.close()
}

func (w *workbookWriter) write(row Row) error {
	if w.rows.row == w.most {
		if err := errors.Join(w.endRows(), w.newRows()); err != nil {
			return err
		}
	}
	w.written++
	s := w.rows
	s.begin()
	s.number(asID, int64(row.Row))
	s.text(asText, row.To)
	s.plain(outcomeStyle(row.Outcome), row.Outcome.String())
	s.plain(asText, number(row.MessageID))
	s.number(asID, int64(row.Attempts))
	s.status(row.Status)
	s.text(asText, row.Code)
	s.text(asText, row.Error)
	s.plain(asText, w.clock.moment(row.SentAt))
	for _, cell := range row.Cells[:min(len(row.Cells), len(w.report.columns))] {
		s.text(asText, cell)
	}
	s.end()
	return s.err
}

// end writes what is about all rows, and then the parts that say what is in
// the file.
func (w *workbookWriter) end() error {
	if w.rows == nil {
		if err := w.start(); err != nil {
			return err
		}
	}
	if err := errors.Join(w.endRows(), w.refusals()); err != nil {
		return err
	}
	chart, err := w.totals()
	if err != nil {
		return err
	}
	var sheets []relation
	for i := range w.tabs {
		sheets = append(sheets, relation{"worksheet", sheetPart(i)})
	}
	w.put("xl/charts/chart1.xml", chart.xml())
	w.put("xl/drawings/drawing1.xml", chart.drawing())
	w.put("xl/drawings/_rels/drawing1.xml.rels", relations(relation{"chart", "../charts/chart1.xml"}))
	w.put("xl/worksheets/_rels/sheet1.xml.rels", relations(relation{"drawing", "../drawings/drawing1.xml"}))
	w.put("xl/styles.xml", stylesXML())
	w.put("xl/workbook.xml", workbookXML(w.tabs))
	w.put("xl/_rels/workbook.xml.rels", relations(append(sheets, relation{"styles", "styles.xml"})...))
	w.put("_rels/.rels", relations(relation{"officeDocument", "xl/workbook.xml"}))
	w.put("[Content_Types].xml", contentTypes(len(w.tabs)))
	if w.err != nil {
		return w.err
	}
	return w.archive.Close()
}

// put writes a part that is small. The first error is kept.
func (w *workbookWriter) put(name, text string) {
	if w.err != nil {
		return
	}
	out, err := w.part(name)
	if err == nil {
		_, err = io.WriteString(out, text)
	}
	w.err = err
}

// part begins a file of the archive, and ends the one before.
func (w *workbookWriter) part(name string) (io.Writer, error) {
	return w.archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: w.updated().Truncate(2 * time.Second)})
}

// updated is when the log had its last word.
func (w *workbookWriter) updated() (last time.Time) {
	for _, run := range w.report.Runs() {
		if run.Updated.After(last) {
			last = run.Updated
		}
	}
	return last.UTC()
}

// The widths of columns: those of the report's own are known.
const (
	minWidth     = 9
	maxWidth     = 48
	buttonsWidth = 4 // beside a heading
)

var ownWidths = []int{8, 17, 13, 14, 11, 9, 22, 44, 26}

// widths returns how wide the columns are to be.
func (w *workbookWriter) widths() []int {
	widths := append([]int{}, ownWidths...)
	for i, column := range w.report.columns {
		width := utf8.RuneCountInString(column) + buttonsWidth
		for _, row := range w.first {
			if i < len(row.Cells) {
				width = max(width, utf8.RuneCountInString(row.Cells[i])+2)
			}
		}
		widths = append(widths, min(max(width, minWidth), maxWidth))
	}
	return widths
}
