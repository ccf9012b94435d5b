package linear

import (
	"cmp"
	"strconv"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// preview tells any row's message as its recipient reads it. What can be done
// has the same numbers at every row, so that they are soon known by heart.
func (t *talk) preview(d *tui.Draft) error {
	for row, heard := 1, 0; ; {
		sample, err := d.Row(row)
		if err != nil {
			return t.fault(err)
		}
		if row != heard {
			t.tellRow(d, &sample)
			heard = row
		}
		for _, way := range ways {
			t.offer(toRow(d, way, row) > 0, way)
		}
		for _, does := range []words.ID{words.KeyGoTo, words.KeyDetail, words.TUIPanelJSON, words.KeyTrial, words.KeySend, words.KeyBack} {
			t.offer(true, does)
		}
		does, _, err := t.chosen()
		switch does {
		case words.KeyGoTo:
			var n int
			if n, err = t.askNumber(t.say(words.TUIGoToRow), "", 1, d.Counts.Total); n > 0 {
				row = n
			}
		case words.KeyDetail:
			t.tellCells(d, sample.Record.Cells)
		case words.TUIPanelJSON:
			t.tellJSON(&sample)
		case words.KeyTrial:
			err = t.trial(d, row)
		case words.KeySend:
			err = t.confirm(d)
		case words.KeyBack:
			return nil
		default:
			row, heard = cmp.Or(toRow(d, does, row), row), 0
		}
		if err != nil {
			return err
		}
	}
}

// tellJSON tells the exact request, or why there is none.
func (t *talk) tellJSON(s *tui.Sample) {
	if len(s.Message.Body) == 0 {
		t.tell(t.fate(s))
		return
	}
	t.data("POST " + s.Message.Endpoint)
	t.data(string(campaign.SafeJSON(s.Message.Body)))
}

// ways lead from one row to another.
var ways = []words.ID{words.KeyNext, words.KeyNextProblem, words.KeyLongest, words.KeyEmptiest, words.KeyFirst}

// toRow returns the row that a way leads to, 0 for none.
func toRow(d *tui.Draft, way words.ID, from int) int {
	switch way {
	case words.KeyNext:
		return from%d.Counts.Total + 1
	case words.KeyNextProblem:
		return tui.ProblemAfter(d, from)
	case words.KeyLongest:
		return d.Longest
	case words.KeyEmptiest:
		return d.Emptiest
	case words.KeyFirst:
		return 1
	}
	return 0
}

// tellRow tells what becomes of a row, why, and its message.
func (t *talk) tellRow(d *tui.Draft, s *tui.Sample) {
	t.named(t.say(words.TUIRowOf, t.says.Number(s.Record.Row), t.says.Number(d.Counts.Total)), t.fate(s))
	t.tellProblems(s.Problems)
	if len(s.Message.Body) > 0 {
		t.tellMessage(d, &s.Message)
	}
}

// fate says what becomes of a row.
func (t *talk) fate(s *tui.Sample) string {
	switch {
	case s.Outcome == campaign.Pending:
		return t.say(words.TUIWillBeSent)
	case s.Outcome == campaign.Duplicate:
		return t.say(words.TUIDuplicateOf, t.says.Number(s.Earlier))
	case s.Why != "":
		return t.say(words.TUILeftOutAs, s.Why)
	}
	return t.say(words.TUILeftOutAs, s.Outcome.String())
}

func (t *talk) tellProblems(problems []campaign.Problem) {
	for _, p := range problems {
		says, remedy := p.Say(t.Words.Rule)
		t.tell(says + "; " + remedy)
	}
}

// tellMessage tells a message as it is read, or the values of a template whose
// words are not known.
func (t *talk) tellMessage(d *tui.Draft, m *campaign.Message) {
	t.named(t.say(words.TUITo), m.To)
	lines := t.Read(*m, d.Wording)
	if len(lines) == 0 {
		t.tells(words.TUIWordsUnknown)
		lines = t.says.Values(*m)
	}
	for _, line := range lines {
		t.data(line)
	}
}

// tellCells tells a row as it is in the list.
func (t *talk) tellCells(d *tui.Draft, cells []string) {
	for i, cell := range cells {
		name := strconv.Itoa(i + 1)
		if i < len(d.Columns) {
			name = d.Columns[i]
		}
		t.named(name, cell)
	}
}
