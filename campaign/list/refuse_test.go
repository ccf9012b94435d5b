package list

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// rule returns the rule and line of an input error.
func rule(t *testing.T, err error) (campaign.Rule, int) {
	t.Helper()
	var input *campaign.InputError
	if !errors.As(err, &input) {
		t.Fatalf("%v is no InputError", err)
	}
	if says, remedy := input.Rule.Sentence(); says == "" || remedy == "" {
		t.Errorf("%s has no sentence or no remedy", input.Rule)
	}
	if strings.ContainsAny(input.Error(), "{}\n") || !strings.HasPrefix(input.Error(), input.File) {
		t.Errorf("the error reads %q", input)
	}
	return input.Rule, input.Line
}

func TestOpenRefuses(t *testing.T) {
	for _, test := range []struct {
		name, file, data string
		opts             Options
		rule             campaign.Rule
		line             int
	}{
		{"old workbook by name", "a.xls", "\xd0\xcf\x11\xe0", Options{}, campaign.ListWorkbook, 0},
		{"other kind", "a.docx", "PK\x03\x04", Options{}, campaign.ListFormat, 0},
		{"no ending", "list", "to\n1\n", Options{}, campaign.ListFormat, 0},
		{"workbook by content", "a.csv", "PK\x03\x04\x14\x00\x06\x00", Options{}, campaign.ListBinary, 0},
		{"PDF", "a.csv", "%PDF-1.7\n", Options{}, campaign.ListBinary, 0},
		{"JPEG", "a.csv", "\xff\xd8\xff\xe0\x00\x10JFIF", Options{}, campaign.ListBinary, 0},
		{"web page named .csv", "a.csv", "\n<!DOCTYPE html><table>", Options{}, campaign.ListBinary, 0},
		{"zero bytes", "a.csv", "to,body\n1,a\x00\x00b\n" + strings.Repeat("x", 200), Options{}, campaign.ListBinary, 0},
		{"unknown encoding", "a.csv", "to\n1\n", Options{Encoding: "koi8-r"}, campaign.ListEncodingName, 0},
		{"long delimiter", "a.csv", "to\n1\n", Options{Delimiter: "::"}, campaign.ListDelimiter, 0},
		{"digit as delimiter", "a.csv", "to\n1\n", Options{Delimiter: "1"}, campaign.ListDelimiter, 0},
		{"empty", "a.csv", "", Options{}, campaign.ListEmpty, 0},
		{"only a byte order mark", "a.csv", "\xef\xbb\xbf", Options{}, campaign.ListEmpty, 0},
		{"only blank lines", "a.csv", "\r\n\n  \n", Options{}, campaign.ListEmpty, 0},
		{"only a sep= line", "a.csv", "sep=;\n", Options{}, campaign.ListEmpty, 0},
		{"only a header", "a.csv", "to,body\n\n", Options{}, campaign.ListNoRows, 0},
		{"header twice", "a.csv", "\nto,Name, name\n1,a,b\n", Options{}, campaign.ListColumnTwice, 2},
		{"quote open in the header", "a.csv", "to,\"body\n1,a\n", Options{}, campaign.ListQuoteOpen, 1},
		{"header not UTF-8", "a.csv", "to,pr\xe9nom\n1,a\n", Options{Encoding: "utf-8"}, campaign.ListNotEncoded, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Open(write(t, test.file, test.data), test.opts)
			if got, line := rule(t, err); got != test.rule || line != test.line {
				t.Errorf("refused by %s on line %d, want %s on line %d", got, line, test.rule, test.line)
			}
		})
	}
}

func TestOpenWithoutAFile(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string]campaign.Rule{
		filepath.Join(dir, "none.csv"): campaign.ListMissing,
		dir:                            campaign.ListDirectory,
	} {
		_, err := Open(path, Options{})
		if got, _ := rule(t, err); got != want {
			t.Errorf("%s is refused by %s, want %s", path, got, want)
		}
	}
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		return // permissions do not bind
	}
	secret := write(t, "a.csv", "to\n1\n")
	if err := os.Chmod(secret, 0); err != nil {
		t.Fatal(err)
	}
	_, err := Open(secret, Options{})
	if got, _ := rule(t, err); got != campaign.ListUnreadable {
		t.Errorf("a file without permission is refused by %s", got)
	}
}

func TestReadingRefuses(t *testing.T) {
	long := strings.Repeat("x", 100)
	for _, test := range []struct {
		name, data string
		rule       campaign.Rule
		line, rows int
	}{
		{"open quote", "to,body\n1,a\n2,\"b\n3,c\n", campaign.ListQuoteOpen, 3, 1},
		{"open quote in a later line of its record", "to,a,b\n1,a,b\n2,\"x\ny\",\"z\n3,a,b\n", campaign.ListQuoteOpen, 4, 1},
		{"open quote met by another one", "to,body\n1,\"a\n2,b\n3,\"c\"\n", campaign.ListQuoteStray, 2, 0},
		{"text behind a quote", "to,body\n1,\"a\"b\n", campaign.ListQuoteStray, 2, 0},
		{"blank before a quote", "to,body\n1, \"a, b\"\n", campaign.ListQuoteSpace, 2, 0},
		{"open quote before much text", "to,body\n1,\"" + strings.Repeat(long+"\n", 20_000), campaign.ListQuoteFar, 2, 0},
		{"long record", "to,body\n1,b\n\n2," + strings.Repeat(long+",", 12_000), campaign.ListRecordLong, 4, 1},
		{"long record with quotes", "to,body\n1,b\n2,\"a\"," + strings.Repeat(long+",", 12_000) + "\n", campaign.ListRecordLong, 3, 1},
		{"long cell", "to,body\n1,b\n2," + strings.Repeat(long, 700) + "\n", campaign.ListCellLong, 3, 1},
		{"long quoted cell", "to,body\n1,b\n2,\"" + strings.Repeat(long, 700) + "\"\n", campaign.ListCellLong, 3, 1},
		{"wide record", "to,body\n1,b\n2" + strings.Repeat(",x", 1000) + "\n", campaign.ListTooWide, 3, 1},
		{"bytes that are not UTF-8 far down", "to,body\n" + strings.Repeat("1,"+long+"\n", 12_000) + "2,\xe9t\xe9\n", campaign.ListNotEncoded, 12_002, 12_000},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := open(t, write(t, "a.csv", test.data), Options{})
			records, err := readAll(t, file)
			if got, line := rule(t, err); got != test.rule || line != test.line || len(records) != test.rows {
				t.Errorf("refused by %s on line %d behind %d rows, want %s on line %d behind %d",
					got, line, len(records), test.rule, test.line, test.rows)
			}
		})
	}
}

// endless is a list of 50 MiB with the same line over and over behind its
// first ones.
type endless struct {
	rest, line string
	read       int
}

func (e *endless) Read(p []byte) (n int, err error) {
	if e.read > 50<<20 {
		return 0, io.EOF
	}
	for n < len(p) {
		if e.rest == "" {
			e.rest = e.line
		}
		size := copy(p[n:], e.rest)
		e.rest = e.rest[size:]
		n += size
	}
	e.read += n
	return n, nil
}

// TestAnOpenQuoteEndsTheReadingSoon: the rest of a large list is not read for
// a closing quote that may not be there.
func TestAnOpenQuoteEndsTheReadingSoon(t *testing.T) {
	for name, line := range map[string]string{"plain lines": "3,Bonjou tout moun\n", "doubled quotes": "3,\"\"Bonjou\"\"\n"} {
		in := &endless{rest: "to,body\n1,a\n2,\"b\n", line: line}
		source := source{path: "a.csv", format: Format{Encoding: UTF8, Delimiter: ","}, eol: '\n'}
		rows := Reader{scan: source.scanner(in, place{line: 1})}
		_, err := rows.take(10)
		if got, line := rule(t, err); got != campaign.ListQuoteFar || line != 3 {
			t.Errorf("%s: refused by %s on line %d", name, got, line)
		}
		if in.read > 4*maxRecord || cap(rows.scan.buf) > 4*maxRecord {
			t.Errorf("%s: %d bytes of the list were read, the buffer has %d", name, in.read, cap(rows.scan.buf))
		}
	}
}

func TestAnErrorStays(t *testing.T) {
	rows, err := open(t, write(t, "a.csv", "to,body\n1,\"a\"b\n2,c\n"), Options{}).Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close() //nolint:errcheck // it was only read
	_, first := rows.Next()
	_, second := rows.Next()
	if first == nil || !errors.Is(second, first) || !errors.Is(rows.Skip(1), first) {
		t.Errorf("first %v, then %v: a record behind a broken one was read", first, second)
	}
}

func TestWideRecordWithinTheLimits(t *testing.T) {
	wide := "2" + strings.Repeat(",x", 999)
	cell := strings.Repeat("y", maxCell)
	records, err := readAll(t, open(t, write(t, "a.csv", "to,body\n"+wide+"\n1,"+cell+"\n"), Options{}))
	if err != nil || len(records) != 2 || len(records[0].Cells) != maxColumns || records[1].Cells[1] != cell {
		t.Errorf("a list at its limits gives %d records, %v", len(records), err)
	}
}

// TestLettersAreNoPicture: letters of another encoding are not UTF-8, as the
// first bytes of a JPEG image are not, and no image for that.
func TestLettersAreNoPicture(t *testing.T) {
	file, err := Open(write(t, "a.csv", "\xe9\xe8\xe0,to\n\xe9t\xe9,+50934123456\n"), Options{})
	if err != nil || file.Format().Encoding != Windows1252 || file.Columns()[0] != "éèà" {
		t.Errorf("%+v, %v", file, err)
	}
}
