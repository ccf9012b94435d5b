package words

// frTables is enTables in French.
var frTables = map[ID]string{
	FlagSummary:         "écrire les totaux de toutes les lignes en un objet JSON, sans les lignes",
	FlagSince:           "seulement les lignes dont le résultat date de `TIME` ou après, comme 24h, 7d, 2026-11-25 ou \"2026-11-25 14:00\"",
	FlagMask:            "montrer les numéros sous la forme +509••••3456, pour partager le rapport",
	FlagBOM:             "commencer un csv par la marque à laquelle Excel reconnaît l'UTF-8",
	FlagReportDelimiter: "le `DELIMITER` d'un csv : comma, semicolon, tab ou pipe (par défaut : comma)",

	ReportListOnly:     "--as-list écrit une liste, qui est en csv, pas en %[1]s ; enlevez --format, et donnez à -o un nom qui finit par .csv",
	ReportListMasked:   "une liste aux numéros masqués ne peut pas être envoyée ; enlevez --mask, ou --as-list",
	ReportCSVOnly:      "--bom et --delimiter sont pour le csv, pas pour %[1]s ; enlevez-les, ou mettez --format csv",
	ReportSummaryAlone: "--summary est un objet JSON avec les totaux de toutes les lignes ; enlevez %[1]s",
	ReportNotText:      "%[1]s n'est pas du texte pour un terminal ; donnez-lui un fichier, comme -o report.%[1]s",
	ReportRepeated:     "%[1]d {1:ligne a été envoyée|lignes ont été envoyées} dans plus d'un de ces envois : {1:son destinataire a|leurs destinataires ont} reçu le message plus d'une fois",

	MergeSameRun:      "%[1]s est nommé deux fois ; nommez chaque envoi une fois",
	MergeOtherList:    "%[1]s et %[2]s n'ont pas la même liste, et rien ne dit quelles lignes vont ensemble ; faites un rapport de chacun",
	MergeOtherMessage: "%[1]s et %[2]s n'envoient pas le même message, et ce qui est parti de l'un ne dit rien de l'autre ; faites un rapport de chacun",
	MergeOtherGateway: "l'un de %[1]s et %[2]s était avec la sandbox, qui n'envoie rien à personne ; faites un rapport de chacun",

	TUIFormWorkbook: "Un classeur pour Excel ou LibreOffice : les totaux avec un graphique, les lignes, et les refus par raison.",

	SheetTotals:    "Totaux",
	SheetRows:      "Lignes",
	SheetRefusals:  "Refus",
	ReportRun:      "Envoi",
	ReportState:    "État",
	ReportLast:     "Dernier résultat",
	ReportWorked:   "Temps d'envoi",
	ReportChosen:   "Dans ce rapport",
	ReportShare:    "part",
	ReportMeaning:  "sens",
	ReportFirstRow: "première ligne",
	ReportAllRows:  "toutes les lignes",
}
