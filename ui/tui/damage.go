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
	kinds, mendable := l.damages(l.draft)
	lines := wrap(l.warn.Render(l.say(words.TUIDamage))+" "+strings.Join(kinds, " · "), width)
	return append(lines, l.mendLines(mendable, width)...)
}

// damages names the kinds of damage of a list, each with its rows, and returns
// how many rows can be mended.
func (e *env) damages(d *Draft) (kinds []string, mendable int) {
	for _, found := range d.Damage {
		kinds = append(kinds, e.say(kindsOfDamage[found.Kind])+" "+e.number(found.Rows))
		mendable += found.Mendable
	}
	return kinds, mendable
}
