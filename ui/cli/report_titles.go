package cli

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/words"
)

// reportOptions returns the options of a report in a format, with what it says
// to people in their language.
func (a *app) reportOptions(format report.Format) report.Options {
	return report.Options{Format: format, Titles: titles(a.words), Page: a.page()}
}

// titles are what a workbook says.
func titles(w words.Words) *report.Titles {
	return &report.Titles{
		Totals: w.Say(words.SheetTotals), Rows: w.Say(words.SheetRows), Refusals: w.Say(words.SheetRefusals),
		Run: w.Say(words.ReportRun), State: w.Say(words.ReportState), Began: w.Say(words.TUIBeganAt),
		Last: w.Say(words.ReportLast), Worked: w.Say(words.ReportWorked), Chosen: w.Say(words.ReportChosen),
		Gateway: w.Say(words.TUIGateway), Sandbox: w.Say(words.TUISandbox),
		Count: w.Say(words.TUIRows), Share: w.Say(words.ReportShare), Means: w.Say(words.ReportMeaning),
		FirstRow: w.Say(words.ReportFirstRow), Left: w.Say(words.TUILeft), Total: w.Say(words.ReportAllRows),
		SentMeans: w.Say(words.TUISentMeans), Meaning: func(o campaign.Outcome) string { return w.Say(meaning(o)) },
	}
}

// meaning says what an outcome is.
func meaning(o campaign.Outcome) words.ID {
	switch o {
	case campaign.Sent:
		return words.MeansSent
	case campaign.Failed:
		return words.MeansFailed
	case campaign.Unknown:
		return words.MeansUnknown
	case campaign.Invalid:
		return words.MeansInvalid
	case campaign.Duplicate:
		return words.MeansDuplicate
	case campaign.Suppressed:
		return words.MeansSuppressed
	}
	return words.MeansLeft
}
