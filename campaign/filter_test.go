package campaign

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFilterLetsRowsThrough(t *testing.T) {
	columns := []string{"to", "City", "Order total", "note=x"}
	for _, tc := range []struct {
		filter, city string
		want         bool
	}{
		{"City=Jacmel", "Jacmel", true},
		{" city = jacmel ", " JACMEL ", true},
		{"CITY=Jacmel", "Jacmel Nord", false},
		{"city=", "", true},
		{"city=", " ", true},
		{"city=", "x", false},
		{"city!=Jacmel", "Jacmel", false},
		{"city != Jacmel", "Cayes", true},
		{"city!=", "", false},
		{"city~mel", "JACMEL", true},
		{"city~cayes", "Jacmel", false},
		{"city=a=b", "a=b", true},
		{"city=~", "~", true},
		{"city=Fe\u0300t", "F\u00e8t", true}, // composed or not
		{"order  TOTAL=", "x", true},
	} {
		f, err := ParseFilter(tc.filter)
		if err != nil {
			t.Fatal(tc.filter, err)
		}
		found, err := FindFilters([]Filter{f}, "l.csv", columns)
		if err != nil {
			t.Fatal(tc.filter, err)
		}
		if got := found[0].lets(Record{Cells: []string{"+50934120001", tc.city}}); got != tc.want {
			t.Errorf("%q and the cell %q: %v", tc.filter, tc.city, got)
		}
	}
}

func TestFilterIsRefused(t *testing.T) {
	for _, text := range []string{"", "city", "=Jacmel", "!=Jacmel", " = x", "city~", "~x"} {
		if f, err := ParseFilter(text); err == nil {
			t.Errorf("%q was read as %+v", text, f)
		}
	}
	f, err := ParseFilter("Ctiy=Jacmel")
	if err != nil {
		t.Fatal(err)
	}
	_, err = FindFilters([]Filter{f}, "l.csv", []string{"to", "City"})
	var input *InputError
	if !errors.As(err, &input) || !strings.Contains(err.Error(), "did you mean City?") || !strings.Contains(err.Error(), "to, City") {
		t.Errorf("the error is %v", err)
	}
}

// TestFilterSplitsRows holds that = and != part a list in two.
func TestFilterSplitsRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.SampledFrom([]string{"", "a", "A ", "b", "é", "E\u0301", "a b"})
		want, cell := value.Draw(t, "value"), Record{Cells: []string{value.Draw(t, "cell")}}
		var both int
		for _, operator := range []string{"=", "!="} {
			f, err := ParseFilter("c" + operator + want)
			if err != nil {
				t.Fatal(err)
			}
			found, err := FindFilters([]Filter{f}, "", []string{"c"})
			if err != nil {
				t.Fatal(err)
			}
			if found[0].lets(cell) {
				both++
			}
		}
		if both != 1 {
			t.Fatalf("%q and %q: %d of = and != let it through", want, cell.Cells[0], both)
		}
	})
}
