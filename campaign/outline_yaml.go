package campaign

import (
	"slices"
	"strconv"
	"strings"
)

// YAML writes the campaign file with its comments. Texts that are more than
// plain words stand in double quotes with every doubtful character escaped, so
// that they are read back as they are, whatever they hold.
func (o *Outline) YAML() ([]byte, error) {
	w := &outlineWriter{filler: newFiller(o.Values, o.Spare), spare: o.Spare, notes: o.Notes}
	w.note("", "")
	w.text("name", o.Name)
	w.text("recipients", o.Recipients)
	if o.Region != "" {
		w.text("default_region", o.Region)
	} else {
		w.without("default_region", "default_region: HT")
	}
	if o.Wording != nil {
		w.gap()
		w.note(keyWording, "")
		w.wording(o.Wording)
	}
	w.gap()
	w.note("message", "")
	w.line("message:")
	if err := w.message(o); err != nil {
		return nil, err
	}
	w.gap()
	w.note("rate", "")
	w.line("rate: " + strconv.FormatFloat(o.Rate, 'f', -1, 64))
	w.without("suppress", "suppress: [optouts.csv]")
	return []byte(w.out.String()), w.err
}

// outlineWriter writes lines of YAML.
type outlineWriter struct {
	filler
	spare []Value
	notes map[string]string
	out   strings.Builder
	err   error // the first value that cannot be written
}

func (w *outlineWriter) line(text string) { w.out.WriteString(text + "\n") }

// gap sets two parts of the file apart.
func (w *outlineWriter) gap() { w.line("") }

// note writes the comment of a key. Each line of it is made safe: a comment
// may quote somebody else's words.
func (w *outlineWriter) note(path, indent string) {
	if w.notes[path] == "" {
		return
	}
	for line := range strings.SplitSeq(w.notes[path], "\n") {
		w.line(strings.TrimRight(indent+"# "+Safe(line), " "))
	}
	if path == "" {
		w.gap()
	}
}

// without writes a key that is left out for now, as a comment.
func (w *outlineWriter) without(path, example string) {
	if w.notes[path] == "" {
		return
	}
	w.note(path, "")
	w.line("# " + example)
}

// text writes a key of the top level with its comment.
func (w *outlineWriter) text(key, value string) {
	w.note(key, "")
	w.line(key + ": " + yamlText(value))
}

// message writes the keys of the message.
func (w *outlineWriter) message(o *Outline) error {
	fields := [][2]string{{keyTo, o.To}, {keyBody, o.Text}}
	if o.Text == "" {
		fields = [][2]string{{keyTo, o.To}, {keyTemplateName, o.Template}, {keyLanguage, o.Language}}
	}
	for _, f := range fields {
		w.note("message."+f[0], "  ")
		w.line("  " + f[0] + ": " + yamlText(f[1]))
	}
	if o.Text != "" {
		return nil
	}
	components, err := outlineComponents(slices.Concat(o.Values, o.Spare))
	if err != nil {
		return err
	}
	w.note("message."+keyComponents, "  ")
	if len(components.Items) > 0 {
		mark := ""
		if len(o.Values) == 0 {
			mark = "# "
		}
		w.line("  " + mark + keyComponents + ":")
		w.items(&components, "    ", false)
	}
	return nil
}

// isSpare reports whether a component is the button of a spare value.
func (w *outlineWriter) isSpare(n *Node) (note string, spare bool) {
	if typeOf(n) != ComponentButton {
		return "", false
	}
	for _, key := range keysIn(n) {
		if slices.ContainsFunc(w.spare, func(v Value) bool { return v.Key == key }) {
			return w.filler[key].Note, true
		}
	}
	return "", false
}

// spareItem writes a component that is not needed as a comment: without its
// marks it stands where it belongs.
func (w *outlineWriter) spareItem(item Node, note, indent string) {
	inside := &outlineWriter{filler: filler{}}
	for key, v := range w.filler {
		v.Note = ""
		inside.filler[key] = v
	}
	one := array(item)
	inside.items(&one, "", false)
	if w.err == nil {
		w.err = inside.err
	}
	if note != "" {
		w.line(indent + "# " + Safe(note))
	}
	for line := range strings.Lines(inside.out.String()) {
		w.out.WriteString(indent + "# " + line)
	}
}

// items writes the items of an array as a block. Parameters are where the
// cells are filled and explained.
func (w *outlineWriter) items(n *Node, indent string, parameters bool) {
	for i := range n.Items {
		item, note := n.Items[i], ""
		if about, spare := w.isSpare(&item); spare && !parameters {
			w.spareItem(item, about, indent)
			continue
		}
		if parameters {
			note = w.noteIn(&item)
			filled, err := w.fill(item, "")
			if err != nil && w.err == nil {
				w.err = err
			}
			item = filled
		}
		if flow := yamlFlow(&item); isLeaf(&item) && len(flow)+len(indent) <= maxFlow {
			if note != "" {
				flow += "   # " + note
			}
			w.line(indent + "- " + flow)
			continue
		}
		if note != "" {
			w.line(indent + "# " + note)
		}
		w.fields(&item, indent+"  ", indent+"- ")
	}
}

// maxFlow is the longest item, in bytes, that is written on one line.
const maxFlow = 110

// isLeaf reports whether a value has no array inside.
func isLeaf(n *Node) bool {
	if n.Kind == KindArray {
		return len(n.Items) == 0
	}
	return !slices.ContainsFunc(n.Fields, func(f Field) bool { return !isLeaf(&f.Value) })
}

// fields writes the fields of an object as a block; first stands before the
// first of them.
func (w *outlineWriter) fields(n *Node, indent, first string) {
	if n.Kind != KindObject || len(n.Fields) == 0 {
		w.line(first + yamlFlow(n))
		return
	}
	for i := range n.Fields {
		if i > 0 {
			first = indent
		}
		key, value := n.Fields[i].Key, &n.Fields[i].Value
		first += yamlText(key) + ":"
		switch {
		case value.Kind == KindArray && len(value.Items) > 0:
			w.line(first)
			w.items(value, indent+"  ", key == "parameters")
		case value.Kind == KindObject && len(value.Fields) > 0:
			w.line(first)
			w.fields(value, indent+"  ", indent+"  ")
		default:
			w.line(first + " " + yamlFlow(value))
		}
	}
}

// noteIn returns the comments of the values in a parameter, each once.
func (w *outlineWriter) noteIn(n *Node) string {
	var notes []string
	for _, key := range keysIn(n) {
		if note := Safe(w.filler[key].Note); note != "" && !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	return strings.Join(notes, "; ")
}

// keysIn returns the keys of the values that are inside.
func keysIn(n *Node) []string {
	var keys []string
	if n.Kind == KindCell {
		keys = append(keys, n.Text)
	}
	for i := range n.Fields {
		keys = append(keys, keysIn(&n.Fields[i].Value)...)
	}
	for i := range n.Items {
		keys = append(keys, keysIn(&n.Items[i])...)
	}
	return keys
}
