package campaign

import (
	"slices"
	"strings"
)

const (
	ruleValueEmpty    Rule = "value_empty"
	ruleValueColumn   Rule = "value_no_column"
	ruleValueNear     Rule = "value_near_column"
	ruleValueUnnamed  Rule = "value_column_unnamed"
	ruleValueFallback Rule = "value_fallback"
)

var proposalRules = map[Rule]sentence{
	ruleValueEmpty:    {"{column} is given nothing", `write {column}=COLUMN, {column}="a fixed text" or {column}=COLUMN|what stands in for an empty cell`},
	ruleValueColumn:   {"{column} is to be filled from {value}, and the list has no such column{detail}", "name one of them"},
	ruleValueNear:     {"{column} is given {value}, which is no column, but nearly {detail}", `write the column's name, or put the words into quotes ("{value}") if every recipient is to read them`},
	ruleValueUnnamed:  {"the column {value} cannot stand in a placeholder, because of the characters |, {{ or }} in its name", "rename the column"},
	ruleValueFallback: {"what stands in for an empty cell of {column} has }} in it", "take it out"},
}

// ReadValue reads how a value is to be filled, as a person writes it, and
// returns the text for the campaign file:
//
//	First name             the cell of that column
//	First name|friend      the same, and friend where the cell is empty
//	"friend"               the word itself, for everybody
//	2 goud per day         the same without quotes, if that is no column
//	K-{{Order}}            any mixture; [ … ] and { … } are JSON
//
// Without columns there is no list yet, and whatever is not in quotes names a
// column to be. Words that are nearly a column's name are refused, because a
// slip there would reach every recipient.
func ReadValue(key, text string, columns []string) (string, error) {
	text = strings.TrimSpace(strings.ToValidUTF8(text, "\ufffd"))
	wrong := func(rule Rule, detail string) error {
		return &InputError{File: "--param", Rule: rule, Name: Safe(short(key)), Value: Safe(short(text)), Detail: detail}
	}
	if len(text) >= 2 && text[0] == '"' && text[len(text)-1] == '"' {
		if text = strings.TrimSpace(text[1 : len(text)-1]); text == "" {
			return "", wrong(ruleValueEmpty, "")
		}
		return text, nil
	}
	finder := newColumnFinder(columns)
	whole, isColumn := finder.find(text)
	switch {
	case text == "":
		return "", wrong(ruleValueEmpty, "")
	case isColumn:
		return placeColumn(columns[whole], "", wrong)
	case strings.HasPrefix(text, "[") || strings.HasPrefix(text, "{") || strings.Contains(text, "{{"):
		return text, nil
	}
	name, fallback, hasFallback := strings.Cut(text, "|")
	name = strings.TrimSpace(name)
	if strings.Contains(fallback, "}}") {
		return "", wrong(ruleValueFallback, "")
	}
	if hasFallback {
		fallback = "|" + strings.TrimSpace(fallback)
	}
	at, found := finder.find(name)
	switch near := nearest(name, columns); {
	case found:
		return placeColumn(columns[at], fallback, wrong)
	case columns == nil:
		return placeColumn(name, fallback, wrong)
	case hasFallback:
		return "", wrong(ruleValueColumn, finder.suggest(name))
	case near != "":
		return "", wrong(ruleValueNear, Safe(short(near)))
	}
	return text, nil
}

// canPlace reports whether a placeholder can name a column.
func canPlace(column string) bool {
	segments, rule := splitText("{{" + column + "}}")
	return rule == "" && len(segments) == 1 && !segments[0].hasFallback && segments[0].column == strings.TrimSpace(column)
}

func placeColumn(column, fallback string, wrong func(Rule, string) error) (string, error) {
	if !canPlace(column) {
		return "", wrong(ruleValueUnnamed, "")
	}
	return "{{" + column + fallback + "}}", nil
}

// ValuesOf makes the values of what fills the needs, by their keys. A need
// without any is a spare one where it is optional, and missing otherwise.
func ValuesOf(needs []Need, filled map[string]string) (values, spare []Value, missing []Need) {
	for _, n := range needs {
		v := Value{Key: n.Key, Text: filled[n.Key], ParameterName: n.ParameterName}
		followed, isFilled := filled[n.Follows]
		switch {
		case v.Text != "":
		case n.Default != "" && (n.Follows == "" || isFilled):
			if strings.HasPrefix(n.Default, "[") {
				followed = string(appendEscaped(nil, followed))
			}
			v.Text = strings.ReplaceAll(n.Default, Followed, followed)
		case n.Optional && strings.Contains(n.Key, ComponentButton+"."):
			v.Text = strings.ToUpper(orSample(plainWords(n.Button), "value"))
			spare = append(spare, v)
			continue
		case n.Optional || n.Follows != "":
			continue // what it follows is missing, and is told
		default:
			missing = append(missing, n)
			continue
		}
		values = append(values, v)
	}
	return values, spare, missing
}

// NeedsOf makes needs of the keys of values that no definition knows: they
// are what somebody gave.
func NeedsOf(keys []string) []Need {
	var needs []Need
	for _, key := range keys {
		needs = append(needs, Need{Key: key})
	}
	return needs
}

// Shorthand returns the columns of a list that name values of a template.
func Shorthand(columns []string) []string {
	return slices.DeleteFunc(slices.Clone(columns), func(c string) bool {
		_, ok := parseShorthand(c)
		return !ok || !isShorthand(FoldColumn(c))
	})
}

// FitsColumns refuses a text whose placeholders are not all columns of a list.
// from is where the text comes from, for the error.
func FitsColumns(from, text string, columns []string) error {
	segments, rule := splitText(text)
	if rule != "" {
		return &InputError{File: from, Rule: rule}
	}
	finder := newColumnFinder(columns)
	for _, s := range segments {
		if _, found := finder.find(s.column); s.isHole && !found {
			return &InputError{File: from, Rule: ruleUnknownColumn, Name: Safe(short(s.column)), Detail: finder.suggest(s.column)}
		}
	}
	return nil
}

// CheckKeys refuses keys that name no values, or not all that belong together.
func CheckKeys(keys []string) error {
	var values []Value
	for _, key := range keys {
		values = append(values, Value{Key: key})
	}
	_, err := outlineComponents(values)
	return err
}

// Excerpt returns the part of a text around a hole, on one line and short;
// the beginning without a hole.
func Excerpt(text, hole string) string {
	const before, after = 24, 16
	at := strings.Index(text, hole)
	if at < 0 {
		at, hole = 0, ""
	}
	runes := []rune(text[:at])
	begin := string(runes[max(0, len(runes)-before):])
	if len(runes) > before {
		begin = "…" + begin
	}
	rest := []rune(text[at+len(hole):])
	limit := after
	if hole == "" {
		limit = before + after
	}
	end := string(rest[:min(len(rest), limit)])
	if len(rest) > limit {
		if open := strings.LastIndex(end, "{{"); open >= 0 && !strings.Contains(end[open:], "}}") {
			end = end[:open] // half a hole would look like a slip
		}
		end = strings.TrimRight(end, " {") + "…"
	}
	return strings.Join(strings.Fields(begin+hole+end), " ")
}
