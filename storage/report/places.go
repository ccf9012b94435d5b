package report

// places remembers where in the log the last line of each row begins: eight
// bytes a row, in blocks. A single slice would hold its rows twice whenever it
// grows. The zero places knows no row.
type places struct{ blocks []*[placesBlock]int64 }

const placesBlock = 1 << 15

// set notes the place of a row, counted from 1.
func (p *places) set(row int, offset int64) {
	at := row - 1
	for len(p.blocks) <= at/placesBlock {
		p.blocks = append(p.blocks, nil)
	}
	block := &p.blocks[at/placesBlock]
	if *block == nil {
		*block = new([placesBlock]int64)
	}
	(*block)[at%placesBlock] = offset + 1
}

// of returns the place of a row; known is false when the log has none.
func (p *places) of(row int) (offset int64, known bool) {
	at := row - 1
	if at/placesBlock >= len(p.blocks) || p.blocks[at/placesBlock] == nil {
		return 0, false
	}
	offset = p.blocks[at/placesBlock][at%placesBlock]
	return offset - 1, offset > 0
}
