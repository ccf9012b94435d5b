package campaign

import (
	"slices"
	"strings"
)

// The vocabulary of a template message as Meta documents it: which components
// there are, what a parameter of each type holds, and which kinds of buttons
// take a value. The linter judges by it, the shorthand columns of a list are
// made from it, and whoever writes campaign files may read it. Anything else
// passes through untouched with a warning, because Meta adds to it each year.

// The types of components.
const (
	ComponentHeader      = "header"
	ComponentBody        = "body"
	ComponentButton      = "button"
	ComponentCarousel    = "carousel"
	ComponentOffer       = "limited_time_offer"
	ComponentOrderStatus = "order_status"
	ComponentTapTarget   = "tap_target_configuration"
)

// ComponentTypes returns the types of components that a message may have.
func ComponentTypes() []string {
	return []string{
		ComponentHeader, ComponentBody, ComponentButton, ComponentCarousel,
		ComponentOffer, ComponentOrderStatus, ComponentTapTarget,
	}
}

// ParameterKind describes a type of parameter.
type ParameterKind struct {
	// Type is the parameter's type, and the key of its value.
	Type string
	// In are the types of components that take it.
	In []string
	// Fields are the keys that its value must have; none for a plain value.
	Fields []string
	// Optional are further keys that Meta knows.
	Optional []string
}

var parameterKinds = []ParameterKind{
	{Type: "text", In: []string{ComponentHeader, ComponentBody, ComponentButton}},
	{Type: "currency", In: []string{ComponentBody}, Fields: []string{"fallback_value", "code", "amount_1000"}},
	{Type: "date_time", In: []string{ComponentBody}, Fields: []string{"fallback_value"},
		Optional: []string{"day_of_week", "year", "month", "day_of_month", "hour", "minute", "calendar"}},
	{Type: "image", In: []string{ComponentHeader}, Optional: []string{"link", "id"}},
	{Type: "video", In: []string{ComponentHeader}, Optional: []string{"link", "id"}},
	{Type: "document", In: []string{ComponentHeader}, Optional: []string{"link", "id", "filename"}},
	{Type: "gif", In: []string{ComponentHeader}, Optional: []string{"link", "id"}},
	{Type: "location", In: []string{ComponentHeader}, Fields: []string{"latitude", "longitude"}, Optional: []string{"name", "address"}},
	{Type: "product", In: []string{ComponentHeader}, Fields: []string{"product_retailer_id"}, Optional: []string{"catalog_id"}},
	{Type: "group_id", In: []string{ComponentBody}},
	{Type: "payload", In: []string{ComponentButton}},
	{Type: "coupon_code", In: []string{ComponentButton}},
	{Type: "action", In: []string{ComponentButton}},
	{Type: "ttl_minutes", In: []string{ComponentButton}},
	{Type: ComponentOffer, In: []string{ComponentOffer}, Fields: []string{"expiration_time_ms"}},
	{Type: ComponentOrderStatus, In: []string{ComponentOrderStatus}, Fields: []string{"reference_id", "order"}},
	{Type: ComponentTapTarget, In: []string{ComponentTapTarget}},
}

// ParameterKinds returns the types of parameters that Meta documents.
func ParameterKinds() []ParameterKind { return slices.Clone(parameterKinds) }

// parameterKind finds a type of parameter; Meta's own examples write types in
// either case.
func parameterKind(name string) (ParameterKind, bool) {
	i := slices.IndexFunc(parameterKinds, func(k ParameterKind) bool { return k.Type == strings.ToLower(name) })
	if i < 0 {
		return ParameterKind{}, false
	}
	return parameterKinds[i], true
}

// ButtonKind describes a kind of button that takes a value.
type ButtonKind struct {
	// SubType is the component's sub_type.
	SubType string
	// Parameters are the types of the button's parameters.
	Parameters []string
	// MayGoWithout says that a button of this kind needs no parameter.
	MayGoWithout bool
	// Column is what follows button.N. in the shorthand column of a list
	// that gives the button its first value.
	Column string
}

var buttonKinds = []ButtonKind{
	{SubType: "url", Parameters: []string{"text"}, Column: "url"},
	{SubType: "quick_reply", Parameters: []string{"payload"}, MayGoWithout: true, Column: "payload"},
	{SubType: "copy_code", Parameters: []string{"coupon_code"}, Column: "code"},
	{SubType: "flow", Parameters: []string{"action"}, MayGoWithout: true, Column: "flow_token"},
	{SubType: "catalog", Parameters: []string{"action"}, MayGoWithout: true, Column: "catalog"},
	{SubType: "mpm", Parameters: []string{"action"}, Column: "mpm"},
	{SubType: "order_details", Parameters: []string{"action"}, Column: "order_details"},
	{SubType: subTypeVoiceCall, Parameters: []string{"ttl_minutes", "payload"}, MayGoWithout: true, Column: "voice_call"},
}

// subTypeVoiceCall is the only kind of button that Meta shows without index.
const subTypeVoiceCall = "voice_call"

// ButtonKinds returns the kinds of buttons that Meta documents.
func ButtonKinds() []ButtonKind { return slices.Clone(buttonKinds) }

func buttonKind(subType string) (ButtonKind, bool) {
	i := slices.IndexFunc(buttonKinds, func(k ButtonKind) bool { return k.SubType == strings.ToLower(subType) })
	if i < 0 {
		return ButtonKind{}, false
	}
	return buttonKinds[i], true
}

// OrderStatuses returns the words that an order's status may be. One page of
// Meta's has partially-shipped too; its example has the form given here.
func OrderStatuses() []string {
	return []string{"pending", "processing", "partially_shipped", "shipped", "completed", "canceled"}
}

// What fits into a template message, in characters unless the name says
// otherwise.
const (
	// MaxHeader is the longest header text, its filled value included.
	MaxHeader = 60
	// MaxBody is the longest body by most of Meta's pages.
	MaxBody = 1024
	// MaxBodyAlone is what Meta's changelog allows for a template of nothing
	// but a body.
	MaxBodyAlone = 32768
	// MaxOfferBody is the longest body beside a limited-time offer.
	MaxOfferBody = 600
	// MaxCardBody is the longest body of a carousel's card.
	MaxCardBody = 160
	// MaxURL is the longest address, what the template has of it included.
	MaxURL = 2000
	// MaxCoupon is the longest code by the newest of Meta's pages.
	MaxCoupon = 20
	// MaxCouponOld is what other pages of Meta's still say.
	MaxCouponOld = 15
	// MaxPassword is the longest one-time password.
	MaxPassword = 15
	// MaxPayload is the longest payload of a voice call.
	MaxPayload = 512
	// MaxReplyPayload is the longest payload that Meta documents for a reply;
	// for a template's quick reply no page says one.
	MaxReplyPayload = 256
	// MaxButtons is how many buttons a template has.
	MaxButtons = 10
	// MaxCardButtons is how many buttons a card of a carousel has.
	MaxCardButtons = 2
	// MaxCards is how many cards a carousel has.
	MaxCards = 10
	// MinCards is how many cards a carousel has at least.
	MinCards = 2
	// MaxCallMinutes is the longest life of a voice call button, in minutes.
	MaxCallMinutes = 43200
)
