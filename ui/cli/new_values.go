package cli

import (
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// findNeeds says which values the template needs: those of its definition,
// else those that somebody named.
func (b *beginning) findNeeds() error {
	given, err := b.params()
	if err != nil || b.outline.Text != "" {
		return err
	}
	if b.definition != nil {
		b.needs = b.definition.Needs
		for _, p := range given {
			if !slices.ContainsFunc(b.needs, func(n campaign.Need) bool { return n.Key == p[0] }) {
				return usage(b.app.words.Say(words.NewParamUnknown, safe(b.definition.Name), safe(p[0]), b.keys()))
			}
		}
		return b.fillGiven(given)
	}
	var keys []string
	for _, p := range given {
		keys = append(keys, p[0])
	}
	for _, column := range campaign.Shorthand(b.columns()) {
		if key := campaign.FoldColumn(column); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 && b.ask != nil {
		if keys, err = b.askKeys(); err != nil {
			return err
		}
	}
	b.needs = campaign.NeedsOf(keys)
	return b.fillGiven(given)
}

// keys names the values that there are.
func (b *beginning) keys() string {
	var keys []string
	for _, n := range b.needs {
		keys = append(keys, safe(n.Key))
	}
	if len(keys) == 0 {
		return b.app.words.Say(words.NewNone)
	}
	return strings.Join(keys, ", ")
}

// params splits what --param gives at its first =.
func (b *beginning) params() ([][2]string, error) {
	var given [][2]string
	for _, p := range b.flags.params {
		key, text, found := strings.Cut(p, "=")
		key = strings.TrimSpace(key)
		if !found || key == "" {
			return nil, usage(b.app.words.Say(words.NewParamForm, safe(p)))
		}
		if slices.ContainsFunc(given, func(other [2]string) bool { return other[0] == key }) {
			return nil, usage(b.app.words.Say(words.NewParamTwice, safe(key)))
		}
		given = append(given, [2]string{key, text})
	}
	return given, nil
}

// askKeys asks which values a template needs of which nothing is known.
func (b *beginning) askKeys() (keys []string, err error) {
	_, err = b.ask.ask(b.app.words.Say(words.NewAskKeys), "", func(answer string) error {
		keys = strings.FieldsFunc(answer, func(r rune) bool { return r == ' ' || r == ',' })
		return campaign.CheckKeys(keys)
	})
	return keys, err
}

func (b *beginning) fillGiven(given [][2]string) error {
	for _, p := range given {
		text, err := campaign.ReadValue(p[0], p[1], b.columns())
		if err == nil {
			err = b.fits("--param "+safe(p[0]), text)
		}
		if err != nil {
			return err
		}
		b.filled[p[0]], b.origin[p[0]] = text, words.NoteGiven
	}
	return nil
}

// fill finds what fills each value: what was given, what is proposed by the
// columns' names, what a person answers.
func (b *beginning) fill() error {
	if b.list == nil {
		campaign.FillSample(b.needs, b.filled)
	} else {
		for key, column := range b.proposals() {
			if b.filled[key] == "" {
				b.filled[key], b.origin[key] = "{{"+column+"}}", words.NoteMatched
			}
		}
		if err := b.askValues(); err != nil {
			return err
		}
	}
	for _, n := range b.needs {
		if b.filled[n.Key] == "" && n.Default != "" {
			b.origin[n.Key] = words.NoteDefault
		}
	}
	var missing []campaign.Need
	b.outline.Values, b.outline.Spare, missing = campaign.ValuesOf(b.needs, b.filled)
	if len(missing) > 0 {
		missing = missing[:min(len(missing), maxNames)] // the rest is told next time
		return usage(b.app.words.Say(words.NewMissing, placesOf(missing), flagsFor(missing)))
	}
	return nil
}

// proposals are the columns that fit by their names, those that are taken
// left out.
func (b *beginning) proposals() map[string]string {
	open := slices.DeleteFunc(slices.Clone(b.needs), func(n campaign.Need) bool { return b.filled[n.Key] != "" })
	return campaign.Propose(open, b.columns(), strings.TrimSuffix(strings.TrimPrefix(b.outline.To, "{{"), "}}"))
}

// askValues asks for each value that must be there, with what is proposed.
func (b *beginning) askValues() error {
	told := false
	for _, n := range b.needs {
		if b.ask == nil || b.origin[n.Key] == words.NoteGiven || n.Optional || n.Default != "" {
			continue
		}
		question := b.app.words.Say(words.NewAskValue, safe(n.Key), b.app.aboutNeed(n))
		if !told {
			question = b.ask.after(b.app.words.Say(words.NewAskValues), question)
			told = true
		}
		proposed := strings.TrimSuffix(strings.TrimPrefix(b.filled[n.Key], "{{"), "}}")
		answer, err := b.ask.choose(question, proposed, b.columns(), func(answer string) error {
			text, err := campaign.ReadValue(n.Key, answer, b.columns())
			if err == nil {
				err = b.fits("", text)
			}
			b.filled[n.Key] = text
			return err
		})
		if err != nil {
			return err
		}
		if answer != proposed {
			b.origin[n.Key] = words.NoteGiven
		}
	}
	return nil
}

// aboutNeed says of a value where in the template it is, for a question.
func (a *app) aboutNeed(n campaign.Need) string {
	var parts []string
	if n.Button != "" {
		parts = append(parts, a.words.Say(words.NoteButton, safe(n.Button)))
	}
	if n.Around != "" {
		parts = append(parts, safe(campaign.Excerpt(n.Around, n.Hole)))
	}
	if n.Example != "" {
		parts = append(parts, a.words.Say(words.NoteExample, safe(campaign.Excerpt(n.Example, ""))))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}

// placesOf names the values that nothing fills.
func placesOf(missing []campaign.Need) string {
	var places []string
	for _, n := range missing {
		place := safe(n.Key)
		if n.Around != "" {
			place += " (" + safe(campaign.Excerpt(n.Around, n.Hole)) + ")"
		}
		places = append(places, place)
	}
	return strings.Join(places, ", ")
}

// flagsFor are the flags that would fill them.
func flagsFor(missing []campaign.Need) string {
	var flags []string
	for _, n := range missing {
		flags = append(flags, "--param "+safe(n.Key)+"=COLUMN")
	}
	return strings.Join(flags, " ")
}
