package storage

import (
	"bytes"
	"errors"
	"io"
	"runtime"
)

// blockSize is how much of a log is parsed at a time: so much that handing it
// from core to core costs nothing, and little memory.
const blockSize = 256 << 10

// maxParsers is how many blocks are parsed at once. To fold lines takes about
// a quarter of the time that it takes to parse them, so more would only wait.
const maxParsers = 4

// block is a part of a log. It ends with a line's end, if it has one.
type block struct {
	data   []byte
	frames []frame // of the lines that are whole and follow one another
	ends   []int   // in data, behind the newline of each of these lines
	err    error
	parsed chan struct{} // has an element once the block is parsed
}

// parse reads the lines up to the first that is not whole or does not follow
// the one before. Which line the first one has to follow is not known here.
func (b *block) parse() {
	b.frames, b.ends = b.frames[:0], b.ends[:0]
	for at := 0; ; {
		size := bytes.IndexByte(b.data[at:], '\n')
		if size < 0 {
			return
		}
		if !b.parseLine(b.data[at : at+size]) {
			return
		}
		at += size + 1
		b.ends = append(b.ends, at)
	}
}

// parseLine reads the next line into frames.
func (b *block) parseLine(line []byte) bool {
	n := len(b.frames)
	b.frames = append(b.frames, frame{})
	f, ok := &b.frames[n], false
	if n == 0 {
		ok = f.parse(line) && f.whole(line)
	} else {
		ok = f.parseBehind(&b.frames[n-1], line)
	}
	if !ok {
		b.frames = b.frames[:n]
	}
	return ok
}

// rush reads a log on all cores. To prove a line whole takes no more than the
// line and the one before it, so blocks of lines are parsed side by side, and
// only the fold goes from line to line:
//
//	read ─► block ─┬─► parse ─┬─► fold, in the order of the log
//	               └─► parse ─┘
type rush struct {
	from   io.Reader
	size   int    // of a block
	carry  []byte // what was read behind the last block
	err    error  // what ended the reading, io.EOF at the end of the log
	todo   chan *block
	order  chan *block   // the same blocks, for the fold; closed at the end
	free   chan *block   // to be filled
	enough chan struct{} // closed when the fold wants no more
}

func startRush(from io.Reader, size int) *rush {
	parsers := min(maxParsers, runtime.GOMAXPROCS(0))
	blocks := 2*parsers + 1
	s := &rush{
		from: from, size: size, enough: make(chan struct{}),
		todo: make(chan *block, blocks), order: make(chan *block, blocks), free: make(chan *block, blocks),
	}
	for range blocks {
		s.free <- &block{parsed: make(chan struct{}, 1)}
	}
	for range parsers {
		go s.parse()
	}
	go s.read()
	return s
}

func (s *rush) parse() {
	for b := range s.todo {
		b.err = caught(func() error { b.parse(); return nil })
		b.parsed <- struct{}{}
	}
}

func (s *rush) read() {
	defer close(s.order)
	defer close(s.todo)
	s.err = caught(s.readBlocks)
}

func (s *rush) readBlocks() error {
	for {
		select {
		case <-s.enough:
			return nil
		case b := <-s.free:
			err := s.fill(b)
			s.todo <- b
			s.order <- b
			if err != nil {
				return err
			}
		}
	}
}

// fill reads a block up to the end of its last line; what is read behind it is
// for the next block.
func (s *rush) fill(b *block) error {
	if cap(b.data) < s.size {
		b.data = make([]byte, s.size)
	}
	data := b.data[:s.size]
	n := copy(data, s.carry)
	more, err := io.ReadFull(s.from, data[n:])
	s.carry, b.data = s.carry[:0], data[:n+more]
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return io.EOF
	}
	if last := bytes.LastIndexByte(b.data, '\n'); err == nil && last >= 0 {
		s.carry = append(s.carry, b.data[last+1:]...)
		b.data = b.data[:last+1]
	}
	return err
}

// rush takes lines in as long as they are whole and follow one another, which
// is nearly always to the end of the log. From there on r.lines has the rest.
func (r *replay) rush(log io.Reader, size int64, step int) error {
	var rest []io.Reader
	var err error
	s := startRush(io.LimitReader(log, size), step)
	for b := range s.order {
		<-b.parsed
		good := 0
		if rest == nil {
			good, err = r.take(b)
		}
		if good == len(b.data) && err == nil {
			s.free <- b
			continue
		}
		if rest == nil {
			close(s.enough)
		}
		rest = append(rest, bytes.NewReader(b.data[good:]))
	}
	if err != nil {
		return err
	}
	rest = append(rest, bytes.NewReader(s.carry), s.behind())
	end := r.state.log.size
	r.lines = newLines(io.MultiReader(rest...), size-end)
	r.lines.offset = end
	return nil
}

// behind reads what stands behind the last block.
func (s *rush) behind() io.Reader {
	if s.err == nil {
		return s.from
	}
	return failing{s.err}
}

// failing is a reader of which nothing but err is to be had.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// take takes in the lines of a block, and returns how many bytes they are.
func (r *replay) take(b *block) (good int, err error) {
	if b.err != nil {
		return 0, b.err
	}
	end := &r.state.log
	if len(b.frames) > 0 && !end.goesOn(&b.frames[0]) {
		return 0, nil
	}
	for i := range b.frames {
		r.line = Line{Offset: end.size}
		if err := r.accept(&b.frames[i], end.size+int64(b.ends[i]-good), true); err != nil {
			return good, err
		}
		good = b.ends[i]
	}
	return good, nil
}
