package cli

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/words"
)

// reportOptions returns the options of a report in a format, with what it says
// to people in their language.
func (a *app) reportOptions(format report.Format) report.Options {
	return report.Options{Format: format, Titles: titles(a.words)}
}

// titles are what a workbook says.
func titles(w words.Words) report.Titles {
	return report.Titles{
		Totals: w.Say(words.SheetTotals), Rows: w.Say(words.SheetRows), Refusals: w.Say(words.SheetRefusals),
		Run: w.Say(words.ReportRun), State: w.Say(words.ReportState), Began: w.Say(words.TUIBeganAt),
		Last: w.Say(words.ReportLast), Worked: w.Say(words.ReportWorked), Chosen: w.Say(words.ReportChosen),
		Gateway: w.Say(words.TUIGateway), Sandbox: w.Say(words.TUISandbox),
		Count: w.Say(words.TUIRows), Share: w.Say(words.ReportShare), Meaning: w.Say(words.ReportMeaning),
		FirstRow: w.Say(words.ReportFirstRow), Left: w.Say(words.TUILeft), Total: w.Say(words.ReportAllRows),
		SentMeans: w.Say(words.TUISentMeans), Meanings: meanings(w),
	}
}

// meanings say what every outcome is.
func meanings(w words.Words) map[campaign.Outcome]string {
	return map[campaign.Outcome]string{
		campaign.Sent: w.Say(words.MeansSent), campaign.Failed: w.Say(words.MeansFailed), campaign.Unknown: w.Say(words.MeansUnknown),
		campaign.Invalid: w.Say(words.MeansInvalid), campaign.Duplicate: w.Say(words.MeansDuplicate),
		campaign.Suppressed: w.Say(words.MeansSuppressed), campaign.Pending: w.Say(words.MeansLeft),
	}
}
