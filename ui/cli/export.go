package cli

import (
	"io"
	"os"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/tui"
)

// exportFormats are the forms that a report can be written in from the
// screens: those of --format, and the list to be mended.
func exportFormats() []string { return append(reportFormats(), tui.FormatList) }

// export writes a report to the file that a person named.
func (a *app) export(found *report.Report, order tui.Export) (string, error) {
	options := a.reportOptions(report.Format(order.Format))
	if order.Format == tui.FormatList {
		options.Format, options.AsList = report.CSV, true
	}
	if order.Filter.On {
		options.Outcomes = []campaign.Outcome{order.Filter.Outcome}
	}
	if _, err := os.Lstat(order.Path); err == nil && !order.Replace {
		return "", tui.ErrExists
	}
	return order.Path, writeFile(order.Path, func(out io.Writer) error { return found.Write(out, options) })
}
