package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/words"
)

// sampleNumber is the gateway's own sample, which is nobody's.
const sampleNumber = "+50912345678"

// write writes the campaign file, and a sample list where there is no list.
func (b *beginning) write() error {
	a, columns := b.app, b.columns()
	path, listPath, err := b.paths()
	if err != nil {
		return err
	}
	var sample []byte
	if b.list == nil {
		var cells []string
		columns, cells = b.outline.SampleRow(b.needs, sampleNumber, time.Now())
		if sample, err = sampleList(columns, cells); err != nil {
			return err
		}
	}
	b.outline.Name = first(b.flags.name, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	b.outline.Recipients = seenFrom(path, listPath)
	b.explain(path)
	data, err := b.outline.YAML()
	if err != nil {
		return bad(err)
	}
	if err := a.wouldPass(path, data, columns); err != nil {
		return bad(err)
	}
	if sample != nil {
		if err := a.writeNew(listPath, sample); err != nil {
			return err
		}
	}
	if err := a.writeNew(path, data); err != nil {
		if sample != nil {
			err = errors.Join(err, os.Remove(listPath)) // it is this command's own
		}
		return err
	}
	b.tell(path, listPath, sample != nil)
	return nil
}

func sampleList(columns, cells []string) ([]byte, error) {
	var out bytes.Buffer
	w := list.NewWriter(&out)
	err := errors.Join(w.Header(columns), w.Row(cells), w.Flush())
	return out.Bytes(), err
}

// wouldPass reads the file back before it is written: what the check would
// refuse in every row is told now.
func (a *app) wouldPass(path string, data []byte, columns []string) error {
	spec, err := campaign.ParseSpec(path, data)
	if err != nil {
		return err
	}
	plan, err := campaign.Compile(spec, columns)
	if err != nil {
		return err
	}
	_, findings := campaign.Lint(spec, plan, time.Now())
	for _, f := range findings {
		f.Line, f.Column = 0, 0 // of a file that nobody can look at yet
	}
	return refusalOf(a.words, findings)
}

// writeNew writes a file that was not there a moment ago, and none that is
// there by now.
func (a *app) writeNew(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return usage(a.words.Say(words.NewThere, safe(path)))
	}
	if err != nil {
		return bad(fmt.Errorf("write %s: %w", path, errors.Unwrap(err)))
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", path, err), os.Remove(path))
	}
	return nil
}

// tell says what was written, what fills each value, and what to do next.
func (b *beginning) tell(path, listPath string, isSample bool) {
	a := b.app
	if b.ask != nil && b.ask.other != nil {
		return // whoever asks goes on from here
	}
	a.say(words.NewWritten, safe(path))
	if isSample {
		a.say(words.NewSample, safe(listPath))
	}
	if !isSample {
		a.say(words.NewFilled, "to", safe(b.outline.To))
	}
	for _, v := range b.outline.Values {
		if isSample && v.Text == "{{"+v.Key+"}}" {
			continue // the sample list has the value's own name
		}
		says := words.NewFilledFixed
		if strings.Contains(v.Text, "{{") {
			says = words.NewFilled
		}
		a.say(says, safe(v.Key), safe(campaign.Excerpt(v.Text, "")))
	}
	if d := b.definition; d != nil {
		if !d.IsApproved() {
			a.say(words.NewStatus, safe(d.Name), safe(d.Status))
		}
		for _, unknown := range slices.Compact(slices.Sorted(slices.Values(d.Unknown))) {
			a.say(words.NewUnknownPart, unknown)
		}
	} else if b.outline.Text == "" && len(b.outline.Values) == 0 {
		a.say(words.NewNoValues)
	}
	a.say(words.NewNext, safe(b.commandFor(path)))
}

// commandFor is the file as it is given to the next command, with what it
// must be told about the list.
func (b *beginning) commandFor(path string) string {
	quoted := func(text string) string {
		if strings.ContainsAny(strings.ReplaceAll(text, string(filepath.Separator), ""), " '\"$`\\&|;<>()*?!#~") {
			return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
		}
		return text
	}
	command := quoted(path)
	if b.flags.reading.encoding != "" {
		command += " --encoding " + quoted(b.flags.reading.encoding)
	}
	if b.flags.reading.delimiter != "" {
		command += " --delimiter " + quoted(b.flags.reading.delimiter)
	}
	if b.flags.reading.sheet != "" {
		command += " --sheet " + quoted(b.flags.reading.sheet)
	}
	if b.flags.reading.noHeader {
		command += " --no-header"
	}
	return command
}
