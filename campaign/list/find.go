package list

import (
	"context"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
)

// Search is a search for a row of which some cell has a text.
type Search struct {
	// Text is what to look for, in any case.
	Text string
	// From is the row to begin with.
	From int
	// Back says to look at the rows before From, not at those behind.
	Back bool
	// Total is how many rows the list has.
	Total int
	// Read is called now and then with how many rows were looked at.
	Read func(rows int)
}

// Find returns the first row that a search finds, 0 when no row has the text.
// Past the end of the list it goes on at the other end, until every row was
// looked at once. It ends early with the error of ctx.
func (f *File) Find(ctx context.Context, s Search) (row int, err error) {
	from := max(1, min(s.From, s.Total))
	run := finder{ctx: ctx, file: f, search: s, text: newNeedle(s.Text)}
	run.blocks = blocks{file: f, back: s.Back, hint: []byte(run.text.sieve())}
	defer run.blocks.close()
	parts := [][2]int{{from, s.Total}, {1, from - 1}}
	look := run.onward
	if s.Back {
		parts, look = [][2]int{{1, from}, {from + 1, s.Total}}, run.backward
	}
	for _, part := range parts {
		if row, err = look(part[0], part[1]); row > 0 || err != nil {
			return row, err
		}
	}
	return 0, nil
}

// finder is a search under way.
type finder struct {
	ctx    context.Context
	file   *File
	search Search
	text   needle
	blocks blocks
	looked int
}

// onward returns the first row from first to last that has the text.
func (f *finder) onward(first, last int) (found int, err error) {
	err = f.each(first, last, func(row int) bool {
		found = row
		return false
	})
	return found, err
}

// backward returns the last row from first to last that has the text. It
// reads the list block by block from behind.
func (f *finder) backward(first, last int) (found int, err error) {
	for last >= first && found == 0 && err == nil {
		start := max(first, (last-1)/indexStep*indexStep+1)
		err = f.each(start, last, func(row int) bool {
			found = row
			return true
		})
		last = start - 1
	}
	return found, err
}

// each calls hit with the rows from first to last that have the text, until it
// returns false. Blocks of rows that cannot have it are passed over.
func (f *finder) each(first, last int, hit func(row int) bool) error {
	for row, more := first, true; row <= last && more; {
		barren, err := f.blocks.barren(row, last)
		if err != nil {
			return err
		}
		if barren > 0 {
			row += barren
			if err := f.count(barren); err != nil {
				return err
			}
			continue
		}
		end := f.blocks.endOf(row, last)
		if more, err = f.within(row, end, hit); err != nil {
			return err
		}
		row = end + 1
	}
	return nil
}

// within does the same without passing over anything, and reports whether hit
// wants more.
func (f *finder) within(first, last int, hit func(row int) bool) (more bool, err error) {
	rows, err := f.file.RowsAt(first)
	if err != nil {
		return false, err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	for row := first; row <= last; row++ {
		if err := f.count(1); err != nil {
			return false, err
		}
		record, ok, err := rows.nextIf(f.text.mayBeIn)
		if errors.Is(err, io.EOF) {
			return false, f.file.noRow(row)
		}
		if err != nil {
			return false, err
		}
		if ok && f.text.in(record) && !hit(row) {
			return false, nil
		}
	}
	return true, nil
}

// count counts rows, and looks now and then whether to end.
func (f *finder) count(rows int) error {
	before := f.looked / indexStep
	if f.looked += rows; f.looked/indexStep == before {
		return nil
	}
	f.search.Read(f.looked)
	return f.ctx.Err()
}

// needle is a text to look for. Case is that of campaign.FoldText; a text in
// ASCII, which most are, is looked for without folding what it is looked for
// in.
type needle struct {
	fold    string
	ascii   bool
	hint    string // the longest part of it in ASCII
	escaped bool   // it has signs that may stand otherwise in the list
}

func newNeedle(text string) needle {
	n := needle{fold: campaign.FoldText(text)}
	n.ascii, n.escaped = isASCII(n.fold), strings.ContainsAny(n.fold, "\"\r\n")
	for _, run := range strings.FieldsFunc(n.fold, func(r rune) bool { return r >= utf8.RuneSelf }) {
		if len(run) > len(n.hint) {
			n.hint = run
		}
	}
	return n
}

// sieve returns a text that stands in the bytes of every record that has what is
// looked for, in any case; empty when there is none.
func (n needle) sieve() string {
	if n.escaped {
		return ""
	}
	return n.hint
}

// mayBeIn reports whether a record may have the text, by the bytes between its
// cells and all.
func (n needle) mayBeIn(record []byte) bool { return n.escaped || hasASCII(record, n.hint) }

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func (n needle) in(record campaign.Record) bool {
	for _, cell := range record.Cells {
		switch {
		case n.ascii:
			if hasASCII([]byte(cell), n.fold) {
				return true
			}
		case !isASCII(cell) && strings.Contains(campaign.FoldText(cell), n.fold):
			return true
		}
	}
	return false
}

// hasASCII looks for a text of small letters, digits and signs in any case.
func hasASCII(text []byte, part string) bool {
	for at := 0; at+len(part) <= len(text); at++ {
		i := 0
		for i < len(part) && small(text[at+i]) == part[i] {
			i++
		}
		if i == len(part) {
			return true
		}
	}
	return false
}

func small(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}
