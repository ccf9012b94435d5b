package tui

import (
	"context"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// confirmScreen says how many messages go where, at what rate and for how
// long, and what is left out. It starts only when the number was typed.
type confirmScreen struct {
	*env
	draft    *Draft
	settings Settings
	gate     gate
	started  bool
}

func newConfirm(e *env, draft *Draft) screen {
	return &confirmScreen{env: e, draft: draft,
		settings: Settings{Rate: draft.Rate, Workers: draft.Workers, Canary: draft.Canary}}
}

func (c *confirmScreen) enter() tea.Cmd {
	c.started, c.gate = false, gate{}
	return nil
}

func (c *confirmScreen) title() words.ID { return words.TUIConfirm }

func (c *confirmScreen) subject() string { return c.draft.Name }

// aim is how many messages would go out now.
func (c *confirmScreen) aim() int {
	if n := c.settings.Canary; n > 0 {
		return min(n, c.draft.Counts.Remaining)
	}
	return c.draft.Counts.Remaining
}

func (c *confirmScreen) open() bool { return c.draft.Blocker == "" && c.aim() > 0 && !c.started }

func (c *confirmScreen) keys() []binding {
	return slices.Concat(
		when(c.open(), keyFaster, keySlower),
		when(c.open() && c.draft.Counts.Remaining > 1, keyCanary),
		when(c.open(), keyWorkers, keyMore, keyFewer),
		when(!c.started, keyBack))
}

func (c *confirmScreen) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	if c.open() {
		taken, opens := c.gate.press(press, c.aim())
		if opens {
			return c.start()
		}
		if taken {
			return nil
		}
	}
	switch action(press, c.keys()) {
	case words.KeyBack:
		return c.send(back{})
	case words.KeyFaster:
		c.settings.Rate = faster(c.settings.Rate)
	case words.KeySlower:
		c.settings.Rate = slower(c.settings.Rate)
	case words.KeyMoreWorkers:
		c.settings.Workers = moreWorkers(c.settings.Workers)
	case words.KeyFewerWorkers:
		c.settings.Workers = fewerWorkers(c.settings.Workers)
	case words.KeyCanary:
		c.settings.Canary = nextCanary(c.settings.Canary, c.draft.Counts.Remaining)
		c.gate = gate{}
	}
	return nil
}

// start leaves the screen for the run. It can be called once.
func (c *confirmScreen) start() tea.Cmd {
	c.started = true
	draft, settings := c.draft, c.settings
	return c.send(show{waitForStart(c.env, draft.Name, func(ctx context.Context) (*Live, error) {
		return c.Start(ctx, draft, settings)
	})})
}

// canaries are the sizes of a canary that a key goes through; 0 sends all.
var canaries = []int{0, 1, 5, 10, 25, 50, 100, 500, 1000}

// nextCanary returns the next larger size that is less than all, or 0.
func nextCanary(now, all int) int {
	for _, n := range canaries {
		if n > now && n < all {
			return n
		}
	}
	return 0
}

func (c *confirmScreen) view(width, height int) []string {
	return stack(height,
		solid(60, c.facts(c.terms()...)...),
		solid(40, c.leftOut(width)...),
		solid(70, c.note(width)...),
		c.warnings(c.draft, 70, width),
		elastic(90, 1, 3, func(n int) []string { return c.ask(width, n) }))
}

// terms are the facts of what is about to happen.
func (c *confirmScreen) terms() [][2]string {
	canary := c.say(words.TUICanaryOff)
	if c.settings.Canary > 0 {
		canary = c.say(words.TUICanaryOn, c.number(c.aim()), c.number(c.draft.Counts.Remaining-c.aim()))
	}
	terms := append(c.going(c.aim(), c.draft.Gateway, c.draft.Sandbox, c.settings),
		c.fact(words.TUICanary, canary), c.fact(words.TUIMessage, c.message(c.draft)))
	if hours := c.draft.Hours; hours != "" {
		terms = append(terms, c.fact(words.TUIHours, campaign.Safe(hours)))
	}
	if part := c.draft.Part; part != "" {
		terms = slices.Insert(terms, 1, c.fact(words.TUIPart, campaign.Safe(part)))
	}
	return terms
}

// warnings draws what is to be read before anything is sent.
func (e *env) warnings(d *Draft, worth, width int) part {
	var lines []string
	for _, warning := range d.Warnings {
		for _, line := range wrap(campaign.Safe(warning), width) {
			lines = append(lines, e.warn.Render(line))
		}
	}
	lines = fit(lines, width, len(lines))
	return shrinking(worth, lines, lines[:min(1, len(lines))])
}

// going is what every start says: how many, where to, how fast, how long.
func (e *env) going(aim int, gateway string, sandbox bool, s Settings) [][2]string {
	where := e.strong.Render(campaign.Safe(gateway))
	switch {
	case sandbox:
		where = e.say(words.TUISandbox)
	case gateway == "":
		where = "—"
	}
	took := max(time.Second, time.Duration(float64(aim)/max(s.Rate, 0.001)*float64(time.Second)))
	return [][2]string{
		e.fact(words.TUISendNow, e.strong.Render(e.number(aim))),
		e.fact(words.TUIGateway, where),
		e.fact(words.TUIRate, e.say(words.TUIRateIs, perSecond(s.Rate), e.number(s.Workers))),
		e.fact(words.TUITakes, e.say(words.TUIAtLeast, duration(took))),
	}
}

// leftOut says what is not sent, and why.
func (c *confirmScreen) leftOut(width int) []string {
	var lines []string
	for _, o := range []campaign.Outcome{campaign.Invalid, campaign.Duplicate, campaign.Suppressed} {
		if n := c.draft.Counts.Of(o); n > 0 {
			why := c.say(meaningOf[o])
			if o == campaign.Suppressed && c.draft.Suppressed != "" {
				why = campaign.Safe(c.draft.Suppressed)
			}
			lines = append(lines, c.reason(o, n, why, width)...)
		}
	}
	if len(lines) == 0 {
		return []string{c.faint.Render(c.say(words.TUINothingLeftOut))}
	}
	return append([]string{c.say(words.TUILeftOut)}, lines...)
}

// reason draws how many rows have an outcome, and beside it why.
func (c *confirmScreen) reason(o campaign.Outcome, n int, why string, width int) []string {
	room := max(10, width-29)
	mark, count := c.mark(o), c.number(n)
	var lines []string
	for _, line := range wrap(why, room) {
		lines = append(lines, cut(columns([]int{14, -9, room}, mark, count, c.faint.Render(line)), width))
		mark, count = "", ""
	}
	return lines
}

// ask is what a person has to do to start, or why it cannot be done.
func (c *confirmScreen) ask(width, height int) []string {
	switch {
	case c.draft.Blocker != "":
		return c.blocked(c.draft.Blocker, width)
	case c.draft.Counts.Remaining == 0:
		return c.blocked(c.say(words.TUINothingToSend), width)
	}
	return c.gateLines(&c.gate, c.aim(), width, height)
}

// note is what to think of before sending, if there is something.
func (c *confirmScreen) note(width int) []string {
	if c.draft.Note == "" || c.draft.Blocker != "" {
		return nil
	}
	return wrap(c.warn.Render(campaign.Safe(c.draft.Note)), width)
}

// blocked says why nothing can be sent.
func (e *env) blocked(why string, width int) []string {
	lines := wrap(campaign.Safe(why), width-2)
	mark := e.outcomes[campaign.Failed].Render(marks[campaign.Failed]) + " "
	for i, line := range lines {
		lines[i], mark = mark+line, "  "
	}
	return lines
}

// gateLines draws a gate: what to type, what was typed, what was wrong.
func (e *env) gateLines(g *gate, aim, width, height int) []string {
	ask := e.strong.Render(e.say(words.TUITypeCount, aim)) + "  " + g.typed + "▏"
	note := ""
	switch {
	case g.pasted:
		note = e.say(words.TUIPasted)
	case g.wrong && g.typed == "":
		note = e.say(words.TUIEnterAlone)
	case g.wrong:
		note = e.say(words.TUIWrongCount)
	}
	if note != "" {
		note = e.warn.Render(note)
	}
	return fit([]string{ask, note}, width, height)
}
