package list

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// TestWorkbookToTextAndBack writes a table as a workbook, what was read of it
// as a text list, and what was read of that as a workbook again: three times
// the same cells are read.
func TestWorkbookToTextAndBack(t *testing.T) {
	dir := t.TempDir()
	book, text := filepath.Join(dir, "a.xlsx"), filepath.Join(dir, "a.csv")
	rapid.Check(t, func(t *rapid.T) {
		want := table(t)
		for i, row := range want[1:] {
			row[0] = "+5093412" + strconv.Itoa(1000+i) // rows without text are none
		}
		for range 2 {
			writeBook(t, book, want)
			checkTable(t, book, want)
			writeText(t, text, want)
			checkTable(t, text, want)
		}
	})
}

// TestNumbersKeepTheirDigits writes numbers of up to 15 digits in any format
// of numbers.
func TestNumbersKeepTheirDigits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xlsx")
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.Int64Range(-999_999_999_999_999, 999_999_999_999_999).Draw(t, "number")
		f := excelize.NewFile()
		id, err := f.NewStyle(&excelize.Style{NumFmt: rapid.SampledFrom([]int{0, 1, 2, 3, 4, 11, 12, 37, 48, 49}).Draw(t, "format")})
		for _, err := range []error{
			err, f.SetCellValue("Sheet1", "A1", "to"), f.SetCellValue("Sheet1", "A2", number), f.SetCellStyle("Sheet1", "A2", "A2", id),
			f.SaveAs(path), f.Close(),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		file, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := drain(t, file)[0].Cells[0]; got != strconv.FormatInt(number, 10) {
			t.Fatalf("%d is read as %s", number, got)
		}
	})
}

func writeBook(t *rapid.T, path string, table [][]string) {
	f := excelize.NewFile()
	for i, row := range table {
		if err := f.SetSheetRow("Sheet1", "A"+strconv.Itoa(i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func writeText(t *rapid.T, path string, table [][]string) {
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := csv.NewWriter(out).WriteAll(table); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}

func checkTable(t *rapid.T, path string, want [][]string) {
	file, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := [][]string{file.Columns()}
	for _, record := range drain(t, file) {
		for len(record.Cells) < len(want[0]) { // a workbook has no empty cells at the end
			record.Cells = append(record.Cells, "")
		}
		got = append(got, record.Cells)
	}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s\nwrote %q\nread  %q", filepath.Ext(path), want, got)
	}
}
