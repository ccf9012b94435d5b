package campaign

import (
	"testing"
)

func TestDoubts(t *testing.T) {
	for _, test := range []struct {
		columns []string
		given   Given
		want    map[string]string
	}{
		{[]string{"to", "body", "name"}, Given{}, nil},
		{[]string{"to", "body", "boddy", "preview url"}, Given{}, map[string]string{"preview url": "preview_url"}},
		{[]string{"to", "bodi.1", "Buton.0.url"}, Given{Template: "a", Language: "en"}, map[string]string{"bodi.1": "body.1", "Buton.0.url": "button.0.url"}},
		{[]string{"to", "header.imagee"}, Given{Template: "a", Language: "en"}, map[string]string{"header.imagee": "header.image"}},
		{[]string{"to", "header.name", "header", "hair.1", "note.2"}, Given{Template: "a", Language: "en"}, nil},
		{[]string{"to", "Template Name", "city"}, Given{Text: "Bonjou"}, map[string]string{"Template Name": "template_name"}},
		{[]string{"to", "no", "two", "bodi"}, Given{Text: "Bonjou {{bodi}}"}, nil},
	} {
		spec, err := SpecOfList("a.csv", test.columns, test.given)
		if err != nil {
			t.Fatal(err)
		}
		plan, err := Compile(spec, test.columns)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, p := range plan.Doubts(spec) {
			if got[p.Column] = p.Detail; !p.Warning || p.Remedy() == "" {
				t.Errorf("%+v is no warning with a remedy", p)
			}
		}
		if len(got) != len(test.want) {
			t.Errorf("of %q these are doubtful: %v, want %v", test.columns, got, test.want)
		}
		for column, meant := range test.want {
			if got[column] != meant {
				t.Errorf("of %q %s is taken for %q, want %q", test.columns, column, got[column], meant)
			}
		}
	}
}

func TestDoubtsOfACampaignFile(t *testing.T) {
	plan := phonePlan(t, "", []string{"Name", "Phone", "bodi.1"})
	spec, _ := ParseSpec("a.yaml", []byte("recipients: a.csv\nmessage: {to: \"{{Phone}}\", body: a}\n"))
	if got := plan.Doubts(spec); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}
