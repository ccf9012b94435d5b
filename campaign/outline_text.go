package campaign

import (
	"fmt"
	"strings"
	"unicode"
)

// yamlFlow writes a value on one line.
func yamlFlow(n *Node) string {
	var parts []string
	switch n.Kind {
	case KindObject:
		for i := range n.Fields {
			parts = append(parts, yamlText(n.Fields[i].Key)+": "+yamlFlow(&n.Fields[i].Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case KindArray:
		for i := range n.Items {
			parts = append(parts, yamlFlow(&n.Items[i]))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case KindString:
		return yamlText(n.Text)
	case KindNull:
		return "null"
	}
	return n.Text
}

// yamlText writes a text: as it is when it is plain words, else in quotes.
func yamlText(text string) string {
	if isPlainYAML(text) {
		return text
	}
	var quoted strings.Builder
	quoted.WriteByte('"')
	for _, r := range strings.ToValidUTF8(text, "\ufffd") {
		switch {
		case r == '"' || r == '\\':
			quoted.WriteString(`\` + string(r))
		case r == '\n':
			quoted.WriteString(`\n`)
		case r == '\t':
			quoted.WriteString(`\t`)
		case !unsafeRune(r) && (r == ' ' || !unicode.IsSpace(r)):
			quoted.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&quoted, `\U%08X`, r)
		default:
			fmt.Fprintf(&quoted, `\u%04X`, r)
		}
	}
	return quoted.String() + `"`
}

// isPlainYAML reports whether a text needs no quotes wherever it stands: it
// is letters, digits and a few marks, begins with a letter, and is no word
// that YAML reads as something else.
func isPlainYAML(text string) bool {
	for i, r := range text {
		letter := r|0x20 >= 'a' && r|0x20 <= 'z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789_-./ ", r)) {
			return false
		}
	}
	reserved := []string{"true", "false", "yes", "no", "on", "off", "y", "n", "null"}
	return text != "" && !strings.HasSuffix(text, " ") && !contains(reserved, strings.ToLower(text))
}
