package cli

import (
	"cmp"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// readTemplate reads the definition of the template, and chooses among
// several.
func (b *beginning) readTemplate() error {
	if b.flags.from == "" {
		return nil
	}
	all, err := campaign.ReadDefinitions(b.flags.from)
	if err != nil {
		return err
	}
	names := namesOf(all)
	all = slices.DeleteFunc(all, func(d campaign.Definition) bool {
		return cmp.Or(b.flags.reading.template, d.Name) != d.Name || cmp.Or(b.flags.reading.language, d.Language) != d.Language
	})
	switch {
	case len(all) == 0:
		return usage(b.app.words.Say(words.NewNotThere, safe(b.flags.from), names))
	case len(all) > 1 && b.ask == nil:
		return usage(b.app.words.Say(words.NewWhich, safe(b.flags.from), namesOf(all)))
	case len(all) > 1:
		if all, err = b.askWhich(all); err != nil {
			return err
		}
	}
	b.definition = &all[0]
	return b.definition.Read()
}

// maxNames is how many templates a sentence names.
const maxNames = 12

func namesOf(all []campaign.Definition) string {
	var names []string
	for i, d := range all {
		if i == maxNames {
			names = append(names, "…")
			break
		}
		names = append(names, safe(d.Name)+" "+safe(d.Language))
	}
	return strings.Join(names, ", ")
}

func (b *beginning) askWhich(all []campaign.Definition) (chosen []campaign.Definition, err error) {
	_, err = b.ask.ask(b.app.words.Say(words.NewAskWhich, namesOf(all)), "", func(answer string) error {
		name, language, _ := strings.Cut(answer, " ")
		for _, d := range all {
			if d.Name == name && (d.Language == language || language == "") {
				chosen = append(chosen, d)
			}
		}
		if len(chosen) != 1 {
			chosen = nil
			return usage(b.app.words.Say(words.NewWhich, safe(b.flags.from), namesOf(all)))
		}
		return nil
	})
	return chosen, err
}
