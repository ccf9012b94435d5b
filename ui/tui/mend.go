package tui

import (
	"context"
	"path/filepath"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// mends reports whether damage of the list can be mended here.
func (l *listScreen) mends() bool { return l.draft.MendTo != "" }

// typing says that the question whether to mend waits for its answer.
func (l *listScreen) typing() bool { return l.asking }

// answerMend takes the answer to the question whether to mend.
func (l *listScreen) answerMend(does words.ID) tea.Cmd {
	switch does {
	case words.KeyYes:
		l.asking = false
		return l.send(show{waitForMend(l.env, l.draft)})
	case words.KeyStay:
		l.asking = false
	}
	return nil
}

// waitForMend writes the mended copy and opens it, above the list as it was.
func waitForMend(e *env, draft *Draft) screen {
	return newWaiting(e, words.TUIMending, draft.Name, func(ctx context.Context, read func(int)) (screen, error) {
		return listOf(e)(e.Mend(ctx, draft, read))
	})
}

// mendLines asks, or says how to have the list mended.
func (l *listScreen) mendLines(mendable, width int) []string {
	switch {
	case mendable == 0 || l.draft.Path == "":
		return nil
	case l.asking:
		return wrap(l.strong.Render(l.say(words.TUIAskMend, l.number(mendable), campaign.Safe(filepath.Base(l.draft.MendTo)))), width)
	case l.mends():
		return wrap(l.faint.Render(l.say(words.TUICanMend, l.number(mendable), campaign.Safe(filepath.Base(l.draft.MendTo)))), width)
	}
	return wrap(l.faint.Render(l.say(words.TUIDamageMend, campaign.Safe(l.draft.Path))), width)
}
