package cli

import (
	"path/filepath"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// explain gives the campaign file its comments.
func (b *beginning) explain(path string) {
	say, o := b.app.words.Say, &b.outline
	note := map[string]words.ID{
		"name": words.NoteName, "recipients": words.NoteRecipients, "default_region": words.NoteNoRegion, "template_text": words.NoteWording,
		"message": words.NoteMessage, "message.to": words.NoteTo, "message.body": words.NoteBody, "message.template_name": words.NoteTemplate,
		"message.template_language": words.NoteLanguage, "message.template_components": words.NoteComponents,
		"rate": words.NoteRate, "suppress": words.NoteSuppress,
	}
	if o.Region != "" {
		note["default_region"] = words.NoteRegion
	}
	if b.list == nil {
		note["recipients"] = words.NoteSample
	}
	if o.Text == "" && len(o.Values) == 0 {
		note["message.template_components"] = words.NoteNone
		if b.definition != nil {
			delete(note, "message.template_components")
		}
	}
	if !strings.HasPrefix(o.Language, "fr") {
		delete(note, "message.template_language") // it is about Kreyòl under fr
	}
	o.Notes = map[string]string{"": say(words.NoteHead, b.sources(), safe(b.commandFor(filepath.Base(path))))}
	for key, id := range note {
		o.Notes[key] = say(id)
	}
	for i, v := range o.Values {
		o.Values[i].Note = b.noteOn(v)
	}
	for i, v := range o.Spare {
		o.Spare[i].Note = say(words.NoteSpare, safe(b.need(v.Key).Button))
	}
}

// sources names what the file was made of.
func (b *beginning) sources() string {
	var from []string
	if b.list != nil {
		from = append(from, safe(filepath.Base(b.list.Path())))
	}
	if b.flags.from != "" {
		from = append(from, safe(filepath.Base(b.flags.from)))
	}
	return strings.Join(from, ", ")
}

func (b *beginning) need(key string) campaign.Need {
	for _, n := range b.needs {
		if n.Key == key {
			return n
		}
	}
	return campaign.Need{}
}

// noteOn says beside a value for which hole it is, how it may look, and why
// it is filled as it is.
func (b *beginning) noteOn(v campaign.Value) string {
	say, n := b.app.words.Say, b.need(v.Key)
	var parts []string
	if n.Button != "" {
		parts = append(parts, say(words.NoteButton, n.Button))
	}
	if n.Hole != "" && n.Button == "" {
		parts = append(parts, n.Hole)
	}
	if n.Example != "" {
		parts = append(parts, say(words.NoteExample, campaign.Excerpt(n.Example, "")))
	}
	if id := b.origin[v.Key]; id != "" {
		parts = append(parts, say(id))
	}
	return strings.Join(parts, ", ")
}
