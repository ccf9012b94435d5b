package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
)

// Mapping is the message of a list as a person composes it: a text, or a
// template with a value for each of its parameters. Kept as a campaign file,
// it is what a person could have written by hand.
type Mapping struct {
	// List is the list's file, Name what it is called.
	List, Name string
	// Reading says how the list was read.
	Reading Reading
	// Sheets are the sheets of a workbook, empty for a text list.
	Sheets []string
	// Columns are those of the list.
	Columns []string
	// To is where the numbers come from.
	To Binding
	// IsText says that the message is a text; Text is it, with placeholders.
	IsText bool
	Text   string
	// Template and Language name the template. Words is the approved text of
	// its body, empty where it is not known.
	Template, Language, Words string
	// Slots are the header, the parameters of the body and the buttons, in
	// this order.
	Slots []Slot
	// Kept is what else the campaign says, which the screen does not change.
	Kept Kept
}

// Kept is what of a campaign is no message, and stays as it is.
type Kept struct {
	Rate     float64
	Workers  int
	Collapse bool
	Suppress []string // relative to the list
}

// Binding is where a value comes from: a column, with a text for its empty
// cells, or a text alone, which is the same for all unless it has placeholders.
type Binding struct{ Column, Text string }

// String returns the value as a campaign file has it.
func (b Binding) String() string {
	switch {
	case b.Column == "":
		return b.Text
	case b.Text == "":
		return "{{" + b.Column + "}}"
	}
	return "{{" + b.Column + "|" + b.Text + "}}"
}

// SlotKind is the kind of one value of a template.
type SlotKind string

// The kinds there are, as the columns of a list name them.
const (
	SlotHeaderText SlotKind = "header.text"
	SlotImage      SlotKind = "header.image"
	SlotVideo      SlotKind = "header.video"
	SlotDocument   SlotKind = "header.document"
	SlotBody       SlotKind = "body"
	SlotURL        SlotKind = "button.url"
	SlotReply      SlotKind = "button.quick_reply"
	SlotCode       SlotKind = "button.copy_code"
)

// slotKinds are the kinds in the order in which a message has them.
var slotKinds = []SlotKind{SlotHeaderText, SlotImage, SlotVideo, SlotDocument, SlotBody, SlotURL, SlotReply, SlotCode}

// IsHeader reports whether the slot is a header, of which there is one.
func (k SlotKind) IsHeader() bool { return strings.HasPrefix(string(k), "header.") }

// IsButton reports whether the slot is a button's.
func (k SlotKind) IsButton() bool { return strings.HasPrefix(string(k), "button.") }

// Slot is one value of a template.
type Slot struct {
	Kind SlotKind
	// Name is the parameter's name in a template with named ones.
	Name string
	// Button is the button's place among all of the template's, from 0.
	Button int
	Value  Binding
}

// label names a slot in the API's own words. number counts the parameters of
// the body.
func (s Slot) label(number int) string {
	_, what, _ := strings.Cut(string(s.Kind), ".")
	switch {
	case s.Kind.IsHeader():
		return "header " + what
	case s.Kind.IsButton():
		return fmt.Sprintf("button %d %s", s.Button, what)
	case s.Name != "":
		return "body {{" + s.Name + "}}"
	}
	return fmt.Sprintf("body {{%d}}", number)
}

// clone returns a mapping that shares nothing with m.
func (m Mapping) clone() Mapping {
	m.Slots = slices.Clone(m.Slots)
	return m
}

// choices are the columns that a placeholder can name.
func (m *Mapping) choices() []string {
	return slices.DeleteFunc(slices.Clone(m.Columns), func(column string) bool {
		return strings.TrimSpace(column) == "" || strings.Contains(column, "{{") || strings.ContainsAny(column, "|}")
	})
}

// add puts a slot in its place, bound to the column of its name if there is
// one, and returns where it is.
func (m *Mapping) add(s Slot) int {
	if s.Kind.IsButton() {
		for _, other := range m.Slots {
			if other.Kind.IsButton() {
				s.Button = max(s.Button, other.Button+1)
			}
		}
	}
	rank := func(s Slot) int { return slices.Index(slotKinds, s.Kind) }
	at := len(m.Slots)
	for at > 0 && (!s.Kind.IsButton() || !m.Slots[at-1].Kind.IsButton()) && rank(m.Slots[at-1]) > rank(s) {
		at--
	}
	number := 1
	for _, other := range m.Slots {
		if other.Kind == SlotBody {
			number++
		}
	}
	s.Value = m.match(s, number)
	m.Slots = slices.Insert(m.Slots, at, s)
	return at
}

// canAdd are the kinds that can be added: a second header cannot.
func (m *Mapping) canAdd() []SlotKind {
	hasHeader := slices.ContainsFunc(m.Slots, func(s Slot) bool { return s.Kind.IsHeader() })
	return slices.DeleteFunc(slices.Clone(slotKinds), func(k SlotKind) bool { return hasHeader && k.IsHeader() })
}

// labels name all slots, in order.
func (m *Mapping) labels() []string {
	labels, number := make([]string, len(m.Slots)), 0
	for i, s := range m.Slots {
		if s.Kind == SlotBody {
			number++
		}
		labels[i] = s.label(number)
	}
	return labels
}

// follow makes the parameters of the body those of the approved words. What
// was bound stays bound.
func (m *Mapping) follow() {
	holes := holesOf(m.Words)
	if len(holes) == 0 && m.Words == "" {
		return
	}
	var old []Slot
	m.Slots = slices.DeleteFunc(m.Slots, func(s Slot) bool {
		if s.Kind == SlotBody {
			old = append(old, s)
		}
		return s.Kind == SlotBody
	})
	for i, name := range holes {
		s := Slot{Kind: SlotBody, Name: name}
		at := m.add(s)
		for j, before := range old {
			if before.Value != (Binding{}) && before.Name == name && (name != "" || i == j) {
				m.Slots[at].Value = before.Value
			}
		}
	}
}

// holesOf returns the names of the holes of a template's words, each once;
// numbered ones have none, and are as many as the highest number says.
func holesOf(text string) []string {
	var names []string
	numbered := 0
	for _, rest := range strings.Split(text, "{{")[1:] {
		name, _, closed := strings.Cut(rest, "}}")
		name = strings.TrimSpace(name)
		var n int
		if _, err := fmt.Sscanf(name, "%d", &n); err == nil && closed {
			numbered = max(numbered, min(n, maxHoles))
		} else if closed && name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return append(make([]string, numbered), names...)
}

// maxHoles keeps a slip such as {{1000000}} from filling the screen.
const maxHoles = 50

// match returns the column whose name is that of a slot.
func (m *Mapping) match(s Slot, number int) Binding {
	_, what, _ := strings.Cut(string(s.Kind), ".")
	names := []string{s.Name}
	switch {
	case s.Kind == SlotBody:
		names = append(names, "body."+cmp.Or(s.Name, fmt.Sprint(number)))
	case s.Kind == SlotHeaderText:
		names = append(names, "header.1", "header")
	case s.Kind.IsHeader():
		names = append(names, "header."+what, what, what+" url", what+" link")
	default:
		field := map[SlotKind]string{SlotURL: "url", SlotReply: "payload", SlotCode: "code"}[s.Kind]
		names = append(names, fmt.Sprintf("button.%d.%s", s.Button, field), field)
	}
	for _, name := range names {
		for _, column := range m.choices() {
			if name != "" && plain(column) == plain(name) {
				return Binding{Column: column}
			}
		}
	}
	return Binding{}
}

// plain is a name as it is compared: First name is first_name.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _-.", r) {
			return -1
		}
		return r
	}, campaign.FoldColumn(name))
}
