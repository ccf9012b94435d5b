package linear

import (
	"cmp"
	"slices"

	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// reread lets a person say how a list is to be read, where it was not found
// out right, and reads it again.
func (t *talk) reread(d *tui.Draft) error {
	how := d.Reading
	for {
		t.offer(true, words.KeyReadAgain)
		header := words.TUIHeaderYes
		if how.NoHeader {
			header = words.TUIHeaderNo
		}
		if len(d.Sheets) == 0 {
			t.offerNow(words.TUIEncoding, how.Encoding)
			t.offerNow(words.TUIDelimiter, t.says.Delimiter(how.Delimiter))
		} else {
			t.offerNow(words.TUISheetOf, how.Sheet)
		}
		t.offerNow(words.TUIHeader, t.say(header))
		t.offerNow(words.TUIRegion, cmp.Or(how.Region, t.say(words.TUIRegionNone)))
		t.offer(true, words.KeyHome)
		does, _, err := t.chosen()
		switch does {
		case words.KeyReadAgain:
			return t.opened(t.Reread(t.ctx, d, how, unheard))
		case words.TUIEncoding:
			how.Encoding, err = t.ask(t.say(does), how.Encoding, tui.Encodings(), nil)
		case words.TUIDelimiter:
			how.Delimiter, err = t.askDelimiter(how.Delimiter)
		case words.TUISheetOf:
			how.Sheet, err = t.ask(t.say(does), how.Sheet, d.Sheets, nil)
		case words.TUIHeader:
			how.NoHeader = !how.NoHeader
		case words.TUIRegion:
			how.Region, err = t.ask(t.say(words.TUIRegionHint), how.Region, nil, nil)
		case words.KeyHome:
			return errHome
		}
		if err != nil {
			return err
		}
	}
}

// askDelimiter asks by name: who listens hears no comma.
func (t *talk) askDelimiter(now string) (string, error) {
	var names []string
	for _, delimiter := range tui.Delimiters() {
		names = append(names, t.says.Delimiter(delimiter))
	}
	given, err := t.ask(t.say(words.TUIDelimiter), t.says.Delimiter(now), names, nil)
	if i := slices.Index(names, given); i >= 0 {
		given = tui.Delimiters()[i]
	}
	return given, err
}

// offerNow offers to change a value, and tells what it is now.
func (t *talk) offerNow(does words.ID, value string) { t.offerAs(does, t.say(does)+", "+value) }
