package campaign

import "strings"

// CellUse says how a cell fills a whole value of the message. Only a list
// that is its own campaign has such cells; in a campaign file the placeholder
// stands in a text.
type CellUse string

const (
	// CellText fills in the cell as a text, which may not be empty.
	CellText CellUse = "text"
	// CellOptional fills in the cell as a text; an empty cell leaves the key
	// out.
	CellOptional CellUse = "optional"
	// CellMedia gives the key link when the cell is a web address, and the
	// key id when it is not. The field's own key is not used.
	CellMedia CellUse = "media"
	// CellJSON takes the cell as the JSON array that it holds; an empty cell
	// leaves the key out.
	CellJSON CellUse = "json"
	// CellArray takes the cell as the JSON array that it holds, which may not
	// be empty.
	CellArray CellUse = "array"
	// CellObject takes the cell as the JSON object that it holds, which may
	// not be empty.
	CellObject CellUse = "object"
	// CellOptionalObject takes the cell as the JSON object that it holds; an
	// empty cell leaves the key out.
	CellOptionalObject CellUse = "optional_object"
)

const (
	ruleNoTo           Rule = "no_to_column"
	ruleNoGivenTo      Rule = "no_given_to_column"
	ruleColumnTwice    Rule = "column_twice"
	ruleFlagAndColumn  Rule = "flag_and_column"
	ruleTwoKinds       Rule = "two_message_kinds"
	ruleNoKind         Rule = "no_message_columns"
	ruleNoTemplate     Rule = "no_template_name"
	ruleNoLanguage     Rule = "no_template_language"
	ruleBadGivenRegion Rule = "bad_given_region"
	ruleEmptyGiven     Rule = "empty_flag"
	ruleColumnMisfit   Rule = "column_of_other_message"
	ruleBadShorthand   Rule = "bad_shorthand"
	ruleShorthandGap   Rule = "shorthand_gap"
	ruleNamedMixed     Rule = "named_and_positional"
	ruleTwoHeaders     Rule = "two_headers"
	ruleBothComponents Rule = "components_and_shorthand"
	ruleLoneFilename   Rule = "filename_without_document"
	ruleButtonTwice    Rule = "button_twice"
	ruleParameterTwice Rule = "parameter_twice"
	ruleLonePart       Rule = "column_without_other"
	ruleCardGap        Rule = "card_gap"
)

var componentRules = map[Rule]sentence{
	ruleNoTo:           {"the list has no column to; its columns are {detail}", "name the column of the phone numbers to, give its name as --to-column NAME, or write a campaign file that says which column it is"},
	ruleNoGivenTo:      {"the list has no column {column}{detail}", "give --to-column one of them"},
	ruleColumnTwice:    {"the list has the column {column} twice", "rename one of the two"},
	ruleFlagAndColumn:  {"{detail} is given, and the list has the column {column} too", "keep one of the two"},
	ruleTwoKinds:       {"the list and the flags ask for both a text and a template: {detail}", "keep what belongs to one kind of message"},
	ruleNoKind:         {"nothing says what to send; the list's columns are {detail}", "add a column body or the columns template_name and template_language, or give --text, or --template and --language"},
	ruleNoTemplate:     {"{column} belongs to a template, and no template is named", "add a column template_name, or give --template"},
	ruleNoLanguage:     {"the template's language is missing", "add a column template_language, or give --language, such as --language en"},
	ruleBadGivenRegion: {"{detail} is not a country's two-letter code", "give for example --region HT for Haiti"},
	ruleEmptyGiven:     {"{detail} is empty", "write something there"},
	ruleColumnMisfit:   {"the column {column} does not belong to {detail}", "take it out of the list or rename it"},
	ruleBadShorthand:   {"the column {column} is none that the gateway's messages have", "use header.1, header.image, body.1, body.NAME, button.0.url, button.0.payload, button.0.code or another of those that voye help columns lists, or rename it"},
	ruleShorthandGap:   {"the list has the column {column} but not {detail}", "number the columns from 1 without a gap"},
	ruleNamedMixed:     {"the columns of the body are both numbered and named: {column} beside {detail}", "a template has parameters of one kind only; use body.1, body.2 … or body.NAME"},
	ruleTwoHeaders:     {"the list has two headers: {column} beside {detail}", "a template has one header with one parameter; keep one of the columns"},
	ruleBothComponents: {"the list has both template_components and the column {column}", "keep one of the two ways"},
	ruleLoneFilename:   {"the column {column} needs the column {detail}", "add {detail}, or take the file name away"},
	ruleButtonTwice:    {"button {detail} has two columns, {column} is the second", "a button takes one value; keep one of the columns"},
	ruleParameterTwice: {"the column {column} gives a second value to the parameter of {detail}", "a parameter is of one kind; keep the columns of one"},
	ruleLonePart:       {"the column {column} needs the column {detail}", "add {detail}, or take {column} away"},
	ruleCardGap:        {"the list has the column {column}, but no column of {detail}", "number the cards from 0 without a gap"},
}

// Given is what flags give and the list leaves out.
type Given struct {
	// Text is the text message of --text, with placeholders.
	Text string
	// Template and Language are the template's name and language code.
	Template, Language string
	// Region is the country of national numbers, such as HT.
	Region string
	// To is the column of the phone numbers, when it is not named to.
	To string
}

// SpecOfList makes a campaign of a list alone: its columns have the names of
// the gateway's own fields, or are shorthand for the components of a
// template. Case and stray spaces in those names do not matter; columns with
// other names are left to the placeholders of given.Text. What is wrong is an
// *InputError.
//
//	to
//	body · preview_url · reply_to_meta_message_id
//	template_name · template_language · template_components (JSON)
//
// Shorthand has one column for each value. N counts buttons and cards from 0;
// a parameter is P, its number from 1 or its name. A cell in brackets may be
// empty and then leaves its field out.
//
//	header.P                               a text
//	header.image · .video · .document      a link, or the id of an upload
//	header.document.filename               [what the file is called]
//	header.location.latitude · .longitude  and [.name] · [.address]
//	header.product.id · [.catalog]         a product of the catalog
//	body.P                                 a text
//	body.P.currency.text · .code · .amount_1000
//	body.P.date_time                       the date as it is read
//	offer.expires                          the end of an offer, in milliseconds
//	order.reference · .status · [.description]
//	tap_target.url · .title
//	button.N.url                           what follows the template's address
//	button.N.payload                       of a quick reply
//	button.N.code                          the coupon that is copied
//	button.N.flow_token · .flow_data       [both], the data as a JSON object
//	button.N.catalog                       the product of the thumbnail
//	button.N.mpm · .mpm.sections           thumbnail, sections as a JSON array
//	button.N.order_details                 a JSON object
//	button.N.voice_call · .voice_call.ttl  payload, and life in minutes
//	card.N.header… · card.N.body… · card.N.button.N…
func SpecOfList(file string, columns []string, given Given) (*Spec, error) {
	l := &listReader{file: file, columns: columns, given: given, fields: map[string]string{}}
	region, ok := readRegion(given.Region)
	if given.Region != "" && !ok {
		return nil, l.wrong(ruleBadGivenRegion, "", Safe(short(given.Region)))
	}
	if err := l.sortColumns(); err != nil {
		return nil, err
	}
	message, err := l.message()
	if err != nil {
		return nil, err
	}
	return &Spec{Name: baseName(file), Recipients: file, DefaultRegion: region, Message: message}, nil
}

// listReader makes the message of a list's columns.
type listReader struct {
	file    string
	columns []string
	given   Given
	// fields has the column, as written, of each of the gateway's own fields.
	fields map[string]string
	// shorthands are the columns that stand for components, in list order.
	shorthands []shorthand
}

func (l *listReader) wrong(rule Rule, column, detail string) *InputError {
	return &InputError{File: l.file, Rule: rule, Name: Safe(short(column)), Detail: detail}
}

// sortColumns finds the gateway's fields and the shorthand among the columns.
func (l *listReader) sortColumns() error {
	for _, column := range l.columns {
		folded := FoldColumn(column)
		if contains(messageKeys, folded) {
			if _, taken := l.fields[folded]; taken {
				return l.wrong(ruleColumnTwice, folded, "")
			}
			l.fields[folded] = column
			continue
		}
		if isShorthand(folded) {
			parsed, ok := parseShorthand(column)
			if !ok {
				return l.wrong(ruleBadShorthand, column, "")
			}
			l.shorthands = append(l.shorthands, parsed)
		}
	}
	return l.findTo()
}

// findTo finds the column of the numbers: the one that is given, else the one
// of that name.
func (l *listReader) findTo() error {
	column, named := l.fields[keyTo]
	switch {
	case l.given.To == "" && !named:
		return l.wrong(ruleNoTo, keyTo, listColumns(l.columns))
	case l.given.To == "":
		return nil
	}
	finder := newColumnFinder(l.columns)
	at, found := finder.find(l.given.To)
	if !found {
		return l.wrong(ruleNoGivenTo, l.given.To, finder.suggest(l.given.To))
	}
	if named && column != l.columns[at] {
		return l.wrong(ruleFlagAndColumn, column, "--to-column")
	}
	l.fields[keyTo] = l.columns[at]
	return nil
}

func (l *listReader) message() (Node, error) {
	l.dropOwnColumns()
	isTemplate, err := l.isTemplate()
	if err != nil {
		return Node{}, err
	}
	message := Node{Kind: KindObject}
	add := func(key string, value Node) {
		message.Fields = append(message.Fields, Field{Key: key, Value: value})
	}
	add(keyTo, l.cell(keyTo, CellText))
	if !isTemplate {
		add(keyBody, l.value(keyBody, l.given.Text))
		for _, key := range []string{keyPreview, keyReplyTo} {
			if l.has(key) {
				add(key, l.cell(key, CellOptional))
			}
		}
		return message, nil
	}
	add(keyTemplateName, l.value(keyTemplateName, l.given.Template))
	add(keyLanguage, l.value(keyLanguage, l.given.Language))
	components, found, err := l.components()
	if found {
		add(keyComponents, components)
	}
	return message, err
}

func (l *listReader) has(key string) bool { return l.fields[key] != "" }

func (l *listReader) cell(key string, use CellUse) Node {
	return Node{Kind: KindCell, Text: l.fields[key], Use: use}
}

// value is the column of that name, or else what a flag gives.
func (l *listReader) value(key, given string) Node {
	if l.has(key) {
		return l.cell(key, CellText)
	}
	return Node{Kind: KindString, Text: strings.ToValidUTF8(given, "\ufffd")}
}
