package linear

import (
	"slices"

	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// reread lets a person say how a list is to be read, where it was not found
// out right, and reads it again.
func (t *talk) reread(d *tui.Draft) error {
	how := d.Reading
	isText := len(d.Sheets) == 0
	return t.stay(func() ([]option, error) {
		header := words.TUIHeaderYes
		if how.NoHeader {
			header = words.TUIHeaderNo
		}
		pick := func(name words.ID, into *string, shown string, choices []string) option {
			return option{t.say(name) + ": " + shown, func() error {
				answer, err := t.ask(t.say(name), *into, choices, func(string) error { return nil })
				*into = answer
				return err
			}}
		}
		return slices.Concat(
			[]option{{t.say(words.KeyReadAgain), func() error {
				return t.opened(t.Reread(t.ctx, d, how, unheard))
			}}},
			when(isText, pick(words.TUIEncoding, &how.Encoding, how.Encoding, tui.Encodings()),
				pick(words.TUIDelimiter, &how.Delimiter, t.says.Delimiter(how.Delimiter), []string{",", ";", "tab", "|"})),
			when(!isText, pick(words.TUISheetOf, &how.Sheet, how.Sheet, d.Sheets)),
			[]option{
				{t.say(words.TUIHeader) + ": " + t.say(header), func() error { how.NoHeader = !how.NoHeader; return nil }},
				pick(words.TUIRegion, &how.Region, how.Region, nil),
				t.homeward(),
			}), nil
	})
}
