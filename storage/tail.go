package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"app.wazaj/voye/campaign"
)

// maxTail bounds what may stand unreadable at the end of a log: a crash leaves
// less than a second's lines.
const maxTail = 64 << 20

// unreadable judges what stands from a line that cannot be read to the end of
// the log.
//
// A later line whose watermark d reaches the unreadable line proves that it
// had been on the disk: that is damage. Otherwise the rest was written by the
// last batches, of which nothing says whether they reached the disk:
//
//   - A cut line, or one with NULs, is what a crash leaves of a batch that was
//     not yet synced. None of its requests left, so it is forgotten.
//   - A whole line that does not follow the line before shows that somebody
//     removed or moved lines: that is damage as well.
//   - A line that is whole again when one byte is changed back, or that has
//     its newline and no NUL, may have been on the disk. The rows it and the
//     lines behind it speak of are Unknown.
func (r *replay) unreadable(line []byte, ended bool) error {
	rest, err := r.rest(line, ended)
	if err != nil {
		return err
	}
	end := &r.state.log
	if end.n == 0 {
		return r.damage("the first line, which says what is sent, cannot be read")
	}
	if proof := findProof(rest, end.n+1); proof != 0 {
		return r.damage(fmt.Sprintf("it does not have its checksum or does not follow the line before, and line %d proves that it was written", proof))
	}
	if f, _, ok := recordAt(rest); ok && (f.n != end.n+1 || f.prev != end.sum) {
		// A crash leaves holes in a file, but it does not close them up.
		return r.damage(fmt.Sprintf("it is line %d by its own number, so lines before it were removed or changed", f.n))
	}
	end.torn = rest
	for _, row := range suspects(rest, end.n+1, end.sum) {
		r.doubt(row)
	}
	return nil
}

// rest returns all bytes from the unreadable line on.
func (r *replay) rest(line []byte, ended bool) ([]byte, error) {
	rest := bytes.Clone(line)
	if ended {
		rest = append(rest, '\n')
	}
	for len(rest) <= maxTail {
		line, ended, err := r.lines.next()
		if errors.Is(err, io.EOF) {
			return rest, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", r.path, err)
		}
		rest = append(rest, line...)
		if ended {
			rest = append(rest, '\n')
		}
	}
	return nil, r.damage("nothing behind it can be read, and it is more than a crash leaves")
}

// doubt makes row Unknown, unless its outcome is beyond doubt or is open
// already.
func (r *replay) doubt(row int) {
	s := r.state
	if row < 1 || row > s.Tally.Total() || s.fold.isOpen(row) {
		return
	}
	attempt := s.Tally.Attempts(row) + 1
	if s.fold.intent(row, attempt) != nil || s.fold.result(row, attempt, campaign.Unknown) != nil {
		return
	}
	s.Damaged = append(s.Damaged, row)
}

// startOfLine is how every line begins.
var startOfLine = []byte(`{"n":`)

// findProof returns the number of a line in rest that shows that line n was on
// the disk, 0 when there is none. It looks at every place where a line may
// begin, since the newlines may be damaged too.
func findProof(rest []byte, n uint64) uint64 {
	for i := 0; ; i++ {
		next := bytes.Index(rest[i:], startOfLine)
		if next < 0 {
			return 0
		}
		i += next
		if f, _, ok := recordAt(rest[i:]); ok && (f.durable >= n || f.n < n) {
			return f.n
		}
	}
}

// recordAt reads a line with its right checksum from the beginning of b,
// whatever stands behind it.
func recordAt(b []byte) (f frame, size int, ok bool) { return recordWithin(b, maxLine) }

// recordWithin is recordAt for a line of at most limit bytes.
func recordWithin(b []byte, limit int) (f frame, size int, ok bool) {
	b = b[:min(len(b), limit)]
	for size < len(b) {
		next := bytes.Index(b[size:], []byte(`,"c":"`))
		if next < 0 || size+next+trailer > len(b) {
			return frame{}, 0, false
		}
		end := size + next + trailer
		if f, ok := parseFrame(b[:end]); ok && f.whole(b[:end]) {
			return f, end, true
		}
		size += next + 1
	}
	return frame{}, 0, false
}

// suspects returns the rows that may have been asked for by what stands behind
// the line n-1, whose checksum is prev.
func suspects(rest []byte, n uint64, prev uint32) []int {
	if f, size, ok := recordAt(rest); ok {
		// The line is whole and in its place; it is its newline that is damaged.
		return append(rowsOf(f), readableRows(rest[size:])...)
	}
	first := bytes.IndexByte(rest, '\n')
	if first < 0 {
		return nil
	}
	ends := []int{first}
	if second := bytes.IndexByte(rest[first+1:], '\n'); second >= 0 {
		ends = append(ends, first+1+second) // the first newline may be the damage
	}
	for _, end := range ends {
		if rows, mended := mend(rest[:end], n, prev); mended {
			return append(rows, readableRows(rest[end:])...)
		}
	}
	if bytes.IndexByte(rest[:first], 0) >= 0 {
		return nil
	}
	return readableRows(rest)
}

// rowsOf returns the row of an intent or result.
func rowsOf(f frame) []int {
	if kind := string(f.kind); kind != typeIntent && kind != typeResult {
		return nil
	}
	row, _, ok := f.parseIntent() // a result begins with the same fields
	if !ok {
		return nil
	}
	return []int{row}
}

var rowKey = []byte(`"row":`)

// readableRows returns every row number that can be read in b.
func readableRows(b []byte) []int {
	var rows []int
	for {
		next := bytes.Index(b, rowKey)
		if next < 0 {
			slices.Sort(rows)
			return slices.Compact(rows)
		}
		s := scan{rest: b[next+len(rowKey):]}
		if row := s.number(); !s.bad && row <= maxRows {
			rows = append(rows, int(row))
		}
		b = b[next+len(rowKey):]
	}
}
