package words

// htDoctor is enDoctor in Kreyòl.
var htDoctor = map[ID]string{
	DoctorShort: "Gade si tout bagay pare pou voye, san voye anyen",
	DoctorExamples: `voye doctor                                 yon liy pou chak bagay, ak sa pou fè
voye doctor --json                          menm bagay pou yon script`,
	DoctorLong: `Li gade reglaj yo, kle API a (li pa janm montre l), chifreman ak revèy pasrèl la, dosye
anvwa yo ak tèminal la. Li rele adrès pasrèl la yon sèl fwa, san kle a, e li pa voye
anyen. Kòd sòti 2 vle di gen yon bagay pou korije.`,
	FlagDoctorJSON: "ekri sa l jwenn kòm yon tablo JSON",

	DocOK:           "bon",
	DocWarning:      "atansyon",
	DocProblem:      "pwoblèm",
	DocConfig:       "reglaj: %[1]s",
	DocNoConfig:     "reglaj: pa genyen, %[1]s pa la",
	DocBase:         "pasrèl: %[1]s, ki soti nan %[2]s",
	DocKey:          "kle API: li la, li soti nan %[1]s",
	DocProxy:        "proxy: %[1]s, ki soti nan %[2]s",
	DocReached:      "%[1]s reponn nan %[2]v, ak %[3]s",
	DocUnencrypted:  "%[1]s reponn nan %[2]v, sou òdinatè sa a, san chifreman",
	DocUntil:        "sètifika %[1]s ap fini %[2]s",
	DocRenew:        "fè moun ki okipe pasrèl la konnen: apre sa anyen p ap ka voye",
	DocFailing:      "%[1]s reponn %[2]d: sa ki la a pa pare",
	DocNotReached:   "nou pa ka rive sou %[1]s: %[2]s",
	DocOnline:       "gade si òdinatè a gen entènèt, e si lè li, adrès la ak proxy a bon",
	DocClock:        "revèy: %[1]s",
	DocClockOff:     "revèy: li montre %[1]s, gen %[2]v diferans",
	DocSetClock:     "mete òdinatè a alè: sètifika, jounal ak rapò depann de sa",
	DocRuns:         "anvwa: %[1]s; yon liy sou disk la apre %[2]v (medyàn %[3]d)",
	DocRunsBad:      "anvwa: %[1]s",
	DocOtherFolder:  "pran yon dosye sou yon disk òdinatè sa a, ak --runs DIR oswa VOYE_RUNS",
	DocSlow:         "anvwa: %[1]s dousman: yon liy sou disk la apre %[2]v, e mesaj yo ap tann sa",
	DocNotOnDisk:    "anvwa: %[1]s di apre %[2]v yon liy sou disk la, okenn disk pa ka fè sa; si kouran an ale, anvwa ka pèdi",
	DocTerminal:     "tèminal: %[1]d x %[2]d kazye, %[3]d koulè, TERM %[4]s",
	DocNoTerminal:   "tèminal: pa genyen, kidonk pwogram nan ekri liy, li pa mande anyen",
	DocSmall:        "tèminal: %[1]d x %[2]d kazye, mwens pase 80 x 24 ki nesesè pou montre tout bagay",
	DocEnlarge:      "fè fenèt la vin pi gwo",
	DocNotUTF8:      "lang: %[1]s pa UTF-8, kidonk aksan yo ka parèt mal",
	DocSetLocale:    "bay LANG yon valè ki fini ak .UTF-8, tankou ht_HT.UTF-8",
	DocAllFine:      "tout bagay pare; anyen pa voye",
	DocWarnings:     "li pare, ak %[1]d atansyon; anyen pa voye",
	DocMustBeMended: "gen %[1]d bagay pou korije anvan ou ka voye",

	ExportShort: "Ekri yon anvwa nan yon fichye pou sipò, san nimewo ni non",
	ExportExamples: `voye runs export last fault.zip             kache: pou moun k ap ede ou
voye runs export last fault.zip --unmasked  ak tout nimewo yo; li mande anvan`,
	ExportLong: `Ekri jounal la, lis la, vèsyon an ak reglaj yo nan yon achiv zip. Nimewo yo parèt tankou
+509••••3456, fòm chak lòt kazye pran plas li, e mo pasrèl la ki nan lis la kache. Pa gen
okenn kle ladan, kache ou pa. Yon anvwa ki gate ka ekri tou.`,
	FlagUnmasked:     "kite nimewo, non ak tèks jan yo ye; li mande anvan",
	FlagYesUnmasked:  "pa mande anyen anvan ou ekri sa ki pa kache",
	ExportUnmasked:   "%[1]s ap gen tout nimewo, non ak tèks anvwa sa a, pou nenpòt moun ki louvri l",
	AskUnmasked:      "Tape unmasked pou kontinye: ",
	ExportYesMissing: "pa gen pèsòn devan yon tèminal pou konfime; mete --yes pou ekri sa ki pa kache",
	NotExported:      "ou pa konfime; anyen pa ekri",
	ExportFolder:     "%[1]s pa ka resevwa yon achiv; bay non yon fichye, tankou run.zip",
	Exported:         "%[1]s: %[2]d liy jounal, %[3]d ranje; gade ladan l anvan ou bay li",
	ExportNoList:     "nòt: lis la pa ladan, oswa li pa konplè: %[1]s",
	ExportReadme: `Yon anvwa voye, %[1]s, ki ekri nan achiv sa a pou moun k ap chèche yon defo.

about.json      pwogram nan, reglaj li, eta anvwa a
log.jsonl       sa ki te pase, yon liy chak (liy: %[2]d, sa ki pa ka li: %[3]d)
%[4]s  lis anvwa a (ranje: %[5]d)

%[6]s
Pa gen okenn kle API nan achiv sa a.
`,
	ExportMasked: `Kache: mitan nimewo yo kache. Fòm kazye yo pran plas yo: x ak X pou lèt, 9 pou chif. Mo ki
nan lis la kache nan tèks yo, ansanm ak sòm kontwòl yo, paske yo ta ka sèvi pou jwenn
nimewo yo.`,
	ExportPlain: "PA KACHE: achiv sa a gen nimewo, non ak tèks moun. Efase l lè ou fini.",
}
