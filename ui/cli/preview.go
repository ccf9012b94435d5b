package cli

import (
	"bufio"
	"errors"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// previewFlags are the flags of preview besides how to read.
type previewFlags struct {
	reading    readingFlags
	row, limit int
	asMessage  bool
}

// left returns how many rows are shown: with a row alone it is that one.
func (f previewFlags) left() int {
	switch {
	case f.limit > 0:
		return f.limit
	case f.row > 0:
		return 1
	}
	return math.MaxInt
}

func (a *app) previewCommand() *cobra.Command {
	var f previewFlags
	cmd := a.command("preview FILE", help{words.PreviewShort, words.PreviewExamples, words.PreviewLong}, a.wants(1, 1, "FILE"),
		func(args []string) error { return a.preview(args[0], f) })
	a.addReadingFlags(cmd, &f.reading)
	a.addChoosingFlags(cmd, &f.reading.choosing)
	addValue(cmd.Flags(), &f.row, "row", "", between(1, math.MaxInt32), a.words.Say(words.FlagRow))
	addValue(cmd.Flags(), &f.limit, "limit", "", between(1, math.MaxInt32), a.words.Say(words.FlagLimit))
	cmd.Flags().BoolVar(&f.asMessage, "as-message", false, a.words.Say(words.FlagAsMessage))
	cmd.ValidArgsFunction = completeFiles
	return cmd
}

// errEnough ends a pass over the list that has shown what was asked for.
var errEnough = errors.New("enough rows were shown")

// preview writes the requests that would be sent, or the messages as they are
// read. It runs the whole check up to the last row shown, because only that
// tells which rows are left out.
func (a *app) preview(path string, f previewFlags) error {
	d, err := a.openDraft(path, f.reading)
	if err != nil {
		return err
	}
	a.tellNotes(d)
	if f.reading.choosing.skipWithin > 0 {
		if err := a.lookBack(d, false); err != nil {
			return err
		}
	}
	out := bufio.NewWriter(a.stdout)
	left := d.omissions()
	p := previewer{
		app: a, out: out, alone: f.limit == 0 && f.row > 0, row: max(f.row, 1), left: f.left(),
		notes: problemLines{words: a.words, file: d.list.Name(), out: a.stderr},
	}
	p.line = p.writeLine
	if f.asMessage {
		if err := a.mayRead(d); err != nil {
			return err
		}
		p.line = (&messageWriter{words: a.words, wording: d.spec.Wording, out: out}).write
	}
	_ = writeFindings(a.stderr, a.words, d.findings)
	counts, err := d.check(func(decision campaign.Decision) error {
		left.note(decision)
		return p.show(decision)
	})
	switch {
	case errors.Is(err, errEnough):
		err = nil
	case err == nil && f.row > counts.Total:
		err = usage(a.words.Say(words.NoSuchRow, f.row, counts.Total))
	case err == nil:
		err = d.checkPart(counts, left)
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	return exitWith(p.code)
}

// previewer shows left rows from row on.
type previewer struct {
	app       *app
	out       *bufio.Writer
	notes     problemLines
	row, left int
	alone     bool // only that row is asked for
	code      int
	line      func(campaign.Message) error
}

func (p *previewer) show(d campaign.Decision) error {
	if d.Record.Row < p.row {
		return nil
	}
	if d.Why.Rule == campaign.NotChosen {
		return p.passOver(d)
	}
	if d.Outcome == campaign.Invalid {
		p.code = exitFinished
	}
	if err := p.notes.write(d); err != nil {
		return fmt.Errorf("write the notes: %w", err)
	}
	if d.Outcome == campaign.Pending {
		if err := p.line(d.Message); err != nil {
			return fmt.Errorf("write the preview: %w", err)
		}
	}
	if p.left--; p.left == 0 {
		return errEnough
	}
	return nil
}

// passOver goes on to the next row of the chosen part, unless one row alone was
// asked for.
func (p *previewer) passOver(d campaign.Decision) error {
	if !p.alone {
		return nil
	}
	p.app.say(words.NoteSuppressed, safe(p.notes.file), d.Record.Row, d.Record.Line, safe(d.Why.String()))
	return errEnough
}

// writeLine writes the line by hand around the body: an encoder would compact
// or escape it, and it is to be seen byte by byte.
func (p *previewer) writeLine(m campaign.Message) error {
	_, err := fmt.Fprintf(p.out, `{"row":%d,"endpoint":%q,"body":%s}`+"\n", m.Row, m.Endpoint, m.Body)
	return err
}
