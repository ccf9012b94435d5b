package campaign

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// worded is a campaign file with template_text and components, in JSON.
func worded(wording, components string) string {
	return `{"recipients":"l","template_text":` + wording + `,"message":{"to":"{{to}}","template_name":"t","template_language":"en","template_components":` + components + `}}`
}

const (
	twoTexts   = `[{"type":"body","parameters":[{"type":"text","text":"{{a}}"},{"type":"text","text":"{{b}}"}]}]`
	namedTexts = `[{"type":"body","parameters":[{"type":"text","parameter_name":"day","text":"{{a}}"},{"type":"text","parameter_name":"hour","text":"{{b}}"}]}]`
	urlButton  = `[{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"{{a}}"}]}]`
	twoCards   = `[{"type":"carousel","cards":[{"card_index":0,"components":[{"type":"body","parameters":[{"type":"text","text":"{{a}}"}]}]},{"card_index":1,"components":[{"type":"body","parameters":[{"type":"text","text":"{{b}}"}]}]}]}]`
)

func TestWordingMatches(t *testing.T) {
	for _, tc := range []struct{ wording, components string }{
		{`"Hi {{1}}, {{2}}"`, twoTexts},
		{`"{{2}} {{1}} {{2}}"`, twoTexts},
		{`{"body":"Hi {{1}}, {{2}}"}`, twoTexts},
		{`"{{day}} at {{hour}}"`, namedTexts},
		{`"{{hour}}, {{day}}"`, namedTexts},
		{`"Hi"`, `[]`},
		{`{"footer":"a","buttons":["b"]}`, twoTexts}, // what is not there is not compared
		{`{"header":"Order {{1}}"}`, `[{"type":"HEADER","parameters":[{"type":"text","text":"{{a}}"}]}]`},
		{`{"buttons":["Call",{"text":"Go","url":"https://a/{{1}}"}]}`, urlButton},
		{`{"buttons":["Call","Go"]}`, urlButton},
		{`{"cards":[{"body":"{{1}}"},{"body":"{{1}}!"}]}`, twoCards},
		{`{"cards":["{{1}}","{{1}}!"]}`, twoCards},
		{`null`, twoTexts},
	} {
		spec, err := ParseSpec("f.json", []byte(worded(tc.wording, tc.components)))
		if err != nil {
			t.Errorf("%s: %v", tc.wording, err)
			continue
		}
		record, err := json.Marshal(spec)
		if err != nil {
			t.Fatal(err)
		}
		restored, err := RestoreSpec(record)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(spec.Wording, restored.Wording); diff != "" {
			t.Errorf("%s is restored differently:\n%s", tc.wording, diff)
		}
		plain, err := ParseSpec("f.json", []byte(strings.Replace(worded(`null`, tc.components), `"template_text":null,`, "", 1)))
		if err != nil || plain.Fingerprint() != spec.Fingerprint() {
			t.Errorf("%s changes the fingerprint, or %v", tc.wording, err)
		}
	}
}

func TestWordingRefuses(t *testing.T) {
	for _, tc := range []struct {
		wording, components string
		rule                Rule
		place, says         string
	}{
		{`"Hi {{1}}, {{2}}, {{3}}"`, twoTexts, ruleWordingMissing, "f.json:1:35", "needs {{3}}"},
		{`"Hi"`, twoTexts, ruleWordingExtra, "f.json:1:162", "does not have {{1}}"},
		{`"Hi {{1}}"`, twoTexts, ruleWordingExtra, "f.json:1:199", "does not have {{2}}"},
		{`"Hi {{1}}, {{2}}"`, `[]`, ruleWordingMissing, "f.json:1:35", "{{1}} to {{2}}"},
		{`"Hi {{1}}, {{3}}"`, twoTexts, ruleWordingGap, "f.json:1:35", "{{3}}"},
		{`"Hi {{1}}, {{day}}"`, twoTexts, ruleWordingMixed, "f.json:1:35", "both"},
		{`"Hi {{day}}"`, twoTexts, ruleWordingExtra, "f.json:1:170", "without parameter_name"},
		{`"Hi {{1}}"`, namedTexts, ruleWordingExtra, "f.json:1:200", "{{day}}"},
		{`"{{day}}"`, namedTexts, ruleWordingExtra, "f.json:1:253", "{{hour}}"},
		{`"{{day}} {{hour}} {{min}}"`, namedTexts, ruleWordingMissing, "f.json:1:35", "needs {{min}}"},
		{`"{{First name|x}}"`, twoTexts, ruleWordingHole, "f.json:1:35", "{{First name}}"},
		{`"{{First name}}"`, twoTexts, ruleWordingHole, "f.json:1:35", "{{First name}}"},
		{`"{{0}}"`, twoTexts, ruleWordingHole, "f.json:1:35", "{{0}}"},
		{`"{{1"`, twoTexts, ruleUnclosedHole, "f.json:1:35", "}}"},
		{`" "`, twoTexts, ruleEmptyText, "f.json:1:35", "template_text"},
		{`7`, twoTexts, ruleWrongType, "f.json:1:35", "a text"},
		{`{"bdoy":"x"}`, twoTexts, ruleUnknownKey, "f.json:1:36", "body"},
		{`{"footer":"{{1}}"}`, twoTexts, ruleWordingHole, "f.json:1:45", "template_text.footer"},
		{`{"header":"{{1}}"}`, twoTexts, ruleWordingMissing, "f.json:1:45", "template_text.header"},
		{`{"buttons":"x"}`, twoTexts, ruleWrongType, "f.json:1:46", "a list"},
		{`{"buttons":[{"url":"x"}]}`, twoTexts, ruleMissingKey, "f.json:1:47", "text"},
		{`{"buttons":[7]}`, twoTexts, ruleWrongType, "f.json:1:47", "template_text.buttons.0"},
		{`{"buttons":["Call"]}`, urlButton, ruleWordingButton, "f.json:1:191", "none of the template's 1 buttons"},
		{`{"buttons":["Call",{"text":"Go","url":"https://a"}]}`, urlButton, ruleWordingButton, "f.json:1:223", "address has no hole"},
		{`{"buttons":[{"text":"Go","url":"https://a/{{1}}"}]}`, `[]`, ruleWordingMissing, "f.json:1:47", "template_text.buttons.0 needs"},
		{`{"cards":[{"body":"x"}]}`, twoCards, ruleWordingCards, "f.json:1:44", "1 cards, and the message has 2"},
		{`{"cards":[{"body":"{{1}}"},{"body":"{{1}} {{2}}"}]}`, twoCards, ruleWordingMissing, "f.json:1:70", "template_text.cards.1.body needs {{2}}"},
		{`{"cards":[{"cards":[]},"x"]}`, twoCards, ruleUnknownKey, "f.json:1:46", "cards"},
	} {
		_, err := ParseSpec("f.json", []byte(worded(tc.wording, tc.components)))
		if err == nil {
			t.Errorf("%s is not refused", tc.wording)
			continue
		}
		wantPlace(t, err, tc.rule, tc.place)
		if !strings.Contains(err.Error(), tc.says) {
			t.Errorf("%s: %q does not say %q", tc.wording, err, tc.says)
		}
	}
	_, err := ParseSpec("f.yaml", []byte(message("to: '{{to}}'", "body: x")+"template_text: x\n"))
	wantPlace(t, err, ruleOtherMessage, "f.yaml:5:1")
}

// TestWordingIsReadFromTheRequest fills the wording from the bytes that are
// posted.
func TestWordingIsReadFromTheRequest(t *testing.T) {
	spec, err := ParseSpec("f.json", []byte(worded(
		`{"body":"Hi {{1}}, {{2}} is due {{3}}. {{1}}!","footer":"Bye","buttons":["Call",{"text":"Go","url":"https://a/{{1}}"},"Copy"],"cards":[{"header":"Shop","body":"{{what}}","buttons":["Buy"]}]}`,
		`[{"type":"header","parameters":[{"type":"document","document":{"link":"https://a/d","filename":"doc.pdf"}}]},
		{"type":"body","parameters":[{"type":"text","text":"{{a}}"},{"type":"currency","currency":{"fallback_value":"$5","code":"USD","amount_1000":5000}},{"type":"date_time","date_time":{"fallback_value":"{{b}}"}}]},
		{"type":"carousel","cards":[{"card_index":0,"components":[{"type":"body","parameters":[{"type":"text","parameter_name":"what","text":"{{b}}"}]},{"type":"button","sub_type":"quick_reply","index":0,"parameters":[{"type":"payload","payload":"p"}]}]}]},
		{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"{{b}}"}]},
		{"type":"button","sub_type":"copy_code","index":"2","parameters":[{"type":"coupon_code","coupon_code":"OFF"}]}]`)))
	if err != nil {
		t.Fatal(err)
	}
	plan, err := Compile(spec, []string{"to", "a", "b"})
	if err != nil {
		t.Fatal(err)
	}
	message, problems := plan.Message(Record{Row: 1, Cells: []string{"+50934123456", "Ana {{2}} \"x\"", "May 1"}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	got, err := spec.Wording.Read(message.Body)
	if err != nil {
		t.Fatal(err)
	}
	want := Reading{
		Media: "document", MediaName: "doc.pdf", Body: `Hi Ana {{2}} "x", $5 is due May 1. Ana {{2}} "x"!`, Footer: "Bye",
		Buttons: []ReadButton{{"Call", ""}, {"Go", "https://a/May 1"}, {"Copy", "OFF"}},
		Cards:   []Reading{{Header: "Shop", Body: "May 1", Buttons: []ReadButton{{"Buy", ""}}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the reading differs (-want +got):\n%s", diff)
	}
	if _, err := spec.Wording.Read([]byte("{")); err == nil {
		t.Error("no JSON is read")
	}
}

// TestValuesWithoutWordingAreShown: nothing that is sent is hidden because
// template_text leaves its text out.
func TestValuesWithoutWordingAreShown(t *testing.T) {
	body := `{"template_components":[{"type":"header","parameters":[{"type":"text","parameter_name":"day","text":"Monday"}]},
		{"type":"body","parameters":[{"type":"text","text":"Ana"}]},
		{"type":"carousel","cards":[{"components":[{"type":"body","parameters":[{"type":"text","text":"Hat {{2}}"},{"type":"text","text":"$5"}]}]}]}]}`
	got, err := (&Wording{Body: "Hi {{1}}"}).Read([]byte(body))
	want := Reading{Header: "day: Monday", Body: "Hi Ana", Cards: []Reading{{Body: "1: Hat {{2}}\n2: $5"}}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("the reading differs (-want +got):\n%s%v", diff, err)
	}
}

func TestReadingOfOtherHeaders(t *testing.T) {
	for parameter, want := range map[string]string{
		`{"type":"image","image":{"id":"9"}}`: "9", `{"type":"video","video":{"link":"https://a"}}`: "https://a",
		`{"type":"location","location":{"latitude":"1","longitude":2}}`:  "1, 2",
		`{"type":"location","location":{"latitude":"1","name":"Philz"}}`: "Philz",
		`{"type":"product","product":{"product_retailer_id":"p"}}`:       "p",
		`{"type":"hologram","hologram":{"x":[1]}}`:                       `{"x":[1]}`,
	} {
		r, err := (&Wording{}).Read([]byte(`{"template_components":[{"type":"header","parameters":[` + parameter + `]}]}`))
		if err != nil || r.MediaName != want {
			t.Errorf("%s reads %+v, %v, want %q", parameter, r, err, want)
		}
	}
}

// TestWordingCountsForTheLength adds the approved words to the values.
func TestWordingCountsForTheLength(t *testing.T) {
	header := `[{"type":"header","parameters":[{"type":"text","text":"{{a}}"}]},{"type":"body","parameters":[{"type":"text","text":"{{b}}"}]},` + urlButton[1:]
	wording := `{"header":"` + chars(50) + `{{1}}","body":"` + chars(1000) + `{{1}}{{1}}","buttons":["x",{"text":"y","url":"` + chars(1990) + `{{1}}"}]}`
	spec, err := ParseSpec("f.json", []byte(worded(wording, header)))
	if err != nil {
		t.Fatal(err)
	}
	plan := linted(t, spec, []string{"to", "a", "b"})
	for _, tc := range []struct {
		a, b string
		want string
	}{
		{chars(10), chars(12), ""},
		{chars(10), chars(13), "~text_long b"},
		{chars(11), chars(12), "text_too_long a text_too_long a"},
		{"x", chars(15885), "text_too_long b"},
	} {
		_, problems := plan.Message(Record{Row: 1, Cells: []string{"+50934123456", tc.a, tc.b}})
		var said []string
		for _, p := range problems {
			said = append(said, found(p.Rule, p.Column, "", p.Warning))
		}
		if got := strings.Join(said, " "); got != tc.want {
			t.Errorf("%d and %d characters find %q, want %q: %v", len(tc.a)/2, len(tc.b)/2, got, tc.want, problems)
		}
	}
}

// FuzzWording reads anything as template_text: it is refused in words, or it
// can be filled, recorded and restored, and changes no byte of a message.
func FuzzWording(f *testing.F) {
	for _, text := range []string{"", "Hi", "{{1}} {{2}}", "{{day}}", "{{", "{{1}}{{x}}", "{{2}}", "{{{1}}}", "{{1|a}}", "\u2028{{ 1 }}", "{{01}} {{2}}", "{{999}}", "\xff"} {
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, body, url string) {
		encode := func(text string) string { return string(appendString(nil, text)) }
		for _, wording := range []string{encode(body), `{"body":` + encode(body) + `,"buttons":["a",{"text":"b","url":` + encode(url) + `}]}`} {
			spec, err := ParseSpec("f.json", []byte(worded(wording, twoTexts[:len(twoTexts)-1]+","+urlButton[1:])))
			if err != nil {
				checkInputError(t, err)
				continue
			}
			record, err := json.Marshal(spec)
			if err != nil {
				t.Fatal(err)
			}
			restored, err := RestoreSpec(record)
			if err != nil || !cmp.Equal(restored.Wording, spec.Wording) {
				t.Fatalf("%q is restored as %+v, %v", wording, restored, err)
			}
			plan := linted(t, spec, []string{"to", "a", "b"})
			message, _ := plan.Message(Record{Row: 1, Cells: []string{"+50934123456", "x", "y"}})
			if message.Body == nil {
				continue // too long
			}
			if _, err := spec.Wording.Read(message.Body); err != nil {
				t.Fatal(err)
			}
		}
	})
}
