package cli

import (
	"context"
	"fmt"
	"strings"

	"app.wazaj/voye/campaign"
)

// When a long run ends, the terminal's bell rings, and the text is shown on the
// desktop by the terminals that say who they are and are known to do so.
// Others would print the sequence, or swallow what follows it. NO_COLOR has no
// say in this, since it is no colour; VOYE_NOTIFY=off keeps it all quiet.
//
//	OSC 9     iTerm2, WezTerm, Ghostty, kitty, ConEmu
//	OSC 777   foot, urxvt
//
// Within tmux and screen only the bell rings: they pass nothing else on.

const (
	bell      = "\a"
	saveTitle = "\x1b[22;2t"
	backTitle = "\x1b[23;2t"
)

// alert rings, and shows the text on the desktop where that is understood.
func (s *screens) alert(_ context.Context, text string) {
	// One write: it must not be torn by a frame that is drawn meanwhile.
	_, _ = fmt.Fprint(s.app.stdout, alertOf(s.app.env, text))
}

func alertOf(env func(string) string, text string) string {
	if env("VOYE_NOTIFY") == "off" {
		return ""
	}
	// A semicolon would end the text of OSC 777.
	text = strings.ReplaceAll(campaign.Safe(text), ";", ",")
	term := env("TERM")
	switch {
	case env("TMUX") != "" || env("STY") != "":
		return bell
	case env("TERM_PROGRAM") == "iTerm.app" || env("TERM_PROGRAM") == "WezTerm" || env("TERM_PROGRAM") == "ghostty",
		term == "xterm-kitty" || term == "xterm-ghostty", env("ConEmuPID") != "":
		return "\x1b]9;" + text + bell + bell
	case strings.HasPrefix(term, "foot") || strings.HasPrefix(term, "rxvt-unicode"):
		return "\x1b]777;notify;Voye;" + text + bell + bell
	}
	return bell
}
