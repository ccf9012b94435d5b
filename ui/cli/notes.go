package cli

import "app.wazaj/voye/ui/words"

// tellNotes says what a person must know of how the list was read, before
// anything is said of its rows.
func (a *app) tellNotes(d *draft) {
	for _, note := range d.list.Notes() {
		says, remedy := note.Say(a.words.Rule)
		a.say(words.ListNote, safe(d.listName()), safe(says), safe(remedy))
	}
}
