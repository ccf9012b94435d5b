package cli

import (
	"testing"

	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
)

// TestFatesAgreeWithTheDecisions notes the decisions on a list and asks for
// each of them again, and for rows that the list does not have.
func TestFatesAgreeWithTheDecisions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		outcomes := rapid.SliceOfN(rapid.SampledFrom(fateOutcomes), 0, 200).Draw(t, "outcomes")
		repeat := rapid.SampledFrom([]int{1, 7, 100}).Draw(t, "repeat")
		var fates rowFates
		total := repeat * len(outcomes)
		decided := func(row int) (campaign.Outcome, int) {
			switch o := outcomes[(row-1)%len(outcomes)]; o {
			case campaign.Duplicate:
				return o, row/2 + 1
			default:
				return o, 0
			}
		}
		for row := 1; row <= total; row++ {
			outcome, earlier := decided(row)
			fates.note(campaign.Decision{Record: campaign.Record{Row: row}, Outcome: outcome, Earlier: earlier})
		}
		for row := 1; row <= total; row++ {
			outcome, earlier := decided(row)
			if got := fates.outcome(row); got != outcome || fates.earlier(row) != earlier {
				t.Fatalf("row %d is %q of %d, want %q of %d", row, got, fates.earlier(row), outcome, earlier)
			}
		}
		for _, row := range []int{-1, 0, total + 1, total + 1000} {
			if fates.outcome(row) != campaign.Pending || fates.earlier(row) != 0 {
				t.Fatalf("row %d of %d is %q of %d", row, total, fates.outcome(row), fates.earlier(row))
			}
		}
	})
}

// TestFatesOfManyRows holds what is kept of ten million rows of which three in
// ten are duplicates.
func TestFatesOfManyRows(t *testing.T) {
	const total = 10_000_000
	var fates rowFates
	for row := 1; row <= total; row++ {
		d := campaign.Decision{Record: campaign.Record{Row: row}}
		if row%10 < 3 {
			d.Outcome, d.Earlier = campaign.Duplicate, row-row%10
		}
		fates.note(d)
	}
	bytes := 4*cap(fates.bits) + 8*blockOfFates*len(fates.duplicates)
	if bytes > 32<<20 || fates.earlier(9_999_992) != 9_999_990 {
		t.Errorf("the fates take %d MiB, and row 9,999,992 is a duplicate of %d", bytes>>20, fates.earlier(9_999_992))
	}
}
