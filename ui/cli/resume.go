package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// resumeFlags are the flags of resume.
type resumeFlags struct {
	sending  sendingFlags
	policy   campaign.Policy
	suppress []string
}

func (a *app) resumeCommand() *cobra.Command {
	var r resumeFlags
	var yes bool
	cmd := a.command("resume [RUN]", help{words.ResumeShort, words.ResumeExamples, words.ResumeLong}, a.wants(0, 1, "RUN"),
		func(args []string) error { return a.resume(first(args...), r) })
	a.addSendingFlags(cmd, &r.sending)
	a.addPlainFlags(cmd, &r.sending)
	a.addOperatingFlags(cmd, &r.sending.operating)
	flags := cmd.Flags()
	a.addSuppressFlag(cmd, &r.suppress)
	flags.BoolVar(&r.policy.ResendUnknown, "resend-unknown", false, a.words.Say(words.FlagResendUnknown))
	flags.BoolVar(&r.policy.RetryFailed, "retry-failed", false, a.words.Say(words.FlagRetryFailed))
	// It never asks; the flag is there for whoever gives it by habit.
	flags.BoolVar(&yes, "yes", false, a.words.Say(words.FlagYes))
	_ = flags.MarkHidden("yes")
	cmd.ValidArgsFunction = a.completeRuns(func(info storage.Info) bool { return info.Counts.Remaining > 0 })
	return cmd
}

func (a *app) resume(ref string, r resumeFlags) error {
	if err := a.operate(&r.sending); err != nil {
		return err
	}
	runs, err := a.runs()
	if err != nil {
		return err
	}
	folder, err := a.findUnfinished(runs, ref)
	if err != nil {
		return err
	}
	a.tellNetwork(folder)
	if a.hasScreen() && !r.sending.isLines() {
		return a.resumeOnScreen(folder, r)
	}
	t, err := a.takeUp(folder, r)
	if err != nil {
		return err
	}
	a.tellResume(t.run, r)
	a.tellOptedOut(t.optedOut)
	return a.deliver(t.run, t.gateway, t.pace, r.sending, wish{policy: r.policy, canary: r.sending.canary, spared: t.optedOut.spared})
}

// findUnfinished returns the folder of the run that ref names, or, without a
// name, of the newest run that has rows left. A newer one that cannot be gone
// on with is not passed over without a word.
func (a *app) findUnfinished(runs storage.Runs, ref string) (string, error) {
	if ref != "" {
		folder, err := runs.Find(ref)
		return folder, bad(err)
	}
	infos, err := runs.List()
	if err != nil {
		return "", bad(err)
	}
	for _, info := range infos {
		if info.State == storage.Stopped {
			return info.Folder, nil
		}
		if info.Err != nil {
			a.tell(safe(info.Err.Error()))
		}
	}
	return "", usage(a.words.Say(words.NothingToResume, safe(runs.Dir)))
}

// takenUp is a run that was opened to go on with it.
type takenUp struct {
	run      *storage.Run
	gateway  *gateway
	pace     pace
	optedOut optedOut
}

// takeUp opens a run to go on with it, and leaves out who opted out meanwhile.
// A run with the sandbox goes on with one: its messages must never reach
// people.
func (a *app) takeUp(folder string, r resumeFlags) (*takenUp, error) {
	header, err := storage.ReadHeader(folder)
	if err != nil {
		return nil, bad(err)
	}
	if r.sending.schedule, err = a.scheduleOf(r.sending, header); err != nil {
		return nil, err
	}
	lists, err := a.optOutsOf(header, r.suppress)
	if err != nil {
		return nil, err
	}
	runs, err := a.runs()
	if err != nil {
		return nil, err
	}
	t := &takenUp{pace: r.sending.pace(header.Rate, header.Workers)}
	if t.gateway, err = a.resumeGateway(header); err != nil {
		return nil, err
	}
	settings := t.pace.settings
	t.run, err = runs.Open(folder, storage.Resume{
		Version: aboutVersion(), BaseURL: t.gateway.base.String(), Rate: settings.Rate, Workers: settings.Workers, Policy: r.policy,
	})
	if err != nil {
		return nil, errors.Join(bad(err), t.gateway.Close())
	}
	if t.optedOut, err = leaveOutOptedOut(t.run, r.policy, lists); err != nil {
		return nil, errors.Join(err, t.run.Close(), t.gateway.Close())
	}
	return t, nil
}

func (a *app) resumeGateway(header storage.Header) (*gateway, error) {
	if header.Sandbox {
		if a.global.baseURL != "" {
			a.say(words.SandboxStays)
		}
		return sandboxGateway(sandbox.Options{})
	}
	g, err := a.gateway(header.BaseURL)
	if err == nil && g.base.String() != header.BaseURL {
		a.say(words.OtherGateway, safe(header.BaseURL), safe(g.base.String()))
	}
	return g, err
}

// tellResume says what will be sent, what stays as it is, and what is risked.
func (a *app) tellResume(run *storage.Run, r resumeFlags) {
	counts := run.State.Tally.Counts()
	a.say(words.ResumeState, run.ID, countsLine(a.words, counts))
	if n := counts.Failed; n > 0 && r.policy.RetryFailed {
		a.say(words.ResumeRetries, n)
	} else if n > 0 {
		a.say(words.ResumeLeavesFailed, n)
	}
	if n := counts.Unknown; n > 0 && r.policy.ResendUnknown {
		a.say(words.ResumeResends, n)
	} else if n > 0 {
		a.say(words.ResumeLeavesUnknown, n)
	}
}
