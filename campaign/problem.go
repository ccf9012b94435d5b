package campaign

import (
	"fmt"
	"maps"
	"strings"
)

// Rule names a rule that input can break. It is the code of an invalid row in
// the log and the key of the rule's sentence in every language.
type Rule string

// sentence is a rule in English: what is wrong, and the remedy. The marks
// {column}, {value} and {detail} are filled from the problem.
type sentence struct{ says, remedy string }

// sentences holds every rule of this package; each file that defines rules
// keeps its own part.
var sentences = merged(
	phoneRules, listRules, nodeRules, specRules, placeholderRules, componentRules, cellRules,
	lintRules, wordingRules, choiceRules, damageRules, outlineRules, definitionRules, proposalRules,
)

func merged(parts ...map[Rule]sentence) map[Rule]sentence {
	all := map[Rule]sentence{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}

// Rules returns every rule that a Problem or an InputError can name.
func Rules() []Rule {
	rules := make([]Rule, 0, len(sentences))
	for rule := range sentences {
		rules = append(rules, rule)
	}
	return rules
}

// Sentence returns the rule in English, with its marks {column}, {value} and
// {detail} unfilled, for tests that hold translations against it.
func (r Rule) Sentence() (says, remedy string) {
	s := sentences[r]
	return s.says, s.remedy
}

// Problem is something wrong with one row, or, with Row 0, with the campaign
// whatever the row.
type Problem struct {
	Row     int
	Column  string
	Value   string
	Rule    Rule
	Detail  string // what the rule's sentence needs beyond column and value
	Warning bool   // the row is sent all the same
}

// String says in English what is wrong, without the row, column and remedy.
func (p Problem) String() string { return p.fill(sentences[p.Rule].says) }

// Remedy says in English what to do about it.
func (p Problem) Remedy() string { return p.fill(sentences[p.Rule].remedy) }

func (p Problem) fill(text string) string {
	return strings.NewReplacer("{column}", p.Column, "{value}", p.Value, "{detail}", p.Detail).Replace(text)
}

// InputError is something wrong with a campaign file or a list as a whole:
// nothing can be sent until it is mended. Its text is one sentence with the
// place and the remedy.
type InputError struct {
	File   string
	Line   int // from 1; 0 when the place is the whole file
	Column int // character in the line, from 1; 0 when not known
	Rule   Rule
	Name   string // the key or list column that it is about, if any
	Value  string // what stands there, where the sentence shows it
	Detail string
	// Warning says that the campaign is sent all the same.
	Warning bool
}

// Problem returns the same as a problem of no row in particular.
func (e *InputError) Problem() Problem {
	return Problem{Column: e.Name, Value: e.Value, Rule: e.Rule, Detail: e.Detail, Warning: e.Warning}
}

// Error implements error, in English.
func (e *InputError) Error() string {
	p := e.Problem()
	text := p.String()
	if remedy := p.Remedy(); remedy != "" {
		text += "; " + remedy
	}
	if place := e.Place(); place != "" {
		return place + ": " + text
	}
	return text
}

// Place returns file:line:column, as far as it is known.
func (e *InputError) Place() string {
	place := e.File
	for _, n := range []int{e.Line, e.Column} {
		if n > 0 {
			place += fmt.Sprintf(":%d", n)
		}
	}
	return strings.TrimPrefix(place, ":")
}
