package list

import (
	"bytes"
	"errors"
	"io"

	"app.wazaj/voye/campaign"
)

// The limits keep a list with a missing quote or line end from filling the
// memory.
const (
	maxRecord  = 1 << 20
	maxCell    = 64 << 10
	maxColumns = 1000

	bufferSize = 256 << 10
)

// scanner finds the records of a list, one after the other, without making
// cells of them. Next and Skip both stand on it, so they cannot disagree
// about where a record ends.
type scanner struct {
	in       io.Reader // UTF-8
	path     string
	encoding string // of the file that in comes from
	split    splitter
	oldRows  bool // lines of delimiters only are rows

	buf        []byte
	start, end int // what is read and not yet scanned
	eof        bool
	quote      int   // no quote stands in buf[start:quote]
	line       int   // of buf[start], from 1
	offset     int64 // of buf[start], in the file
}

// record is what scanner found: the bytes are valid until the next call.
type record struct {
	data   []byte // without the line end
	line   int
	quoted bool // the scanner's splitter has its cells
}

// next returns the next record that is not blank; io.EOF at the end.
func (s *scanner) next() (record, error) {
	for {
		rec, err := s.any()
		if err != nil || !s.isBlank(rec) {
			return rec, err
		}
	}
}

// skip passes over at most n records, as next does, and returns over how many.
// It stops early at what next has to look at: a quote, a line that may be
// blank, and the end of what is read.
func (s *scanner) skip(n int) (skipped int) {
	data := s.buf[s.start:s.plainEnd()]
	at := 0
	for skipped < n {
		size := bytes.IndexByte(data[at:], s.split.eol)
		if size <= 0 || size > maxRecord || data[at] == ' ' || data[at] == '\r' || data[at] == s.split.comma {
			break
		}
		at += size + 1
		skipped++
	}
	s.offset += rawSize(data[:at], s.encoding)
	s.line += skipped
	s.start += at
	return skipped
}

// plainEnd returns up to where in buf no quote stands.
func (s *scanner) plainEnd() int {
	if s.quoteBefore(s.end) {
		return s.quote
	}
	return s.end
}

// isBlank reports whether a record has nothing but spaces and delimiters, as
// spreadsheets write rows that somebody emptied.
func (s *scanner) isBlank(rec record) bool {
	comma := s.split.comma
	if s.oldRows {
		comma = ' '
	} else if rec.quoted {
		return s.quotedBlank(rec)
	}
	for _, c := range rec.data {
		if c != ' ' && c != comma {
			return false
		}
	}
	return true
}

func (s *scanner) quotedBlank(rec record) bool {
	for _, span := range s.split.spans {
		if len(bytes.TrimLeft(rec.data[span.start:span.end], " ")) > 0 {
			return false
		}
	}
	return true
}

// any returns the next record or blank line.
func (s *scanner) any() (record, error) {
	for {
		data := s.buf[s.start:s.end]
		if len(data) == 0 && s.eof {
			return record{}, io.EOF
		}
		length := bytes.IndexByte(data, s.split.eol)
		if length < 0 && s.eof {
			length = len(data)
		}
		if length > maxRecord {
			return record{}, s.tooLong()
		}
		if length >= 0 && !s.quoteBefore(s.start+length) {
			return s.take(data[:length], min(length+1, len(data)), false), nil
		}
		if length >= 0 {
			size, full, f := s.split.split(data, s.eof)
			switch {
			case f == noFault && size > maxRecord:
				return record{}, s.error(campaign.ListRecordLong, s.line)
			case f == noFault:
				return s.take(data[:size], full, true), nil
			case f == strayQuote, f == spaceQuote, s.eof:
				return record{}, s.fault(f)
			}
		}
		if err := s.fill(); err != nil {
			return record{}, err
		}
	}
}

// take consumes a record of full bytes.
func (s *scanner) take(data []byte, full int, quoted bool) record {
	rec := record{data: data, line: s.line, quoted: quoted}
	whole := s.buf[s.start : s.start+full]
	s.offset += rawSize(whole, s.encoding)
	if quoted {
		s.line += bytes.Count(whole, []byte{s.split.eol})
	} else {
		s.line++
		if n := len(data); n > 0 && s.split.eol == '\n' && data[n-1] == '\r' {
			rec.data = data[:n-1]
		}
	}
	s.start += full
	return rec
}

// quoteBefore reports whether a quote stands between start and end. It looks
// at every byte once, however many records lie before the next quote.
func (s *scanner) quoteBefore(end int) bool {
	if s.quote < s.start {
		s.quote = s.start
	}
	if s.quote >= end {
		return false
	}
	found := bytes.IndexByte(s.buf[s.quote:s.end], '"')
	if found < 0 {
		s.quote = s.end
		return false
	}
	s.quote += found
	return s.quote < end
}

// fill reads more of the list behind what is not yet scanned.
func (s *scanner) fill() error {
	if s.end-s.start > maxRecord {
		return s.tooLong()
	}
	if s.start > 0 {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.quote = max(0, s.quote-s.start)
		s.start = 0
	}
	if s.end == len(s.buf) {
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	n, err := io.ReadAtLeast(s.in, s.buf[s.end:], 1)
	s.end += n
	switch {
	case errors.Is(err, io.EOF):
		s.eof = true
	case err != nil:
		return &campaign.InputError{File: s.path, Line: s.line, Rule: campaign.ListUnreadable, Detail: err.Error()}
	}
	return nil
}

// faultRules are the rules that a fault breaks.
var faultRules = map[fault]campaign.Rule{
	openQuote: campaign.ListQuoteOpen, strayQuote: campaign.ListQuoteStray, spaceQuote: campaign.ListQuoteSpace,
}

func (s *scanner) fault(f fault) error { return s.errorOfQuote(faultRules[f]) }

// errorOfQuote names the line where the quoted cell begins that was split last.
func (s *scanner) errorOfQuote(rule campaign.Rule) error {
	before := s.buf[s.start : s.start+s.split.quote]
	return s.error(rule, s.line+bytes.Count(before, []byte{s.split.eol}))
}

// tooLong tells a record without end from one that an open quote made so.
func (s *scanner) tooLong() error {
	data := s.buf[s.start:s.end]
	if s.quoteBefore(s.end) {
		if _, _, f := s.split.split(data, false); f == openQuote {
			return s.errorOfQuote(campaign.ListQuoteFar)
		}
	}
	return s.error(campaign.ListRecordLong, s.line)
}

func (s *scanner) error(rule campaign.Rule, line int) error {
	return &campaign.InputError{File: s.path, Line: line, Rule: rule}
}
