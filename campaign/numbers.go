package campaign

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
	keys []uint64 // the digits as a number; 0 is a free slot
	rows []uint32
	used int
	// shift leaves the bits of a hash that number the slots.
	shift uint8
}

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
	if n.used*4 >= len(n.keys)*3 {
		n.grow()
	}
	slot := n.find(key)
	if n.keys[slot] == key {
		return int(n.rows[slot]), false
	}
	n.keys[slot], n.rows[slot] = key, uint32(row)
	n.used++
	return 0, true
}

// Has reports whether number is in the set.
func (n *Numbers) Has(e164 string) bool {
	if n.Len() == 0 {
		return false
	}
	key, ok := numberKey(e164)
	return ok && n.keys[n.find(key)] == key
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
func (n *Numbers) find(key uint64) uint64 {
	last := uint64(len(n.keys) - 1)
	slot := n.home(key)
	for n.keys[slot] != key && n.keys[slot] != 0 {
		slot = (slot + 1) & last
	}
	return slot
}

func (n *Numbers) grow() {
	oldKeys, oldRows := n.keys, n.rows
	size := max(2*len(oldKeys), 1<<numbersMinBits)
	n.keys, n.rows = make([]uint64, size), make([]uint32, size)
	if oldKeys == nil {
		n.shift = 64 - numbersMinBits
	} else {
		n.shift--
	}
	for i, key := range oldKeys {
		if key != 0 {
			slot := n.find(key)
			n.keys[slot], n.rows[slot] = key, oldRows[i]
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
