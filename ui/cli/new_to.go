package cli

import (
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// chooseTo finds the column of the phone numbers.
func (b *beginning) chooseTo() error {
	if b.list == nil {
		return b.place(first(b.flags.to, "to"))
	}
	proposed := b.proposedTo()
	switch {
	case b.flags.to != "":
		return b.place(b.flags.to)
	case b.ask != nil:
		b.tellColumns()
		_, err := b.ask.choose(b.app.words.Say(words.NewAskTo), proposed, b.columns(), b.place)
		return err
	case proposed == "":
		return usage(b.app.words.Say(words.NewNoTo, safe(b.list.Name()), shownColumns(b.columns())))
	}
	return b.place(proposed)
}

// proposedTo is the column that is named like phone numbers; where columns
// have no names, the one that holds them. It is empty when there is none.
func (b *beginning) proposedTo() string {
	if !b.flags.reading.noHeader {
		return campaign.ProposeTo(b.columns())
	}
	column, err := b.list.NumberColumn(strings.ToUpper(b.flags.reading.region))
	if err != nil {
		return ""
	}
	return column
}

// place puts the column of the numbers into the message.
func (b *beginning) place(column string) error {
	for _, c := range b.columns() {
		if campaign.FoldColumn(c) == campaign.FoldColumn(column) {
			column = c
		}
	}
	if b.list != nil && !slices.Contains(b.columns(), column) {
		return usage(b.app.words.Say(words.NewNoSuchColumn, safe(b.list.Name()), safe(column), shownColumns(b.columns())))
	}
	text, err := campaign.ReadValue("to", column, append(slices.Clone(b.columns()), column))
	b.outline.To = text
	return err
}

// chooseRegion asks for the country when the first number does not say it.
func (b *beginning) chooseRegion() error {
	b.outline.Region = strings.ToUpper(b.flags.reading.region)
	if b.outline.Region != "" || b.ask == nil || b.list == nil {
		return nil
	}
	record, err := b.list.Row(1)
	if err != nil {
		return err
	}
	at := slices.Index(b.columns(), strings.TrimSuffix(strings.TrimPrefix(b.outline.To, "{{"), "}}"))
	if at < 0 || at >= len(record.Cells) {
		return nil
	}
	if _, problem, ok := campaign.ParsePhone(record.Cells[at], ""); ok || problem.Rule != campaign.PhoneNoCountry {
		return nil
	}
	region, err := b.ask.ask(b.app.words.Say(words.NewAskRegion), "", func(answer string) error {
		if answer == "" {
			return nil
		}
		return b.app.checkRegion(answer)
	})
	b.outline.Region = strings.ToUpper(region)
	return err
}
