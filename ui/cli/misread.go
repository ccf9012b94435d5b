package cli

import (
	"path/filepath"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/tui"
)

// misread returns why a list was refused, with how it was read, if that may be
// the reason: it is a list, and a person may say on the screen how to read it.
func misread(path string, flags readingFlags, refused error) error {
	recipients, region := path, strings.ToUpper(flags.region)
	if isCampaignFile(path) {
		spec, err := campaign.ReadSpec(path)
		if err != nil {
			return refused
		}
		recipients = first(flags.recipients, beside(path, spec.Recipients))
		if region == "" {
			region = spec.DefaultRegion
		}
	}
	flags.loose = true
	file, err := list.Open(recipients, flags.options())
	if err != nil {
		return refused
	}
	format := file.Format()
	return &tui.Misread{Err: refused, Draft: &tui.Draft{
		Path: path, Name: filepath.Base(path), List: file.Name(), Sheets: file.Sheets(),
		Reading: tui.Reading{Encoding: format.Encoding, Delimiter: format.Delimiter, NoHeader: format.NoHeader, Sheet: format.Sheet, Region: region},
	}}
}
