package cli

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// compose returns the message of a draft as a mapping. A message that the
// screen cannot show whole is refused: it would be saved without the rest.
func (s *screens) compose(_ context.Context, shown *tui.Draft) (tui.Mapping, error) {
	s.mu.Lock()
	o, known := s.drafts[shown]
	s.mu.Unlock()
	if !known {
		return tui.Mapping{}, s.app.refuse(words.ComposeUnknown)
	}
	mapping := mappingOf(o.list, o.spec.DefaultRegion)
	c := composer{into: &mapping}
	c.message(&o.spec.Message)
	if w := o.spec.Wording; w != nil {
		mapping.Words = w.Body
		c.rest = c.rest || w.Header != "" || w.Footer != "" || len(w.Buttons) > 0 || len(w.Cards) > 0
	}
	mapping.Kept = keptOf(o.draft)
	if c.rest {
		return tui.Mapping{}, s.app.refuse(words.ComposeByHand, safe(shown.Path))
	}
	return mapping, nil
}

// keptOf is what a campaign says besides its message. Its suppression lists are
// named as they are seen from the list, beside which the new file will be.
func keptOf(d *draft) tui.Kept {
	kept := tui.Kept{Rate: d.spec.Rate, Workers: d.spec.Workers, Collapse: d.spec.CollapseSpaces}
	for _, name := range d.spec.Suppress {
		path := beside(d.spec.File, name)
		if relative, err := filepath.Rel(filepath.Dir(d.list.Path()), path); err == nil && !filepath.IsAbs(name) {
			path = filepath.ToSlash(relative)
		}
		kept.Suppress = append(kept.Suppress, path)
	}
	return kept
}

// composer reads a message into a mapping. rest says that there is more in it
// than a mapping holds.
type composer struct {
	into *tui.Mapping
	rest bool
}

func (c *composer) message(n *campaign.Node) {
	for i := range n.Fields {
		switch value := &n.Fields[i].Value; n.Fields[i].Key {
		case "to":
			c.into.To = c.binding(value)
		case "body":
			c.into.IsText, c.into.Text = true, c.binding(value).String()
		case "template_name":
			c.into.Template = c.binding(value).String()
		case "template_language":
			c.into.Language = c.binding(value).String()
		case "template_components":
			for j := range value.Items {
				c.component(&value.Items[j])
			}
			c.rest = c.rest || value.Kind != campaign.KindArray
		default:
			c.rest = true
		}
	}
}

func (c *composer) component(n *campaign.Node) {
	kind, button := tui.SlotBody, 0
	for _, f := range n.Fields {
		switch f.Key {
		case "type":
			kind = tui.SlotKind(strings.ToLower(f.Value.Text))
		case "index":
			at, err := strconv.Atoi(f.Value.Text)
			button, c.rest = at, c.rest || err != nil
		}
	}
	if kind == "button" && n.Field("sub_type") != nil {
		kind = tui.SlotKind("button." + strings.ToLower(n.Field("sub_type").Text))
	}
	list := n.Field("parameters")
	if list == nil {
		c.rest = true
		return
	}
	for i := range list.Items {
		c.parameter(&list.Items[i], kind, button)
	}
}

// parameter reads one parameter into a slot.
func (c *composer) parameter(n *campaign.Node, of tui.SlotKind, button int) {
	s := tui.Slot{Kind: of, Button: button}
	what := ""
	if kind := n.Field("type"); kind != nil {
		what = strings.ToLower(kind.Text)
	}
	value := n.Field(what)
	if of == "header" {
		s.Kind = tui.SlotKind("header." + what)
	}
	if name := n.Field("parameter_name"); name != nil {
		s.Name = name.Text
	}
	fits := map[tui.SlotKind]string{
		tui.SlotHeaderText: "text", tui.SlotImage: "image", tui.SlotVideo: "video", tui.SlotDocument: "document",
		tui.SlotBody: "text", tui.SlotURL: "text", tui.SlotReply: "payload", tui.SlotCode: "coupon_code",
	}
	if value == nil || fits[s.Kind] != what || len(n.Fields) > 3 {
		c.rest = true
		return
	}
	if value.Kind == campaign.KindObject {
		if len(value.Fields) != 1 {
			c.rest = true // a document's file name, for one
			return
		}
		value = &value.Fields[0].Value
	}
	s.Value = c.binding(value)
	c.into.Slots = append(c.into.Slots, s)
}

// binding reads a value: a placeholder alone is a column.
func (c *composer) binding(n *campaign.Node) tui.Binding {
	switch n.Kind {
	case campaign.KindCell:
		return tui.Binding{Column: n.Text}
	case campaign.KindString:
	default:
		c.rest = true
		return tui.Binding{}
	}
	inside, whole := strings.CutPrefix(n.Text, "{{")
	inside, ends := strings.CutSuffix(inside, "}}")
	if !whole || !ends || strings.Contains(inside, "{{") {
		return tui.Binding{Text: n.Text}
	}
	column, fallback, _ := strings.Cut(inside, "|")
	return tui.Binding{Column: strings.TrimSpace(column), Text: strings.TrimSpace(fallback)}
}
