package report

import (
	"bytes"
	"compress/flate"
	"io"
	"runtime/debug"

	"app.wazaj/voye/storage"
)

// deflateBlock is how much of a part is compressed by itself: so much that
// nearly nothing is lost where a block cannot point back to the one before. It
// is a multiple of what compress/flate takes at a time.
const deflateBlock = 4 * (1<<16 - 1)

// ringBlocks is how many blocks there are: one is filled and two are compressed.
// To read the rows takes more than half the time of compressing them, so more
// would only wait.
const ringBlocks = 3

// deflater compresses the parts of a workbook, which takes longer than to make
// them: block by block, each on a goroutine of its own, and written in order.
// What a goroutine does stays in memory, so that one that nobody waits for any
// more ends by itself and harms nothing.
type deflater struct {
	out    io.Writer
	blocks [ringBlocks]deflating
	next   int // is being filled; the one behind it is the oldest
}

// deflating is a block that is filled, then compressed, then written.
type deflating struct {
	text   []byte
	made   bytes.Buffer
	writer *flate.Writer
	done   chan error // nil unless it is under way
}

// begin begins a part. There is one at a time.
func (d *deflater) begin(out io.Writer) (io.WriteCloser, error) {
	d.out = out
	return d, nil
}

// Write takes the text of a part.
func (d *deflater) Write(text []byte) (int, error) {
	for rest := text; len(rest) > 0; {
		b := &d.blocks[d.next]
		n := min(len(rest), deflateBlock-len(b.text))
		b.text, rest = append(b.text, rest[:n]...), rest[n:]
		if len(b.text) == deflateBlock {
			if err := d.pass(); err != nil {
				return 0, err
			}
		}
	}
	return len(text), nil
}

// pass has the block compressed that was filled, and makes the next one free.
func (d *deflater) pass() error {
	if b := &d.blocks[d.next]; len(b.text) > 0 {
		done := make(chan error, 1)
		b.done = done
		go func() { done <- b.compress() }()
	}
	d.next = (d.next + 1) % len(d.blocks)
	return d.blocks[d.next].write(d.out)
}

// lastBlock ends a part: it is empty, and the only one that is marked as the
// last.
var lastBlock = []byte{1, 0, 0, 0xff, 0xff}

// Close ends a part.
func (d *deflater) Close() error {
	for range d.blocks {
		if err := d.pass(); err != nil {
			return err
		}
	}
	_, err := d.out.Write(lastBlock)
	return err
}

// compress compresses the block, up to a whole byte. A panic is an error like
// another.
func (b *deflating) compress() (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &storage.FaultError{Cause: cause, Stack: debug.Stack()}
		}
	}()
	if b.writer == nil {
		// The text of a sheet is so repetitive that more effort gains little.
		if b.writer, err = flate.NewWriter(nil, flate.BestSpeed); err != nil {
			return err
		}
	}
	b.writer.Reset(&b.made)
	if _, err := b.writer.Write(b.text); err != nil {
		return err
	}
	return b.writer.Flush()
}

// write waits for the block if it is under way, writes it, and empties it.
func (b *deflating) write(out io.Writer) error {
	if b.done == nil {
		return nil
	}
	err := <-b.done
	b.done, b.text = nil, b.text[:0]
	if err != nil {
		return err
	}
	_, err = b.made.WriteTo(out)
	return err
}
