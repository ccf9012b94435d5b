package campaign

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// shape is the components of one message as Meta's pages show them, with the
// shorthand columns and cells that make the same, where there are such.
type shape struct {
	Name       string          `json:"name"`
	Columns    string          `json:"columns"`
	Cells      string          `json:"cells"`
	Components json.RawMessage `json:"components"`
}

// shapes has every component and every parameter. The sandbox is held to the
// same file.
func shapes(t testing.TB) []shape {
	t.Helper()
	data, err := os.ReadFile("testdata/shapes.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var all []shape
	for decoder := json.NewDecoder(bytes.NewReader(data)); ; {
		var s shape
		if err := decoder.Decode(&s); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	if len(all) < 30 {
		t.Fatalf("there are only %d shapes", len(all))
	}
	return all
}

const shapeHead = `{"to":"+50934123456","template_name":"t","template_language":"en","template_components":`

// spring is when the tests take place.
var spring = time.Date(2026, 4, 1, 8, 0, 0, 0, time.UTC)

// linted is the plan of a campaign with the linter on, which finds nothing
// that holds for every row.
func linted(t testing.TB, spec *Spec, columns []string) *Plan {
	t.Helper()
	plan, err := Compile(spec, columns)
	if err != nil {
		t.Fatal(err)
	}
	plan, findings := Lint(spec, plan, spring)
	if len(findings) > 0 {
		t.Errorf("the linter finds %v", findings)
	}
	return plan
}

func TestShorthandMakesMetasShapes(t *testing.T) {
	for _, shape := range shapes(t) {
		if shape.Columns == "" {
			continue
		}
		t.Run(shape.Name, func(t *testing.T) {
			columns := append([]string{"to", "template_name", "template_language"}, strings.Split(shape.Columns, "|")...)
			cells := append([]string{"+50934123456", "t", "en"}, strings.Split(shape.Cells, "|")...)
			spec, err := SpecOfList("l.csv", columns, Given{})
			if err != nil {
				t.Fatal(err)
			}
			wantBody(t, linted(t, spec, columns), shapeHead+string(shape.Components)+"}", cells...)
		})
	}
}

// TestPlaceholdersMakeMetasShapes puts each shape into a campaign file, as it
// is, and again with a placeholder for each value.
func TestPlaceholdersMakeMetasShapes(t *testing.T) {
	for _, shape := range shapes(t) {
		t.Run(shape.Name, func(t *testing.T) {
			node, err := parseNode("f.json", shape.Components)
			if err != nil {
				t.Fatal(err)
			}
			spec := templateSpec(node)
			wantBody(t, linted(t, spec, nil), shapeHead+string(shape.Components)+"}")
			var columns, cells []string
			makeHoles(&node, "", &columns, &cells)
			wantBody(t, linted(t, templateSpec(node), columns), shapeHead+string(shape.Components)+"}", cells...)
			if !strings.Contains(shape.Name, "flow") && len(columns) == 0 {
				t.Error("there are no placeholders")
			}
		})
	}
}

func templateSpec(components Node) *Spec {
	return &Spec{File: "f.json", Message: object(textField(keyTo, "+50934123456"), textField(keyTemplateName, "t"), textField(keyLanguage, "en"), field(keyComponents, components))}
}

// makeHoles puts a placeholder in the place of each value that a row may
// decide.
func makeHoles(n *Node, key string, columns, cells *[]string) {
	switch {
	case n.Kind == KindString && !contains([]string{"type", "sub_type", "parameter_name", "index"}, key), n.Kind == KindNumber && numberFields[key] && key != "card_index":
		name := fmt.Sprintf("c%d", len(*columns))
		*columns, *cells = append(*columns, name), append(*cells, n.Text)
		n.Kind, n.Text = KindString, "{{"+name+"}}"
	case key == freeField:
		return
	}
	for i := range n.Items {
		makeHoles(&n.Items[i], "", columns, cells)
	}
	for i := range n.Fields {
		makeHoles(&n.Fields[i].Value, n.Fields[i].Key, columns, cells)
	}
}

func TestShorthandRefuses(t *testing.T) {
	for _, tc := range []struct {
		columns string
		rule    Rule
		says    string
	}{
		{"header.location.latitude", ruleLonePart, "header.location.latitude needs the column header.location.longitude"},
		{"header.location.name,header.1", ruleTwoHeaders, "header.1 beside header.location.name"},
		{"header.product.catalog", ruleLonePart, "header.product.id"},
		{"header.location.altitude", ruleBadShorthand, "voye help columns"},
		{"body.1.currency.code,body.1.currency.text", ruleLonePart, "body.1.currency.amount_1000"},
		{"body.total.currency.code", ruleLonePart, "body.total.currency.text"},
		{"body.1,body.1.date_time", ruleParameterTwice, "body.1.date_time gives a second value to the parameter of body.1"},
		{"body.2.date_time", ruleShorthandGap, "body.1"},
		{"body.1.currency", ruleBadShorthand, "body.1.currency"},
		{"body.0.date_time", ruleBadShorthand, "body.0"},
		{"button.0.mpm", ruleLonePart, "button.0.mpm.sections"},
		{"button.0.flow", ruleBadShorthand, "button.0.flow"},
		{"button.0.flow_name", ruleBadShorthand, "button.0.flow_name"},
		{"button.0.catalog,button.0.url", ruleButtonTwice, "button 0"},
		{"button.0.mpm,button.0.mpm.sections,Button.0.MPM.sections", ruleColumnTwice, "Button.0.MPM.sections"},
		{"order.status", ruleLonePart, "order.reference"},
		{"tap_target.url", ruleLonePart, "tap_target.title"},
		{"card.1.body.1", ruleCardGap, "card.1.body.1, but no column of card.0"},
		{"card.0.body.2", ruleShorthandGap, "card.0.body.1"},
		{"card.0.offer.expires", ruleBadShorthand, "card.0.offer.expires"},
		{"card.0.card.0.body.1", ruleBadShorthand, "card.0.card.0.body.1"},
		{"card.0.header.1,card.0.header.image", ruleTwoHeaders, "card.0.header.image beside card.0.header.1"},
		{"card.0.header.document.filename", ruleLoneFilename, "card.0.header.document"},
		{"template_components,card.0.body.1", ruleBothComponents, "card.0.body.1"},
	} {
		t.Run(tc.columns, func(t *testing.T) {
			_, err := SpecOfList("list.csv", append([]string{"to"}, strings.Split(tc.columns, ",")...), Given{Template: "t", Language: "en"})
			wantPlace(t, err, tc.rule, "list.csv")
			if !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%q does not say %q", err, tc.says)
			}
		})
	}
}

// TestOwnColumnsStayTheListsOwn holds that a list may have columns that look
// like shorthand of the rarer components.
func TestOwnColumnsStayTheListsOwn(t *testing.T) {
	text := listPlan(t, Given{Text: "{{order.status}} {{order.date}} {{card.number}}"}, "to", "order.status", "order.date", "card.number")
	wantBody(t, text, `{"to":"+50934123456","body":"shipped May 4"}`, "+50934123456", "shipped", "May", "4")
	template := listPlan(t, Given{Template: "t", Language: "en"}, "to", "order.date", "card.number", "card", "offer.end")
	wantBody(t, template, `{"to":"+50934123456","template_name":"t","template_language":"en"}`, "+50934123456", "May", "4", "x", "y")
}

func TestShorthandCells(t *testing.T) {
	given := Given{Template: "t", Language: "en"}
	order := listPlan(t, given, "to", "button.0.order_details")
	wantProblem(t, order, RuleEmptyCell, "button.0.order_details", "", "+50934123456", "")
	wantProblem(t, order, RuleNotObject, "button.0.order_details", "[1]", "+50934123456", "[1]")
	wantProblem(t, order, RuleNotJSON, "button.0.order_details", "{a}", "+50934123456", "{a}")
	mpm := listPlan(t, given, "to", "button.0.mpm", "button.0.mpm.sections")
	wantProblem(t, mpm, RuleNotArray, "button.0.mpm.sections", "{}", "+50934123456", "a", "{}")
	offer := listPlan(t, given, "to", "offer.expires")
	wantProblem(t, offer, RuleNotNumber, "offer.expires", "tomorrow", "+50934123456", "tomorrow")
	money := listPlan(t, given, "to", "body.1.currency.text", "body.1.currency.code", "body.1.currency.amount_1000")
	wantProblem(t, money, RuleNotNumber, "body.1.currency.amount_1000", "1,5", "+50934123456", "a", "b", "1,5")
}

// TestKindsAndColumnsAgree holds the vocabulary against what the shorthand
// makes of it.
func TestKindsAndColumnsAgree(t *testing.T) {
	for _, kind := range ButtonKinds() {
		s, ok := parseShorthand("button.3." + kind.Column)
		button := slot{shorthand: s, fields: map[string]shorthand{s.field: s}}
		subType, parameters := button.buttonValue()
		if !ok || subType != kind.SubType || len(parameters) == 0 {
			t.Errorf("the column of %s makes %s with %v", kind.SubType, subType, parameters)
			continue
		}
		for _, p := range parameters {
			if !contains(kind.Parameters, typeOf(&p)) {
				t.Errorf("a button of the kind %s has a parameter of the type %s", kind.SubType, typeOf(&p))
			}
		}
	}
	for _, kind := range ParameterKinds() {
		for _, component := range kind.In {
			if !contains(ComponentTypes(), component) {
				t.Errorf("%s goes into %s, which is no component", kind.Type, component)
			}
		}
	}
}
