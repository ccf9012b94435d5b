package list

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// blocks passes over the blocks of an index in whose bytes a text cannot be.
// That takes a tenth of the time of looking into their records.
type blocks struct {
	file *File
	back bool   // the search goes from behind
	hint []byte // in small letters; empty when nothing can be passed over

	raw *os.File
	// text holds the bytes of the blocks from first on, in small letters; ends
	// are where in it each of them ends.
	first int
	ends  []int
	text  []byte
}

// blocksAtOnce is how many blocks are read at once: some 3 MiB of most lists.
const blocksAtOnce = 64

// areUsed reports whether the bytes of the list show its text. In UTF-16 they do
// not, and a workbook's rows stand elsewhere.
func (b *blocks) areUsed() bool {
	encoding := b.file.source.format.Encoding
	return len(b.hint) > 0 && b.file.source.transcript == nil && encoding != UTF16LE && encoding != UTF16BE
}

// endOf returns the last row that is looked at together with row.
func (b *blocks) endOf(row, last int) int {
	if !b.areUsed() {
		return last
	}
	return min(last, ((row-1)/indexStep+1)*indexStep)
}

// barren returns how many rows from row on cannot have the text, as far as that
// is known at the beginning of a block.
func (b *blocks) barren(row, last int) (rows int, err error) {
	for at := (row - 1) / indexStep; b.areUsed() && row == at*indexStep+1 && row+indexStep-1 <= last; at++ {
		text, err := b.of(at)
		if err != nil || text == nil || bytes.Contains(text, b.hint) {
			return rows, err
		}
		rows, row = rows+indexStep, row+indexStep
		if !b.has(at + 1) {
			break // what was read is used up: time to tell how far it is
		}
	}
	return rows, nil
}

func (b *blocks) has(block int) bool { return block >= b.first && block < b.first+len(b.ends) }

// of returns the bytes of a block, nil where the index does not know where it
// ends.
func (b *blocks) of(block int) ([]byte, error) {
	if !b.has(block) {
		if err := b.read(block); err != nil {
			return nil, err
		}
	}
	i := block - b.first
	if i >= len(b.ends) {
		return nil, nil
	}
	begin := 0
	if i > 0 {
		begin = b.ends[i-1]
	}
	return b.text[begin:b.ends[i]], nil
}

// read reads the blocks from that one on, or those up to it.
func (b *blocks) read(block int) error {
	b.first, b.ends = block, b.ends[:0]
	if b.back {
		b.first = max(0, block-blocksAtOnce+1)
	}
	offsets := b.file.index.offsets(b.first, blocksAtOnce+1)
	if len(offsets) < 2 {
		return nil
	}
	if b.raw == nil {
		raw, err := openFile(b.file.Path())
		if err != nil {
			return err
		}
		b.raw = raw
	}
	size := int(offsets[len(offsets)-1] - offsets[0])
	if cap(b.text) < size {
		b.text = make([]byte, size)
	}
	b.text = b.text[:size]
	if _, err := b.raw.ReadAt(b.text, offsets[0]); err != nil && !errors.Is(err, io.EOF) {
		return unreadable(b.file.Path(), err)
	}
	makeSmall(b.text)
	for _, offset := range offsets[1:] {
		b.ends = append(b.ends, int(offset-offsets[0]))
	}
	return nil
}

func (b *blocks) close() {
	if b.raw != nil {
		_ = b.raw.Close() // it was only read
	}
}

// makeSmall makes the letters A to Z small, eight bytes at once: the high bit
// of a byte of upper is set where the byte is one of them.
func makeSmall(text []byte) {
	const ones = 0x0101010101010101
	for len(text) >= 8 {
		word := binary.LittleEndian.Uint64(text)
		low := word &^ (0x80 * ones)
		upper := (low + (0x80-'A')*ones) &^ (low + (0x80-'Z'-1)*ones) &^ word & (0x80 * ones)
		binary.LittleEndian.PutUint64(text, word|upper>>2)
		text = text[8:]
	}
	for i, c := range text {
		text[i] = small(c)
	}
}
