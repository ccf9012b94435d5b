package linear

import (
	"errors"
	"path/filepath"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// opened goes on with what was read, or says why it could not be.
func (t *talk) opened(d *tui.Draft, err error) error {
	var unworded *tui.Unworded
	var misread *tui.Misread
	switch {
	case errors.As(err, &unworded):
		return t.unworded(&unworded.Mapping)
	case errors.As(err, &misread):
		_ = t.fault(err)
		return t.reread(misread.Draft)
	case err != nil:
		return t.fault(err)
	}
	t.tellList(d)
	return t.list(d)
}

// list offers what can be done with a list.
func (t *talk) list(d *tui.Draft) error {
	for {
		t.offer(d.Counts.Total > 0, words.KeyPreview)
		t.offer(len(d.Kinds) > 0, words.TUIProblemKind)
		if _, mendable := t.says.Damages(d); d.MendTo != "" {
			t.offerAs(words.LinearMend, t.say(words.LinearMend, t.says.Number(mendable), filepath.Base(d.MendTo)))
		}
		t.offer(true, words.KeySend)
		t.offer(d.Path != "", words.TUIReadOtherwise)
		t.offer(true, words.KeyHome)
		does, _, err := t.chosen()
		switch does {
		case words.KeyPreview:
			err = t.preview(d)
		case words.TUIProblemKind:
			err = t.problems(d)
		case words.LinearMend:
			return t.opened(t.Mend(t.ctx, d, unheard))
		case words.KeySend:
			err = t.confirm(d)
		case words.TUIReadOtherwise:
			return t.reread(d)
		case words.KeyHome:
			return errHome
		}
		if err != nil {
			return err
		}
	}
}

// tellList tells what was read and how, and what would become of the rows.
func (t *talk) tellList(d *tui.Draft) {
	file, how := t.says.Read(d)
	t.named(file, strings.Join(how, ", "))
	t.tells(words.NewAskColumns, file, strings.Join(d.Columns, ", "))
	t.fact(words.TUIMessage, t.says.Message(d))
	if d.Part != "" {
		t.fact(words.TUIPart, d.Part)
	}
	t.tells(words.TUIToSend, t.says.Number(d.Counts.Remaining))
	t.tellLeftOut(d)
	t.tellProblems(d.Notes)
	for _, warning := range d.Warnings {
		t.tell(warning)
	}
	if kinds, _ := t.says.Damages(d); len(kinds) > 0 {
		t.fact(words.TUIDamage, strings.Join(kinds, ", "))
	}
	if d.ProblemCount > 0 {
		t.tells(words.TUIProblemKinds, t.says.Number(d.ProblemCount), t.says.Number(len(d.Kinds)))
	}
	t.tell(d.Blocker)
}

// tellLeftOut tells which rows are not sent, and why.
func (t *talk) tellLeftOut(d *tui.Draft) {
	for _, o := range []campaign.Outcome{campaign.Invalid, campaign.Duplicate, campaign.Suppressed} {
		why := t.says.Meaning(o)
		if o == campaign.Suppressed && d.Suppressed != "" {
			why = d.Suppressed
		}
		t.tellOutcome(o, d.Counts.Of(o), why)
	}
}

func (t *talk) tellOutcome(o campaign.Outcome, n int, why string) {
	if n > 0 {
		t.named(t.says.Number(n)+" "+t.says.Outcome(o), why)
	}
}

// problems offers the problems by kind.
func (t *talk) problems(d *tui.Draft) error {
	for {
		for _, kind := range d.Kinds {
			text, rows := t.says.Kind(kind)
			if rows != "" {
				text += "; " + t.say(words.TUIRowCount, t.says.Number(kind.Count)) + ": " + rows
			}
			t.offerAs(words.KeyOpenGroup, text)
		}
		t.offer(true, words.KeyBack)
		does, at, err := t.chosen()
		if does != words.KeyOpenGroup {
			return err
		}
		if err := t.kind(d.Kinds[at].First); err != nil {
			return err
		}
	}
}

// kind tells problems in full, some at a time.
func (t *talk) kind(problems []campaign.Problem) error {
	for {
		n := min(page, len(problems))
		for _, p := range problems[:n] {
			t.tell(t.says.Problem(p))
		}
		problems = problems[n:]
		if more, err := t.more(len(problems) > 0); !more {
			return err
		}
	}
}

// more offers to go on, where there is more.
func (t *talk) more(there bool) (bool, error) {
	t.offer(there, words.LinearMore)
	t.offer(true, words.KeyBack)
	does, _, err := t.chosen()
	return does == words.LinearMore, err
}

// unworded offers what can be done with a list that has no message; it may have
// been read wrong.
func (t *talk) unworded(m *tui.Mapping) error {
	t.tells(words.NewAskColumns, m.Name, strings.Join(m.Columns, ", "))
	for _, does := range []words.ID{words.KeyCompose, words.TUIReadOtherwise, words.KeyHome} {
		t.offer(true, does)
	}
	does, _, err := t.chosen()
	switch does {
	case words.KeyCompose:
		return t.compose(m)
	case words.TUIReadOtherwise:
		return t.reread(&tui.Draft{Path: m.List, Name: m.Name, Reading: m.Reading, Sheets: m.Sheets})
	}
	return err
}

// compose asks for the message of a list, and goes on with the campaign.
func (t *talk) compose(m *tui.Mapping) error {
	var ended error // of the answers
	path, err := t.New(*m, func(question, proposed string, choices []string, take func(string) error) (answer string, err error) {
		answer, ended = t.askOr(words.NewNone, question, proposed, choices, take)
		return answer, ended
	})
	switch {
	case ended != nil:
		return ended
	case err != nil:
		return t.fault(err)
	}
	t.tells(words.NewWritten, path)
	return t.opened(t.Reread(t.ctx, &tui.Draft{Path: path, Name: filepath.Base(path)}, m.Reading, unheard))
}
