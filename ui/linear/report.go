package linear

import (
	"errors"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// report tells what came of a run, and leads to what can be done about it.
func (t *talk) report(id string) error {
	for {
		r, err := t.Report(t.ctx, id)
		if err != nil {
			return t.fault(err)
		}
		t.tellReport(r)
		c, idle := &r.Counts, !r.Busy
		t.offer(idle && tui.NeedsKey(&r.Run), words.KeyNewKey)
		t.offer(idle && c.Remaining > 0, words.KeyResume)
		t.offer(idle && c.Unknown > 0, words.KeySettle)
		t.offer(idle && c.Failed > 0, words.KeyRetryFailed)
		t.offer(c.Failed > 0, words.KeyMend)
		t.offer(true, words.KeyExport)
		t.offer(true, words.KeyRows)
		t.offer(true, words.KeyHome)
		t.offer(idle, words.KeyDelete)
		does, _, err := t.chosen()
		switch does {
		case words.KeyNewKey:
			err = t.newKey(id)
		case words.KeyResume, words.KeyRetryFailed:
			err = t.resume(id, campaign.Policy{RetryFailed: does == words.KeyRetryFailed})
		case words.KeySettle:
			err = t.settle(r)
		case words.KeyMend:
			err = t.write(r, tui.Filter{On: true, Outcome: campaign.Failed}, tui.FormatList)
		case words.KeyExport:
			err = t.export(r)
		case words.KeyRows:
			err = t.rows(r)
		case words.KeyDelete:
			err = t.delete(id)
		case words.KeyHome:
			return errHome
		}
		if err != nil {
			return err
		}
	}
}

// allOutcomes are all that a row of a report can have.
var allOutcomes = append(slices.Clone(campaign.RowOutcomes), campaign.Pending)

// tellReport tells how the run ended, its outcomes, and the reasons, each with
// what can be done about it.
func (t *talk) tellReport(r *tui.Report) {
	t.named(r.Name, t.says.Ended(&r.Run))
	for _, o := range allOutcomes {
		t.tellOutcome(o, r.Counts.Of(o), t.says.Meaning(o))
	}
	for _, reason := range r.Reasons[:min(page, len(r.Reasons))] {
		t.named(t.say(words.ReasonLine, reason.Count, reason.Outcome.String(),
			t.says.Answer(reason.Status, reason.Code, reason.Error), reason.FirstRow), t.say(tui.Remedy(reason)))
	}
	if more := len(r.Reasons) - page; more > 0 {
		t.tells(words.MoreReasons, more)
	}
}

// ofOutcome asks for the rows of which outcome, or all. It is false when the
// person goes back.
func (t *talk) ofOutcome(r *tui.Report) (filter tui.Filter, chosen bool, err error) {
	t.offer(true, words.TUIAllRows)
	outcomes := []campaign.Outcome{campaign.Pending}
	for _, o := range allOutcomes {
		if n := r.Counts.Of(o); n > 0 {
			t.offerAs(words.TUIOutcome, t.says.Outcome(o)+", "+t.says.Number(n))
			outcomes = append(outcomes, o)
		}
	}
	t.offer(true, words.KeyBack)
	does, at, err := t.chosen()
	if does == words.TUIOutcome {
		filter = tui.Filter{On: true, Outcome: outcomes[at]}
	}
	return filter, does != words.KeyBack, err
}

// rows tells rows of a report, some at a time.
func (t *talk) rows(r *tui.Report) error {
	filter, chosen, err := t.ofOutcome(r)
	for from := 0; chosen && err == nil; {
		found, failed := r.Rows(t.ctx, tui.Query{Filter: filter}, from, page)
		if failed != nil {
			return t.fault(failed)
		}
		for i := range found.Rows {
			t.tellReportRow(&found.Rows[i])
		}
		from += len(found.Rows)
		chosen, err = t.more(from < found.Total)
	}
	return err
}

func (t *talk) tellReportRow(row *tui.ReportRow) {
	name := t.say(words.TUIRow) + " " + t.says.Number(row.Row) + ", " + row.To
	t.named(name, strings.TrimSpace(t.says.Outcome(row.Outcome)+" "+t.says.Answer(row.Status, row.Code, row.Error)))
}

// export asks which rows go into which form.
func (t *talk) export(r *tui.Report) error {
	filter, chosen, err := t.ofOutcome(r)
	if err != nil || !chosen {
		return err
	}
	for _, format := range r.Formats {
		t.offerAs(words.KeyFormat, format)
	}
	t.offer(true, words.KeyBack)
	does, at, err := t.chosen()
	if does != words.KeyFormat {
		return err
	}
	return t.write(r, filter, r.Formats[at])
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
		t.tells(words.TUIWritten, written)
	}
	return err
}
