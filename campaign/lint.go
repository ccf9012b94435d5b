package campaign

import (
	"strconv"
	"strings"
	"time"
)

// Lint says before anything is sent what Meta would refuse. It returns the
// plan with a linter, so that each row's problems have those of what is filled
// in, and the findings that hold for every row: they are told once, with their
// place in the campaign file. now is the time that the ends of offers are held
// against.
//
// An error is only what Meta refuses for certain; what its pages contradict
// each other about, what is unknown to this program and what merely looks
// wrong is a warning. Neither changes a byte of a message. A run that has begun
// is not judged again: it goes on with the plan that Compile makes.
//
// What does not depend on the row is judged here, and each hole gets to know
// which questions its text has to answer; a row then costs one pass over the
// characters that are filled in.
func Lint(spec *Spec, plan *Plan, now time.Time) (*Plan, []*InputError) {
	linted := *plan
	linted.linter = &rowLinter{now: now}
	return &linted, inspect(spec, now).findings
}

// inspector walks the components of a campaign. It gathers what is wrong with
// them whatever the row, and what is asked of the texts that rows fill in.
type inspector struct {
	file string
	// literal says that braces are no placeholders: the components are those
	// of a cell.
	literal  bool
	collapse bool
	wording  *Wording
	lone     *Node     // the text of a body that has but one parameter
	now      time.Time // zero when the findings are of no interest

	findings []*InputError
	places   map[string]*place
	path     []string
}

// pathMark stands between the steps of a path.
const pathMark = "\x00"

func inspect(spec *Spec, now time.Time) *inspector {
	in := &inspector{file: spec.File, collapse: spec.CollapseSpaces, wording: spec.Wording, now: now, places: map[string]*place{}}
	if in.file == "" {
		in.file = spec.Recipients
	}
	if !spec.IsTemplate() {
		return in
	}
	if n := spec.Message.Field(keyLanguage); n != nil {
		in.language(n, spec.ofList())
	}
	if n := spec.Message.Field(keyComponents); n != nil {
		in.step(keyComponents, func() { in.components(n) })
	}
	return in
}

// language looks at the code of the template's language.
func (in *inspector) language(n *Node, given bool) {
	if in.isOpen(n) {
		in.places[keyLanguage] = &place{name: keyLanguage, asks: askLanguage, blanks: blanksFree}
		return
	}
	if IsTemplateLanguage(n.Text) {
		return
	}
	file := in.file
	if in.file = "--language"; !given {
		in.file = file
	}
	in.warn(n, LintLanguage, keyLanguage, n.Text, "")
	in.file = file
}

// step walks one step further down.
func (in *inspector) step(key string, walk func()) {
	in.path = append(in.path, key)
	walk()
	in.path = in.path[:len(in.path)-1]
}

// each walks the items of an array.
func (in *inspector) each(n *Node, walk func(i int, item *Node)) {
	for i := range n.Items {
		in.step(strconv.Itoa(i), func() { walk(i, &n.Items[i]) })
	}
}

// isOpen reports whether rows decide about a value.
func (in *inspector) isOpen(n *Node) bool {
	return n.Kind == KindCell || n.Kind == KindString && !in.literal && strings.Contains(n.Text, "{{")
}

// word returns the text of a field that is the same for every row, in small
// letters; ok is false when rows decide about it, or it is no text.
func (in *inspector) word(n *Node, key string) (text string, ok bool) {
	value := n.Field(key)
	if value == nil || value.Kind != KindString || in.isOpen(value) {
		return "", false
	}
	return strings.ToLower(value.Text), true
}

func (in *inspector) refuse(n *Node, rule Rule, name, value, detail string) {
	in.findings = append(in.findings, &InputError{
		File: in.file, Line: n.Line, Column: n.Column, Rule: rule, Name: name, Value: Safe(short(value)), Detail: detail,
	})
}

func (in *inspector) warn(n *Node, rule Rule, name, value, detail string) {
	in.refuse(n, rule, name, value, detail)
	in.findings[len(in.findings)-1].Warning = true
}
