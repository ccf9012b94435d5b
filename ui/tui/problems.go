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
	l.page = max(1, height-1)
	from, to := l.problems.window(len(d.Problems), height-1)
	lines := []string{head}
	for i := from; i < to; i++ {
		lines = append(lines, pointer(i == l.problems.cursor)+l.problemLine(d.Problems[i], width-2))
	}
	return lines
}

func (l *listScreen) problemLine(p campaign.Problem, width int) string {
	mark := l.outcomes[campaign.Invalid].Render(marks[campaign.Invalid])
	if p.Warning {
		mark = l.warn.Render("~")
	}
	row := ""
	if p.Row > 0 { // else it is about a whole column
		row = l.number(p.Row)
	}
	text := p.String()
	if row == "" {
		text = p.Column + ": " + text
	}
	return columns([]int{-7, 1, max(0, width-12)}, row, mark, leftToRight(campaign.Safe(text)))
}

// remedy says the problem at the cursor in full, and what to do about it.
func (l *listScreen) remedy(width int) []string {
	p := l.draft.Problems[l.problems.cursor]
	if p.Row == 0 {
		return wrap(l.say(words.TUIColumnRemedy, campaign.Safe(p.Column), campaign.Safe(p.String()), campaign.Safe(p.Remedy())), width)
	}
	says := words.TUIRemedy
	if p.Warning {
		says = words.TUIWarningRemedy
	}
	return wrap(l.say(says, l.number(p.Row), campaign.Safe(p.String()), campaign.Safe(p.Remedy())), width)
}
