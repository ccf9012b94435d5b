package cli

import (
	"errors"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/tui"
)

// unworded returns, in the place of the error of a list that does not say what
// to send, one with which a person can say it on the screen.
func unworded(path string, flags readingFlags, refused error) error {
	var lacks *campaign.InputError
	if !errors.As(refused, &lacks) || !lacks.LacksMessage() || isCampaignFile(path) {
		return refused
	}
	file, err := list.Open(path, flags.options())
	if err != nil || file.HeaderIsRow() {
		return refused
	}
	mapping := mappingOf(file, flags.region)
	mapping.IsText, mapping.Text = flags.text != "", flags.text
	mapping.Template, mapping.Language = flags.template, flags.language
	if flags.toColumn != "" {
		mapping.To = tui.Binding{Column: flags.toColumn}
	}
	return &tui.Unworded{Mapping: mapping, Err: lacks}
}

// mappingOf returns a mapping of which only the list is known, and the column
// of the numbers as far as it can be told.
func mappingOf(file *list.File, region string) tui.Mapping {
	format := file.Format()
	return tui.Mapping{
		List: file.Path(), Name: file.Name(), Columns: file.Columns(),
		Reading: tui.Reading{Encoding: format.Encoding, Delimiter: format.Delimiter, NoHeader: format.NoHeader, Sheet: format.Sheet, Region: region},
		Sheets:  file.Sheets(),
		To:      tui.Binding{Column: file.LikelyNumberColumn(region)},
	}
}
