package cli

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// readEvery is how many rows pass between two words on how far a check is.
const readEvery = 1000

// draft checks what was opened and makes the screens' view of it. Messages go
// through g.
func (s *screens) draft(path string, d *draft, g *gateway, read func(int)) (*tui.Draft, error) {
	shown, p, err := s.checked(path, d, read)
	if err != nil {
		return nil, errors.Join(err, g.Close())
	}
	shown.Gateway, shown.Sandbox = g.base.Host, g.isSandbox()
	p.again = s.flags.again || path == ""
	if err := s.app.guard(p, s.runs, g.isSandbox()); err != nil {
		shown.Blocker = campaign.ErrorText(err, s.app.words.Rule)
	}
	shown.Note = s.app.otherOfList(p, s.runs, g.isSandbox())
	if p.counts.Total == 0 {
		shown.Blocker = s.app.words.Say(words.ListEmpty, safe(d.list.Name()))
	}
	s.keep(shown, opened{p, g})
	return shown, nil
}

// blocked does the same for a draft that cannot be sent: it is still worth a
// look.
func (s *screens) blocked(path string, d *draft, why error, read func(int)) (*tui.Draft, error) {
	shown, p, err := s.checked(path, d, read)
	if err != nil {
		return nil, err
	}
	shown.Blocker = campaign.ErrorText(why, s.app.words.Rule)
	s.keep(shown, opened{prepared: p})
	return shown, nil
}

func (s *screens) keep(shown *tui.Draft, o opened) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drafts[shown] = o
}

func (s *screens) checked(path string, d *draft, read func(int)) (*tui.Draft, *prepared, error) {
	rows := &rowFates{draft: d, earlier: map[int]int{}}
	p, err := d.prepare(func(decision campaign.Decision) {
		rows.note(decision)
		if n := decision.Record.Row; n%readEvery == 0 {
			read(n)
		}
	})
	if err != nil {
		return nil, nil, err
	}
	format := d.list.Format()
	at := s.flags.sending.pace(d.spec.Rate, d.spec.Workers)
	template, language := d.plan.Template()
	var problems []campaign.Problem
	for _, f := range d.findings {
		problems = append(problems, f.Problem())
		p.kinds.add(f.Problem())
	}
	shown := &tui.Draft{
		Path: path, Name: d.spec.Name, List: d.list.Name(), Damage: p.damages, LineEnds: strings.ToUpper(format.LineEnds),
		Reading: tui.Reading{Encoding: format.Encoding, Delimiter: format.Delimiter, NoHeader: format.NoHeader, Sheet: format.Sheet, Region: d.spec.DefaultRegion},
		Sheets:  d.list.Sheets(), Notes: d.list.Notes(),
		Columns: d.list.Columns(), Endpoint: endpoint(d.spec), Template: template, Language: language,
		Counts: p.counts, Problems: append(problems, p.problems...), ProblemCount: len(problems) + p.found, Wording: d.spec.Wording,
		Longest: rows.longest.row, Emptiest: rows.emptiest.row,
		Part: d.choice.Part.String(), Suppressed: p.left.reasons(s.app.words), Warnings: p.left.warnings(s.app.words),
		Rate: at.settings.Rate, Workers: at.settings.Workers, Canary: s.flags.sending.canary, Row: rows.sample,
		Kinds: p.kinds.sorted(),
	}
	if path != "" && slices.ContainsFunc(p.damages, func(d campaign.Damage) bool { return d.Mendable > 0 }) {
		shown.MendTo = mendTo(d.list.Path())
	}
	return shown, p, nil
}

func endpoint(spec *campaign.Spec) string {
	if spec.IsTemplate() {
		return campaign.EndpointTemplate
	}
	return campaign.EndpointText
}

// rowFates remembers what the check decided on each row, a byte a row, for
// the preview that jumps from row to row.
type rowFates struct {
	draft   *draft
	fates   []campaign.Outcome
	earlier map[int]int // of duplicates only
	// The check sees every row anyway, so it looks for those that stand out.
	longest, emptiest extreme

	mu sync.Mutex // the list's random access is for one reader at a time
}

func (r *rowFates) note(d campaign.Decision) {
	r.fates = append(r.fates, d.Outcome)
	if d.Outcome == campaign.Duplicate {
		r.earlier[d.Record.Row] = d.Earlier
	}
	if d.Outcome == campaign.Pending {
		r.longest.see(d.Record.Row, len(d.Body))
		r.emptiest.see(d.Record.Row, emptyCells(d.Record))
	}
}

// sample renders one row by the same function as the run does.
func (r *rowFates) sample(n int) (tui.Sample, error) {
	r.mu.Lock()
	record, err := r.draft.list.Row(n)
	r.mu.Unlock()
	if err != nil {
		return tui.Sample{}, err
	}
	message, problems := r.draft.plan.Message(record)
	sample := tui.Sample{Record: record, Message: message, Problems: problems, Earlier: r.earlier[n]}
	if n >= 1 && n <= len(r.fates) {
		sample.Outcome = r.fates[n-1]
	}
	if sample.Outcome == campaign.Suppressed {
		sample.Why = r.draft.choice.Explain(record, message.To).String()
	}
	if sample.Outcome == campaign.Invalid {
		sample.Message = campaign.Message{}
	}
	return sample, nil
}
