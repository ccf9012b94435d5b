package tui

import (
	"context"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// resumeScreen says what a run holds, and what goes out and what is risked
// when it goes on. It starts only when the number was typed.
type resumeScreen struct {
	*env
	plan     *Resume
	settings Settings
	gate     gate
	started  bool
}

func newResume(e *env, plan *Resume) screen {
	return &resumeScreen{env: e, plan: plan,
		settings: Settings{Rate: plan.Rate, Workers: plan.Workers, Canary: plan.Canary, Policy: plan.Policy}}
}

func (r *resumeScreen) enter() tea.Cmd {
	r.started, r.gate = false, gate{}
	return nil
}

func (r *resumeScreen) title() words.ID { return words.TUIResume }

func (r *resumeScreen) subject() string { return r.plan.Name }

// aim is how many messages would go out now.
func (r *resumeScreen) aim() int {
	c, sum := r.plan.Counts, 0
	for _, o := range barOrder {
		if r.settings.Policy.Wants(o) {
			sum += c.Of(o) - r.plan.OptedOut.Of(o)
		}
	}
	if r.settings.Canary > 0 {
		return min(sum, r.settings.Canary)
	}
	return sum
}

func (r *resumeScreen) keys() []binding {
	works := r.plan.Blocker == "" && !r.started
	c := r.plan.Counts
	return slices.Concat(
		when(works && c.Failed > 0, keyFailed), when(works && c.Unknown > 0, keyUnknown),
		when(works && r.aim() > 0, keyFaster, keySlower, keyWorkers, keyMore, keyFewer),
		when(!r.started, keyReport, keyBack))
}

func (r *resumeScreen) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	if r.plan.Blocker == "" && !r.started {
		taken, opens := r.gate.press(press, r.aim())
		if opens {
			return r.start()
		}
		if taken {
			return nil
		}
	}
	return r.do(action(press, r.keys()))
}

func (r *resumeScreen) do(does words.ID) tea.Cmd {
	switch does {
	case words.KeyBack:
		return r.send(back{})
	case words.KeyReport:
		return r.send(show{waitForReport(r.env, r.plan.ID)})
	case words.KeyFaster:
		r.settings.Rate = faster(r.settings.Rate)
	case words.KeySlower:
		r.settings.Rate = slower(r.settings.Rate)
	case words.KeyMoreWorkers:
		r.settings.Workers = moreWorkers(r.settings.Workers)
	case words.KeyFewerWorkers:
		r.settings.Workers = fewerWorkers(r.settings.Workers)
	case words.KeyRetryFailed:
		r.settings.Policy.RetryFailed, r.gate = !r.settings.Policy.RetryFailed, gate{}
	case words.KeyResendUnknown:
		r.settings.Policy.ResendUnknown, r.gate = !r.settings.Policy.ResendUnknown, gate{}
	}
	return nil
}

// start leaves the screen for the run. It can be called once.
func (r *resumeScreen) start() tea.Cmd {
	r.started = true
	plan, settings := r.plan, r.settings
	return r.send(show{waitForStart(r.env, plan.Name, func(ctx context.Context) (*Live, error) {
		return r.Resume(ctx, plan, settings)
	})})
}

func (r *resumeScreen) view(width, height int) []string {
	p := r.plan
	terms := r.going(r.aim(), p.Gateway, p.Sandbox, r.settings)
	if p.Hours != "" {
		terms = append(terms, r.fact(words.TUIHours, campaign.Safe(p.Hours)))
	}
	parts := r.totals(p.Counts, true, r.facts(terms...), width)
	parts = slices.Insert(parts, 0, solid(30, wrap(r.stopped(), width)...))
	choices := r.choices(width)
	parts = append(parts, elastic(70, 1, len(choices), func(n int) []string { return fit(choices, width, n) }))
	return stack(height, append(parts, elastic(95, 1, 3, func(n int) []string { return r.ask(width, n) }))...)
}

// stopped says when the run began and why it stopped.
func (r *resumeScreen) stopped() string {
	p := r.plan
	began := r.say(words.TUIBegan, r.date(p.Started))
	switch {
	case p.Halt != nil:
		return began + " " + r.say(words.TUIStoppedByHalt, r.haltWords(p.Halt))
	case p.Ending == campaign.EndCanary:
		return began + " " + r.say(words.TUIStoppedByCanary)
	case p.Ending == campaign.EndFinished:
		return began + " " + r.say(words.TUIEndFinished)
	case p.Ending == "":
		return began + " " + r.say(words.TUIStoppedByCrash)
	}
	return began + " " + r.say(words.TUIEndInterrupted)
}

// choices says what is sent again and what is not, and the risk.
func (r *resumeScreen) choices(width int) []string {
	c, policy := r.plan.Counts, r.settings.Policy
	var lines []string
	add := func(n int, on bool, key binding, yes, no words.ID) {
		if n == 0 {
			return
		}
		says, sign := no, "[ ] "
		if on {
			says, sign = yes, "[x] "
		}
		choice := wrap(r.say(says, r.number(n)), width-4)
		for i, line := range choice {
			choice[i], sign = sign+line, "    "
		}
		lines = append(lines, r.pressable(key, choice...)...)
	}
	add(c.Failed, policy.RetryFailed, keyFailed, words.TUIRetryFailedYes, words.TUIRetryFailedNo)
	add(c.Unknown, policy.ResendUnknown, keyUnknown, words.TUIResendUnknownYes, words.TUIResendUnknownNo)
	return append(lines, r.optedOut(width)...)
}

// optedOut says who came onto a suppression list since the run began.
func (r *resumeScreen) optedOut(width int) []string {
	o := r.plan.OptedOut
	var lines []string
	add := func(n int, says words.ID) {
		if n > 0 {
			text := marks[campaign.Suppressed] + " " + r.say(says, r.number(n))
			lines = append(lines, wrap(text, width)...)
		}
	}
	add(o.Remaining, words.TUIOptedOut)
	add(o.Failed+o.Unknown, words.TUIOptedOutStays)
	return lines
}

func (r *resumeScreen) ask(width, height int) []string {
	switch {
	case r.plan.Blocker != "":
		return r.blocked(r.plan.Blocker, width)
	case r.aim() == 0 && r.plan.OptedOut.Remaining > 0:
		return r.blocked(r.say(words.TUIAllOptedOut, campaign.Safe(r.plan.ID)), width)
	case r.aim() == 0:
		return r.blocked(r.say(words.TUINothingToSend), width)
	}
	return r.gateLines(&r.gate, r.aim(), width, height)
}
