//go:build !race

// The race detector takes memory of its own, and makes this long.

package campaign

import (
	"testing"
)

// TestNumbersMemory holds what numbers take at any moment while the set grows:
// those that follow each other, and those that have no order.
func TestNumbersMemory(t *testing.T) {
	for name, factor := range map[string]int{"in a run": 1, "no order": 736_878_764_243} {
		var set Numbers
		for i := range 1_000_000 {
			set.addKey(uint64(i*factor)%999_999_999_999+1, i+1)
			if bytes := 8 * set.slots(); i%100_000 == 99_999 && bytes > 13*set.Len()+1<<20 {
				t.Errorf("%s: %d numbers take %d bytes each", name, set.Len(), bytes/set.Len())
			}
		}
	}
}
