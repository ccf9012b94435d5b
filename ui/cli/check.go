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
	cmd := a.command("check FILE", help{words.CheckShort, words.CheckExamples, words.CheckLong}, a.wants(1, 1, "FILE"),
		func(args []string) error { return a.check(args[0], reading, asJSON) })
	a.addReadingFlags(cmd, &reading)
	cmd.Flags().BoolVar(&asJSON, "json", false, a.words.Say(words.FlagCheckJSON))
	cmd.ValidArgsFunction = completeFiles
	return cmd
}

// check writes a line for each problem and then the totals.
func (a *app) check(path string, reading readingFlags, asJSON bool) error {
	d, err := a.openDraft(path, reading)
	if err != nil {
		return err
	}
	a.tellNotes(d)
	out := bufio.NewWriter(a.stdout)
	lines := problemLines{words: a.words, file: d.list.Path(), out: out}
	each := lines.write
	if asJSON {
		each = lines.count
	}
	counts, err := d.check(each)
	if err != nil {
		return errors.Join(err, out.Flush())
	}
	if asJSON {
		err = writeJSON(out, checked{Counts: counts, Warnings: lines.warnings})
	} else {
		_, err = fmt.Fprintln(out, totals(a.words, counts, lines.warnings))
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		return fmt.Errorf("write the problems: %w", err)
	}
	return exitWith(codeOfCheck(counts))
}

// checked is what check --json writes. Remaining counts the rows that would
// be sent.
type checked struct {
	campaign.Counts
	Warnings int `json:"warnings"`
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
}

// count only counts.
func (p *problemLines) count(d campaign.Decision) error {
	for _, problem := range d.Problems {
		if problem.Warning {
			p.warnings++
		}
	}
	return nil
}

// write writes the lines of one row, none for a row without a problem.
func (p *problemLines) write(d campaign.Decision) error {
	_ = p.count(d)
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
		lines = append(lines, p.words.Say(words.NoteSuppressed, safe(p.file), d.Record.Row, d.Record.Line, d.To))
	}
	return lines
}

func (p *problemLines) line(d campaign.Decision, problem campaign.Problem) string {
	id := words.ProblemLine
	if problem.Warning {
		id = words.WarningLine
	}
	return p.words.Say(id, safe(p.file), d.Record.Row, d.Record.Line, safe(problem.Column), safe(problem.Value),
		safe(sentenceOf(problem)), safe(problem.Remedy()))
}

// sentenceOf says what is wrong without the column and the value, where they
// begin the rule's sentence: the line has named them already.
func sentenceOf(problem campaign.Problem) string {
	text := problem.String()
	begin := problem.Column + " is " + problem.Value
	for _, mark := range []string{": ", ", "} {
		if rest, found := strings.CutPrefix(text, begin+mark); found {
			return rest
		}
	}
	return text
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
