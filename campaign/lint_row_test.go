package campaign

import (
	"strings"
	"testing"
)

// TestLintOfRows has each rule that depends on the row. The first column is
// the number.
func TestLintOfRows(t *testing.T) {
	for _, tc := range []struct{ columns, cells, want string }{
		{"body.1", "a", ""},
		{"body.1", "a\nb", "param_white_space body.1 a\nb"},
		{"body.1", "a\rb", "param_white_space body.1 a\rb"},
		{"body.1", "a\tb", "param_white_space body.1 a\tb"},
		{"body.1", "a     b", "param_white_space body.1 a     b"},
		{"body.1", "a    b", ""},
		{"header.1", "a\nb", "param_white_space header.1 a\nb"},
		{"button.0.url", "a\tb", "param_white_space button.0.url a\tb"},
		{"body.1.date_time", "a\tb", "~param_white_space body.1.date_time a\tb"},
		{"button.0.payload", "a\nb", ""},
		{"body.1", "1.23457E+15", "~text_scientific body.1 1.23457E+15"},
		{"body.1|note", "E+15|1.23457E+15", ""},
		{"body.1.date_time|offer.expires", "1,2E+15|1.79E+12", "~text_scientific body.1.date_time 1,2E+15, ~text_scientific offer.expires 1.79E+12"},
		{"header.image", "12345678", ""},
		{"header.image", "HTTPS://x.example/a b.png", ""},
		{"header.image", "ftp://x.example/a.png", "~media_without_link header.image ftp://x.example/a.png"},
		{"header.document", "www.example.com", "~media_without_link header.document www.example.com"},
		{"card.0.header.video|card.1.header.video", "a/b|1", "~media_without_link card.0.header.video a/b"},
		{"header.1", chars(60), ""},
		{"header.1", chars(61), "text_too_long header.1 " + short(chars(61))},
		{"body.1|body.2", chars(512) + "|" + chars(512), ""},
		{"body.1|body.2", chars(513) + "|" + chars(512), "~text_long body.1 " + short(chars(513))},
		{"body.1|body.2|button.0.url", chars(513) + "|" + chars(514) + "|x", "~text_long body.2 " + short(chars(514))},
		{"body.1", chars(32769), "text_too_long body.1 " + short(chars(32769))},
		{"body.1|offer.expires", chars(601) + "|1798562800000", "~text_long body.1 " + short(chars(601))},
		{"card.0.body.1|card.1.body.1", chars(160) + "|" + chars(160), ""},
		{"card.0.body.1|card.1.body.1", chars(160) + "|" + chars(161), "text_too_long card.1.body.1 " + short(chars(161))},
		{"button.0.code", "ABCDEFGH1234567", ""},
		{"button.0.code", "ABCDEFGH12345678", "~text_long button.0.code ABCDEFGH12345678"},
		{"button.0.code", "ABCDEFGH1234567890123", "text_too_long button.0.code ABCDEFGH1234567890123"},
		{"button.0.code", "KÒD", "~coupon_characters button.0.code KÒD"},
		{"button.0.url", chars(2001), "text_too_long button.0.url " + short(chars(2001))},
		{"button.0.payload", chars(257), "~text_long button.0.payload " + short(chars(257))},
		{"button.0.voice_call", chars(513), "text_too_long button.0.voice_call " + short(chars(513))},
		{"button.0.voice_call.ttl", "43201", "minutes_out_of_range button.0.voice_call.ttl 43201"},
		{"offer.expires", "1798562800", "~time_in_seconds offer.expires 1798562800"},
		{"offer.expires", "1698562800000", "~time_is_past offer.expires 1698562800000"},
		{"order.reference|order.status", "R1|lost", "~unknown_order_status order.status lost"},
		{"template_components", `[{"type":"body","parameters":[{"type":"text","text":"a\nb {{x}}"}]},{"type":"footer"}]`,
			"param_white_space template_components (body.1) a<0A>b {{x}}, ~unknown_component template_components (footer) footer"},
	} {
		columns := append([]string{"to"}, strings.Split(tc.columns, "|")...)
		spec, err := SpecOfList("l.csv", columns, Given{Template: "t", Language: "en"})
		if err != nil {
			t.Fatal(err)
		}
		plan, err := Compile(spec, columns)
		if err != nil {
			t.Fatal(err)
		}
		record := Record{Row: 7, Cells: append([]string{"+50934123456"}, strings.Split(tc.cells, "|")...)}
		if _, problems := plan.Message(record); len(problems) > 0 {
			t.Errorf("%s: without the linter there are %v", tc.columns, problems)
		}
		plan, _ = Lint(spec, plan, spring)
		message, problems := plan.Message(record)
		var said []string
		valid := true
		for _, p := range problems {
			said = append(said, found(p.Rule, p.Column, p.Value, p.Warning))
			wantWords(t, p)
			valid = valid && p.Warning
			if p.Row != 7 {
				t.Errorf("%+v is of row %d", p, p.Row)
			}
		}
		if got := strings.Join(said, ", "); got != tc.want || valid != (message.Body != nil) {
			t.Errorf("%s with %.60q finds %q, want %q; the body is %.80s", tc.columns, tc.cells, got, tc.want, message.Body)
		}
	}
}

// TestLintOfPasswords knows a one-time password by its standing in the body
// and in the button.
func TestLintOfPasswords(t *testing.T) {
	node, err := parseNode("f.json", []byte(`[{"type":"body","parameters":[{"type":"text","text":"{{code}}"}]},{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"{{code}}"}]}]`))
	if err != nil {
		t.Fatal(err)
	}
	plan := linted(t, templateSpec(node), []string{"code"})
	if _, problems := plan.Message(Record{Row: 1, Cells: []string{"123456789012345"}}); len(problems) > 0 {
		t.Error(problems)
	}
	_, problems := plan.Message(Record{Row: 1, Cells: []string{"1234567890123456"}})
	if len(problems) != 1 || problems[0].Rule != LintPassword || !problems[0].Warning {
		t.Error(problems)
	}
}
