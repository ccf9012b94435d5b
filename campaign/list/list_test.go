package list

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"app.wazaj/voye/campaign"
)

// write puts data into a file of that name and returns its path.
func write(t testing.TB, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func open(t testing.TB, path string, opts Options) *File {
	t.Helper()
	file, err := Open(path, opts)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// readAll returns every record that is left, and the error after the last one.
func readAll(t testing.TB, file *File) ([]campaign.Record, error) {
	t.Helper()
	rows, err := file.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := rows.Close(); err != nil {
			t.Error(err)
		}
	}()
	var records []campaign.Record
	for {
		record, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return records, nil
		}
		if err != nil {
			return records, err
		}
		records = append(records, record)
	}
}

// formatOf is the format of a list with a header row.
func formatOf(ext, encoding, delimiter string) Format {
	return Format{Ext: ext, Encoding: encoding, Delimiter: delimiter}
}

func cellsOf(records []campaign.Record) [][]string {
	var cells [][]string
	for _, record := range records {
		cells = append(cells, record.Cells)
	}
	return cells
}

func TestOpenReads(t *testing.T) {
	const bom = "\xef\xbb\xbf"
	for _, test := range []struct {
		name, file, data string
		format           Format
		columns          []string
		rows             [][]string
	}{
		{"plain", "a.csv", "to,body\n+50934123456,Bonjou\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"+50934123456", "Bonjou"}}},
		{"byte order mark, CRLF, no end of line", "a.CSV", bom + "to,body\r\n1,a\r\n2,b", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "a"}, {"2", "b"}}},
		{"quoted header behind the mark", "a.csv", bom + "\"to\",\"body\"\n1,\"a\"\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "a"}}},
		{"Excel in France", "a.csv", "T\xe9l\xe9phone;Pr\xe9nom\r\n+33612345678;Ana\xefs\r\n+33612345679;\"Zo\xe9; \x80\"\r\n",
			formatOf(".csv", Windows1252, ";"), []string{"Téléphone", "Prénom"}, [][]string{{"+33612345678", "Anaïs"}, {"+33612345679", "Zoé; €"}}},
		{"sep= line", "a.csv", "sep=;\r\nto;body\r\n1;a,b,c\r\n", formatOf(".csv", UTF8, ";"),
			[]string{"to", "body"}, [][]string{{"1", "a,b,c"}}},
		{"quoted sep= line", "a.csv", "\"SEP=|\"\nto|body\n1|a\n", formatOf(".csv", UTF8, "|"),
			[]string{"to", "body"}, [][]string{{"1", "a"}}},
		{"Excel's Unicode text", "a.txt", utf16le("\ufeffto\tPrénom\r\n1\t\"Ana\"\"ïs\"\r\n"), formatOf(".txt", UTF16LE, "\t"),
			[]string{"to", "Prénom"}, [][]string{{"1", `Ana"ïs`}}},
		{"UTF-16 without a mark", "a.csv", utf16le("to,body\n1,é\n"), formatOf(".csv", UTF16LE, ","),
			[]string{"to", "body"}, [][]string{{"1", "é"}}},
		{"big-endian UTF-16", "a.csv", utf16be("\ufeffto,body\n1,😀\n"), formatOf(".csv", UTF16BE, ","),
			[]string{"to", "body"}, [][]string{{"1", "😀"}}},
		{"big-endian UTF-16 without a mark", "a.csv", utf16be("to,body\n1,é\n"), formatOf(".csv", UTF16BE, ","),
			[]string{"to", "body"}, [][]string{{"1", "é"}}},
		{"sep= line in UTF-16", "a.csv", utf16le("\ufeffsep=;\nto;body\n1;é\n"), formatOf(".csv", UTF16LE, ";"),
			[]string{"to", "body"}, [][]string{{"1", "é"}}},
		{"old Mac", "a.csv", "to,body\r1,a\r\r2,\"b\rc\"\r", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "a"}, {"2", "b\nc"}}},
		{"tabs", "a.tsv", "to\tbody\n1\ta, b; c\n", formatOf(".tsv", UTF8, "\t"),
			[]string{"to", "body"}, [][]string{{"1", "a, b; c"}}},
		{"commas in a .tsv", "a.tsv", "to,body\n1,a\n", formatOf(".tsv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "a"}}},
		{"commas in every body", "a.csv", "to;body\n1;Hello, Ann\n2;Hello, Bob\n", formatOf(".csv", UTF8, ";"),
			[]string{"to", "body"}, [][]string{{"1", "Hello, Ann"}, {"2", "Hello, Bob"}}},
		{"quotes around other delimiters", "a.csv", "\"to\";\"a,b\"\n\"1\";\"x,y\"\n", formatOf(".csv", UTF8, ";"),
			[]string{"to", "a,b"}, [][]string{{"1", "x,y"}}},
		{"one column", "a.txt", "to\n1\n2\n", formatOf(".txt", UTF8, ","), []string{"to"}, [][]string{{"1"}, {"2"}}},
		{"one column with commas below", "a.txt", "body\na,b\nc,d\n", formatOf(".txt", UTF8, ","), []string{"body"}, [][]string{{"a", "b"}, {"c", "d"}}},
		{"blank lines", "a.csv", "\n  \nto,body\n\n1,a\r\n\r\n   \n2,b\n\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "a"}, {"2", "b"}}},
		{"empty columns at the end", "a.csv", "to,body,,\n1,a,,\n2,b,c,\n3\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "a"}, {"2", "b", "c"}, {"3"}}},
		{"a column without a name", "a.csv", "to,,body\n1,x,a\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "column 2", "body"}, [][]string{{"1", "x", "a"}}},
		{"blanks around names", "a.csv", "\u200bto , \u00a0First name\u00a0\n1,a\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "First name"}, [][]string{{"1", "a"}}},
		{"quoted line ends", "a.csv", "to,body\r\n1,\"a\r\nb\"\r\n2,\"c\n\n\"\"d\"\"\"\r\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "a\nb"}, {"2", "c\n\n\"d\""}}},
		{"a quote within a cell", "a.csv", "to,body\n1,12\" pipe\n2,say \"hi\"\n3,\"\"\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "12\" pipe"}, {"2", "say \"hi\""}, {"3", ""}}},
		{"a carriage return within a cell", "a.csv", "to,body\n1,a\rb\n", formatOf(".csv", UTF8, ","),
			[]string{"to", "body"}, [][]string{{"1", "a\rb"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := open(t, write(t, test.file, test.data), Options{})
			if file.Format() != test.format {
				t.Errorf("format %q, want %q", file.Format(), test.format)
			}
			if !reflect.DeepEqual(file.Columns(), test.columns) {
				t.Errorf("columns %q, want %q", file.Columns(), test.columns)
			}
			records, err := readAll(t, file)
			if got := cellsOf(records); err != nil || !reflect.DeepEqual(got, test.rows) {
				t.Errorf("rows %q, %v, want %q", got, err, test.rows)
			}
		})
	}
}

func TestRowsAndLinesAreCounted(t *testing.T) {
	for _, data := range []string{
		"sep=,\n\nto,\"bo\ndy\"\n\n1,\"a\nb\n\"\n2,b\n\n3,c",
		"sep=,\r\n\r\nto,\"bo\r\ndy\"\r\n\r\n1,\"a\r\nb\r\n\"\r\n2,b\r\n\r\n3,c",
		"sep=,\r\rto,\"bo\rdy\"\r\r1,\"a\rb\r\"\r2,b\r\r3,c",
	} {
		records, err := readAll(t, open(t, write(t, "a.csv", data), Options{}))
		if err != nil || len(records) != 3 {
			t.Fatalf("%q gives %d records, %v", data, len(records), err)
		}
		for i, line := range []int{6, 9, 11} {
			if records[i].Row != i+1 || records[i].Line != line {
				t.Errorf("%q: record %d is row %d on line %d, want line %d", data, i, records[i].Row, records[i].Line, line)
			}
		}
	}
}

func TestOptionsDecide(t *testing.T) {
	path := write(t, "a.csv", "to;b\xc3\xa9\n1;a|b\n")
	for _, test := range []struct {
		opts    Options
		columns []string
	}{
		{Options{}, []string{"to", "bé"}},
		{Options{Encoding: "CP1252"}, []string{"to", "bÃ©"}},
		{Options{Delimiter: "|"}, []string{"to;bé"}},
		{Options{Delimiter: "tab"}, []string{"to;bé"}},
	} {
		if got := open(t, path, test.opts).Columns(); !reflect.DeepEqual(got, test.columns) {
			t.Errorf("with %+v the columns are %q, want %q", test.opts, got, test.columns)
		}
	}
}

func TestFormatOptionsRoundTrip(t *testing.T) {
	path := write(t, "a.txt", utf16le("\ufeffsep=|\nto|body\n1|é\n"))
	first := open(t, path, Options{})
	again := open(t, path, first.Format().Options())
	if again.Format() != first.Format() || !reflect.DeepEqual(again.Columns(), first.Columns()) {
		t.Errorf("read again as %+v %q, first as %+v %q", again.Format(), again.Columns(), first.Format(), first.Columns())
	}
}

func utf16le(text string) string { return utf16Bytes(text, 0, 8) }
func utf16be(text string) string { return utf16Bytes(text, 8, 0) }

func utf16Bytes(text string, first, second int) string {
	var out strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		out.WriteByte(byte(unit >> first))
		out.WriteByte(byte(unit >> second))
	}
	return out.String()
}

// TestRecordsKeepTheirCells: records are cut from shared memory, and neither
// reading on nor appending to one changes another.
func TestRecordsKeepTheirCells(t *testing.T) {
	const total = 2500
	text := "to,body,note\n"
	for row := 1; row <= total; row++ {
		text += fmt.Sprintf("%d,\"a \"\"%d\"\"\",c%d\n", row, row, row)
	}
	records, err := readAll(t, open(t, write(t, "a.csv", text), Options{}))
	if err != nil || len(records) != total {
		t.Fatalf("%d records, %v", len(records), err)
	}
	for _, record := range records {
		_ = append(record.Cells, "x") // what it may overwrite is the point
	}
	for i, record := range records {
		row := fmt.Sprint(i + 1)
		if want := []string{row, `a "` + row + `"`, "c" + row}; !slices.Equal(record.Cells, want) {
			t.Fatalf("record %s has the cells %q", row, record.Cells)
		}
	}
}
