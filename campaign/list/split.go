package list

import "bytes"

// span is one cell in the bytes of a record. The bytes of a cell with escaped
// set still have doubled quotes or the line ends of the file in them.
type span struct {
	start, end int
	escaped    bool
}

// fault says why a record cannot be split.
type fault uint8

const (
	noFault    fault = iota
	cut              // the record goes on behind the data
	openQuote        // so it does, and a quoted cell is open at its end
	strayQuote       // something follows a closing quote
	spaceQuote       // blanks stand before an opening quote
)

// splitter finds the cells of a record with quotes in it: RFC 4180, but a
// quote inside a cell that is not quoted stands for itself, as in 12" pipe.
type splitter struct {
	comma, eol byte
	spans      []span
	// quote is where the quoted cell of a fault begins.
	quote int
}

// split reads one record at the start of data and leaves its cells in spans.
// It returns the length of the record without and with its line end. last
// says that nothing follows data in the list.
func (s *splitter) split(data []byte, last bool) (size, full int, f fault) {
	s.spans = s.spans[:0]
	for at := 0; ; at++ {
		var end int
		if at < len(data) && data[at] == '"' {
			end, f = s.quoted(data, at, last)
		} else {
			end, f = s.bare(data, at, last)
		}
		if f != noFault {
			return 0, 0, f
		}
		if end < len(data) && data[end] == s.comma {
			at = end
			continue
		}
		return end, s.lineEnd(data, end), noFault
	}
}

// lineEnd returns where the line end at end is over.
func (s *splitter) lineEnd(data []byte, end int) int {
	if s.eol == '\n' && end < len(data) && data[end] == '\r' {
		end++
	}
	return min(end+1, len(data))
}

// bare reads a cell without quotes that begins at start.
func (s *splitter) bare(data []byte, start int, last bool) (end int, f fault) {
	end = start + s.bareLength(data[start:])
	if end == len(data) && !last {
		return 0, cut
	}
	atLineEnd := end == len(data) || data[end] == '\n'
	if s.eol == '\n' && atLineEnd && end > start && data[end-1] == '\r' {
		end--
	}
	cell := data[start:end]
	if len(cell) > 0 && cell[0] == ' ' && bytes.HasPrefix(bytes.TrimLeft(cell, " "), []byte{'"'}) {
		s.quote = start
		return end, spaceQuote
	}
	s.spans = append(s.spans, span{start: start, end: end})
	return end, noFault
}

// bareLength returns how many bytes stand before the next delimiter or line
// end. Cells are short, and a plain loop over them beats bytes.IndexByte.
func (s *splitter) bareLength(data []byte) int {
	comma, eol := s.comma, s.eol
	for i, c := range data {
		if c == comma || c == eol {
			return i
		}
	}
	return len(data)
}

// quoted reads a cell whose opening quote stands at open. The end that it
// returns lies behind the closing quote.
func (s *splitter) quoted(data []byte, open int, last bool) (end int, f fault) {
	s.quote = open
	escaped := false
	at := open + 1
	for {
		next := bytes.IndexByte(data[at:], '"')
		if next < 0 {
			return 0, openQuote
		}
		at += next + 1
		if at == len(data) || data[at] != '"' {
			break
		}
		escaped = true
		at++
	}
	if !last && at+1 >= len(data) {
		return 0, cut // what follows the quote is not there yet
	}
	if !s.closes(data, at) {
		return 0, strayQuote
	}
	content := data[open+1 : at-1]
	escaped = escaped || bytes.IndexByte(content, '\r') >= 0
	s.spans = append(s.spans, span{open + 1, at - 1, escaped})
	return at, noFault
}

// closes reports whether a cell may end at position at.
func (s *splitter) closes(data []byte, at int) bool {
	if at == len(data) || data[at] == s.comma || data[at] == s.eol {
		return true
	}
	return s.eol == '\n' && data[at] == '\r' && (at+1 == len(data) || data[at+1] == '\n')
}

// unescape returns the text of an escaped cell, with doubled quotes made
// single and every line end made a line feed.
func unescape(raw string, eol byte) string {
	text := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		switch {
		case c == '"':
			i++ // the second of a pair
		case c == '\r' && i+1 < len(raw) && raw[i+1] == '\n':
			continue
		case c == '\r' && eol == '\r':
			c = '\n'
		}
		text = append(text, c)
	}
	return string(text)
}
