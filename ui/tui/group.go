package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/ui/words"
)

// groupScreen shows the rows that have one kind of problem, and the remedy.
type groupScreen struct {
	*env
	draft *Draft
	rows  *listScreen // the same list with the problems of this kind only
}

func newGroup(e *env, draft *Draft, kind ProblemKind) screen {
	only := *draft
	only.Problems, only.ProblemCount, only.Kinds = kind.First, kind.Count, nil
	return &groupScreen{env: e, draft: draft, rows: &listScreen{env: e, draft: &only}}
}

func (g *groupScreen) enter() tea.Cmd { return nil }

func (g *groupScreen) title() words.ID { return words.TUIProblemKind }

func (g *groupScreen) subject() string { return g.draft.Name }

func (g *groupScreen) keys() []binding {
	return slices.Concat(when(g.row() > 0, keyPreview), []binding{keyBack}, scrolling(len(g.rows.draft.Problems)))
}

// row is the row at the cursor, 0 for a problem of no row.
func (g *groupScreen) row() int { return g.rows.draft.Problems[g.rows.problems.cursor].Row }

func (g *groupScreen) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch does := action(press, g.keys()); does {
	case words.KeyPreview:
		return g.send(show{newPreview(g.env, g.draft, g.row())})
	case words.KeyBack:
		return g.send(back{})
	default:
		g.rows.problems.scrolled(does, len(g.rows.draft.Problems), g.rows.page)
	}
	return nil
}

func (g *groupScreen) click(line int) (again bool) { return g.rows.click(line) }

func (g *groupScreen) view(width, height int) []string {
	remedy := g.rows.remedy(width)
	return stack(height,
		elastic(60, 2, len(g.rows.draft.Problems)+1, func(n int) []string { return g.rows.problemTable(width, n) }),
		elastic(65, 1, len(remedy), func(n int) []string { return remedy[:n] }))
}
