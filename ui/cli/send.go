package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/linear"
	"app.wazaj/voye/ui/words"
)

// sendFlags are the flags of send besides how to read and how to send.
type sendFlags struct {
	reading             readingFlags
	sending             sendingFlags
	yes, again, sandbox bool
}

func (a *app) sendCommand() *cobra.Command {
	var s sendFlags
	cmd := a.command("send FILE", help{words.SendShort, words.SendExamples, words.SendLong}, a.wants(1, 1, "FILE"),
		func(args []string) error { return a.send(args[0], s) })
	a.addReadingFlags(cmd, &s.reading)
	a.addChoosingFlags(cmd, &s.reading.choosing)
	a.addChoosingLimit(cmd, &s.reading.choosing)
	a.addSendingFlags(cmd, &s.sending)
	a.addPlainFlags(cmd, &s.sending)
	a.addOperatingFlags(cmd, &s.sending.operating)
	flags := cmd.Flags()
	flags.BoolVar(&s.yes, "yes", false, a.words.Say(words.FlagYes))
	flags.BoolVar(&s.again, "again", false, a.words.Say(words.FlagAgain))
	flags.BoolVar(&s.sandbox, "sandbox", false, a.words.Say(words.FlagSandbox))
	cmd.ValidArgsFunction = completeFiles
	return cmd
}

// send checks, asks and sends. Everything that can be refused is refused
// before the run is made.
func (a *app) send(path string, s sendFlags) error {
	if path == stdinName && !s.yes {
		return usage(a.words.Say(words.StdinNeedsYes))
	}
	if err := a.operate(&s.sending); err != nil {
		return err
	}
	d, err := a.openDraft(path, s.reading)
	if err != nil {
		return err
	}
	if err := a.lookBack(d, s.sandbox); err != nil {
		return err
	}
	g, err := a.sendGateway(s.sandbox)
	if err != nil {
		return err
	}
	if a.hasScreen() && path != stdinName && !s.sending.isLines() {
		return a.sendOnScreen(path, d, g, s)
	}
	run, at, rows, err := a.newRun(d, g, s)
	a.discardSpool() // the run has its own copy
	if err != nil {
		return errors.Join(err, g.Close())
	}
	return a.deliver(run, g, at, s.sending, rows)
}

func (a *app) sendGateway(useSandbox bool) (*gateway, error) {
	if useSandbox {
		if a.global.baseURL != "" {
			a.say(words.SandboxGiven)
		}
		return sandboxGateway(sandbox.Options{})
	}
	return a.gateway("")
}

// newRun checks the draft, asks, and makes the run.
func (a *app) newRun(d *draft, g *gateway, s sendFlags) (*storage.Run, pace, wish, error) {
	at, rows := s.sending.pace(d.spec.Rate, d.spec.Workers), wish{canary: s.sending.canary}
	runs, err := a.runs()
	if err != nil {
		return nil, at, rows, err
	}
	a.tellNetwork(runs.Dir)
	p, err := d.prepare(func(campaign.Decision) {})
	if err != nil {
		return nil, at, rows, err
	}
	p.again, rows.why = s.again, p.left.reasons(a.words)
	a.tellNotes(d)
	a.tellCheck(p)
	if err := a.mayStart(p, runs, g, s); err != nil {
		return nil, at, rows, err
	}
	run, err := a.create(p, runs, g, at)
	return run, at, rows, err
}

func (a *app) mayStart(p *prepared, runs storage.Runs, g *gateway, s sendFlags) error {
	if p.counts.Total == 0 {
		return usage(a.words.Say(words.ListEmpty, safe(p.list.Name())))
	}
	if err := a.guard(p, runs, g.isSandbox()); err != nil {
		return err
	}
	if note := a.otherOfList(p, runs, g.isSandbox()); !note.isEmpty() {
		a.tell(note.String())
	}
	if s.yes || p.counts.Remaining == 0 {
		return nil
	}
	return a.confirm(recipients(p.counts.Remaining, s.sending.canary), g)
}

// recipients returns how many people a session writes to.
func recipients(remaining, canary int) int {
	if canary > 0 {
		return min(canary, remaining)
	}
	return remaining
}

// shownProblems is how many problems send shows; check shows them all.
const shownProblems = 5

// tellCheck says what the check found.
func (a *app) tellCheck(p *prepared) {
	_ = writeFindings(teller(a.tell), a.words, p.findings)
	lines := problemLines{words: a.words, file: p.list.Name()}
	for i, problem := range p.problems {
		if i == shownProblems {
			a.say(words.MoreProblems, p.found-shownProblems)
			break
		}
		at := campaign.Record{Row: problem.Row, Line: p.lines[i]}
		a.tell(lines.line(campaign.Decision{Record: at}, problem))
	}
	for _, d := range p.damages {
		a.tell(a.damageLine(p.list.Name(), d))
	}
	a.tell(totals(a.words, p.counts, p.warnings+len(p.findings)))
	for _, line := range p.left.lines(a.words) {
		a.tell(line)
	}
}

// confirm asks for the number of recipients: it cannot be given by accident,
// and whoever types it has read it.
func (a *app) confirm(count int, g *gateway) error {
	if !a.canAsk() {
		return usage(a.words.Say(words.YesMissing, count))
	}
	_, _ = fmt.Fprint(a.stderr, a.words.Say(words.AskCount, count, safe(g.base.Host)))
	answer, _ := bufio.NewReader(a.stdin).ReadString('\n')
	if strings.TrimSpace(answer) != strconv.Itoa(count) {
		return usage(a.words.Say(words.NotConfirmed))
	}
	return nil
}

// deliver sends a run in lines of text and says what came of it.
func (a *app) deliver(run *storage.Run, g *gateway, at pace, sending sendingFlags, rows wish) error {
	outliveReaders()
	a.tellUnwitnessed(run)
	w := a.watch(run, at.settings.Schedule)
	s, err := newSession(run, g, at, rows, w.observe)
	if err != nil {
		return err
	}
	if a.isAccessible() && !a.jsonLines {
		w.steps = &linear.Steps{Aim: s.source.aim()}
	}
	a.tellStart(s, at.settings)
	end := a.sendAll(s, w)
	total := summarize(run, end)
	total.why = rows.why
	a.tellEnd(total, w.reasons(), end)
	err = end.err
	if sending.json {
		err = errors.Join(err, a.writeSummary(total))
	}
	if failure := a.notify(total); failure != "" {
		a.write(eventNote, failure)
	}
	if err != nil {
		return err
	}
	return exitWith(codeOfRun(end.counts))
}

func (a *app) writeSummary(total summary) error {
	if err := writeJSON(a.stdout, total); err != nil {
		return fmt.Errorf("write the summary: %w", err)
	}
	return nil
}

// sendAll runs the session with its lines and signals.
func (a *app) sendAll(s *session, w *watch) outcome {
	defer onSignals(func() {
		a.say(words.Draining)
		s.pool.Stop()
	}, s.pool.Leave)()
	defer notifyState(w.asks)()
	w.start()
	defer w.stop()
	return s.send(context.Background())
}
