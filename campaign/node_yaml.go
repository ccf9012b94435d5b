package campaign

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// yamlReader turns the tree of a YAML file into a Node: aliases and merge
// keys resolved, plain scalars read by the rules of JSON.
type yamlReader struct {
	file    string
	lines   []string
	anchors map[string]anchor
	nodes   int
}

// anchor is a value with a name, and how many nodes it is made of, so that
// aliases of aliases cannot multiply without bound.
type anchor struct {
	node Node
	size int
}

func parseYAML(file string, data []byte) (node Node, err error) {
	text := string(data)
	r := &yamlReader{file: file, lines: strings.Split(text, "\n"), anchors: map[string]anchor{}}
	// The library is not written for hostile input. What it cannot stomach is
	// a broken file, not a reason to crash.
	defer func() {
		if recover() != nil {
			node, err = Node{}, &InputError{File: file, Rule: ruleBadYAML, Detail: "it cannot be made sense of"}
		}
	}()
	if !strings.HasSuffix(text, "\n") {
		// Without an end to its last line, the library folds a text wrongly.
		text += "\n"
	}
	tokens := lexer.Tokenize(text)
	if len(tokens) > maxNodes {
		return Node{}, r.wrong(tokens[maxNodes], ruleTooManyNodes, "")
	}
	if deep := tooDeep(tokens); deep != nil {
		return Node{}, r.wrong(deep, ruleTooDeep, "")
	}
	parsed, err := parser.Parse(tokens, 0)
	if err != nil {
		return Node{}, r.syntax(err)
	}
	body, err := r.onlyDocument(parsed)
	if err != nil {
		return Node{}, err
	}
	return r.value(body, 0)
}

// tooDeep returns the token at which brackets, or the marks of one line, are
// nested deeper than maxDepth. It is looked for before parsing, because the
// parser's time grows with the square of the depth.
func tooDeep(tokens token.Tokens) *token.Token {
	brackets, marks, line := 0, 0, 0
	for _, t := range tokens {
		if t.Position.Line != line {
			line, marks = t.Position.Line, 0
		}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			brackets++
		case token.SequenceEndType, token.MappingEndType:
			brackets--
		case token.SequenceEntryType, token.MappingKeyType, token.AnchorType, token.TagType:
			marks++
		case token.CollectEntryType:
			marks = 0
		}
		if brackets > maxDepth || marks > maxDepth {
			return t
		}
	}
	return nil
}

// onlyDocument returns the one document of the file.
func (r *yamlReader) onlyDocument(parsed *ast.File) (ast.Node, error) {
	var body ast.Node
	for _, doc := range parsed.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.DirectiveType {
			continue
		}
		if body != nil {
			return nil, r.wrong(firstToken(doc.Body), ruleTrailing, "")
		}
		body = doc.Body
	}
	if body == nil || body.Type() == ast.CommentType || body.Type() == ast.CommentGroupType {
		return nil, &InputError{File: r.file, Rule: ruleEmptyFile}
	}
	return body, nil
}

func (r *yamlReader) wrong(at *token.Token, rule Rule, name string) *InputError {
	e := &InputError{File: r.file, Rule: rule, Name: Safe(short(name))}
	if at != nil && at.Position != nil {
		e.Line, e.Column = at.Position.Line, at.Position.Column
	}
	return e
}

// syntax says what is wrong in the words of the library, unless the line
// shows one of two common mistakes, which it would explain badly: a
// placeholder without quotes, which YAML takes for a group of keys, and a
// no-break space, which looks like a space and is none.
func (r *yamlReader) syntax(err error) *InputError {
	var broken yaml.Error
	if !errors.As(err, &broken) || broken.GetToken() == nil {
		return &InputError{File: r.file, Rule: ruleBadYAML, Detail: Safe(firstLine(err.Error()))}
	}
	e := r.wrong(broken.GetToken(), ruleBadYAML, "")
	e.Detail = Safe(firstLine(broken.GetMessage()))
	if strings.HasPrefix(e.Detail, "mapping value is not allowed") {
		e.Detail = "a text with a colon and a space in it needs quotes"
	}
	line := ""
	if e.Line >= 1 && e.Line <= len(r.lines) {
		line = r.lines[e.Line-1]
	}
	if column := bareHole(line); column > 0 {
		e.Rule, e.Column = ruleUnquotedHole, column
	} else if column := bareNoBreakSpace(line); column > 0 {
		e.Rule, e.Column = ruleNoBreakSpace, column
	} else if strings.HasPrefix(e.Detail, "mapping key ") && strings.Contains(e.Detail, "already defined") {
		e.Rule, e.Name = ruleDuplicateKey, short(quotedWord(e.Detail))
	}
	return e
}

// firstToken returns the token at which a value begins. That of a block of
// keys is the colon after its first key.
func firstToken(n ast.Node) *token.Token {
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) > 0 {
		return m.Values[0].Key.GetToken()
	}
	if v, ok := n.(*ast.MappingValueNode); ok {
		return v.Key.GetToken()
	}
	return n.GetToken()
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// quotedWord returns what stands between the first two double quotes.
func quotedWord(text string) string {
	_, rest, _ := strings.Cut(text, `"`)
	word, _, _ := strings.Cut(rest, `"`)
	return word
}

// bareHole returns the character, from 1, at which a value of the line begins
// with {{ outside quotes; 0 when none does.
func bareHole(line string) int {
	return bareMark(line, func(before, rest string) bool {
		before = strings.TrimRight(before, " ")
		return strings.HasPrefix(rest, "{{") && before != "" && strings.ContainsRune(":-,[{", rune(before[len(before)-1]))
	})
}

// bareNoBreakSpace returns the character, from 1, at which a no-break space
// stands outside quotes; 0 when there is none.
func bareNoBreakSpace(line string) int {
	return bareMark(line, func(_, rest string) bool { return strings.HasPrefix(rest, "\u00a0") })
}

// bareMark returns the first character, from 1, outside the quotes of the
// line for which found holds; 0 when there is none.
func bareMark(line string, found func(before, rest string) bool) int {
	chars, quote := 0, rune(0)
	for i, c := range line {
		chars++
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case found(line[:i], line[i:]):
			return chars
		}
	}
	return 0
}
