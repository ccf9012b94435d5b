package tui

import (
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// kindsOfDamage are the few words for each kind.
var kindsOfDamage = map[campaign.Rule]words.ID{
	campaign.DamageScientific: words.TUIScientific, campaign.DamageRounded: words.TUIRounded, campaign.DamageDecimal: words.TUIDecimal,
	campaign.DamageLostPlus: words.TUILostPlus, campaign.DamageLostZero: words.TUILostZero, campaign.DamageShifted: words.TUIShifted,
	campaign.DamageBytes: words.TUIMixed, campaign.DamageDouble: words.TUIDouble, campaign.DamageLetters: words.TUILetters,
}

// damage says in a few lines what another program did to the list, and how to
// have it mended.
func (l *listScreen) damage(width int) []string {
	if len(l.draft.Damage) == 0 {
		return nil
	}
	var kinds []string
	mendable := 0
	for _, d := range l.draft.Damage {
		kinds = append(kinds, l.say(kindsOfDamage[d.Kind])+" "+l.number(d.Rows))
		mendable += d.Mendable
	}
	lines := wrap(l.warn.Render(l.say(words.TUIDamage))+" "+strings.Join(kinds, " · "), width)
	return append(lines, l.mendLines(mendable, width)...)
}
