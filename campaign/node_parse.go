package campaign

import (
	"bytes"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

const (
	// maxDepth is deeper than any message; a carousel's parameter is at 11.
	maxDepth = 64
	// maxNodes is more values than any message has. It bounds what aliases of
	// YAML can multiply to, and, as tokens, what the parser is given: its time
	// grows with the square of the number of keys.
	maxNodes = 30_000
)

const (
	ruleFolder        Rule = "campaign_is_folder"
	ruleNoFile        Rule = "campaign_missing"
	ruleUnreadable    Rule = "campaign_unreadable"
	ruleTooLarge      Rule = "campaign_too_large"
	ruleNotUTF8       Rule = "campaign_not_utf8"
	ruleEmptyFile     Rule = "campaign_empty"
	ruleBadYAML       Rule = "bad_yaml"
	ruleBadJSON       Rule = "bad_json"
	ruleDuplicateKey  Rule = "duplicate_key"
	ruleTrailing      Rule = "trailing_data"
	ruleNoBreakSpace  Rule = "no_break_space"
	ruleUnquotedHole  Rule = "unquoted_placeholder"
	ruleTooDeep       Rule = "too_deep"
	ruleTooManyNodes  Rule = "too_many_values"
	ruleUnknownAlias  Rule = "unknown_alias"
	ruleBadMerge      Rule = "bad_merge"
	ruleUnknownTag    Rule = "unknown_tag"
	ruleBadKey        Rule = "bad_key"
	ruleNumberLiteral Rule = "number_literal"
)

var nodeRules = map[Rule]sentence{
	ruleFolder:        {"this is a folder", "name a campaign file or a list"},
	ruleNoFile:        {"there is no such file", "check the name and the folder"},
	ruleUnreadable:    {"the file cannot be read: {detail}", "check its permissions"},
	ruleTooLarge:      {"a campaign file larger than 1 MiB is not read", "check that this is the campaign file and not the list"},
	ruleNotUTF8:       {"the file is not UTF-8 text", "save it as UTF-8"},
	ruleEmptyFile:     {"the campaign file is empty", "it needs at least recipients and message"},
	ruleBadYAML:       {"this is not valid YAML: {detail}", "mend the file at this place"},
	ruleBadJSON:       {"this is not valid JSON: {detail}", "mend the file at this place"},
	ruleDuplicateKey:  {"the key {column} stands here twice", "take one of the two away"},
	ruleTrailing:      {"something follows the end of the campaign", "keep one campaign to a file"},
	ruleNoBreakSpace:  {"there is a no-break space (U+00A0) outside a text, as copied from a web page", "replace it by a plain space, or put quotes around the text"},
	ruleUnquotedHole:  {"a placeholder stands here without quotes", `put quotes around the whole text, such as "{{Name}}"`},
	ruleTooDeep:       {"values are nested more than 64 deep here", "take levels away"},
	ruleTooManyNodes:  {"the file holds more values than any campaign, its aliases counted", "check that this is the campaign file, and use fewer aliases"},
	ruleUnknownAlias:  {"the alias *{column} has no anchor before it", "define &{column} first, or write the value out"},
	ruleBadMerge:      {"a merge key (<<) takes an alias of a group of keys, or a list of such aliases", "write the keys out"},
	ruleUnknownTag:    {"the YAML tag {column} is not supported", "take it away; for a text, use quotes"},
	ruleBadKey:        {"a key must be a plain text", "write the key as a word, or in quotes"},
	ruleNumberLiteral: {"{column} is not a number that JSON can carry", "put quotes around it if it is a text; otherwise write it as a plain decimal number"},
}

// parseNode reads JSON when the name of the file says so, YAML otherwise.
func parseNode(file string, data []byte) (Node, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(data) > maxSpecSize {
		return Node{}, &InputError{File: file, Rule: ruleTooLarge}
	}
	if i := invalidUTF8(data); i >= 0 {
		line, column := placeOf(data, i)
		return Node{}, &InputError{File: file, Line: line, Column: column, Rule: ruleNotUTF8}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return Node{}, &InputError{File: file, Rule: ruleEmptyFile}
	}
	if strings.EqualFold(filepath.Ext(file), ".json") {
		return parseJSON(file, data)
	}
	return parseYAML(file, data)
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, -1 when
// there is none.
func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// placeOf returns the line and the character of a byte offset, both from 1.
func placeOf(data []byte, offset int) (line, column int) {
	return (&placeCursor{data: data}).at(offset)
}

// placeCursor turns byte offsets that mostly grow into lines and characters,
// without counting from the start each time: a file may be one long line.
type placeCursor struct {
	data                []byte
	offset, line, chars int
}

func (c *placeCursor) at(offset int) (line, column int) {
	offset = min(max(offset, 0), len(c.data))
	if offset < c.offset {
		*c = placeCursor{data: c.data}
	}
	passed := c.data[c.offset:offset]
	if last := bytes.LastIndexByte(passed, '\n'); last >= 0 {
		c.line += bytes.Count(passed, []byte{'\n'})
		c.chars, passed = 0, passed[last+1:]
	}
	c.chars += utf8.RuneCount(passed)
	c.offset = offset
	return c.line + 1, c.chars + 1
}
