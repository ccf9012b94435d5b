package list

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
)

const findList = "Phone,Name,Note\n" +
	"+50934000001,Marie-Thérèse,\n" + // 1
	"+50934000002,ÉMILE,\"two\nlines\"\n" + // 2
	"+50934000003,E\u0301mile,\n" + // 3
	"+50934000004,Ana,see marie\n" + // 4
	"+50934000005,Zoé,\"100% \"\"new\"\"\"\n" // 5

func TestFind(t *testing.T) {
	file := open(t, write(t, "a.csv", findList), Options{})
	for _, c := range []struct {
		text string
		from int
		back bool
		want int
	}{
		{"marie", 1, false, 1},
		{"MARIE", 2, false, 4},
		{"marie", 5, false, 1},        // past the end
		{"marie", 3, true, 1},         // back
		{"marie", 4, true, 4},         // the row itself
		{"thérèse", 1, false, 1},      // accents
		{"émile", 3, true, 3},         // in either way to write them
		{"e\u0301mile", 2, true, 2},   //
		{"ÉMILE", 1, true, 3},         // back past the first row
		{"two\nlines", 5, false, 2},   // over a line end in a cell
		{"0003", 1, false, 3},         // in the first cell
		{"100%", 99, false, 5},        // from a row that is not there
		{"zoé,\"100", 1, false, 0},    //
		{"ana,see", 1, false, 0},      // no text goes over two cells
		{"% \"NEW\"", 1, false, 5},    // quotes are doubled in the list
		{"\"two", 1, false, 0},        // and those around a cell are not in it
		{"nobody", 3, true, 0},        //
		{"+509340000010", 1, true, 0}, // longer than every cell
	} {
		row, err := file.Find(t.Context(), Search{Text: c.text, From: c.from, Back: c.back, Total: 5, Read: func(int) {}})
		if row != c.want || err != nil {
			t.Errorf("%q from row %d, back %v: row %d, %v, want row %d", c.text, c.from, c.back, row, err, c.want)
		}
	}
}

// TestFindAgreesWithALook compares Find with a look at every row, over several
// blocks of the index.
func TestFindAgreesWithALook(t *testing.T) {
	const total = 3*indexStep + 10
	rapid.Check(t, func(rt *rapid.T) {
		marked := rapid.SliceOfN(rapid.IntRange(1, total), 0, 4).Draw(rt, "marked")
		from, back := rapid.IntRange(1, total).Draw(rt, "from"), rapid.Bool().Draw(rt, "back")
		var text strings.Builder
		text.WriteString("to\n")
		for row := 1; row <= total; row++ {
			fmt.Fprintf(&text, "%d%s\n", row, map[bool]string{true: "x"}[slices.Contains(marked, row)])
		}
		want, step := 0, map[bool]int{false: 1, true: -1}[back]
		for i := range total {
			if row := (from-1+i*step+total)%total + 1; slices.Contains(marked, row) {
				want = row
				break
			}
		}
		file := open(t, write(t, "a.csv", text.String()), Options{})
		row, err := file.Find(t.Context(), Search{Text: "X", From: from, Back: back, Total: total, Read: func(int) {}})
		if row != want || err != nil {
			rt.Fatalf("row %d, %v, want %d", row, err, want)
		}
	})
}

// TestFindEnds: a search that is cancelled looks at no further block, and one
// of a list that became shorter says so.
func TestFindEnds(t *testing.T) {
	file := open(t, write(t, "a.csv", numbered(5*indexStep)), Options{})
	for _, back := range []bool{false, true} {
		ctx, cancel := context.WithCancel(t.Context())
		looked := 0
		row, err := file.Find(ctx, Search{Text: "nowhere", From: 1000, Back: back, Total: 5 * indexStep, Read: func(rows int) {
			if looked = rows; rows >= 2*indexStep {
				cancel()
			}
		}})
		if row != 0 || !errors.Is(err, context.Canceled) || looked < 2*indexStep || looked > 3*indexStep {
			t.Errorf("back %v: row %d, %v after %d rows", back, row, err, looked)
		}
	}
	_, err := file.Find(t.Context(), Search{Text: "nowhere", From: 1, Total: 6 * indexStep, Read: func(int) {}})
	if got, _ := rule(t, err); got != campaign.ListNoSuchRow {
		t.Errorf("a list that is too short gives %v", err)
	}
}

// TestMakeSmall compares the eight letters at once with one by one, over every
// byte at every place.
func TestMakeSmall(t *testing.T) {
	for size := range 20 {
		for c := range 256 {
			for at := range size {
				text := bytes.Repeat([]byte{'@'}, size)
				text[at] = byte(c)
				want := bytes.Clone(text)
				want[at] = small(want[at])
				if makeSmall(text); !bytes.Equal(text, want) {
					t.Fatalf("%q, want %q", text, want)
				}
			}
		}
	}
}

// TestFindInEveryEncoding holds that blocks are passed over only where their
// bytes show the text.
func TestFindInEveryEncoding(t *testing.T) {
	text := numbered(3*indexStep) + "last Zo\u00e9\n"
	for encoding, data := range map[string]string{UTF8: text, UTF16LE: utf16le(text), Windows1252: strings.ReplaceAll(text, "\u00e9", "\xe9")} {
		file := open(t, write(t, "a.csv", data), Options{Encoding: encoding})
		if _, err := readAll(t, file); err != nil {
			t.Fatal(err)
		}
		for _, look := range []string{"LAST", "zo\u00c9", "zo"} {
			row, err := file.Find(t.Context(), Search{Text: look, From: 2, Total: 3*indexStep + 1, Read: func(int) {}})
			if row != 3*indexStep+1 || err != nil {
				t.Errorf("%s: %q is in row %d, %v", encoding, look, row, err)
			}
		}
	}
}
