package linear

import (
	"errors"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// trial sends one row's message to a number that is typed, after its last
// digits were typed once more.
func (t *talk) trial(d *tui.Draft, row int) error {
	t.tell(t.say(words.TUITrialHint))
	var trial *tui.Trial
	number, err := t.ask(t.say(words.TUITrialNumber), "", nil, func(number string) (err error) {
		trial, err = t.AimTest(t.ctx, d, row, number)
		return err
	})
	if err != nil || number == "" {
		return err
	}
	to := trial.Message.To
	t.tell(t.say(words.TUIOneMessage, to))
	t.fact(t.say(words.TUIGateway), t.where(trial.Gateway, trial.Sandbox))
	t.tellProblems(trial.Problems)
	t.tellMessage(d, trial.Message)
	last := to[max(0, len(to)-4):]
	typed, err := t.ask(t.say(words.TUITrialConfirm, last), "", nil, func(text string) error {
		if text != last {
			return errors.New(t.say(words.TUITrialWrong))
		}
		return nil
	})
	if err != nil || typed == "" {
		return err
	}
	run, err := t.Test(t.ctx, d, trial)
	if err != nil {
		t.fault(err)
		return nil
	}
	progress, err := t.watch(run)
	if err == nil {
		t.tellTrial(run, progress)
	}
	return err
}

// where names a gateway.
func (t *talk) where(gateway string, sandbox bool) string {
	if sandbox {
		return t.say(words.TUISandbox)
	}
	return gateway
}

// tellTrial tells what came of a test message.
func (t *talk) tellTrial(run *tui.Live, progress *campaign.Progress) {
	var r campaign.Result
	if latest := progress.Latest(1); len(latest) > 0 {
		r = latest[0]
	}
	answer := t.says.Answer(r.Status, r.Code, r.Error)
	switch r.Outcome {
	case campaign.Sent:
		t.tell(t.say(words.TUITrialSent, r.MessageID))
	case campaign.Failed:
		t.tell(t.say(words.TUITrialFailed, answer))
	case campaign.Unknown:
		t.tell(t.say(words.TUITrialUnknown, answer))
	default:
		if halt := progress.Halt(); halt != nil {
			answer = t.says.Answer(halt.Status, halt.Code, halt.Message)
		}
		t.tell(t.say(words.TUITrialNotSent, answer))
	}
	t.tell(t.say(words.TUITrialRun, run.ID))
}
