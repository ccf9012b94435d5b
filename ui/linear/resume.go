package linear

import (
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// resume tells what a run holds, what goes out when it goes on, what stays,
// and the risk. It sends when the number was typed.
func (t *talk) resume(id string, policy campaign.Policy) error {
	plan, err := t.Plan(t.ctx, id)
	if err != nil {
		t.fault(err)
		return nil
	}
	s := tui.Settings{Rate: plan.Rate, Workers: plan.Workers, Canary: plan.Canary, Policy: policy}
	return t.stay(func() ([]option, error) {
		c, aim := plan.Counts, tui.Wanted(plan, s)
		t.tell(plan.Name + ": " + t.says.Ended(plan.Run))
		t.tell(t.Counts(c))
		t.tellAgain(c.Failed, campaign.Failed, s.Policy.RetryFailed, words.TUIRetryFailedYes)
		t.tellAgain(c.Unknown, campaign.Unknown, s.Policy.ResendUnknown, words.TUIResendUnknownYes)
		if n := plan.OptedOut.Remaining; n > 0 {
			t.tell(t.say(words.TUIOptedOut, t.says.Number(n)))
		}
		if n := plan.OptedOut.Failed + plan.OptedOut.Unknown; n > 0 {
			t.tell(t.say(words.TUIOptedOutStays, t.says.Number(n)))
		}
		t.tellGoing(aim, plan.Gateway, plan.Sandbox, s)
		why := t.blocked(plan.Blocker, aim)
		if why != "" {
			t.tell(why)
		}
		return slices.Concat(
			when(why == "", t.sends(aim, func() (*tui.Live, error) { return t.Resume(t.ctx, plan, s) })),
			when(c.Failed > 0, option{t.say(words.KeyRetryFailed), func() error { s.Policy.RetryFailed = !s.Policy.RetryFailed; return nil }}),
			when(c.Unknown > 0, option{t.say(words.KeyResendUnknown), func() error { s.Policy.ResendUnknown = !s.Policy.ResendUnknown; return nil }}),
			when(why == "", t.pace(&s, aim)...),
			[]option{{t.say(words.KeyReport), func() error { return t.report(id) }}, t.back()}), nil
	})
}

// tellAgain tells whether rows that have an outcome are sent again.
func (t *talk) tellAgain(n int, o campaign.Outcome, again bool, says words.ID) {
	switch {
	case n > 0 && again:
		t.tell(t.say(says, t.says.Number(n)))
	case n > 0:
		t.tell(t.say(words.LinearStays, t.says.Number(n), o.String()))
	}
}

// newKey takes another API key for a run that the gateway halted because of
// its key, and leads to its resume.
func (t *talk) newKey(id string) error {
	key, err := t.hidden()
	if err != nil || key == "" {
		return err
	}
	if err := t.ReplaceKey(t.ctx, id, key, false); err != nil {
		t.fault(err)
		return nil
	}
	return t.resume(id, campaign.Policy{})
}

// hidden asks for the API key, which is not shown. Enter alone goes back.
func (t *talk) hidden() (string, error) {
	for {
		t.tell(t.say(words.TUITypeKey))
		t.print(t.say(words.LinearText, t.say(words.KeyBack)))
		key, err := t.Answer(t.ctx, true)
		if key = strings.TrimSpace(key); key != "?" || err != nil {
			t.told = nil
			return key, err
		}
	}
}
