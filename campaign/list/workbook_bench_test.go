package list

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// generateWorkbook writes the benchmarks' list as Excel does: texts are shared,
// the number is stored as a number, and there is a date.
func generateWorkbook(t testing.TB, rows int) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "bench.xlsx")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	archive := zip.NewWriter(file)
	frame := newBook("")
	frame[stylesPart] = `<styleSheet xmlns="` + mainSpace + `"><cellXfs><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	delete(frame, sheetPart)
	for name, data := range frame {
		writePart(t, archive, name, func(out *bufio.Writer) { fmt.Fprint(out, data) })
	}
	header := []string{"to", "First name", "Order", "Amount", "City", "Day"}
	writePart(t, archive, stringsPart, func(out *bufio.Writer) {
		fmt.Fprint(out, `<sst xmlns="`+mainSpace+`">`)
		for _, text := range append(header, "Marie-Ange", "1 250.00 HTG", "Port-au-Prince") {
			fmt.Fprintf(out, `<si><t>%s</t></si>`, text)
		}
		for row := range rows {
			fmt.Fprintf(out, `<si><t>HT-%07d</t></si>`, row)
		}
		fmt.Fprint(out, `</sst>`)
	})
	writePart(t, archive, sheetPart, func(out *bufio.Writer) {
		fmt.Fprint(out, `<worksheet xmlns="`+mainSpace+`"><sheetData><row r="1" spans="1:6">`)
		for i := range header {
			fmt.Fprintf(out, `<c r="%c1" t="s"><v>%d</v></c>`, 'A'+i, i)
		}
		fmt.Fprint(out, `</row>`)
		for row := range rows {
			n := row + 2
			fmt.Fprintf(out, `<row r="%d" spans="1:6" x14ac:dyDescent="0.25"><c r="A%d" s="1"><v>509%08d</v></c><c r="B%d" t="s"><v>6</v></c>`+
				`<c r="C%d" t="s"><v>%d</v></c><c r="D%d" t="s"><v>7</v></c><c r="E%d" t="s"><v>8</v></c><c r="F%d" s="2"><v>%d</v></c></row>`,
				n, n, 34_000_001+10*row, n, n, 9+row, n, n, n, 46_000+row%90)
		}
		fmt.Fprint(out, `</sheetData></worksheet>`)
	})
	if err := errors.Join(archive.Close(), file.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

func writePart(t testing.TB, archive *zip.Writer, name string, write func(*bufio.Writer)) {
	t.Helper()
	part, err := archive.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriterSize(part, 1<<20)
	write(out)
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
}

// readBareWorkbook reads a workbook with excelize and nothing else.
func readBareWorkbook(b testing.TB, path string) (rows int) {
	b.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	sheet, err := f.Rows(f.GetSheetName(0))
	if err != nil {
		b.Fatal(err)
	}
	for sheet.Next() {
		if _, err := sheet.Columns(); err != nil {
			b.Fatal(err)
		}
		rows++
	}
	if err := errors.Join(sheet.Error(), sheet.Close()); err != nil {
		b.Fatal(err)
	}
	return rows
}

func BenchmarkBareWorkbook(b *testing.B) {
	path := generateWorkbook(b, benchRows)
	for b.Loop() {
		readBareWorkbook(b, path)
	}
}

func BenchmarkReadWorkbook(b *testing.B) {
	path := generateWorkbook(b, benchRows)
	for b.Loop() {
		rows := benchReader(b, path)
		for {
			if _, err := rows.Next(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
		_ = rows.Close()
	}
}

// BenchmarkCheckWorkbook checks a workbook as a run of it would. x-bare is how
// many times as long that takes as the bare reading of the same file.
func BenchmarkCheckWorkbook(b *testing.B) {
	path := generateWorkbook(b, benchRows)
	began := time.Now()
	readBareWorkbook(b, path)
	bare := time.Since(began)
	runtime.GC()
	for b.Loop() {
		if counts := check(b, path); counts.Remaining != benchRows {
			b.Fatalf("%+v", counts)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)/bare.Seconds(), "x-bare")
}

// TestWorkbookMemory holds the memory of a check of a workbook: what grows with
// the list is the set of numbers and 8 bytes for 32 texts.
func TestWorkbookMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a workbook of 200,000 rows")
	}
	path := generateWorkbook(t, benchRows)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	counts := check(t, path)
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapSys) - int64(before.HeapSys); counts.Remaining != benchRows || grown > 64<<20 {
		t.Errorf("a check of %d rows (%+v) took %d MiB from the system", counts.Total, counts, grown>>20)
	}
}
