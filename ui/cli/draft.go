package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/words"
)

// draft is a campaign that was read and not sent yet.
type draft struct {
	spec       *campaign.Spec
	list       *list.File
	plan       *campaign.Plan
	suppressed *campaign.Numbers
}

// openDraft reads a campaign file and its list, or a list that is a campaign
// by itself. It reads no row yet.
func (a *app) openDraft(path string, flags readingFlags) (*draft, error) {
	var d *draft
	var err error
	if isCampaignFile(path) {
		d, err = a.openCampaign(path, flags)
	} else {
		d, err = openList(path, flags)
	}
	if err != nil {
		return nil, bad(err)
	}
	if d.plan, err = campaign.Compile(d.spec, d.list.Columns()); err != nil {
		return nil, bad(err)
	}
	d.suppressed, err = readSuppressed(d.spec)
	return d, bad(err)
}

// isCampaignFile reports whether path is a campaign file by its name; any
// other file is a list.
func isCampaignFile(path string) bool {
	return slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(filepath.Ext(path)))
}

func (a *app) openCampaign(path string, flags readingFlags) (*draft, error) {
	if flags.text != "" || flags.template != "" || flags.language != "" {
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
	file, err := list.Open(beside(path, spec.Recipients), flags.options())
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

func openList(path string, flags readingFlags) (*draft, error) {
	file, err := list.Open(path, flags.options())
	if err != nil {
		return nil, err
	}
	spec, err := campaign.SpecOfList(path, file.Columns(), campaign.Given{
		Text: flags.text, Template: flags.template, Language: flags.language, Region: strings.ToUpper(flags.region),
	})
	if err != nil {
		return nil, err
	}
	return &draft{spec: spec, list: file}, nil
}

func (r readingFlags) options() list.Options {
	return list.Options{Encoding: r.encoding, Delimiter: r.delimiter, Sheet: r.sheet}
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
	counts, err := campaign.Check(rows, d.plan, d.suppressed, each)
	return counts, err
}
