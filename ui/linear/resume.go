package linear

import (
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
		return t.fault(err)
	}
	s := tui.Settings{Rate: plan.Rate, Workers: plan.Workers, Canary: plan.Canary, Policy: policy}
	for {
		aim := tui.Wanted(plan, s)
		t.tellPlan(plan, s.Policy)
		t.tellGoing(aim, plan.Gateway, plan.Sandbox, s)
		t.tellHours(plan.Hours)
		if !t.isBlocked(plan.Blocker, aim) {
			t.offerPace()
		}
		t.offer(plan.Counts.Failed > 0, words.KeyRetryFailed)
		t.offer(plan.Counts.Unknown > 0, words.KeyResendUnknown)
		t.offer(true, words.KeyReport)
		t.offer(true, words.KeyBack)
		does, _, err := t.chosen()
		switch does {
		case words.KeySend:
			if typed, err := t.counted(aim); err != nil {
				return err
			} else if typed {
				return t.sent(t.Resume(t.ctx, plan, s))
			}
		case words.KeyRetryFailed:
			s.Policy.RetryFailed = !s.Policy.RetryFailed
		case words.KeyResendUnknown:
			s.Policy.ResendUnknown = !s.Policy.ResendUnknown
		case words.KeyReport:
			return t.report(id)
		case words.KeyBack:
			return nil
		case words.TUIRate, words.TUICanary:
			err = t.changePace(does, &s, aim)
		}
		if err != nil {
			return err
		}
	}
}

// tellPlan tells what a run holds, and of what has an outcome whether it is
// sent again.
func (t *talk) tellPlan(plan *tui.Resume, policy campaign.Policy) {
	t.named(plan.Name, t.says.Ended(&plan.Run))
	t.tell(t.Counts(plan.Counts))
	t.tellAgain(plan.Counts.Failed, campaign.Failed, policy.RetryFailed, words.TUIRetryFailedYes)
	t.tellAgain(plan.Counts.Unknown, campaign.Unknown, policy.ResendUnknown, words.TUIResendUnknownYes)
	if n := plan.OptedOut.Remaining; n > 0 {
		t.tells(words.TUIOptedOut, t.says.Number(n))
	}
	if n := plan.OptedOut.Failed + plan.OptedOut.Unknown; n > 0 {
		t.tells(words.TUIOptedOutStays, t.says.Number(n))
	}
}

// tellAgain tells whether rows that have an outcome are sent again.
func (t *talk) tellAgain(n int, o campaign.Outcome, again bool, says words.ID) {
	switch {
	case n > 0 && again:
		t.tells(says, t.says.Number(n))
	case n > 0:
		t.tells(words.LinearStays, t.says.Number(n), o.String())
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
		return t.fault(err)
	}
	return t.resume(id, campaign.Policy{})
}

// hidden asks for the API key, which is not shown. Enter alone goes back.
func (t *talk) hidden() (string, error) {
	for {
		t.tells(words.TUITypeKey)
		t.print(t.say(words.LinearText, t.say(words.KeyBack)))
		key, err := t.Answer(t.ctx, true)
		if key = strings.TrimSpace(key); key != "?" || err != nil {
			t.told = nil
			return key, err
		}
	}
}
