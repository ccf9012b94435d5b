package campaign

import "strings"

// holeOf compiles a text with placeholders, or a cell.
func (c *compiler) holeOf(n *Node, kind holeKind) (hole, error) {
	if n.Kind == KindCell {
		index, ok := c.finder.find(n.Text)
		if !ok {
			return hole{}, c.unknownColumn(n, n.Text)
		}
		column := c.finder.names[index]
		return hole{kind: kind, column: column, parts: []part{{cell: index, column: column}}}, nil
	}
	segments, rule := splitText(n.Text)
	if rule != "" {
		return hole{}, c.wrong(n, rule, "", "")
	}
	h := hole{kind: kind}
	for _, s := range segments {
		if !s.isHole {
			h.parts = append(h.parts, part{text: s.text, cell: -1})
			continue
		}
		index, ok := c.finder.find(s.column)
		if !ok {
			return hole{}, c.unknownColumn(n, s.column)
		}
		p := part{text: s.text, cell: index, column: c.finder.names[index], hasFallback: s.hasFallback}
		if h.column == "" {
			h.column = p.column
		}
		h.parts = append(h.parts, p)
	}
	return h, c.checkFallback(n, h)
}

// checkFallback refuses a fallback that could never be sent.
func (c *compiler) checkFallback(n *Node, h hole) error {
	for _, p := range h.parts {
		if p.cell < 0 || !p.hasFallback {
			continue
		}
		if h.kind == holeNumber && !isNumber(p.text) {
			return c.wrong(n, ruleBadFallback, p.column, "a number")
		}
		if _, ok := readBool(p.text); h.kind == holeBool && p.text != "" && !ok {
			return c.wrong(n, ruleBadFallback, p.column, "true or false")
		}
	}
	return nil
}

func (c *compiler) unknownColumn(n *Node, column string) *InputError {
	return c.wrong(n, ruleUnknownColumn, column, c.finder.suggest(column))
}

// wrong names the place in the campaign file. A text of a list that is its
// own campaign can only come from a flag, and that is its place.
func (c *compiler) wrong(n *Node, rule Rule, name, detail string) *InputError {
	file := c.spec.File
	if file == "" && c.spec.ofList() {
		file = "--text"
		if c.spec.IsTemplate() {
			file = "--template"
		}
	}
	return &InputError{File: file, Line: n.Line, Column: n.Column, Rule: rule, Name: Safe(short(name)), Detail: detail}
}

// readBool reads true and false as people and spreadsheets write them.
func readBool(text string) (value, ok bool) {
	switch strings.ToLower(text) {
	case "true", "yes", "1":
		return true, true
	case "false", "no", "0":
		return false, true
	}
	return false, false
}
