package campaign

import "testing"

func TestRows(t *testing.T) {
	set, err := ParseRows("3, 17-19,40 - 41")
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
