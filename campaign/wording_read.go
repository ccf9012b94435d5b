package campaign

import (
	"encoding/json"
	"strconv"
	"strings"
)

// Reading is a template message as its recipient reads it.
type Reading struct {
	// Media is the type of a header that is no text, such as image, and
	// MediaName its link, id, name or place.
	Media, MediaName     string
	Header, Body, Footer string
	// Buttons are the labels, and what each opens, copies or answers where
	// that is known.
	Buttons []ReadButton
	Cards   []Reading
}

// ReadButton is a button as its recipient sees it.
type ReadButton struct{ Label, Value string }

// Read fills the wording from the very body of a request, so that what is
// read is what is sent.
func (w *Wording) Read(body []byte) (Reading, error) {
	var message struct {
		Components []sentComponent `json:"template_components"`
	}
	if err := json.Unmarshal(body, &message); err != nil {
		return Reading{}, err
	}
	return w.read(message.Components), nil
}

// sentComponent is what a reading needs of a component.
type sentComponent struct {
	Type       string                       `json:"type"`
	SubType    string                       `json:"sub_type"`
	Index      json.RawMessage              `json:"index"`
	Parameters []map[string]json.RawMessage `json:"parameters"`
	Cards      []struct {
		Components []sentComponent `json:"components"`
	} `json:"cards"`
}

func (w *Wording) read(components []sentComponent) Reading {
	r := Reading{Header: w.Header, Body: w.Body, Footer: w.Footer}
	for _, button := range w.Buttons {
		r.Buttons = append(r.Buttons, ReadButton{Label: button.Text, Value: button.URL})
	}
	for _, c := range components {
		switch strings.ToLower(c.Type) {
		case ComponentHeader:
			r.readHeader(c)
		case ComponentBody:
			r.Body = fillWording(w.Body, c.Parameters)
		case ComponentButton:
			r.readButton(c)
		case ComponentCarousel:
			for i, card := range c.Cards {
				inside := &Wording{}
				if i < len(w.Cards) {
					inside = &w.Cards[i]
				}
				r.Cards = append(r.Cards, inside.read(card.Components))
			}
		}
	}
	return r
}

func (r *Reading) readHeader(c sentComponent) {
	for _, p := range c.Parameters {
		if kind := plainJSON(p["type"]); kind != "text" {
			r.Media, r.MediaName = kind, plainJSON(p[kind])
			return
		}
	}
	r.Header = fillWording(r.Header, c.Parameters)
}

// readButton gives the value of a button to the one at its index. Nobody sees
// what a quick reply answers, or a flow begins with. Where the wording does not
// have the button, its kind and its value are shown.
func (r *Reading) readButton(c sentComponent) {
	value := ""
	for _, p := range c.Parameters {
		value = valueOf(p)
	}
	index, isNumber := position(strings.Trim(string(c.Index), `"`))
	if !isNumber || index >= len(r.Buttons) {
		r.Buttons = append(r.Buttons, ReadButton{Label: c.SubType, Value: value})
		return
	}
	switch button := &r.Buttons[index]; {
	case button.Value != "":
		button.Value = fillWording(button.Value, c.Parameters)
	case strings.EqualFold(c.SubType, "url"), strings.EqualFold(c.SubType, "copy_code"):
		button.Value = value
	}
}

// fillWording puts parameters into the holes of a text. Of a text that is not
// known the values are shown, each with its hole.
func fillWording(text string, parameters []map[string]json.RawMessage) string {
	if text == "" {
		text = holesFor(parameters)
	}
	segments, _ := splitText(text)
	var filled strings.Builder
	for _, s := range segments {
		switch number, isNumber := position(s.column); {
		case !s.isHole:
			filled.WriteString(s.text)
		case isNumber && number >= 1 && number <= len(parameters):
			filled.WriteString(valueOf(parameters[number-1]))
		default:
			filled.WriteString(namedValue(s.column, parameters))
		}
	}
	return filled.String()
}

// holesFor returns a text for parameters of which no wording is known: a line
// for each, such as "1: {{1}}".
func holesFor(parameters []map[string]json.RawMessage) string {
	var lines []string
	for i, p := range parameters {
		name := strconv.Itoa(i + 1)
		if given := plainJSON(p["parameter_name"]); given != "" {
			name = given
		}
		lines = append(lines, name+": {{"+name+"}}")
	}
	return strings.Join(lines, "\n")
}

func namedValue(name string, parameters []map[string]json.RawMessage) string {
	for _, p := range parameters {
		if plainJSON(p["parameter_name"]) == name {
			return valueOf(p)
		}
	}
	return "{{" + name + "}}"
}

// valueOf is what a reader sees of a parameter: its text, or what stands in
// for a currency or a date.
func valueOf(p map[string]json.RawMessage) string {
	kind := plainJSON(p["type"])
	var value struct {
		Fallback *string `json:"fallback_value"`
	}
	if json.Unmarshal(p[kind], &value) == nil && value.Fallback != nil {
		return *value.Fallback
	}
	return plainJSON(p[kind])
}

// plainJSON writes a value without what only machines need: a text without
// its quotes, an object as the first of its link, id, name and place.
func plainJSON(value json.RawMessage) string {
	var text string
	if json.Unmarshal(value, &text) == nil {
		return text
	}
	var object map[string]json.RawMessage
	if json.Unmarshal(value, &object) != nil {
		return string(value)
	}
	for _, key := range []string{"filename", "link", "id", "name", "product_retailer_id"} {
		if inner, there := object[key]; there {
			return plainJSON(inner)
		}
	}
	if latitude, there := object["latitude"]; there {
		return plainJSON(latitude) + ", " + plainJSON(object["longitude"])
	}
	return string(value)
}
