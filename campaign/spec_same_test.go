package campaign

import "testing"

func TestSendsLike(t *testing.T) {
	template := message("to: '{{P}}'", "template_name: promo", "template_language: en")
	other := message("to: '{{Q}}'", "template_name: promo", "template_language: ht", "template_components: [{type: body}]")
	text := message("to: '{{P}}'", "body: 'Bonjou {{name}}'")
	for _, tc := range []struct {
		name, a, b             string
		sameList, want, wanted bool
	}{
		{"the same template", template, template, false, true, false},
		{"another language and other parameters", template, other, false, true, false},
		{"another template", template, message("to: '{{P}}'", "template_name: news", "template_language: en"), true, false, false},
		{"the same text", text, message("to: '{{Q}}'", "body: 'Bonjou {{name}}'", "preview_url: true"), false, true, false},
		{"another text", text, message("to: '{{P}}'", "body: 'Bonswa {{name}}'"), true, false, false},
		{"a text and a template", text, template, true, false, false},
		{"texts of rows in one list", message("to: '{{P}}'", "body: '{{text}}'"), message("to: '{{P}}'", "body: '{{text}}'"), true, true, true},
		{"texts of rows in two lists", message("to: '{{P}}'", "body: '{{text}}'"), message("to: '{{P}}'", "body: '{{text}}'"), false, false, true},
		{"texts of other cells in one list", message("to: '{{P}}'", "body: '{{text}}'"), message("to: '{{P}}'", "body: '{{note}}'"), true, false, false},
	} {
		a, err := ParseSpec("a.yaml", []byte(tc.a))
		if err != nil {
			t.Fatal(tc.name, err)
		}
		b, err := ParseSpec("b.yaml", []byte(tc.b))
		if err != nil {
			t.Fatal(tc.name, err)
		}
		asked := false
		got := a.SendsLike(b, func() bool { asked = true; return tc.sameList })
		if got != tc.want || asked != tc.wanted {
			t.Errorf("%s: %v, and asked for the list: %v", tc.name, got, asked)
		}
	}
}

// A list that is its own campaign keeps what its rows say in cells.
func TestListsSendAlikeOnlyAsOneList(t *testing.T) {
	spec, err := SpecOfList("l.csv", []string{"to", "body"}, Given{})
	if err != nil {
		t.Fatal(err)
	}
	for _, same := range []bool{true, false} {
		if spec.SendsLike(spec, func() bool { return same }) != same {
			t.Errorf("the same list: %v", same)
		}
	}
}
