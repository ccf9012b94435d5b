package campaign

import (
	"math"
	"strconv"
	"strings"
)

// The keys of a message: the fields of the gateway's two calls.
const (
	keyTo           = "to"
	keyBody         = "body"
	keyPreview      = "preview_url"
	keyReplyTo      = "reply_to_meta_message_id"
	keyTemplateName = "template_name"
	keyLanguage     = "template_language"
	keyComponents   = "template_components"
)

var (
	topKeys     = []string{"name", "recipients", "default_region", "message", "rate", "workers", "suppress", keyCollapse, keyWording}
	messageKeys = []string{keyTo, keyBody, keyPreview, keyReplyTo, keyTemplateName, keyLanguage, keyComponents}
)

// The keys of a campaign file that say more of a template.
const (
	keyCollapse = "collapse_spaces"
	keyWording  = "template_text"
)

// maxWorkers is the most requests in flight that a campaign may ask for.
const maxWorkers = 1000

const (
	ruleUnknownKey   Rule = "unknown_key"
	ruleMissingKey   Rule = "missing_key"
	ruleWrongType    Rule = "wrong_type"
	ruleEmptyText    Rule = "empty_text"
	ruleBadRate      Rule = "bad_rate"
	ruleBadWorkers   Rule = "bad_workers"
	ruleBadRegion    Rule = "bad_region"
	ruleBothMessages Rule = "both_messages"
	ruleNoMessage    Rule = "no_message"
	ruleOtherMessage Rule = "other_message"
)

var specRules = map[Rule]sentence{
	ruleUnknownKey:   {"{column} is not a key of a campaign here{detail}", "take it away or mend its name"},
	ruleMissingKey:   {"the key {column} is missing", "add {detail}"},
	ruleWrongType:    {"{column} must be {detail}", "mend its value; a text that looks like a number needs quotes"},
	ruleEmptyText:    {"{column} is empty", "write something there, or take the key away if the message needs none"},
	ruleBadRate:      {"rate must be a number of messages per second above 0", "write for example rate: 20"},
	ruleBadWorkers:   {"workers must be a whole number from 1 to 1000", "write for example workers: 16, or leave it out"},
	ruleBadRegion:    {"default_region must be a country's two-letter code", "write for example HT for Haiti"},
	ruleBothMessages: {"the message has both body and template_name", "keep body for a text message, or template_name for a template"},
	ruleNoMessage:    {"the message has neither body nor template_name", "add body for a text message, or template_name and template_language for a template"},
	ruleOtherMessage: {"{column} does not belong to {detail}", "take it away"},
}

// specReader fills a Spec from the tree of a campaign file.
type specReader struct {
	file string
	spec *Spec
}

func (r *specReader) wrong(n *Node, rule Rule, name, detail string) *InputError {
	return &InputError{File: r.file, Line: n.Line, Column: n.Column, Rule: rule, Name: name, Detail: detail}
}

func (r *specReader) readRoot(root Node) error {
	if root.Kind != KindObject {
		return r.wrong(&root, ruleWrongType, "a campaign file", "a group of keys such as recipients and message")
	}
	if err := r.knownKeys(&root, topKeys); err != nil {
		return err
	}
	for i := range root.Fields {
		if err := r.readTop(root.Fields[i].Key, &root.Fields[i].Value); err != nil {
			return err
		}
	}
	if r.spec.Recipients == "" {
		return r.wrong(&root, ruleMissingKey, "recipients", "recipients: and the name of the list")
	}
	if root.Field("message") == nil {
		return r.wrong(&root, ruleMissingKey, "message", "message: with to, and body or template_name")
	}
	for _, field := range root.Fields {
		if field.Key == keyWording && field.Value.Kind != KindNull && !r.spec.IsTemplate() {
			return r.wrong(&Node{Line: field.Line, Column: field.Column}, ruleOtherMessage, keyWording, "a text message")
		}
	}
	return nil
}

// knownKeys refuses a key that is not in the list, and names the one that was
// meant if one is near.
func (r *specReader) knownKeys(object *Node, known []string) error {
	for _, field := range object.Fields {
		if contains(known, field.Key) {
			continue
		}
		detail := ""
		if meant := nearest(field.Key, known); meant != "" {
			detail = " (did you mean " + meant + "?)"
		}
		return &InputError{File: r.file, Line: field.Line, Column: field.Column, Rule: ruleUnknownKey, Name: Safe(short(field.Key)), Detail: detail}
	}
	return nil
}

func contains(words []string, word string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

// readTop reads one key of the top level. A key without a value counts as
// left out.
func (r *specReader) readTop(key string, n *Node) (err error) {
	if n.Kind == KindNull && key != "message" {
		return nil
	}
	switch key {
	case "name":
		r.spec.Name, err = r.text(key, n)
	case "recipients":
		r.spec.Recipients, err = r.text(key, n)
	case "default_region":
		r.spec.DefaultRegion, err = r.region(key, n)
	case "message":
		err = r.message(n)
	case "rate":
		r.spec.Rate, err = r.rate(n)
	case "workers":
		r.spec.Workers, err = r.workers(n)
	case "suppress":
		r.spec.Suppress, err = r.texts(key, n)
	case keyCollapse:
		r.spec.CollapseSpaces, err = r.yesOrNo(key, n)
	case keyWording:
		r.spec.Wording, err = r.wording(n, key, wordingKeys)
	}
	return err
}

func (r *specReader) text(key string, n *Node) (string, error) {
	if n.Kind != KindString {
		return "", r.wrong(n, ruleWrongType, key, "a text, not "+n.Kind.String())
	}
	if strings.TrimSpace(n.Text) == "" {
		return "", r.wrong(n, ruleEmptyText, key, "")
	}
	return n.Text, nil
}

// texts reads a list of texts; one text alone is a list of one.
func (r *specReader) texts(key string, n *Node) ([]string, error) {
	if n.Kind == KindString {
		text, err := r.text(key, n)
		return []string{text}, err
	}
	if n.Kind != KindArray {
		return nil, r.wrong(n, ruleWrongType, key, "a list of file names, not "+n.Kind.String())
	}
	var all []string
	for i := range n.Items {
		text, err := r.text(key, &n.Items[i])
		if err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, nil
}

func (r *specReader) yesOrNo(key string, n *Node) (bool, error) {
	if n.Kind != KindBool {
		return false, r.wrong(n, ruleWrongType, key, "true or false")
	}
	return n.Text == "true", nil
}

func (r *specReader) region(key string, n *Node) (string, error) {
	text, err := r.text(key, n)
	if err != nil {
		return "", err
	}
	region, ok := readRegion(text)
	if !ok {
		return "", r.wrong(n, ruleBadRegion, key, "")
	}
	return region, nil
}

// readRegion returns a country's code in capitals, if there is such a country.
func readRegion(text string) (region string, ok bool) {
	region = strings.ToUpper(strings.TrimSpace(text))
	return region, IsRegion(region)
}

func (r *specReader) rate(n *Node) (float64, error) {
	rate, err := strconv.ParseFloat(n.Text, 64)
	if n.Kind != KindNumber || err != nil || rate <= 0 || math.IsInf(rate, 0) {
		return 0, r.wrong(n, ruleBadRate, "rate", "")
	}
	return rate, nil
}

func (r *specReader) workers(n *Node) (int, error) {
	workers, err := strconv.Atoi(n.Text)
	if n.Kind != KindNumber || err != nil || workers < 1 || workers > maxWorkers {
		return 0, r.wrong(n, ruleBadWorkers, "workers", "")
	}
	return workers, nil
}
