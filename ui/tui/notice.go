package tui

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// notice says what went wrong. Any key closes it, and q ends the program as it
// does on a screen.
type notice struct {
	*env
	err error
}

func (n *notice) title() words.ID { return words.TUIWentWrong }

// view draws the notice; leaves says that q ends the program.
func (n *notice) view(width, height int, leaves bool) []string {
	keys := words.TUIAnyKey
	if leaves {
		keys = words.TUIAnyOtherKey
	}
	lines := wrap(campaign.Safe(campaign.ErrorText(n.err, n.Words.Rule)), min(width, 76))
	return stack(height, solid(2, lines...), solid(1, n.faint.Render(n.say(keys))))
}
