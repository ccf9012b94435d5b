package report

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// testTitles are in no language, with what XML and references mind.
var testTitles = &Titles{
	Totals: "It's <all>", Rows: "Rows & more", Refusals: `"No"`, Run: "run", State: "state", Began: "began", Last: "last", Worked: "worked",
	Gateway: "gateway", Chosen: "chosen", Sandbox: "sandbox", Count: "rows", Share: "share", Means: "meaning", FirstRow: "first row",
	Left: "left", Total: "all rows", SentMeans: "sent means",
	Meaning: func(o campaign.Outcome) string { return "means " + o.String() },
}

// openWorkbook reads a workbook with another program's eyes.
func openWorkbook(t interface{ Fatal(...any) }, data []byte) *excelize.File {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestWorkbookOfAnUglyList(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	data := export(t, run.Folder, Options{Format: XLSX, Titles: testTitles})
	f := openWorkbook(t, data)
	if got, want := f.GetSheetList(), []string{testTitles.Totals, testTitles.Rows, testTitles.Refusals}; !slices.Equal(got, want) {
		t.Fatalf("the sheets are %q, want %q", got, want)
	}
	rows, err := f.GetRows(testTitles.Rows)
	do(t, err)
	want := [][]string{
		{"row", "to", "outcome", "message_id", "attempts", "status", "code", "error", "sent_at", "Phone", "First name", "Note"},
		{"1", "+50934123456", "sent", "12345", "2", "200", "", "", "2026-11-24T04:03:12.345Z", "3412 3456", "Marie", `=HYPERLINK("http://evil.example")`},
		{"2", "+50934123457", "failed", "", "1", "422", "validation", "=the \"to\" field\x1b[0m", "", "+50934123457", `Jean; "Ti" Pòl`, "two\nlines"},
		{"3", "+50934123458", "unknown", "", "1", "", CodeCrash, errorCrash, "", "+50934123458", "@everyone", "\x1b[31mred"},
		{"4", "abc", "invalid", "", "0", "", "phone_letters", "the number has letters", "", "abc", "- nobody"},
		{"5", "+50934123459", "", "", "0", "", "", "", "", "34123459", "日本", " \n+2"},
		{"6", "+50934123460", "", "", "1", "503", "unavailable", "not ready", "", "34123460", "Rose"},
		{"7", "+50934123461", "", "", "0", "", "", "", "", "34123461", "Last", "one"},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("the rows (-want +got):\n%s", diff)
	}
	refusals, err := f.GetRows(testTitles.Refusals)
	do(t, err)
	if len(refusals) != 4 || refusals[1][0] != "failed" || refusals[1][1] != "1" || refusals[1][5] != "2" {
		t.Errorf("the refusals are %q", refusals)
	}
	checkRowsSheet(t, f)
	checkParts(t, data)
}

// checkRowsSheet looks at what a person does with the sheet: its header stays,
// it can be filtered, and its digits are text that nothing runs.
func checkRowsSheet(t *testing.T, f *excelize.File) {
	t.Helper()
	panes, err := f.GetPanes(testTitles.Rows)
	do(t, err)
	if !panes.Freeze || panes.YSplit != 1 || panes.XSplit != 3 {
		t.Errorf("the panes are %+v", panes)
	}
	filter := false
	for _, name := range f.GetDefinedName() {
		filter = filter || name.Name == "_xlnm._FilterDatabase" && name.Scope == testTitles.Rows && strings.HasSuffix(name.RefersTo, "!$A$1:$L$8")
	}
	if !filter {
		t.Errorf("the names are %+v", f.GetDefinedName())
	}
	for cell, want := range map[string]excelize.CellType{
		"A2": excelize.CellTypeUnset, "B2": excelize.CellTypeInlineString, "D2": excelize.CellTypeInlineString,
		"F2": excelize.CellTypeUnset, "J3": excelize.CellTypeInlineString, "L2": excelize.CellTypeInlineString,
	} {
		if got, err := f.GetCellType(testTitles.Rows, cell); err != nil || got != want {
			t.Errorf("%s has the type %v, %v, want %v", cell, got, err, want)
		}
	}
	for row := range 9 {
		for column := range 12 {
			name, _ := excelize.CoordinatesToCellName(column+1, row+1)
			if formula, err := f.GetCellFormula(testTitles.Rows, name); err != nil || formula != "" {
				t.Errorf("%s is the formula %q, %v", name, formula, err)
			}
		}
	}
}

// checkParts reads every part as XML, and follows every reference between them.
func checkParts(t *testing.T, data []byte) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	do(t, err)
	parts := map[string]string{}
	for _, file := range archive.File {
		part, err := file.Open()
		do(t, err)
		text, err := io.ReadAll(part)
		do(t, err)
		parts[file.Name] = string(text)
		for decoder := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", file.Name, err)
			}
		}
	}
	types := parts["[Content_Types].xml"]
	for name, text := range parts {
		if strings.Contains(name, "_rels/") {
			checkRelations(t, parts, name, text)
		} else if name != "[Content_Types].xml" && !strings.Contains(types, `PartName="/`+name+`"`) {
			t.Errorf("%s has no content type", name)
		}
	}
	for piece := range strings.SplitSeq(types, `PartName="/`) {
		if name, _, found := strings.Cut(piece, `"`); found && strings.HasSuffix(name, ".xml") && parts[name] == "" {
			t.Errorf("%s is announced and not there", name)
		}
	}
}

func checkRelations(t *testing.T, parts map[string]string, name, text string) {
	t.Helper()
	of := filepath.Dir(filepath.Dir(name))
	for i, piece := range strings.Split(text, `Target="`) {
		target, _, _ := strings.Cut(piece, `"`)
		if path := filepath.ToSlash(filepath.Join(of, target)); i > 0 && parts[path] == "" {
			t.Errorf("%s leads to %s, which is not there", name, path)
		}
	}
}

// textOf returns the text of a cell that a workbook was given.
func textOf(t interface{ Fatal(...any) }, text string) string {
	data := workbookOf(t, maxSheetRows, []Row{{Record: campaign.Record{Row: 1, Cells: []string{text}}}})
	got, err := openWorkbook(t, data).GetCellValue(testTitles.Rows, "J2")
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// workbookOf makes a workbook of rows with so many on a sheet, and no more.
func workbookOf(t interface{ Fatal(...any) }, most int, rows []Row) []byte {
	var out bytes.Buffer
	buffer := bufio.NewWriter(&out)
	view := &storage.View{ID: "run", State: &storage.State{}}
	r := &Report{pasts: []*past{{View: view}}, columns: []string{"text"}, tally: campaign.NewTally(len(rows))}
	w, err := newWorkbookWriter(buffer, r, Options{Format: XLSX, Titles: testTitles})
	if err != nil {
		t.Fatal(err)
	}
	w.(*workbookWriter).most = most
	for _, row := range rows {
		if err := w.row(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.end(), buffer.Flush()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestAnyTextComesBackFromAWorkbook: another program reads the same text, with
// its control characters, its blanks, and what looks like their codes.
func TestAnyTextComesBackFromAWorkbook(t *testing.T) {
	pieces := []string{"=", "<b>", "&amp;", `"`, "'", " ", "\t", "\n", "\x00", "\x1b", "\x7f", "\u0085", "\u202e", "é", "日", "😀", "\ufffe", "\uffff", "_", "x", "001B", "_x001B_", "_x00e9", "]]>", "+509"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 8).Draw(t, "pieces"), "")
		if got := textOf(t, text); got != text {
			t.Fatalf("%q came back as %q", text, got)
		}
	})
	for text, want := range map[string]string{"a\r\nb\rc": "a\nb\nc", "bad \xff\xc3(": "bad \ufffd\ufffd("} {
		if got := textOf(t, text); got != want {
			t.Errorf("%q came back as %q, want %q", text, got, want)
		}
	}
}

func TestLongCellsAreCut(t *testing.T) {
	for text, whole := range map[string]bool{
		strings.Repeat("a", maxCellText):                                true,
		strings.Repeat("é", maxCellText):                                true,
		strings.Repeat("\x01", maxCellText):                             true, // whose codes are longer
		strings.Repeat("😀", maxCellText/2) + "a":                        true,
		strings.Repeat("a", maxCellText+1):                              false,
		strings.Repeat("😀", maxCellText/2+1):                            false,
		strings.Repeat("é", maxCellText) + strings.Repeat("x", 100_000): false,
	} {
		got := string(appendText(nil, text))
		if strings.HasPrefix(text, "\x01") {
			got = strings.ReplaceAll(got, "_x0001_", "\x01")
		}
		kept, cut := strings.CutSuffix(got, string(cutSign))
		units := len(utf16.Encode([]rune(got)))
		if cut == whole || !strings.HasPrefix(text, kept) || units > maxCellText || !whole && units < maxCellText-1 {
			t.Errorf("%.10q… of %d bytes: cut %v, %d units", text, len(text), cut, units)
		}
	}
}

func TestRowsGoOnOnAnotherSheet(t *testing.T) {
	for rows, sheets := range map[int]int{0: 1, 4: 1, 5: 2, 8: 2, 9: 3, 230: 58} {
		var all []Row
		for n := 1; n <= rows; n++ {
			all = append(all, Row{Record: campaign.Record{Row: n, Cells: []string{"x"}}, Outcome: campaign.Failed, Error: "no"})
		}
		data := workbookOf(t, 5, all)
		f := openWorkbook(t, data)
		names := f.GetSheetList()
		if len(names) != sheets+2 {
			t.Errorf("%d rows are on the sheets %q", rows, names)
			continue
		}
		next := 1
		for i, name := range names[1 : len(names)-1] {
			if want := testTitles.Rows + map[bool]string{true: "", false: fmt.Sprintf(" %d", i+1)}[i == 0]; name != want {
				t.Errorf("sheet %d is %q, want %q", i, name, want)
			}
			got, err := f.GetRows(name)
			do(t, err)
			if len(got) > 5 || got[0][0] != "row" {
				t.Errorf("%s has %d rows and begins with %q", name, len(got), got[0])
			}
			for _, row := range got[1:] {
				if row[0] != strconv.Itoa(next) {
					t.Fatalf("row %s stands where %d should", row[0], next)
				}
				next++
			}
		}
		if next != rows+1 {
			t.Errorf("%d rows were written, want %d", next-1, rows)
		}
		if refusals, err := f.GetRows(names[len(names)-1]); err != nil || rows > 0 && refusals[1][1] != strconv.Itoa(rows) {
			t.Errorf("the refusals are %q, %v", refusals, err)
		}
		checkParts(t, data)
	}
}

// TestAWorkbookIsTheSameEachTime: two reports of one log are one file.
func TestAWorkbookIsTheSameEachTime(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	opts := Options{Format: XLSX, Titles: testTitles}
	if !bytes.Equal(export(t, run.Folder, opts), export(t, run.Folder, opts)) {
		t.Error("the files differ")
	}
}

// failingFile takes so many bytes and then no more.
type failingFile struct{ left int }

func (f *failingFile) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, os.ErrClosed
	}
	return len(p), nil
}

func TestAFullDiskIsTold(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	r, err := Open(run.Folder)
	do(t, err)
	for _, format := range Formats() {
		for _, room := range []int{0, 300} {
			if err := r.Write(&failingFile{room}, Options{Format: format, Titles: testTitles, Page: plainPage}); !errors.Is(err, os.ErrClosed) {
				t.Errorf("%s with room for %d bytes: %v", format, room, err)
			}
		}
	}
}

func TestColumnNames(t *testing.T) {
	for n := range 20_000 {
		if want, err := excelize.ColumnNumberToName(n + 1); err == nil && columnName(n) != want {
			t.Fatalf("column %d is %s, want %s", n, columnName(n), want)
		}
	}
}
