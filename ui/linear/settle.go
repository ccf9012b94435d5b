package linear

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// maxByHand is how many rows are gone through one by one before the report is
// told anew.
const maxByHand = 100

// settle takes a person's word on the rows that are unknown: on all of them,
// for which their number is typed, or one by one.
func (t *talk) settle(r *tui.Report) error {
	n := r.Counts.Unknown
	t.tell(t.say(words.TUISettleAll, t.says.Number(n)))
	all := func(says, risk words.ID, as campaign.Outcome) option {
		return option{t.say(says) + ": " + t.say(risk), func() error {
			typed, err := t.typed(n, words.TUITypeSettle, words.TUISettleWrong)
			if err != nil || !typed {
				return err
			}
			t.settled(r, nil, as)
			return nil
		}}
	}
	again := func() error { return t.resume(r.ID, campaign.Policy{ResendUnknown: true}) }
	return t.asked([]option{
		{t.say(words.LinearByRow), func() error { return t.byHand(r) }},
		all(words.TUISettleSent, words.TUISettleSentRisk, campaign.Sent),
		all(words.TUISettleFailed, words.TUISettleFailedRisk, campaign.Failed),
		{t.say(words.TUISettleAgain) + ": " + t.say(words.TUISettleAgainRisk), again},
		t.back(),
	})
}

// byHand asks for each row. Enter alone leaves it as it is.
func (t *talk) byHand(r *tui.Report) error {
	unknown := tui.Query{Filter: tui.Filter{On: true, Outcome: campaign.Unknown}}
	found, err := r.Rows(t.ctx, unknown, 0, maxByHand)
	if err != nil {
		t.fault(err)
		return nil
	}
	for _, row := range found.Rows {
		t.tellReportRow(row)
		word := func(says words.ID, as campaign.Outcome) option {
			return option{t.say(says), func() error { t.settled(r, []int{row.Row}, as); return nil }}
		}
		err := t.choose(option{t.say(words.KeySkip), func() error { return nil }},
			word(words.TUISettleSent, campaign.Sent), word(words.TUISettleFailed, campaign.Failed), t.back())
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *talk) settled(r *tui.Report, rows []int, as campaign.Outcome) {
	n, err := t.Settle(t.ctx, r.ID, rows, as)
	if err != nil {
		t.fault(err)
		return
	}
	t.tell(t.say(words.TUISettled, t.says.Number(n), as.String()))
}
