package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"

	"app.wazaj/voye/campaign"
)

// change makes of a text of a JSON object, which stands under the keys of
// path, what is to stand there instead. Of a number it gets the digits; when it
// returns them, the number stays one.
type change func(path []string, text string) string

var errNotOneObject = errors.New("it is not one JSON object")

// rewrite copies a line of JSON with its texts and numbers changed. The order
// of the keys stays.
func rewrite(line []byte, change change) ([]byte, error) {
	r := rewriter{in: json.NewDecoder(bytes.NewReader(line)), change: change}
	r.in.UseNumber()
	if trimmed := bytes.TrimSpace(line); len(trimmed) == 0 || trimmed[0] != '{' {
		return nil, errNotOneObject
	}
	if err := r.value(nil); err != nil {
		return nil, err
	}
	if _, err := r.in.Token(); !errors.Is(err, io.EOF) {
		return nil, errNotOneObject
	}
	return r.out.Bytes(), nil
}

// mostDepth is more than any line that was not damaged has.
const mostDepth = 200

type rewriter struct {
	in     *json.Decoder
	out    bytes.Buffer
	change change
	depth  int
}

func (r *rewriter) value(path []string) error {
	token, err := r.in.Token()
	if err != nil {
		return err
	}
	switch token := token.(type) {
	case json.Delim:
		return r.nested(path, token)
	case string:
		return r.write(r.change(path, token))
	case json.Number:
		if text := r.change(path, token.String()); text != token.String() {
			return r.write(text)
		}
		r.out.WriteString(token.String())
		return nil
	}
	return r.write(token) // true, false or null
}

// nested copies an object or an array, whose beginning was read.
func (r *rewriter) nested(path []string, open json.Delim) error {
	if r.depth++; r.depth > mostDepth {
		return errNotOneObject
	}
	defer func() { r.depth-- }()
	r.out.WriteRune(rune(open))
	for n := 0; r.in.More(); n++ {
		if n > 0 {
			r.out.WriteByte(',')
		}
		inner := path
		if open == '{' {
			key, err := r.in.Token()
			if err != nil {
				return err
			}
			inner = slices.Concat(path, []string{key.(string)})
			if err := r.write(campaign.MaskPhones(key.(string))); err != nil {
				return err
			}
			r.out.WriteByte(':')
		}
		if err := r.value(inner); err != nil {
			return err
		}
	}
	closing, err := r.in.Token()
	if err == nil {
		r.out.WriteRune(rune(closing.(json.Delim)))
	}
	return err
}

func (r *rewriter) write(value any) error {
	text, err := json.Marshal(value)
	r.out.Write(text)
	return err
}
