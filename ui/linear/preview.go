package linear

import (
	"errors"
	"slices"
	"strconv"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// preview tells any row's message as its recipient reads it.
func (t *talk) preview(d *tui.Draft, row int) error {
	return t.stay(func() ([]option, error) {
		sample, err := d.Row(row)
		if err != nil {
			return nil, err
		}
		t.tellRow(d, sample)
		m := sample.Message
		to := func(says words.ID, n int) []option {
			return when(n > 0 && n != row, option{t.say(says), func() error { row = n; return nil }})
		}
		next := row%d.Counts.Total + 1
		return slices.Concat(
			to(words.KeyNext, next),
			to(words.KeyNextProblem, tui.ProblemAfter(d, row)), to(words.KeyLongest, d.Longest), to(words.KeyEmptiest, d.Emptiest),
			to(words.KeyFirst, 1),
			when(d.Counts.Total > 1, option{t.say(words.KeyGoTo), func() error { return t.goTo(d, &row) }}),
			[]option{{t.say(words.KeyDetail), func() error { t.tellCells(d, sample.Record); return nil }}},
			when(len(m.Body) > 0,
				option{t.say(words.TUIPanelJSON), func() error { t.data("POST " + m.Endpoint); t.data(string(campaign.SafeJSON(m.Body))); return nil }},
				option{t.say(words.KeyTrial), func() error { return t.trial(d, row) }}),
			[]option{{t.say(words.KeySend), func() error { return t.confirm(d) }}, t.back()}), nil
	})
}

// goTo asks for the number of a row.
func (t *talk) goTo(d *tui.Draft, row *int) error {
	_, err := t.ask(t.say(words.TUIGoToRow), "", nil, func(text string) error {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > d.Counts.Total {
			return errors.New(t.say(words.LinearNoNumber, text, d.Counts.Total))
		}
		*row = n
		return nil
	})
	return err
}

// tellRow tells what becomes of a row, why, and its message.
func (t *talk) tellRow(d *tui.Draft, s tui.Sample) {
	fate := t.say(words.TUIWillBeSent)
	switch {
	case s.Outcome == campaign.Duplicate:
		fate = t.say(words.TUIDuplicateOf, t.says.Number(s.Earlier))
	case s.Outcome != campaign.Pending && s.Why != "":
		fate = t.say(words.TUILeftOutAs, s.Why)
	case s.Outcome != campaign.Pending:
		fate = t.say(words.TUILeftOutAs, s.Outcome.String())
	}
	t.fact(t.say(words.TUIRowOf, t.says.Number(s.Record.Row), t.says.Number(d.Counts.Total)), fate)
	t.tellProblems(s.Problems)
	if len(s.Message.Body) > 0 {
		t.tellMessage(d, s.Message)
	}
}

func (t *talk) tellProblems(problems []campaign.Problem) {
	for _, p := range problems {
		says, remedy := p.Say(t.Words.Rule)
		t.tell(says + "; " + remedy)
	}
}

// tellMessage tells a message as it is read, or the values of a template whose
// words are not known.
func (t *talk) tellMessage(d *tui.Draft, m campaign.Message) {
	t.tell(t.say(words.TUITo) + " " + m.To)
	lines := t.Read(m, d.Wording)
	if len(lines) == 0 {
		t.tell(t.say(words.TUIWordsUnknown))
		lines = t.says.Values(m)
	}
	for _, line := range lines {
		t.data(line)
	}
}

// tellCells tells a row as it is in the list.
func (t *talk) tellCells(d *tui.Draft, record campaign.Record) {
	for i, cell := range record.Cells {
		name := strconv.Itoa(i + 1)
		if i < len(d.Columns) {
			name = d.Columns[i]
		}
		t.fact(name, cell)
	}
}
