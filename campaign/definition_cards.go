package campaign

import (
	"slices"
	"strconv"
	"strings"
)

// cards reads the cards of a carousel.
func (r *definitionReader) cards(n *Node, wording *Wording) error {
	cards, err := r.list(n, "cards")
	if err != nil {
		return err
	}
	for i := range cards {
		components, err := r.list(&cards[i], "components")
		if err != nil {
			return err
		}
		card := Wording{}
		if err := r.parts(components, "card."+strconv.Itoa(i)+".", &card); err != nil {
			return err
		}
		wording.Cards = append(wording.Cards, card)
	}
	return nil
}

// carouselIsWhole refuses a card without a value: it has no place in a
// message, and the message needs as many cards as the template has.
func (r *definitionReader) carouselIsWhole() error {
	if r.into.Wording == nil {
		return nil
	}
	for i := range r.into.Wording.Cards {
		name := "card." + strconv.Itoa(i)
		if !slices.ContainsFunc(r.into.Needs, func(n Need) bool { return strings.HasPrefix(n.Key, name+".") }) {
			return r.wrong(&r.into.node, ruleDefinitionCard, name, "")
		}
	}
	return nil
}
