package tui

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// problemTable draws the problems by row, those around the cursor.
func (l *listScreen) problemTable(width, height int) []string {
	d := l.draft
	head := l.strong.Render(l.say(words.TUIProblems, l.number(d.ProblemCount)))
	if d.ProblemCount > len(d.Problems) {
		head += l.faint.Render("   " + l.say(words.TUIFirstOnly, l.number(len(d.Problems))))
	}
	if l.grouped() {
		return append([]string{l.strong.Render(l.say(words.TUIProblemKinds, l.number(d.ProblemCount), l.number(len(d.Kinds))))}, l.kindTable(width, height-1)...)
	}
	l.page = max(1, height-1)
	from, to := l.problems.window(len(d.Problems), height-1)
	var lines []string
	for i := from; i < to; i++ {
		lines = append(lines, pointer(i == l.problems.cursor)+l.problemLine(d.Problems[i], width-2))
	}
	return append([]string{head}, l.spots(lines)...)
}

func (l *listScreen) problemLine(p campaign.Problem, width int) string {
	text, _ := p.Say(l.Words.Rule)
	if p.Rule == campaign.RuleColumnDoubt {
		text = p.Column + ": " + text
	}
	return columns([]int{-7, 1, max(0, width-12)}, l.rowOf(p), l.problemMark(p.Warning), leftToRight(campaign.Safe(text)))
}

// rowOf names the row of a problem. One of row 0 holds for all, unless it is
// about a column, which no row has to do with.
func (e *env) rowOf(p campaign.Problem) string {
	switch {
	case p.Rule == campaign.RuleColumnDoubt:
		return ""
	case p.Row == 0:
		return e.say(words.TUIEveryRow)
	}
	return e.number(p.Row)
}

// remedy says the problem at the cursor in full, and what to do about it.
func (l *listScreen) remedy(width int) []string { return wrap(l.inFull(l.atCursor()), width) }

// inFull says a problem, what becomes of its row, and what to do about it.
func (e *env) inFull(p campaign.Problem) string {
	text, remedy := p.Say(e.Words.Rule)
	if p.Rule == campaign.RuleColumnDoubt {
		return e.say(words.TUIColumnRemedy, campaign.Safe(p.Column), campaign.Safe(text), campaign.Safe(remedy))
	}
	says := words.TUIRemedy
	switch {
	case p.Row == 0:
		says = words.TUIEveryRowRemedy
	case p.Warning:
		says = words.TUIWarningRemedy
	}
	return e.say(says, e.rowOf(p), campaign.Safe(text), campaign.Safe(remedy))
}
