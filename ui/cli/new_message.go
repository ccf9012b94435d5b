package cli

import (
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// chooseMessage says whether a text or a template is sent, and which one.
func (b *beginning) chooseMessage() error {
	o, given := &b.outline, b.flags.reading
	o.Text, o.Template, o.Language = given.text, given.template, given.language
	if err := b.fits("--text", o.Text); err != nil {
		return err
	}
	if b.definition != nil {
		o.Template, o.Language, o.Wording = b.definition.Name, b.definition.Language, b.definition.Wording
		return nil
	}
	if o.Text == "" && o.Template == "" {
		o.Text, o.Template = b.placeholder("body"), b.placeholder("template_name")
		if o.Template != "" {
			o.Text = ""
		}
	}
	if o.Text == "" && o.Template == "" && o.Language == "" && len(b.flags.params) == 0 {
		if err := b.askKind(); err != nil {
			return err
		}
	}
	if o.Text != "" {
		return nil
	}
	if err := b.orAsk(&o.Template, words.NewAskTemplate, words.NewNoMessage); err != nil {
		return err
	}
	if o.Language == "" {
		o.Language = b.placeholder("template_language")
	}
	return b.orAsk(&o.Language, words.NewAskLanguage, words.NewNoLanguage)
}

// placeholder is that of a column of the list, empty where it has none such.
func (b *beginning) placeholder(column string) string {
	for _, c := range b.columns() {
		if campaign.FoldColumn(c) == column {
			return "{{" + c + "}}"
		}
	}
	return ""
}

// orAsk asks for a text that is not known yet, or says what is missing.
func (b *beginning) orAsk(into *string, question, missing words.ID) error {
	if *into != "" {
		return nil
	}
	if b.ask == nil {
		return usage(b.app.words.Say(missing))
	}
	answer, err := b.ask.ask(b.app.words.Say(question), "", b.notEmpty)
	*into = answer
	return err
}

func (b *beginning) notEmpty(answer string) error {
	if answer == "" {
		return usage(b.app.words.Say(words.NewNotEmpty))
	}
	return nil
}

// askKind asks for a text or a template, and for the text.
func (b *beginning) askKind() error {
	if b.ask == nil {
		return usage(b.app.words.Say(words.NewNoMessage))
	}
	b.tellColumns()
	kind, err := b.ask.choose(b.app.words.Say(words.NewAskKind), "text", []string{"text", "template"}, func(answer string) error {
		if !slices.Contains([]string{"text", "template"}, strings.ToLower(answer)) {
			return usage(b.app.words.Say(words.NewTextOrNot))
		}
		return nil
	})
	if err != nil || strings.EqualFold(kind, "template") {
		return err
	}
	b.outline.Text, err = b.ask.ask(b.app.words.Say(words.NewAskText), "", func(answer string) error {
		if err := b.notEmpty(answer); err != nil {
			return err
		}
		return b.fits("", answer)
	})
	return err
}

// fits refuses a text whose placeholders are not the list's columns. from is
// the flag that gave it, if one did.
func (b *beginning) fits(from, text string) error {
	if b.list == nil {
		return nil
	}
	return campaign.FitsColumns(from, text, b.columns())
}

func (b *beginning) tellColumns() {
	if b.list != nil && b.ask.other == nil { // which tells them as choices
		b.app.tell(b.app.words.Say(words.NewAskColumns, safe(b.list.Name()), shownColumns(b.columns())))
	}
}

// shownColumns names the columns of a list, the first of them if there are
// very many.
func shownColumns(columns []string) string {
	const most = 40
	var shown []string
	for i, c := range columns {
		if i == most {
			shown = append(shown, "…")
			break
		}
		shown = append(shown, safe(c))
	}
	return strings.Join(shown, ", ")
}
