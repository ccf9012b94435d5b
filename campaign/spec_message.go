package campaign

// message checks the message of a campaign file: its keys, the kinds of their
// values, and that it is one kind of message. What stands inside
// template_components is Meta's and passes untouched, whatever it is.
func (r *specReader) message(n *Node) error {
	if n.Kind != KindObject {
		return r.wrong(n, ruleWrongType, "message", "a group of keys: to, and body or template_name")
	}
	if err := r.knownKeys(n, messageKeys); err != nil {
		return err
	}
	r.spec.Message = *n
	if err := r.oneKind(n); err != nil {
		return err
	}
	for i := range n.Fields {
		if err := r.messageField(n.Fields[i].Key, &n.Fields[i].Value); err != nil {
			return err
		}
	}
	if n.Field(keyTo) == nil {
		return r.wrong(n, ruleMissingKey, "message.to", `to: "{{…}}" with the column of the phone numbers`)
	}
	if n.Field(keyTemplateName) != nil && n.Field(keyLanguage) == nil {
		return r.wrong(n.Field(keyTemplateName), ruleMissingKey, "message.template_language", "the template's language code, such as template_language: en")
	}
	return nil
}

// oneKind refuses a message that is both kinds or neither, and keys of the
// other kind.
func (r *specReader) oneKind(n *Node) error {
	body, template := n.Field(keyBody), n.Field(keyTemplateName)
	switch {
	case body != nil && template != nil:
		return r.wrong(template, ruleBothMessages, "message", "")
	case body == nil && template == nil:
		return r.wrong(n, ruleNoMessage, "message", "")
	}
	foreign, kind := []string{keyLanguage, keyComponents}, "a text message"
	if template != nil {
		foreign, kind = []string{keyPreview, keyReplyTo}, "a template message"
	}
	for _, field := range n.Fields {
		if contains(foreign, field.Key) {
			return &InputError{File: r.file, Line: field.Line, Column: field.Column, Rule: ruleOtherMessage, Name: field.Key, Detail: kind}
		}
	}
	return nil
}

func (r *specReader) messageField(key string, n *Node) error {
	name := "message." + key
	switch key {
	case keyPreview:
		if n.Kind != KindBool && !isOneHole(n) {
			return r.wrong(n, ruleWrongType, name, "true, false or one placeholder in quotes")
		}
	case keyReplyTo:
		if n.Kind == KindNull {
			return nil
		}
		_, err := r.text(name, n)
		return err
	case keyComponents:
		if n.Kind != KindArray {
			return r.wrong(n, ruleWrongType, name, "a list of components, not "+n.Kind.String())
		}
	default:
		_, err := r.text(name, n)
		return err
	}
	return nil
}

// isOneHole reports whether a node is a text that is one placeholder and
// nothing else.
func isOneHole(n *Node) bool {
	if n.Kind != KindString {
		return false
	}
	segments, rule := splitText(n.Text)
	return rule == "" && len(segments) == 1 && segments[0].isHole
}
