package words

// enTables has the English sentences about the reports as tables.
var enTables = map[ID]string{
	FlagSummary:         "write the totals of all rows as one JSON object, and no rows",
	FlagSince:           "only rows whose outcome came since `TIME`, such as 24h, 7d, 2026-11-25 or \"2026-11-25 14:00\"",
	FlagMask:            "show people's numbers as +509••••3456, to share the report",
	FlagBOM:             "begin a csv with the mark by which Excel knows UTF-8",
	FlagReportDelimiter: "the `DELIMITER` of a csv: comma, semicolon, tab or pipe (default: comma)",

	ReportListOnly:     "--as-list writes a list, which is csv, not %[1]s; leave out --format, and give -o a name that ends in .csv",
	ReportListMasked:   "a list with masked numbers cannot be sent; leave out --mask, or --as-list",
	ReportCSVOnly:      "--bom and --delimiter are for csv, not %[1]s; leave them out, or say --format csv",
	ReportSummaryAlone: "--summary is one JSON object with the totals of all rows; leave out %[1]s",
	ReportNotText:      "%[1]s is no text for a terminal; give it a file, such as -o report.%[1]s",
	ReportRepeated:     "%[1]d {1:row was|rows were} sent in more than one of these runs: {1:its recipient has|their recipients have} the message more than once",

	MergeSameRun:      "%[1]s is named twice; name each run once",
	MergeOtherList:    "%[1]s and %[2]s have different lists, so nothing tells which of their rows belong together; make a report of each",
	MergeOtherMessage: "%[1]s and %[2]s send different messages, and what was sent of one says nothing of the other; make a report of each",
	MergeOtherGateway: "one of %[1]s and %[2]s was with the sandbox, which sends nothing to anybody; make a report of each",

	TUIFormWorkbook: "A workbook for Excel or LibreOffice: totals with a chart, the rows, and the refusals by reason.",

	SheetTotals:    "Totals",
	SheetRows:      "Rows",
	SheetRefusals:  "Refusals",
	ReportRun:      "Run",
	ReportState:    "State",
	ReportLast:     "Last result",
	ReportWorked:   "Time at work",
	ReportChosen:   "In this report",
	ReportShare:    "share",
	ReportMeaning:  "meaning",
	ReportFirstRow: "first row",
	ReportAllRows:  "all rows",
}
