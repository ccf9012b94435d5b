package sandbox

import (
	"strconv"
	"strings"
	"sync"
)

// ledger is the truth about what the gateway accepted. A number is kept as
// the integer of its digits, at most 15 of them, so that a million recipients
// cost little memory. One lock is enough: it is held for one map write.
type ledger struct {
	mu       sync.Mutex
	accepted int64
	numbers  map[uint64]uint32
}

// accept takes a message to the number and returns the answer that says so.
func (l *ledger) accept(to string) *answer {
	number := digits(to)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.numbers == nil {
		l.numbers = map[uint64]uint32{}
	}
	l.accepted++
	l.numbers[number]++
	return accepted(l.accepted)
}

func (l *ledger) total() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return int(l.accepted)
}

func (l *ledger) to(number string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return int(l.numbers[digits(number)])
}

// digits returns an E.164 number as an integer, 0 for what is none.
func digits(number string) uint64 {
	n, err := strconv.ParseUint(strings.TrimPrefix(number, "+"), 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// visits counts how often each magic number was called.
type visits struct {
	mu   sync.Mutex
	seen map[string]int
}

// next returns which visit to the number this is, from 1.
func (v *visits) next(number string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.seen == nil {
		v.seen = map[string]int{}
	}
	v.seen[number]++
	return v.seen[number]
}
