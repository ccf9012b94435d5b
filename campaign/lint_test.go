package campaign

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// found lists findings or problems as rule, name and value; a warning has a ~.
func found(rule Rule, name, value string, warning bool) string {
	mark := ""
	if warning {
		mark = "~"
	}
	return strings.TrimSpace(fmt.Sprintf("%s%s %s %s", mark, rule, name, value))
}

// findings are those of a campaign of components that are the same for all.
func findings(t *testing.T, spec *Spec, columns ...string) []string {
	t.Helper()
	plan, err := Compile(spec, columns)
	if err != nil {
		t.Fatal(err)
	}
	_, list := Lint(spec, plan, spring)
	var said []string
	for _, f := range list {
		said = append(said, found(f.Rule, f.Name, f.Value, f.Warning))
		wantWords(t, f.Problem())
		if text := f.Error(); text != Safe(text) {
			t.Errorf("%q is not fit to be shown", text)
		}
	}
	return said
}

func wantWords(t *testing.T, p Problem) {
	t.Helper()
	for _, text := range []string{p.String(), p.Remedy()} {
		if text == "" || strings.Contains(text, "{column}") || strings.Contains(text, "{value}") || strings.Contains(text, "{detail}") {
			t.Errorf("the problem %+v has no words: %q", p, text)
		}
	}
}

func chars(n int) string { return strings.Repeat("é", n) }

// TestLintFindsOnce has each rule that does not depend on the row.
func TestLintFindsOnce(t *testing.T) {
	body := func(parameters string) string { return `[{"type":"body","parameters":[` + parameters + `]}]` }
	url := func(index string) string {
		return `{"type":"button","sub_type":"url",` + index + `"parameters":[{"type":"text","text":"a"}]}`
	}
	card := func(index int, buttons string) string {
		return fmt.Sprintf(`{"card_index":%d,"components":[{"type":"header","parameters":[{"type":"image","image":{"id":"1"}}]}%s]}`, index, buttons)
	}
	cards := func(cards ...string) string {
		return `[{"type":"carousel","cards":[` + strings.Join(cards, ",") + `]}]`
	}
	offer := func(value string) string {
		return `[{"type":"limited_time_offer","parameters":[{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":` + value + `}}]}]`
	}
	for _, tc := range []struct{ json, want string }{
		{body(`{"type":"text","text":""}`), "param_empty body.1"},
		{body(`{"type":"text","text":" \u00a0"}`), "param_empty body.1"},
		{body(`{"type":"text","text":"a"},{"type":"text","text":"b\nc"}`), "param_white_space body.2 b<0A>c"},
		{body(`{"type":"text","text":"b\tc"}`), "param_white_space body.1 b<09>c"},
		{body(`{"type":"text","text":"b     c"}`), "param_white_space body.1 b     c"},
		{body(`{"type":"text","text":"b    c"}`), ""},
		{body(`{"type":"text","parameter_name":"day","text":"b\nc"}`), "param_white_space body.day b<0A>c"},
		{body(`{"type":"date_time","date_time":{"fallback_value":"b\nc"}}`), "~param_white_space body.1 b<0A>c"},
		{body(`{"type":"text","text":true}`), "~param_not_text body.1 true"},
		{body(`{"type":"text","text":["a"]}`), "~param_not_text body.1 a list"},
		{body(`{"type":"text"}`), "param_without_value body.1 text"},
		{body(`{"type":"currency"}`), "~param_without_value body.1 currency"},
		{body(`{"type":"currency","currency":{"fallback_value":"a","code":"USD"}}`), "~param_without_field body.1"},
		{body(`{"text":"a"}`), "~param_without_field body.1"},
		{body(`{"type":"hologram","hologram":1}`), "~unknown_parameter body.1 hologram"},
		{body(`{"type":"image","image":{"id":"1"}}`), "~param_in_other_component body.1 image"},
		{body(`{"type":"text","parameter_name":"a","text":"a"},{"type":"text","text":"b"}`), "param_named_and_positional body"},
		{body(`{"type":"text","parameter_name":"a","text":"a"},{"type":"text","parameter_name":"a","text":"b"}`), "param_name_twice body.a"},
		{body(`{"type":"text","parameter_name":"Name1","text":"a"}`), "~param_name body.Name1 Name1"},
		{body(`{"type":"text","text":"` + chars(1024) + `"}`), ""},
		{body(`{"type":"text","text":"` + chars(1000) + `"},{"type":"text","text":"` + chars(25) + `"}`), "~text_long body"},
		{body(`{"type":"text","text":"` + chars(32768) + `"}`), "~text_long body"},
		{body(`{"type":"text","text":"` + chars(32769) + `"}`), "text_too_long body"},
		{`[{"type":"body","parameters":[{"type":"text","text":"a"}]},{"type":"body","parameters":[{"type":"text","text":"a"}]}]`, "~component_twice body"},
		{`[{"type":"header","parameters":[]}]`, "header_param_count header"},
		{`[{"type":"header"}]`, "header_param_count header"},
		{`[{"type":"header","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]`, "header_param_count header"},
		{`[{"type":"header","parameters":[{"type":"text","text":"` + chars(60) + `"}]}]`, ""},
		{`[{"type":"header","parameters":[{"type":"text","text":"` + chars(61) + `"}]}]`, "text_too_long header"},
		{`[{"type":"header","parameters":[{"type":"image","image":{"id":"1","link":"https://a"}}]}]`, "media_id_and_link header.1"},
		{`[{"type":"header","parameters":[{"type":"video","video":{}}]}]`, "media_without_file header.1"},
		{`[{"type":"header","parameters":[{"type":"location","location":{"latitude":"1"}}]}]`, "~param_without_field header.1"},
		{`[{"type":"footer"}]`, "~unknown_component footer"},
		{`[{"x":1}]`, "~param_without_field component.0"},
		{`["x"]`, "~param_without_field component.0"},
		{`[` + url(`"index":"1",`) + `,` + url(`"index":1,`) + `]`, "button_index_twice button.1"},
		{`[` + url(`"index":"1",`) + `,` + url(`"index":"0",`) + `]`, "~button_index_order button.0"},
		{`[` + url(``) + `]`, "~button_without_index button"},
		{`[` + url(`"index":"10",`) + `]`, "button_index button 10"},
		{`[` + url(`"index":"x",`) + `]`, "button_index button x"},
		{`[` + url(`"index":null,`) + `]`, "button_index button null"},
		{`[{"type":"button","sub_type":"urls","index":"0","parameters":[]}]`, "~unknown_sub_type button.0 urls"},
		{`[{"type":"button","index":"0","parameters":[]}]`, "~param_without_field button.0"},
		{`[{"type":"button","sub_type":"URL","index":"0"}]`, "~button_without_value button.0 url"},
		{`[{"type":"button","sub_type":"CATALOG","index":0}]`, ""},
		{`[{"type":"button","sub_type":"voice_call","parameters":[{"type":"ttl_minutes","ttl_minutes":0}]}]`, "minutes_out_of_range button.voice_call 0"},
		{`[{"type":"button","sub_type":"voice_call","parameters":[{"type":"payload","payload":"` + chars(513) + `"}]}]`, "text_too_long button"},
		{`[{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"` + chars(257) + `"}]}]`, "~text_long button.0"},
		{`[{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"` + chars(2001) + `"}]}]`, "text_too_long button.0"},
		{`[{"type":"button","sub_type":"copy_code","index":"0","parameters":[{"type":"coupon_code","coupon_code":"ABCDEFGH12345678"}]}]`, "~text_long button.0"},
		{`[{"type":"button","sub_type":"copy_code","index":"0","parameters":[{"type":"coupon_code","coupon_code":"ABCDEFGH1234567890123"}]}]`, "text_too_long button.0"},
		{`[{"type":"button","sub_type":"copy_code","index":"0","parameters":[{"type":"coupon_code","coupon_code":"25% OFF"}]}]`, "~coupon_characters button.0.copy_code 25% OFF"},
		{cards(card(0, "")), "~card_count carousel"},
		{cards(card(0, ""), card(0, "")), "~card_index_twice card.1"},
		{cards(card(0, ""), card(1, ","+url(`"index":"0",`))), "~cards_differ card.1"},
		{cards(card(0, `,{"type":"carousel","cards":[]}`), card(1, `,{"type":"carousel","cards":[]}`)), "carousel_in_card card.0.carousel, carousel_in_card card.1.carousel"},
		{cards(card(0, ","+url(`"index":"0",`)), card(1, ","+url(`"index":"0",`))), ""},
		{cards(strings.Split(strings.Repeat(card(0, "")+"\n", 11), "\n")[:11]...), "card_count carousel"},
		{`[{"type":"carousel"}]`, "~param_without_field carousel"},
		{cards(`{"card_index":0,"components":[{"type":"body","parameters":[{"type":"text","text":"`+chars(161)+`"}]}]}`, `{"card_index":1,"components":[{"type":"body","parameters":[{"type":"text","text":"a"}]}]}`), "text_too_long card.0.body"},
		{offer("1798562800000"), ""},
		{offer("1798562800"), "~time_in_seconds limited_time_offer 1798562800"},
		{offer("1698562800000"), "~time_is_past limited_time_offer 1698562800000"},
		{offer(`"1798562800000"`), "~param_not_number limited_time_offer 1798562800000"},
		{`[{"type":"order_status","parameters":[{"type":"order_status","order_status":{"reference_id":"R1","order":{"status":"partially-shipped"}}}]}]`, "~unknown_order_status order_status partially-shipped"},
	} {
		node, err := parseNode("f.json", []byte(tc.json))
		if err != nil {
			t.Fatal(err)
		}
		got := findings(t, templateSpec(node))
		if tc.want == "" && len(got) > 0 || tc.want != "" && (len(got) == 0 || !strings.HasPrefix(strings.Join(got, ", "), tc.want)) {
			t.Errorf("%.300s\nfinds %q, want %q", tc.json, got, tc.want)
		}
		if cardRules := strings.Contains(tc.want, "card"); len(got) > 1 && !cardRules {
			t.Errorf("%.300s\nfinds too much: %q", tc.json, got)
		}
	}
}

func TestLintOfLanguages(t *testing.T) {
	for code, want := range map[string]string{"en": "", "pt_BR": "", "fil": "", "ht": "~unlisted_language template_language ht", "EN": "~unlisted_language template_language EN", "{{t}}": ""} {
		spec := templateSpec(Node{Kind: KindArray})
		spec.Message.Fields[2] = textField(keyLanguage, code)
		if got := strings.Join(findings(t, spec, "t"), ", "); got != want {
			t.Errorf("%s finds %q, want %q", code, got, want)
		}
	}
	columns := []string{"to", "template_name", "template_language"}
	spec, err := SpecOfList("l.csv", columns, Given{})
	if err != nil {
		t.Fatal(err)
	}
	_, problems := linted(t, spec, columns).Message(Record{Row: 1, Cells: []string{"+50934123456", "t", "ht"}})
	if len(problems) != 1 || problems[0].Rule != LintLanguage || problems[0].Column != "template_language" || !problems[0].Warning {
		t.Error(problems)
	}
}

// TestLintNamesThePlace holds the place in the campaign file, and that of a
// flag.
func TestLintNamesThePlace(t *testing.T) {
	spec, err := ParseSpec("f.yaml", []byte(message("to: '{{to}}'", "template_name: t", "template_language: ht", "template_components:", "- type: body", "  parameters: [{type: text, text: \"a\\tb\"}]")))
	if err != nil {
		t.Fatal(err)
	}
	plan, err := Compile(spec, []string{"to"})
	if err != nil {
		t.Fatal(err)
	}
	_, list := Lint(spec, plan, spring)
	if len(list) != 2 || list[0].Place() != "f.yaml:5:22" || list[1].Place() != "f.yaml:8:37" {
		t.Errorf("the findings are %v", list)
	}
	given, err := SpecOfList("l.csv", []string{"to"}, Given{Template: "t", Language: "ht"})
	if err != nil {
		t.Fatal(err)
	}
	if plan, err = Compile(given, []string{"to"}); err != nil {
		t.Fatal(err)
	}
	if _, list = Lint(given, plan, spring); len(list) != 1 || list[0].Place() != "--language" {
		t.Errorf("the findings are %v", list)
	}
}

// TestLintOfTextsAroundPlaceholders tells what every row would break once,
// and not again for each row.
func TestLintOfTextsAroundPlaceholders(t *testing.T) {
	node, err := parseNode("f.json", []byte(`[{"type":"body","parameters":[{"type":"text","text":"{{a}}\n{{a}}"},{"type":"text","text":"  {{a|x\ny}}   "}]}]`))
	if err != nil {
		t.Fatal(err)
	}
	spec := templateSpec(node)
	if got := findings(t, spec, "a"); len(got) != 1 || got[0] != "param_white_space body.1 <0A>" {
		t.Errorf("found %q", got)
	}
	plan, err := Compile(spec, []string{"a"})
	if err != nil {
		t.Fatal(err)
	}
	plan, _ = Lint(spec, plan, spring)
	if _, problems := plan.Message(Record{Row: 1, Cells: []string{"x"}}); len(problems) > 0 {
		t.Errorf("told again: %v", problems)
	}
}

// TestLintChangesNoByte renders any campaign with the linter and without: the
// bodies are equal, and the linter only ever adds problems.
func TestLintChangesNoByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := anySpec().Draw(t, "spec")
		plan := compileAny(t, spec, modelColumns)
		cells := append([]string{"+50934123456"}, rapid.SliceOfN(anyCell(), 0, 3).Draw(t, "cells")...)
		plain, problems := plan.Message(Record{Row: 1, Cells: cells})
		judging, _ := Lint(spec, plan, spring)
		judged, more := judging.Message(Record{Row: 1, Cells: cells})
		if judged.Body != nil && string(judged.Body) != string(plain.Body) {
			t.Fatalf("the linter changes\n%s to\n%s", plain.Body, judged.Body)
		}
		if len(more) < len(problems) {
			t.Fatalf("the linter drops problems: %v, then %v", problems, more)
		}
	})
}

// TestLintPassesWhatMetaShows holds that no shape of Meta's own is refused.
func TestLintPassesWhatMetaShows(t *testing.T) {
	for _, shape := range shapes(t) {
		node, err := parseNode("f.json", shape.Components)
		if err != nil {
			t.Fatal(err)
		}
		spec := templateSpec(node)
		if got := findings(t, spec); len(got) > 0 {
			t.Errorf("%s finds %q", shape.Name, got)
		}
	}
}

func TestJudgeTimeByTheGivenClock(t *testing.T) {
	const text = "1798562800000"
	at := time.UnixMilli(1798562800000)
	if len(judgeTime(text, at)) != 0 || len(judgeTime(text, at.Add(time.Millisecond))) != 1 {
		t.Error("the end of an offer is not held against the clock")
	}
}
