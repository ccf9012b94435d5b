package cli

import (
	"context"
	"errors"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
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
	why := s.app.guard(p, s.runs, g.isSandbox())
	if p.counts.Total == 0 {
		why = s.app.refuse(words.ListEmpty, safe(d.list.Name()))
	}
	s.tell(shown, p, why, s.app.otherOfList(p, s.runs, g.isSandbox()))
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
	s.tell(shown, p, why, spoken{})
	s.keep(shown, opened{prepared: p})
	return shown, nil
}

// tell fills in the texts of a draft, now and whenever the language changes.
func (s *screens) tell(shown *tui.Draft, p *prepared, why error, note spoken) {
	shown.Retell = func() {
		shown.Blocker = ""
		if why != nil {
			shown.Blocker = campaign.ErrorText(why, s.app.words.Rule)
		}
		shown.Note = note.String()
		shown.Suppressed, shown.Warnings = p.left.reasons(s.app.words), p.left.warnings(s.app.words)
	}
	shown.Retell()
}

func (s *screens) keep(shown *tui.Draft, o opened) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drafts[shown] = o
}

func (s *screens) checked(path string, d *draft, read func(int)) (*tui.Draft, *prepared, error) {
	rows := &preview{draft: d, words: s.app.words}
	p, err := d.prepare(func(decision campaign.Decision) {
		rows.note(decision)
		if n := decision.Record.Row; n%readEvery == 0 {
			read(n)
		}
	})
	if err != nil {
		return nil, nil, err
	}
	rows.total = p.counts.Total
	// What the check of a long list took is given back now: a person may look
	// at it for long, and to start the run checks it once more.
	debug.FreeOSMemory()
	leanHeap()
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
		Part: d.choice.Part.String(), Hours: scheduleText(s.app.words, at.settings.Schedule, time.Now()),
		Rate: at.settings.Rate, Workers: at.settings.Workers, Canary: s.flags.sending.canary, Row: rows.sample, Find: rows.find,
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

// preview renders any row of a draft by the same function as the run does, and
// tells what the check decided on it.
type preview struct {
	draft *draft
	words words.Words
	fates rowFates
	total int // rows of the list
	// The check sees every row anyway, so it looks for those that stand out.
	longest, emptiest extreme
}

// note remembers what the check decided on a row.
func (r *preview) note(d campaign.Decision) {
	r.fates.note(d)
	if d.Outcome == campaign.Pending {
		r.longest.see(d.Record.Row, len(d.Body))
		r.emptiest.see(d.Record.Row, emptyCells(d.Record))
	}
}

func (r *preview) sample(n int) (tui.Sample, error) {
	record, err := r.draft.list.Row(n)
	if err != nil {
		return tui.Sample{}, err
	}
	message, problems := r.draft.plan.Message(record)
	sample := tui.Sample{Record: record, Message: message, Problems: problems, Outcome: r.fates.outcome(n), Earlier: r.fates.earlier(n)}
	if sample.Outcome == campaign.Suppressed {
		sample.Why, _ = r.draft.choice.Explain(record, message.To).Say(r.words.Rule)
	}
	if sample.Outcome == campaign.Invalid {
		sample.Message = campaign.Message{}
	}
	return sample, nil
}

// find looks for a row by a text in any cell.
func (r *preview) find(ctx context.Context, text string, from int, back bool, read func(int)) (row int, err error) {
	return r.draft.list.Find(ctx, list.Search{Text: text, From: from, Back: back, Total: r.total, Read: read})
}
