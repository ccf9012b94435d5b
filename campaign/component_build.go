package campaign

import "strconv"

// The pieces that components are built from, in the shapes of Meta's
// WhatsApp Cloud API.

func object(fields ...Field) Node { return Node{Kind: KindObject, Fields: fields} }

func array(items ...Node) Node { return Node{Kind: KindArray, Items: items} }

func field(key string, value Node) Field { return Field{Key: key, Value: value} }

func textField(key, text string) Field {
	return field(key, Node{Kind: KindString, Text: text})
}

func component(kind string, parameters ...Node) Node {
	return object(textField("type", kind), field("parameters", array(parameters...)))
}

// typed is a parameter: an object with its type, and its value under the
// type's own name.
func typed(kind string, value Node) Node {
	return object(textField("type", kind), field(kind, value))
}

// cells makes the fields of an object from the columns of a slot: pairs of a
// value's word and its key. A value that the kind does not need is left out
// where its cell is empty, and wholly where the list has no such column.
func (s *slot) cells(pairs ...[2]string) []Field {
	var fields []Field
	for _, pair := range pairs {
		column, there := s.fields[pair[0]]
		if !there {
			continue
		}
		use := CellOptional
		if contains(needed[s.what], pair[0]) {
			use = CellText
		}
		fields = append(fields, field(pair[1], column.cell(use)))
	}
	return fields
}

func (s shorthand) cell(use CellUse) Node {
	return Node{Kind: KindCell, Text: s.column, Use: use}
}

// parameter makes the parameter of a header or body.
func (s *slot) parameter() Node {
	var parameter Node
	switch s.what {
	case "image", "video", "document":
		media := object(Field{Value: s.fields[""].cell(CellMedia)})
		media.Fields = append(media.Fields, s.cells([2]string{"filename", "filename"})...)
		parameter = typed(s.what, media)
	case "location":
		parameter = typed(s.what, object(s.cells([2]string{"latitude", "latitude"}, [2]string{"longitude", "longitude"},
			[2]string{"name", "name"}, [2]string{"address", "address"})...))
	case "product":
		parameter = typed(s.what, object(s.cells([2]string{"id", "product_retailer_id"}, [2]string{"catalog", "catalog_id"})...))
	case "currency":
		parameter = typed(s.what, object(s.cells([2]string{"text", "fallback_value"}, [2]string{"code", "code"},
			[2]string{"amount_1000", "amount_1000"})...))
	case "date_time":
		parameter = typed(s.what, object(field("fallback_value", s.fields[""].cell(CellText))))
	default:
		parameter = typed("text", s.fields[""].cell(CellText))
	}
	if s.name != "" {
		fields := append([]Field{parameter.Fields[0], textField("parameter_name", s.name)}, parameter.Fields[1:]...)
		parameter.Fields = fields
	}
	return parameter
}

// special makes a component that has one parameter of its own name.
func (s *slot) special() Node {
	switch s.what {
	case "offer":
		return component(ComponentOffer, typed(ComponentOffer, object(field("expiration_time_ms", s.fields["expires"].cell(CellText)))))
	case "order":
		order := object(s.cells([2]string{"status", "status"}, [2]string{"description", "description"})...)
		value := object(append(s.cells([2]string{"reference", "reference_id"}), field("order", order))...)
		return component(ComponentOrderStatus, typed(ComponentOrderStatus, value))
	}
	target := object(s.cells([2]string{"url", "url"}, [2]string{"title", "title"})...)
	return component(ComponentTapTarget, typed(ComponentTapTarget, array(target)))
}

// button makes the component of a button. Meta takes the index as a number
// and as a text; its own examples mostly have the text. A voice call has none
// in Meta's example.
func (s *slot) button() Node {
	subType, parameters := s.buttonValue()
	button := object(textField("type", ComponentButton), textField("sub_type", subType))
	if subType != subTypeVoiceCall {
		button.Fields = append(button.Fields, textField("index", strconv.Itoa(s.number)))
	}
	button.Fields = append(button.Fields, field("parameters", array(parameters...)))
	return button
}

func (s *slot) buttonValue() (subType string, parameters []Node) {
	action := func(fields ...Field) []Node { return []Node{typed("action", object(fields...))} }
	value := s.fields[""].cell(CellText)
	const thumbnail = "thumbnail_product_retailer_id"
	switch s.what {
	case "payload":
		return "quick_reply", []Node{typed("payload", value)}
	case "code":
		return "copy_code", []Node{typed("coupon_code", value)}
	case "flow":
		return s.what, action(s.flow()...)
	case "catalog":
		return s.what, action(field(thumbnail, value))
	case "mpm":
		return s.what, action(field(thumbnail, value), field("sections", s.fields["sections"].cell(CellArray)))
	case "order_details":
		return s.what, action(field("order_details", s.fields[""].cell(CellObject)))
	case subTypeVoiceCall:
		return s.what, s.voiceCall()
	}
	return "url", []Node{typed("text", value)}
}

func (s *slot) flow() []Field {
	fields := s.cells([2]string{"token", "flow_token"})
	if data, there := s.fields["data"]; there {
		fields = append(fields, field(freeField, data.cell(CellOptionalObject)))
	}
	return fields
}

func (s *slot) voiceCall() []Node {
	var parameters []Node
	if ttl, there := s.fields["ttl"]; there {
		parameters = append(parameters, typed("ttl_minutes", ttl.cell(CellText)))
	}
	if payload, there := s.fields[""]; there {
		parameters = append(parameters, typed("payload", payload.cell(CellText)))
	}
	return parameters
}
