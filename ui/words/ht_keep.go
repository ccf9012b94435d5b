package words

// htKeep is enKeep in Kreyòl.
var htKeep = map[ID]string{
	RunsBarHead: "REZILTA",
	RunsLegend:  "rete",

	RunsDeleteShort: "Efase anvwa ak nimewo ak non ki ladan yo",
	RunsDeleteExamples: `voye runs delete 20261124                   yon anvwa; li mande anvan
voye runs delete --older-than 90d           tout sa ki pa bouje depi 90 jou
voye runs delete --older-than 12w --yes     menm bagay, san mande`,
	RunsDeleteLong: `Yon anvwa gen lis li ak jounal li ladan: nimewo, non, ak sa ki te voye ba yo. Anvan
anyen efase, voye di konbyen anvwa ak konbyen ranje sa fè, ak kiyès ki poko fini. Yon
anvwa k ap voye kounye a pa ka efase. Apre sa menm lis la ak menm mesaj la ka voye
ankò, paske pèsòn pa konnen yo te voye deja. --older-than pran jou (90d), semèn (12w)
oswa èdtan (36h).`,
	FlagOlderThan:    "efase anvwa ki pa bouje depi `AGE`, tankou 90d, 12w oswa 36h",
	FlagYesDelete:    "pa mande anyen anvan ou efase",
	DeleteWhat:       "di sa pou efase: non yon anvwa, plizyè, oswa --older-than 90d; voye runs montre yo",
	DeleteOneOrOther: "bay non anvwa oswa --older-than, pa tou de",
	AgeWrong:         "bay jou, semèn oswa èdtan, tankou 90d, 12w oswa 36h",
	NoneOlder:        "anyen pa efase: tout anvwa nan %[1]s te bouje nan dènye %[2]s yo",
	DeleteBusy:       "nou pa manyen l: %[1]s",
	DeleteGoes:       "%[1]d anvwa ap efase nèt, ak lis li ak jounal li: %[2]s ranje ak nimewo yo ak tout lòt bagay ki ladan yo",
	DeleteRun:        "  %[1]s, %[2]s: %[3]s",
	DeleteBroken:     "  %[1]s: %[2]s, kidonk pèsòn pa konnen sa li te voye",
	DeleteMore:       "  ... ak %[1]d lòt",
	DeleteUnfinished: "poko fini: %[1]d anvwa gen %[2]s ranje ki pa t janm voye, e apre sa pa gen mwayen kontinye",
	DeleteUnknown:    "unknown: pou %[1]s ranje pèsòn p ap ka di si mesaj la te pati",
	DeleteUnread:     "pa ka li: %[1]d anvwa; voye repair petèt ka sove sa ki te voye toujou, apre sa li p ap kapab",
	DeleteOthers:     "ap efase tou: %[1]d fichye nan dosye a, se pa voye ki te fè yo, tankou %[2]s",
	DeleteForgets:    "n ap bliye: %[1]s mesaj te voye. voye send ap pran menm lis la pou yon lis nèf, l ap voye l yon lòt fwa, e --skip-sent-within pa konnen moun sa yo ankò",
	DeleteStays:      "sa ki rete: rapò ak lis ki lòt kote, ak sa pasrèl la sere",
	DeleteYesMissing: "pa gen pèsòn devan yon tèminal pou konfime; mete --yes pou efase",
	AskDelete:        "Tape delete pou kontinye: ",
	NotDeleted:       "ou pa konfime; anyen pa efase",
	Deleted:          "%[1]d anvwa efase",
	NotSwept:         "nòt: sa yon lòt efasman te kite pa ka retire: %[1]s",

	KeyDelete:       "efase",
	TUIDelete:       "Efase yon anvwa",
	TUIDeleteLook:   "N ap gade anvwa a …",
	TUIDeleteType:   "Tape konbyen ranje li genyen, %[1]s, epi enter pou efase l:",
	TUIDeleteWrong:  "Se pa sa; anvwa a rete jan l te ye a.",
	TUIDeleting:     "N ap efase …",
	TUIDeleteChange: "gen yon bagay ki pase nan anvwa %[1]s antretan, kidonk li pa efase; gade l ankò",
}
