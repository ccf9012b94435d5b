package campaign

import "strconv"

// The pieces that components are built from, in the shapes of Meta's
// WhatsApp Cloud API.

func object(fields ...Field) Node { return Node{Kind: KindObject, Fields: fields} }

func array(items ...Node) Node { return Node{Kind: KindArray, Items: items} }

func textField(key, text string) Field {
	return Field{Key: key, Value: Node{Kind: KindString, Text: text}}
}

func component(kind string, parameters ...Node) Node {
	return object(textField("type", kind), Field{Key: "parameters", Value: array(parameters...)})
}

func (s shorthand) cell(use CellUse) Node {
	return Node{Kind: KindCell, Text: s.column, Use: use}
}

func (s shorthand) textParameter() Node {
	parameter := object(textField("type", "text"))
	if s.name != "" {
		parameter.Fields = append(parameter.Fields, textField("parameter_name", s.name))
	}
	parameter.Fields = append(parameter.Fields, Field{Key: "text", Value: s.cell(CellText)})
	return parameter
}

// button makes the component of a button. Meta takes the index as a number
// and as a text; its own examples mostly have the text.
func (s shorthand) button() Node {
	subType, kind := "url", "text"
	switch s.what {
	case "payload":
		subType, kind = "quick_reply", "payload"
	case "code":
		subType, kind = "copy_code", "coupon_code"
	}
	parameter := object(textField("type", kind), Field{Key: kind, Value: s.cell(CellText)})
	return object(
		textField("type", "button"),
		textField("sub_type", subType),
		textField("index", strconv.Itoa(s.number)),
		Field{Key: "parameters", Value: array(parameter)},
	)
}
