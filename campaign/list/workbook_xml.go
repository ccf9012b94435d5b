package list

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// xmlScanner reads the XML of a workbook's parts as a stream of tags and
// texts. It is many times faster than encoding/xml, since it makes no value of
// a tag that nobody asks for, and its memory is bounded, which the other's is
// not. It knows what workbooks are made of and no more: a document type, with
// its entities that grow, is refused.
//
// Every tag must be closed by its like and in the end none may be open, so
// that a part that is cut off is never taken for a shorter one.
type xmlScanner struct {
	in         io.Reader // UTF-8
	buf        []byte
	start, end int // what is read and not yet scanned
	eof        bool

	names   []byte // of the open tags, one behind the other
	depths  []int  // where each of them begins in names
	closing []byte // the name of a tag such as <v/>, which is closed next
}

// xmlKind is what a token is.
type xmlKind int

const (
	xmlOpen xmlKind = iota
	xmlClose
	xmlText
)

// xmlToken is valid until the next one is read. Names are without their
// prefix: workbooks mix no two elements that differ in it alone.
type xmlToken struct {
	kind  xmlKind
	name  []byte // of a tag
	attrs []byte // of a tag that opens, as they are written
	text  []byte // with its entities, if plain is false
	plain bool
}

const (
	maxXMLToken = 1 << 20
	maxXMLDepth = 100
)

var (
	errXML     = errors.New("its XML is not well-formed")
	errXMLLong = errors.New("its XML has a tag or text of more than 1 MiB")
)

// newXMLScanner reads a part in UTF-8, or in UTF-16 with a byte order mark.
func newXMLScanner(in io.Reader) *xmlScanner {
	s := &xmlScanner{in: in, buf: make([]byte, bufferSize)}
	_ = s.need(3) // a part that is shorter has no mark, and next reports an error again
	for _, m := range marks {
		if !bytes.HasPrefix(s.buf[:s.end], []byte(m.mark)) {
			continue
		}
		if m.encoding == UTF8 {
			s.start = len(m.mark)
			break
		}
		head := bytes.Clone(s.buf[len(m.mark):s.end])
		s.in = decode(io.MultiReader(bytes.NewReader(head), in), m.encoding)
		s.end = 0
	}
	return s
}

// next returns the next token; io.EOF behind the last one.
func (s *xmlScanner) next() (xmlToken, error) {
	if s.closing != nil {
		name := s.closing
		s.closing = nil
		return xmlToken{kind: xmlClose, name: local(name)}, s.leave(name)
	}
	for {
		if err := s.need(1); err != nil {
			if errors.Is(err, io.EOF) && len(s.depths) > 0 {
				err = io.ErrUnexpectedEOF
			}
			return xmlToken{}, err
		}
		if s.buf[s.start] != '<' {
			return s.textToken()
		}
		if token, found, err := s.markup(); found || err != nil {
			return token, err
		}
	}
}

// textToken takes everything up to the next tag.
func (s *xmlScanner) textToken() (xmlToken, error) {
	size, err := s.find(0, "<")
	if err != nil && !errors.Is(err, io.EOF) {
		return xmlToken{}, err
	}
	text := s.buf[s.start : s.start+size]
	s.start += size
	if len(s.depths) == 0 && len(bytes.TrimSpace(text)) > 0 {
		return xmlToken{}, errXML
	}
	return xmlToken{kind: xmlText, text: text}, nil
}

// markup takes what begins with <; found is false for a comment and the like.
func (s *xmlScanner) markup() (token xmlToken, found bool, err error) {
	if err := s.need(2); err != nil {
		return token, false, inside(err)
	}
	if c := s.buf[s.start+1]; c == '!' || c == '?' {
		return s.special()
	}
	size, err := s.tagEnd()
	if err != nil {
		return token, false, inside(err)
	}
	tag := s.buf[s.start+1 : s.start+size]
	s.start += size + 1
	token, err = s.tag(tag)
	return token, true, err
}

// special takes a comment, an instruction or a text in CDATA.
func (s *xmlScanner) special() (token xmlToken, found bool, err error) {
	for _, kind := range []struct{ from, to string }{{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}} {
		if !s.begins(kind.from) {
			continue
		}
		size, err := s.find(len(kind.from), kind.to)
		if err != nil {
			return token, false, inside(err)
		}
		text := s.buf[s.start+len(kind.from) : s.start+size]
		s.start += size + len(kind.to)
		isText := kind.to == "]]>"
		if isText && len(s.depths) == 0 {
			return token, false, errXML
		}
		return xmlToken{kind: xmlText, text: text, plain: true}, isText, nil
	}
	return token, false, errXML // a document type
}

// tag reads a tag without its brackets.
func (s *xmlScanner) tag(tag []byte) (xmlToken, error) {
	if len(tag) > 0 && tag[0] == '/' {
		name := bytes.TrimRight(tag[1:], " \r\n\t")
		return xmlToken{kind: xmlClose, name: local(name)}, s.leave(name)
	}
	body, isEmpty := bytes.CutSuffix(tag, []byte("/"))
	size := bytes.IndexAny(body, " \r\n\t")
	if size < 0 {
		size = len(body)
	}
	name := body[:size]
	if size == 0 || !isNameStart(name[0]) {
		return xmlToken{}, errXML
	}
	if len(s.depths) == maxXMLDepth {
		return xmlToken{}, errXML
	}
	s.depths = append(s.depths, len(s.names))
	s.names = append(s.names, name...)
	if isEmpty {
		s.closing = s.names[len(s.names)-len(name):]
	}
	return xmlToken{kind: xmlOpen, name: local(name), attrs: body[size:]}, nil
}

func isNameStart(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

// leave closes the tag that was opened last, which must have that name.
func (s *xmlScanner) leave(name []byte) error {
	last := len(s.depths) - 1
	if last < 0 || !bytes.Equal(s.names[s.depths[last]:], name) {
		return errXML
	}
	s.names = s.names[:s.depths[last]]
	s.depths = s.depths[:last]
	return nil
}

// local returns a name without its prefix.
func local(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

// inside says that a part may not end where a tag is open.
func inside(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// begins reports whether the next bytes are text.
func (s *xmlScanner) begins(text string) bool {
	_ = s.need(len(text)) // at the end there are fewer
	return bytes.HasPrefix(s.buf[s.start:s.end], []byte(text))
}

// find returns how many bytes lie before the next text that comes at least
// from bytes on; all that are left with io.EOF, when there is none.
func (s *xmlScanner) find(from int, text string) (int, error) {
	for {
		data := s.buf[s.start:s.end]
		if from < len(data) {
			if at := bytes.Index(data[from:], []byte(text)); at >= 0 {
				return from + at, nil
			}
			from = max(from, len(data)-len(text)+1)
		}
		if err := s.need(len(data) + 1); err != nil {
			return len(data), err
		}
	}
}

// tagEnd finds the bracket that ends a tag; one within a quoted value is text.
func (s *xmlScanner) tagEnd() (int, error) {
	quote := byte(0)
	for at := 1; ; at++ {
		if at >= s.end-s.start {
			if err := s.need(at + 1); err != nil {
				return 0, err
			}
		}
		switch c := s.buf[s.start+at]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return at, nil
		case c == '<':
			return 0, errXML
		}
	}
}

// need reads on until n bytes are there; io.EOF when the part has fewer.
func (s *xmlScanner) need(n int) error {
	for s.end-s.start < n {
		if s.eof {
			return io.EOF
		}
		if n > maxXMLToken {
			return errXMLLong
		}
		if s.start > 0 {
			s.end = copy(s.buf, s.buf[s.start:s.end])
			s.start = 0
		}
		if s.end == len(s.buf) {
			s.buf = append(s.buf, make([]byte, len(s.buf))...)
		}
		read, err := io.ReadAtLeast(s.in, s.buf[s.end:], 1)
		s.end += read
		switch {
		case errors.Is(err, io.EOF):
			s.eof = true
		case err != nil:
			return err
		}
	}
	return nil
}
