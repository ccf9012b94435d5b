package linear

import (
	"errors"
	"path/filepath"
	"slices"
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
		return t.compose(unworded.Mapping)
	case err != nil:
		t.fault(err)
		if errors.As(err, &misread) {
			return t.reread(misread.Draft)
		}
		return nil
	}
	return t.list(d)
}

// list tells what was read and how, what would become of the rows, and what
// can be done about it.
func (t *talk) list(d *tui.Draft) error {
	t.tellList(d)
	return t.stay(func() ([]option, error) {
		kinds, mendable := t.says.Damages(d)
		if len(kinds) > 0 {
			t.fact(t.say(words.TUIDamage), strings.Join(kinds, ", "))
		}
		if d.ProblemCount > 0 {
			t.tell(t.say(words.TUIProblemKinds, t.says.Number(d.ProblemCount), t.says.Number(len(d.Kinds))))
		}
		mend := t.say(words.LinearMend, t.says.Number(mendable), filepath.Base(d.MendTo))
		return slices.Concat(
			when(d.Counts.Total > 0, option{t.say(words.KeyPreview), func() error { return t.preview(d, 1) }}),
			when(d.ProblemCount > 0, option{t.say(words.TUIProblemKind), func() error { return t.problems(d) }}),
			when(d.MendTo != "", option{mend, func() error { return t.opened(t.Mend(t.ctx, d, unheard)) }}),
			[]option{{t.say(words.KeySend), func() error { return t.confirm(d) }}},
			when(d.Path != "", option{t.say(words.TUIReadOtherwise), func() error { return t.reread(d) }}),
			[]option{t.homeward()}), nil
	})
}

func (t *talk) homeward() option {
	return option{t.say(words.KeyHome), func() error { return errHome }}
}

func (t *talk) tellList(d *tui.Draft) {
	file, how := t.says.Read(d)
	t.fact(file, strings.Join(how, ", "))
	t.tell(t.say(words.NewAskColumns, file, strings.Join(d.Columns, ", ")))
	t.fact(t.say(words.TUIMessage), t.says.Message(d))
	if d.Part != "" {
		t.fact(t.say(words.TUIPart), d.Part)
	}
	t.tell(t.say(words.TUIToSend, t.says.Number(d.Counts.Remaining)))
	t.tellLeftOut(d)
	for _, note := range d.Notes {
		says, remedy := note.Say(t.Words.Rule)
		t.tell(says + "; " + remedy)
	}
	for _, warning := range d.Warnings {
		t.tell(warning)
	}
	if d.Blocker != "" {
		t.tell(d.Blocker)
	}
}

// tellLeftOut tells which rows are not sent, and why.
func (t *talk) tellLeftOut(d *tui.Draft) {
	for _, o := range []campaign.Outcome{campaign.Invalid, campaign.Duplicate, campaign.Suppressed} {
		why := t.says.Meaning(o)
		if o == campaign.Suppressed && d.Suppressed != "" {
			why = d.Suppressed
		}
		t.tellOutcome(o, d.Counts, why)
	}
}

func (t *talk) tellOutcome(o campaign.Outcome, c campaign.Counts, why string) {
	if n := c.Of(o); n > 0 {
		t.fact(t.says.Number(n)+" "+t.says.Outcome(o), why)
	}
}

// problems tells the problems by kind, and the rows of the kind that is chosen.
func (t *talk) problems(d *tui.Draft) error {
	return t.stay(func() ([]option, error) {
		var options []option
		for _, kind := range d.Kinds {
			text, rows := t.says.Kind(kind)
			if rows != "" {
				text += "; " + t.say(words.TUIRow) + " " + rows
			}
			options = append(options, option{t.says.Number(kind.Count) + ": " + text, func() error { return t.kind(kind.First) }})
		}
		return append(options, t.back()), nil
	})
}

// kind tells problems in full, some at a time.
func (t *talk) kind(problems []campaign.Problem) error {
	return t.stay(func() ([]option, error) {
		n := min(page, len(problems))
		for _, p := range problems[:n] {
			t.tell(t.says.Problem(p))
		}
		problems = problems[n:]
		goOn := option{t.say(words.LinearMore), func() error { return nil }}
		return append(when(len(problems) > 0, goOn), t.back()), nil
	})
}

// compose makes the message of a list that has none.
func (t *talk) compose(m tui.Mapping) error {
	var ended error // of the answers
	path, err := t.New(m, func(question, proposed string, choices []string, take func(string) error) (answer string, err error) {
		answer, ended = t.askOr(words.NewNone, question, proposed, choices, take)
		return answer, ended
	})
	switch {
	case ended != nil:
		return ended
	case err != nil:
		t.fault(err)
		return nil
	}
	t.tell(t.say(words.NewWritten, path))
	return t.opened(t.Reread(t.ctx, &tui.Draft{Path: path, Name: filepath.Base(path)}, m.Reading, unheard))
}
