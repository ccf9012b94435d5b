package tui

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// notice says what went wrong. Any key closes it.
type notice struct {
	*env
	err error
}

func (n *notice) title() words.ID { return words.TUIWentWrong }

func (n *notice) view(width, height int) []string {
	lines := wrap(campaign.Safe(campaign.ErrorText(n.err, n.Words.Rule)), min(width, 76))
	return stack(height, solid(2, lines...), solid(1, n.faint.Render(n.say(words.TUIAnyKey))))
}
