package campaign

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestCollapseSpaces(t *testing.T) {
	const text = `[{"type":"header","parameters":[{"type":"text","text":"a\n\t b"}]},{"type":"body","parameters":[{"type":"text","text":"x  {{a}} \n {{b|}}"},{"type":"currency","currency":{"fallback_value":"{{a}}","code":"a  b","amount_1000":"{{n}}"}}]},` +
		`{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"{{a}}"}]},{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"{{a}}"}]}]`
	node, err := parseNode("f.json", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	spec := templateSpec(node)
	columns := []string{"a", "b", "n"}
	before := spec.Fingerprint()
	spec.CollapseSpaces = true
	if spec.Fingerprint() != before {
		t.Error("the rows without a line break would be sent twice")
	}
	want := shapeHead + `[{"type":"header","parameters":[{"type":"text","text":"a b"}]},{"type":"body","parameters":[{"type":"text","text":"x é \"c\" "},{"type":"currency","currency":{"fallback_value":"é \"c\"","code":"a  b","amount_1000":5}}]},` +
		`{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"é\n \"c\""}]},{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"é \"c\""}]}]}`
	wantBody(t, linted(t, spec, columns), want, "é\n \"c\"", "", "5")
	plan, err := Compile(spec, columns)
	if err != nil {
		t.Fatal(err)
	}
	wantBody(t, plan, want, "é\n \"c\"", "", "5") // as a run that goes on has it
	words := &Spec{File: "f.yaml", CollapseSpaces: true, Message: object(textField(keyTo, "+50934123456"), textField(keyBody, "a\n\n  {{a}}"))}
	wantBody(t, linted(t, words, columns), `{"to":"+50934123456","body":"a\n\n  b\n\nc"}`, "b\n\nc")
}

func TestCollapseSpacesInCells(t *testing.T) {
	columns := []string{"to", "template_components"}
	spec, err := SpecOfList("l.csv", columns, Given{Template: "t", Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	spec.CollapseSpaces = true
	plan := linted(t, spec, columns)
	wantBody(t, plan, shapeHead+`[{"type":"body","n":1.50,"parameters":[{"type":"text","text":"a b"}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"a\nb"}]}]}`,
		"+50934123456", `[{"type":"body", "n": 1.50,"parameters":[{"type":"text","text":"a\n\nb"}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"a\nb"}]}]`)
	untouched := `[{"type":"body","parameters":[{"type":"text","text":"\u00e9"}]}]`
	wantBody(t, plan, shapeHead+untouched+"}", "+50934123456", untouched)
}

// FuzzComponentsCell puts anything into a cell of components: with the linter
// and with mended spaces it is JSON still, and equal but for those spaces.
func FuzzComponentsCell(f *testing.F) {
	for _, shape := range shapes(f) {
		f.Add(string(shape.Components))
	}
	for _, text := range []string{"", "[]", "[1,[2],{}]", `[{"type":"body","parameters":5}]`, `[{"type":"body","type":"body"}]`, `[{"type":"carousel","cards":[{"components":[[]]}]}]`,
		`[{"type":"body","parameters":[{"type":"text","text":"a\n\u2028  b{{c}}"}]}]`, `[{"type":"button","index":{},"parameters":[{"type":"text","text":[]}]}]`} {
		f.Add(text)
	}
	columns := []string{"to", "template_components"}
	f.Fuzz(func(t *testing.T, text string) {
		var bodies [2]string
		for i, collapse := range []bool{false, true} {
			spec, err := SpecOfList("l.csv", columns, Given{Template: "t", Language: "en"})
			if err != nil {
				t.Fatal(err)
			}
			spec.CollapseSpaces = collapse
			plan := linted(t, spec, columns)
			message, problems := plan.Message(Record{Row: 1, Cells: []string{"+50934123456", text}})
			if message.Body == nil && len(problems) == 0 || message.Body != nil && !json.Valid(message.Body) {
				t.Fatalf("%q makes %s with %v", text, message.Body, problems)
			}
			bodies[i] = string(message.Body)
		}
		if bodies[0] != "" && bodies[0] != bodies[1] && !strings.Contains(text, "  ") && !strings.Contains(text, `\`) {
			t.Fatalf("%q has no spaces to mend and becomes\n%s, then\n%s", text, bodies[0], bodies[1])
		}
	})
}
