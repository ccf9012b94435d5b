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

func (a *app) previewCommand() *cobra.Command {
	var reading readingFlags
	var row, limit int
	cmd := a.command("preview FILE", help{words.PreviewShort, words.PreviewExamples, words.PreviewLong}, a.wants(1, 1, "FILE"),
		func(args []string) error { return a.preview(args[0], reading, row, limit) })
	a.addReadingFlags(cmd, &reading)
	addValue(cmd.Flags(), &row, "row", "", between(1, math.MaxInt32), a.words.Say(words.FlagRow))
	addValue(cmd.Flags(), &limit, "limit", "", between(1, math.MaxInt32), a.words.Say(words.FlagLimit))
	cmd.ValidArgsFunction = completeFiles
	return cmd
}

// errEnough ends a pass over the list that has shown what was asked for.
var errEnough = errors.New("enough rows were shown")

// preview writes the requests that would be sent. It runs the whole check up
// to the last row shown, because only that tells which rows are left out.
func (a *app) preview(path string, reading readingFlags, row, limit int) error {
	d, err := a.openDraft(path, reading)
	if err != nil {
		return err
	}
	a.tellNotes(d)
	out := bufio.NewWriter(a.stdout)
	p := previewer{app: a, out: out, notes: problemLines{words: a.words, file: d.list.Path(), out: a.stderr}, row: max(row, 1), left: limit}
	switch {
	case limit == 0 && row > 0:
		p.left = 1
	case limit == 0:
		p.left = math.MaxInt
	}
	counts, err := d.check(p.show)
	if errors.Is(err, errEnough) {
		err = nil
	} else if err == nil && row > counts.Total {
		err = usage(a.words.Say(words.NoSuchRow, row, counts.Total))
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
	code      int
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
		if err := p.writeLine(d); err != nil {
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
func (p *previewer) writeLine(d campaign.Decision) error {
	_, err := fmt.Fprintf(p.out, `{"row":%d,"endpoint":%q,"body":%s}`+"\n", d.Record.Row, d.Endpoint, d.Body)
	return err
}
