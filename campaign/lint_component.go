package campaign

import (
	"slices"
	"strconv"
	"strings"
)

// siblings are the components beside the one that is looked at.
type siblings struct {
	prefix  string // card.0. in a card, empty outside
	inCard  bool
	offer   bool // there is a limited-time offer
	wording *Wording
	// seen has the types that were there, and indexes the buttons.
	seen    []string
	indexes []int
	last    int // the highest index
}

func (in *inspector) components(n *Node) {
	beside := siblings{wording: in.wording, last: -1}
	for i := range n.Items {
		switch kind, _ := in.word(&n.Items[i], "type"); kind {
		case ComponentOffer:
			beside.offer = true
		case ComponentBody:
			if parameters := parametersIn(&n.Items[i]); len(parameters) == 1 {
				in.lone = parameters[0].Field("text")
			}
		}
	}
	in.each(n, func(_ int, item *Node) { in.component(item, &beside) })
}

// component looks at one item of template_components or of a card.
func (in *inspector) component(n *Node, beside *siblings) {
	kind, ok := in.word(n, "type")
	name := beside.prefix + kind
	switch {
	case !ok:
		if n.Field("type") == nil || !in.isOpen(n.Field("type")) {
			in.warn(n, LintField, beside.prefix+"component."+in.path[len(in.path)-1], "", "type")
		}
		return
	case kind != ComponentButton && slices.Contains(beside.seen, kind):
		in.warn(n, LintTwice, name, "", "")
	}
	beside.seen = append(beside.seen, kind)
	switch kind {
	case ComponentHeader:
		in.header(n, name, beside)
	case ComponentBody:
		in.body(n, name, beside)
	case ComponentButton:
		in.button(n, beside)
	case ComponentCarousel:
		in.carousel(n, name, beside)
	case ComponentOffer, ComponentOrderStatus, ComponentTapTarget:
		in.parameters(n, func(_ int, p *Node) { in.parameter(p, kind, name, nil) })
	default:
		in.warn(n, LintComponent, name, kind, "")
	}
}

// parameters walks the parameters of a component.
func (in *inspector) parameters(n *Node, walk func(i int, p *Node)) {
	if list := n.Field("parameters"); list != nil && list.Kind == KindArray {
		in.step("parameters", func() { in.each(list, walk) })
	}
}

// header has exactly one parameter.
func (in *inspector) header(n *Node, name string, beside *siblings) {
	if count := len(parametersIn(n)); count != 1 {
		in.refuse(n, LintHeaderCount, name, "", strconv.Itoa(count))
	}
	wording := ""
	if beside.wording != nil {
		wording = beside.wording.Header
	}
	sum := newTextSum(name, wording, 0, MaxHeader)
	in.parameters(n, func(i int, p *Node) { in.parameter(p, ComponentHeader, in.nameOf(p, name, i), sum) })
	in.close(n, sum)
}

// body is a body of the message or of a card.
func (in *inspector) body(n *Node, name string, beside *siblings) {
	wording := ""
	if beside.wording != nil {
		wording = beside.wording.Body
	}
	long, most := MaxBody, MaxBodyAlone
	switch {
	case beside.inCard:
		long, most = 0, MaxCardBody
	case beside.offer:
		long = MaxOfferBody
	}
	sum := newTextSum(name, wording, long, most)
	in.names(n, name)
	in.parameters(n, func(i int, p *Node) { in.parameter(p, ComponentBody, in.nameOf(p, name, i), sum) })
	in.close(n, sum)
}

// nameOf is what the shorthand of a list calls a parameter: body.1 or
// body.first_name.
func (in *inspector) nameOf(p *Node, component string, i int) string {
	if name := p.Field("parameter_name"); name != nil && name.Kind == KindString {
		return component + "." + Safe(short(name.Text))
	}
	return component + "." + strconv.Itoa(i+1)
}

// names refuses parameters of both kinds, and a name that is there twice.
func (in *inspector) names(n *Node, component string) {
	parameters := parametersIn(n)
	var seen []string
	for i := range parameters {
		p := &parameters[i]
		name := p.Field("parameter_name")
		if i > 0 && (name == nil) != (parameters[0].Field("parameter_name") == nil) {
			in.refuse(p, LintMixed, component, "", "")
			return
		}
		if name == nil || name.Kind != KindString || in.isOpen(name) {
			continue
		}
		switch full := in.nameOf(p, component, i); {
		case slices.Contains(seen, name.Text):
			in.refuse(name, LintNameTwice, full, "", "")
		case !isMetaName(name.Text):
			in.warn(name, LintName, full, name.Text, "")
		}
		seen = append(seen, name.Text)
	}
}

// isMetaName reports whether a parameter's name is one that Meta takes.
func isMetaName(name string) bool {
	return name != "" && len(name) <= 20 && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") == ""
}

// close judges the length of a text of which every value is the same for all
// rows; the others are judged row by row.
func (in *inspector) close(n *Node, sum *textSum) {
	if sum == nil || sum.last != nil {
		return
	}
	if f, found := sum.judge(0); found {
		in.refuse(n, f.rule, sum.name, "", f.detail)
		in.findings[len(in.findings)-1].Warning = f.warning
	}
}
