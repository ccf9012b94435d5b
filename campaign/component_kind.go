package campaign

import (
	"slices"
	"strings"
)

// isTemplate tells whether the list and the flags make a template or a text,
// and refuses what asks for both or for neither.
func (l *listReader) isTemplate() (bool, error) {
	if err := l.flagsBesideColumns(); err != nil {
		return false, err
	}
	text := l.firstOf("--text", l.given.Text, keyBody)
	template := l.firstOf("--template", l.given.Template, keyTemplateName)
	belongs := l.templateOnly()
	switch {
	case text != "" && template != "":
		return false, l.wrong(ruleTwoKinds, "", text+" and "+template)
	case text != "" && belongs != "":
		return false, l.wrong(ruleTwoKinds, "", text+" and "+Safe(short(belongs)))
	case text != "":
		return false, nil
	case template == "" && belongs != "":
		return false, l.wrong(ruleNoTemplate, belongs, "")
	case template == "":
		return false, l.wrong(ruleNoKind, "", listColumns(l.columns))
	}
	return true, l.templateFits()
}

// dropOwnColumns takes columns such as order.status for the list's own in a
// list that sends a text: they may well stand in its placeholders.
func (l *listReader) dropOwnColumns() {
	if l.given.Text == "" && !l.has(keyBody) {
		return
	}
	l.shorthands = slices.DeleteFunc(l.shorthands, func(s shorthand) bool {
		_, own := rootFields[s.root]
		return own
	})
}

// flagsBesideColumns refuses a flag for something that the list has itself.
func (l *listReader) flagsBesideColumns() error {
	for _, g := range []struct{ flag, text, key string }{
		{"--text", l.given.Text, keyBody},
		{"--template", l.given.Template, keyTemplateName},
		{"--language", l.given.Language, keyLanguage},
	} {
		if g.text == "" {
			continue
		}
		if l.has(g.key) {
			return l.wrong(ruleFlagAndColumn, l.fields[g.key], g.flag)
		}
		if strings.TrimSpace(g.text) == "" {
			return l.wrong(ruleEmptyGiven, "", g.flag)
		}
	}
	return nil
}

// firstOf names the flag if it is given, else the column if the list has it.
func (l *listReader) firstOf(flag, given, key string) string {
	if given != "" {
		return flag
	}
	if l.has(key) {
		return "the column " + key
	}
	return ""
}

// templateOnly names something besides the template's name that only a
// template has; it is empty when there is nothing such.
func (l *listReader) templateOnly() string {
	switch {
	case l.given.Language != "":
		return "--language"
	case l.has(keyLanguage):
		return l.fields[keyLanguage]
	case l.has(keyComponents):
		return l.fields[keyComponents]
	case len(l.shorthands) > 0:
		return l.shorthands[0].column
	}
	return ""
}

// templateFits refuses a template without a language, and with columns of a
// text message.
func (l *listReader) templateFits() error {
	if l.given.Language == "" && !l.has(keyLanguage) {
		return l.wrong(ruleNoLanguage, "", "")
	}
	for _, key := range []string{keyPreview, keyReplyTo} {
		if l.has(key) {
			return l.wrong(ruleColumnMisfit, l.fields[key], "a template message")
		}
	}
	return nil
}
