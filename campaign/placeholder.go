package campaign

import "strings"

const (
	ruleUnclosedHole  Rule = "unclosed_placeholder"
	ruleEmptyHole     Rule = "empty_placeholder"
	ruleUnknownColumn Rule = "unknown_column"
	ruleHoleInKey     Rule = "placeholder_in_key"
	ruleBadFallback   Rule = "bad_fallback"
)

var placeholderRules = map[Rule]sentence{
	ruleUnclosedHole:  {"a placeholder opens with {{ and is not closed", "close it with }}"},
	ruleEmptyHole:     {"a placeholder {{}} names no column", "write the column's name between the braces"},
	ruleUnknownColumn: {"the list has no column {column}{detail}", "use one of its columns in the placeholder"},
	ruleHoleInKey:     {"a placeholder cannot stand in the key {column}", "placeholders fill values only; write the key out"},
	ruleBadFallback:   {"the text after | for {column} must be {detail}", "mend it or take it away"},
}

// segment is a stretch of a text: literal text, or a placeholder
// {{column}} or {{column|fallback}}.
type segment struct {
	text   string // the literal text, or the placeholder's fallback
	isHole bool
	column string
	// hasFallback is true even for the empty fallback of {{column|}}.
	hasFallback bool
}

// splitText splits a text at its placeholders. Spaces around the column and
// around the fallback do not count, as they do not count around a cell. The
// first | ends the column, the first }} the placeholder. The rule is the one
// that the text breaks, empty when it is right.
func splitText(text string) ([]segment, Rule) {
	var segments []segment
	for {
		before, rest, found := strings.Cut(text, "{{")
		if before != "" {
			segments = append(segments, segment{text: before})
		}
		if !found {
			return segments, ""
		}
		inside, after, closed := strings.Cut(rest, "}}")
		if !closed || strings.Contains(inside, "{{") {
			return nil, ruleUnclosedHole
		}
		column, fallback, hasFallback := strings.Cut(inside, "|")
		if column = strings.TrimSpace(column); column == "" {
			return nil, ruleEmptyHole
		}
		segments = append(segments, segment{text: strings.TrimSpace(fallback), isHole: true, column: column, hasFallback: hasFallback})
		text = after
	}
}
