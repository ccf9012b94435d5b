package campaign

import (
	"bytes"
	"encoding/json"
	"strings"
)

// The rules that a cell can break.
const (
	RuleEmptyCell  Rule = "empty_cell"
	RuleExtraCell  Rule = "extra_cell"
	RuleNotNumber  Rule = "not_a_number"
	RuleNotBoolean Rule = "not_a_boolean"
	RuleNotJSON    Rule = "not_json"
	RuleNotArray   Rule = "not_an_array"
	RuleNotObject  Rule = "not_an_object"
)

var cellRules = map[Rule]sentence{
	RuleEmptyCell:   {"{column} is empty, and the message needs it", "fill it in, or give a fallback in the message: {{{column}|text}}"},
	RuleExtraCell:   {"the row has more cells than the list's {detail} columns, the first of them {value}: its cells may be shifted", "look for a separator inside a cell, and put quotes around that cell"},
	RuleNotNumber:   {"{column} is {value}: this field of the message is a number", "write digits only, with a point for decimals, such as 1500 or 12.5"},
	RuleNotBoolean:  {"{column} is {value}: it is neither true nor false", "write true or false, or leave the cell empty"},
	RuleNotJSON:     {"{column} is not valid JSON: {detail}", "mend the cell, or use the columns body.1, header.image, button.0.url …"},
	RuleNotArray:    {"{column} is JSON, but not an array", `begin it with [ and end it with ], such as [{"type":"body","parameters":[…]}] for components`},
	RuleNotObject:   {"{column} is JSON, but not an object", `begin it with { and end it with }, such as {"name":"value"}`},
	RuleColumnDoubt: {"its name looks like {detail}, and it is not used as that", "name it {detail} if that is meant, or leave it as it is"},
}

func (w *writer) phone(column, text string) {
	e164, problem, ok := ParsePhone(text, w.plan.region)
	if problem.Rule != "" {
		problem.Row, problem.Column, problem.Value = w.row, column, short(text)
		w.problems = append(w.problems, problem)
	}
	if !ok {
		w.invalid = true
		return
	}
	w.to = e164
	w.dst = append(append(append(w.dst, '"'), e164...), '"') // digits need no escapes
}

func (w *writer) number(h *hole, text string) {
	switch {
	case text == "":
		w.problem(h.column, "", RuleEmptyCell, "")
	case !isNumber(text):
		w.problem(h.column, text, RuleNotNumber, "")
	default:
		w.dst = append(w.dst, text...)
		w.lintPlain(h, text)
	}
}

func (w *writer) bool(key, column, text string) {
	if text == "" {
		return
	}
	value, ok := readBool(text)
	if !ok {
		w.problem(column, text, RuleNotBoolean, "")
		return
	}
	w.dst = append(w.dst, key...)
	if value {
		w.dst = append(w.dst, "true"...)
	} else {
		w.dst = append(w.dst, "false"...)
	}
}

func (w *writer) media(column, text string) {
	if text == "" {
		w.problem(column, "", RuleEmptyCell, "")
		return
	}
	key := `"id":`
	if isLink(text) {
		key = `"link":`
	} else if w.plan.linter != nil && strings.ContainsAny(text, ":/. ") {
		w.fault(column, text, fault{rule: LintMediaID, warning: true})
	}
	w.dst = appendString(append(w.dst, key...), text)
}

// isLink reports whether a media cell is a web address; anything else is the
// id of a file that was uploaded.
func isLink(text string) bool {
	for _, scheme := range []string{"https://", "http://"} {
		if len(text) > len(scheme) && strings.EqualFold(text[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}

// json writes the JSON of a cell. Only what may be left out may be empty.
func (w *writer) json(key string, h *hole, text string) {
	if text == "" {
		if h.kind == holeArray || h.kind == holeObject {
			w.problem(h.column, "", RuleEmptyCell, "")
		}
		return
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, []byte(strings.ToValidUTF8(text, "\ufffd"))); err != nil {
		detail := err.Error()
		if strings.Contains(text, "\u00a0") {
			detail = "there are no-break spaces (U+00A0) in it, as copied from a web page"
		}
		w.problem(h.column, text, RuleNotJSON, detail)
		return
	}
	value := compact.Bytes()
	switch isArray := h.kind == holeJSON || h.kind == holeArray; {
	case isArray && value[0] != '[':
		w.problem(h.column, text, RuleNotArray, "")
		return
	case !isArray && value[0] != '{':
		w.problem(h.column, text, RuleNotObject, "")
		return
	}
	if h.kind == holeJSON {
		value = w.lintComponents(h.column, value)
	}
	w.dst = append(append(w.dst, key...), value...)
}
