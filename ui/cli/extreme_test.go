package cli

import (
	"testing"

	"app.wazaj/voye/campaign"
)

// TestExtremesAreOfTheFirstRow that has the most, also when all have none.
func TestExtremesAreOfTheFirstRow(t *testing.T) {
	for _, c := range []struct {
		has  []int
		want int
	}{{nil, 0}, {[]int{0, 0}, 1}, {[]int{3, 7, 7, 2}, 2}, {[]int{1, 2, 3}, 3}} {
		var e extreme
		for i, has := range c.has {
			e.see(i+1, has)
		}
		if e.row != c.want {
			t.Errorf("of %v it is row %d, want %d", c.has, e.row, c.want)
		}
	}
}

func TestEmptyCells(t *testing.T) {
	if got := emptyCells(campaign.Record{Cells: []string{"a", "", " \t", "0"}}); got != 2 {
		t.Errorf("%d cells are empty, want 2", got)
	}
}
