package cli

import (
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// omissions counts why rows of a draft are left out on purpose, and how many
// of those that are sent got the same message lately.
type omissions struct {
	draft  *draft
	byList map[string]int // rows on each suppression list
	// sent and perhaps are the rows that are left out because their numbers
	// got the message lately, or may have got it.
	sent, perhaps int
	notChosen     int
	// again and againPerhaps are the rows to be sent whose numbers got the
	// message lately, or may have got it; byRun says in which run.
	again, againPerhaps int
	byRun               map[string]int
}

func (d *draft) omissions() *omissions {
	return &omissions{draft: d, byList: map[string]int{}, byRun: map[string]int{}}
}

// note counts one decision.
func (o *omissions) note(d campaign.Decision) {
	if d.Outcome == campaign.Pending && o.draft.ledger.Len() > 0 {
		o.noteAgain(d.To)
	}
	if d.Outcome != campaign.Suppressed {
		return
	}
	switch d.Why.Rule {
	case campaign.OnSuppressionList:
		o.byList[d.Why.Column]++
	case campaign.SentRecently:
		o.sent++
	case campaign.MayHaveRecently:
		o.perhaps++
	case campaign.NotChosen:
		o.notChosen++
	}
}

func (o *omissions) noteAgain(to string) {
	receipt, found := o.draft.ledger.Receipt(to)
	switch {
	case !found:
		return
	case receipt.Unknown:
		o.againPerhaps++
	default:
		o.again++
	}
	o.byRun[receipt.Run]++
}

// reasons says why rows are suppressed, empty when none is.
func (o *omissions) reasons(w words.Words) string {
	var reasons []string
	add := func(id words.ID, n int, args ...any) {
		if n > 0 {
			reasons = append(reasons, w.Say(id, append([]any{n}, args...)...))
		}
	}
	named := map[string]bool{}
	for _, list := range o.draft.choice.Suppressed {
		if !named[list.Name] {
			add(words.WhyOnList, o.byList[list.Name], safe(list.Name))
		}
		named[list.Name] = true
	}
	add(words.WhyRecent, o.sent, spanText(o.draft.skipWithin))
	add(words.WhyPerhaps, o.perhaps, spanText(o.draft.skipWithin))
	add(words.WhyNotChosen, o.notChosen, safe(o.draft.choice.Part.String()))
	return strings.Join(reasons, "; ")
}

// lines are what is to be said beside the totals of a check.
func (o *omissions) lines(w words.Words) []string {
	lines := o.warnings(w)
	if reasons := o.reasons(w); reasons != "" {
		lines = append([]string{w.Say(words.SuppressedBecause, reasons)}, lines...)
	}
	return lines
}
