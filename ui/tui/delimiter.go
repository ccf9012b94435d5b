package tui

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// delimiters name the characters that part the columns of a list: by
// themselves they are hard to see, and a tab is not seen at all.
var delimiters = map[string]words.ID{
	",": words.TUIComma, ";": words.TUISemicolon, "\t": words.TUITab, "|": words.TUIBar,
}

// delimiter names what parts the columns, empty where nothing does.
func (e *env) delimiter(sign string) string {
	if name, known := delimiters[sign]; known {
		return e.say(name)
	}
	return campaign.Safe(sign)
}
