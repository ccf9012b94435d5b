package campaign

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// hostileText draws texts of the characters that YAML, placeholders and
// terminals find hardest.
func hostileText() *rapid.Generator[string] {
	hard := rapid.SampledFrom([]string{
		"\"", "\\", "'", "`", ":", ": ", "#", " #", "- ", "-", "?", "|", ">", "&a", "*a", "!", "%", "@", "[", "]", "{", "}", ",", "~", "=", "<<",
		"\n", "\n\n", "\r", "\r\n", "\t", " ", "  ", "\u00a0", "\u0085", "\u2028", "\u2029", "\u200b", "\ufeff", "\u202e", "\x00", "\x1b", "\x7f",
		"\U000e0001", "\U0010ffff", "\uffff", "👋🏽", "é", "e\u0301", "שלום", "null", "true", "no", "1e3", "0x1", "---", "...", "\\u0041", "a",
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.OneOf(hard, rapid.String()), 0, 6).Draw(t, "parts"), "")
	})
}

// TestTextsSurviveYAML holds that every text is read back as it was, wherever
// it stands.
func TestTextsSurviveYAML(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ToValidUTF8(hostileText().Draw(t, "text"), "\ufffd")
		if quoted := yamlText(text); quoted != Safe(quoted) {
			t.Fatalf("%q is written as %q, which is not safe to look at", text, quoted)
		}
		node := object(textField("type", text), field("value", array(textField("a", "").Value, object(textField("b", text)))))
		file := "a: " + yamlText(text) + "\nb: " + yamlFlow(&node) + "\nc:\n  - " + yamlText(text) + "   # a comment\nd: " + yamlLines(text, "  ") + "\ne: f\n"
		root, err := parseNode("t.yaml", []byte(file))
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		inside := root.Field("b")
		for name, got := range map[string]*Node{
			"a": root.Field("a"), "type": inside.Field("type"), "b": inside.Field("value").Items[1].Field("b"), "c": &root.Field("c").Items[0], "d": root.Field("d"),
		} {
			if got.Kind != KindString || got.Text != text {
				t.Fatalf("%s is %s %q, want %q\n%s", name, got.Kind, got.Text, text, file)
			}
		}
	})
}

// TestOutlinesSurvive holds that a campaign file says what its outline does,
// and that no comment gets out of its line.
func TestOutlinesSurvive(t *testing.T) {
	full := rapid.Custom(func(t *rapid.T) string { return "x" + hostileText().Draw(t, "inner") + "y" }).
		Filter(func(s string) bool { _, rule := splitText(s); return rule == "" })
	rapid.Check(t, func(t *rapid.T) {
		valid := func(name string) string { return strings.ToValidUTF8(full.Draw(t, name), "\ufffd") }
		note := hostileText().Draw(t, "note")
		o := &Outline{Name: valid("name"), Recipients: valid("list"), To: valid("to"), Template: valid("template"), Language: valid("language"), Rate: 20,
			Values: []Value{{Key: "header.image", Text: "https://" + valid("link"), Note: note}, {Key: "body.1", Text: valid("body"), Note: note}, {Key: "button.1.url", Text: valid("url"), Note: note}},
			Spare:  []Value{{Key: "button.0.payload", Text: valid("payload"), Note: note}},
			Notes:  map[string]string{"": note, "name": note, "message.to": note, "rate": note, "default_region": note, "suppress": note}}
		text, err := o.YAML()
		if err != nil {
			t.Fatal(err)
		}
		spec, err := ParseSpec("t.yaml", text)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		components := spec.Message.Field(keyComponents)
		got := []string{spec.Name, spec.Recipients, spec.Message.Field(keyTo).Text, spec.Message.Field(keyTemplateName).Text, spec.Message.Field(keyLanguage).Text,
			parametersIn(&components.Items[0])[0].Field("image").Field("link").Text, parametersIn(&components.Items[1])[0].Field("text").Text,
			parametersIn(&components.Items[2])[0].Field("text").Text}
		want := []string{o.Name, o.Recipients, o.To, o.Template, o.Language, o.Values[0].Text, o.Values[1].Text, o.Values[2].Text}
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("%q became %q\n%s", want[i], got[i], text)
			}
		}
	})
}

func TestOutlineValues(t *testing.T) {
	for _, tc := range []struct {
		values []Value
		want   string
	}{
		{[]Value{{Key: "header.image", Text: "12345"}}, `- {type: image, image: {id: "12345"}}`},
		{[]Value{{Key: "header.image", Text: "{{a}}", IsUpload: true}}, `- {type: image, image: {id: "{{a}}"}}`},
		{[]Value{{Key: "header.video", Text: "{{a}}"}}, `- {type: video, video: {link: "{{a}}"}}`},
		{[]Value{{Key: "offer.expires", Text: "1777622400000"}}, `limited_time_offer: {expiration_time_ms: 1777622400000}}`},
		{[]Value{{Key: "button.0.voice_call.ttl", Text: "{{a}}"}}, `- {type: ttl_minutes, ttl_minutes: "{{a}}"}`},
		{[]Value{{Key: "button.0.flow_data", Text: `{"a":{"b":[1,"{{c}}"]}}`}}, `flow_action_data:`},
	} {
		o := Outline{Values: tc.values, Template: "t"}
		text, err := o.YAML()
		if err != nil || !strings.Contains(string(text), tc.want) {
			t.Errorf("%v: %v\n%s", tc.values, err, text)
		}
	}
	for _, tc := range []struct {
		value Value
		rule  Rule
	}{
		{Value{Key: "boody.1", Text: "a"}, ruleNoSuchValue}, {Value{Key: "body", Text: "a"}, ruleNoSuchValue}, {Value{Key: "to", Text: "a"}, ruleNoSuchValue},
		{Value{Key: "body.2", Text: "a"}, ruleValueAlone}, {Value{Key: "button.0.mpm", Text: "a"}, ruleValueAlone},
		{Value{Key: "button.0.order_details", Text: "[1]"}, ruleValueNotJSON}, {Value{Key: "button.0.order_details", Text: "{{a}}"}, ruleValueNotJSON},
	} {
		_, err := (&Outline{Values: []Value{tc.value}, Template: "t"}).YAML()
		wantPlace(t, err, tc.rule, "--param")
	}
}
