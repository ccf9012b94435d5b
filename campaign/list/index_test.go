package list

import (
	"fmt"
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
