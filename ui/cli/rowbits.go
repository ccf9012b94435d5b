package cli

import "math/bits"

// rowBits is a set of rows, a bit each.
type rowBits []uint64

func (b *rowBits) add(row int) {
	for len(*b) <= row/64 {
		*b = append(*b, 0)
	}
	(*b)[row/64] |= 1 << (row % 64)
}

func (b rowBits) has(row int) bool { return row/64 < len(b) && b[row/64]>>(row%64)&1 == 1 }

// len counts the rows of the set.
func (b rowBits) len() int {
	count := 0
	for _, word := range b {
		count += bits.OnesCount64(word)
	}
	return count
}
