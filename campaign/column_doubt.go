package campaign

import (
	"maps"
	"slices"
	"strings"
)

// RuleColumnDoubt is the rule of a column that looks like a misspelled field
// of the message.
const RuleColumnDoubt Rule = "column_not_used"

// Doubts returns a warning for each column of a list alone that looks like
// one of the gateway's fields or like shorthand, and fills nothing, such as
// bodi.1. header.imagee fills a text, and is doubtful all the same. A campaign
// file says itself which columns it uses.
func (p *Plan) Doubts(spec *Spec) []Problem {
	if !spec.ofList() {
		return nil
	}
	var problems []Problem
	used := p.usedCells()
	for i, column := range p.columns {
		meant := doubtful(column, p.columns, used[i])
		if meant != "" {
			problems = append(problems, Problem{Column: column, Rule: RuleColumnDoubt, Detail: meant, Warning: true})
		}
	}
	return problems
}

// usedCells has the index of every cell that some message needs.
func (p *Plan) usedCells() map[int]bool {
	used := map[int]bool{}
	for i := range p.pieces {
		for _, part := range p.pieces[i].hole.parts {
			used[part.cell] = true
		}
	}
	return used
}

// doubtful returns the name that a column was most likely meant to have, empty
// when there is no doubt about it.
func doubtful(column string, columns []string, used bool) string {
	root, rest, dotted := strings.Cut(FoldColumn(column), ".")
	switch {
	case dotted && used:
		if meant := nearest(rest, slices.Sorted(maps.Keys(headerFields))); root == "header" && meant != "" && meant != rest {
			return "header." + meant
		}
		return ""
	case used:
		return ""
	case dotted:
		if meant := nearest(root, shorthandRoots); meant != "" {
			return meant + "." + rest
		}
		return ""
	}
	meant := nearest(strings.ReplaceAll(column, " ", "_"), messageKeys)
	taken := slices.ContainsFunc(columns, func(c string) bool { return FoldColumn(c) == meant })
	if meant == keyTo || taken {
		return "" // to is there, or nothing could be sent
	}
	return meant
}
