package words

// The reports as tables, and what their options may not be.
const (
	FlagSummary         ID = "flags.report_summary"
	FlagSince           ID = "flags.since"
	FlagMask            ID = "flags.mask"
	FlagBOM             ID = "flags.bom"
	FlagReportDelimiter ID = "flags.report_delimiter"

	// ReportListOnly names the format that --as-list cannot have.
	ReportListOnly ID = "report.list_only"
	// ReportListMasked is said of --as-list with --mask.
	ReportListMasked ID = "report.list_masked"
	// ReportCSVOnly names the format that --bom or --delimiter cannot have.
	ReportCSVOnly ID = "report.csv_only"
	// ReportSummaryAlone names the flag that --summary cannot have.
	ReportSummaryAlone ID = "report.summary_alone"
	// ReportNotText is said of a format that is no text for a terminal.
	ReportNotText ID = "report.not_text"
	// ReportRepeated says how many rows were sent in more than one run.
	ReportRepeated ID = "report.repeated"
	// TUIFormWorkbook says on the export screen what a workbook is.
	TUIFormWorkbook ID = "tui.export.form_workbook"
)

// Why two runs have no report in common. The arguments are their names.
const (
	MergeSameRun      ID = "report.merge_same_run"
	MergeOtherList    ID = "report.merge_other_list"
	MergeOtherMessage ID = "report.merge_other_message"
	MergeOtherGateway ID = "report.merge_other_gateway"
)

// What a workbook says. The names of sheets have at most 31 characters.
const (
	SheetTotals   ID = "report.sheet_totals"
	SheetRows     ID = "report.sheet_rows"
	SheetRefusals ID = "report.sheet_refusals"

	ReportRun      ID = "report.run"
	ReportState    ID = "report.state"
	ReportLast     ID = "report.last"
	ReportWorked   ID = "report.worked"
	ReportChosen   ID = "report.chosen"
	ReportShare    ID = "report.share"
	ReportMeaning  ID = "report.meaning"
	ReportFirstRow ID = "report.first_row"
	ReportAllRows  ID = "report.all_rows"
)
