package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// longRun is how long a run takes of which nobody is expected to watch the
// end. Of a shorter one no bell rings.
const longRun = 30 * time.Second

// announce tells of a run that ended: in the title of the window always, and
// if it was long by the bell and on the desktop.
func (e *env) announce(name string, c campaign.Counts, took time.Duration) tea.Cmd {
	says := words.EndedDone
	if c.Remaining > 0 {
		says = words.EndedEarly
	}
	text := e.say(says, campaign.Safe(name), e.number(c.Sent), e.number(c.Total))
	title := tea.SetWindowTitle(text)
	if took < longRun {
		return title
	}
	return tea.Batch(title, work(func() tea.Msg {
		e.Alert(e.ctx, text)
		return nil
	}))
}
