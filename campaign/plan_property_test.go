package campaign

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

var modelColumns = []string{"to", "a", "First Name", "né"}

// anyCell is what a cell may hold, hostile text included.
func anyCell() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{"", " ", "Marie", "{{a}}", "{{", "}}", `"`, `\`, `","to":"x`, "\x00", "\xff\xfe", "\u2028", "5", "1e3", "😀"}),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 12), func(b []byte) string { return string(b) }),
	)
}

// anyText is a text with placeholders that are well formed.
func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var text strings.Builder
		for range rapid.IntRange(0, 4).Draw(t, "parts") {
			text.WriteString(rapid.OneOf(
				rapid.SampledFrom([]string{"{{a}}", "{{ first  name }}", "{{NÉ|x \"y\"}}", "{{a|}}", "{{a|b|c}}"}),
				rapid.StringOfN(rapid.RuneFrom([]rune("ab \"\\<é\n")), 0, 8, -1),
			).Draw(t, "part"))
		}
		return text.String()
	})
}

// anyNode is a value as a campaign file may hold it.
func anyNode(depth int) *rapid.Generator[Node] {
	return rapid.Custom(func(t *rapid.T) Node {
		kind := rapid.IntRange(0, 5).Draw(t, "kind")
		if depth == 0 {
			kind %= 4
		}
		switch NodeKind(kind) {
		case KindBool:
			return Node{Kind: KindBool, Text: rapid.SampledFrom([]string{"true", "false"}).Draw(t, "bool")}
		case KindNumber:
			return Node{Kind: KindNumber, Text: rapid.SampledFrom([]string{"0", "-1.50", "1E+2", "12345678901234567890123"}).Draw(t, "number")}
		case KindString:
			return Node{Kind: KindString, Text: anyText().Draw(t, "text")}
		case KindArray:
			return Node{Kind: KindArray, Items: rapid.SliceOfN(anyNode(depth-1), 0, 3).Draw(t, "items")}
		case KindObject:
			n := Node{Kind: KindObject}
			keys := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"type", "text", "é\"", "", "z", "value", "flow_action_data"}), 0, 3, rapid.ID).Draw(t, "keys")
			for _, key := range keys {
				n.Fields = append(n.Fields, Field{Key: key, Value: anyNode(depth-1).Draw(t, "value")})
			}
			return n
		}
		return Node{}
	})
}

// anySpec is a campaign of either kind.
func anySpec() *rapid.Generator[*Spec] {
	return rapid.Custom(func(t *rapid.T) *Spec {
		spec := &Spec{File: "f.yaml", Name: "n", Recipients: "l.csv", Rate: 20, Suppress: []string{"s.csv"}, DefaultRegion: "HT"}
		components := Node{Kind: KindArray, Items: rapid.SliceOfN(anyNode(3), 0, 3).Draw(t, "components")}
		spec.Message = object(textField(keyTo, "{{to}}"), textField(keyTemplateName, "t"), textField(keyLanguage, "en"), Field{Key: keyComponents, Value: components})
		if rapid.Bool().Draw(t, "isText") {
			spec.Message = object(textField(keyTo, "{{to}}"), textField(keyBody, anyText().Draw(t, "body")))
		}
		return spec
	})
}

// compileAny compiles a drawn campaign. One whose fallback is no number where
// Meta wants one is refused, as it should be, and drawn anew.
func compileAny(t *rapid.T, spec *Spec, columns []string) *Plan {
	plan, err := Compile(spec, columns)
	var input *InputError
	if errors.As(err, &input) && input.Rule == ruleBadFallback {
		t.Skip("a fallback that is no number")
	}
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// TestPlanIsLikeTheModel renders a row in the plainest way there is, by
// filling a tree of maps, and compares.
func TestPlanIsLikeTheModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := anySpec().Draw(t, "spec")
		plan := compileAny(t, spec, modelColumns)
		cells := append([]string{"+50934123456"}, rapid.SliceOfN(anyCell(), 0, 3).Draw(t, "cells")...)
		message, problems := plan.Message(Record{Row: 1, Cells: cells})
		model := model{cells: cells, valid: true}
		want := model.value(&spec.Message, "", false)
		if valid := message.Body != nil; valid != model.valid || valid != (len(problems) == 0) {
			t.Fatalf("valid is %v with %v, the model says %v", valid, problems, model.valid)
		}
		if !model.valid {
			return
		}
		var got any
		decoder := json.NewDecoder(strings.NewReader(string(message.Body)))
		decoder.UseNumber()
		if err := decoder.Decode(&got); err != nil {
			t.Fatalf("%s: %v", message.Body, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("the body differs (-model +plan):\n%s", diff)
		}
	})
}

// model fills a tree of maps.
type model struct {
	cells []string
	valid bool
}

var modelHole = regexp.MustCompile(`\{\{([^|}]*)(\|([^}]*))?\}\}`)

func (m *model) value(n *Node, key string, free bool) any {
	switch n.Kind {
	case KindBool:
		return n.Text == "true"
	case KindNumber:
		return json.Number(n.Text)
	case KindString:
		return m.text(n.Text, key == "value" && !free)
	case KindArray:
		items := []any{}
		for i := range n.Items {
			items = append(items, m.value(&n.Items[i], "", free))
		}
		return items
	case KindObject:
		fields := map[string]any{}
		for i := range n.Fields {
			f := &n.Fields[i]
			fields[f.Key] = m.value(&f.Value, f.Key, free || key == "flow_action_data")
		}
		return fields
	}
	return nil
}

func (m *model) text(text string, number bool) any {
	if !strings.Contains(text, "{{") {
		return text
	}
	filled := modelHole.ReplaceAllStringFunc(text, func(hole string) string {
		parts := modelHole.FindStringSubmatch(hole)
		column := strings.ToLower(strings.Join(strings.Fields(parts[1]), " "))
		value := ""
		for i, name := range modelColumns {
			if strings.ToLower(name) == column && i < len(m.cells) {
				value = strings.TrimSpace(m.cells[i])
			}
		}
		if value == "" {
			value = parts[3]
			m.valid = m.valid && parts[2] != ""
		}
		return value
	})
	if number && modelHole.FindString(text) == text {
		m.valid = m.valid && regexp.MustCompile(`^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$`).MatchString(filled)
		return json.Number(filled)
	}
	m.valid = m.valid && strings.TrimFunc(filled, unicode.IsSpace) != ""
	return string([]rune(filled)) // every byte that is not UTF-8 becomes U+FFFD
}

// TestCellsNeverChangeTheStructure compares the shape of the JSON of any row
// with that of a tame one.
func TestCellsNeverChangeTheStructure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := anySpec().Draw(t, "spec")
		plan := compileAny(t, spec, modelColumns)
		tame, _ := plan.Message(Record{Row: 1, Cells: []string{"+50934123456", "1", "1", "1"}})
		cells := append([]string{"+50934123456"}, rapid.SliceOfN(anyCell(), 3, 3).Draw(t, "cells")...)
		wild, _ := plan.Message(Record{Row: 1, Cells: cells})
		if tame.Body == nil || wild.Body == nil {
			return
		}
		if diff := cmp.Diff(shapeOf(t, tame.Body), shapeOf(t, wild.Body)); diff != "" {
			t.Fatalf("cells %q change the structure:\n%s", cells, diff)
		}
	})
}

// shapeOf lists the tokens of JSON, every value by its type only.
func shapeOf(t *rapid.T, body []byte) []string {
	node, err := parseNode("f.json", body)
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	var shape []string
	var walk func(n *Node)
	walk = func(n *Node) {
		shape = append(shape, fmt.Sprint(n.Kind, len(n.Items), len(n.Fields)))
		for i := range n.Items {
			walk(&n.Items[i])
		}
		for i := range n.Fields {
			shape = append(shape, n.Fields[i].Key)
			walk(&n.Fields[i].Value)
		}
	}
	walk(&node)
	return shape
}

// TestRestoredSpecMakesTheSamePlan is what lets a run go on after the
// campaign file has changed.
func TestRestoredSpecMakesTheSamePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := anySpec().Draw(t, "spec")
		columns := modelColumns
		if rapid.Bool().Draw(t, "ofList") {
			columns = []string{"to", "header.document", "header.document.filename", "body.1", "button.0.code", "preview"}
			var err error
			if spec, err = SpecOfList("l.csv", columns, Given{Template: "t", Language: "{{preview|en}}", Region: "HT"}); err != nil {
				t.Fatal(err)
			}
		}
		restored := restore(t, spec)
		if restored.Fingerprint() != spec.Fingerprint() {
			t.Fatal("the fingerprint differs")
		}
		cells := append([]string{"3412 3456"}, rapid.SliceOfN(anyCell(), 0, 5).Draw(t, "cells")...)
		bodies := [2]string{}
		for i, s := range []*Spec{spec, restored} {
			plan := compileAny(t, s, columns)
			message, problems := plan.Message(Record{Row: 1, Cells: cells})
			bodies[i] = fmt.Sprintf("%s %s %s %v", message.Endpoint, message.To, message.Body, problems)
		}
		if bodies[0] != bodies[1] {
			t.Fatalf("the plans differ:\n%s\n%s", bodies[0], bodies[1])
		}
	})
}

func restore(t *rapid.T, spec *Spec) *Spec {
	data, err := json.Marshal(spec)
	if err != nil {
		t.Fatal(err)
	}
	restored, err := RestoreSpec(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(spec, restored, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("the restored campaign differs:\n%s", diff)
	}
	return restored
}
