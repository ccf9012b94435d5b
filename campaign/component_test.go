package campaign

import (
	"strings"
	"testing"
)

// listPlan makes the plan of a list alone.
func listPlan(t *testing.T, given Given, columns ...string) *Plan {
	t.Helper()
	spec, err := SpecOfList("dir/list.csv", columns, given)
	if err != nil {
		t.Fatal(err)
	}
	if spec.Name != "list" || spec.Recipients != "dir/list.csv" || spec.File != "" {
		t.Errorf("the campaign of a list is %+v", spec)
	}
	plan, err := Compile(spec, columns)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// TestSpecOfListComponents has every column that the contract names.
func TestSpecOfListComponents(t *testing.T) {
	const head = `{"to":"+50934123456","template_name":"t","template_language":"en","template_components":`
	for _, tc := range []struct{ columns, cells, want string }{
		{"header.1", "Nwèl", `[{"type":"header","parameters":[{"type":"text","text":"Nwèl"}]}]`},
		{"header.shop", "Nwèl", `[{"type":"header","parameters":[{"type":"text","parameter_name":"shop","text":"Nwèl"}]}]`},
		{"header.image", "https://example.com/a.jpg", `[{"type":"header","parameters":[{"type":"image","image":{"link":"https://example.com/a.jpg"}}]}]`},
		{"header.image", "1602186516975000", `[{"type":"header","parameters":[{"type":"image","image":{"id":"1602186516975000"}}]}]`},
		{"header.video", "HTTP://example.com/a.mp4", `[{"type":"header","parameters":[{"type":"video","video":{"link":"HTTP://example.com/a.mp4"}}]}]`},
		{"header.document", "https://", `[{"type":"header","parameters":[{"type":"document","document":{"id":"https://"}}]}]`},
		{"header.document|header.document.filename", "77|doc.pdf", `[{"type":"header","parameters":[{"type":"document","document":{"id":"77","filename":"doc.pdf"}}]}]`},
		{"header.document.filename|header.document", "|77", `[{"type":"header","parameters":[{"type":"document","document":{"id":"77"}}]}]`},
		{"body.1|body.2", "a|b", `[{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]`},
		{"body.2|body.1", "b|a", `[{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]`},
		{"body.10|body.1|body.2|body.3|body.4|body.5|body.6|body.7|body.8|body.9", "j|a|b|c|d|e|f|g|h|i",
			`[{"type":"body","parameters":[` + strings.TrimSuffix(strings.Join([]string{text("a"), text("b"), text("c"), text("d"), text("e"), text("f"), text("g"), text("h"), text("i"), text("j")}, ","), ",") + `]}]`},
		{"body.first_name|body.total", "a|5", `[{"type":"body","parameters":[{"type":"text","parameter_name":"first_name","text":"a"},{"type":"text","parameter_name":"total","text":"5"}]}]`},
		{"button.0.url", "suffix?a=1&b=2", `[{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"suffix?a=1&b=2"}]}]`},
		{"button.1.payload", "STOP", `[{"type":"button","sub_type":"quick_reply","index":"1","parameters":[{"type":"payload","payload":"STOP"}]}]`},
		{"button.2.code", "25OFF", `[{"type":"button","sub_type":"copy_code","index":"2","parameters":[{"type":"coupon_code","coupon_code":"25OFF"}]}]`},
		{"button.3.code|BODY.1|Button.0.URL| Header.Image ", "c|b|u|9", `[{"type":"header","parameters":[{"type":"image","image":{"id":"9"}}]},{"type":"body","parameters":[{"type":"text","text":"b"}]},` +
			`{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"u"}]},{"type":"button","sub_type":"copy_code","index":"3","parameters":[{"type":"coupon_code","coupon_code":"c"}]}]`},
		{"template_components", ` [ {"type" : "body", "n": 1.50} ] `, `[{"type":"body","n":1.50}]`},
	} {
		t.Run(tc.columns, func(t *testing.T) {
			columns := append([]string{"to", "template_name", "template_language"}, strings.Split(tc.columns, "|")...)
			cells := append([]string{"+50934123456", "t", "en"}, strings.Split(tc.cells, "|")...)
			wantBody(t, listPlan(t, Given{}, columns...), head+tc.want+"}", cells...)
		})
	}
}

func text(s string) string { return `{"type":"text","text":"` + s + `"}` }

func TestSpecOfListTexts(t *testing.T) {
	plan := listPlan(t, Given{}, "Note", "to", "body", "preview_url", "reply_to_meta_message_id")
	wantBody(t, plan, `{"to":"+50934123456","body":"Bonjou {{Note}}","preview_url":true,"reply_to_meta_message_id":"wamid.1"}`, "x", "+50934123456", "Bonjou {{Note}}", "yes", "wamid.1")
	wantBody(t, plan, `{"to":"+50934123456","body":"Bonjou"}`, "x", "+50934123456", "Bonjou")
	wantProblem(t, plan, RuleEmptyCell, "body", "", "x", "+50934123456", " ")

	given := listPlan(t, Given{Text: "Hello {{name|friend}}", Region: "ht"}, "TO ", "Name")
	wantBody(t, given, `{"to":"+50934123456","body":"Hello friend"}`, "3412 3456", "")
}

func TestSpecOfListTemplates(t *testing.T) {
	given := listPlan(t, Given{Template: "order", Language: "en_US"}, "to", "Name")
	wantBody(t, given, `{"to":"+50934123456","template_name":"order","template_language":"en_US"}`, "+50934123456", "x")
	if name, language := given.Template(); name != "order" || language != "en_US" {
		t.Errorf("the template is %q in %q", name, language)
	}
	half := listPlan(t, Given{Language: "en"}, "to", "template_name", "body.1")
	wantBody(t, half, `{"to":"+50934123456","template_name":"order","template_language":"en","template_components":[{"type":"body","parameters":[{"type":"text","text":"x"}]}]}`, "+50934123456", "order", "x")
	wantProblem(t, half, RuleEmptyCell, "template_name", "", "+50934123456", "", "x")
	wantProblem(t, half, RuleEmptyCell, "body.1", "", "+50934123456", "order")
	if name, language := half.Template(); name != "" || language != "en" {
		t.Errorf("the template is %q in %q", name, language)
	}
	media := listPlan(t, Given{Template: "t", Language: "en"}, "to", "header.image", "button.0.url")
	wantProblem(t, media, RuleEmptyCell, "header.image", "", "+50934123456", "", "x")
	wantProblem(t, media, RuleEmptyCell, "button.0.url", "", "+50934123456", "9", "")
}

func TestSpecOfListComponentsCell(t *testing.T) {
	plan := listPlan(t, Given{Template: "t", Language: "en"}, "to", "template_components")
	wantBody(t, plan, `{"to":"+50934123456","template_name":"t","template_language":"en"}`, "+50934123456", " ")
	wantBody(t, plan, `{"to":"+50934123456","template_name":"t","template_language":"en","template_components":[]}`, "+50934123456", "[]")
	wantProblem(t, plan, RuleNotJSON, "template_components", "[1,]", "+50934123456", "[1,]")
	wantProblem(t, plan, RuleNotJSON, "template_components", "[\u00a01]", "+50934123456", "[\u00a01]")
	wantProblem(t, plan, RuleNotArray, "template_components", `{"type":"body"}`, "+50934123456", `{"type":"body"}`)
}

func TestSpecOfListRefuses(t *testing.T) {
	template := Given{Template: "t", Language: "en"}
	for _, tc := range []struct {
		columns string
		given   Given
		rule    Rule
		says    string
	}{
		{"Phone,body", Given{}, ruleNoTo, "its columns are Phone, body"},
		{"to,Name", Given{}, ruleNoKind, "--text"},
		{"to,To ,body", Given{}, ruleColumnTwice, "to"},
		{"to,body,template_name", Given{}, ruleTwoKinds, "body"},
		{"to,body,body.1", Given{}, ruleTwoKinds, "body.1"},
		{"to,body", template, ruleTwoKinds, "--template"},
		{"to,template_name", Given{Text: "x"}, ruleTwoKinds, "--text"},
		{"to", Given{Text: "x", Language: "en"}, ruleTwoKinds, "--language"},
		{"to", Given{Text: "x", Template: "t"}, ruleTwoKinds, "--text and --template"},
		{"to,body", Given{Text: "x"}, ruleFlagAndColumn, "--text is given, and the list has the column body"},
		{"to,template_name", template, ruleFlagAndColumn, "--template"},
		{"to,template_language", template, ruleFlagAndColumn, "--language"},
		{"to", Given{Text: " "}, ruleEmptyGiven, "--text"},
		{"to", Given{Template: "t"}, ruleNoLanguage, "--language"},
		{"to,template_name", Given{}, ruleNoLanguage, "template_language"},
		{"to,body.1", Given{}, ruleNoTemplate, "--template"},
		{"to", Given{Language: "en"}, ruleNoTemplate, "--template"},
		{"to,preview_url", template, ruleColumnMisfit, "preview_url"},
		{"to", Given{Text: "x", Region: "XX"}, ruleBadGivenRegion, "XX"},
		{"to,body.1,body.3", template, ruleShorthandGap, "body.3 but not body.2"},
		{"to,body.2", template, ruleShorthandGap, "body.1"},
		{"to,header.2", template, ruleShorthandGap, "header.1"},
		{"to,body.1,body.name", template, ruleNamedMixed, "body.name beside body.1"},
		{"to,header.1,header.image", template, ruleTwoHeaders, "header.image beside header.1"},
		{"to,header.image,header.video", template, ruleTwoHeaders, "header.video"},
		{"to,header.a,header.b", template, ruleTwoHeaders, "header.b"},
		{"to,template_components,body.1", template, ruleBothComponents, "body.1"},
		{"to,header.document.filename", template, ruleLoneFilename, "header.document"},
		{"to,header.image,header.document.filename", template, ruleLoneFilename, "header.document"},
		{"to,button.0.url,button.0.code", template, ruleButtonTwice, "button 0"},
		{"to,body.1,body.01", template, ruleColumnTwice, "body.01"},
		{"to,button.0.title", template, ruleBadShorthand, "button.0.title"},
		{"to,button.x.url", template, ruleBadShorthand, "button.x.url"},
		{"to,body.0", template, ruleBadShorthand, "body.0"},
		{"to,body.", template, ruleBadShorthand, "body."},
		{"to,body.{{x}}", template, ruleBadShorthand, "body.{{x}}"},
		{"to,header.\x1b]0;x", template, ruleBadShorthand, "<1B>"},
	} {
		t.Run(tc.columns, func(t *testing.T) {
			_, err := SpecOfList("list.csv", strings.Split(tc.columns, ","), tc.given)
			wantPlace(t, err, tc.rule, "list.csv")
			if !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%q does not say %q", err, tc.says)
			}
		})
	}
}

func TestGivenTextNamesItsFlag(t *testing.T) {
	columns := []string{"to", "Name"}
	for file, given := range map[string]Given{"--text": {Text: "{{nme}}"}, "--template": {Template: "{{nme}}", Language: "en"}} {
		spec, err := SpecOfList("list.csv", columns, given)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Compile(spec, columns)
		wantPlace(t, err, ruleUnknownColumn, file)
	}
}
