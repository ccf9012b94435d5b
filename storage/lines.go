package storage

import (
	"bytes"
	"io"
)

// lines reads a log line by line without copying the lines.
type lines struct {
	from   io.Reader
	buf    []byte
	start  int // of what is not yet read, in buf
	end    int // of what is there, in buf
	offset int64
	eof    bool
}

// newLines reads size bytes, as far as they are there.
func newLines(from io.Reader, size int64) *lines {
	return &lines{from: io.LimitReader(from, size), buf: make([]byte, min(size, 256<<10)+1)}
}

// next returns the next line without its newline and whether it had one. The
// line is valid until the next call. At the end it returns io.EOF. A line
// longer than any that is written comes in pieces.
func (l *lines) next() (line []byte, ended bool, err error) {
	searched := 0
	for {
		if i := bytes.IndexByte(l.buf[l.start+searched:l.end], '\n'); i >= 0 {
			return l.pass(searched+i, 1), true, nil
		}
		searched = l.end - l.start
		if l.eof || searched >= maxHeader {
			break
		}
		if err := l.fill(); err != nil {
			return nil, false, err
		}
	}
	if searched == 0 {
		return nil, false, io.EOF
	}
	return l.pass(searched, 0), false, nil
}

func (l *lines) pass(size, newline int) []byte {
	line := l.buf[l.start : l.start+size]
	l.start += size + newline
	l.offset += int64(size + newline)
	return line
}

// fill reads more behind what is there, making room first.
func (l *lines) fill() error {
	if l.start > 0 {
		l.end = copy(l.buf, l.buf[l.start:l.end])
		l.start = 0
	}
	if l.end == len(l.buf) {
		l.buf = append(l.buf, make([]byte, len(l.buf))...)
	}
	n, err := l.from.Read(l.buf[l.end:])
	l.end += n
	if err == io.EOF {
		l.eof = true
		return nil
	}
	return err
}
