package campaign

import "strconv"

// components makes template_components of the list: from its own column, from
// shorthand, or not at all.
func (l *listReader) components() (node Node, found bool, err error) {
	if l.has(keyComponents) {
		if len(l.shorthands) > 0 {
			return Node{}, false, l.wrong(ruleBothComponents, l.shorthands[0].column, "")
		}
		return l.cell(keyComponents, CellJSON), true, nil
	}
	node = Node{Kind: KindArray}
	const outside = -1
	header, err := l.parts(outside, l.header, l.body)
	if err != nil {
		return Node{}, false, err
	}
	middle, err := l.parts(outside, l.others, l.carousel)
	if err != nil {
		return Node{}, false, err
	}
	buttons, err := l.parts(outside, l.buttons)
	node.Items = append(append(header, middle...), buttons...)
	return node, len(node.Items) > 0, err
}

// parts makes components one after the other.
func (l *listReader) parts(card int, makers ...func(card int) ([]Node, error)) ([]Node, error) {
	var all []Node
	for _, maker := range makers {
		items, err := maker(card)
		if err != nil {
			return nil, err
		}
		all = append(all, items...)
	}
	return all, nil
}

func (l *listReader) header(card int) ([]Node, error) {
	slots, err := l.slots(card, "header")
	if err != nil || len(slots) == 0 {
		return nil, err
	}
	if slots[0].number > 1 {
		first := slots[0].shorthand
		first.number = 1
		return nil, l.wrong(ruleShorthandGap, slots[0].column, first.sibling("text", ""))
	}
	return []Node{component(ComponentHeader, slots[0].parameter())}, nil
}

func (l *listReader) body(card int) ([]Node, error) {
	slots, err := l.slots(card, "body")
	if err != nil || len(slots) == 0 {
		return nil, err
	}
	named := slots[0].name != ""
	for _, s := range slots[1:] {
		if (s.name != "") != named {
			return nil, l.wrong(ruleNamedMixed, s.column, Safe(short(slots[0].column)))
		}
	}
	if !named {
		byNumber(slots)
	}
	var parameters []Node
	for i, s := range slots {
		if missing := s.shorthand; !named && s.number != i+1 {
			missing.number = i + 1
			return nil, l.wrong(ruleShorthandGap, s.column, missing.sibling("text", ""))
		}
		parameters = append(parameters, s.parameter())
	}
	return []Node{component(ComponentBody, parameters...)}, nil
}

// buttons go by their index; a button without a column takes no value and has
// no component, so gaps are as they should be.
func (l *listReader) buttons(card int) ([]Node, error) {
	slots, err := l.slots(card, "button")
	if err != nil {
		return nil, err
	}
	byNumber(slots)
	var items []Node
	for i := range slots {
		items = append(items, slots[i].button())
	}
	return items, nil
}

// others are the components that have one parameter of their own name.
func (l *listReader) others(card int) ([]Node, error) {
	var items []Node
	for _, root := range []string{"offer", "order", "tap_target"} {
		slots, err := l.slots(card, root)
		if err != nil {
			return nil, err
		}
		for i := range slots {
			items = append(items, slots[i].special())
		}
	}
	return items, nil
}

// carousel makes the cards, which are numbered from 0 without a gap.
func (l *listReader) carousel(int) ([]Node, error) {
	last, highest := -1, shorthand{}
	for _, s := range l.shorthands {
		if s.card > last {
			last, highest = s.card, s
		}
	}
	if last < 0 {
		return nil, nil
	}
	cards := Node{Kind: KindArray}
	for card := range last + 1 {
		items, err := l.parts(card, l.header, l.body, l.buttons)
		if err != nil {
			return nil, err
		}
		if len(items) == 0 {
			return nil, l.wrong(ruleCardGap, highest.column, "card."+strconv.Itoa(card))
		}
		cards.Items = append(cards.Items, object(
			Field{Key: "card_index", Value: Node{Kind: KindNumber, Text: strconv.Itoa(card)}},
			Field{Key: "components", Value: array(items...)},
		))
	}
	return []Node{object(textField("type", ComponentCarousel), Field{Key: "cards", Value: cards})}, nil
}
