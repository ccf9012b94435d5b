package campaign

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// rowLinter judges what the cells of a row fill in.
type rowLinter struct{ now time.Time }

// lintText judges the text of a hole that was just written from offset start
// on, and mends its white space where that is wanted.
func (w *writer) lintText(h *hole, start int, scan *textScan) {
	p := h.place
	if w.plan.collapse && p.blanks != blanksFree && scan.untidy() {
		text := collapseSpaces(w.filled(h))
		w.dst = appendEscaped(w.dst[:start], text)
		*scan = textScan{}
		scan.add(text)
	}
	if w.plan.linter == nil {
		return
	}
	if p.asks != askNothing || scan.trouble() != "" {
		w.judge(h, w.filled(h), scan)
	}
	if p.sum != nil {
		w.addUp(h, scan.chars*p.times)
	}
}

// lintPlain judges a hole that is one value alone, such as a number.
func (w *writer) lintPlain(h *hole, text string) {
	if h.place == nil || w.plan.linter == nil || text == "" {
		return
	}
	var scan textScan
	scan.add(text)
	w.judge(h, text, &scan)
}

// warnOfNotation warns of a cell such as 1.2E+15. As a phone number it would be
// refused; in a text somebody may mean it.
func (w *writer) warnOfNotation(h *hole) {
	for i := range h.parts {
		p := &h.parts[i]
		if p.cell < 0 || p.cell >= len(w.cells) || !endsLikeDamage(w.cells[p.cell]) {
			continue
		}
		if value := strings.TrimSpace(w.cells[p.cell]); isScientific(value) && !w.isRefused(p.column) {
			w.fault(p.column, value, fault{rule: LintScientific, warning: true})
		}
	}
}

// isRefused reports whether the row was refused for a cell of the column.
func (w *writer) isRefused(column string) bool {
	return slices.ContainsFunc(w.problems, func(p Problem) bool { return p.Column == column && !p.Warning })
}

func (w *writer) judge(h *hole, text string, scan *textScan) {
	for _, f := range h.place.judge(text, scan, w.plan.linter.now) {
		w.fault(h.column, text, f)
	}
}

// fault notes a problem, but once only where a cell fills several places.
func (w *writer) fault(column, value string, f fault) {
	w.invalid = w.invalid || !f.warning
	p := Problem{Row: w.row, Column: column, Value: short(value), Rule: f.rule, Detail: f.detail, Warning: f.warning}
	if !slices.Contains(w.problems, p) {
		w.problems = append(w.problems, p)
	}
}

// addUp counts the characters of a hole for its sum, and judges the sum when
// it was the last one. The longest value is the one to blame.
func (w *writer) addUp(h *hole, chars int) {
	sum := h.place.sum
	if w.sum != sum {
		w.sum, w.chars, w.longest, w.longestHole = sum, 0, 0, h
	}
	w.chars += chars
	if chars > w.longest {
		w.longest, w.longestHole = chars, h
	}
	if sum.last != h.place {
		return
	}
	if f, found := sum.judge(w.chars); found {
		w.fault(w.longestHole.column, w.filled(w.longestHole), f)
	}
}

// filled is the text of a hole as it is before JSON.
func (w *writer) filled(h *hole) string {
	var text strings.Builder
	for i := range h.parts {
		value := h.parts[i].text
		if h.parts[i].cell >= 0 {
			value, _ = w.cell(&h.parts[i])
		}
		text.WriteString(value)
	}
	return text.String()
}

// lintComponents judges the components of a cell, and returns their JSON with
// the white space in parameters mended where that is wanted.
func (w *writer) lintComponents(column string, components []byte) []byte {
	if w.plan.linter == nil && !w.plan.collapse {
		return components
	}
	reader := newJSONReader("", components)
	reader.record = true
	node, err := reader.readAll()
	if err != nil { // such as a key that is there twice
		return components
	}
	in := &inspector{literal: true, collapse: w.plan.collapse, places: map[string]*place{}}
	if w.plan.linter != nil {
		in.now = w.plan.linter.now
	}
	in.components(&node)
	if w.plan.linter != nil {
		for _, f := range in.findings {
			w.fault(column+" ("+f.Name+")", f.Value, fault{f.Rule, f.Detail, f.Warning})
		}
	}
	if in.collapse && in.tidy(&node, nil) {
		return node.appendJSON(nil)
	}
	return components
}

// tidy mends the white space of the texts whose places say so, and reports
// whether there was any to mend.
func (in *inspector) tidy(n *Node, path []string) bool {
	changed := false
	if at := in.places[strings.Join(path, pathMark)]; at != nil && at.blanks != blanksFree && n.Kind == KindString {
		tidy := collapseSpaces(n.Text)
		changed, n.Text = tidy != n.Text, tidy
	}
	for i := range n.Items {
		changed = in.tidy(&n.Items[i], append(path, strconv.Itoa(i))) || changed
	}
	for i := range n.Fields {
		changed = in.tidy(&n.Fields[i].Value, append(path, n.Fields[i].Key)) || changed
	}
	return changed
}
