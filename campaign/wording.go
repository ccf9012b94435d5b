package campaign

import (
	"strconv"
	"strings"
)

// Wording is the approved text of a template, as a campaign file may give it
// under template_text: the body alone as a text, or a group of keys. Its
// {{1}} or {{name}} are the template's holes, not columns of the list.
//
//	template_text: Hello {{1}}, your order {{2}} is ready.
//
//	template_text:
//	  header: Order {{1}}
//	  body: Hello {{1}}, your order {{2}} is ready.
//	  footer: Reply STOP to hear no more from us.
//	  buttons:                 # all of the template's, in their order
//	    - Call us
//	    - {text: Track, url: "https://example.com/o/{{1}}"}
//	  cards:                   # of a carousel, each with body and buttons
//	    - body: "{{1}}, {{2}} only."
//
// What it leaves out is not known, and not compared. The wording decides no
// byte of a message: it lets the preview show what the recipient will read,
// and lets a message be refused whose parameters are not the template's.
type Wording struct {
	Header  string          `json:"header,omitempty"`
	Body    string          `json:"body,omitempty"`
	Footer  string          `json:"footer,omitempty"`
	Buttons []ButtonWording `json:"buttons,omitempty"`
	Cards   []Wording       `json:"cards,omitempty"`
}

// ButtonWording is the label of a button, and the address that it opens where
// that is known.
type ButtonWording struct {
	Text string `json:"text"`
	URL  string `json:"url,omitempty"`
}

const (
	ruleWordingHole    Rule = "template_text_hole"
	ruleWordingGap     Rule = "template_text_gap"
	ruleWordingMixed   Rule = "template_text_mixed"
	ruleWordingMissing Rule = "template_text_missing"
	ruleWordingExtra   Rule = "template_text_extra"
	ruleWordingButton  Rule = "template_text_button"
	ruleWordingCards   Rule = "template_text_cards"
)

var wordingRules = map[Rule]sentence{
	ruleWordingHole:    {"{column} has the hole {detail}, and a template's holes are {{1}}, {{2}} … or {{name}}", "write the text as it was approved; the list's columns go into the message"},
	ruleWordingGap:     {"{column} has {detail}, but not the number before it", "number the holes from 1 without a gap, as the template has them"},
	ruleWordingMixed:   {"{column} has both named and numbered holes", "a template has one kind only; write the text as it was approved"},
	ruleWordingMissing: {"{column} needs {detail}, and the message gives no such parameter", "add it to template_components, or mend template_text"},
	ruleWordingExtra:   {"{column} does not have {detail}, which the message gives", "take the parameter away, or mend template_text"},
	ruleWordingButton:  {"{column} is {detail}, and the message gives it a value", "count the template's buttons from 0, those without a value too"},
	ruleWordingCards:   {"{column} has {detail}", "give the message exactly as many cards as the template has"},
}

var (
	wordingKeys = []string{"header", "body", "footer", "buttons", "cards"}
	cardKeys    = []string{"header", "body", "buttons"}
	buttonKeys  = []string{"text", "url"}
)

// wording reads template_text.
func (r *specReader) wording(n *Node, name string, keys []string) (*Wording, error) {
	if n.Kind == KindString {
		body, err := r.wordingText(n, name, true)
		return &Wording{Body: body}, err
	}
	if n.Kind != KindObject {
		return nil, r.wrong(n, ruleWrongType, name, "a text, or the keys "+strings.Join(keys, ", "))
	}
	if err := r.knownKeys(n, keys); err != nil {
		return nil, err
	}
	w := &Wording{}
	for _, part := range []struct {
		key   string
		into  *string
		holes bool
	}{{"header", &w.Header, true}, {"body", &w.Body, true}, {"footer", &w.Footer, false}} {
		if value := n.Field(part.key); value != nil {
			text, err := r.wordingText(value, name+"."+part.key, part.holes)
			if err != nil {
				return nil, err
			}
			*part.into = text
		}
	}
	return w, r.wordingLists(w, n, name)
}

// wordingLists reads the buttons and the cards.
func (r *specReader) wordingLists(w *Wording, n *Node, name string) error {
	for _, key := range []string{"buttons", "cards"} {
		list := n.Field(key)
		if list == nil {
			continue
		}
		if list.Kind != KindArray {
			return r.wrong(list, ruleWrongType, name+"."+key, "a list, not "+list.Kind.String())
		}
		for i := range list.Items {
			item, at := &list.Items[i], name+"."+key+"."+strconv.Itoa(i)
			if key == "buttons" {
				button, err := r.wordingButton(item, at)
				if err != nil {
					return err
				}
				w.Buttons = append(w.Buttons, button)
				continue
			}
			card, err := r.wording(item, at, cardKeys)
			if err != nil {
				return err
			}
			w.Cards = append(w.Cards, *card)
		}
	}
	return nil
}

func (r *specReader) wordingButton(n *Node, name string) (button ButtonWording, err error) {
	if n.Kind == KindString {
		button.Text, err = r.wordingText(n, name, false)
		return button, err
	}
	if n.Kind != KindObject {
		return button, r.wrong(n, ruleWrongType, name, "a label, or the keys text and url")
	}
	if err := r.knownKeys(n, buttonKeys); err != nil {
		return button, err
	}
	label := n.Field("text")
	if label == nil {
		return button, r.wrong(n, ruleMissingKey, name+".text", "text: and the button's label")
	}
	if button.Text, err = r.wordingText(label, name+".text", false); err != nil {
		return button, err
	}
	if url := n.Field("url"); url != nil {
		button.URL, err = r.wordingText(url, name+".url", true)
	}
	return button, err
}

// wordingText reads one text of the template. Its holes are numbered from 1
// without a gap, or named.
func (r *specReader) wordingText(n *Node, name string, holes bool) (string, error) {
	text, err := r.text(name, n)
	if err != nil {
		return "", err
	}
	text = strings.TrimRight(text, "\n") // as YAML's | ends a text
	segments, rule := splitText(text)
	if rule != "" {
		return "", r.wrong(n, rule, name, "")
	}
	for _, s := range segments {
		_, isNumber := position(s.column)
		if s.isHole && (!holes || s.hasFallback || !isNumber && !isParameterName(s.column) || s.column == "0") {
			return "", r.wrong(n, ruleWordingHole, name, Safe(short("{{"+s.column+"}}")))
		}
	}
	numbered, named := holesOf(text)
	if len(named) > 0 && numbered > 0 {
		return "", r.wrong(n, ruleWordingMixed, name, "")
	}
	for i := range numbered {
		if !hasHole(segments, strconv.Itoa(i+1)) {
			return "", r.wrong(n, ruleWordingGap, name, "{{"+strconv.Itoa(numbered)+"}}")
		}
	}
	return text, nil
}

func hasHole(segments []segment, name string) bool {
	for _, s := range segments {
		if s.isHole && s.column == name {
			return true
		}
	}
	return false
}

// holesOf returns the highest number among the holes of a text, and the names
// of those that have one, each once.
func holesOf(text string) (numbered int, named []string) {
	segments, _ := splitText(text)
	for _, s := range segments {
		if number, isNumber := position(s.column); s.isHole && isNumber {
			numbered = max(numbered, number)
		} else if s.isHole && !contains(named, s.column) {
			named = append(named, s.column)
		}
	}
	return numbered, named
}
