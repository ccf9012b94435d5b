package campaign

import (
	"slices"
	"strconv"
	"strings"
)

// matchWording refuses a message whose parameters are not those of the
// approved text: Meta would refuse every row of it.
func (r *specReader) matchWording(n *Node) error {
	components := r.spec.Message.Field(keyComponents)
	if components == nil {
		components = &Node{}
	}
	return r.matchParts(r.spec.Wording, n, components.Items, "template_text")
}

// matchParts compares the parts of the message, or of one card. at is where
// the wording stands.
func (r *specReader) matchParts(w *Wording, at *Node, components []Node, name string) error {
	for _, part := range []struct{ key, text string }{{ComponentHeader, w.Header}, {ComponentBody, w.Body}} {
		if part.text == "" {
			continue
		}
		place, full := at, name
		if value := at.Field(part.key); value != nil {
			place, full = value, name+"."+part.key
		}
		if err := r.matchText(place, full, part.text, parametersOf(components, part.key)); err != nil {
			return err
		}
	}
	if list := at.Field("buttons"); list != nil {
		if err := r.matchButtons(w, list, components, name+".buttons"); err != nil {
			return err
		}
	}
	if list := at.Field("cards"); list != nil {
		return r.matchCards(w, list, components, name+".cards")
	}
	return nil
}

// typeOf is the type of a component or parameter in small letters.
func typeOf(n *Node) string {
	if kind := n.Field("type"); kind != nil {
		return strings.ToLower(kind.Text)
	}
	return ""
}

func parametersOf(components []Node, kind string) []Node {
	for i := range components {
		if typeOf(&components[i]) == kind {
			return parametersIn(&components[i])
		}
	}
	return nil
}

func parametersIn(component *Node) []Node {
	if list := component.Field("parameters"); list != nil {
		return list.Items
	}
	return nil
}

// matchText compares the holes of a text with the parameters for it.
func (r *specReader) matchText(n *Node, name, text string, parameters []Node) error {
	numbered, named := holesOf(text)
	if len(named) > 0 {
		return r.matchNames(n, name, named, parameters)
	}
	var unnamed int
	for i := range parameters {
		if given := parameters[i].Field("parameter_name"); given != nil {
			return r.wrong(given, ruleWordingExtra, name, "{{"+Safe(short(given.Text))+"}}")
		}
		if unnamed++; unnamed > numbered {
			return r.wrong(&parameters[i], ruleWordingExtra, name, "{{"+strconv.Itoa(unnamed)+"}}")
		}
	}
	if unnamed < numbered {
		return r.wrong(n, ruleWordingMissing, name, missing(unnamed+1, numbered))
	}
	return nil
}

// missing names the numbered holes from first to last.
func missing(first, last int) string {
	if first == last {
		return "{{" + strconv.Itoa(first) + "}}"
	}
	return "{{" + strconv.Itoa(first) + "}} to {{" + strconv.Itoa(last) + "}}"
}

// matchNames compares named holes with the parameters.
func (r *specReader) matchNames(n *Node, name string, named []string, parameters []Node) error {
	var given []string
	for i := range parameters {
		key := parameters[i].Field("parameter_name")
		switch {
		case key == nil:
			return r.wrong(&parameters[i], ruleWordingExtra, name, "a parameter "+strconv.Itoa(i+1)+" without parameter_name")
		case strings.Contains(key.Text, "{{"):
			return nil // rows decide about the names
		case !slices.Contains(named, key.Text):
			return r.wrong(key, ruleWordingExtra, name, "{{"+Safe(short(key.Text))+"}}")
		}
		given = append(given, key.Text)
	}
	for _, hole := range named {
		if !slices.Contains(given, hole) {
			return r.wrong(n, ruleWordingMissing, name, "{{"+Safe(short(hole))+"}}")
		}
	}
	return nil
}

// matchButtons compares the addresses of buttons with the values for them.
func (r *specReader) matchButtons(w *Wording, list *Node, components []Node, name string) error {
	filled := map[int]bool{}
	for i := range components {
		c := &components[i]
		at := c.Field("index")
		if typeOf(c) != ComponentButton || at == nil {
			continue
		}
		index, isNumber := position(strings.TrimSpace(at.Text))
		switch {
		case !isNumber: // rows decide, or the linter tells
			continue
		case index >= len(w.Buttons):
			return r.wrong(at, ruleWordingButton, name+"."+strconv.Itoa(index), "none of the template's "+strconv.Itoa(len(w.Buttons))+" buttons")
		case w.Buttons[index].URL != "" && !strings.Contains(w.Buttons[index].URL, "{{"):
			return r.wrong(at, ruleWordingButton, name+"."+strconv.Itoa(index), "a button whose address has no hole")
		}
		filled[index] = true
	}
	for i, button := range w.Buttons {
		if strings.Contains(button.URL, "{{") && !filled[i] {
			return r.wrong(&list.Items[i], ruleWordingMissing, name+"."+strconv.Itoa(i), "a value for its address")
		}
	}
	return nil
}

// matchCards compares the cards of a carousel one by one.
func (r *specReader) matchCards(w *Wording, list *Node, components []Node, name string) error {
	var cards []Node
	for i := range components {
		if value := components[i].Field("cards"); typeOf(&components[i]) == ComponentCarousel && value != nil {
			cards = value.Items
		}
	}
	if len(cards) != len(w.Cards) {
		return r.wrong(list, ruleWordingCards, name, strconv.Itoa(len(w.Cards))+" cards, and the message has "+strconv.Itoa(len(cards)))
	}
	for i := range cards {
		inside := cards[i].Field("components")
		if inside == nil {
			inside = &Node{}
		}
		if err := r.matchParts(&w.Cards[i], &list.Items[i], inside.Items, name+"."+strconv.Itoa(i)); err != nil {
			return err
		}
	}
	return nil
}
