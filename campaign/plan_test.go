package campaign

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// compiled reads a campaign file and compiles it against columns.
func compiled(t testing.TB, file, text string, columns ...string) *Plan {
	t.Helper()
	spec, err := ParseSpec(file, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	plan, err := Compile(spec, columns)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// wantBody fails unless the row is valid and has that body.
func wantBody(t *testing.T, plan *Plan, want string, cells ...string) {
	t.Helper()
	message, problems := plan.Message(Record{Row: 7, Cells: cells})
	if len(problems) > 0 {
		t.Errorf("%q has problems: %v", cells, problems)
	}
	if got := string(message.Body); got != want {
		t.Errorf("%q makes\n%s\nwant\n%s", cells, got, want)
	}
	if !json.Valid(message.Body) || message.Row != 7 || message.To == "" || message.Endpoint != plan.Endpoint() {
		t.Errorf("%q makes a wrong message: %+v", cells, message)
	}
}

// wantProblem fails unless the row is invalid for that reason alone.
func wantProblem(t *testing.T, plan *Plan, rule Rule, column, value string, cells ...string) {
	t.Helper()
	message, problems := plan.Message(Record{Row: 7, Cells: cells})
	if message.Body != nil {
		t.Errorf("%q is invalid and has the body %s", cells, message.Body)
	}
	if len(problems) != 1 {
		t.Fatalf("%q has the problems %v, want one of %s", cells, problems, rule)
	}
	got := problems[0]
	if got.Row != 7 || got.Rule != rule || got.Column != column || got.Value != value || got.Warning {
		t.Errorf("%q has the problem %+v, want %s in %q with %q", cells, got, rule, column, value)
	}
	if got.String() == "" || got.Remedy() == "" || strings.Contains(got.String(), "{column}") {
		t.Errorf("the problem %+v has no words: %q, %q", got, got.String(), got.Remedy())
	}
}

func TestPlanOfTheContract(t *testing.T) {
	text, err := os.ReadFile("testdata/contract.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for file, text := range map[string]string{"contract.yaml": string(text), "contract.json": contractJSON} {
		plan := compiled(t, file, text, "Order", "phone", "First name ")
		wantBody(t, plan, `{"to":"+50934123456","template_name":"order_update","template_language":"en","template_components":[{"type":"body","parameters":[{"type":"text","text":"Marie"}]}]}`, "17", "3412 3456", " Marie ")
		wantBody(t, plan, `{"to":"+50934123456","template_name":"order_update","template_language":"en","template_components":[{"type":"body","parameters":[{"type":"text","text":"friend"}]}]}`, "17", "+50934123456", " \u00a0")
		wantBody(t, plan, `{"to":"+50934123456","template_name":"order_update","template_language":"en","template_components":[{"type":"body","parameters":[{"type":"text","text":"friend"}]}]}`, "17", "+50934123456")
		if name, language := plan.Template(); name != "order_update" || language != "en" || plan.Endpoint() != EndpointTemplate {
			t.Errorf("the template is %q in %q to %q", name, language, plan.Endpoint())
		}
		if diff := cmp.Diff([]string{"Order", "phone", "First name "}, plan.Columns()); diff != "" {
			t.Errorf("the columns differ:\n%s", diff)
		}
	}
}

func TestPlanOfText(t *testing.T) {
	plan := compiled(t, "f.yaml", message("body: 'Hi {{name}}, {{name|x}}: <{{sum|a \"few\"}}>'", "to: '{{to}}'"), "to", "name", "sum")
	wantBody(t, plan, `{"to":"+50934123456","body":"Hi {{sum}}, {{sum}}: <a \"few\">"}`, "+50934123456", "{{sum}}")
	wantBody(t, plan, `{"to":"+50934123456","body":"Hi \"\\\n\u001b\u2028é😀, \"\\\n\u001b\u2028é😀: <&>"}`, "+50934123456", "\"\\\n\x1b\u2028é😀", "&", "", " ")
	wantBody(t, plan, "{\"to\":\"+50934123456\",\"body\":\"Hi \ufffd, \ufffd: <1>\"}", "+50934123456", "\xff", "1")
	wantProblem(t, plan, RuleEmptyCell, "name", "", "+50934123456", " ", "1")
	wantProblem(t, plan, RuleExtraCell, "5", "x", "+50934123456", "a", "1", "", " x ")
	wantProblem(t, plan, PhoneEmpty, "to", "", "", "a", "1")
	wantProblem(t, plan, PhoneScientific, "to", "5.0934E+10", "5.0934E+10", "a", "1")
	if name, language := plan.Template(); name != "" || language != "" || plan.Endpoint() != EndpointText {
		t.Errorf("a text has the template %q in %q to %q", name, language, plan.Endpoint())
	}
}

func TestPlanAllProblemsOfARow(t *testing.T) {
	plan := compiled(t, "f.yaml", message("to: '{{to}}'", "body: '{{a}}'", "preview_url: '{{p}}'"), "to", "a", "p")
	_, problems := plan.Message(Record{Row: 1, Cells: []string{"x", "", "perhaps", "extra"}})
	var rules []Rule
	for _, p := range problems {
		rules = append(rules, p.Rule)
	}
	want := []Rule{RuleExtraCell, PhoneLetters, RuleEmptyCell, RuleNotBoolean}
	if diff := cmp.Diff(want, rules); diff != "" {
		t.Errorf("the problems differ (-want +got):\n%s", diff)
	}
}

func TestPlanEmptyFallback(t *testing.T) {
	plan := compiled(t, "f.yaml", message("to: '{{to}}'", "body: '{{a|}} {{b|}}'"), "to", "a", "b")
	wantBody(t, plan, `{"to":"+50934123456","body":" x"}`, "+50934123456", "", "x")
	wantProblem(t, plan, RuleEmptyCell, "a", "", "+50934123456", "", "")
}

func TestPlanTo(t *testing.T) {
	plan := compiled(t, "f.yaml", message("to: '+509 {{local}}'", "body: x"), "local")
	wantBody(t, plan, `{"to":"+50934123456","body":"x"}`, "3412-3456")
	wantProblem(t, plan, RuleEmptyCell, "local", "", "")
	fixed := compiled(t, "f.yaml", message("to: ' +50934123456 '", "body: '{{a}}'"), "a")
	wantBody(t, fixed, `{"to":"+50934123456","body":"x"}`, "x")
	fallback := compiled(t, "f.yaml", message("to: '{{a|+50934123456}}'", "body: x"), "a")
	wantBody(t, fallback, `{"to":"+50934123456","body":"x"}`, "")
}

func TestPlanWarns(t *testing.T) {
	plan := compiled(t, "f.yaml", message("to: '{{to}}'", "body: x"), "to")
	message, problems := plan.Message(Record{Row: 3, Cells: []string{"+44 (0)20 7946 0018"}})
	if len(problems) != 1 || !problems[0].Warning || problems[0].Rule != PhoneRewritten || problems[0].Row != 3 || problems[0].Column != "to" {
		t.Errorf("the problems are %+v, want one warning", problems)
	}
	if got := string(message.Body); got != `{"to":"+442079460018","body":"x"}` {
		t.Errorf("the body is %s", got)
	}
}

func TestPlanOptionalFields(t *testing.T) {
	plan := compiled(t, "f.yaml", message("reply_to_meta_message_id: '{{r}}'", "preview_url: '{{p}}'", "to: '+50934123456'", "body: x"), "p", "r")
	wantBody(t, plan, `{"to":"+50934123456","body":"x"}`, "", " ")
	wantBody(t, plan, `{"to":"+50934123456","body":"x","preview_url":true,"reply_to_meta_message_id":"wamid.\"1"}`, "YES", "wamid.\"1")
	wantBody(t, plan, `{"to":"+50934123456","body":"x","preview_url":false}`, "0")
	wantProblem(t, plan, RuleNotBoolean, "p", "maybe", "maybe")
	fixed := compiled(t, "f.yaml", message("reply_to_meta_message_id: null", "preview_url: false", "to: '+50934123456'", "body: x"))
	wantBody(t, fixed, `{"to":"+50934123456","body":"x","preview_url":false,"reply_to_meta_message_id":null}`)
	fallback := compiled(t, "f.yaml", message("preview_url: '{{p|true}}'", "to: '+50934123456'", "body: x"), "p")
	wantBody(t, fallback, `{"to":"+50934123456","body":"x","preview_url":true}`, "")
}

// components is a template campaign with the given value of
// template_components.
func components(value string) string {
	return `{"recipients":"l","message":{"to":"+50934123456","template_name":"{{t}}","template_language":"en","template_components":` + value + `}}`
}

func TestPlanNumbers(t *testing.T) {
	const value = `[{"currency":{"amount_1000":"{{n}}","fallback_value":"${{n}}","code":"{{n}}"},"offset":"{{n}}0","quantity":"{{n|1}}","latitude":"{{n}}","index":"{{n}}","flow_action_data":{"a":[{"value":"{{n}}"}]}}]`
	plan := compiled(t, "f.json", components(value), "t", "n")
	const head = `{"to":"+50934123456","template_name":"x","template_language":"en","template_components":`
	wantBody(t, plan, head+`[{"currency":{"amount_1000":12.50,"fallback_value":"$12.50","code":"12.50"},"offset":"12.500","quantity":12.50,"latitude":"12.50","index":"12.50","flow_action_data":{"a":[{"value":"12.50"}]}}]}`, "x", " 12.50 ")
	number := compiled(t, "f.json", components(`[{"ttl_minutes":"{{n}}"}]`), "t", "n")
	wantBody(t, number, head+`[{"ttl_minutes":5}]}`, "x", "5")
	for _, bad := range []string{"1,000", "05", "five", "1e", "5;", `5,"x":1`} {
		wantProblem(t, number, RuleNotNumber, "n", bad, "x", bad)
	}
	wantProblem(t, number, RuleEmptyCell, "n", "", "x", " ")
	wantProblem(t, number, RuleEmptyCell, "t", "", "", "5")
}

// TestPlanPassesComponentsThrough has a component of a kind that nobody knows
// yet, odd numbers and an odd order of keys.
func TestPlanPassesComponentsThrough(t *testing.T) {
	const value = `[{"z":1.50,"type":"hologram","a":{"b":[null,true,1E+2,"\u00e9<&>",{}]},"":""},7,"{ {x}} }}"]`
	plan := compiled(t, "f.json", components(value), "t")
	wantBody(t, plan, `{"to":"+50934123456","template_name":"x","template_language":"en","template_components":`+strings.ReplaceAll(value, `\u00e9`, "é")+`}`, "x")
}

func TestCompileRefuses(t *testing.T) {
	for _, tc := range []struct {
		name, line string
		rule       Rule
		says       string
	}{
		{"unknown column", "body: 'Hi {{Names}}'", ruleUnknownColumn, "no column Names (did you mean Name?); its columns are To, Name;"},
		{"unclosed", "body: 'Hi {{Name'", ruleUnclosedHole, "}}"},
		{"empty", "body: 'Hi {{}}'", ruleEmptyHole, "names no column"},
		{"fallback that is no boolean", "preview_url: '{{Name|perhaps}}'", ruleBadFallback, "true or false"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			other, column := "\n  body: x", "9"
			if strings.HasPrefix(tc.line, "preview") {
				column = "16"
			} else {
				other = ""
			}
			spec, err := ParseSpec("f.yaml", []byte("recipients: l\nmessage:\n  to: '{{To}}'\n  "+tc.line+other))
			if err != nil {
				t.Fatal(err)
			}
			_, err = Compile(spec, []string{"To", "Name"})
			wantPlace(t, err, tc.rule, "f.yaml:4:"+column)
			if !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%q does not say %q", err, tc.says)
			}
		})
	}
	for value, rule := range map[string]Rule{`[{"{{t}}":1}]`: ruleHoleInKey, `[{"hour":"{{t|noon}}"}]`: ruleBadFallback, `[["{{"]]`: ruleUnclosedHole} {
		spec, err := ParseSpec("f.json", []byte(components(value)))
		if err != nil {
			t.Fatal(err)
		}
		_, err = Compile(spec, []string{"t"})
		wantRule(t, err, rule)
	}
}
