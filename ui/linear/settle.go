package linear

import (
	"strconv"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// maxByHand is how many rows are gone through one by one before the report is
// told anew.
const maxByHand = 100

// verdicts are the words that can be given on an unknown row.
var verdicts = map[words.ID]campaign.Outcome{words.TUISettleSent: campaign.Sent, words.TUISettleFailed: campaign.Failed}

// settle takes a person's word on the rows that are unknown: on all of them,
// for which their number is typed, or one by one.
func (t *talk) settle(r *tui.Report) error {
	n := r.Counts.Unknown
	t.tells(words.TUISettleAll, t.says.Number(n))
	t.offer(true, words.LinearByRow)
	t.offerNow(words.TUISettleSent, t.say(words.TUISettleSentRisk))
	t.offerNow(words.TUISettleFailed, t.say(words.TUISettleFailedRisk))
	t.offerNow(words.TUISettleAgain, t.say(words.TUISettleAgainRisk))
	t.offer(true, words.KeyBack)
	does, _, err := t.chosen()
	switch does {
	case words.LinearByRow:
		return t.byHand(r)
	case words.TUISettleAgain:
		return t.resume(r.ID, campaign.Policy{ResendUnknown: true})
	case words.TUISettleSent, words.TUISettleFailed:
		typed, err := t.typed(strconv.Itoa(n), t.say(words.TUITypeSettle, n), words.TUISettleWrong)
		if err != nil || !typed {
			return err
		}
		return t.settled(r, nil, verdicts[does])
	}
	return err
}

// byHand asks for each row. Enter alone leaves it as it is.
func (t *talk) byHand(r *tui.Report) error {
	unknown := tui.Query{Filter: tui.Filter{On: true, Outcome: campaign.Unknown}}
	found, err := r.Rows(t.ctx, unknown, 0, maxByHand)
	if err != nil {
		return t.fault(err)
	}
	for i := range found.Rows {
		row := &found.Rows[i]
		t.tellReportRow(row)
		for _, does := range []words.ID{words.KeySkip, words.TUISettleSent, words.TUISettleFailed, words.KeyBack} {
			t.offer(true, does)
		}
		does, _, err := t.chosen()
		if as, given := verdicts[does]; given {
			err = t.settled(r, []int{row.Row}, as)
		}
		if err != nil || does == words.KeyBack {
			return err
		}
	}
	return nil
}

func (t *talk) settled(r *tui.Report, rows []int, as campaign.Outcome) error {
	n, err := t.Settle(t.ctx, r.ID, rows, as)
	if err != nil {
		return t.fault(err)
	}
	t.tells(words.TUISettled, t.says.Number(n), as.String())
	return nil
}
