package list

import (
	"archive/zip"
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"app.wazaj/voye/campaign"
)

// book is a workbook made part by part, for what no program would write.
type book map[string]string

const (
	sheetPart   = "xl/worksheets/sheet1.xml"
	stringsPart = "xl/sharedStrings.xml"
	stylesPart  = "xl/styles.xml"
	mainPart    = "xl/workbook.xml"
	mainSpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
)

// newBook returns a workbook with one sheet of these rows.
func newBook(rows string) book {
	const relation = `<Relationship Id="%" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	named := func(id string) string { return strings.ReplaceAll(relation, "%", id) }
	return book{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":         `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + named("rId1") + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + named("rId1") + `worksheet" Target="worksheets/sheet1.xml"/>` +
			named("rId2") + `sharedStrings" Target="/xl/sharedStrings.xml"/>` + named("rId3") + `styles" Target="styles.xml"/></Relationships>`,
		mainPart:  `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="` + mainSpace + `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="People" sheetId="7" r:id="rId1"/></sheets></workbook>`,
		sheetPart: `<worksheet xmlns="` + mainSpace + `"><sheetData>` + rows + `</sheetData></worksheet>`,
	}
}

func (b book) bytes(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(b)) {
		part, err := archive.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(b[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func (b book) write(t testing.TB) string { return write(t, "a.xlsx", string(b.bytes(t))) }

// inline writes a row of texts.
func inline(cells ...string) string {
	row := "<row>"
	for _, cell := range cells {
		row += `<c t="inlineStr"><is><t>` + cell + `</t></is></c>`
	}
	return row + "</row>"
}

func TestCellsOfAWorkbook(t *testing.T) {
	const n = `<c r="B2">`
	for name, test := range map[string]struct{ cell, want string }{
		"a phone number":               {n + `<v>50934123456</v></c>`, "50934123456"},
		"an exponent that is exact":    {n + `<v>5.0934123456E10</v></c>`, "50934123456"},
		"a decimal number":             {n + `<v>12.5</v></c>`, "12.5"},
		"a float's artefact":           {n + `<v>0.30000000000000004</v></c>`, "0.3"},
		"another one":                  {n + `<v>1249.9999999999998</v></c>`, "1250"},
		"a negative number":            {n + `<v>-7</v></c>`, "-7"},
		"nothing with a sign":          {n + `<v>-0</v></c>`, "0"},
		"fifteen digits":               {n + `<v>123456789012345</v></c>`, "123456789012345"},
		"more digits than Excel keeps": {n + `<v>1.2345678901234501E+18</v></c>`, "1.23456789012345E+18"},
		"a round number of that size":  {n + `<v>1000000000000000</v></c>`, "1E+15"},
		"a number that is tiny":        {n + `<v>1E-12</v></c>`, "1E-12"},
		"no number":                    {n + `<v>1 2</v></c>`, "1 2"},
		"true":                         {`<c r="B2" t="b"><v>1</v></c>`, "TRUE"},
		"false":                        {`<c r="B2" t="b"><v>0</v></c>`, "FALSE"},
		"an error":                     {`<c r="B2" t="e"><v>#N/A</v></c>`, "#N/A"},
		"a formula":                    {`<c r="B2"><f>SUM(A1:A9)</f><v>42</v></c>`, "42"},
		"a formula with a text":        {`<c r="B2" t="str"><f>A1&amp;"x"</f><v>Ana &amp; Zoé</v></c>`, "Ana & Zoé"},
		"a formula without a value":    {`<c r="B2"><f>A1</f></c>`, ""},
		"a date in words":              {`<c r="B2" t="d"><v>2026-03-14</v></c>`, "2026-03-14"},
		"an inline text":               {`<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>`, " a "},
		"rich inline text": {`<c r="B2" t="inlineStr"><is><r><rPr><b/></rPr><t>Bon</t></r><r><t>jou</t></r>` +
			`<rPh sb="0" eb="1"><t>bon</t></rPh></is></c>`, "Bonjou"},
		"CDATA":                        {`<c r="B2" t="inlineStr"><is><t><![CDATA[<a & b>]]></t></is></c>`, "<a & b>"},
		"entities":                     {`<c r="B2" t="inlineStr"><is><t>&#x41;&#233;&lt;&quot;&apos;</t></is></c>`, `Aé<"'`},
		"an escaped character":         {`<c r="B2" t="inlineStr"><is><t>a_x0009_b_x005F_x0009_ _x00_</t></is></c>`, "a\tb_x0009_ _x00_"},
		"line ends":                    {`<c r="B2" t="inlineStr"><is><t>a&#10;b_x000D_&#10;c` + "\r\nd" + `</t></is></c>`, "a\nb\nc\nd"},
		"a shared text":                {`<c r="B2" t="s"><v>1</v></c>`, "Anaïs"},
		"a shared text in runs":        {`<c r="B2" t="s"><v>2</v></c>`, "Jean-Marc"},
		"quotes and commas":            {`<c r="B2" t="inlineStr"><is><t>"a", b</t></is></c>`, `"a", b`},
		"a comment between":            {`<c r="B2"><!-- <v>1</v> --><v>2<!-- 3 -->4</v></c>`, "24"},
		"a prefix":                     {`<x:c r="B2"><x:v>5</x:v></x:c>`, "5"},
		"a reference in small":         {`<c r="b2"><v>5</v></c>`, "5"},
		"without a reference":          {`<c><v>1</v></c>`, ""},
		"empty":                        {`<c r="B2" s="4"/>`, ""},
		"empty cells far to the right": {`<c r="B2"><v>9</v></c><c r="XFD2" s="1"/>`, "9"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(inline("to", "value") + `<row r="2"><c r="A2"><v>1</v></c>` + test.cell + `</row>`)
			if name == "without a reference" {
				b = newBook(inline("to", "value") + `<row r="2">` + test.cell + test.cell + `</row>`)
				test.want = "1"
			}
			b[stringsPart] = `<sst><si><t>x</t></si><si><t>Anaïs</t></si><si><r><t>Jean</t></r><r><t>-Marc</t></r><phoneticPr/></si></sst>`
			file := open(t, b.write(t), Options{})
			records, err := readAll(t, file)
			if err != nil || len(records) != 1 {
				t.Fatalf("%v, %v", records, err)
			}
			if got := append(records[0].Cells, "")[1]; got != test.want {
				t.Errorf("read as %q, want %q", got, test.want)
			}
		})
	}
}

func TestNumberFormats(t *testing.T) {
	march := 46095.0 // 2026-03-14
	code := func(code string) excelize.Style { return excelize.Style{CustomNumFmt: &code} }
	for name, test := range map[string]struct {
		style excelize.Style
		value any
		want  string
	}{
		"General":                   {excelize.Style{}, 50934123456, "50934123456"},
		"no decimals":               {excelize.Style{NumFmt: 1}, 50934123456, "50934123456"},
		"grouped":                   {excelize.Style{NumFmt: 3}, 50934123456, "50934123456"},
		"two decimals":              {excelize.Style{NumFmt: 2}, 12.5, "12.5"},
		"scientific":                {excelize.Style{NumFmt: 11}, 50934123456, "50934123456"},
		"a fraction":                {excelize.Style{NumFmt: 12}, 0.25, "0.25"},
		"text":                      {excelize.Style{NumFmt: 49}, 50934123456, "50934123456"},
		"rounded by its own format": {code("0"), 12.5, "12.5"},
		"red when negative":         {code("#,##0;[Red]-#,##0"), 1250, "1250"},
		"an accountant's padding":   {code(`_-* #,##0_-;\-* #,##0_-`), 1250, "1250"},
		"grouped by blanks":         {code(`#\ ##0`), 50934123456, "50934123456"},
		"exponents":                 {code("0.0E+00"), 50934123456, "50934123456"},
		"a plus in front":           {code(`"+"0`), 50934123456, "+50934123456"},
		"a prefix with figures":     {code(`"+509 "0000 0000`), 34123456, "+509 3412 3456"},
		"a number of two lengths":   {code("[<=9999999]###-####;(###) ###-####"), 5551234567, "(555) 123-4567"},
		"nothing owed":              {code(`"$"#,##0.00;-"$"#,##0.00;"paid"`), 0, "paid"},
		"a format without a text":   {code(`"owes "0;;`), 0, "0"},
		"days before their count":   {code("yyyy-mm-dd"), -3, "-3"},
		"a month in French":         {code("[$-40C]d mmmm yyyy"), march, "14 mars 2026"},
		"leading zeros":             {code("00000"), 642, "00642"},
		"words":                     {code(`0" pcs"`), 3, "3 pcs"},
		"per cent":                  {excelize.Style{NumFmt: 9}, 0.25, "25%"},
		"per cent with decimals":    {excelize.Style{NumFmt: 10}, 0.125, "12.50%"},
		"dollars":                   {code(`"$"#,##0.00`), 1250, "$1,250.00"},
		"gourdes":                   {code(`#,##0.00 [$HTG]`), 1250, "1,250.00 HTG"},
		"an ISO date":               {code("yyyy-mm-dd"), march, "2026-03-14"},
		"a French date":             {code("dd/mm/yyyy"), march, "14/03/2026"},
		"a date with a language":    {code("[$-409]d mmmm yyyy"), march, "14 March 2026"},
		"a date by the computer":    {excelize.Style{NumFmt: 14}, march, "2026-03-14"},
		"a date and time by it":     {excelize.Style{NumFmt: 22}, march + 0.5, "2026-03-14 12:00"},
		"a time":                    {excelize.Style{NumFmt: 20}, 0.75, "18:00"},
		"elapsed hours":             {code("[h]:mm"), 1.5, "36:00"},
	} {
		t.Run(name, func(t *testing.T) {
			f := excelize.NewFile()
			id, err := f.NewStyle(&test.style)
			for _, err := range []error{
				err, f.SetSheetRow("Sheet1", "A1", &[]any{"to", "value"}), f.SetSheetRow("Sheet1", "A2", &[]any{1, test.value}),
				f.SetCellStyle("Sheet1", "B2", "B2", id),
			} {
				if err != nil {
					t.Fatal(err)
				}
			}
			records, err := readAll(t, open(t, save(t, f), Options{}))
			if err != nil || len(records) != 1 || len(records[0].Cells) != 2 {
				t.Fatalf("%v, %v", records, err)
			}
			if got := records[0].Cells[1]; got != test.want {
				t.Errorf("read as %q, want %q", got, test.want)
			}
		})
	}
}

// TestDatesFrom1904 reads a workbook of Excel for Mac of old.
func TestDatesFrom1904(t *testing.T) {
	b := newBook(inline("to", "day") + `<row><c><v>1</v></c><c s="1"><v>44633</v></c></row>`)
	b[mainPart] = strings.Replace(b[mainPart], "<workbookPr/>", `<workbookPr date1904="1"/>`, 1)
	b[stylesPart] = `<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	file := open(t, b.write(t), Options{})
	records, err := readAll(t, file)
	if err != nil || records[0].Cells[1] != "2026-03-14" {
		t.Errorf("read as %+v, %v", records, err)
	}
	if got := rulesOf(file.Notes()); !reflect.DeepEqual(got, []campaign.Rule{campaign.ListOwnDates}) {
		t.Errorf("notes %q", got)
	}
}

// save writes a workbook of excelize.
func save(t testing.TB, f *excelize.File) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func rulesOf(notes []campaign.Problem) []campaign.Rule {
	var rules []campaign.Rule
	for _, note := range notes {
		rules = append(rules, note.Rule)
	}
	return rules
}

// TestTheShapeOfASheet: rows are counted without those that are empty or
// hidden, and lines are the rows of the sheet.
func TestTheShapeOfASheet(t *testing.T) {
	f := excelize.NewFile()
	rows := map[string][]any{
		"A3": {"to", "First name", nil, nil}, "A5": {"+50934123451", "Ana"}, "A6": {"+50934123452", "hidden"},
		"A7": {nil, "  "}, "A8": {nil, "no number", nil, "far"}, "A12": {"+50934123453", nil},
	}
	for cell, row := range rows {
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{
		f.SetRowVisible("Sheet1", 6, false), f.MergeCell("Sheet1", "B12", "C12"), f.SetRowVisible("Sheet1", 9, false),
		f.SetPanes("Sheet1", &excelize.Panes{Freeze: true, YSplit: 3, TopLeftCell: "A4", ActivePane: "bottomLeft"}),
		f.AutoFilter("Sheet1", "A3:B12", nil),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	file := open(t, save(t, f), Options{})
	if got := file.Columns(); !reflect.DeepEqual(got, []string{"to", "First name"}) {
		t.Errorf("columns %q", got)
	}
	want := []campaign.Record{
		{Row: 1, Line: 5, Cells: []string{"+50934123451", "Ana"}},
		{Row: 2, Line: 8, Cells: []string{"", "no number", "", "far"}},
		{Row: 3, Line: 12, Cells: []string{"+50934123453"}},
	}
	records, err := readAll(t, file)
	if err != nil || !reflect.DeepEqual(records, want) {
		t.Errorf("read %+v, %v", records, err)
	}
	if record, err := file.Row(2); err != nil || !reflect.DeepEqual(record, want[1]) {
		t.Errorf("row 2 is %+v, %v", record, err)
	}
	notes := file.Notes()
	if len(notes) != 1 || notes[0].Rule != campaign.ListHiddenRows || notes[0].Detail != "1" {
		t.Errorf("notes %+v", notes)
	}
}

func TestSheetsAreChosen(t *testing.T) {
	f := excelize.NewFile()
	for name, text := range map[string]string{"Sheet1": "hidden", "Klyan Pòtoprens": "first", "Old": "old"} {
		if name != "Sheet1" {
			if _, err := f.NewSheet(name); err != nil {
				t.Fatal(err)
			}
		}
		for cell, value := range map[string]any{"A1": "to", "A2": text} {
			if err := f.SetCellValue(name, cell, value); err != nil {
				t.Fatal(err)
			}
		}
	}
	at, err := f.GetSheetIndex("Klyan Pòtoprens")
	if err != nil {
		t.Fatal(err)
	}
	f.SetActiveSheet(at)
	if err := f.SetSheetVisible("Sheet1", false); err != nil {
		t.Fatal(err)
	}
	// The order must not depend on that of a map.
	if err := errors.Join(f.MoveSheet("Old", "Sheet1"), f.MoveSheet("Klyan Pòtoprens", "Old")); err != nil {
		t.Fatal(err)
	}
	path := save(t, f)
	for _, test := range []struct {
		sheet, name, cell string
		notes             []campaign.Rule
	}{
		{"", "Klyan Pòtoprens", "first", []campaign.Rule{campaign.ListHiddenSheets, campaign.ListOtherSheets}},
		{" klyan PO\u0300TOPRENS ", "Klyan Pòtoprens", "first", nil},
		{"old", "Old", "old", nil},
		{"SHEET1", "Sheet1", "hidden", nil},
	} {
		file := open(t, path, Options{Sheet: test.sheet})
		again := open(t, path, file.Format().Options())
		for _, file := range []*File{file, again} {
			records, err := readAll(t, file)
			if err != nil || file.Format().Sheet != test.name || records[0].Cells[0] != test.cell {
				t.Errorf("sheet %q: %+v read as %+v, %v", test.sheet, records, file.Format(), err)
			}
		}
		if got := rulesOf(file.Notes()); !reflect.DeepEqual(got, test.notes) {
			t.Errorf("sheet %q: notes %q", test.sheet, got)
		}
	}
	_, err = ReadNumbers(path, "HT", new(campaign.Numbers))
	if got, _ := rule(t, err); got != campaign.ListManySheets {
		t.Errorf("as a suppression list it is refused by %v", err)
	}
	_, err = Open(path, Options{Sheet: "Clients"})
	if got, _ := rule(t, err); got != campaign.ListNoSheet || !strings.Contains(err.Error(), "Klyan Pòtoprens, Old, Sheet1") {
		t.Errorf("another sheet is refused by %v", err)
	}
}

// TestASuppressionListInAWorkbook reads numbers that were stored as numbers,
// without a header; a row that is hidden is somebody who opted out all the same.
func TestASuppressionListInAWorkbook(t *testing.T) {
	b := newBook(`<row><c><v>50934123456</v></c></row><row/><row hidden="1"><c><v>50934123457</v></c></row><row><c><v>5.0934123456789012E+16</v></c></row>`)
	numbers := new(campaign.Numbers)
	added, err := ReadNumbers(b.write(t), "HT", numbers)
	if added != 2 || !numbers.Has("+50934123457") {
		t.Errorf("%d numbers", added)
	}
	if got, line := rule(t, err); got != campaign.ListNotNumber || line != 4 {
		t.Errorf("a number that was rounded is refused by %v on line %d", got, line)
	}
}

// TestALongWorkbookKeepsNoName: what does not fit into memory goes to a file
// that nobody else can find, and every row of it is found again.
func TestALongWorkbookKeepsNoName(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TEMP", dir)
	const rows = 3000
	text := strings.Repeat("Bonjou tout moun ", 250)
	var sheet, texts strings.Builder
	for row := range rows {
		sheet.WriteString(`<row><c><v>` + strconv.Itoa(row) + `</v></c><c t="s"><v>` + strconv.Itoa(row) + `</v></c></row>`)
		texts.WriteString(`<si><t>` + text + strconv.Itoa(row) + `</t></si>`)
	}
	b := newBook(inline("to", "body") + sheet.String())
	b[stringsPart] = `<sst>` + texts.String() + `</sst>`
	file := open(t, b.write(t), Options{})
	if file.source.transcript.lines.file == nil {
		t.Fatal("the rows fit into memory")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 && os.PathSeparator == '/' {
		t.Errorf("%d files lie around, %v", len(left), err)
	}
	for _, n := range []int{1, 1025, 17, rows, 2048} {
		if record, err := file.Row(n); err != nil || record.Row != n || record.Line != n+1 || record.Cells[1] != text+strconv.Itoa(n-1) {
			t.Errorf("row %d is row %d on line %d, %v", n, record.Row, record.Line, err)
		}
	}
	if records, err := readAll(t, file); err != nil || len(records) != rows {
		t.Errorf("%d rows, %v", len(records), err)
	}
}
