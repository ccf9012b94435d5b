package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// messageWriter writes messages as their recipients read them.
type messageWriter struct {
	words   words.Words
	wording *campaign.Wording // nil for a text message
	out     io.Writer
}

// mayRead refuses a template of which only the parameters are known.
func (a *app) mayRead(d *draft) error {
	if d.spec.IsTemplate() && d.spec.Wording == nil {
		return usage(a.words.Say(words.NoWording))
	}
	return nil
}

// write writes the message of one row, indented below a line that says to
// whom it goes.
func (m *messageWriter) write(message campaign.Message) error {
	reading, err := m.read(message)
	if err != nil {
		return err
	}
	lines := append([]string{m.words.Say(words.MessageTo, message.Row, message.To)}, readingLines(reading, "  ")...)
	_, err = fmt.Fprintln(m.out, strings.Join(append(lines, ""), "\n"))
	return err
}

func (m *messageWriter) read(message campaign.Message) (campaign.Reading, error) {
	if m.wording != nil {
		return m.wording.Read(message.Body)
	}
	var body struct {
		Body string `json:"body"`
	}
	err := json.Unmarshal(message.Body, &body)
	return campaign.Reading{Body: body.Body}, err
}

// readingLines draws a message as lines of text: its header, body and footer,
// then a line for each button, then the cards.
func readingLines(r campaign.Reading, indent string) []string {
	var lines []string
	add := func(text string) {
		for line := range strings.SplitSeq(text, "\n") {
			lines = append(lines, strings.TrimRight(indent+safe(line), " "))
		}
	}
	if r.Media != "" {
		add("[" + r.Media + "] " + r.MediaName)
	}
	for _, text := range []string{r.Header, r.Body, r.Footer} {
		if text != "" {
			add(text)
		}
	}
	for _, button := range r.Buttons {
		add(strings.TrimSpace("( " + button.Label + " ) " + button.Value))
	}
	for i, card := range r.Cards {
		add(fmt.Sprintf("-- %d --", i+1))
		lines = append(lines, readingLines(card, indent+"  ")...)
	}
	return lines
}
