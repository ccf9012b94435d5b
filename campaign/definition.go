package campaign

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
)

// Definition is a template as Meta's API returns it: who reads it does not
// need to know what its author had in mind, since it says which values the
// template needs and how they may look.
type Definition struct {
	// Name and Language are what a message calls the template.
	Name, Language string
	// Status is what Meta thinks of it, such as APPROVED; it may be empty.
	Status string
	// Needs are the values that the template needs of each message.
	Needs []Need
	// Wording is the approved text; nil when the definition has none.
	Wording *Wording
	// Unknown are the types of components and buttons that are not known here.
	Unknown []string

	file string
	node Node
}

// Need is a value that a template needs of each message.
type Need struct {
	// Key names the value as the shorthand of a list does, such as body.1.
	Key string
	// Around is the text of the template in which it stands, Hole its hole
	// there, such as {{1}}, and Button the label of the button that it is for.
	Around, Hole, Button string
	// Example is how it may look.
	Example string
	// Optional says that the message can go without it.
	Optional bool
	// Default fills it unless somebody says otherwise. In the Default of a need
	// that Follows another one, Followed stands for what fills that.
	Default, Follows string
	// Column is what its column is best called.
	Column string
	// ParameterName is the name of the hole in a button's address.
	ParameterName string
}

// Followed stands, in the Default of a need, for what fills the one that it
// follows.
const Followed = "\x00"

const (
	ruleDefinitionMissing Rule = "definition_missing"
	ruleDefinitionFolder  Rule = "definition_is_folder"
	ruleDefinitionLarge   Rule = "definition_too_large"
	ruleDefinitionEmpty   Rule = "definition_empty"
	ruleDefinitionPage    Rule = "definition_is_page"
	ruleDefinitionEnd     Rule = "definition_trailing"
	ruleDefinitionType    Rule = "definition_wrong_type"
	ruleDefinitionKey     Rule = "definition_missing_key"
	ruleDefinitionError   Rule = "definition_is_error"
	ruleDefinitionNone    Rule = "definition_none"
	ruleDefinitionCard    Rule = "definition_card"
	ruleDefinitionHole    Rule = "definition_hole"
	ruleDefinitionTwice   Rule = "definition_twice"
)

var definitionRules = map[Rule]sentence{
	ruleDefinitionMissing: {"there is no such file", "save the template's definition as Meta's API returns it, and give the name of that file"},
	ruleDefinitionFolder:  {"this is a folder", "give the file of a template's definition in it"},
	ruleDefinitionLarge:   {"a definition larger than 1 MiB is not read", "ask Meta's API for one template, with name=NAME"},
	ruleDefinitionEmpty:   {"the file is empty", "save the template's definition as Meta's API returns it"},
	ruleDefinitionPage:    {"this is a web page and not JSON", "save what Meta's API returns, for example with curl -o FILE.json"},
	ruleDefinitionEnd:     {"something follows the end of the definition", "keep one JSON value to a file, with several templates in one array"},
	ruleDefinitionType:    {"{column} must be {detail}", "save the template's definition as Meta's API returns it"},
	ruleDefinitionKey:     {"{column} is missing here", "ask Meta's API for the fields name, language and components"},
	ruleDefinitionError:   {"this is no template but an error of Meta's API: {detail}", "mend what it says, and ask again"},
	ruleDefinitionNone:    {"there is no template in it", "ask Meta's API for one that there is"},
	ruleDefinitionCard:    {"{column} needs no value, and the other cards do", "look at the template at Meta: every card has the same components"},
	ruleDefinitionTwice:   {"there is a second component {column}", "look at the template at Meta: it has one of each"},
	ruleDefinitionHole:    {"{column} has the hole {detail}", "a template's holes are {{1}}, {{2}} … or {{name}}; save the definition as Meta's API returns it"},
}

// ReadDefinitions reads a file of templates: one, an array of them, or an
// array under data. Their names and languages are read; Read reads the rest.
// What is wrong is an *InputError that names the place.
func ReadDefinitions(path string) ([]Definition, error) {
	info, err := os.Stat(path)
	switch {
	case os.IsNotExist(err):
		return nil, &InputError{File: path, Rule: ruleDefinitionMissing}
	case err != nil:
		return nil, unreadable(path, err)
	case info.IsDir():
		return nil, &InputError{File: path, Rule: ruleDefinitionFolder}
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	data, err := io.ReadAll(io.LimitReader(file, maxSpecSize+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	return ParseDefinitions(path, data)
}

// ParseDefinitions does the same for what is in memory already; file is what
// errors call it.
func ParseDefinitions(file string, data []byte) ([]Definition, error) {
	root, err := parseDefinition(file, data)
	if err != nil {
		return nil, err
	}
	r := definitionReader{file: file}
	if fault := root.Field("error"); fault != nil && root.Field("components") == nil {
		return nil, r.wrong(fault, ruleDefinitionError, "", Safe(short(r.optional(fault, "message"))))
	}
	list := root
	if data := root.Field("data"); data != nil {
		list = *data
	}
	if list.Kind == KindObject {
		list = array(list)
	}
	if list.Kind != KindArray {
		return nil, r.wrong(&list, ruleDefinitionType, "a template", "an object with name, language and components")
	}
	if len(list.Items) == 0 {
		return nil, r.wrong(&list, ruleDefinitionNone, "", "")
	}
	var all []Definition
	for i := range list.Items {
		d := Definition{file: file, node: list.Items[i]}
		if err := r.head(&d); err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, nil
}

// parseDefinition reads JSON, and says of what else it may be.
func parseDefinition(file string, data []byte) (Node, error) {
	text := bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))
	switch {
	case len(data) > maxSpecSize:
		return Node{}, &InputError{File: file, Rule: ruleDefinitionLarge}
	case len(text) == 0:
		return Node{}, &InputError{File: file, Rule: ruleDefinitionEmpty}
	case text[0] == '<':
		return Node{}, &InputError{File: file, Line: 1, Rule: ruleDefinitionPage}
	}
	if at := invalidUTF8(data); at >= 0 {
		line, column := placeOf(data, at)
		return Node{}, &InputError{File: file, Line: line, Column: column, Rule: ruleNotUTF8}
	}
	root, err := parseJSON(file, bytes.TrimPrefix(data, []byte("\ufeff")))
	var wrong *InputError
	if errors.As(err, &wrong) && wrong.Rule == ruleTrailing {
		wrong.Rule = ruleDefinitionEnd
	}
	return root, err
}

// Read reads which values the template needs, and its wording. It is apart
// from the reading of the file because one template of many may be malformed.
func (d *Definition) Read() error {
	r := definitionReader{file: d.file, into: d}
	components := d.node.Field("components")
	if components == nil {
		return r.wrong(&d.node, ruleDefinitionKey, "the field components", "")
	}
	if err := r.template(components); err != nil {
		return err
	}
	return r.carouselIsWhole()
}

// IsApproved reports whether Meta takes the template; a definition that does
// not say so is taken at its word.
func (d *Definition) IsApproved() bool {
	return d.Status == "" || strings.EqualFold(d.Status, "APPROVED")
}
