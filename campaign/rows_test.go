package campaign

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRows(t *testing.T) {
	set, err := ParseRows("40 - 41, 3, 17-19,18")
	if err != nil {
		t.Fatal(err)
	}
	want := map[int]bool{3: true, 17: true, 18: true, 19: true, 40: true, 41: true}
	for row := range 50 {
		if set.Has(row) != want[row] {
			t.Errorf("Has(%d) = %v", row, set.Has(row))
		}
	}
	if set.Last() != 41 || RowSet(nil).Last() != 0 {
		t.Errorf("Last() = %d", set.Last())
	}
	for _, text := range []string{"", ",", "0", "-3", "3-", "5-4", "a", "1,,2", "1-2-3", "99999999999999999999"} {
		if set, err := ParseRows(text); err == nil {
			t.Errorf("ParseRows(%q) = %v, want an error", text, set)
		}
	}
}

// TestRowsAgreeWithAMap holds that spans that touch, overlap and come in any
// order are the rows that they name, and that the set's own words name the
// same.
func TestRowsAgreeWithAMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		model, parts, last := map[int]bool{}, []string{}, 0
		for range rapid.IntRange(1, 12).Draw(t, "spans") {
			first := rapid.IntRange(1, 60).Draw(t, "first")
			end := first + rapid.IntRange(0, 9).Draw(t, "length")
			parts = append(parts, fmt.Sprintf("%d-%d", first, end))
			for row := first; row <= end; row++ {
				model[row] = true
			}
			last = max(last, end)
		}
		set, err := ParseRows(strings.Join(parts, ","))
		if err != nil || set.Last() != last {
			t.Fatalf("%v, last %d, want %d", err, set.Last(), last)
		}
		again, err := ParseRows(set.String())
		if err != nil || again.String() != set.String() {
			t.Fatalf("%s became %s, %v", set, again, err)
		}
		for row := range 75 {
			if set.Has(row) != model[row] || again.Has(row) != model[row] {
				t.Fatalf("%s: Has(%d) = %v", set, row, set.Has(row))
			}
		}
	})
}
