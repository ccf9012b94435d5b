package tui

import tea "github.com/charmbracelet/bubbletea"

// Most sentences are said when a screen is drawn, so they follow a change of
// the language. These are made by others when a screen is opened: those of a
// draft and of a plan are made anew at once, the others are read anew.

func (l *listScreen) retell() tea.Cmd { return retold(l.draft.Retell) }

func (c *confirmScreen) retell() tea.Cmd { return retold(c.draft.Retell) }

func (r *resumeScreen) retell() tea.Cmd { return retold(r.plan.Retell) }

// retold has texts made anew at once, where somebody can, so nothing is left
// to be waited for.
func retold(anew func()) tea.Cmd {
	if anew != nil {
		anew()
	}
	return nil
}

func (h *homeScreen) retell() tea.Cmd { return h.enter() }

func (s *setupScreen) retell() tea.Cmd { return s.enter() }

// retell reads the row anew: why it is left out is said when it is read.
func (p *previewScreen) retell() tea.Cmd { return p.read() }
