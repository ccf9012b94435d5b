package campaign

import "math/bits"

// Numbers is a set of phone numbers in E.164, each with the row on which it
// was met first. It finds duplicates in a list and holds suppression lists.
// Two forms of one number, such as +5215512345678 and +525512345678, are one
// number to it.
//
// An E.164 number has at most 15 digits and fits into 64 bits, so the set is
// a table of such keys with open addressing: 12 bytes a slot, at most three
// quarters full. A million numbers take 25 MB, and 38 MB while the table
// grows. The zero Numbers is empty and ready to use, and so is a nil one for
// Has and Len. A Numbers is not safe for concurrent use while Add is called.
type Numbers struct {
	slots []numberSlot
	used  int
	// shift leaves the bits of a hash that number the slots.
	shift uint8
}

// numberSlot holds a key in two halves, so that key and row are one stretch
// of memory without a gap. The key 0 marks a free slot.
type numberSlot struct{ low, high, row uint32 }

func (s *numberSlot) key() uint64 { return uint64(s.high)<<32 | uint64(s.low) }

// numbersMinBits is the size of the first table, as a power of two.
const numbersMinBits = 10

// Add puts number into the set with the row on which it stands. When the
// number is there already, the set stays as it is and Add returns the row of
// the earlier one. Text that is not E.164 is never added.
func (n *Numbers) Add(e164 string, row int) (earlier int, added bool) {
	key, ok := numberKey(e164)
	if !ok {
		return 0, false
	}
	return n.addKey(key, row)
}

// addKey is Add of a number by its key.
func (n *Numbers) addKey(key uint64, row int) (earlier int, added bool) {
	if n.used*4 >= len(n.slots)*3 {
		n.grow()
	}
	slot := n.find(key)
	if slot.key() == key {
		return int(slot.row), false
	}
	*slot = numberSlot{low: uint32(key), high: uint32(key >> 32), row: uint32(row)}
	n.used++
	return 0, true
}

// Has reports whether number is in the set.
func (n *Numbers) Has(e164 string) bool {
	if n.Len() == 0 {
		return false
	}
	key, ok := numberKey(e164)
	return ok && n.find(key).key() == key
}

// Row returns the row with which number was added.
func (n *Numbers) Row(e164 string) (row int, found bool) {
	if !n.Has(e164) {
		return 0, false
	}
	row, _ = n.Add(e164, 0) // it is there, so nothing is added
	return row, true
}

// Len returns how many numbers the set holds.
func (n *Numbers) Len() int {
	if n == nil {
		return 0
	}
	return n.used
}

// home returns the slot where the search for key begins. The eight numbers
// that differ in their last three bits only are neighbours there, in one line
// of the processor's cache: numbers that follow each other, as those of many
// lists do, then wait for memory once in eight times.
func (n *Numbers) home(key uint64) uint64 {
	const golden = 0x9e3779b97f4a7c15 // 2^64 divided by the golden ratio spreads runs of numbers
	return key>>3*golden>>n.shift&^7 | key&7
}

// find returns the slot that holds key, or the free slot where it belongs.
func (n *Numbers) find(key uint64) *numberSlot {
	last := uint64(len(n.slots) - 1)
	for at := n.home(key); ; at++ {
		slot := &n.slots[at&last]
		if found := slot.key(); found == key || found == 0 {
			return slot
		}
	}
}

// reserve makes room for about so many numbers in all, so that the table need
// not grow step by step. It believes an estimate up to two million only.
func (n *Numbers) reserve(numbers int) {
	size := max(len(n.slots), 1<<numbersMinBits)
	for size*3 <= min(numbers, 1<<21)*4 {
		size *= 2
	}
	if size > len(n.slots) {
		n.resize(size)
	}
}

func (n *Numbers) grow() { n.resize(max(2*len(n.slots), 1<<numbersMinBits)) }

// resize moves the numbers to a table of size slots, a power of two.
func (n *Numbers) resize(size int) {
	old := n.slots
	n.slots, n.shift = make([]numberSlot, size), uint8(64-bits.TrailingZeros(uint(size)))
	// Fresh memory that is read before it is written costs the system two page
	// faults instead of one, so every page is written once.
	const perPage = 4096 / 12
	for i := 0; i < size; i += perPage {
		n.slots[i] = numberSlot{}
	}
	for i := range old {
		if key := old[i].key(); key != 0 {
			*n.find(key) = old[i]
		}
	}
}

// numberKey turns + and up to 15 digits into the number that they spell, after
// oneSpelling. The first digit of E.164 is never 0, so no two numbers share a
// key but those of one phone.
func numberKey(e164 string) (key uint64, ok bool) {
	if len(e164) < 2 || len(e164) > 1+maxDigits || e164[0] != '+' || e164[1] == '0' {
		return 0, false
	}
	for i := 1; i < len(e164); i++ {
		digit := e164[i] - '0'
		if digit > 9 {
			return 0, false
		}
		key = key*10 + uint64(digit)
	}
	return oneSpelling(key), true
}
