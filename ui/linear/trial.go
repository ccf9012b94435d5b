package linear

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// trial sends one row's message to a number that is typed, after its last
// digits were typed once more.
func (t *talk) trial(d *tui.Draft, row int) error {
	t.tells(words.TUITrialHint)
	var trial *tui.Trial
	number, err := t.ask(t.say(words.TUITrialNumber), "", nil, func(number string) (err error) {
		trial, err = t.AimTest(t.ctx, d, row, number)
		return err
	})
	if err != nil || number == "" {
		return err
	}
	where := trial.Gateway
	if trial.Sandbox {
		where = t.say(words.TUISandbox)
	}
	t.fact(words.TUIGateway, where)
	t.tellProblems(trial.Problems)
	t.tellMessage(d, &trial.Message)
	last := trial.Message.To[max(0, len(trial.Message.To)-4):]
	if typed, err := t.typed(last, t.say(words.TUITrialConfirm, last), words.TUITrialWrong); err != nil || !typed {
		return err
	}
	run, err := t.Test(t.ctx, d, trial)
	if err != nil {
		return t.fault(err)
	}
	progress, err := t.watch(run)
	if err == nil {
		t.tellTrial(run, progress)
	}
	return err
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
		t.tells(words.TUITrialSent, r.MessageID)
	case campaign.Failed:
		t.tells(words.TUITrialFailed, answer)
	case campaign.Unknown:
		t.tells(words.TUITrialUnknown, answer)
	default:
		if halt := progress.Halt(); halt != nil {
			answer = t.says.Answer(halt.Status, halt.Code, halt.Message)
		}
		t.tells(words.TUITrialNotSent, answer)
	}
	t.tells(words.TUITrialRun, run.ID)
}
