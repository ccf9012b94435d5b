package tui

import (
	"context"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// settleScreen takes a person's word on rows that are unknown: their requests
// left, and no answer says whether the gateway took them. The word goes into
// the log for good, so it is given as everything that sends is: by typing the
// number of rows.
type settleScreen struct {
	*env
	run    Run
	row    int // the row that was chosen, 0 when none was
	all    bool
	choice int // in verdicts
	gate   gate
}

// verdict is a word that a person can give on unknown rows.
type verdict struct {
	as         campaign.Outcome // Pending sends them again instead
	says, risk words.ID
}

var verdicts = []verdict{
	{campaign.Sent, words.TUISettleSent, words.TUISettleSentRisk},
	{campaign.Failed, words.TUISettleFailed, words.TUISettleFailedRisk},
	{campaign.Pending, words.TUISettleAgain, words.TUISettleAgainRisk},
}

// newSettle settles all rows of a run that are unknown, or one of them.
func newSettle(e *env, run Run, row int) screen {
	return &settleScreen{env: e, run: run, row: row, all: row == 0}
}

func (s *settleScreen) enter() tea.Cmd {
	s.gate = gate{}
	return nil
}

func (s *settleScreen) title() words.ID { return words.TUISettle }

func (s *settleScreen) subject() string { return s.run.Name }

// verdicts are the words that can be given: one row alone is not sent again.
func (s *settleScreen) verdicts() []verdict {
	if s.all {
		return verdicts
	}
	return verdicts[:2]
}

func (s *settleScreen) verdict() verdict { return s.verdicts()[s.choice] }

// aim is how many rows the word is about.
func (s *settleScreen) aim() int {
	if s.all {
		return s.run.Counts.Unknown
	}
	return 1
}

func (s *settleScreen) sendsAgain() bool { return s.verdict().as == campaign.Pending }

func (s *settleScreen) keys() []binding {
	return slices.Concat([]binding{keyChoose}, when(s.row > 0 && s.run.Counts.Unknown > 1, keyOneOrAll),
		when(s.sendsAgain(), keyToResume), []binding{keyBack})
}

func (s *settleScreen) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	if !s.sendsAgain() {
		taken, opens := s.gate.press(press, s.aim())
		if opens {
			return s.settle()
		}
		if taken {
			return nil
		}
	}
	return s.do(action(press, s.keys()), press)
}

func (s *settleScreen) do(does words.ID, press tea.KeyMsg) tea.Cmd {
	switch does {
	case words.KeyBack:
		return s.send(back{})
	case words.KeyChoose:
		by := 1
		if press.Type == tea.KeyUp {
			by = -1
		}
		s.choice, s.gate = max(0, min(s.choice+by, len(s.verdicts())-1)), gate{}
	case words.KeyOneOrAll:
		s.all, s.choice, s.gate = !s.all, 0, gate{}
	case words.KeyToResume:
		return s.send(replace{waitForPlanWith(s.env, s.run.ID, campaign.Policy{ResendUnknown: true})})
	}
	return nil
}

// settle records the word, and shows the report as it is then.
func (s *settleScreen) settle() tea.Cmd {
	var rows []int
	if !s.all {
		rows = []int{s.row}
	}
	id, as := s.run.ID, s.verdict().as
	return s.send(show{newWaiting(s.env, words.TUISettling, s.run.Name, func(ctx context.Context, _ func(int)) (screen, error) {
		settled, err := s.Settle(ctx, id, rows, as)
		if err != nil {
			return nil, err
		}
		found, err := s.Report(ctx, id)
		if err != nil {
			return nil, err
		}
		next := newReport(s.env, found).(*reportScreen)
		next.said = func() string { return s.say(words.TUISettled, s.number(settled), as.String()) }
		return next, nil
	})})
}

func (s *settleScreen) view(width, height int) []string {
	about := s.say(words.TUISettleAll, s.number(s.aim()))
	if !s.all {
		about = s.say(words.TUISettleRow, s.number(s.row))
	}
	return stack(height, solid(60, wrap(about, width)...), elastic(90, 1, 2*len(s.verdicts()), func(n int) []string { return s.choices(width, n) }),
		elastic(95, 1, 2, func(n int) []string { return s.ask(width, n) }))
}

// click chooses what was clicked; its number is typed all the same.
func (s *settleScreen) click(choice int) (again bool) {
	if choice < len(s.verdicts()) && choice != s.choice {
		s.choice, s.gate = choice, gate{}
	}
	return false
}

// choices draws what can be said, each with what it means; where there is
// little room, the one that is chosen.
func (s *settleScreen) choices(width, height int) []string {
	var lines []string
	for i, v := range s.verdicts() {
		chosen := i == s.choice
		if height < 2*len(s.verdicts()) && !chosen {
			continue
		}
		line := pointer(chosen) + s.say(v.says)
		if chosen {
			line = s.strong.Render(line)
		}
		lines = append(lines, s.spot(lineSpot(i), line), "    "+s.faint.Render(cut(s.say(v.risk), width-4)))
	}
	return fit(lines, width, height)
}

func (s *settleScreen) ask(width, height int) []string {
	if s.sendsAgain() {
		return fit(wrap(s.say(words.TUISettleResume), width), width, height)
	}
	lines := []string{s.strong.Render(s.say(words.TUITypeSettle, s.aim())) + "  " + s.gate.typed + "▏"}
	if s.gate.wrong || s.gate.pasted {
		lines = append(lines, s.warn.Render(s.say(words.TUISettleWrong)))
	}
	return fit(lines, width, height)
}
