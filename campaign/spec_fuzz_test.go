package campaign

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
)

// FuzzSpec reads anything as a campaign file: it is a campaign that can be
// compiled, recorded and restored, or an error with words.
func FuzzSpec(f *testing.F) {
	contract, err := os.ReadFile("testdata/contract.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{
		string(contract), contractJSON, "", "a: {{b}}", "a: &x [*x]", "a: *b", "\ufeffa:\u00a0b", "{\u00a0}", "- - - -", "[[[[", "{{{{",
		"a: |\n  x\n y", "? a\n: b", "<<: {a: b}", "a: !!binary x", "---\n---\n", "%TAG ! x\n", "a: \"\\ud800\"", "\t", "a: 'b", "{\"a\":1,}", "&a &a a", "!!str", "*",
		components(`[{"value":"{{t}}"}]`), message("to: '{{to}}'", "body: >-\r\n    a\r\n    b"),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, file := range []string{"f.yaml", "f.json"} {
			spec, err := ParseSpec(file, data)
			if err != nil {
				checkInputError(t, err)
				continue
			}
			record, err := json.Marshal(spec)
			if err != nil {
				t.Fatal(err)
			}
			restored, err := RestoreSpec(record)
			if err != nil || restored.Fingerprint() != spec.Fingerprint() {
				t.Fatalf("%s is restored as %+v, %v", record, restored, err)
			}
			fuzzRow(t, spec, []string{"to", "name"}, []string{"+50934123456", "x"})
		}
	})
}

func checkInputError(t *testing.T, err error) {
	t.Helper()
	var input *InputError
	if !errors.As(err, &input) {
		t.Fatalf("%v is no *InputError", err)
	}
	if text := input.Error(); text != Safe(text) || strings.Contains(text, "{detail}") || sentences[input.Rule].says == "" {
		t.Fatalf("the error %q is not fit to be shown", text)
	}
}

// fuzzRow compiles a campaign and renders a row: valid JSON, or problems.
func fuzzRow(t *testing.T, spec *Spec, columns, cells []string) {
	t.Helper()
	plan, err := Compile(spec, columns)
	if err != nil {
		checkInputError(t, err)
		return
	}
	message, problems := plan.Message(Record{Row: 1, Cells: cells})
	judging, _ := Lint(spec, plan, spring)
	if judged, _ := judging.Message(Record{Row: 1, Cells: cells}); judged.Body != nil && string(judged.Body) != string(message.Body) {
		t.Fatalf("the linter makes %s of %s", judged.Body, message.Body)
	}
	if message.Body == nil && len(problems) == 0 || message.Body != nil && !json.Valid(message.Body) {
		t.Fatalf("the row makes %s with %v", message.Body, problems)
	}
}

// FuzzPlaceholder puts any text into a message and any text into a cell.
func FuzzPlaceholder(f *testing.F) {
	for _, text := range []string{"", "{{", "}}", "{{a}}", "{{a|b}}", "{{a|}}", "{{ A }} {{b}}", "{{{a}}}", "{{a}}{{", "{{\xff}}", "{{a|\u2028}}", "{{|}}", "{{a{{b}}}}"} {
		f.Add(text, "cell {{a}} \" \\ \x00")
	}
	f.Fuzz(func(t *testing.T, text, cell string) {
		fields := []Field{textField("text", text), textField("value", text)}
		components := array(object(fields...))
		spec := &Spec{Message: object(textField(keyTo, "+50934123456"), textField(keyTemplateName, "t"), textField(keyLanguage, "en"), Field{Key: keyComponents, Value: components})}
		fuzzRow(t, spec, []string{"a", "b"}, []string{cell, "x"})
		if segments, rule := splitText(text); rule == "" && !strings.Contains(text, "{{") && len(segments) > 1 {
			t.Fatalf("%q without a placeholder is split into %+v", text, segments)
		}
	})
}
