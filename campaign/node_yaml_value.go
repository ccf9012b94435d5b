package campaign

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// value turns one node of the library's tree, which stands depth levels deep,
// into ours.
func (r *yamlReader) value(n ast.Node, depth int) (Node, error) {
	if r.nodes++; r.nodes > maxNodes {
		return Node{}, r.wrong(n.GetToken(), ruleTooManyNodes, "")
	}
	if depth > maxDepth {
		return Node{}, r.wrong(n.GetToken(), ruleTooDeep, "")
	}
	switch n := n.(type) {
	case *ast.MappingNode:
		return r.fields(r.placed(n, KindObject), n.Values, depth)
	case *ast.MappingValueNode:
		return r.fields(r.placed(n, KindObject), []*ast.MappingValueNode{n}, depth)
	case *ast.SequenceNode:
		return r.sequence(n, depth)
	case *ast.AnchorNode:
		return r.define(n, depth)
	case *ast.AliasNode:
		return r.alias(n)
	case *ast.TagNode:
		return r.tagged(n)
	}
	return r.scalar(n)
}

// placed starts a node of a kind at the place of n.
func (r *yamlReader) placed(n ast.Node, kind NodeKind) Node {
	node := Node{Kind: kind}
	if t := firstToken(n); t != nil && t.Position != nil {
		node.Line, node.Column = t.Position.Line, t.Position.Column
	}
	return node
}

func (r *yamlReader) sequence(n *ast.SequenceNode, depth int) (Node, error) {
	node := r.placed(n, KindArray)
	for _, value := range n.Values {
		item, err := r.value(value, depth+1)
		if err != nil {
			return Node{}, err
		}
		node.Items = append(node.Items, item)
	}
	return node, nil
}

// fields reads the keys of an object. A key that is written out wins over the
// same key of a merge, wherever the merge stands.
func (r *yamlReader) fields(node Node, values []*ast.MappingValueNode, depth int) (Node, error) {
	own := map[string]bool{}
	keys := make([]string, len(values))
	for i, v := range values {
		if v.Key.IsMergeKey() {
			continue
		}
		key, err := r.key(v.Key)
		if err != nil {
			return Node{}, err
		}
		if own[key] {
			return Node{}, r.wrong(v.Key.GetToken(), ruleDuplicateKey, key)
		}
		own[key], keys[i] = true, key
	}
	for i, v := range values {
		if v.Key.IsMergeKey() {
			if err := r.merge(&node, v.Value, own); err != nil {
				return Node{}, err
			}
			continue
		}
		value, err := r.value(v.Value, depth+1)
		if err != nil {
			return Node{}, err
		}
		at := r.placed(v.Key, KindString)
		node.Fields = append(node.Fields, Field{Key: keys[i], Value: value, Line: at.Line, Column: at.Column})
	}
	return node, nil
}

// key returns the text of a key. A number, true or null as a key is the text
// that was written, as in JSON every key is a text.
func (r *yamlReader) key(key ast.MapKeyNode) (string, error) {
	at := key.GetToken()
	switch key.(type) {
	case *ast.StringNode:
		if isPlainToken(at) && oddNoBreakSpace(at.Value) {
			return "", r.wrong(at, ruleNoBreakSpace, "")
		}
		return at.Value, nil
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode:
		return at.Value, nil
	}
	return "", r.wrong(at, ruleBadKey, "")
}

// merge adds the fields of one alias, or of several, that node does not have.
func (r *yamlReader) merge(node *Node, value ast.Node, own map[string]bool) error {
	merged, err := r.value(value, 0)
	if err != nil {
		return err
	}
	from := []Node{merged}
	if merged.Kind == KindArray {
		from = merged.Items
	}
	for _, object := range from {
		if object.Kind != KindObject {
			return r.wrong(value.GetToken(), ruleBadMerge, "")
		}
		for _, field := range object.Fields {
			if !own[field.Key] {
				own[field.Key] = true
				node.Fields = append(node.Fields, field)
			}
		}
	}
	return nil
}

func (r *yamlReader) define(n *ast.AnchorNode, depth int) (Node, error) {
	before := r.nodes
	node, err := r.value(n.Value, depth)
	if err != nil {
		return Node{}, err
	}
	r.anchors[n.Name.GetToken().Value] = anchor{node: node, size: r.nodes - before}
	return node, nil
}

// alias returns what the anchor of that name holds. An alias inside its own
// anchor is unknown, so nothing can hold itself.
func (r *yamlReader) alias(n *ast.AliasNode) (Node, error) {
	name := n.Value.GetToken().Value
	known, ok := r.anchors[name]
	if !ok {
		return Node{}, r.wrong(n.GetToken(), ruleUnknownAlias, name)
	}
	if r.nodes += known.size; r.nodes > maxNodes {
		return Node{}, r.wrong(n.GetToken(), ruleTooManyNodes, "")
	}
	return known.node, nil
}

// tagged reads !!str, which makes a text of what would be a number; no other
// tag has a use in a campaign.
func (r *yamlReader) tagged(n *ast.TagNode) (Node, error) {
	tag := n.GetToken()
	if tag.Value != "!!str" || n.Value == nil {
		return Node{}, r.wrong(tag, ruleUnknownTag, tag.Value)
	}
	node := r.placed(n, KindString)
	switch value := n.Value.(type) {
	case *ast.LiteralNode:
		node.Text = value.Value.Value
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		node.Text = value.GetToken().Value
	default:
		return Node{}, r.wrong(tag, ruleUnknownTag, tag.Value)
	}
	return node, nil
}

func (r *yamlReader) scalar(n ast.Node) (Node, error) {
	at := n.GetToken()
	switch n := n.(type) {
	case *ast.NullNode:
		return r.placed(n, KindNull), nil
	case *ast.BoolNode:
		node := r.placed(n, KindBool)
		node.Text = strings.ToLower(at.Value)
		return node, nil
	case *ast.LiteralNode:
		node := r.placed(n, KindString)
		node.Text = n.Value.Value
		return node, nil
	case *ast.StringNode:
		return r.text(n)
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		node := r.placed(n, KindNumber)
		node.Text = at.Value
		if !isNumber(node.Text) {
			return Node{}, r.wrong(at, ruleNumberLiteral, node.Text)
		}
		return node, nil
	}
	return Node{}, r.wrong(at, ruleBadYAML, "")
}

// text reads a scalar that the library takes for a text. Without quotes it
// may still be a number, such as 1e3 or one too large for the library.
func (r *yamlReader) text(n *ast.StringNode) (Node, error) {
	node := r.placed(n, KindString)
	node.Text = n.Value
	if !isPlainToken(n.Token) {
		return node, nil
	}
	if oddNoBreakSpace(n.Value) {
		return Node{}, r.wrong(n.Token, ruleNoBreakSpace, "")
	}
	if isNumber(n.Value) {
		node.Kind = KindNumber
	}
	return node, nil
}

func isPlainToken(t *token.Token) bool {
	return t.Type != token.DoubleQuoteType && t.Type != token.SingleQuoteType
}

// oddNoBreakSpace reports whether a text without quotes holds a no-break
// space where YAML wants a space: at its edge, or after a leading dash or a
// leading word and colon. Inside a sentence it is an ordinary character.
func oddNoBreakSpace(text string) bool {
	const space = "\u00a0"
	if !strings.Contains(text, space) {
		return false
	}
	word, _, found := strings.Cut(text, ":"+space)
	return strings.HasPrefix(text, space) || strings.HasSuffix(text, space) ||
		strings.HasPrefix(text, "-"+space) || found && !strings.ContainsAny(word, " "+space)
}
