package campaign

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// NodeKind tells the kinds of Node apart.
type NodeKind uint8

const (
	// KindNull is JSON's null.
	KindNull NodeKind = iota
	// KindBool is true or false, in Text.
	KindBool
	// KindNumber is a number; Text is its literal as it was written.
	KindNumber
	// KindString is a text; it may hold placeholders.
	KindString
	// KindArray is an array of Items.
	KindArray
	// KindObject is an object of Fields.
	KindObject
	// KindCell is a value that one cell of the list fills; Text is the
	// column. It comes from a list that is its own campaign, never from a
	// campaign file.
	KindCell
)

// kindNames are the kinds in the words of an error.
var kindNames = [...]string{"null", "true or false", "a number", "a text", "a list", "a group of keys", "a cell"}

// String names the kind in the words of an error.
func (k NodeKind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// Node is a value of a campaign file: JSON, but for the order of keys and the
// literals of numbers, which are kept, and for the place of everything, which
// errors name. A Node is never changed once it is built.
type Node struct {
	Kind   NodeKind
	Text   string
	Items  []Node
	Fields []Field
	// Use says how the cell of a KindCell fills its place.
	Use CellUse
	// Line and Column are the place in the file, from 1 and in characters; 0
	// when there is none.
	Line, Column int
}

// Field is a key of an object and its value.
type Field struct {
	Key   string
	Value Node
	// Line and Column are the place of the key.
	Line, Column int
}

// Field returns the value of a key, nil when the object has no such key or
// the node is no object.
func (n *Node) Field(key string) *Node {
	for i := range n.Fields {
		if n.Fields[i].Key == key {
			return &n.Fields[i].Value
		}
	}
	return nil
}

// MarshalJSON writes the node as compact JSON. A cell is written as an object
// with the single key "$cell", so that the record of a run can be read back.
func (n Node) MarshalJSON() ([]byte, error) { return n.appendJSON(nil), nil }

func (n *Node) appendJSON(dst []byte) []byte {
	switch n.Kind {
	case KindNull:
		return append(dst, "null"...)
	case KindBool, KindNumber:
		return append(dst, n.Text...)
	case KindString:
		return appendString(dst, n.Text)
	case KindArray:
		dst = append(dst, '[')
		for i := range n.Items {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = n.Items[i].appendJSON(dst)
		}
		return append(dst, ']')
	case KindObject:
		dst = append(dst, '{')
		for i := range n.Fields {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = append(appendString(dst, n.Fields[i].Key), ':')
			dst = n.Fields[i].Value.appendJSON(dst)
		}
		return append(dst, '}')
	}
	dst = appendString(append(dst, `{"$cell":`...), n.Text)
	return append(appendString(append(dst, `,"use":`...), string(n.Use)), '}')
}

// appendString appends text as a JSON string.
func appendString(dst []byte, text string) []byte {
	return append(appendEscaped(append(dst, '"'), text), '"')
}

// mustEscape marks the ASCII bytes that may not stand in a JSON string.
var mustEscape = func() (table [utf8.RuneSelf]bool) {
	for c := range ' ' {
		table[c] = true
	}
	table['"'], table['\\'], table['\x7f'] = true, true, true
	return table
}()

// appendEscaped appends text as the inside of a JSON string. Bytes that are
// not UTF-8 become U+FFFD. What Safe would show as a code is escaped: the
// gateway reads the same text, and a body that is printed cannot command a
// terminal. <, > and & are left alone, because the body is never put into
// HTML.
func appendEscaped(dst []byte, text string) []byte {
	start := 0
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if mustEscape[c] {
				dst = appendControl(append(dst, text[start:i]...), c)
				start = i + 1
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			dst = append(append(dst, text[start:i]...), "\ufffd"...)
			start = i + size
		case unsafeRune(r):
			dst = appendUnits(append(dst, text[start:i]...), r)
			start = i + size
		}
		i += size
	}
	return append(dst, text[start:]...)
}

// appendUnits escapes a character as JSON does, in units of UTF-16.
func appendUnits(dst []byte, r rune) []byte {
	for _, unit := range utf16.AppendRune(nil, r) {
		dst = append(dst, '\\', 'u', hexDigits[unit>>12], hexDigits[unit>>8&0xf], hexDigits[unit>>4&0xf], hexDigits[unit&0xf])
	}
	return dst
}

const hexDigits = "0123456789abcdef"

func appendControl(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
}
