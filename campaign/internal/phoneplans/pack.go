package main

import (
	"fmt"
	"log"
	"math"
)

// rowSize is one entry for each digit and one for the class.
const rowSize = 11

// packer lays rows behind each other so that the end of one is the begin of
// the next. The longest overlaps are made first: no shorter table is sure to
// be found in reasonable time, and this one is a third shorter than the rows.
type packer struct {
	rows [][rowSize]int
	// next and shared tell which row follows a row, -1 for none, and how many
	// entries they share; led says that a row follows another one.
	next, shared []int
	led          []bool
	// far is, for the first row of a chain, its last one, and for the last
	// its first. Two ends of one chain must not be joined.
	far []int
}

// pack returns the table of the automaton and its start, the last state.
func pack(states []state) (table []uint16, start int) {
	p := newPacker(states)
	for shared := rowSize - 1; shared > 0; shared-- {
		p.join(shared)
	}
	place := make([]int, len(states))
	var order []int // the states' rows as they lie in the table
	size := 0
	p.led[0] = false
	for first := range p.rows {
		for id := first; id >= 0 && !p.led[first]; id = p.next[id] {
			order, place[id] = append(order, id), size
			size += rowSize - p.shared[id]
		}
	}
	if size > math.MaxUint16 {
		log.Fatalf("%d entries are too many for a table of uint16", size)
	}
	table = make([]uint16, size)
	for _, id := range order {
		for digit, next := range states[id].next {
			table[place[id]+digit] = uint16(place[next])
		}
		table[place[id]+rowSize-1] = uint16(states[id].class)
	}
	return table, place[len(states)-1]
}

func newPacker(states []state) *packer {
	p := &packer{led: make([]bool, len(states)), shared: make([]int, len(states))}
	p.led[0] = true // nothing comes before the dead end, which is to be state 0
	for id, s := range states {
		var row [rowSize]int
		copy(row[:], s.next[:])
		row[rowSize-1] = -s.class // no state's number
		p.rows, p.next, p.far = append(p.rows, row), append(p.next, -1), append(p.far, id)
	}
	return p
}

// join makes rows overlap by so many entries, where they can.
func (p *packer) join(shared int) {
	begins := map[string][]int{}
	for id, row := range p.rows {
		if !p.led[id] {
			key := fmt.Sprint(row[:shared])
			begins[key] = append(begins[key], id)
		}
	}
	for id, row := range p.rows {
		if p.next[id] >= 0 {
			continue
		}
		key := fmt.Sprint(row[rowSize-shared:])
		fitting := begins[key]
		for i, other := range fitting {
			if p.far[id] != other {
				p.follow(id, other, shared)
				begins[key] = append(fitting[:i:i], fitting[i+1:]...)
				break
			}
		}
	}
}

func (p *packer) follow(id, other, shared int) {
	p.next[id], p.shared[id], p.led[other] = other, shared, true
	first, last := p.far[id], p.far[other]
	p.far[first], p.far[last] = last, first
}
