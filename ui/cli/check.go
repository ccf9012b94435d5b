package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

func (a *app) checkCommand() *cobra.Command {
	var reading readingFlags
	var asJSON bool
	var fix string
	cmd := a.command("check FILE", help{words.CheckShort, words.CheckExamples, words.CheckLong}, a.wants(1, 1, "FILE"),
		func(args []string) error {
			if fix != "" {
				return a.fix(args[0], fix, reading, asJSON)
			}
			return a.check(args[0], reading, asJSON)
		})
	a.addReadingFlags(cmd, &reading)
	a.addChoosingFlags(cmd, &reading.choosing)
	a.addChoosingLimit(cmd, &reading.choosing)
	cmd.Flags().BoolVar(&asJSON, "json", false, a.words.Say(words.FlagCheckJSON))
	addValue(cmd.Flags(), &fix, "fix", "", notEmpty, a.words.Say(words.FlagFix))
	cmd.ValidArgsFunction = completeFiles
	return cmd
}

// check writes how the list was read, a line for each problem and each kind of
// damage, and then the totals.
func (a *app) check(path string, reading readingFlags, asJSON bool) error {
	d, err := a.openDraft(path, reading)
	if err != nil {
		return errors.Join(a.withDamage(path, reading, asJSON, err), a.tellRefusal(err, asJSON))
	}
	if err := a.lookBack(d, false); err != nil {
		return err
	}
	a.tellNotes(d)
	counts, err := a.checkDraft(d, asJSON, nil)
	if err != nil {
		return a.withDamage(path, reading, asJSON, err)
	}
	return exitWith(codeOfCheck(counts))
}

// checkDraft checks and writes what it finds. mended is what --fix did before,
// nil without it.
func (a *app) checkDraft(d *draft, asJSON bool, mended *mending) (campaign.Counts, error) {
	out := bufio.NewWriter(a.stdout)
	lines := problemLines{words: a.words, file: d.list.Name(), out: out, warnings: len(d.findings)}
	each := lines.write
	if asJSON {
		each = lines.count
	} else {
		_, _ = fmt.Fprintln(out, readAs(a.words, d.list)) // the flush tells what is wrong
		_ = writeFindings(out, a.words, d.findings)
	}
	doubts := d.plan.Doubts(d.spec)
	if err := each(campaign.Decision{Problems: doubts}); err != nil {
		return campaign.Counts{}, errors.Join(err, out.Flush())
	}
	found, err := d.survey(each)
	counts, left := found.counts, found.left
	if err != nil {
		return counts, errors.Join(err, out.Flush())
	}
	if asJSON {
		err = writeJSON(out, checked{
			Counts: counts, Warnings: lines.warnings, NotChosen: left.notChosen, SentLately: left.again + left.againPerhaps,
			Read: reading(d.list), Notes: notesOf(d.list), Damage: found.damages, Fix: mended,
		})
	} else {
		err = a.writeDamages(out, d.list.Name(), found.damages)
		all := append([]string{totals(a.words, counts, lines.warnings)}, left.lines(a.words)...)
		_, _ = fmt.Fprintln(out, strings.Join(all, "\n"))
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		return counts, fmt.Errorf("write the problems: %w", err)
	}
	return counts, nil
}

// tellRefusal writes all the reasons for which a campaign is refused, where
// there are several.
func (a *app) tellRefusal(err error, asJSON bool) error {
	var refused *refusal
	if asJSON || !errors.As(err, &refused) {
		return nil
	}
	return writeFindings(a.stdout, a.words, refused.findings)
}

// checked is what check --json writes. Remaining counts the rows that would
// be sent, NotChosen those of the suppressed ones that are outside of the
// chosen part, and SentLately those of the remaining ones whose numbers got
// the message lately, or may have got it.
type checked struct {
	campaign.Counts
	Warnings   int               `json:"warnings"`
	NotChosen  int               `json:"not_chosen"`
	SentLately int               `json:"sent_lately"`
	Read       listRead          `json:"read"`
	Notes      []note            `json:"notes,omitempty"`
	Damage     []campaign.Damage `json:"damage,omitempty"`
	Fix        *mending          `json:"fix,omitempty"`
}

// codeOfCheck returns the exit code of a look at the list: nothing was sent,
// so rows that would be are fine.
func codeOfCheck(counts campaign.Counts) int {
	if counts.Invalid > 0 {
		return exitFinished
	}
	return exitDone
}

// totals says in one line what the check found.
func totals(w words.Words, counts campaign.Counts, warnings int) string {
	return w.Say(words.CheckTotals, counts.Total, counts.Remaining, counts.Invalid, counts.Duplicate, counts.Suppressed, warnings)
}

// problemLines writes what is wrong with rows, a line for each problem.
type problemLines struct {
	words    words.Words
	file     string
	out      io.Writer
	warnings int
	told     repeats
}

// count only counts.
func (p *problemLines) count(d campaign.Decision) error {
	p.countFresh(p.told.fresh(d.Problems))
	return nil
}

func (p *problemLines) countFresh(problems []campaign.Problem) {
	for _, problem := range problems {
		if problem.Warning {
			p.warnings++
		}
	}
}

// write writes the lines of one row, none for a row without a problem.
func (p *problemLines) write(d campaign.Decision) error {
	if len(d.Problems) == 0 && d.Outcome == campaign.Pending {
		return nil // as nearly every row
	}
	d.Problems = p.told.fresh(d.Problems)
	p.countFresh(d.Problems)
	for _, line := range p.lines(d) {
		if _, err := fmt.Fprintln(p.out, line); err != nil {
			return err
		}
	}
	return nil
}

func (p *problemLines) lines(d campaign.Decision) []string {
	var lines []string
	for _, problem := range d.Problems {
		lines = append(lines, p.line(d, problem))
	}
	switch d.Outcome {
	case campaign.Duplicate:
		lines = append(lines, p.words.Say(words.NoteDuplicate, safe(p.file), d.Record.Row, d.Record.Line, d.To, d.Earlier))
	case campaign.Suppressed:
		// The rows outside of the chosen part are told by their number.
		if d.Why.Rule != campaign.NotChosen {
			lines = append(lines, p.words.Say(words.NoteSuppressed, safe(p.file), d.Record.Row, d.Record.Line, safe(p.why(d.Why))))
		}
	}
	return lines
}

func (p *problemLines) line(d campaign.Decision, problem campaign.Problem) string {
	if d.Record.Row == 0 { // it is about the whole column
		says, remedy := problem.Say(p.words.Rule)
		return p.words.Say(words.ColumnWarning, safe(p.file), safe(problem.Column), safe(says), safe(remedy))
	}
	says, remedy := problem.SayRest(p.words.Rule)
	id := words.ProblemLine
	if problem.Warning {
		id = words.WarningLine
	}
	return p.words.Say(id, safe(p.file), d.Record.Row, d.Record.Line, safe(problem.Column), safe(problem.Value),
		safe(says), safe(remedy))
}

// why says why a row was left out.
func (p *problemLines) why(problem campaign.Problem) string {
	says, _ := problem.Say(p.words.Rule)
	return says
}

// writeJSON writes one JSON value and a newline, which may be looked at on a
// terminal.
func writeJSON(out io.Writer, value any) error {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	_, err := out.Write(campaign.SafeJSON(text.Bytes()))
	return err
}
