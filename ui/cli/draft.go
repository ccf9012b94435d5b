package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// draft is a campaign that was read and not sent yet.
type draft struct {
	spec   *campaign.Spec
	list   *list.File
	plan   *campaign.Plan
	choice campaign.Choice
	// findings are what the linter says whatever the row; none is an error.
	findings []*campaign.InputError
	// ledger tells who got the message lately, nil before lookBack.
	ledger     *storage.Ledger
	skipWithin time.Duration
}

// openDraft reads a campaign file and its list, or a list that is a campaign
// by itself. It reads no row yet.
func (a *app) openDraft(path string, flags readingFlags) (*draft, error) {
	var d *draft
	var err error
	switch {
	case path == stdinName:
		d, err = a.openStdin(flags)
	case isCampaignFile(path):
		d, err = a.openCampaign(path, flags)
	default:
		d, err = a.openList(path, flags)
	}
	if err != nil {
		return nil, bad(err)
	}
	d.spec.CollapseSpaces = d.spec.CollapseSpaces || flags.collapse
	if d.plan, err = campaign.Compile(d.spec, d.list.Columns()); err != nil {
		return nil, bad(a.withoutHeader(d.list, err))
	}
	d.plan, d.findings = campaign.Lint(d.spec, d.plan, time.Now())
	if err := refusalOf(a.words, d.findings); err != nil {
		return nil, bad(err)
	}
	return d, bad(a.choose(d, flags.choosing))
}

// isCampaignFile reports whether path is a campaign file by its name; any
// other file is a list.
func isCampaignFile(path string) bool {
	return slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(filepath.Ext(path)))
}

func (a *app) openCampaign(path string, flags readingFlags) (*draft, error) {
	if flags.text != "" || flags.template != "" || flags.language != "" || flags.toColumn != "" {
		return nil, usage(a.words.Say(words.MessageTwice, safe(path)))
	}
	spec, err := campaign.ReadSpec(path)
	if err != nil {
		return nil, err
	}
	if flags.region != "" {
		if err := a.checkRegion(flags.region); err != nil {
			return nil, err
		}
		spec.DefaultRegion = strings.ToUpper(flags.region)
	}
	file, err := list.Open(first(flags.recipients, beside(path, spec.Recipients)), flags.options())
	if err != nil {
		return nil, err
	}
	return &draft{spec: spec, list: file}, nil
}

func (a *app) checkRegion(region string) error {
	if campaign.IsRegion(strings.ToUpper(region)) {
		return nil
	}
	return usage(a.words.Say(words.RegionWrong, safe(region)))
}

func (a *app) openList(path string, flags readingFlags) (*draft, error) {
	file, err := list.Open(path, flags.options())
	if err != nil {
		return nil, err
	}
	given := campaign.Given{
		Text: flags.text, Template: flags.template, Language: flags.language, Region: strings.ToUpper(flags.region), To: flags.toColumn,
	}
	if flags.noHeader && given.To == "" {
		if given.To, err = file.NumberColumn(given.Region); err != nil {
			return nil, err
		}
	}
	spec, err := campaign.SpecOfList(file.Name(), file.Columns(), given)
	if err != nil {
		return nil, a.withoutHeader(file, err)
	}
	return &draft{spec: spec, list: file}, nil
}

// withoutHeader adds to an error about columns what is most likely wrong when
// the header names a phone number.
func (a *app) withoutHeader(file *list.File, err error) error {
	if !file.HeaderIsRow() {
		return err
	}
	return fmt.Errorf("%w; %s", err, a.words.Say(words.HeaderIsRow))
}

func (r readingFlags) options() list.Options {
	return list.Options{Encoding: r.encoding, Delimiter: r.delimiter, Sheet: r.sheet, NoHeader: r.noHeader, Loose: r.loose, Name: r.name}
}

// beside returns a path as it is meant in the campaign file: relative to it.
func beside(file, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(file), filepath.FromSlash(path))
}

// check renders every row and calls each with what becomes of it, in the
// order of the list.
func (d *draft) check(each func(campaign.Decision) error) (campaign.Counts, error) {
	rows, err := d.list.Rows()
	if err != nil {
		return campaign.Counts{}, bad(err)
	}
	defer func() { _ = rows.Close() }()
	defer leanHeap()
	return campaign.Check(rows, d.plan, &d.choice, func(decision campaign.Decision) error {
		if decision.Record.Row%heapEvery == 0 {
			leanHeap()
		}
		return each(decision)
	})
}
