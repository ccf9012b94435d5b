package tui

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// readable draws a message as a person reads it: to whom, which template, and
// what goes into it, or all its words where they are known; or the text.
func (e *env) readable(m campaign.Message, wording *campaign.Wording, width int) []string {
	var body struct {
		Body       string      `json:"body"`
		Template   string      `json:"template_name"`
		Language   string      `json:"template_language"`
		Components []component `json:"template_components"`
	}
	if err := json.Unmarshal(m.Body, &body); err != nil {
		return nil // the JSON beside it says it all
	}
	facts := [][2]string{e.fact(words.TUITo, campaign.Safe(m.To))}
	if m.Endpoint == campaign.EndpointText {
		lines := append(e.wrappedFacts(width, facts...), "")
		return append(lines, e.bubble(min(width, phoneWidth), e.markedLines(body.Body, max(1, min(width, phoneWidth)-4)), nil)...)
	}
	facts = append(facts,
		e.fact(words.TUITemplateName, campaign.Safe(body.Template)+" · "+campaign.Safe(body.Language)))
	lines := e.wrappedFacts(width, facts...)
	if wording != nil {
		if reading, err := wording.Read(m.Body); err == nil {
			return append(append(lines, ""), e.reading(reading, width)...)
		}
	}
	lines = append(append(lines, ""), each(e.faint.Render, wrap(e.say(words.TUIWordsUnknown), width))...)
	for _, c := range body.Components {
		lines = append(append(lines, ""), e.componentLines(c, width)...)
	}
	return lines
}

// textLines keeps the line ends of a text message and wraps each line.
func textLines(text string, width int) []string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		lines = append(lines, wrap(leftToRight(campaign.Safe(line)), width)...)
	}
	return lines
}

// component is what the screens read of one of Meta's components; the request
// itself is not made from it.
type component struct {
	Type       string            `json:"type"`
	SubType    string            `json:"sub_type"`
	Index      json.RawMessage   `json:"index"`
	Parameters []json.RawMessage `json:"parameters"`
	Cards      []struct {
		Index      int         `json:"card_index"`
		Components []component `json:"components"`
	} `json:"cards"`
}

func (e *env) componentLines(c component, width int) []string {
	head := strings.TrimSpace(c.Type + " " + c.SubType + " " + strings.Trim(string(c.Index), `"`))
	lines := []string{e.strong.Render(campaign.Safe(head))}
	for i, raw := range c.Parameters {
		lines = append(lines, e.parameterLines(i+1, raw, width)...)
	}
	for _, card := range c.Cards {
		lines = append(lines, e.accent.Render(e.say(words.TUICard, card.Index+1)))
		for _, inner := range card.Components {
			for _, line := range e.componentLines(inner, width-2) {
				lines = append(lines, "  "+line)
			}
		}
	}
	return lines
}

// parameterLines draws one parameter: its name or number, and its value.
func (e *env) parameterLines(n int, raw json.RawMessage, width int) []string {
	var p struct {
		Type string `json:"type"`
		Name string `json:"parameter_name"`
	}
	value, label := raw, strconv.Itoa(n)
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &p) == nil && json.Unmarshal(raw, &fields) == nil {
		if inner, ok := fields[p.Type]; ok {
			value = inner
		} else {
			value = others(fields)
		}
		if p.Name != "" {
			label = p.Name
		}
		if p.Type != "text" {
			label += " " + p.Type
		}
	}
	label = campaign.Safe(label)
	lines := wrap(leftToRight(campaign.Safe(plainValue(value))), max(8, width-len(label)-4))
	for i, line := range lines {
		if i == 0 {
			lines[i] = "  " + e.faint.Render(label) + "  " + line
		} else {
			lines[i] = blank(len(label)+4) + line
		}
	}
	return lines
}

// others returns the only member besides the type, or all of them.
func others(fields map[string]json.RawMessage) json.RawMessage {
	delete(fields, "type")
	delete(fields, "parameter_name")
	if len(fields) == 1 {
		for _, value := range fields {
			return value
		}
	}
	all, _ := json.Marshal(fields) // raw JSON always marshals
	return all
}

// plainValue writes a JSON value without what only machines need: a string
// without its quotes, an object of one member as that member.
func plainValue(value json.RawMessage) string {
	var text string
	if json.Unmarshal(value, &text) == nil {
		return text
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(value, &fields) == nil && len(fields) == 1 {
		for _, inner := range fields {
			return plainValue(inner)
		}
	}
	var compact bytes.Buffer
	if json.Compact(&compact, value) != nil {
		return string(value)
	}
	return compact.String()
}
