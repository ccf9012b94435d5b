package campaign

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// shapes are the components as Meta's pages show them, with the shorthand
// columns that make the same where there are such.
var shapes = []struct{ name, columns, cells, json string }{
	{"header text", "header.1", "Nwèl", `[{"type":"header","parameters":[{"type":"text","text":"Nwèl"}]}]`},
	{"header image link", "header.image", "https://example.com/a.jpg", `[{"type":"header","parameters":[{"type":"image","image":{"link":"https://example.com/a.jpg"}}]}]`},
	{"header image id", "header.image", "1602186516975000", `[{"type":"header","parameters":[{"type":"image","image":{"id":"1602186516975000"}}]}]`},
	{"header video", "header.video", "https://example.com/a.mp4", `[{"type":"header","parameters":[{"type":"video","video":{"link":"https://example.com/a.mp4"}}]}]`},
	{"header document", "header.document|header.document.filename", "https://example.com/d|doc.pdf", `[{"type":"header","parameters":[{"type":"document","document":{"link":"https://example.com/d","filename":"doc.pdf"}}]}]`},
	{"header gif", "", "", `[{"type":"header","parameters":[{"type":"gif","gif":{"id":"77"}}]}]`},
	{"header location", "header.location.latitude|header.location.longitude|header.location.name|header.location.address", "37.44|-122.16|Philz Coffee|101 Forest Ave",
		`[{"type":"header","parameters":[{"type":"location","location":{"latitude":"37.44","longitude":"-122.16","name":"Philz Coffee","address":"101 Forest Ave"}}]}]`},
	{"header place without a name", "header.location.longitude|header.location.latitude|header.location.name", "-122.16|37.44|", `[{"type":"header","parameters":[{"type":"location","location":{"latitude":"37.44","longitude":"-122.16"}}]}]`},
	{"header product", "header.product.id|header.product.catalog", "nqryix03ez|194836987003835", `[{"type":"header","parameters":[{"type":"product","product":{"product_retailer_id":"nqryix03ez","catalog_id":"194836987003835"}}]}]`},
	{"body texts", "body.2|body.1", "K-1|Ana", `[{"type":"body","parameters":[{"type":"text","text":"Ana"},{"type":"text","text":"K-1"}]}]`},
	{"body named", "body.first_name|body.total", "John|5", `[{"type":"body","parameters":[{"type":"text","parameter_name":"first_name","text":"John"},{"type":"text","parameter_name":"total","text":"5"}]}]`},
	{"body currency", "body.1.currency.amount_1000|body.1.currency.code|body.1.currency.text", "100990|USD|$100.99", `[{"type":"body","parameters":[{"type":"currency","currency":{"fallback_value":"$100.99","code":"USD","amount_1000":100990}}]}]`},
	{"body date", "body.1|body.2.date_time", "Ana|February 25, 1977", `[{"type":"body","parameters":[{"type":"text","text":"Ana"},{"type":"date_time","date_time":{"fallback_value":"February 25, 1977"}}]}]`},
	{"body named date", "body.day.date_time", "May 1", `[{"type":"body","parameters":[{"type":"date_time","parameter_name":"day","date_time":{"fallback_value":"May 1"}}]}]`},
	{"body old date", "", "", `[{"type":"body","parameters":[{"type":"date_time","date_time":{"fallback_value":"May 1","day_of_week":5,"year":1977,"month":2,"day_of_month":25,"hour":15,"minute":33,"calendar":"GREGORIAN"}}]}]`},
	{"body group invite", "", "", `[{"type":"body","parameters":[{"type":"group_id","group_id":"G1"}]}]`},
	{"button url", "button.0.url", "suffix?a=1&b=2", `[{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"suffix?a=1&b=2"}]}]`},
	{"button url named", "", "", `[{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","parameter_name":"customer_name","text":"Gon%C3%A7alves"}]}]`},
	{"button payment link", "", "", `[{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"id","payment_link_preview":true}]}]`},
	{"button quick reply", "button.1.payload", "STOP", `[{"type":"button","sub_type":"quick_reply","index":"1","parameters":[{"type":"payload","payload":"STOP"}]}]`},
	{"button copy code", "button.2.code", "25OFF", `[{"type":"button","sub_type":"copy_code","index":"2","parameters":[{"type":"coupon_code","coupon_code":"25OFF"}]}]`},
	{"button flow", "button.0.flow_token|button.0.flow_data", `tok|{"k":"v","value":[1]}`, `[{"type":"button","sub_type":"flow","index":"0","parameters":[{"type":"action","action":{"flow_token":"tok","flow_action_data":{"k":"v","value":[1]}}}]}]`},
	{"button flow data alone", "button.0.flow_token|button.0.flow_data", `|{"k":"v"}`, `[{"type":"button","sub_type":"flow","index":"0","parameters":[{"type":"action","action":{"flow_action_data":{"k":"v"}}}]}]`},
	{"button flow with nothing", "button.0.flow_data|button.0.flow_token", "|", `[{"type":"button","sub_type":"flow","index":"0","parameters":[{"type":"action","action":{}}]}]`},
	{"button catalog", "button.0.catalog", "2lc20305pt", `[{"type":"button","sub_type":"catalog","index":"0","parameters":[{"type":"action","action":{"thumbnail_product_retailer_id":"2lc20305pt"}}]}]`},
	{"button mpm", "button.0.mpm|button.0.mpm.sections", `a|[{"title":"T","product_items":[{"product_retailer_id":"a"}]}]`,
		`[{"type":"button","sub_type":"mpm","index":"0","parameters":[{"type":"action","action":{"thumbnail_product_retailer_id":"a","sections":[{"title":"T","product_items":[{"product_retailer_id":"a"}]}]}}]}]`},
	{"button order details", "button.0.order_details", `{"reference_id":"R1","type":"digital-goods","currency":"INR","total_amount":{"value":50000,"offset":100}}`,
		`[{"type":"button","sub_type":"order_details","index":"0","parameters":[{"type":"action","action":{"order_details":{"reference_id":"R1","type":"digital-goods","currency":"INR","total_amount":{"value":50000,"offset":100}}}}]}]`},
	{"button voice call", "button.0.voice_call|button.0.voice_call.ttl", "p|100", `[{"type":"button","sub_type":"voice_call","parameters":[{"type":"ttl_minutes","ttl_minutes":100},{"type":"payload","payload":"p"}]}]`},
	{"offer", "offer.expires|button.0.code|body.1", "1798562800000|25OFF|Ana", `[{"type":"body","parameters":[{"type":"text","text":"Ana"}]},` +
		`{"type":"limited_time_offer","parameters":[{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":1798562800000}}]},` +
		`{"type":"button","sub_type":"copy_code","index":"0","parameters":[{"type":"coupon_code","coupon_code":"25OFF"}]}]`},
	{"order status", "order.status|order.reference|order.description", "shipped|R1|opt", `[{"type":"order_status","parameters":[{"type":"order_status","order_status":{"reference_id":"R1","order":{"status":"shipped","description":"opt"}}}]}]`},
	{"tap target", "tap_target.title|tap_target.url", "Offer Details|https://example.com", `[{"type":"tap_target_configuration","parameters":[{"type":"tap_target_configuration","tap_target_configuration":[{"url":"https://example.com","title":"Offer Details"}]}]}]`},
	{"carousel", "card.1.header.image|card.1.body.1|card.1.button.0.url|body.1|Card.0.Header.Image|card.0.button.0.url|card.0.body.1", "9|Chapo|c|Ana|8|s|Sandal",
		`[{"type":"body","parameters":[{"type":"text","text":"Ana"}]},{"type":"carousel","cards":[` +
			`{"card_index":0,"components":[{"type":"header","parameters":[{"type":"image","image":{"id":"8"}}]},{"type":"body","parameters":[{"type":"text","text":"Sandal"}]},{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"s"}]}]},` +
			`{"card_index":1,"components":[{"type":"header","parameters":[{"type":"image","image":{"id":"9"}}]},{"type":"body","parameters":[{"type":"text","text":"Chapo"}]},{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"c"}]}]}]}]`},
	{"product cards", "card.0.header.product.id|card.1.header.product.id", "a|b", `[{"type":"carousel","cards":[` +
		`{"card_index":0,"components":[{"type":"header","parameters":[{"type":"product","product":{"product_retailer_id":"a"}}]}]},` +
		`{"card_index":1,"components":[{"type":"header","parameters":[{"type":"product","product":{"product_retailer_id":"b"}}]}]}]}]`},
}

const shapeHead = `{"to":"+50912345678","template_name":"t","template_language":"en","template_components":`

// spring is when the tests take place.
var spring = time.Date(2026, 4, 1, 8, 0, 0, 0, time.UTC)

// linted is the plan of a campaign with the linter on, which finds nothing
// that holds for every row.
func linted(t testing.TB, spec *Spec, columns []string) *Plan {
	t.Helper()
	plan, err := Compile(spec, columns)
	if err != nil {
		t.Fatal(err)
	}
	plan, findings := Lint(spec, plan, spring)
	if len(findings) > 0 {
		t.Errorf("the linter finds %v", findings)
	}
	return plan
}

func TestShorthandMakesMetasShapes(t *testing.T) {
	for _, shape := range shapes {
		if shape.columns == "" {
			continue
		}
		t.Run(shape.name, func(t *testing.T) {
			columns := append([]string{"to", "template_name", "template_language"}, strings.Split(shape.columns, "|")...)
			cells := append([]string{"+50912345678", "t", "en"}, strings.Split(shape.cells, "|")...)
			spec, err := SpecOfList("l.csv", columns, Given{})
			if err != nil {
				t.Fatal(err)
			}
			wantBody(t, linted(t, spec, columns), shapeHead+shape.json+"}", cells...)
		})
	}
}

// TestPlaceholdersMakeMetasShapes puts each shape into a campaign file, as it
// is, and again with a placeholder for each value.
func TestPlaceholdersMakeMetasShapes(t *testing.T) {
	for _, shape := range shapes {
		t.Run(shape.name, func(t *testing.T) {
			node, err := parseNode("f.json", []byte(shape.json))
			if err != nil {
				t.Fatal(err)
			}
			spec := templateSpec(node)
			wantBody(t, linted(t, spec, nil), shapeHead+shape.json+"}")
			var columns, cells []string
			makeHoles(&node, "", &columns, &cells)
			wantBody(t, linted(t, templateSpec(node), columns), shapeHead+shape.json+"}", cells...)
			if !strings.Contains(shape.name, "flow") && len(columns) == 0 {
				t.Error("there are no placeholders")
			}
		})
	}
}

func templateSpec(components Node) *Spec {
	return &Spec{File: "f.json", Message: object(textField(keyTo, "+50912345678"), textField(keyTemplateName, "t"), textField(keyLanguage, "en"), field(keyComponents, components))}
}

// makeHoles puts a placeholder in the place of each value that a row may
// decide.
func makeHoles(n *Node, key string, columns, cells *[]string) {
	switch {
	case n.Kind == KindString && !contains([]string{"type", "sub_type", "parameter_name", "index"}, key), n.Kind == KindNumber && numberFields[key] && key != "card_index":
		name := fmt.Sprintf("c%d", len(*columns))
		*columns, *cells = append(*columns, name), append(*cells, n.Text)
		n.Kind, n.Text = KindString, "{{"+name+"}}"
	case key == freeField:
		return
	}
	for i := range n.Items {
		makeHoles(&n.Items[i], "", columns, cells)
	}
	for i := range n.Fields {
		makeHoles(&n.Fields[i].Value, n.Fields[i].Key, columns, cells)
	}
}

func TestShorthandRefuses(t *testing.T) {
	for _, tc := range []struct {
		columns string
		rule    Rule
		says    string
	}{
		{"header.location.latitude", ruleLonePart, "header.location.latitude needs the column header.location.longitude"},
		{"header.location.name,header.1", ruleTwoHeaders, "header.1 beside header.location.name"},
		{"header.product.catalog", ruleLonePart, "header.product.id"},
		{"header.location.altitude", ruleBadShorthand, "voye help columns"},
		{"body.1.currency.code,body.1.currency.text", ruleLonePart, "body.1.currency.amount_1000"},
		{"body.total.currency.code", ruleLonePart, "body.total.currency.text"},
		{"body.1,body.1.date_time", ruleParameterTwice, "body.1.date_time gives a second value to the parameter of body.1"},
		{"body.2.date_time", ruleShorthandGap, "body.1"},
		{"body.1.currency", ruleBadShorthand, "body.1.currency"},
		{"body.0.date_time", ruleBadShorthand, "body.0"},
		{"button.0.mpm", ruleLonePart, "button.0.mpm.sections"},
		{"button.0.flow", ruleBadShorthand, "button.0.flow"},
		{"button.0.flow_name", ruleBadShorthand, "button.0.flow_name"},
		{"button.0.catalog,button.0.url", ruleButtonTwice, "button 0"},
		{"button.0.mpm,button.0.mpm.sections,Button.0.MPM.sections", ruleColumnTwice, "Button.0.MPM.sections"},
		{"order.status", ruleLonePart, "order.reference"},
		{"tap_target.url", ruleLonePart, "tap_target.title"},
		{"card.1.body.1", ruleCardGap, "card.1.body.1, but no column of card.0"},
		{"card.0.body.2", ruleShorthandGap, "card.0.body.1"},
		{"card.0.offer.expires", ruleBadShorthand, "card.0.offer.expires"},
		{"card.0.card.0.body.1", ruleBadShorthand, "card.0.card.0.body.1"},
		{"card.0.header.1,card.0.header.image", ruleTwoHeaders, "card.0.header.image beside card.0.header.1"},
		{"card.0.header.document.filename", ruleLoneFilename, "card.0.header.document"},
		{"template_components,card.0.body.1", ruleBothComponents, "card.0.body.1"},
	} {
		t.Run(tc.columns, func(t *testing.T) {
			_, err := SpecOfList("list.csv", append([]string{"to"}, strings.Split(tc.columns, ",")...), Given{Template: "t", Language: "en"})
			wantPlace(t, err, tc.rule, "list.csv")
			if !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%q does not say %q", err, tc.says)
			}
		})
	}
}

// TestOwnColumnsStayTheListsOwn holds that a list may have columns that look
// like shorthand of the rarer components.
func TestOwnColumnsStayTheListsOwn(t *testing.T) {
	text := listPlan(t, Given{Text: "{{order.status}} {{order.date}} {{card.number}}"}, "to", "order.status", "order.date", "card.number")
	wantBody(t, text, `{"to":"+50912345678","body":"shipped May 4"}`, "+50912345678", "shipped", "May", "4")
	template := listPlan(t, Given{Template: "t", Language: "en"}, "to", "order.date", "card.number", "card", "offer.end")
	wantBody(t, template, `{"to":"+50912345678","template_name":"t","template_language":"en"}`, "+50912345678", "May", "4", "x", "y")
}

func TestShorthandCells(t *testing.T) {
	given := Given{Template: "t", Language: "en"}
	order := listPlan(t, given, "to", "button.0.order_details")
	wantProblem(t, order, RuleEmptyCell, "button.0.order_details", "", "+50912345678", "")
	wantProblem(t, order, RuleNotObject, "button.0.order_details", "[1]", "+50912345678", "[1]")
	wantProblem(t, order, RuleNotJSON, "button.0.order_details", "{a}", "+50912345678", "{a}")
	mpm := listPlan(t, given, "to", "button.0.mpm", "button.0.mpm.sections")
	wantProblem(t, mpm, RuleNotArray, "button.0.mpm.sections", "{}", "+50912345678", "a", "{}")
	offer := listPlan(t, given, "to", "offer.expires")
	wantProblem(t, offer, RuleNotNumber, "offer.expires", "tomorrow", "+50912345678", "tomorrow")
	money := listPlan(t, given, "to", "body.1.currency.text", "body.1.currency.code", "body.1.currency.amount_1000")
	wantProblem(t, money, RuleNotNumber, "body.1.currency.amount_1000", "1,5", "+50912345678", "a", "b", "1,5")
}
