package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"runtime/debug"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// prepared is a draft that was checked: it can become a run.
type prepared struct {
	*draft
	survey
	// again says that the run is wanted although the same list and message may
	// have one already.
	again bool
	hash  string    // of the list, as it was before the check
	sent  hash.Hash // of the messages that would be sent, in order
	// problems holds the first problems and warnings; found and warnings say
	// how many there are.
	problems        []campaign.Problem
	kinds           kinds
	lines           []int // the line of the file of each of problems
	found, warnings int
	told            repeats
	sends           rowBits // the rows that will be sent
}

// maxProblems bounds the problems that are kept of a list.
const maxProblems = 300

// prepare checks the draft. each is called with what becomes of each row.
func (d *draft) prepare(each func(campaign.Decision)) (*prepared, error) {
	listHash, err := storage.HashList(d.list.Path())
	if err != nil {
		return nil, bad(err)
	}
	p := &prepared{draft: d, hash: listHash, sent: sha256.New()}
	p.note(campaign.Decision{Outcome: campaign.Invalid, Problems: d.plan.Doubts(d.spec)})
	p.survey, err = d.survey(func(decision campaign.Decision) error {
		p.note(decision)
		each(decision)
		return nil
	})
	return p, err
}

func (p *prepared) note(d campaign.Decision) {
	if d.Outcome == campaign.Pending {
		p.sends.add(d.Record.Row)
		_, _ = io.WriteString(p.sent, d.Endpoint)
		_, _ = p.sent.Write(d.Body)
	}
	for _, problem := range p.told.fresh(d.Problems) {
		problem.Row = d.Record.Row
		p.kinds.add(problem)
		if p.found++; len(p.problems) < maxProblems {
			p.problems = append(p.problems, problem)
			p.lines = append(p.lines, d.Record.Line)
		}
		if problem.Warning {
			p.warnings++
		}
	}
}

// guard refuses a campaign whose list and message already have a run. It is
// asked before anybody confirms; whether it is still so when the run is made,
// create sees.
func (a *app) guard(p *prepared, runs storage.Runs, isSandbox bool) error {
	if p.again {
		return nil
	}
	id, found := runs.FindTwin(p.header(isSandbox), p.sends.has)
	if !found {
		return nil
	}
	return a.twinFound(id, p)
}

// otherOfList returns a note on the newest run of the same list, empty when
// there is none. It sends another message, but perhaps one of which a word was
// mended, and then who has the first one already gets both.
func (a *app) otherOfList(p *prepared, runs storage.Runs, isSandbox bool) spoken {
	id, found := runs.FindOfList(p.header(isSandbox))
	if !found || p.again {
		return spoken{}
	}
	return a.later(words.OtherOfList, id)
}

// header says for the log what is sent, as far as it is known before the run
// is made.
func (p *prepared) header(isSandbox bool) storage.Header {
	h := storage.Header{Fingerprint: p.spec.Fingerprint(), ListSHA256: p.hash, Sandbox: isSandbox, Part: p.choice.Part.String()}
	if p.counts.Remaining > 0 {
		h.MessagesSHA256 = hex.EncodeToString(p.sent.Sum(nil))
	}
	return h
}

func (a *app) twinFound(id string, p *prepared) error {
	says := words.TwinFound
	if !p.choice.Part.IsAll() {
		says = words.TwinOfPart
	}
	return a.refuse(says, id, a.withRuns("voye resume "+id))
}

// create makes the run of a prepared campaign. Another process may have made
// one of the same list and message since guard looked.
func (a *app) create(p *prepared, runs storage.Runs, g *gateway, at pace) (*storage.Run, error) {
	run, err := p.create(runs, g, at)
	var twin *storage.TwinError
	if errors.As(err, &twin) {
		return nil, a.twinFound(twin.ID, p)
	}
	return run, err
}

func (p *prepared) create(runs storage.Runs, g *gateway, at pace) (*storage.Run, error) {
	spec, err := json.Marshal(p.spec)
	if err != nil {
		return nil, fmt.Errorf("record the campaign: %w", err)
	}
	format, err := json.Marshal(p.list.Format())
	if err != nil {
		return nil, fmt.Errorf("record the list: %w", err)
	}
	header := p.header(g.isSandbox())
	header.Version, header.Name, header.Campaign = aboutVersion(), p.spec.Name, spec
	header.ListFormat, header.Total, header.BaseURL = format, p.counts.Total, g.base.String()
	header.Rate, header.Workers = at.settings.Rate, at.settings.Workers
	if window := at.settings.Schedule.Window; !window.IsAlways() {
		header.Window, header.Timezone = window.Hours(), window.Zone()
	}
	makeRun := runs.CreateFirst
	if p.again {
		makeRun = runs.Create
	}
	run, err := makeRun(header, p.list.Path(), p.leaveOut)
	if err != nil {
		return nil, bad(fmt.Errorf("make the run: %w", err))
	}
	// What the check of a long list took is given back now: the run may go on
	// for hours beside other programs.
	debug.FreeOSMemory()
	leanHeap()
	return run, nil
}

// leaveOut checks the list once more and writes down the rows that are left
// out: to keep them since the first check would take memory that grows with
// the list. It reads the frozen copy, so that an edit of the original in the
// meantime cannot move a decision to another row.
func (p *prepared) leaveOut(copied string, write func(campaign.Result) error) error {
	frozen, err := list.Open(copied, p.list.Format().Options())
	if err != nil {
		return err
	}
	again := *p.draft
	again.list = frozen
	counts, err := again.check(func(d campaign.Decision) error {
		if !d.Outcome.LeftOut() {
			return nil
		}
		return write(leftOut(d))
	})
	if err == nil && counts != p.counts {
		err = errors.New("the list changed after it was checked; start again")
	}
	return err
}

// leftOut says for the log why a row is not tried.
func leftOut(d campaign.Decision) campaign.Result {
	r := campaign.Result{Row: d.Record.Row, To: d.To, Outcome: d.Outcome}
	switch d.Outcome {
	case campaign.Duplicate:
		r.Code, r.Error = "duplicate", fmt.Sprintf("row %d has the same number", d.Earlier)
	case campaign.Suppressed:
		r.Code, r.Error = string(d.Why.Rule), d.Why.String()
	default:
		r.Code, r.Error = whyInvalid(d.Problems)
	}
	return r
}

func whyInvalid(problems []campaign.Problem) (code, text string) {
	var reasons []string
	for _, problem := range problems {
		if problem.Warning {
			continue
		}
		if code == "" {
			code = string(problem.Rule)
		}
		says, remedy := problem.SayRest(campaign.English)
		reasons = append(reasons, fmt.Sprintf("%s %q: %s; %s", problem.Column, problem.Value, says, remedy))
	}
	return code, strings.Join(reasons, " / ")
}
