package words

// esTables is enTables in Spanish.
var esTables = map[ID]string{
	FlagSummary:         "escribir los totales de todas las filas como un objeto JSON, sin las filas",
	FlagSince:           "solo filas cuyo resultado llegó desde `TIME`, como 24h, 7d, 2026-11-25 o \"2026-11-25 14:00\"",
	FlagMask:            "mostrar los números como +509••••3456, para compartir el informe",
	FlagBOM:             "empezar un csv con la marca por la que Excel reconoce UTF-8",
	FlagReportDelimiter: "el `DELIMITER` de un csv: comma, semicolon, tab o pipe (por omisión: comma)",

	ReportListOnly:     "--as-list escribe una lista, que es csv, no %[1]s; quite --format, y dé a -o un nombre que termine en .csv",
	ReportListMasked:   "una lista con números ocultos no se puede enviar; quite --mask, o --as-list",
	ReportCSVOnly:      "--bom y --delimiter son para csv, no para %[1]s; quítelos, o ponga --format csv",
	ReportSummaryAlone: "--summary es un objeto JSON con los totales de todas las filas; quite %[1]s",
	ReportNotText:      "%[1]s no es texto para una terminal; dele un archivo, como -o report.%[1]s",
	ReportRepeated:     "%[1]d {1:fila se envió|filas se enviaron} en más de uno de estos envíos: {1:su destinatario tiene|sus destinatarios tienen} el mensaje más de una vez",

	MergeSameRun:      "%[1]s está dos veces; nombre cada envío una vez",
	MergeOtherList:    "%[1]s y %[2]s tienen listas distintas, y nada dice qué filas van juntas; haga un informe de cada uno",
	MergeOtherMessage: "%[1]s y %[2]s envían mensajes distintos, y lo que salió de uno no dice nada del otro; haga un informe de cada uno",
	MergeOtherGateway: "uno de %[1]s y %[2]s fue con la sandbox, que no envía nada a nadie; haga un informe de cada uno",

	TUIFormWorkbook: "Un libro para Excel o LibreOffice: los totales con un gráfico, las filas, y los rechazos por motivo.",

	SheetTotals:    "Totales",
	SheetRows:      "Filas",
	SheetRefusals:  "Rechazos",
	ReportRun:      "Envío",
	ReportState:    "Estado",
	ReportLast:     "Último resultado",
	ReportWorked:   "Tiempo de envío",
	ReportChosen:   "En este informe",
	ReportShare:    "porcentaje",
	ReportMeaning:  "significado",
	ReportFirstRow: "primera fila",
	ReportAllRows:  "todas las filas",
}
