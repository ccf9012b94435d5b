package campaign

import (
	"errors"
	"slices"
	"strings"
)

// Outline is a campaign file that is about to be written: what is known of
// it, and what its comments say.
type Outline struct {
	Name, Recipients string
	// Region is the country of national numbers; empty when there is none.
	Region string
	// To and Text are the recipient and the text message, with placeholders.
	// An outline of a template has no Text.
	To, Text           string
	Template, Language string
	Values             []Value
	// Spare are values of buttons that the template can do without. They are
	// written as comments.
	Spare   []Value
	Wording *Wording
	Rate    float64
	// Notes are the comments, each under the path of the key that it explains,
	// such as message.to; the one under the empty path opens the file. A key
	// that is left out for now is written as a comment below its note.
	Notes map[string]string
}

// Value is what fills one value of a template.
type Value struct {
	// Key names the value as the shorthand of a list does: body.1,
	// header.image, button.0.url.
	Key string
	// Text is what stands there: a fixed text, a placeholder, or both; JSON
	// where the value is an object or an array.
	Text string
	// IsUpload says that a medium is given by the id of an upload and not by
	// a link, where Text does not tell.
	IsUpload bool
	// ParameterName is the name of the hole in a button's address.
	ParameterName string
	// Note is the comment beside it.
	Note string
}

const (
	ruleNoSuchValue  Rule = "no_such_value"
	ruleValueAlone   Rule = "value_without_other"
	ruleValueNotJSON Rule = "value_not_json"
)

var outlineRules = map[Rule]sentence{
	ruleNoSuchValue:  {"{column} is no value that a template has", "write header.1, header.image, body.1, body.NAME, button.0.url, button.0.code or another of those that voye help columns lists"},
	ruleValueAlone:   {"a value is given for {column}, but none for {detail}", "give --param {detail}=COLUMN too"},
	ruleValueNotJSON: {"{column} must be {detail}", "write it as Meta's pages show it, in single quotes for the shell"},
}

// outlineComponents makes template_components of values, as a list's own columns of
// those names would. The values themselves stay cells of their keys.
func outlineComponents(values []Value) (Node, error) {
	l := &listReader{file: "--param", fields: map[string]string{}}
	for _, v := range values {
		s, ok := parseShorthand(v.Key)
		if !isShorthand(FoldColumn(v.Key)) || !ok {
			return Node{}, l.wrong(ruleNoSuchValue, v.Key, "")
		}
		l.shorthands = append(l.shorthands, s)
	}
	node, _, err := l.components()
	var wrong *InputError
	if errors.As(err, &wrong) && slices.Contains([]Rule{ruleShorthandGap, ruleLonePart, ruleLoneFilename, ruleCardGap}, wrong.Rule) {
		wrong.Rule = ruleValueAlone
	}
	return node, err
}

// filler puts values in the place of the cells of their keys.
type filler map[string]Value

func newFiller(values ...[]Value) filler {
	f := filler{}
	for _, v := range slices.Concat(values...) {
		f[v.Key] = v
	}
	return f
}

// fill returns a copy of a node with its values. key is the key that it stands
// under.
func (f filler) fill(n Node, key string) (Node, error) {
	if n.Kind == KindCell {
		return f.cell(n, key)
	}
	n.Items, n.Fields = slices.Clone(n.Items), slices.Clone(n.Fields)
	for i := range n.Items {
		item, err := f.fill(n.Items[i], "")
		if err != nil {
			return n, err
		}
		n.Items[i] = item
	}
	for i := range n.Fields {
		inner := &n.Fields[i]
		if inner.Value.Use == CellMedia {
			inner.Key = f[inner.Value.Text].mediaKey()
		}
		value, err := f.fill(inner.Value, inner.Key)
		if err != nil {
			return n, err
		}
		inner.Value = value
	}
	if name := f.nameIn(n); name != "" {
		n.Fields = slices.Insert(n.Fields, 1, textField("parameter_name", name))
	}
	return n, nil
}

// nameIn returns the name of the hole that a filled parameter was for, where
// only its Value knows it.
func (f filler) nameIn(n Node) string {
	value := n.Field("text")
	if value == nil || n.Field("parameter_name") != nil || value.Use == "" {
		return ""
	}
	return f[string(value.Use)].ParameterName
}

// mediaKey tells whether a medium is a link or an upload.
func (v Value) mediaKey() string {
	if v.IsUpload || !strings.Contains(v.Text, "{{") && !isLink(v.Text) {
		return "id"
	}
	return "link"
}

// cell makes the value of a cell: JSON, a number where Meta has one and it
// is fixed, else a text. The Use of the new node is its key.
func (f filler) cell(n Node, key string) (Node, error) {
	v := f[n.Text]
	var kind NodeKind
	switch n.Use {
	case CellArray:
		kind = KindArray
	case CellObject, CellOptionalObject:
		kind = KindObject
	default:
		value := Node{Kind: KindString, Text: strings.ToValidUTF8(v.Text, "\ufffd"), Use: CellUse(v.Key)}
		if numberFields[key] && isNumberLiteral(v.Text) {
			value.Kind = KindNumber
		}
		return value, nil
	}
	value, err := parseJSON("--param "+v.Key, []byte(v.Text))
	if err != nil || value.Kind != kind {
		return value, &InputError{File: "--param", Rule: ruleValueNotJSON, Name: Safe(short(v.Key)), Detail: map[NodeKind]string{
			KindArray: "a JSON array, [ … ]", KindObject: "a JSON object, { … }"}[kind]}
	}
	return value, nil
}

// isNumberLiteral reports whether a text is a whole number as JSON has it.
func isNumberLiteral(text string) bool {
	return text != "" && len(text) < 18 && digits(text) == len(text) && (text == "0" || text[0] != '0')
}
