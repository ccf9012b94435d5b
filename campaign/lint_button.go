package campaign

import (
	"slices"
	"strconv"
	"strings"
)

// button looks at a button: its index, its kind and its value.
func (in *inspector) button(n *Node, beside *siblings) {
	subType, known := in.word(n, "sub_type")
	kind, isKind := buttonKind(subType)
	index := in.index(n, subType, beside)
	name := beside.prefix + ComponentButton
	if index >= 0 {
		name += "." + strconv.Itoa(index)
	}
	switch sub := n.Field("sub_type"); {
	case sub == nil:
		in.warn(n, LintField, name, "", "sub_type")
	case known && !isKind:
		in.warn(sub, LintSubType, name, sub.Text, "")
	}
	if isKind && !kind.MayGoWithout && len(parametersIn(n)) == 0 {
		in.warn(n, LintNoParameter, name, kind.SubType, "")
	}
	sum := buttonSum(name, kind.SubType, beside.wording, index)
	if isKind {
		name += "." + kind.SubType
	}
	in.parameters(n, func(_ int, p *Node) { in.parameter(p, ComponentButton, name, sum) })
	in.close(n, sum)
}

// buttonSum is what the text of a button may be long, with what the template
// has of it.
func buttonSum(name, subType string, wording *Wording, index int) *textSum {
	switch subType {
	case "url":
		address := ""
		if wording != nil && index >= 0 && index < len(wording.Buttons) {
			address = wording.Buttons[index].URL
		}
		return newTextSum(name, address, 0, MaxURL)
	case "copy_code":
		return newTextSum(name, "", MaxCouponOld, MaxCoupon)
	case "quick_reply":
		return newTextSum(name, "", MaxReplyPayload, 0)
	case subTypeVoiceCall:
		return newTextSum(name, "", 0, MaxPayload)
	}
	return nil
}

// index looks at a button's place among the buttons of the template; it is -1
// where none is known.
func (in *inspector) index(n *Node, subType string, beside *siblings) int {
	name := beside.prefix + ComponentButton
	at := n.Field("index")
	switch {
	case at == nil:
		if subType != subTypeVoiceCall {
			in.warn(n, LintIndexNone, name, "", "")
		}
		return -1
	case at.Kind != KindString && at.Kind != KindNumber:
		in.refuse(at, LintIndex, name, at.Kind.String(), "")
		return -1
	case in.isOpen(at):
		return -1
	}
	index, isNumber := position(strings.TrimSpace(at.Text))
	if !isNumber || index >= MaxButtons {
		in.refuse(at, LintIndex, name, at.Text, "")
		return -1
	}
	name += "." + strconv.Itoa(index)
	switch {
	case slices.Contains(beside.indexes, index):
		in.refuse(at, LintIndexTwice, name, "", "")
	case index < beside.last:
		in.warn(at, LintIndexOrder, name, "", beside.prefix+ComponentButton+"."+strconv.Itoa(beside.last))
	}
	beside.indexes, beside.last = append(beside.indexes, index), max(beside.last, index)
	return index
}

// carousel looks at each card, and at what they have in common.
func (in *inspector) carousel(n *Node, name string, beside *siblings) {
	cards := n.Field("cards")
	if beside.inCard {
		in.refuse(n, LintNested, name, "", "")
		return
	}
	if cards == nil || cards.Kind != KindArray {
		in.warn(n, LintField, name, "", "cards")
		return
	}
	switch count := len(cards.Items); {
	case count > MaxCards:
		in.refuse(cards, LintCards, name, "", strconv.Itoa(count))
	case count < MinCards:
		in.warn(cards, LintCards, name, "", strconv.Itoa(count))
	}
	shape := ""
	var indexes []string
	in.step("cards", func() {
		in.each(cards, func(i int, card *Node) {
			name := "card." + strconv.Itoa(i)
			if index := card.Field("card_index"); index != nil && !in.isOpen(index) {
				if slices.Contains(indexes, index.Text) {
					in.warn(index, LintCardIndex, name, "", "")
				}
				indexes = append(indexes, index.Text)
			}
			this := in.card(card, name, i, beside)
			if shape == "" {
				shape = this
			} else if this != shape {
				in.warn(card, LintCardsDiffer, name, "", this+" instead of "+shape)
			}
		})
	})
}

// card looks at one card and says which components it has.
func (in *inspector) card(n *Node, name string, i int, beside *siblings) (shape string) {
	inside := siblings{prefix: name + ".", inCard: true, last: -1}
	if beside.wording != nil && i < len(beside.wording.Cards) {
		inside.wording = &beside.wording.Cards[i]
	}
	list := n.Field("components")
	if list == nil || list.Kind != KindArray {
		in.warn(n, LintField, name, "", "components")
		return "nothing"
	}
	buttons := 0
	var kinds []string
	in.step("components", func() {
		in.each(list, func(_ int, item *Node) {
			in.component(item, &inside)
			kind, _ := in.word(item, "type")
			if subType, ok := in.word(item, "sub_type"); ok {
				kind += " " + subType
			}
			if strings.HasPrefix(kind, ComponentButton) {
				buttons++
			}
			kinds = append(kinds, Safe(short(kind)))
		})
	})
	if buttons > MaxCardButtons {
		in.warn(n, LintButtons, name, "", strconv.Itoa(buttons))
	}
	return strings.Join(kinds, ", ")
}
