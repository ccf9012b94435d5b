package campaign

import (
	"slices"
	"strconv"
	"strings"
)

// definitionReader reads a template's definition from its JSON.
type definitionReader struct {
	file string
	into *Definition
	// isPassword says that the template is one of authentication: the one-time
	// password of its body stands in its button, too.
	isPassword bool
}

func (r *definitionReader) wrong(n *Node, rule Rule, name, detail string) *InputError {
	return &InputError{File: r.file, Line: n.Line, Column: n.Column, Rule: rule, Name: name, Detail: detail}
}

// head reads what tells a template from others.
func (r *definitionReader) head(d *Definition) (err error) {
	if d.node.Kind != KindObject {
		return r.wrong(&d.node, ruleDefinitionType, "a template", "an object with name, language and components")
	}
	if d.Name, err = r.text(&d.node, "name"); err != nil {
		return err
	}
	d.Status = r.optional(&d.node, "status")
	d.Language, err = r.text(&d.node, "language")
	return err
}

// text returns a text that must be there.
func (r *definitionReader) text(n *Node, key string) (string, error) {
	value := n.Field(key)
	if value == nil || value.Kind == KindNull {
		return "", r.wrong(n, ruleDefinitionKey, "the field "+key, "")
	}
	if value.Kind != KindString || strings.TrimSpace(value.Text) == "" || strings.Contains(value.Text, "{{") && key != "text" && key != "url" {
		return "", r.wrong(value, ruleDefinitionType, "the field "+key, "a text")
	}
	return value.Text, nil
}

// optional returns a text that may be missing, or be something else.
func (r *definitionReader) optional(n *Node, key string) string {
	if value := n.Field(key); value != nil && value.Kind == KindString {
		return value.Text
	}
	return ""
}

// list returns the items of an array that must be there.
func (r *definitionReader) list(n *Node, key string) ([]Node, error) {
	value := n.Field(key)
	if value == nil {
		return nil, r.wrong(n, ruleDefinitionKey, "the field "+key, "")
	}
	if value.Kind != KindArray {
		return nil, r.wrong(value, ruleDefinitionType, "the field "+key, "an array")
	}
	return value.Items, nil
}

// template reads the components of the whole template.
func (r *definitionReader) template(components *Node) error {
	if components.Kind != KindArray {
		return r.wrong(components, ruleDefinitionType, "the field components", "an array")
	}
	d := r.into
	d.Needs, d.Wording, d.Unknown = nil, nil, nil
	r.isPassword = strings.EqualFold(r.optional(&d.node, "category"), "AUTHENTICATION")
	wording := &Wording{}
	if err := r.parts(components.Items, "", wording); err != nil {
		return err
	}
	if r.isPassword && !r.has("body.1") {
		r.password(wording.Body != "")
	}
	if strings.EqualFold(r.optional(&d.node, "sub_category"), "ORDER_STATUS") {
		r.order()
	}
	if wording.Header != "" || wording.Body != "" || wording.Footer != "" || len(wording.Buttons)+len(wording.Cards) > 0 {
		d.Wording = wording
	}
	return nil
}

// password sees to a one-time password for which no body has a hole: Meta
// writes the body, or the button alone has it.
func (r *definitionReader) password(bodyKnown bool) {
	d := r.into
	if !bodyKnown {
		d.Needs = slices.Insert(d.Needs, 0, Need{Key: "body.1", Column: "code", Example: "123456"})
		return
	}
	for i := range d.Needs {
		if n := &d.Needs[i]; n.Follows == "body.1" {
			n.Follows, n.Default = "", ""
		}
	}
}

func (r *definitionReader) has(key string) bool {
	return slices.ContainsFunc(r.into.Needs, func(n Need) bool { return n.Key == key })
}

func (r *definitionReader) need(n Need) { r.into.Needs = append(r.into.Needs, n) }

// parts reads the components of the template, or of one card, whose prefix
// is then card.0. and so on.
func (r *definitionReader) parts(components []Node, prefix string, wording *Wording) error {
	var seen []string
	for i := range components {
		n := &components[i]
		if n.Kind != KindObject {
			return r.wrong(n, ruleDefinitionType, "a component", "an object with type")
		}
		kind, err := r.text(n, "type")
		if err != nil {
			return err
		}
		if kind = strings.ToUpper(kind); slices.Contains(seen, kind) {
			return r.wrong(n, ruleDefinitionTwice, Safe(short(kind)), "")
		}
		seen = append(seen, kind)
		switch {
		case kind == "HEADER":
			err = r.header(n, prefix, wording)
		case kind == "BODY":
			err = r.body(n, prefix, wording)
		case kind == "FOOTER" && prefix == "":
			wording.Footer, err = r.footer(n)
		case kind == "BUTTONS":
			err = r.buttons(n, prefix, wording)
		case kind == "CAROUSEL" && prefix == "":
			err = r.cards(n, wording)
		case kind == "LIMITED_TIME_OFFER" && prefix == "":
			r.offer(n)
		case kind == "ORDER_STATUS" && prefix == "":
			r.order()
		default:
			r.into.Unknown = append(r.into.Unknown, Safe(short(kind)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// footer has no hole. Where there is no text, Meta writes it.
func (r *definitionReader) footer(n *Node) (string, error) {
	value := n.Field("text")
	if value == nil {
		return "", nil
	}
	return r.wordingText(value, "the footer", false)
}

// wordingText reads a text of the template by the rules of template_text.
func (r *definitionReader) wordingText(n *Node, name string, holes bool) (string, error) {
	return (&specReader{file: r.file}).wordingText(n, name, holes)
}

// textNeeds are the values that a text needs, one for each of its holes.
func (r *definitionReader) textNeeds(text, root string, examples func(hole string, at int) string) {
	numbered, named := holesOf(text)
	holes := named
	for i := range numbered {
		holes = append(holes, strconv.Itoa(i+1))
	}
	for i, hole := range holes {
		n := Need{Key: root + "." + hole, Around: text, Hole: "{{" + hole + "}}", Example: examples(hole, i)}
		if numbered == 0 {
			n.Column = hole
		}
		r.need(n)
	}
}

// examplesIn returns the example of each hole: of named ones by name, of
// numbered ones in order. They help whoever looks at a sample; what is wrong
// with them is no reason to refuse the template.
func examplesIn(n *Node, key string) func(hole string, at int) string {
	example := n.Field("example")
	if example == nil {
		example = &Node{}
	}
	var numbered []Node
	if list := example.Field(key); list != nil {
		numbered = list.Items
		if len(numbered) > 0 && numbered[0].Kind == KindArray {
			numbered = numbered[0].Items
		}
	}
	return func(hole string, at int) string {
		if list := example.Field(key + "_named_params"); list != nil {
			for i := range list.Items {
				name, text := list.Items[i].Field("param_name"), list.Items[i].Field("example")
				if name != nil && text != nil && name.Text == hole {
					return text.Text
				}
			}
		}
		if at < len(numbered) {
			return numbered[at].Text
		}
		return ""
	}
}

func (r *definitionReader) body(n *Node, prefix string, wording *Wording) (err error) {
	if n.Field("text") == nil && (r.isPassword || n.Field("add_security_recommendation") != nil) {
		r.isPassword = true // Meta writes the text of these
		return nil
	}
	if _, err := r.text(n, "text"); err != nil {
		return err
	}
	if wording.Body, err = r.wordingText(n.Field("text"), "the body", true); err != nil {
		return err
	}
	r.textNeeds(wording.Body, prefix+ComponentBody, examplesIn(n, "body_text"))
	if first := slices.IndexFunc(r.into.Needs, func(n Need) bool { return n.Key == "body.1" }); r.isPassword && first >= 0 {
		r.into.Needs[first].Column = "code"
	}
	return nil
}
