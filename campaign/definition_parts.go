package campaign

import (
	"net/url"
	"strconv"
	"strings"
)

// samples are what stands in a sample list where a definition has no example.
var samples = map[string]string{
	"image": "https://example.com/sample.jpg", "video": "https://example.com/sample.mp4", "document": "https://example.com/sample.pdf",
}

// header reads a header: a text with at most one hole, a medium, a place or a
// product.
func (r *definitionReader) header(n *Node, prefix string, wording *Wording) (err error) {
	format := strings.ToLower(r.optional(n, "format"))
	root := prefix + ComponentHeader
	switch format {
	case "", "text":
		if _, err := r.text(n, "text"); err != nil {
			return err
		}
		if wording.Header, err = r.wordingText(n.Field("text"), "the header", true); err != nil {
			return err
		}
		r.textNeeds(wording.Header, root, examplesIn(n, "header_text"))
	case "image", "video", "document":
		r.need(Need{Key: root + "." + format, Example: mediumExample(examplesIn(n, "header_handle")("", 0), samples[format])})
		if format == "document" {
			r.need(Need{Key: root + ".document.filename", Example: "sample.pdf", Optional: true})
		}
	case "location":
		for _, part := range [][2]string{{"latitude", "18.5434"}, {"longitude", "-72.3396"}, {"name", "Our shop"}, {"address", "1 Sample Street"}} {
			r.need(Need{Key: root + ".location." + part[0], Example: part[1], Optional: part[0] == "name" || part[0] == "address"})
		}
	case "product":
		r.need(Need{Key: root + ".product.id", Example: "sample-product"})
		r.need(Need{Key: root + ".product.catalog", Example: "194836987003835"})
	default:
		r.into.Unknown = append(r.into.Unknown, Safe(short("HEADER "+strings.ToUpper(format))))
	}
	return nil
}

// mediumExample takes the example of a medium, unless it is one that Meta
// stores: such an address expires, and Meta would not fetch it.
func mediumExample(example, sample string) string {
	address, err := url.Parse(example)
	if err != nil || !isLink(example) || address.Host == "" {
		return sample
	}
	for _, host := range []string{"fbcdn.net", "whatsapp.net", "facebook.com", "fbsbx.com"} {
		if address.Hostname() == host || strings.HasSuffix(address.Hostname(), "."+host) {
			return sample
		}
	}
	return example
}

// offer reads a limited-time offer; one that shows no end needs no value.
func (r *definitionReader) offer(n *Node) {
	if inside := n.Field("limited_time_offer"); inside != nil {
		if expires := inside.Field("has_expiration"); expires != nil && expires.Kind == KindBool && expires.Text == "false" {
			return
		}
	}
	r.need(Need{Key: "offer.expires"})
}

func (r *definitionReader) order() {
	if !r.has("order.reference") {
		r.need(Need{Key: "order.reference", Example: "R-1001"})
		r.need(Need{Key: "order.status", Example: OrderStatuses()[3]})
	}
}

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
