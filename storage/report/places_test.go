package report

import (
	"testing"

	"pgregory.net/rapid"
)

func TestPlacesAgreeWithAMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p places
		model := map[int]int64{}
		row := rapid.OneOf(rapid.IntRange(1, 20), rapid.IntRange(1, 4*placesBlock), rapid.SampledFrom([]int{placesBlock, placesBlock + 1}))
		for range rapid.IntRange(0, 50).Draw(t, "lines") {
			n, offset := row.Draw(t, "row"), rapid.Int64Range(0, 1<<40).Draw(t, "offset")
			p.set(n, offset)
			model[n] = offset
		}
		for range 50 {
			n := row.Draw(t, "asked")
			want, had := model[n]
			if got, known := p.of(n); known != had || known && got != want {
				t.Fatalf("row %d is at %d, %v, want %d, %v", n, got, known, want, had)
			}
		}
	})
}
