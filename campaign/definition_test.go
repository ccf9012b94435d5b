package campaign

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// defined is a template's definition, with the components of the message that
// its own examples make.
type defined struct {
	Name       string          `json:"name"`
	Definition json.RawMessage `json:"definition"`
	Components json.RawMessage `json:"components"`
}

func definitions(t testing.TB) []defined {
	t.Helper()
	data, err := os.ReadFile("testdata/definitions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var all []defined
	for decoder := json.NewDecoder(bytes.NewReader(data)); ; {
		var d defined
		if err := decoder.Decode(&d); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
}

// readOne reads the only definition of a file.
func readOne(data []byte) (*Definition, error) {
	all, err := ParseDefinitions("t.json", data)
	if err != nil {
		return nil, err
	}
	return &all[0], all[0].Read()
}

// sampled makes the campaign of a definition and of a sample list.
func sampled(d *Definition) (o *Outline, columns, cells []string) {
	filled := map[string]string{}
	FillSample(d.Needs, filled)
	o = &Outline{Name: "T", Recipients: "t.csv", To: "{{to}}", Template: d.Name, Language: d.Language, Wording: d.Wording, Rate: 20,
		Notes: map[string]string{"": "head", "message.to": "to\nwhom"}}
	o.Values, o.Spare, _ = ValuesOf(d.Needs, filled)
	for i := range o.Spare {
		o.Spare[i].Note = "spare\n"
	}
	for i := range o.Values {
		o.Values[i].Note = "note: " + o.Values[i].Text
	}
	columns, cells = o.SampleRow(d.Needs, "+50912345678", spring)
	return o, columns, cells
}

// TestDefinitionsMakeMetasShapes takes each definition to a campaign file and
// a sample list, and those to the message.
func TestDefinitionsMakeMetasShapes(t *testing.T) {
	all := definitions(t)
	if len(all) < 20 {
		t.Fatalf("there are only %d definitions", len(all))
	}
	for _, def := range all {
		t.Run(def.Name, func(t *testing.T) {
			d, err := readOne(def.Definition)
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Unknown) > 0 {
				t.Errorf("unknown: %q", d.Unknown)
			}
			o, columns, cells := sampled(d)
			text, err := o.YAML()
			if err != nil {
				t.Fatal(err)
			}
			spec, err := ParseSpec("t.yaml", text)
			if err != nil {
				t.Fatalf("%v\n%s", err, text)
			}
			if (spec.Wording == nil) != (d.Wording == nil) || spec.Wording != nil && !sameJSON(t, spec.Wording, d.Wording) {
				t.Errorf("the wording is %+v, want %+v\n%s", spec.Wording, d.Wording, text)
			}
			want := `{"to":"+50912345678","template_name":"t","template_language":"` + d.Language + `"`
			if string(def.Components) != "null" {
				want += `,"template_components":` + string(def.Components)
			}
			message, problems := linted(t, spec, columns).Message(Record{Row: 1, Cells: cells})
			for _, p := range problems {
				if p.Rule != PhoneDoubtful {
					t.Errorf("%s: %s", p.Column, p)
				}
			}
			if string(message.Body) != escapedAs(want) {
				t.Errorf("the message is\n%s\nwant\n%s", message.Body, want)
			}
		})
	}
}

// escapedAs writes JSON as messages are written.
func escapedAs(text string) string {
	node, err := parseJSON("want", []byte(text+"}"))
	if err != nil {
		panic(err)
	}
	return string(node.appendJSON(nil))
}

func sameJSON(t *testing.T, a, b any) bool {
	t.Helper()
	left, err := json.Marshal(a)
	right, err2 := json.Marshal(b)
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	return bytes.Equal(left, right)
}

// TestSpareButtonsAreSound takes the marks of comments from the buttons that
// need no value: what is left is the campaign with these values.
func TestSpareButtonsAreSound(t *testing.T) {
	d, err := readOne([]byte(`{"name":"t","language":"en","components":[{"type":"BODY","text":"a"},{"type":"BUTTONS","buttons":[
		{"type":"QUICK_REPLY","text":"Stop it"},{"type":"URL","text":"b","url":"https://e.com/{{1}}"},{"type":"CATALOG","text":"c"},{"type":"VOICE_CALL","text":"d"}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	o, columns, cells := sampled(d)
	cells[0] = "+50934123456"
	text, err := o.YAML()
	if err != nil {
		t.Fatal(err)
	}
	bare := strings.NewReplacer("    # spare<0A>\n", "", "    # -", "    -", "    #   ", "      ").Replace(string(text))
	spec, err := ParseSpec("t.yaml", []byte(bare))
	if err != nil {
		t.Fatalf("%v\n%s", err, bare)
	}
	wantBody(t, linted(t, spec, columns), `{"to":"+50934123456","template_name":"t","template_language":"en","template_components":[`+
		`{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"STOP IT"}]},`+
		`{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"sample"}]},`+
		`{"type":"button","sub_type":"catalog","index":"2","parameters":[{"type":"action","action":{"thumbnail_product_retailer_id":"C"}}]},`+
		`{"type":"button","sub_type":"voice_call","parameters":[{"type":"payload","payload":"D"}]}]}`, cells...)
}

func TestDefinitionsRefused(t *testing.T) {
	of := func(components string) string { return `{"name":"t","language":"en","components":` + components + `}` }
	for _, tc := range []struct {
		name, text string
		rule       Rule
		says       string
	}{
		{"empty", " \n", ruleDefinitionEmpty, "t.json: the file is empty"},
		{"web page", "\ufeff <!DOCTYPE html><html>", ruleDefinitionPage, "t.json:1: this is a web page"},
		{"no-break space", "{\u00a0\"name\":\"t\"}", ruleNoBreakSpace, "t.json:1:2: there is a no-break space (U+00A0)"},
		{"not UTF-8", "{\"name\":\"\xff\"}", ruleNotUTF8, "t.json:1:10"},
		{"cut", `{"name":"t"`, ruleBadJSON, "ends too early"},
		{"two values", `{"name":"t","language":"en"} {}`, ruleDefinitionEnd, "one JSON value to a file"},
		{"too large", strings.Repeat(" ", maxSpecSize) + "{}", ruleDefinitionLarge, "1 MiB"},
		{"deep", strings.Repeat("[", 100), ruleTooDeep, "nested"},
		{"a number", "5", ruleDefinitionType, "a template must be an object"},
		{"numbers", "[5]", ruleDefinitionType, "a template must be an object"},
		{"no data", `{"data":[]}`, ruleDefinitionNone, "no template"},
		{"data is a text", `{"data":"x"}`, ruleDefinitionType, "a template must be"},
		{"an error", `{"error":{"message":"(#100) \u001b[2J nothing here","code":100}}`, ruleDefinitionError, "(#100) <1B>[2J nothing here"},
		{"no name", `{"language":"en","components":[]}`, ruleDefinitionKey, "name is missing here"},
		{"no language", `{"name":"t","components":[]}`, ruleDefinitionKey, "language is missing here"},
		{"name is a number", `{"name":5,"language":"en","components":[]}`, ruleDefinitionType, "t.json:1:9: the field name must be a text"},
		{"language is an object", `{"name":"t","language":{"code":"en"}}`, ruleDefinitionType, "language must be a text"},
		{"no components", `{"name":"t","language":"en"}`, ruleDefinitionKey, "components is missing here"},
		{"components are an object", of(`{}`), ruleDefinitionType, "components must be an array"},
		{"component is a text", of(`["BODY"]`), ruleDefinitionType, "a component must be an object with type"},
		{"component without type", of(`[{"text":"a"}]`), ruleDefinitionKey, "type is missing here"},
		{"body without text", of(`[{"type":"BODY"}]`), ruleDefinitionKey, "text is missing here"},
		{"body is a number", of(`[{"type":"BODY","text":true}]`), ruleDefinitionType, "text must be a text"},
		{"hole open", of(`[{"type":"BODY","text":"a {{1"}]`), ruleUnclosedHole, "not closed"},
		{"holes mixed", of(`[{"type":"BODY","text":"{{1}} {{a}}"}]`), ruleWordingMixed, "the body has both"},
		{"holes with a gap", of(`[{"type":"BODY","text":"{{1}} {{3}}"}]`), ruleWordingGap, "{{3}}"},
		{"footer is a list", of(`[{"type":"FOOTER","text":[]}]`), ruleWrongType, "the footer must be a text"},
		{"buttons missing", of(`[{"type":"BUTTONS"}]`), ruleDefinitionKey, "buttons is missing here"},
		{"buttons are an object", of(`[{"type":"BUTTONS","buttons":{}}]`), ruleDefinitionType, "buttons must be an array"},
		{"button is null", of(`[{"type":"BUTTONS","buttons":[null]}]`), ruleDefinitionType, "a button must be"},
		{"button without type", of(`[{"type":"BUTTONS","buttons":[{"text":"a"}]}]`), ruleDefinitionKey, "type is missing here"},
		{"address missing", of(`[{"type":"BUTTONS","buttons":[{"type":"URL","text":"a"}]}]`), ruleDefinitionKey, "url is missing here"},
		{"two holes in an address", of(`[{"type":"BUTTONS","buttons":[{"type":"URL","text":"a","url":"https://e.com/{{1}}/{{2}}"}]}]`), ruleDefinitionHole, "one hole"},
		{"cards missing", of(`[{"type":"CAROUSEL"}]`), ruleDefinitionKey, "cards is missing here"},
		{"card without components", of(`[{"type":"CAROUSEL","cards":[{}]}]`), ruleDefinitionKey, "components is missing here"},
		{"two bodies", of(`[{"type":"BODY","text":"a"},{"type":"body","text":"b"}]`), ruleDefinitionTwice, "second component BODY"},
		{"card without a value", of(`[{"type":"CAROUSEL","cards":[{"components":[{"type":"HEADER","format":"IMAGE"}]},{"components":[{"type":"BODY","text":"a"}]}]}]`), ruleDefinitionCard, "card.1"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := readOne([]byte(tc.text))
			var wrong *InputError
			if !errors.As(err, &wrong) || wrong.Rule != tc.rule {
				t.Fatalf("%v is not %s", err, tc.rule)
			}
			if !strings.Contains(err.Error(), tc.says) || strings.Count(err.Error(), "\n") > 0 {
				t.Errorf("%q does not say %q", err, tc.says)
			}
		})
	}
}

func TestDefinitionsOfFiles(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "t.json")
	if err := os.WriteFile(path, []byte("\ufeff"+`[{"name":"a","language":"en"},{"name":"a","language":"fr","status":"paused","components":[{"type":"HOLOGRAM"},{"type":"BODY","text":"x"},{"type":"BUTTONS","buttons":[{"type":"BEAM","text":"y"}]}]}]`), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := ReadDefinitions(path)
	if err != nil || len(all) != 2 || all[0].Language != "en" || all[1].Language != "fr" {
		t.Fatalf("%+v, %v", all, err)
	}
	if err := all[0].Read(); err == nil {
		t.Error("a definition without components is read")
	}
	if err := all[1].Read(); err != nil || strings.Join(all[1].Unknown, ",") != "HOLOGRAM,button BEAM" || all[1].IsApproved() {
		t.Errorf("%+v, %v", all[1], err)
	}
	_, err = ReadDefinitions(folder)
	wantPlace(t, err, ruleDefinitionFolder, folder)
	_, err = ReadDefinitions(path + "x")
	wantPlace(t, err, ruleDefinitionMissing, path+"x")
}

// FuzzDefinition reads anything as a definition: it makes a campaign that can
// be read back and sent, or an error with words.
func FuzzDefinition(f *testing.F) {
	for _, d := range definitions(f) {
		f.Add([]byte(d.Definition))
	}
	for _, seed := range []string{"", "<html>", "{\u00a0}", `{"data":[{}]}`, `{"error":{}}`, `[[]]`, `{"name":"{{a}}","language":"|"}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := readOne(data)
		if err != nil {
			checkInputError(t, err)
			return
		}
		o, columns, cells := sampled(d)
		text, err := o.YAML()
		if err != nil {
			checkInputError(t, err)
			return
		}
		spec, err := ParseSpec("t.yaml", text)
		if err != nil {
			t.Fatalf("%s\nmakes\n%s\nwhich is refused: %v", data, text, err)
		}
		plan, err := Compile(spec, columns)
		if err != nil {
			t.Fatalf("%s\nmakes\n%s\nwith the columns %q: %v", data, text, columns, err)
		}
		if message, problems := plan.Message(Record{Row: 1, Cells: cells}); message.Body == nil {
			t.Fatalf("%s\nmakes\n%s\nwhose sample %q is invalid: %v", data, text, cells, problems)
		}
	})
}
