package campaign

import (
	"slices"
	"strings"
)

// parameter looks at one parameter. Its texts count for sum, which may be nil.
func (in *inspector) parameter(p *Node, component, name string, sum *textSum) {
	typed, ok := in.word(p, "type")
	kind, known := parameterKind(typed)
	switch at := p.Field("type"); {
	case !ok && (at == nil || !in.isOpen(at)):
		in.warn(p, LintField, name, "", "type")
		return
	case !ok:
		return
	case !known:
		in.warn(at, LintParameter, name, at.Text, "")
		return
	case !slices.Contains(kind.In, component):
		in.warn(at, LintMisplaced, name, at.Text, "")
	}
	value := p.Field(kind.Type)
	if value == nil {
		in.refuseUnlessOpen(p, kind.Type, name)
		return
	}
	in.step(kind.Type, func() { in.value(value, kind, component, name, sum) })
}

// refuseUnlessOpen says that a parameter lacks its value: Meta asks for the
// texts, and for the others most likely.
func (in *inspector) refuseUnlessOpen(p *Node, kind, name string) {
	if kind == "text" {
		in.refuse(p, LintNoValue, name, kind, "")
		return
	}
	in.warn(p, LintNoValue, name, kind, "")
}

// value looks at a parameter's value by its type.
func (in *inspector) value(n *Node, kind ParameterKind, component, name string, sum *textSum) {
	for _, key := range kind.Fields {
		if n.Field(key) == nil {
			in.warn(n, LintField, name, "", key)
		}
	}
	switch kind.Type {
	case "text":
		in.text(n, &place{name: name, blanks: blanksRefused, sum: sum, asks: in.textAsks(n, component)})
	case "currency", "date_time":
		in.field(n, "fallback_value", &place{name: name, blanks: blanksDoubtful, sum: sum})
	case "image", "video", "document", "gif":
		in.media(n, name)
	case "payload":
		in.text(n, &place{name: name, blanks: blanksFree, sum: sum})
	case "coupon_code":
		in.text(n, &place{name: name, blanks: blanksFree, sum: sum, asks: askCoupon})
	case "ttl_minutes":
		in.text(n, &place{name: name, blanks: blanksFree, asks: askMinutes})
	case ComponentOffer:
		in.field(n, "expiration_time_ms", &place{name: name, blanks: blanksFree, asks: askTime})
	case ComponentOrderStatus:
		if order := n.Field("order"); order != nil {
			in.step("order", func() { in.field(order, "status", &place{name: name, blanks: blanksFree, asks: askStatus}) })
		}
	}
}

// textAsks is what a text is asked besides its length and its blanks. A
// one-time password stands in the body alone and once more in the button that
// copies it.
func (in *inspector) textAsks(n *Node, component string) ask {
	if component == ComponentButton && in.lone != nil && in.lone.Kind == n.Kind && in.lone.Text == n.Text {
		return askPassword
	}
	return askNothing
}

func (in *inspector) field(n *Node, key string, at *place) {
	if value := n.Field(key); value != nil {
		in.step(key, func() { in.text(value, at) })
	}
}

// media has exactly one of id and link.
func (in *inspector) media(n *Node, name string) {
	if n.Kind != KindObject || slices.ContainsFunc(n.Fields, func(f Field) bool { return f.Value.Use == CellMedia }) {
		return
	}
	switch id, link := n.Field("id"), n.Field("link"); {
	case id != nil && link != nil:
		in.refuse(n, LintMediaBoth, name, "", "")
	case id == nil && link == nil:
		in.refuse(n, LintMediaNone, name, "", "")
	}
}

// text looks at a text that is the same for every row, and remembers what is
// asked of one that is not.
func (in *inspector) text(n *Node, at *place) {
	if in.isOpen(n) {
		in.openText(n, at)
		return
	}
	if n.Kind != KindString && n.Kind != KindNumber && n.Kind != KindBool {
		in.warn(n, LintNotText, at.name, n.Kind.String(), "")
		return
	}
	switch isNumber := at.asks == askTime || at.asks == askMinutes; {
	case isNumber && n.Kind != KindNumber:
		in.warn(n, LintNotNumber, at.name, n.Text, "")
	case !isNumber && n.Kind != KindString:
		in.warn(n, LintNotText, at.name, n.Text, "")
	}
	in.places[strings.Join(in.path, pathMark)] = at
	text := n.Text
	if in.collapse && at.blanks != blanksFree {
		text = collapseSpaces(text)
	}
	if strings.TrimSpace(text) == "" {
		in.refuse(n, LintEmpty, at.name, "", "")
		return
	}
	var scan textScan
	scan.add(text)
	for _, f := range at.judge(text, &scan, in.now) {
		in.refuse(n, f.rule, at.name, text, f.detail)
		in.findings[len(in.findings)-1].Warning = f.warning
	}
	if at.sum != nil {
		at.sum.fixed += scan.chars * at.sum.times(at.name)
	}
}

// openText remembers what is asked of a text that rows fill in. What stands
// around its placeholders is judged here, once.
func (in *inspector) openText(n *Node, at *place) {
	in.places[strings.Join(in.path, pathMark)] = at
	if at.sum != nil {
		at.times = at.sum.times(at.name)
		at.sum.last = at
	}
	if isNumber := at.asks == askTime || at.asks == askMinutes; isNumber && n.Kind == KindString && !isOneHole(n) {
		in.warn(n, LintNotNumber, at.name, n.Text, "")
	}
	if n.Kind == KindCell || in.collapse || at.blanks == blanksFree {
		return
	}
	segments, _ := splitText(n.Text)
	for _, s := range segments {
		if s.isHole { // what stands in for an empty cell is judged with its row
			continue
		}
		var scan textScan
		scan.add(s.text)
		if detail := scan.trouble(); detail != "" {
			in.refuse(n, LintBlanks, at.name, s.text, detail)
			in.findings[len(in.findings)-1].Warning = at.blanks == blanksDoubtful
			at.told = true
			return
		}
	}
}
