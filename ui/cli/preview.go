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
	out := bufio.NewWriter(a.stdout)
	p := previewer{out: out, notes: problemLines{words: a.words, file: d.list.Path(), out: a.stderr}, row: max(f.row, 1), left: f.left()}
	p.line = p.writeLine
	if f.asMessage {
		if err := a.mayRead(d); err != nil {
			return err
		}
		p.line = (&messageWriter{words: a.words, wording: d.spec.Wording, out: out}).write
	}
	_ = writeFindings(a.stderr, a.words, d.findings)
	counts, err := d.check(p.show)
	if errors.Is(err, errEnough) {
		err = nil
	} else if err == nil && f.row > counts.Total {
		err = usage(a.words.Say(words.NoSuchRow, f.row, counts.Total))
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	return exitWith(p.code)
}

// previewer shows left rows from row on.
type previewer struct {
	out       *bufio.Writer
	notes     problemLines
	row, left int
	code      int
	line      func(campaign.Message) error
}

func (p *previewer) show(d campaign.Decision) error {
	if d.Record.Row < p.row {
		return nil
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

// writeLine writes the line by hand around the body: an encoder would compact
// or escape it, and it is to be seen byte by byte.
func (p *previewer) writeLine(m campaign.Message) error {
	_, err := fmt.Fprintf(p.out, `{"row":%d,"endpoint":%q,"body":%s}`+"\n", m.Row, m.Endpoint, m.Body)
	return err
}
