package report

import (
	"cmp"
	"encoding/json"
	"path/filepath"
	"strings"

	"app.wazaj/voye/campaign"
)

// sampler makes one message of the run again, to show what was sent: that of
// the first row that was sent, or of the first one that can be made.
type sampler struct {
	spec   *campaign.Spec
	plan   *campaign.Plan
	made   bool
	sample sample
}

// sample is a message as its recipient reads it.
type sample struct {
	row                int
	to                 string
	sent               bool
	template, language string // empty for a text
	reading            campaign.Reading
	// knows says that the words are those of the recipient. Of a template whose
	// approved words are not known, only the values are shown.
	knows bool
}

func (s *sampler) look(row Row) {
	sent := row.Outcome == campaign.Sent
	if s.plan == nil || s.made && (s.sample.sent || !sent) {
		return
	}
	message, _ := s.plan.Message(row.Record)
	if made, ok := s.read(message.Body); ok {
		made.row, made.to, made.sent = row.Row, row.To, sent
		s.sample, s.made = made, true
	}
}

// read reads the body of a request.
func (s *sampler) read(body []byte) (sample, bool) {
	var sent struct {
		Body     string `json:"body"`
		Template string `json:"template_name"`
		Language string `json:"template_language"`
	}
	if json.Unmarshal(body, &sent) != nil {
		return sample{}, false
	}
	if sent.Template == "" {
		return sample{reading: campaign.Reading{Body: sent.Body}, knows: true}, true
	}
	wording := s.spec.Wording
	if wording == nil {
		wording = &campaign.Wording{}
	}
	reading, err := wording.Read(body)
	made := sample{template: sent.Template, language: sent.Language, reading: reading, knows: s.spec.Wording != nil}
	return made, err == nil
}

// listName is the name of the file that the recipients came from.
func (s *sampler) listName() string {
	if s.spec == nil {
		return ""
	}
	name := s.spec.Recipients
	if name == "" {
		name = s.spec.File
	}
	// A run may have been made on another system.
	return filepath.Base(strings.ReplaceAll(name, `\`, "/"))
}

// message shows what the campaign said.
func (h *htmlWriter) message() {
	if h.sampler.plan == nil {
		return
	}
	s := &h.sampler.sample
	template, language := h.sampler.plan.Template()
	kind := h.say(saysText)
	if template, language = cmp.Or(s.template, template), cmp.Or(s.language, language); template != "" {
		kind = h.say(saysTemplate, template, language)
	}
	h.put("<section><h2>%s</h2><p>%s</p>", saysMessage, kind)
	if h.sampler.made {
		h.sampleMessage(s)
	}
	h.put("</section>\n")
}

// sampleMessage shows one message. With masked numbers there may be none,
// because none can be made for a number that is hidden.
func (h *htmlWriter) sampleMessage(s *sample) {
	h.put("<figure><figcaption>%s</figcaption>", h.say(saysSample, h.number(s.row))+" · "+s.to)
	h.bubble(&s.reading)
	if len(s.reading.Cards) > 0 {
		h.put(`<div class="cards">`)
		for i := range s.reading.Cards {
			h.bubble(&s.reading.Cards[i])
		}
		h.put(`</div>`)
	}
	h.put(`</figure>`)
	if !s.knows {
		h.put(`<p class="note">%s</p>`, saysNoWording)
	}
}

// longestMessage is how much of a message is shown, in characters: more than
// any has that WhatsApp takes.
const longestMessage = 5000

func (h *htmlWriter) bubble(r *campaign.Reading) {
	h.put(`<div class="bubble">`)
	if r.Media != "" {
		h.put(`<p class="media">%s<br>%s</p>`, r.Media, short(r.MediaName, longestText))
	}
	for _, part := range []struct {
		tag  markup
		text string
	}{{`<p class="strong">%s</p>`, r.Header}, {`<p>%s</p>`, r.Body}, {`<p class="note">%s</p>`, r.Footer}} {
		if part.text != "" {
			h.put(part.tag, short(part.text, longestMessage))
		}
	}
	for _, button := range r.Buttons {
		h.put(`<p class="button">%s<br><small>%s</small></p>`, button.Label, short(button.Value, longestText))
	}
	h.put(`</div>`)
}
