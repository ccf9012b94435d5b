package linear

import (
	"errors"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// allOutcomes are all that a row of a report can have.
var allOutcomes = append(slices.Clone(campaign.RowOutcomes), campaign.Pending)

// report tells what came of a run, and leads to what can be done about it.
func (t *talk) report(id string) error {
	return t.stay(func() ([]option, error) {
		r, err := t.Report(t.ctx, id)
		if err != nil {
			return nil, err
		}
		t.tellReport(r)
		c, idle := r.Counts, !r.Busy
		failed := tui.Filter{On: true, Outcome: campaign.Failed}
		return slices.Concat(
			when(idle && tui.NeedsKey(r.Run), option{t.say(words.KeyNewKey), func() error { return t.newKey(id) }}),
			when(idle && c.Remaining > 0, option{t.say(words.KeyResume), func() error { return t.resume(id, campaign.Policy{}) }}),
			when(idle && c.Unknown > 0, option{t.say(words.KeySettle), func() error { return t.settle(r) }}),
			when(idle && c.Failed > 0, option{t.say(words.KeyRetryFailed), func() error { return t.resume(id, campaign.Policy{RetryFailed: true}) }}),
			when(c.Failed > 0, option{t.say(words.KeyMend), func() error { return t.write(r, failed, tui.FormatList) }}),
			[]option{
				{t.say(words.KeyExport), func() error { return t.export(r) }},
				{t.say(words.KeyRows), func() error { return t.ofOutcome(r, func(f tui.Filter) error { return t.rows(r, f, 0) }) }},
				t.homeward(),
			}), nil
	})
}

// tellReport tells how the run ended, its outcomes, and the reasons, each with
// what can be done about it.
func (t *talk) tellReport(r *tui.Report) {
	t.tell(r.Name + ": " + t.says.Ended(r.Run))
	for _, o := range allOutcomes {
		t.tellOutcome(o, r.Counts, t.says.Meaning(o))
	}
	for _, reason := range r.Reasons[:min(page, len(r.Reasons))] {
		says := t.say(words.ReasonLine, reason.Count, reason.Outcome.String(), t.says.Answer(reason.Status, reason.Code, reason.Error), reason.FirstRow)
		t.tell(says + ": " + t.say(tui.Remedy(reason)))
	}
	if more := len(r.Reasons) - page; more > 0 {
		t.tell(t.say(words.MoreReasons, more))
	}
}

// ofOutcome asks for the rows of which outcome, or all, and goes on with them.
func (t *talk) ofOutcome(r *tui.Report, do func(tui.Filter) error) error {
	options := []option{{t.say(words.TUIAllRows), func() error { return do(tui.Filter{}) }}}
	for _, o := range allOutcomes {
		if n := r.Counts.Of(o); n > 0 {
			options = append(options, option{t.says.Outcome(o) + ", " + t.says.Number(n), func() error { return do(tui.Filter{On: true, Outcome: o}) }})
		}
	}
	return t.asked(append(options, t.back()))
}

// asked asks once, for a step within another question.
func (t *talk) asked(options []option) error {
	if err := t.choose(options...); !errors.Is(err, errBack) {
		return err
	}
	return nil
}

// rows tells rows of a report, some at a time.
func (t *talk) rows(r *tui.Report, filter tui.Filter, from int) error {
	return t.stay(func() ([]option, error) {
		found, err := r.Rows(t.ctx, tui.Query{Filter: filter}, from, page)
		for _, row := range found.Rows {
			t.tellReportRow(row)
		}
		from += len(found.Rows)
		goOn := option{t.say(words.LinearMore), func() error { return nil }}
		return append(when(from < found.Total, goOn), t.back()), err
	})
}

func (t *talk) tellReportRow(row tui.ReportRow) {
	text := t.say(words.TUIRow) + " " + t.says.Number(row.Row) + ", " + row.To + ": " + t.says.Outcome(row.Outcome) + " " + t.says.Answer(row.Status, row.Code, row.Error)
	t.tell(strings.TrimSpace(text))
}

// export asks which rows go into which form.
func (t *talk) export(r *tui.Report) error {
	return t.ofOutcome(r, func(filter tui.Filter) error {
		var options []option
		for _, format := range r.Formats {
			options = append(options, option{format, func() error { return t.write(r, filter, format) }})
		}
		return t.asked(append(options, t.back()))
	})
}

// write asks for the name of the file, and never takes that of one that is there.
func (t *talk) write(r *tui.Report, filter tui.Filter, format string) error {
	var written string
	_, err := t.ask(t.say(words.TUIExportTo), tui.ReportName(r, filter, format), nil, func(path string) (err error) {
		written, err = r.Export(t.ctx, tui.Export{Filter: filter, Format: format, Path: path})
		if errors.Is(err, tui.ErrExists) {
			return errors.New(t.say(words.FileIsThere, path))
		}
		return err
	})
	if err == nil {
		t.tell(t.say(words.TUIWritten, written))
	}
	return err
}
