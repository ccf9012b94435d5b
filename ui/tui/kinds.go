package tui

import (
	"strings"

	"app.wazaj/voye/campaign"
)

// ProblemKind is the problems of one rule.
type ProblemKind struct {
	Rule    campaign.Rule
	Warning bool
	Count   int
	// First are the first of them, a hundred at most.
	First []campaign.Problem
}

// kindTable draws the problems by kind, those around the cursor.
func (l *listScreen) kindTable(width, height int) []string {
	l.page = max(1, height)
	from, to := l.problems.window(len(l.draft.Kinds), height)
	var lines []string
	for i := from; i < to; i++ {
		lines = append(lines, pointer(i == l.problems.cursor)+l.kindLine(l.draft.Kinds[i], width-2))
	}
	return l.spots(lines)
}

// kindLine is a kind in one line: how often, what, and where first.
func (l *listScreen) kindLine(k ProblemKind, width int) string {
	rows := l.firstRowsOf(k)
	text := leftToRight(campaign.Safe(l.kindText(k)))
	return columns([]int{-7, 1, max(8, width-34), 20}, l.number(k.Count), l.problemMark(k.Warning), text, l.faint.Render(rows))
}

// problemMark is the sign of a problem or of a warning.
func (l *listScreen) problemMark(warning bool) string {
	if warning {
		return l.warn.Render("~")
	}
	return l.outcomes[campaign.Invalid].Render(marks[campaign.Invalid])
}

// kindText says what the problems of a kind have in common, by the first.
func (e *env) kindText(k ProblemKind) string {
	if len(k.First) == 0 {
		return string(k.Rule)
	}
	text, _ := k.First[0].Say(e.Words.Rule)
	if k.Rule == campaign.RuleColumnDoubt && k.Count == 1 {
		text = k.First[0].Column + ": " + text
	}
	return text
}

// firstRowsOf names the first rows of a kind, as many as a glance takes in.
func (e *env) firstRowsOf(k ProblemKind) string {
	const most = 3
	var rows []string
	for _, p := range k.First[:min(most, len(k.First))] {
		if row := e.rowOf(p); row != "" {
			rows = append(rows, row)
		}
	}
	if len(rows) > 0 && k.Count > len(rows) {
		rows = append(rows, "…")
	}
	return strings.Join(rows, ", ")
}
