package cli

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// A test message is a campaign of one row: the row that was chosen, with
// another number in the place of its own. So it passes the same check, the same
// suppression lists, the same log and the same verdicts as any other message.
// It is another campaign than the one that it is a test of, and no twin of it;
// but whoever looks back finds that this number got the message, as it did. The
// choice of rows and --skip-sent-within say nothing of it.

// aimTest says what a test message would be. It sends nothing.
func (s *screens) aimTest(_ context.Context, shown *tui.Draft, row int, number string) (*tui.Trial, error) {
	var trial *tui.Trial
	err := s.withTrial(shown, row, number, func(p *prepared, message campaign.Message) error {
		s.mu.Lock()
		defer s.mu.Unlock()
		g := s.drafts[shown].gateway
		for i := range p.problems {
			if p.problems[i].Column == "" { // the number stands in no column of the list
				p.problems[i].Column = s.app.words.Say(words.TrialColumn)
			}
		}
		trial = &tui.Trial{Row: row, Message: message, Gateway: g.base.Host, Sandbox: g.isSandbox(), Problems: p.problems}
		return nil
	})
	return trial, err
}

// test sends it, if it is still what was shown.
func (s *screens) test(_ context.Context, shown *tui.Draft, trial *tui.Trial) (live *tui.Live, err error) {
	err = s.withTrial(shown, trial.Row, trial.Message.To, func(p *prepared, message campaign.Message) error {
		if !bytes.Equal(message.Body, trial.Message.Body) || message.Endpoint != trial.Message.Endpoint {
			return s.app.refuse(words.TrialChanged)
		}
		g, err := s.gatewayOfTrial(trial.Sandbox)
		if err != nil {
			return err
		}
		if g.base.Host != trial.Gateway && !trial.Sandbox {
			return errors.Join(s.app.refuse(words.TrialChanged), g.Close())
		}
		settings := tui.Settings{Rate: 1, Workers: 1}
		at := s.pace(settings)
		at.settings.Schedule = sender.Schedule{}
		run, err := s.app.create(p, s.runs, g, at)
		if err != nil {
			return errors.Join(err, g.Close())
		}
		live, err = s.goLive(run, g, at, settings, wish{isTrial: true})
		return err
	})
	return live, err
}

// gatewayOfTrial opens the gateway anew: a run closes its own at the end, and
// the draft may be sent after its test.
func (s *screens) gatewayOfTrial(isSandbox bool) (*gateway, error) {
	if isSandbox {
		return sandboxGateway(sandbox.Options{})
	}
	return s.app.gateway("")
}

// withTrial makes the campaign of one row, for as long as do takes.
func (s *screens) withTrial(shown *tui.Draft, row int, number string, do func(*prepared, campaign.Message) error) error {
	s.mu.Lock()
	o, known := s.drafts[shown]
	s.mu.Unlock()
	if !known || o.gateway == nil {
		return errors.New(first(shown.Blocker, s.app.words.Say(words.ComposeUnknown)))
	}
	to, problem, ok := campaign.ParsePhone(number, o.spec.DefaultRegion)
	if !ok {
		problem.Column = s.app.words.Say(words.TrialColumn)
		return s.trialRefused(problem)
	}
	sample, err := shown.Row(row)
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "voye-test-")
	if err != nil {
		return fmt.Errorf("make the test message: %w", err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	d, err := s.trialDraft(o.draft, shown.Path == "", folder, sample.Record, to)
	if err != nil {
		return err
	}
	return s.checkTrial(d, row, do)
}

// trialDraft is the draft of one row, whose list is a file in folder.
func (s *screens) trialDraft(of *draft, isDemo bool, folder string, record campaign.Record, to string) (*draft, error) {
	path := filepath.Join(folder, "test.csv")
	if err := writeRow(path, of.list.Columns(), record.Cells); err != nil {
		return nil, fmt.Errorf("make the test message: %w", err)
	}
	file, err := list.Open(path, list.Options{Encoding: "utf-8", Delimiter: ","})
	if err != nil {
		return nil, err
	}
	d := &draft{spec: trialSpec(of.spec, s.app.words.Say(words.TrialName, of.spec.Name), to), list: file}
	if d.plan, err = campaign.Compile(d.spec, file.Columns()); err != nil {
		return nil, err
	}
	d.plan, d.findings = campaign.Lint(d.spec, d.plan, time.Now())
	return d, s.app.choose(d, choosingFlags{suppress: s.flags.reading.choosing.suppress, isDemo: isDemo})
}

// writeRow writes a list of one row.
func writeRow(path string, columns, cells []string) error {
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	row := make([]string, len(columns))
	copy(row, cells)
	if err := w.WriteAll([][]string{columns, row}); err != nil {
		return err
	}
	return os.WriteFile(path, file.Bytes(), 0o600)
}

// trialSpec is the campaign with one number in the place of the list's.
func trialSpec(of *campaign.Spec, name, to string) *campaign.Spec {
	spec := *of
	spec.Name = name
	spec.Message.Fields = slices.Clone(of.Message.Fields)
	for i := range spec.Message.Fields {
		if spec.Message.Fields[i].Key == "to" {
			spec.Message.Fields[i].Value = campaign.Node{Kind: campaign.KindString, Text: to}
		}
	}
	return &spec
}

// checkTrial checks the one row, and refuses it in words where it would not be
// sent.
func (s *screens) checkTrial(d *draft, row int, do func(*prepared, campaign.Message) error) error {
	var decided campaign.Decision
	p, err := d.prepare(func(decision campaign.Decision) {
		decided = decision
		decided.Body = bytes.Clone(decision.Body)
	})
	if err != nil {
		return err
	}
	switch decided.Outcome {
	case campaign.Pending:
	case campaign.Suppressed:
		return s.app.refuse(words.TrialLeftOut, safe(s.app.told(decided.Why)))
	default:
		for _, problem := range decided.Problems {
			if !problem.Warning {
				return s.trialRefused(problem)
			}
		}
	}
	if p.counts.Total != 1 || p.counts.Remaining != 1 {
		return s.app.refuse(words.TrialNoRow, row)
	}
	p.again = true // a second test to the same number is wanted
	return do(p, decided.Message)
}

// trialRefused says what is wrong with the number of a test message.
func (s *screens) trialRefused(p campaign.Problem) error {
	says, remedy := p.Say(s.app.words.Rule)
	return s.app.refuse(words.TrialNumber, safe(says), safe(remedy))
}

// told says what is wrong with a row, without the remedy.
func (a *app) told(p campaign.Problem) string {
	says, _ := p.Say(a.words.Rule)
	return says
}
