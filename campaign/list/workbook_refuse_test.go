package list

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"app.wazaj/voye/campaign"
)

// with returns a copy of b with another part.
func (b book) with(name, data string) book {
	other := book{}
	for part, text := range b {
		other[part] = text
	}
	other[name] = data
	return other
}

func (b book) without(name string) book {
	other := b.with(name, "")
	delete(other, name)
	return other
}

func TestWorkbooksThatAreRefused(t *testing.T) {
	good := newBook(inline("to", "body") + inline("1", "a"))
	data := string(good.bytes(t))
	relations := good["xl/_rels/workbook.xml.rels"]
	for name, test := range map[string]struct {
		data string
		opts Options
		rule campaign.Rule
	}{
		"nothing in it":                {"", Options{}, campaign.ListEmpty},
		"one byte":                     {"P", Options{}, campaign.ListNoWorkbook},
		"a text list":                  {"to,body\n1,a\n", Options{}, campaign.ListNoWorkbook},
		"a web page":                   {"<html><table>", Options{}, campaign.ListNoWorkbook},
		"the start of an archive":      {data[:30], Options{}, campaign.ListWorkbookBroken},
		"an archive that is cut off":   {data[:len(data)-40], Options{}, campaign.ListWorkbookBroken},
		"an archive of nothing":        {string(book{}.bytes(t)), Options{}, campaign.ListWorkbookBroken},
		"an old workbook":              {oleMark + strings.Repeat("\x00", 4000), Options{}, campaign.ListBinary},
		"the start of an old workbook": {oleMark, Options{}, campaign.ListBinary},
		"a protected workbook":         {protected(t), Options{}, campaign.ListProtected},
		"an OpenDocument":              {string(book{"mimetype": "x", "content.xml": "<x/>"}.bytes(t)), Options{}, campaign.ListBinary},
		"a Numbers document":           {string(book{"Index/Document.iwa": "x"}.bytes(t)), Options{}, campaign.ListBinary},
		"a binary workbook":            {string(book{"xl/workbook.bin": "x"}.bytes(t)), Options{}, campaign.ListBinary},
		"a Word document":              {string(book{"word/document.xml": "x"}.bytes(t)), Options{}, campaign.ListBinary},
		"no main part":                 {string(good.without(mainPart).bytes(t)), Options{}, campaign.ListWorkbookBroken},
		"no relations":                 {string(good.without("xl/_rels/workbook.xml.rels").bytes(t)), Options{}, campaign.ListWorkbookBroken},
		"no sheet's part":              {string(good.without(sheetPart).bytes(t)), Options{}, campaign.ListWorkbookBroken},
		"no sheet":                     {string(good.with(mainPart, "<workbook><sheets/></workbook>").bytes(t)), Options{}, campaign.ListWorkbookBroken},
		"a chart alone": {string(good.with("xl/_rels/workbook.xml.rels", strings.Replace(relations, "/worksheet\"", "/chartsheet\"", 1)).bytes(t)),
			Options{}, campaign.ListWorkbookBroken},
		"only hidden sheets": {string(good.with(mainPart, strings.Replace(good[mainPart], "sheetId", `state="veryHidden" sheetId`, 1)).bytes(t)),
			Options{}, campaign.ListSheetsHidden},
		"another sheet":       {data, Options{Sheet: "Clients"}, campaign.ListNoSheet},
		"an encoding":         {data, Options{Encoding: UTF8}, campaign.ListNotText},
		"a delimiter":         {data, Options{Delimiter: ";"}, campaign.ListNotText},
		"an empty sheet":      {string(newBook("").bytes(t)), Options{}, campaign.ListEmpty},
		"rows without text":   {string(newBook(`<row/><row><c/></row>` + inline(" ", "\t")).bytes(t)), Options{}, campaign.ListEmpty},
		"hidden rows only":    {string(newBook(strings.ReplaceAll(inline("to", "body"), "<row", `<row hidden="1"`)).bytes(t)), Options{}, campaign.ListEmpty},
		"a header only":       {string(newBook(inline("to", "body")).bytes(t)), Options{}, campaign.ListNoRows},
		"styles that are cut": {string(good.with(stylesPart, "<styleSheet>").bytes(t)), Options{}, campaign.ListWorkbookBroken},
		"texts that are cut":  {string(good.with(stringsPart, "<sst><si><t>a").bytes(t)), Options{}, campaign.ListWorkbookBroken},
		"a main part that is cut": {string(good.with(mainPart, strings.TrimSuffix(good[mainPart], "</workbook>")).bytes(t)),
			Options{}, campaign.ListWorkbookBroken},
		"entities that grow": {string(good.with(stringsPart, `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>`).bytes(t)),
			Options{}, campaign.ListWorkbookBroken},
		"an entity that is unknown": {string(good.with(stringsPart, `<sst><si><t>&b;</t></si></sst>`).bytes(t)), Options{}, campaign.ListWorkbookBroken},
		"tags in tags":              {string(good.with(stringsPart, strings.Repeat("<a>", 1<<20)).bytes(t)), Options{}, campaign.ListWorkbookHuge},
		"fewer tags in tags":        {string(good.with(stringsPart, strings.Repeat("<a>", 1000)).bytes(t)), Options{}, campaign.ListWorkbookBroken},
	} {
		t.Run(name, func(t *testing.T) {
			if test.rule == campaign.ListWorkbookHuge {
				test.data = string(good.with(stringsPart, strings.Repeat("<a>", suspiciousSize/2)).bytes(t))
			}
			_, err := Open(write(t, "a.xlsx", test.data), test.opts)
			if got, line := rule(t, err); got != test.rule || line != 0 {
				t.Errorf("refused by %v", err)
			}
		})
	}
}

// protected returns a workbook that is encrypted.
func protected(t testing.TB) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // it is in memory only
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	data, err := excelize.Encrypt(out.Bytes(), &excelize.Options{Password: "sekrè"})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestATextListHasNoSheets(t *testing.T) {
	_, err := Open(write(t, "a.csv", "to\n1\n"), Options{Sheet: "People"})
	if got, _ := rule(t, err); got != campaign.ListSheetless {
		t.Errorf("refused by %v", err)
	}
}

// TestSheetsThatBreakOff: what is wrong with a row is told when the reading
// comes there, with the row of the sheet; never is a list taken for a shorter
// one.
func TestSheetsThatBreakOff(t *testing.T) {
	const head = `<worksheet><sheetData>`
	two := head + inline("to", "body") + inline("1", "a")
	many := func(cells int, cell string) string {
		return two + "<row>" + strings.Repeat(cell, cells) + "</row></sheetData></worksheet>"
	}
	long := strings.Repeat("x", maxCell)
	for name, test := range map[string]struct {
		sheet string
		rule  campaign.Rule
		line  int
	}{
		"cut off within a row":         {two + `<row><c><v>2</v>`, campaign.ListWorkbookBroken, 3},
		"cut off behind a row":         {two, campaign.ListWorkbookBroken, 2},
		"cut off behind the rows":      {two + `</sheetData>`, campaign.ListWorkbookBroken, 2},
		"tags that do not match":       {two + `<row><c></row></c></sheetData></worksheet>`, campaign.ListWorkbookBroken, 3},
		"rows out of order":            {two + `<row r="9"/><row r="3"><c><v>1</v></c></row></sheetData></worksheet>`, campaign.ListWorkbookBroken, 9},
		"the same row twice":           {two + `<row r="2"><c><v>1</v></c></row></sheetData></worksheet>`, campaign.ListWorkbookBroken, 2},
		"cells out of order":           {two + `<row><c r="B3"><v>1</v></c><c r="A3"><v>1</v></c></row></sheetData></worksheet>`, campaign.ListWorkbookBroken, 3},
		"a reference that is none":     {two + `<row><c r="?"><v>1</v></c></row></sheetData></worksheet>`, campaign.ListWorkbookBroken, 3},
		"a column beyond the last":     {two + `<row><c r="XFE3"><v>1</v></c></row></sheetData></worksheet>`, campaign.ListWorkbookBroken, 3},
		"a column far beyond the last": {two + `<row><c r="ZZZZZZZZZZZZZZZZZ3"><v>1</v></c></row></sheetData></worksheet>`, campaign.ListWorkbookBroken, 3},
		"a row beyond the last":        {two + `<row r="1048577"/></sheetData></worksheet>`, campaign.ListWorkbookBroken, 2},
		"a text that is missing":       {many(1, `<c t="s"><v>3</v></c>`), campaign.ListWorkbookBroken, 3},
		"a text with no number":        {many(1, `<c t="s"><v>-1</v></c>`), campaign.ListWorkbookBroken, 3},
		"bytes that are no text":       {many(1, "<c t=\"inlineStr\"><is><t>\xff</t></is></c>"), campaign.ListWorkbookBroken, 3},
		"16,000 columns":               {many(16_000, `<c><v>1</v></c>`), campaign.ListTooWide, 3},
		"a cell of 64 KiB and more":    {many(1, `<c t="inlineStr"><is><t>`+long+`x</t></is></c>`), campaign.ListCellLong, 3},
		"a row of more than 1 MiB":     {many(17, `<c t="inlineStr"><is><t>`+long+`</t></is></c>`), campaign.ListRecordLong, 3},
		"quotes of more than 1 MiB":    {many(9, `<c t="inlineStr"><is><t>`+strings.Repeat(`"`, maxCell)+`</t></is></c>`), campaign.ListRecordLong, 3},
		"a cell of 100 MB":             {many(1, `<c t="inlineStr"><is><t>`+strings.Repeat("ab", 50<<20)+`</t></is></c>`), campaign.ListWorkbookHuge, 0},
		"a cell of 30 MB":              {many(1, `<c t="inlineStr"><is><t>`+strings.Repeat("ab", 15<<20)+`</t></is></c>`), campaign.ListWorkbookBroken, 3},
		"a cell of many texts":         {many(1, `<c t="inlineStr"><is>`+strings.Repeat("<t>abcd</t>", 1<<20)+`</is></c>`), campaign.ListWorkbookBroken, 3},
	} {
		t.Run(name, func(t *testing.T) {
			path := newBook("").with(sheetPart, test.sheet).write(t)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := readToTheEnd(path, Options{})
			runtime.ReadMemStats(&after)
			if got, line := rule(t, err); got != test.rule || line != test.line {
				t.Errorf("refused by %v", err)
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 32 {
				t.Errorf("it took %d MiB", took)
			}
		})
	}
}

// TestAWideSheetWithinTheLimits: as many columns as a text list may have.
func TestAWideSheetWithinTheLimits(t *testing.T) {
	row := "<row>" + strings.Repeat(`<c><v>1</v></c>`, maxColumns) + "</row>"
	records, err := readAll(t, open(t, newBook(inline("to")+row).write(t), Options{}))
	if err != nil || len(records) != 1 || len(records[0].Cells) != maxColumns {
		t.Errorf("%d records, %v", len(records), err)
	}
}

// TestAPartMayNotLie: an archive can say less than a part unpacks to, and more.
func TestAPartMayNotLie(t *testing.T) {
	good := newBook(inline("to", "body") + strings.Repeat(inline("1", "a"), 1000))
	for name, test := range map[string]struct {
		size uint32
		rule campaign.Rule
	}{
		"half":           {30_000, campaign.ListWorkbookBroken},
		"ten gigabytes?": {4_000_000_000, campaign.ListWorkbookHuge},
		"twice":          {200_000, campaign.ListWorkbookBroken},
	} {
		t.Run(name, func(t *testing.T) {
			data := good.bytes(t)
			sizeInDirectory(t, data, sheetPart, test.size)
			err := readToTheEnd(write(t, "a.xlsx", string(data)), Options{})
			if got, _ := rule(t, err); got != test.rule {
				t.Errorf("refused by %v", err)
			}
		})
	}
}

// sizeInDirectory overwrites the size of a part in the archive's directory.
func sizeInDirectory(t *testing.T, data []byte, name string, size uint32) {
	t.Helper()
	const entry, atSize, header = "PK\x01\x02", 24, 46
	for at := bytes.Index(data, []byte(entry)); at >= 0; {
		if bytes.HasPrefix(data[at+header:], []byte(name)) {
			binary.LittleEndian.PutUint32(data[at+atSize:], size)
			return
		}
		next := bytes.Index(data[at+1:], []byte(entry))
		if next < 0 {
			break
		}
		at += 1 + next
	}
	t.Fatalf("the archive has no %s", name)
}

// TestAChangedByteIsFound: the archive's checksum is looked at, also behind
// the last row.
func TestAChangedByteIsFound(t *testing.T) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, data := range newBook(inline("to", "body") + inline("1", "abcdefgh")) {
		part, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = io.WriteString(part, data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	data := bytes.Replace(out.Bytes(), []byte("abcdefgh"), []byte("abcdefgg"), 1)
	err := readToTheEnd(write(t, "a.xlsx", string(data)), Options{})
	if got, _ := rule(t, err); got != campaign.ListWorkbookBroken || !strings.Contains(err.Error(), "checksum") {
		t.Errorf("refused by %v", err)
	}
}

// TestAWorkbookOfGigabytes: what unpacks to gigabytes is refused before it is
// unpacked, in little memory.
func TestAWorkbookOfGigabytes(t *testing.T) {
	for name, part := range map[string]string{"rows": sheetPart, "texts": stringsPart, "styles": stylesPart, "the main part": mainPart} {
		t.Run(name, func(t *testing.T) {
			path := bomb(t, part)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := readToTheEnd(path, Options{})
			runtime.ReadMemStats(&after)
			if got, _ := rule(t, err); got != campaign.ListWorkbookHuge {
				t.Errorf("refused by %v", err)
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 32 {
				t.Errorf("it took %d MiB", took)
			}
		})
	}
}

// TestPartsHaveALimit: also of what unpacks to no more than is usual for its
// packed size.
func TestPartsHaveALimit(t *testing.T) {
	for size, limit := range map[uint64]uint64{3 << 30: maxUnpacked, maxSmallPart + 1: maxSmallPart} {
		p := parts{"a": {FileHeader: zip.FileHeader{UncompressedSize64: size, CompressedSize64: size / 2}}}
		if _, err := p.open("/A", limit); !errors.Is(err, errPartOversized) {
			t.Errorf("%d bytes are refused by %v", size, err)
		}
	}
}

// bomb writes a workbook of which one part is said to unpack to three
// gigabytes.
func bomb(t *testing.T, name string) string {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for other, data := range newBook(inline("to", "body") + inline("1", "a")) {
		header := &zip.FileHeader{Name: other, Method: zip.Store, CompressedSize64: uint64(len(data)), UncompressedSize64: uint64(len(data))}
		if other == name {
			header.Method, header.UncompressedSize64 = zip.Deflate, 3<<30
		}
		part, err := archive.CreateRaw(header)
		if err == nil {
			_, err = io.WriteString(part, data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if newBook("")[name] == "" {
		_, err := archive.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, UncompressedSize64: 3 << 30})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, "a.xlsx", out.String())
}

// TestALongTextSharedByManyCells does not fill the disk.
func TestALongTextSharedByManyCells(t *testing.T) {
	rows := &sheetReader{path: "a.xlsx", formats: &numberFormats{}}
	var err error
	if rows.strings, err = readStrings(strings.NewReader(`<sst><si><t>` + strings.Repeat("x", 1000) + `</t></si></sst>`)); err != nil {
		t.Fatal(err)
	}
	sheet := `<worksheet><sheetData>` + strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, 100) + `</sheetData></worksheet>`
	rows.xml = newXMLScanner(strings.NewReader(sheet))
	taken := &transcript{most: 50_000}
	if err := taken.write(rows); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(taken.end, errPartOversized) || taken.lines.size > taken.most {
		t.Errorf("%d bytes were taken, %v", taken.lines.size, taken.end)
	}
}

// TestADirectoryWithoutEnd: the list of an archive's parts is bounded too.
func TestADirectoryWithoutEnd(t *testing.T) {
	b := newBook(inline("to") + inline("1"))
	for i := range 50_000 {
		b[strings.Repeat("x", 200)+strconv.Itoa(i)] = ""
	}
	_, err := Open(b.write(t), Options{})
	if got, _ := rule(t, err); got != campaign.ListWorkbookBroken || !strings.Contains(err.Error(), "directory") {
		t.Errorf("refused by %v", err)
	}
}
