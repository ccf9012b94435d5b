package campaign

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// RowSet is a choice of rows by their numbers, such as 3,17-40. Its spans are
// in order and do not touch.
type RowSet []rowSpan

// rowSpan is the rows from first to last, both among them.
type rowSpan struct{ first, last int }

// ParseRows reads numbers and spans of rows with commas between, such as
// 3,17-40, in any order. Rows are counted from 1.
func ParseRows(text string) (RowSet, error) {
	var set RowSet
	for part := range strings.SplitSeq(text, ",") {
		part = strings.TrimSpace(part)
		from, to, isSpan := strings.Cut(part, "-")
		if !isSpan {
			to = from
		}
		first, err1 := strconv.Atoi(strings.TrimSpace(from))
		last, err2 := strconv.Atoi(strings.TrimSpace(to))
		if err1 != nil || err2 != nil || first < 1 || last < first {
			return nil, fmt.Errorf("%q is no row and no span of rows: say it like 3,17-40, counted from 1", part)
		}
		set = append(set, rowSpan{first, last})
	}
	return set.joined(), nil
}

// joined puts the spans in order and makes one of those that touch.
func (s RowSet) joined() RowSet {
	slices.SortFunc(s, func(a, b rowSpan) int { return cmp.Compare(a.first, b.first) })
	joined := s[:1]
	for _, span := range s[1:] {
		if end := &joined[len(joined)-1]; span.first-1 <= end.last {
			end.last = max(end.last, span.last)
		} else {
			joined = append(joined, span)
		}
	}
	return joined
}

// Has reports whether row is in the set.
func (s RowSet) Has(row int) bool {
	at, found := slices.BinarySearchFunc(s, row, func(span rowSpan, row int) int { return cmp.Compare(span.first, row) })
	return found || at > 0 && row <= s[at-1].last
}

// Last returns the highest row of the set, 0 when it is empty.
func (s RowSet) Last() int {
	if len(s) == 0 {
		return 0
	}
	return s[len(s)-1].last
}

// String writes the set as ParseRows reads it.
func (s RowSet) String() string {
	parts := make([]string, len(s))
	for i, span := range s {
		parts[i] = strconv.Itoa(span.first)
		if span.last > span.first {
			parts[i] += "-" + strconv.Itoa(span.last)
		}
	}
	return strings.Join(parts, ",")
}
