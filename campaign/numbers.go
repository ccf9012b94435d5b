package campaign

// Numbers is a set of phone numbers in E.164, each with the row on which it
// was met first. It finds duplicates in a list and holds suppression lists.
// Two forms of one number, such as +5215512345678 and +525512345678, are one
// number to it.
//
// The set is 8,192 small tables with open addressing, 8 bytes a slot. A number
// has at most 15 digits, which fit into 50 bits. They are mixed so that nothing
// is lost: 13 of the mixed bits say which table the number belongs to, and only
// the other 37 are kept, beside 27 bits for the row. Each table grows by
// itself and by a quarter, so at no moment is there an old table of the whole
// set beside a new one. Ten million numbers take about 110 MB.
//
// A row beyond MaxRow is remembered as MaxRow. The zero Numbers is empty and
// ready to use, and so is a nil one for Has and Len. A Numbers is not safe for
// concurrent use while Add is called.
type Numbers struct {
	shards []shard // none, or numbersShards of them
	used   int
	room   int // how many slots a table begins with
}

// shard is one of the tables.
type shard struct {
	slots []uint64 // a number's 37 bits, and its row + 1 below them; 0 when free
	used  int
}

const (
	rowBits       = 27
	numbersShards = 1 << 13
	fewestSlots   = 8
	// MaxRow is the greatest row that Numbers tells apart.
	MaxRow = 1<<rowBits - 2
)

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
	if n.shards == nil {
		n.shards = make([]shard, numbersShards)
	}
	at, rest := shardOf(key)
	table := &n.shards[at]
	if table.used*6 >= len(table.slots)*5 {
		table.grow(max(n.room, fewestSlots))
	}
	slot := table.find(rest)
	if *slot != 0 {
		return rowOf(*slot), false
	}
	*slot = rest<<rowBits | uint64(min(row, MaxRow)+1)
	table.used++
	n.used++
	return 0, true
}

func rowOf(slot uint64) int { return int(slot&(1<<rowBits-1)) - 1 }

// Has reports whether number is in the set.
func (n *Numbers) Has(e164 string) bool {
	_, found := n.Row(e164)
	return found
}

// Row returns the row with which number was added.
func (n *Numbers) Row(e164 string) (row int, found bool) {
	key, ok := numberKey(e164)
	if !ok || n.Len() == 0 {
		return 0, false
	}
	at, rest := shardOf(key)
	if n.shards[at].used == 0 {
		return 0, false
	}
	slot := *n.shards[at].find(rest)
	return rowOf(slot), slot != 0
}

// Len returns how many numbers the set holds.
func (n *Numbers) Len() int {
	if n == nil {
		return 0
	}
	return n.used
}

// shardOf returns which table a key belongs to, and what is left of the key. No
// two keys have both in common: each step of the mixing can be undone. The 64
// numbers that differ in their last six bits only share a table, so numbers
// that follow each other, as those of many lists do, find it in the
// processor's cache.
func shardOf(key uint64) (at int, rest uint64) {
	const near, wide = 6, 50 - 6
	const mask = 1<<wide - 1
	mixed := key >> near * 0x9e3779b97f5 & mask // odd factors can be undone
	mixed ^= mixed >> (wide / 2)
	mixed = mixed * 0xbf58476d1cf & mask
	const low = wide - 13
	return int(mixed >> low), mixed&(1<<low-1)<<near | key&(1<<near-1)
}

// home returns the slot of so many where the search for rest begins.
func home(rest uint64, slots int) int {
	const golden = 0x9e3779b97f4a7c15 // 2^64 divided by the golden ratio spreads runs of numbers
	return int(rest * golden >> 32 * uint64(slots) >> 32)
}

// find returns the slot that holds rest, or the free slot where it belongs.
func (s *shard) find(rest uint64) *uint64 {
	for at := home(rest, len(s.slots)); ; at++ {
		if at == len(s.slots) {
			at = 0
		}
		if slot := &s.slots[at]; *slot == 0 || *slot>>rowBits == rest {
			return slot
		}
	}
}

// grow makes the table larger by a quarter, a small one by more, and at least
// so large.
func (s *shard) grow(least int) {
	old := s.slots
	// The allocator rounds up what it gives; the table takes all of it.
	s.slots = append([]uint64(nil), make([]uint64, max(len(old)+max(len(old)/4, min(len(old), 32)), least))...)
	s.slots = s.slots[:cap(s.slots)]
	for _, slot := range old {
		if slot != 0 {
			*s.find(slot >> rowBits) = slot
		}
	}
}

// reserve makes room for about so many numbers in all, so that the tables need
// not grow step by step. It believes an estimate up to two million only.
func (n *Numbers) reserve(numbers int) {
	share := min(numbers, 1<<21) / numbersShards
	n.room = max(n.room, share+share/3)
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
