package report

import (
	"errors"
	"iter"
	"testing"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// numbered yields rows, and then what comes after them.
func numbered(rows int, then error, left *bool) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		defer func() { *left = true }()
		for n := 1; n <= rows; n++ {
			if !yield(Row{Record: campaign.Record{Row: n}}, nil) {
				return
			}
		}
		if errors.Is(then, errFault) {
			panic("a fault")
		}
		if then != nil {
			yield(Row{}, then)
		}
	}
}

var errFault = errors.New("panic")

func TestReadingAheadChangesNothing(t *testing.T) {
	broken := errors.New("broken")
	for _, rows := range []int{0, 1, aheadRows - 1, aheadRows, aheadRows + 1, 20*aheadRows + 7} {
		for _, then := range []error{nil, broken, errFault} {
			left, last := false, 0
			var got error
			for row, err := range ahead(ahead(numbered(rows, then, &left))) {
				if got = err; err == nil {
					if last++; row.Row != last {
						t.Fatalf("row %d at place %d", row.Row, last)
					}
				}
			}
			if _, fault := errors.AsType[*storage.FaultError](got); fault {
				got = errFault
			}
			if last != rows || !errors.Is(got, then) || !left {
				t.Errorf("%d rows then %v: %d came, then %v; the reader ended: %v", rows, then, last, got, left)
			}
		}
	}
}

// TestReadingAheadCanBeLeft: who leaves early leaves no goroutine behind.
func TestReadingAheadCanBeLeft(t *testing.T) {
	for _, after := range []int{1, aheadRows, 5 * aheadRows} {
		left := false
		for row, err := range ahead(ahead(numbered(100*aheadRows, nil, &left))) {
			do(t, err)
			if row.Row == after {
				break
			}
		}
		if !left {
			t.Errorf("the reader goes on after row %d", after)
		}
	}
}
