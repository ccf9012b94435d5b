package sender

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
)

// maxAnswer is how much of an answer is read, in bytes. The documented ones
// are under 1 KiB; a portal or a fault may send anything.
const maxAnswer = 1 << 20

// maxWords bounds the gateway's words in a log line, in bytes.
const maxWords = 500

// answer is what the gateway said, read as far as its contract goes.
type answer struct {
	// isJSON: the body is one JSON object and nothing else.
	isJSON    bool
	success   bool
	messageID int64
	code      string
	words     string
}

// documented is the one answer that nearly every message gets; recognising
// it by its bytes spares the decoder.
var documented = []byte(`{"success":true,"message_id":`)

func readAnswer(body []byte) answer {
	if rest, ok := bytes.CutPrefix(body, documented); ok {
		if digits, ok := bytes.CutSuffix(bytes.TrimSpace(rest), []byte("}")); ok {
			if id := positive(string(digits)); id > 0 {
				return answer{isJSON: true, success: true, messageID: id}
			}
		}
	}
	fields, err := objectFields(body)
	if err != nil {
		return answer{words: cutWords(campaign.Safe(string(bytes.TrimSpace(body[:min(len(body), 2*maxWords)]))))}
	}
	return answer{
		isJSON:    true,
		success:   string(fields["success"]) == "true",
		messageID: positive(string(fields["message_id"])),
		code:      gatewayCode(body, fields),
		words:     gatewayWords(fields),
	}
}

// objectFields splits a JSON object. An object that says one thing twice, or
// that has anything behind it, says nothing.
func objectFields(body []byte) (map[string]json.RawMessage, error) {
	dec := json.NewDecoder(bytes.NewReader(body))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil, errors.New("not a JSON object")
	}
	fields := map[string]json.RawMessage{}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return nil, err
		}
		key, _ := name.(string)
		if _, twice := fields[key]; twice {
			return nil, fmt.Errorf("the field %q stands twice", key)
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return nil, err
		}
		fields[key] = value
	}
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("there is something behind the JSON object")
	}
	return fields, nil
}

// positive reads a whole number above 0 that fits 63 bits; anything else is 0.
func positive(digits string) int64 {
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n < 1 || digits[0] == '+' {
		return 0
	}
	return n
}

// codeShape is what a machine-readable code looks like: Meta's numbers, or
// words joined by underscores such as billing_send_denied.
var codeShape = regexp.MustCompile(`^(?:[0-9]{1,7}|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)$`)

// namedCodes are the account-wide business rules that the gateway's contract
// names. It does not say which field carries them, so they are looked for in
// the whole answer.
var namedCodes = regexp.MustCompile(`\b(?:billing_send_denied|templates_not_entitled)\b`)

// accountCodes are codes that speak of the account as a whole, by their form.
var accountCodes = regexp.MustCompile(`^(?:billing|quota|plan|subscription)_[a-z_]+$|_not_entitled$|_quota_[a-z]+$`)

// accountWide reports whether every message of the account would meet code.
func accountWide(code string) bool {
	return namedCodes.MatchString(code) || accountCodes.MatchString(code)
}

// gatewayCode finds the gateway's own code, empty if it gave none.
func gatewayCode(body []byte, fields map[string]json.RawMessage) string {
	if named := namedCodes.Find(body); named != nil {
		return string(named)
	}
	for _, name := range []string{"code", "error_code", "error", "reason", "message"} {
		if text := scalar(fields[name]); codeShape.MatchString(text) {
			return text
		}
	}
	return ""
}

func appendTexts(found []string, value any) []string {
	switch v := value.(type) {
	case string:
		return append(found, v)
	case []any:
		for _, item := range v {
			found = appendTexts(found, item)
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			found = appendTexts(append(found, name+":"), v[name])
		}
	}
	return found
}

func scalar(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	var number json.Number
	if json.Unmarshal(raw, &number) == nil {
		return number.String()
	}
	return ""
}

// gatewayWords returns the answer's message and its errors by field, as one
// sentence.
func gatewayWords(fields map[string]json.RawMessage) string {
	words := scalar(fields["message"])
	if words == "" {
		words = scalar(fields["error"])
	}
	var errs map[string]any
	if json.Unmarshal(fields["errors"], &errs) == nil {
		for _, name := range slices.Sorted(maps.Keys(errs)) {
			reasons := appendTexts(nil, errs[name])
			words += fmt.Sprintf("; %s: %s", name, strings.Join(reasons, " "))
		}
	}
	return cutWords(campaign.Safe(strings.TrimPrefix(words, "; ")))
}

func cutWords(words string) string {
	if len(words) <= maxWords {
		return words
	}
	cut := maxWords
	for cut > 0 && words[cut]&0xC0 == 0x80 {
		cut--
	}
	return words[:cut] + "…"
}
