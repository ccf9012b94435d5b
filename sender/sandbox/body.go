package sandbox

import (
	"math"
	"strings"
)

// The bodies of the two calls. Their fields are the contract's; a field that
// is not here is refused.
var (
	textMessage = call(
		need("to", phone),
		need("body", text),
		allow("preview_url", boolean),
		allow("reply_to_meta_message_id", textOrNull),
	)
	templateMessage = call(
		need("to", phone),
		need("template_name", text),
		need("template_language", text),
		allow("template_components", list(0, anyNumber, component)),
	)
)

// component checks one item of template_components by its type. Types that
// are not known pass, because Meta adds some every year.
func component(c *checker, value any) {
	c.checkTyped(value, componentRule)
}

// cardComponent checks one component of a carousel card. A card cannot hold
// another carousel.
func cardComponent(c *checker, value any) {
	c.checkTyped(value, func(kind string) rule {
		if kind == "carousel" {
			return func(c *checker, _ any) { c.refuse("must not be a carousel inside a carousel.") }
		}
		return componentRule(kind)
	})
}

// parameter checks one item of a component's parameters by its type.
func parameter(c *checker, value any) {
	c.checkTyped(value, func(kind string) rule { return parameterRules[kind] })
}

var typed = object(need("type", text))

// checkTyped checks that value is an object with a type, and then what the
// type asks for. Meta's own examples write types in either case.
func (c *checker) checkTyped(value any, ruleOf func(kind string) rule) {
	typed(c, value)
	members, _ := value.(map[string]any)
	kind, _ := members["type"].(string)
	if check := ruleOf(strings.ToLower(kind)); check != nil {
		check(c, value)
	}
}

// componentRule is a function and not a map because a carousel's cards hold
// components again.
func componentRule(kind string) rule {
	switch kind {
	case "header", "limited_time_offer", "order_status", "tap_target_configuration":
		return oneParameter
	case "body":
		return someParameters
	case "button":
		return button
	case "carousel":
		return carousel
	}
	return nil
}

var (
	oneParameter   = object(need("parameters", list(1, 1, parameter)))
	someParameters = object(need("parameters", list(1, anyNumber, parameter)))
)

// carousel checks the cards of a carousel; Meta takes at most ten.
func carousel(c *checker, value any) {
	card := object(
		need("card_index", integer(0, 9)),
		need("components", list(1, anyNumber, cardComponent)),
	)
	object(need("cards", list(1, 10, card)))(c, value)
}

var (
	anyButton  = object(need("sub_type", text), need("index", index), allow("parameters", list(0, anyNumber, parameter)))
	fullButton = object(need("sub_type", text), need("index", index), need("parameters", list(1, anyNumber, parameter)))
	voiceCall  = object(allow("index", index), allow("parameters", list(0, anyNumber, parameter)))
)

// button checks a button. Those that a template leaves a hole in need
// parameters; the others may go without. A voice call has no index in Meta's
// own example.
func button(c *checker, value any) {
	members, _ := value.(map[string]any)
	kind, _ := members["sub_type"].(string)
	switch strings.ToLower(kind) {
	case "voice_call":
		voiceCall(c, value)
	case "url", "copy_code", "order_details", "mpm":
		fullButton(c, value)
	default:
		anyButton(c, value)
	}
}

// Meta's types of parameters. Source: the Cloud API's reference of template
// components.
var parameterRules = map[string]rule{
	"text":                     object(need("text", templateText), allow("parameter_name", text)),
	"currency":                 object(need("currency", object(need("fallback_value", text), need("code", text), need("amount_1000", anyInteger)))),
	"date_time":                object(need("date_time", object(need("fallback_value", text)))),
	"image":                    object(need("image", media)),
	"video":                    object(need("video", media)),
	"document":                 object(need("document", media)),
	"gif":                      object(need("gif", media)),
	"location":                 object(need("location", object(need("latitude", coordinate), need("longitude", coordinate)))),
	"product":                  object(need("product", object(need("product_retailer_id", text)))),
	"group_id":                 object(need("group_id", text)),
	"payload":                  object(need("payload", text)),
	"coupon_code":              object(need("coupon_code", text)),
	"action":                   object(need("action", opaque)),
	"ttl_minutes":              object(need("ttl_minutes", integer(1, 43200))),
	"limited_time_offer":       object(need("limited_time_offer", object(need("expiration_time_ms", integer(0, math.MaxInt64))))),
	"order_status":             object(need("order_status", orderStatus)),
	"tap_target_configuration": object(need("tap_target_configuration", list(1, anyNumber, object(need("url", text), need("title", text))))),
}

var (
	anyInteger  = integer(math.MinInt64, math.MaxInt64)
	orderStatus = object(
		need("reference_id", text),
		need("order", object(need("status", oneOf("pending", "processing", "partially_shipped", "shipped", "completed", "canceled")))),
	)
)

// media checks a media object, which names an uploaded file by id or a public
// one by link, and never both.
func media(c *checker, value any) {
	object(allow("id", text), allow("link", text), allow("filename", text))(c, value)
	members, ok := value.(map[string]any)
	_, id := members["id"]
	_, link := members["link"]
	if ok && id == link {
		c.refuse("must have either a link or an id.")
	}
}
