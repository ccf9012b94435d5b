package list

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// attr returns the value of an attribute as it is written, by its name without
// prefix; nil when there is none.
func attr(attrs []byte, name string) []byte {
	for len(attrs) > 0 {
		equals := bytes.IndexByte(attrs, '=')
		if equals < 0 {
			return nil
		}
		found := local(bytes.TrimSpace(attrs[:equals]))
		attrs = bytes.TrimLeft(attrs[equals+1:], " \r\n\t")
		if len(attrs) == 0 {
			return nil
		}
		size := bytes.IndexByte(attrs[1:], attrs[0])
		if size < 0 {
			return nil
		}
		if string(found) == name {
			return attrs[1 : 1+size]
		}
		attrs = attrs[size+2:]
	}
	return nil
}

// attrText returns the value of an attribute with its entities resolved.
func attrText(attrs []byte, name string) string {
	text, err := appendXMLText(nil, attr(attrs, name), false)
	if err != nil {
		return ""
	}
	return string(text)
}

// xmlEntities are those that XML has without a document type.
var xmlEntities = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// appendXMLText appends text with its line ends as XML wants them read and its
// entities resolved, of which a plain text has none.
func appendXMLText(dst, text []byte, plain bool) ([]byte, error) {
	special := "&\r"
	if plain {
		special = "\r"
	}
	for {
		at := bytes.IndexAny(text, special)
		if at < 0 {
			return append(dst, text...), nil
		}
		dst = append(dst, text[:at]...)
		if text[at] == '\r' {
			text = bytes.TrimPrefix(text[at+1:], []byte("\n"))
			dst = append(dst, '\n')
			continue
		}
		size := bytes.IndexByte(text[at:], ';')
		if size < 0 {
			return dst, errXML
		}
		r, ok := entity(string(text[at+1 : at+size]))
		if !ok {
			return dst, errXML
		}
		dst = utf8.AppendRune(dst, r)
		text = text[at+size+1:]
	}
}

// entity returns what &name; stands for.
func entity(name string) (rune, bool) {
	if len(name) < 2 || name[0] != '#' {
		r, ok := xmlEntities[name]
		return r, ok
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	code, err := strconv.ParseUint(digits, base, 21)
	return rune(code), err == nil && code > 0 && utf8.ValidRune(rune(code))
}
