package campaign

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// jsonReader reads JSON token by token, because the order of keys, the
// literals of numbers and the place of each value are all to be kept.
type jsonReader struct {
	file string
	data []byte
	dec  *json.Decoder
	// place follows the decoder through the file.
	place placeCursor
	// record is true for the record of a run, whose places say nothing to a
	// person and are not kept.
	record bool
	// cells lets {"$cell": …} in a record stand for a KindCell.
	cells bool
}

func parseJSON(file string, data []byte) (Node, error) {
	return newJSONReader(file, data).readAll()
}

func newJSONReader(file string, data []byte) *jsonReader {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	return &jsonReader{file: file, data: data, dec: dec, place: placeCursor{data: data}}
}

func (r *jsonReader) readAll() (Node, error) {
	node, err := r.value(0)
	if err != nil {
		return Node{}, err
	}
	start := r.nextStart()
	if start < len(r.data) {
		return Node{}, r.wrong(start, ruleTrailing, "")
	}
	return node, nil
}

// nextStart returns the offset of the next token, over the space and the
// separators that the decoder swallows in silence.
func (r *jsonReader) nextStart() int {
	i := int(r.dec.InputOffset())
	for i < len(r.data) && strings.IndexByte(" \t\r\n,:", r.data[i]) >= 0 {
		i++
	}
	return i
}

func (r *jsonReader) value(depth int) (Node, error) {
	start := r.nextStart()
	token, err := r.dec.Token()
	if err != nil {
		return Node{}, r.syntax(start, err)
	}
	if depth > maxDepth {
		return Node{}, r.wrong(start, ruleTooDeep, "")
	}
	node := Node{}
	node.Line, node.Column = r.placeOf(start)
	switch token := token.(type) {
	case json.Delim:
		return r.inside(node, token, depth)
	case bool:
		node.Kind, node.Text = KindBool, "false"
		if token {
			node.Text = "true"
		}
	case json.Number:
		node.Kind, node.Text = KindNumber, token.String()
	case string:
		node.Kind, node.Text = KindString, token
	}
	return node, nil
}

func (r *jsonReader) inside(node Node, delim json.Delim, depth int) (Node, error) {
	var err error
	if delim == '[' {
		node.Kind = KindArray
		err = r.items(&node, depth)
	} else {
		node.Kind = KindObject
		err = r.fields(&node, depth)
	}
	if err != nil {
		return Node{}, err
	}
	start := r.nextStart()
	if _, err := r.dec.Token(); err != nil { // the closing bracket
		return Node{}, r.syntax(start, err)
	}
	if r.cells {
		return asCell(node), nil
	}
	return node, nil
}

func (r *jsonReader) items(node *Node, depth int) error {
	for r.dec.More() {
		item, err := r.value(depth + 1)
		if err != nil {
			return err
		}
		node.Items = append(node.Items, item)
	}
	return nil
}

func (r *jsonReader) fields(node *Node, depth int) error {
	seen := map[string]bool{}
	for r.dec.More() {
		start := r.nextStart()
		token, err := r.dec.Token()
		if err != nil {
			return r.syntax(start, err)
		}
		key, isText := token.(string)
		if !isText {
			return r.wrong(start, ruleBadKey, "")
		}
		if seen[key] {
			return r.wrong(start, ruleDuplicateKey, key)
		}
		seen[key] = true
		field := Field{Key: key}
		field.Line, field.Column = r.placeOf(start)
		if field.Value, err = r.value(depth + 1); err != nil {
			return err
		}
		node.Fields = append(node.Fields, field)
	}
	return nil
}

func (r *jsonReader) placeOf(offset int) (line, column int) {
	if r.record {
		return 0, 0
	}
	return r.place.at(offset)
}

func (r *jsonReader) wrong(offset int, rule Rule, name string) *InputError {
	line, column := r.place.at(offset)
	return &InputError{File: r.file, Line: line, Column: column, Rule: rule, Name: Safe(short(name))}
}

// syntax says what is wrong at start, where a token should be. A no-break
// space and a placeholder without quotes are told by name: they are the
// mistakes that copying from a web page and habit make.
func (r *jsonReader) syntax(start int, err error) *InputError {
	rest := r.data[start:]
	if bytes.HasPrefix(rest, []byte("\u00a0")) {
		return r.wrong(start, ruleNoBreakSpace, "")
	}
	if opened := max(0, start-1); bytes.HasPrefix(r.data[opened:], []byte("{{")) {
		return r.wrong(opened, ruleUnquotedHole, "")
	}
	offset := start
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && int(syntax.Offset)-1 > start {
		offset = int(syntax.Offset) - 1
	}
	e := r.wrong(offset, ruleBadJSON, "")
	e.Detail = Safe(strings.TrimPrefix(err.Error(), "json: "))
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		e.Line, e.Column = r.place.at(len(r.data))
		e.Detail = "it ends too early"
	}
	return e
}
