package campaign

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// shorthandRoots are the beginnings of the columns that stand for components.
var shorthandRoots = []string{"header", "body", "button"}

// mediaKinds are the headers that take a file.
var mediaKinds = []string{"image", "video", "document"}

// shorthand is a column that stands for one parameter of a component.
type shorthand struct {
	column string // as the list has it
	root   string // header, body or button
	// what is a media kind, "filename", or "text" for header and body; url,
	// payload or code for a button.
	what string
	// name is the parameter's name; empty when it is numbered.
	name string
	// number is the parameter's position from 1, or the button's from 0.
	number int
}

// parseShorthand reads a column such as body.1, header.image or button.0.url.
func parseShorthand(column string) (shorthand, bool) {
	name := cleanColumn(column)
	root, rest, _ := strings.Cut(name, ".")
	s := shorthand{column: column, root: strings.ToLower(root), what: "text"}
	lower := strings.ToLower(rest)
	if s.root == "button" {
		return s.asButton(lower)
	}
	if s.root == "header" && contains(mediaKinds, lower) {
		s.what = lower
		return s, true
	}
	if s.root == "header" && lower == "document.filename" {
		s.what = "filename"
		return s, true
	}
	if number, isNumber := position(rest); isNumber {
		s.number = number
		return s, number >= 1
	}
	s.name = rest
	return s, isParameterName(rest)
}

// isParameterName is wider than Meta, which has small letters and _ only: a
// name that is refused there should say so there, not here.
func isParameterName(name string) bool {
	for _, r := range name {
		if !unicode.In(r, unicode.L, unicode.M, unicode.N) && r != '_' && r != '-' {
			return false
		}
	}
	return name != ""
}

func (s shorthand) asButton(rest string) (shorthand, bool) {
	index, what, _ := strings.Cut(rest, ".")
	number, isNumber := position(index)
	s.number, s.what = number, what
	return s, isNumber && contains([]string{"url", "payload", "code"}, what)
}

// position reads a number of at most three digits.
func position(text string) (int, bool) {
	if text == "" || len(text) > 3 || digits(text) != len(text) {
		return 0, false
	}
	number, err := strconv.Atoi(text)
	return number, err == nil
}

// components makes template_components of the list: from its own column, from
// shorthand, or not at all.
func (l *listReader) components() (node Node, found bool, err error) {
	if l.has(keyComponents) {
		if len(l.shorthands) > 0 {
			return Node{}, false, l.wrong(ruleBothComponents, l.shorthands[0].column, "")
		}
		return l.cell(keyComponents, CellJSON), true, nil
	}
	node = Node{Kind: KindArray}
	for _, part := range []func() ([]Node, error){l.header, l.body, l.buttons} {
		items, err := part()
		if err != nil {
			return Node{}, false, err
		}
		node.Items = append(node.Items, items...)
	}
	return node, len(node.Items) > 0, nil
}

// of returns the shorthand of one component, in list order.
func (l *listReader) of(root string) []shorthand {
	var found []shorthand
	for _, s := range l.shorthands {
		if s.root == root {
			found = append(found, s)
		}
	}
	return found
}

func (l *listReader) header() ([]Node, error) {
	var main, filename *shorthand
	for _, s := range l.of("header") {
		switch {
		case s.what == "filename" && filename != nil:
			return nil, l.wrong(ruleColumnTwice, s.column, "")
		case s.what == "filename":
			filename = &s
		case main != nil:
			return nil, l.wrong(ruleTwoHeaders, s.column, Safe(short(main.column)))
		default:
			main = &s
		}
	}
	if filename != nil && (main == nil || main.what != "document") {
		return nil, l.wrong(ruleLoneFilename, filename.column, "")
	}
	if main == nil {
		return nil, nil
	}
	if main.number > 1 {
		return nil, l.wrong(ruleShorthandGap, main.column, "header.1")
	}
	parameter := main.textParameter()
	if main.what != "text" {
		media := object(Field{Value: main.cell(CellMedia)})
		if filename != nil {
			media.Fields = append(media.Fields, Field{Key: "filename", Value: filename.cell(CellOptional)})
		}
		parameter = object(textField("type", main.what), Field{Key: main.what, Value: media})
	}
	return []Node{component("header", parameter)}, nil
}

func (l *listReader) body() ([]Node, error) {
	columns := l.of("body")
	if len(columns) == 0 {
		return nil, nil
	}
	named := columns[0].name != ""
	for _, s := range columns[1:] {
		if (s.name != "") != named {
			return nil, l.wrong(ruleNamedMixed, s.column, Safe(short(columns[0].column)))
		}
	}
	if !named {
		slices.SortStableFunc(columns, func(a, b shorthand) int { return cmp.Compare(a.number, b.number) })
	}
	var parameters []Node
	seen := map[string]bool{}
	for i, s := range columns {
		if seen[s.name] && named || i > 0 && !named && s.number == columns[i-1].number {
			return nil, l.wrong(ruleColumnTwice, s.column, "")
		}
		if seen[s.name] = true; !named && s.number != i+1 {
			return nil, l.wrong(ruleShorthandGap, s.column, "body."+strconv.Itoa(i+1))
		}
		parameters = append(parameters, s.textParameter())
	}
	return []Node{component("body", parameters...)}, nil
}

// buttons go by their index; a button without a column takes no value and has
// no component, so gaps are as they should be.
func (l *listReader) buttons() ([]Node, error) {
	columns := l.of("button")
	slices.SortStableFunc(columns, func(a, b shorthand) int { return cmp.Compare(a.number, b.number) })
	var items []Node
	for i, s := range columns {
		if i > 0 && columns[i-1].number == s.number {
			return nil, l.wrong(ruleButtonTwice, s.column, strconv.Itoa(s.number))
		}
		items = append(items, s.button())
	}
	return items, nil
}
