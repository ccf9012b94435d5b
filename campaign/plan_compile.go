package campaign

import (
	"strconv"
	"strings"
	"time"
)

// numberFields are the fields of Meta's components that are numbers. A text
// that is one placeholder becomes a number there; everywhere else a
// placeholder makes a text. Latitude, longitude and a button's index are
// texts in Meta's own examples.
var numberFields = map[string]bool{
	"amount_1000": true, "expiration_time_ms": true, "ttl_minutes": true,
	"offset": true, "value": true, "quantity": true, "card_index": true,
	"year": true, "month": true, "day_of_month": true, "day_of_week": true,
	"hour": true, "minute": true,
}

// freeField holds JSON of the user's own making, for the first screen of a
// flow: what a field means there is not Meta's to say.
const freeField = "flow_action_data"

// Compile brings a campaign and the columns of its list together. A
// placeholder that names no column, or is not well formed, is an *InputError
// with its place.
func Compile(spec *Spec, columns []string) (*Plan, error) {
	c := &compiler{spec: spec, finder: newColumnFinder(columns), places: inspect(spec, time.Time{}).places}
	c.plan = &Plan{endpoint: EndpointText, region: spec.DefaultRegion, columns: columns, collapse: spec.CollapseSpaces}
	order := []string{keyTo, keyBody, keyPreview, keyReplyTo}
	if spec.IsTemplate() {
		c.plan.endpoint = EndpointTemplate
		order = []string{keyTo, keyTemplateName, keyLanguage, keyComponents}
		c.plan.template = constant(spec.Message.Field(keyTemplateName))
		c.plan.language = constant(spec.Message.Field(keyLanguage))
	}
	c.literal("{")
	for i, key := range order {
		if n := spec.Message.Field(key); n != nil {
			if err := c.in(key, func() error { return c.field(key, n, i == 0) }); err != nil {
				return nil, err
			}
		}
	}
	c.literal("}")
	c.plan.tail = string(c.pending)
	c.plan.fixed += len(c.pending)
	return c.plan, nil
}

// constant is the text of a node that is the same for every row.
func constant(n *Node) string {
	if n == nil || n.Kind != KindString || strings.Contains(n.Text, "{{") {
		return ""
	}
	return n.Text
}

// compiler collects the pieces of a plan.
type compiler struct {
	spec    *Spec
	finder  *columnFinder
	plan    *Plan
	pending []byte // fixed JSON since the last hole
	// path leads from the message to the value at hand; places has what the
	// linter asks of the texts at such paths.
	path   []string
	places map[string]*place
}

// in compiles a value one step further down.
func (c *compiler) in(step string, compile func() error) error {
	c.path = append(c.path, step)
	err := compile()
	c.path = c.path[:len(c.path)-1]
	return err
}

func (c *compiler) literal(json string) { c.pending = append(c.pending, json...) }

func (c *compiler) hole(key string, h hole) {
	c.plan.pieces = append(c.plan.pieces, piece{before: string(c.pending), key: key, hole: h})
	c.plan.fixed += len(c.pending) + len(key)
	c.pending = c.pending[:0]
}

// messageHoles says what fills the fields of the message itself.
var messageHoles = map[string]holeKind{keyTo: holeTo, keyPreview: holeBool, keyReplyTo: holeOptional, keyComponents: holeJSON}

// field writes one field of the message. A hole that may be empty takes its
// key with it.
func (c *compiler) field(key string, n *Node, first bool) error {
	name := string(appendString(nil, key)) + ":"
	if !first {
		name = "," + name
	}
	kind := messageHoles[key]
	if n.Kind == KindCell || n.Kind == KindString && (kind == holeTo || strings.Contains(n.Text, "{{")) {
		h, err := c.holeOf(n, kind)
		if err != nil {
			return err
		}
		if kind == holeText || kind == holeTo {
			c.literal(name)
			name = ""
		}
		h.place = c.places[key]
		c.hole(name, h)
		return nil
	}
	c.literal(name)
	return c.value(n, "", false)
}

// value writes a value of any depth. key is the key that it stands under, and
// free is true inside JSON of the user's own making.
func (c *compiler) value(n *Node, key string, free bool) error {
	switch n.Kind {
	case KindArray:
		return c.array(n, free)
	case KindObject:
		return c.object(n, free || key == freeField)
	case KindString, KindCell:
		return c.text(n, numberFields[key] && !free)
	}
	c.pending = n.appendJSON(c.pending)
	return nil
}

func (c *compiler) array(n *Node, free bool) error {
	c.literal("[")
	for i := range n.Items {
		if i > 0 {
			c.literal(",")
		}
		if err := c.in(strconv.Itoa(i), func() error { return c.value(&n.Items[i], "", free) }); err != nil {
			return err
		}
	}
	c.literal("]")
	return nil
}

func (c *compiler) object(n *Node, free bool) error {
	c.literal("{")
	for i := range n.Fields {
		f := &n.Fields[i]
		if strings.Contains(f.Key, "{{") {
			return c.wrong(&Node{Line: f.Line, Column: f.Column}, ruleHoleInKey, f.Key, "")
		}
		name := string(appendString(nil, f.Key)) + ":"
		if i > 0 {
			name = "," + name
		}
		if f.Value.Kind == KindCell && f.Value.Use != CellText {
			if err := c.cellField(name, &f.Value); err != nil {
				return err
			}
			continue
		}
		c.literal(name)
		if err := c.in(f.Key, func() error { return c.value(&f.Value, f.Key, free) }); err != nil {
			return err
		}
	}
	c.literal("}")
	return nil
}

// cellHoles says what becomes of a cell that decides about its key too, or
// that holds JSON.
var cellHoles = map[CellUse]holeKind{
	CellOptional: holeOptional, CellMedia: holeMedia, CellJSON: holeJSON,
	CellArray: holeArray, CellObject: holeObject, CellOptionalObject: holeOptionalObject,
}

// cellField writes a cell that decides about its key too.
func (c *compiler) cellField(name string, n *Node) error {
	kind := cellHoles[n.Use]
	h, err := c.holeOf(n, kind)
	if err != nil {
		return err
	}
	switch kind {
	case holeMedia:
		name = ""
	case holeArray, holeObject:
		c.literal(name)
		name = ""
	}
	c.hole(name, h)
	return nil
}

func (c *compiler) text(n *Node, number bool) error {
	at := c.places[strings.Join(c.path, pathMark)]
	if n.Kind == KindString && !strings.Contains(n.Text, "{{") {
		text := n.Text
		if c.plan.collapse && at != nil && at.blanks != blanksFree {
			text = collapseSpaces(text)
		}
		c.pending = appendString(c.pending, text)
		return nil
	}
	kind := holeText
	if number && (n.Kind == KindCell || isOneHole(n)) {
		kind = holeNumber
	}
	h, err := c.holeOf(n, kind)
	if err == nil {
		h.place = at
		c.hole("", h)
	}
	return err
}
