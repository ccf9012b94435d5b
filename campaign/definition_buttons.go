package campaign

import (
	"strconv"
	"strings"
)

// buttons reads all buttons: those without a value count, too.
func (r *definitionReader) buttons(n *Node, prefix string, wording *Wording) error {
	buttons, err := r.list(n, "buttons")
	if err != nil {
		return err
	}
	for i := range buttons {
		if buttons[i].Kind != KindObject {
			return r.wrong(&buttons[i], ruleDefinitionType, "a button", "an object with type")
		}
		kind, err := r.text(&buttons[i], "type")
		if err != nil {
			return err
		}
		root := prefix + ComponentButton + "." + strconv.Itoa(i)
		label, err := r.button(&buttons[i], strings.ToUpper(kind), root)
		if err != nil {
			return err
		}
		wording.Buttons = append(wording.Buttons, label)
	}
	return nil
}

// button reads one button, and returns what it says.
func (r *definitionReader) button(n *Node, kind, root string) (b ButtonWording, err error) {
	b.Text = strings.ToLower(kind) // for those that Meta labels itself
	if label := n.Field("text"); label != nil && label.Kind != KindNull {
		if b.Text, err = r.wordingText(label, "the label of "+root, false); err != nil {
			return b, err
		}
	}
	need := func(key, example string) Need { return Need{Key: root + "." + key, Button: b.Text, Example: example} }
	switch kind {
	case "URL":
		err = r.url(n, root, &b)
	case "OTP":
		r.isPassword = true
		r.need(Need{Key: root + ".url", Button: b.Text, Follows: "body.1", Default: Followed, Column: "code"})
	case "COPY_CODE":
		r.need(need("code", orSample(buttonExample(n), "SAMPLE25")))
	case "MPM":
		r.products(need, b.Text)
	case "ORDER_DETAILS":
		r.need(need("order_details", ""))
	case "FLOW":
		flow := need("flow_token", "")
		flow.Default = "unused"
		r.need(flow)
	case "QUICK_REPLY", "CATALOG", "VOICE_CALL":
		spare := need(map[string]string{"QUICK_REPLY": "payload", "CATALOG": "catalog", "VOICE_CALL": "voice_call"}[kind], "")
		spare.Optional = true
		r.need(spare)
	case "PHONE_NUMBER", "SPM", "CALL_PERMISSION_REQUEST", "REQUEST_CONTACT_INFO", "APP", "EXTENSION", "POSTBACK", "REMINDER":
	default:
		r.into.Unknown = append(r.into.Unknown, Safe(short("button "+kind)))
	}
	return b, err
}

// products are the values of a button that opens a list of products.
func (r *definitionReader) products(need func(key, example string) Need, label string) {
	thumbnail := need("mpm", "sample-product")
	thumbnail.Column = "product"
	r.need(thumbnail)
	title := []rune(label)
	sections := array(object(textField("title", string(title[:min(len(title), 24)])),
		field("product_items", array(object(textField("product_retailer_id", Followed))))))
	list := need("mpm.sections", "")
	list.Follows = thumbnail.Key
	const escaped = `\u0000` // Followed, as JSON has it
	text := string(sections.appendJSON(nil))
	at := strings.LastIndex(text, escaped)
	list.Default = text[:at] + Followed + text[at+len(escaped):]
	r.need(list)
}

// url reads an address: one with a hole needs its end.
func (r *definitionReader) url(n *Node, root string, b *ButtonWording) error {
	if _, err := r.text(n, "url"); err != nil {
		return err
	}
	address, err := r.wordingText(n.Field("url"), "the address of "+root, true)
	if err != nil {
		return err
	}
	b.URL = address
	before, _, found := strings.Cut(address, "{{")
	if !found {
		return nil
	}
	numbered, named := holesOf(address)
	if numbered+len(named) > 1 {
		return r.wrong(n.Field("url"), ruleDefinitionHole, "the address of "+root, "{{2}}, and an address has one hole")
	}
	need := Need{Key: root + ".url", Around: address, Hole: "{{1}}", Button: b.Text}
	if len(named) > 0 {
		need.ParameterName, need.Hole = named[0], "{{"+named[0]+"}}"
	}
	if r.isPassword || strings.Contains(before, "/otp/code/") {
		r.isPassword = true
		need.Follows, need.Default, need.Column = "body.1", Followed, "code"
	}
	need.Example = orSample(strings.TrimPrefix(buttonExample(n), before), "sample")
	r.need(need)
	return nil
}

// buttonExample returns the example of a button, which stands alone or in an
// array.
func buttonExample(n *Node) string {
	example := n.Field("example")
	if example != nil && example.Kind == KindArray && len(example.Items) > 0 {
		example = &example.Items[0]
	}
	if example == nil || example.Kind != KindString {
		return ""
	}
	return example.Text
}

func orSample(example, sample string) string {
	if strings.TrimSpace(example) == "" {
		return sample
	}
	return example
}
