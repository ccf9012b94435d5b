package campaign

import "strings"

// wording writes template_text: the body alone as a text, where nothing else
// is known.
func (w *outlineWriter) wording(text *Wording) {
	if alone := (Wording{Body: text.Body}); text.Body != "" && text.Header == "" && text.Footer == "" && len(text.Buttons)+len(text.Cards) == 0 {
		w.line(keyWording + ": " + yamlLines(alone.Body, "  "))
		return
	}
	w.line(keyWording + ":")
	w.wordingParts(text, "  ", "  ")
}

// wordingParts writes the parts of a message or a card; first stands before
// the first of them.
func (w *outlineWriter) wordingParts(text *Wording, indent, first string) {
	begin := func() string {
		at := first
		first = indent
		return at
	}
	for _, part := range [][2]string{{"header", text.Header}, {"body", text.Body}, {"footer", text.Footer}} {
		if part[1] != "" {
			w.line(begin() + part[0] + ": " + yamlLines(part[1], indent+"  "))
		}
	}
	if len(text.Buttons) > 0 {
		w.line(begin() + "buttons:")
		for _, button := range text.Buttons {
			if button.URL == "" {
				w.line(indent + "  - " + yamlText(button.Text))
				continue
			}
			w.line(indent + "  - {text: " + yamlText(button.Text) + ", url: " + yamlText(button.URL) + "}")
		}
	}
	if len(text.Cards) > 0 {
		w.line(begin() + "cards:")
		for i := range text.Cards {
			w.wordingParts(&text.Cards[i], indent+"    ", indent+"  - ")
		}
	}
	if first != indent { // nothing is known of this card
		w.line(first + "{}")
	}
}

// yamlLines writes a text of several lines as a block, where a block keeps it
// as it is, else as yamlText does.
func yamlLines(text, indent string) string {
	if !strings.Contains(text, "\n") || strings.HasPrefix(text, " ") || strings.HasSuffix(text, "\n") {
		return yamlText(text)
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != strings.TrimRight(line, " ") || Safe(line) != line || i == 0 && line == "" {
			return yamlText(text)
		}
		if line != "" {
			lines[i] = indent + line
		}
	}
	return "|-\n" + strings.Join(lines, "\n")
}
