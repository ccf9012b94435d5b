package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"time"

	"app.wazaj/voye/campaign"
)

// trailer is the length of ,"c":"1a2b3c4d"} at the end of a line.
const trailer = len(`,"c":"1a2b3c4d"}`)

// frame is what every line has. Its slices point into the line.
type frame struct {
	n       uint64
	prev    uint32
	durable uint64
	kind    []byte
	at      []byte
	fields  []byte // the record's own fields, each with its comma in front
	sum     uint32
}

// scan reads a line in the one shape that encoder writes. The checksum leaves
// no other shape to expect, and 2 million lines a second are read this way.
type scan struct {
	rest []byte
	bad  bool
}

func (s *scan) expect(text string) {
	if len(s.rest) < len(text) || string(s.rest[:len(text)]) != text {
		s.bad = true
		return
	}
	s.rest = s.rest[len(text):]
}

func (s *scan) number() uint64 {
	var value uint64
	i := 0
	for ; i < len(s.rest) && i < 19 && s.rest[i]-'0' < 10; i++ {
		value = value*10 + uint64(s.rest[i]-'0')
	}
	if i == 0 {
		s.bad = true
	}
	s.rest = s.rest[i:]
	return value
}

func (s *scan) hex() uint32 {
	if len(s.rest) < 8 {
		s.bad = true
		return 0
	}
	sum, ok := parseHexWord(binary.BigEndian.Uint64(s.rest))
	s.bad = s.bad || !ok
	s.rest = s.rest[8:]
	return sum
}

// expectHex is hex for a checksum that is known.
func (s *scan) expectHex(sum uint32) {
	if len(s.rest) < 8 || binary.BigEndian.Uint64(s.rest) != hexWord(sum) {
		s.bad = true
		return
	}
	s.rest = s.rest[8:]
}

// text reads up to the closing quote and past it; the text stays escaped.
func (s *scan) text() []byte {
	if i := bytes.IndexByte(s.rest, '"'); i == 0 || i > 0 && s.rest[i-1] != '\\' {
		text := s.rest[:i]
		s.rest = s.rest[i+1:]
		return text
	}
	return s.escapedText()
}

// escapedText is text for one that may have an escaped quote.
func (s *scan) escapedText() []byte {
	for i := 0; i < len(s.rest); i++ {
		switch s.rest[i] {
		case '\\':
			i++
		case '"':
			text := s.rest[:i]
			s.rest = s.rest[i+1:]
			return text
		}
	}
	s.bad = true
	return nil
}

// parseFrame reads a line without its newline. It is false when the line has
// not the shape of a line of the log. The checksum is not yet looked at.
func parseFrame(line []byte) (f frame, ok bool) {
	ok = f.parse(line)
	return f, ok
}

// parse is parseFrame into f: to copy a frame costs as much as to read one.
func (f *frame) parse(line []byte) bool {
	if len(line) < trailer {
		return false
	}
	content := line[:len(line)-trailer]
	sum, ok := parseTrailer(line)
	f.sum = sum
	return f.parseContent(content) && ok
}

// parseTrailer reads the checksum at the end of line.
func parseTrailer(line []byte) (sum uint32, ok bool) {
	s := scan{rest: line[len(line)-trailer:]}
	s.expect(`,"c":"`)
	sum = s.hex()
	s.expect(`"}`)
	return sum, !s.bad
}

// parseBehind reads the whole line that follows last; it is false for any other
// line. What its checksums must be is known before they are read, and to
// compare them takes less time.
func (f *frame) parseBehind(last *frame, line []byte) bool {
	if len(line) < trailer {
		return false
	}
	content := line[:len(line)-trailer]
	f.sum = sumOf(content)
	end := scan{rest: line[len(content):]}
	end.expect(`,"c":"`)
	end.expectHex(f.sum)
	end.expect(`"}`)
	s := scan{rest: content}
	s.expect(`{"n":`)
	f.n = s.number()
	s.expect(`,"p":"`)
	s.expectHex(last.sum)
	f.prev = last.sum
	return f.parseBehindHead(&s) && !end.bad && f.n == last.n+1
}

// parseContent reads what stands before the trailer.
func (f *frame) parseContent(content []byte) bool {
	s := scan{rest: content}
	s.expect(`{"n":`)
	f.n = s.number()
	s.expect(`,"p":"`)
	f.prev = s.hex()
	return f.parseBehindHead(&s)
}

// parseBehindHead reads what stands between a line's first checksum and its
// trailer.
func (f *frame) parseBehindHead(s *scan) bool {
	s.expect(`","d":`)
	f.durable = s.number()
	s.expect(`,"type":"`)
	f.kind = s.text()
	s.expect(`,"at":"`)
	f.at = s.text()
	f.fields = s.rest
	return !s.bad
}

// whole reports whether line, from which f was read, has its right checksum.
func (f *frame) whole(line []byte) bool {
	return crc32.Checksum(line[:len(line)-trailer], castagnoli) == f.sum
}

// time returns when the record was made, zero when that cannot be read.
func (f *frame) time() time.Time {
	if at, ok := parseStamp(f.at); ok {
		return at
	}
	at, err := time.Parse(time.RFC3339, string(f.at))
	if err != nil {
		return time.Time{}
	}
	return at
}

// parseStamp reads a time as the encoder writes it. It takes a third of the time
// of time.Parse, which is asked about all others.
func parseStamp(at []byte) (time.Time, bool) {
	const shape = "0000-00-00T00:00:00.000Z"
	if len(at) != len(shape) {
		return time.Time{}, false
	}
	for i := range len(shape) {
		if shape[i] == '0' && at[i]-'0' > 9 || shape[i] != '0' && at[i] != shape[i] {
			return time.Time{}, false
		}
	}
	two := func(i int) int { return int(at[i]-'0')*10 + int(at[i+1]-'0') }
	year, month, day, ms := two(0)*100+two(2), two(5), two(8), two(20)*10+int(at[22]-'0')
	hour, minute, second := two(11), two(14), two(17)
	if month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59 {
		return time.Time{}, false // or one of the days that not every month has
	}
	return time.Date(year, time.Month(month), day, hour, minute, second, ms*int(time.Millisecond), time.UTC), true
}

// into reads the fields of a record that encoding/json wrote.
func (f *frame) into(value any) error {
	fields := bytes.TrimPrefix(f.fields, []byte(","))
	object := make([]byte, 0, len(fields)+2)
	object = append(object, '{')
	object = append(object, fields...)
	return json.Unmarshal(append(object, '}'), value)
}

// parseIntent reads the fields of an intent.
func (f *frame) parseIntent() (row, attempt int, ok bool) {
	s := scan{rest: f.fields}
	s.expect(`,"row":`)
	row = int(s.number())
	s.expect(`,"attempt":`)
	attempt = int(s.number())
	return row, attempt, !s.bad
}

// parseResult reads the fields of a result that its row's state needs.
func (f *frame) parseResult() (row, attempt int, o campaign.Outcome, ok bool) {
	s := scan{rest: f.fields}
	s.expect(`,"row":`)
	row = int(s.number())
	s.expect(`,"attempt":`)
	attempt = int(s.number())
	s.expect(`,"outcome":"`)
	o, known := outcomeOf(s.text())
	return row, attempt, o, known && !s.bad
}

// parseSettle reads the fields of a person's word.
func (f *frame) parseSettle() (row int, as campaign.Outcome, who string, ok bool) {
	s := scan{rest: f.fields}
	s.expect(`,"row":`)
	row = int(s.number())
	s.expect(`,"as":"`)
	as, known := outcomeOf(s.text())
	s.expect(`,"who":"`)
	who = s.plain()
	return row, as, who, known && !s.bad
}

func outcomeOf(word []byte) (campaign.Outcome, bool) {
	if string(word) == "sent" { // nearly every result
		return campaign.Sent, true
	}
	o, err := campaign.ParseOutcome(string(word))
	return o, err == nil && o != campaign.Pending
}

// fullResult reads every field of a result. Of an intent it reads those that
// the two share, and the outcome stays Pending.
func (f *frame) fullResult() (campaign.Result, bool) {
	if string(f.kind) == typeSettle {
		return f.byHand()
	}
	r := campaign.Result{At: f.time()}
	s := scan{rest: f.fields}
	s.expect(`,"row":`)
	r.Row = int(s.number())
	s.expect(`,"attempt":`)
	r.Attempt = int(s.number())
	if string(f.kind) == typeResult {
		s.answer(&r)
	}
	s.expect(`,"to":"`)
	r.To = s.plain()
	if string(f.kind) == typeResult {
		s.expect(`,"ms":`)
		r.Took = time.Duration(s.number()) * time.Millisecond
	}
	return r, !s.bad
}

// answer reads what a result says beyond its intent.
func (s *scan) answer(r *campaign.Result) {
	s.expect(`,"outcome":"`)
	o, known := outcomeOf(s.text())
	s.bad = s.bad || !known
	r.Outcome = o
	s.expect(`,"status":`)
	r.Status = int(s.number())
	s.expect(`,"message_id":`)
	if bytes.HasPrefix(s.rest, []byte("null")) {
		s.expect("null")
	} else {
		r.MessageID = int64(s.number())
	}
	s.expect(`,"code":"`)
	r.Code = s.plain()
	s.expect(`,"error":"`)
	r.Error = s.plain()
}

// plain reads a text and undoes its escapes.
func (s *scan) plain() string {
	text := s.text()
	if bytes.IndexByte(text, '\\') < 0 {
		return string(text)
	}
	var plain string
	quoted := append(append([]byte{'"'}, text...), '"')
	s.bad = json.Unmarshal(quoted, &plain) != nil || s.bad
	return plain
}
