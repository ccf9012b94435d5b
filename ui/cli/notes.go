package cli

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/words"
)

// note is what a person must know of how the list was read, such as what was
// left out of a workbook, for check --json.
type note struct {
	Rule   campaign.Rule `json:"rule"`
	Note   string        `json:"note"`
	Remedy string        `json:"remedy"`
}

func notesOf(file *list.File) []note {
	var notes []note
	for _, n := range file.Notes() {
		notes = append(notes, note{n.Rule, n.String(), n.Remedy()})
	}
	return notes
}

// tellNotes says the same in sentences, before anything is said of the list's
// rows.
func (a *app) tellNotes(d *draft) {
	for _, n := range d.list.Notes() {
		says, remedy := n.Say(a.words.Rule)
		a.say(words.ListNote, safe(d.list.Name()), safe(says), safe(remedy))
	}
}
