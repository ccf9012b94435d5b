package campaign

import (
	"errors"
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
	lintRules, wordingRules, choiceRules, damageRules, workbookRules, sheetErrorRules,
	outlineRules, definitionRules, proposalRules, troubleRules,
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

// Translate gives a rule's sentence and remedy in some language, with the marks
// {column}, {value} and {detail} unfilled; known is false where the language
// lacks them.
type Translate func(rule string) (says, remedy string, known bool)

// Say says what is wrong, as String does, and what to do about it, in the
// language of translate, or in English where it lacks the rule.
func (p Problem) Say(translate Translate) (says, remedy string) {
	says, remedy = p.Rule.in(translate)
	return p.fill(says), p.fill(remedy)
}

// SayRest is Say without the column and the value where they begin the
// sentence, for a line that has named them already.
func (p Problem) SayRest(translate Translate) (says, remedy string) {
	says, remedy = p.Rule.in(translate)
	begin, rest, found := strings.Cut(says, "{value}")
	if found && strings.Contains(begin, "{column}") {
		for _, mark := range []string{": ", ", ", " : "} {
			if text, ok := strings.CutPrefix(rest, mark); ok {
				says = text
				break
			}
		}
	}
	return p.fill(says), p.fill(remedy)
}

// in returns the rule's sentence and remedy in the language of translate, or in
// English where it lacks them.
func (r Rule) in(translate Translate) (says, remedy string) {
	if says, remedy, known := translate(string(r)); known {
		return says, remedy
	}
	return r.Sentence()
}

// English is the Translate that translates nothing.
func English(string) (says, remedy string, known bool) { return "", "", false }

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
	return e.Say(English)
}

// Say says the same as Error in the language of translate, or in English where
// it lacks the rule.
func (e *InputError) Say(translate Translate) string {
	text := e.Problem().in(translate)
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

// ErrorText returns the text of err, with the InputError, the Trouble or another
// error in it that can be said in every language, if any, in that of translate.
func ErrorText(err error, translate Translate) string {
	text := err.Error()
	var told interface {
		error
		Say(translate Translate) string
	}
	if errors.As(err, &told) {
		text = strings.Replace(text, told.Error(), told.Say(translate), 1)
	}
	return text
}
