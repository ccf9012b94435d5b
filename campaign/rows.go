package campaign

import (
	"fmt"
	"strconv"
	"strings"
)

// RowSet is a choice of rows by their numbers, such as 3,17-40.
type RowSet []rowSpan

// rowSpan is the rows from first to last, both among them.
type rowSpan struct{ first, last int }

// ParseRows reads numbers and spans of rows with commas between, such as
// 3,17-40. Rows are counted from 1.
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
	return set, nil
}

// Has reports whether row is in the set.
func (s RowSet) Has(row int) bool {
	for _, span := range s {
		if span.first <= row && row <= span.last {
			return true
		}
	}
	return false
}

// Last returns the highest row of the set, 0 when it is empty.
func (s RowSet) Last() int {
	last := 0
	for _, span := range s {
		last = max(last, span.last)
	}
	return last
}
