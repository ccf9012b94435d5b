package cli

import (
	"errors"
	"io"
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

// mending is what check --fix did, for --json.
type mending struct {
	File   string            `json:"file"`
	Rows   int               `json:"rows"`
	Mended int               `json:"mended"`
	Damage []campaign.Damage `json:"damage,omitempty"`
}

// fix writes a copy of a list in which all damage is mended that can be, and
// checks the copy: what it still has is for a person to look at. Every row is
// in it, in order, and every sound cell is as it was.
func (a *app) fix(path, out string, flags readingFlags, asJSON bool) error {
	if err := a.mayFix(out); err != nil {
		return err
	}
	loose := flags
	loose.loose = true
	d, err := a.openDraft(path, loose)
	if err != nil {
		return err
	}
	done, err := a.writeFixed(d, out)
	if err != nil {
		return err
	}
	if !asJSON {
		// What cannot be mended is told when the copy is checked.
		mended := slices.DeleteFunc(slices.Clone(done.Damage), func(d campaign.Damage) bool { return d.Mendable == 0 })
		if err := a.writeDamages(a.stdout, d.list.Name(), mended); err != nil {
			return err
		}
		a.say(words.Fixed, safe(out), done.Rows, done.Mended)
		if flags.noHeader {
			a.say(words.FixedNoHead, safe(out))
		}
	}
	if d.list, err = list.Open(out, list.Options{Encoding: list.UTF8, Delimiter: ",", NoHeader: flags.noHeader}); err != nil {
		return bad(err)
	}
	if d.plan, err = campaign.Compile(d.spec, d.list.Columns()); err != nil {
		return bad(err)
	}
	d.plan, d.findings = campaign.Lint(d.spec, d.plan, time.Now())
	counts, err := a.checkDraft(d, asJSON, done)
	if err != nil {
		return err
	}
	return exitWith(codeOfCheck(counts))
}

// mayFix refuses to write over anything, the list itself above all.
func (a *app) mayFix(out string) error {
	if !strings.EqualFold(filepath.Ext(out), ".csv") {
		return usage(a.words.Say(words.FixEnding, safe(out)))
	}
	if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
		return usage(a.words.Say(words.FixThere, safe(out)))
	}
	return nil
}

func (a *app) writeFixed(d *draft, out string) (*mending, error) {
	done := &mending{File: out}
	inspector := d.inspector()
	inspector.Loose = true
	err := writeFile(out, func(to io.Writer) error {
		w := list.NewWriter(to)
		if !d.list.Format().NoHeader {
			if err := w.Header(d.list.Columns()); err != nil {
				return err
			}
		}
		whole := *d
		whole.choice = campaign.Choice{} // a copy has every row
		_, err := whole.check(func(decision campaign.Decision) error {
			inspector.Look(decision.Record, decision.Problems)
			cells, mended := inspector.Mend(decision.Record, decision.Problems)
			done.Rows++
			if mended {
				done.Mended++
			}
			return w.Row(cells)
		})
		return errors.Join(err, w.Flush())
	})
	done.Damage = inspector.Damages()
	return done, err
}
