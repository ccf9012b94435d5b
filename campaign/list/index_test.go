package list

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"app.wazaj/voye/campaign"
)

// numbered is a list of rows that tell their own number. Every hundredth has
// a line end in a cell, so that rows and lines run apart.
func numbered(rows int) string {
	var text strings.Builder
	text.WriteString("to,body\n")
	for row := 1; row <= rows; row++ {
		if row%100 == 0 {
			fmt.Fprintf(&text, "%d,\"é\nè\"\n", row)
		} else {
			fmt.Fprintf(&text, "%d,éè\n", row)
		}
	}
	return text.String()
}

func TestRowFindsAnyRow(t *testing.T) {
	const total = 5000
	text := numbered(total)
	for name, data := range map[string]string{UTF8: text, UTF16LE: utf16le(text), UTF16BE: utf16be("\ufeff" + text)} {
		file := open(t, write(t, "a.csv", data), Options{})
		for _, n := range []int{total, 1, 2, 1024, 1025, 2048, 2049, 3333, total - 1, 100, 4096, 4097} {
			record, err := file.Row(n)
			if err != nil || record.Row != n || record.Cells[0] != fmt.Sprint(n) || record.Line != 1+n+(n-1)/100 {
				t.Errorf("%s: Row(%d) = %+v, %v", name, n, record, err)
			}
		}
	}
}

func TestRowBeyondTheEnd(t *testing.T) {
	file := open(t, write(t, "a.csv", numbered(2048)), Options{})
	for _, n := range []int{-1, 0, 2049, 2050, 1 << 40} {
		_, err := file.Row(n)
		if got, _ := rule(t, err); got != campaign.ListNoSuchRow || !strings.Contains(err.Error(), fmt.Sprint(n)) {
			t.Errorf("Row(%d) gives %v", n, err)
		}
	}
	if record, err := file.Row(2048); err != nil || record.Row != 2048 {
		t.Errorf("the last row gives %+v, %v", record, err)
	}
}

func TestRowFromManyGoroutines(t *testing.T) {
	file := open(t, write(t, "a.csv", numbered(5000)), Options{})
	var all sync.WaitGroup
	for worker := range 8 {
		all.Go(func() {
			for n := 1 + worker*37; n <= 5000; n += 700 {
				if record, err := file.Row(n); err != nil || record.Row != n {
					t.Errorf("Row(%d) = %+v, %v", n, record, err)
				}
			}
		})
	}
	all.Wait()
}

// TestRowsTeachTheIndex: whoever read a list to some row finds any row before
// it without reading the list again, though it is not even there any more in
// its first part.
func TestRowsTeachTheIndex(t *testing.T) {
	const total = 10*indexStep + 7
	text := numbered(total)
	path := write(t, "a.csv", text)
	file := open(t, path, Options{})
	rows, err := file.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close() //nolint:errcheck // it was only read
	for range total {
		if _, err := rows.Next(); err != nil {
			t.Fatal(err)
		}
	}
	if known := len(file.index.places); known != 11 {
		t.Fatalf("the index knows %d places after %d rows", known, total)
	}
	rest := strings.LastIndex(text, fmt.Sprintf("\n%d,", 9*indexStep+1)) + 1
	hidden := []byte(strings.Repeat("\"", rest) + text[rest:])
	if err := os.WriteFile(path, hidden, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{total, 9*indexStep + 1, 10*indexStep + 1} {
		if record, err := file.Row(n); err != nil || record.Cells[0] != fmt.Sprint(n) {
			t.Errorf("Row(%d) = %+v, %v", n, record, err)
		}
	}
}

func TestRowsAt(t *testing.T) {
	file := open(t, write(t, "a.csv", numbered(3000)), Options{})
	for _, first := range []int{1, 2, 1024, 1025, 2999, 3000} {
		rows, err := file.RowsAt(first)
		if err != nil {
			t.Fatal(err)
		}
		for n := first; n <= min(first+1100, 3000); n++ {
			if record, err := rows.Next(); err != nil || record.Row != n || record.Cells[0] != fmt.Sprint(n) {
				t.Fatalf("from row %d on, row %d is %+v, %v", first, n, record, err)
			}
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, n := range []int{0, 3002} {
		if _, err := file.RowsAt(n); err == nil {
			t.Errorf("there are rows from %d on", n)
		}
	}
}
