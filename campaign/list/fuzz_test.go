package list

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"app.wazaj/voye/campaign"
)

// FuzzList: no file makes the reader panic, what it refuses is refused with a
// rule, rows are numbered in order, Skip passes over exactly what Next reads, and a second reading with
// the format found gives the same.
func FuzzList(f *testing.F) {
	for _, seed := range []string{
		"to,body\n+50934123456,Bonjou\n", "sep=;\r\nto;body\r\n1;\"a;b\"\r\n", "\xef\xbb\xbf\"to\",\"body\"\n1,\"a\nb\"\n",
		utf16le("\ufeffto\tbody\r\n1\té\r\n"), utf16be("to,body\n1,😀\n"), "t\xe9l;nom\n1;Zo\xe9\n", "to,body\r1,a\r", "to\n\n\n1",
		"to,body\n1,\"open", "to,body\n1,\"a\"b\n", "to,,\n1,,,\n", "to,to\n1,2\n", "\xff\xfe\x00", "PK\x03\x04", "\"", "\r", " \n\"\"\n1\n",
	} {
		f.Add([]byte(seed))
	}
	path := filepath.Join(f.TempDir(), "fuzz.csv")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := Open(path, Options{})
		if err != nil {
			mustBeInput(t, err)
			return
		}
		records, end := readAll(t, file)
		if end != nil {
			mustBeInput(t, end)
		}
		checkNumbering(t, records)
		again := reopen(t, file)
		if others, _ := readAll(t, again); !reflect.DeepEqual(records, others) {
			t.Fatalf("read twice: %+v, then %+v", records, others)
		}
		skipTo(t, file, records)
	})
}

// FuzzNumbers: no file makes the reader of suppression lists panic, and what it
// takes for numbers are numbers. Neither does any list without a header row.
func FuzzNumbers(f *testing.F) {
	for _, seed := range []string{
		"phone\n+50934123456\n", "+50934123456\n+50934123457\n", "name;tel\nAna;509 3412-3456\n", "", "\n;;\n", "5.09E+10\n", utf16le("to\n+50934123456\n"),
	} {
		f.Add([]byte(seed))
	}
	path := filepath.Join(f.TempDir(), "fuzz.csv")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		var numbers campaign.Numbers
		added, err := ReadNumbers(path, "HT", &numbers)
		if err != nil {
			mustBeInput(t, err)
		}
		if added != numbers.Len() {
			t.Fatalf("%d numbers are new, and %d there", added, numbers.Len())
		}
		file, err := Open(path, Options{NoHeader: true, Loose: true, Encoding: MacRoman})
		if err != nil {
			mustBeInput(t, err)
			return
		}
		if name, err := file.NumberColumn("HT"); err != nil {
			mustBeInput(t, err)
		} else if !slices.Contains(file.Columns(), name) {
			t.Fatalf("the numbers are in %q of %q", name, file.Columns())
		}
		records, _ := readAll(t, file)
		checkNumbering(t, records)
	})
}

// checkNumbering: rows count from 1, lines go up, and no limit is passed.
func checkNumbering(t *testing.T, records []campaign.Record) {
	t.Helper()
	line := 0
	for i, record := range records {
		if record.Row != i+1 || record.Line <= line || len(record.Cells) == 0 || len(record.Cells) > maxColumns {
			t.Fatalf("record %d, behind line %d, is %+v", i+1, line, record)
		}
		line = record.Line
	}
}

func mustBeInput(t *testing.T, err error) {
	t.Helper()
	var input *campaign.InputError
	if !errors.As(err, &input) || input.Error() == "" {
		t.Fatalf("refused with %v", err)
	}
}

// reopen opens file as a run does: with the format that was kept as JSON.
func reopen(t *testing.T, file *File) *File {
	t.Helper()
	kept, err := json.Marshal(file.Format())
	if err != nil {
		t.Fatal(err)
	}
	var format Format
	if err := json.Unmarshal(kept, &format); err != nil {
		t.Fatal(err)
	}
	return open(t, file.Path(), format.Options())
}

// skipTo reaches the last record by Skip.
func skipTo(t *testing.T, file *File, records []campaign.Record) {
	t.Helper()
	if len(records) == 0 {
		return
	}
	rows, err := file.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close() //nolint:errcheck // it was only read
	if err := rows.Skip(len(records) - 1); err != nil {
		t.Fatal(err)
	}
	last, err := rows.Next()
	if want := records[len(records)-1]; err != nil || !reflect.DeepEqual(last, want) {
		t.Fatalf("by Skip %+v, %v, by Next %+v", last, err, want)
	}
}
