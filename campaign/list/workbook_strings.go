package list

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"
)

const (
	// stringGroup is how many shared strings lie between two places of the
	// table.
	stringGroup = 32
	// stringSlots is how many groups of a long table are held in memory, and
	// maxHeldGroup how large one of them may be.
	stringSlots  = 4096
	maxHeldGroup = 8 << 10
)

// sharedStrings are the texts of a workbook, to which the cells of its sheets
// refer by number. There are as many as a list has different texts, so they
// lie in a spool, each behind its length; in memory are where every 32nd
// begins, and of a long table the groups that were asked for last. Excel
// numbers them in the order of the cells, which makes that enough.
type sharedStrings struct {
	spool  spool
	places []int64 // of each group, and of the end
	count  int
	held   []heldGroup
	large  []byte // the group that was too large to be held
}

type heldGroup struct {
	number int // from 1, 0 for none
	data   []byte
}

var errNoString = errors.New("a cell refers to a text that it does not have")

// readStrings reads the table of a workbook's texts.
func readStrings(part io.Reader) (*sharedStrings, error) {
	s := &sharedStrings{}
	x := newXMLScanner(part)
	var entry []byte
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if token.kind != xmlOpen || string(token.name) != "si" {
			continue
		}
		text, err := richText(x, entry[:0])
		if err != nil {
			return nil, err
		}
		if err := s.add(text); err != nil {
			return nil, err
		}
		entry = text
	}
	s.places = append(s.places, s.spool.size)
	return s, s.spool.done()
}

func (s *sharedStrings) add(text []byte) error {
	if s.count%stringGroup == 0 {
		s.places = append(s.places, s.spool.size)
	}
	s.count++
	var length [binary.MaxVarintLen64]byte
	if _, err := s.spool.Write(binary.AppendUvarint(length[:0], uint64(len(text)))); err != nil {
		return err
	}
	_, err := s.spool.Write(text)
	return err
}

// text returns the text with that number, which is valid until the next call.
func (s *sharedStrings) text(number []byte) ([]byte, error) {
	n, err := strconv.Atoi(string(bytes.TrimSpace(number)))
	if err != nil || s == nil || n < 0 || n >= s.count {
		return nil, errNoString
	}
	data, err := s.group(n / stringGroup)
	if err != nil {
		return nil, err
	}
	for range n % stringGroup {
		length, size := binary.Uvarint(data)
		data = data[size+int(length):]
	}
	length, size := binary.Uvarint(data)
	return data[size : size+int(length)], nil
}

// group returns the strings of a group as they lie in the spool.
func (s *sharedStrings) group(g int) ([]byte, error) {
	from, to := s.places[g], s.places[g+1]
	if s.spool.file == nil {
		return s.spool.text[from:to], nil
	}
	if s.held == nil {
		s.held = make([]heldGroup, stringSlots)
	}
	slot := &s.held[g%stringSlots]
	if slot.number == g+1 {
		return slot.data, nil
	}
	into := &s.large
	if to-from <= maxHeldGroup {
		slot.number, into = g+1, &slot.data
	}
	if int64(cap(*into)) < to-from {
		*into = make([]byte, to-from)
	}
	*into = (*into)[:to-from]
	if _, err := s.spool.ReadAt(*into, from); err != nil {
		slot.number = 0
		return nil, err
	}
	return *into, nil
}

// richText appends the text of the element that was opened last, up to its
// end: all of its runs, and not what is said of its pronunciation.
func richText(x *xmlScanner, dst []byte) ([]byte, error) {
	depth, inText, spoken := 1, 0, 0
	for {
		token, err := x.next()
		if err != nil {
			return dst, inside(err)
		}
		switch token.kind {
		case xmlOpen:
			depth++
			switch {
			case spoken == 0 && string(token.name) == "rPh":
				spoken = depth
			case spoken == 0 && inText == 0 && string(token.name) == "t":
				inText = depth
			}
		case xmlClose:
			if depth == inText {
				inText = 0
			}
			if depth == spoken {
				spoken = 0
			}
			if depth--; depth == 0 {
				return unescapeText(dst)
			}
		case xmlText:
			if inText > 0 {
				if dst, err = appendToken(dst, token); err != nil {
					return dst, err
				}
			}
		}
	}
}

// appendToken appends the text of a token.
func appendToken(dst []byte, token xmlToken) ([]byte, error) {
	if len(dst)+len(token.text) > maxXMLToken {
		return dst, errXMLLong
	}
	return appendXMLText(dst, token.text, token.plain)
}

// unescapeText resolves _x000D_ and the like, as workbooks write characters
// that XML cannot hold, and checks that the text is UTF-8.
func unescapeText(text []byte) ([]byte, error) {
	if !utf8.Valid(text) {
		return nil, errXML
	}
	const size = len("_x000D_")
	at := bytes.Index(text, []byte("_x"))
	if at < 0 {
		return text, nil
	}
	out := text[:at]
	for rest := text[at:]; len(rest) > 0; {
		if len(rest) >= size && rest[0] == '_' && rest[1] == 'x' && rest[6] == '_' {
			if code, err := strconv.ParseUint(string(rest[2:6]), 16, 16); err == nil && utf8.ValidRune(rune(code)) {
				out = utf8.AppendRune(out, rune(code))
				rest = rest[size:]
				continue
			}
		}
		out = append(out, rest[0])
		rest = rest[1:]
	}
	return out, nil
}
