package campaign

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// wantRule fails unless err is an *InputError of that rule.
func wantRule(t *testing.T, err error, rule Rule) {
	t.Helper()
	var input *InputError
	if !errors.As(err, &input) || input.Rule != rule {
		t.Errorf("error is %v, want %s", err, rule)
	}
}

// wantPlace fails unless err is an *InputError of that rule at that place,
// and says something.
func wantPlace(t *testing.T, err error, rule Rule, place string) {
	t.Helper()
	var input *InputError
	if !errors.As(err, &input) {
		t.Fatalf("error is %v, want an *InputError %s at %s", err, rule, place)
	}
	if input.Rule != rule || input.Place() != place {
		t.Errorf("error is %s at %s, want %s at %s (%v)", input.Rule, input.Place(), rule, place, err)
	}
	if says, remedy := rule.Sentence(); says == "" || remedy == "" {
		t.Errorf("rule %s has no sentence or no remedy", rule)
	}
	if text := err.Error(); strings.ContainsAny(text, "\n\r\x1b") {
		t.Errorf("the error %q is more than one plain line", text)
	}
}

func TestParseNode(t *testing.T) {
	for _, tc := range []struct{ name, yaml, want string }{
		{"scalars", "a: 1\nb: text\nc: true\nd: null\ne:\nf: ~\ng: False", `{"a":1,"b":"text","c":true,"d":null,"e":null,"f":null,"g":false}`},
		{"order of keys", "z: 1\na: 2\nm: 3", `{"z":1,"a":2,"m":3}`},
		{"literals of numbers", "a: 1.50\nb: -0\nc: 12345678901234567890123\nd: 1e3\ne: 1E+2\nf: 0.10", `{"a":1.50,"b":-0,"c":12345678901234567890123,"d":1e3,"e":1E+2,"f":0.10}`},
		{"numbers in quotes are texts", `a: "1.50"` + "\nb: '7'\nc: !!str 010", `{"a":"1.50","b":"7","c":"010"}`},
		{"yes and no and dates are texts", "a: yes\nb: no\nc: 2024-01-01\nd: 12:30", `{"a":"yes","b":"no","c":"2024-01-01","d":"12:30"}`},
		{"flow", `{a: [1, {b: "c"}, []], d: {}}`, `{"a":[1,{"b":"c"},[]],"d":{}}`},
		{"block texts", "a: |\n  x\n  y\nb: >-\n  f\n  g", `{"a":"x\ny\n","b":"f g"}`},
		{"block texts, CRLF", "a: |\r\n  x\r\n  y\r\nb: c\r\n", `{"a":"x\ny\n","b":"c"}`},
		{"escapes", `a: "\u00e9\t\"\\\U0001F600"`, `{"a":"é\t\"\\😀"}`},
		{"keys that are no texts", "1: a\ntrue: b\nnull: c", `{"1":"a","true":"b","null":"c"}`},
		{"alias", "a: &x {b: 1}\nc: *x", `{"a":{"b":1},"c":{"b":1}}`},
		{"merge", "a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n  e: 4", `{"a":{"b":1,"c":2},"d":{"b":1,"c":3,"e":4}}`},
		{"merge of several", "a: &x {b: 1}\nb: &y {b: 2, c: 3}\nd: {<<: [*x, *y]}", `{"a":{"b":1},"b":{"b":2,"c":3},"d":{"b":1,"c":3}}`},
		{"directive and marks", "%YAML 1.2\n---\na: b\n...\n", `{"a":"b"}`},
		{"byte order mark", "\ufeffa: b", `{"a":"b"}`},
		{"comments", "# one\na: b # two\n# three", `{"a":"b"}`},
		{"no-break space in a text", "a: \"x\u00a0y\"\nb: Prix\u00a0fort", "{\"a\":\"x\u00a0y\",\"b\":\"Prix\u00a0fort\"}"},
		{"line separators are escaped", "a: \"\u2028\u2029<&>\"", `{"a":"\u2028\u2029<&>"}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			node, err := parseNode("f.yaml", []byte(tc.yaml))
			if err != nil {
				t.Fatal(err)
			}
			got := string(node.appendJSON(nil))
			if got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			again, err := parseNode("f.json", []byte(got))
			if err != nil {
				t.Fatal(err)
			}
			if twice := string(again.appendJSON(nil)); twice != got {
				t.Errorf("read as JSON it is %s, want %s", twice, got)
			}
		})
	}
}

func TestNodePlaces(t *testing.T) {
	const yaml = "a: 1\nbé: {cé: 'x', d: [2, \"y\"]}\ne:\n  - f: |\n      z\n"
	const jsonText = "{\"a\": 1,\n \"bé\": {\"cé\": \"x\", \"d\": [2,\n \"y\"]}}"
	for _, tc := range []struct{ file, text, want string }{
		{"f.yaml", yaml, "a@1:1=1:4 bé@2:1=2:5 cé@2:6=2:10 d@2:15=2:18 #2:19 #2:22 e@3:1=4:3 #4:5 f@4:5=4:8 "},
		{"f.json", jsonText, "a@1:2=1:7 bé@2:2=2:8 cé@2:9=2:15 d@2:20=2:25 #2:26 #3:2 "},
	} {
		node, err := parseNode(tc.file, []byte(tc.text))
		if err != nil {
			t.Fatal(err)
		}
		if got := places(&node); got != tc.want {
			t.Errorf("%s: places are %s, want %s", tc.file, got, tc.want)
		}
	}
}

// places lists the place of every key and value of a tree.
func places(n *Node) string {
	text := ""
	for i := range n.Items {
		text += fmt.Sprintf("#%d:%d ", n.Items[i].Line, n.Items[i].Column) + places(&n.Items[i])
	}
	for i := range n.Fields {
		f := &n.Fields[i]
		text += fmt.Sprintf("%s@%d:%d=%d:%d ", f.Key, f.Line, f.Column, f.Value.Line, f.Value.Column) + places(&f.Value)
	}
	return text
}

func TestParseNodeRefuses(t *testing.T) {
	for _, tc := range []struct {
		name, file, text string
		rule             Rule
		place            string
	}{
		{"empty", "f.yaml", "", ruleEmptyFile, "f.yaml"},
		{"only a comment", "f.yaml", "# nothing\n", ruleEmptyFile, "f.yaml"},
		{"white space as JSON", "f.json", " \n", ruleEmptyFile, "f.json"},
		{"not UTF-8", "f.yaml", "a: é\nb: x\xffy", ruleNotUTF8, "f.yaml:2:5"},
		{"open quote", "f.yaml", "a: \"x\n", ruleBadYAML, "f.yaml:1:4"},
		{"open bracket", "f.yaml", "a: [1,\n", ruleBadYAML, "f.yaml:1:4"},
		{"tab", "f.yaml", "a:\n\tb: 1\n", ruleBadYAML, "f.yaml:2:1"},
		{"colon in a text", "f.yaml", "a: x: y", ruleBadYAML, "f.yaml:1:4"},
		{"key twice", "f.yaml", "a: 1\nb: 2\na: 3", ruleDuplicateKey, "f.yaml:3:1"},
		{"key twice in brackets", "f.yaml", "x: {a: 1, a: 3}", ruleDuplicateKey, "f.yaml:1:11"},
		{"two documents", "f.yaml", "a: 1\n---\nb: 2\n", ruleTrailing, "f.yaml:3:1"},
		{"octal", "f.yaml", "a: 010", ruleNumberLiteral, "f.yaml:1:4"},
		{"infinite", "f.yaml", "a: .inf", ruleNumberLiteral, "f.yaml:1:4"},
		{"underscore", "f.yaml", "a: 1_000", ruleNumberLiteral, "f.yaml:1:4"},
		{"alias of nothing", "f.yaml", "a: *x", ruleUnknownAlias, "f.yaml:1:4"},
		{"alias of itself", "f.yaml", "a: &x [*x]", ruleUnknownAlias, "f.yaml:1:8"},
		{"merge of a text", "f.yaml", "a: &x y\nb:\n  <<: *x", ruleBadMerge, "f.yaml:3:7"},
		{"tag", "f.yaml", "a: !go x", ruleUnknownTag, "f.yaml:1:4"},
		{"placeholder without quotes", "f.yaml", "a: b\ntext: {{name}}", ruleUnquotedHole, "f.yaml:2:7"},
		{"placeholder without quotes in brackets", "f.yaml", "a: [{type: text, text: {{name}}}]", ruleUnquotedHole, "f.yaml:1:24"},
		{"no-break space after a colon", "f.yaml", "a: 1\nb:\u00a0c", ruleNoBreakSpace, "f.yaml:2:3"},
		{"no-break space as indent", "f.yaml", "a:\n\u00a0 b: 1", ruleNoBreakSpace, "f.yaml:2:1"},
		{"key is a list", "f.yaml", "? [x]\n: y", ruleBadYAML, "f.yaml:2:1"},
		{"deep brackets", "f.yaml", strings.Repeat("[", 70), ruleTooDeep, "f.yaml:1:65"},
		{"deep dashes", "f.yaml", strings.Repeat("- ", 70) + "x", ruleTooDeep, "f.yaml:1:129"},
		{"deep in JSON", "f.json", strings.Repeat("[", 70), ruleTooDeep, "f.json:1:66"},

		{"JSON ends early", "f.json", "{\"a\":", ruleBadJSON, "f.json:1:6"},
		{"JSON with a comma too many", "f.json", "{\"a\":1,}", ruleBadJSON, "f.json:1:8"},
		{"JSON key twice", "f.json", "{\"a\":1,\n\"a\":2}", ruleDuplicateKey, "f.json:2:1"},
		{"JSON and more", "f.json", "{\"a\":1}\n {}", ruleTrailing, "f.json:2:2"},
		{"JSON placeholder without quotes", "f.json", "{\"a\": {{x}}}", ruleUnquotedHole, "f.json:1:7"},
		{"JSON no-break space", "f.json", "{\n\u00a0\u00a0\"a\":1}", ruleNoBreakSpace, "f.json:2:1"},
		{"JSON single quotes", "f.json", "{'a':1}", ruleBadJSON, "f.json:1:2"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := parseNode(tc.file, []byte(tc.text))
			wantPlace(t, err, tc.rule, tc.place)
		})
	}
}

// TestAliasesDoNotMultiply is the "billion laughs": each line holds the one
// before it ten times.
func TestAliasesDoNotMultiply(t *testing.T) {
	var text strings.Builder
	text.WriteString("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n")
	for i := 1; i < 12; i++ {
		fmt.Fprintf(&text, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i-1), 10), ","))
	}
	_, err := parseNode("f.yaml", []byte(text.String()))
	wantRule(t, err, ruleTooManyNodes)
}

// TestLargeGarbageIsRefused has files on which the parser, whose time grows
// with the square of keys and depth, would work for minutes.
func TestLargeGarbageIsRefused(t *testing.T) {
	flat, ladder := strings.Builder{}, strings.Builder{}
	for i := range 40_000 {
		fmt.Fprintf(&flat, "k%d: v\n", i)
	}
	for i := range 600 {
		ladder.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	for text, rule := range map[string]Rule{
		flat.String():                     ruleTooManyNodes,
		ladder.String():                   ruleTooDeep,
		strings.Repeat("- - -\n", 50_000): ruleTooManyNodes,
		strings.Repeat("[", 200_000):      ruleTooManyNodes,
		strings.Repeat("{a: ", 3_000):     ruleTooDeep,
	} {
		_, err := parseNode("f.yaml", []byte(text))
		wantRule(t, err, rule)
	}
}

func TestAppendString(t *testing.T) {
	for _, text := range []string{"", "plain", "é\u2028\u2029", "\x00\x1f\n\r\t\"\\/", "<&>", "😀", "\ufeff", "a\u007f"} {
		got := appendString(nil, text)
		var back string
		if err := json.Unmarshal(got, &back); err != nil || back != text {
			t.Errorf("%q is written as %s and read as %q (%v)", text, got, back, err)
		}
	}
	if got := string(appendString(nil, "a\xffb\xc3")); got != "\"a\ufffdb\ufffd\"" {
		t.Errorf("invalid bytes are written as %s", got)
	}
}

func TestIsNumber(t *testing.T) {
	for _, text := range []string{"0", "-0", "1", "10", "1.5", "-1.50", "1e3", "1E+2", "1.0e-10", "123456789012345678901234567890"} {
		if !isNumber(text) || !json.Valid([]byte(text)) {
			t.Errorf("%q is a number of JSON", text)
		}
	}
	for _, text := range []string{"", "-", "01", "+1", ".5", "5.", "1e", "1e+", "1,000", "0x1F", "1 ", " 1", "NaN", "--1", "1.2.3", "٣"} {
		if isNumber(text) {
			t.Errorf("%q is not a number of JSON", text)
		}
	}
}
