package words

// htTables is enTables in Kreyòl.
var htTables = map[ID]string{
	FlagSummary:         "ekri total tout ranje yo kòm yon sèl objè JSON, san ranje yo",
	FlagSince:           "sèlman ranje ki jwenn rezilta yo depi `TIME`, tankou 24h, 7d, 2026-11-25 oswa \"2026-11-25 14:00\"",
	FlagMask:            "montre nimewo moun yo konsa: +509••••3456, pou ou ka pataje rapò a",
	FlagBOM:             "kòmanse yon csv ak mak ki fè Excel rekonèt UTF-8",
	FlagReportDelimiter: "`DELIMITER` yon csv: comma, semicolon, tab oswa pipe (nòmalman: comma)",

	ReportListOnly:     "--as-list ekri yon lis, ki se csv, se pa %[1]s; retire --format, epi bay -o yon non ki fini ak .csv",
	ReportListMasked:   "ou pa ka voye yon lis ki gen nimewo kache; retire --mask, oswa --as-list",
	ReportCSVOnly:      "--bom ak --delimiter se pou csv, se pa pou %[1]s; retire yo, oswa mete --format csv",
	ReportSummaryAlone: "--summary se yon sèl objè JSON ak total tout ranje yo; retire %[1]s",
	ReportNotText:      "%[1]s se pa tèks pou yon tèminal; ba li yon fichye, tankou -o report.%[1]s",
	ReportRepeated:     "%[1]d ranje te voye nan plis pase youn nan anvwa sa yo: moun sa yo gen mesaj la plis pase yon fwa",

	MergeSameRun:      "ou mete %[1]s de fwa; mete chak anvwa yon sèl fwa",
	MergeOtherList:    "%[1]s ak %[2]s pa gen menm lis, kidonk pa gen anyen ki di ki ranje ki mache ansanm; fè yon rapò pou chak",
	MergeOtherMessage: "%[1]s ak %[2]s pa voye menm mesaj, e sa ki voye nan youn pa di anyen sou lòt la; fè yon rapò pou chak",
	MergeOtherGateway: "nan %[1]s ak %[2]s, gen youn ki te ak sandbox la, ki pa voye anyen bay pèsòn; fè yon rapò pou chak",

	TUIFormWorkbook: "Yon fichye Excel: total yo ak yon grafik, ranje yo, ak refi yo dapre rezon yo.",

	SheetTotals:    "Total",
	SheetRows:      "Ranje",
	SheetRefusals:  "Refi",
	ReportRun:      "Anvwa",
	ReportState:    "Eta",
	ReportLast:     "Dènye rezilta",
	ReportWorked:   "Tan travay",
	ReportChosen:   "Nan rapò sa a",
	ReportShare:    "pousantaj",
	ReportMeaning:  "sa sa vle di",
	ReportFirstRow: "premye ranje",
	ReportAllRows:  "tout ranje",
}
