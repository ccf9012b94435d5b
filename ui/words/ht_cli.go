package words

// htCLI is enCLI in Kreyòl.
var htCLI = merged(htUsage, htRun, htChoose, map[ID]string{
	Fault: "voye: pwogram nan gen yon defo ki pa soti nan ou, li kanpe: %[1]v\n%[2]s\nSa ki te voye deja ekri nan jounal la; voye resume ap kontinye.",

	NoBaseURL:    "pa gen adrès pasrèl la: bay --base-url https://HOST/api/wazaj/business, mete WAZAJ_BASE_URL, oswa ekri base_url: nan %[1]s",
	NoKey:        "pa gen kle API: mete WAZAJ_API_KEY, bay --api-key-file FILE (- se stdin), oswa sere l nan pòtkle sistèm nan (sèvis voye, kont %[1]s); %[2]s",
	ProxyWrong:   "sa ki nan %[1]s se pa adrès yon proxy, kidonk pa gen mwayen konnen ki jan pou rive sou pasrèl la; korije l, pa egzanp http://proxy.example:3128, oswa retire l",
	RingMissing:  "òdinatè sa a pa gen pòtkle",
	RingEmpty:    "pa gen anyen sou non sa a nan pòtkle a",
	RingFailed:   "pòtkle a pa ka sèvi: %[1]s",
	RingSilent:   "pòtkle a pa reponn nan %[1]v",
	KeyReadable:  "atansyon: lòt moun sou òdinatè sa a ka li %[1]s; fè chmod 600 sou li",
	AskKey:       "Kle API (li p ap parèt): ",
	NoRunsFolder: "òdinatè sa a pa gen dosye pou anvwa yon itilizatè; bay --runs DIR oswa mete VOYE_RUNS",

	ProblemLine:    "%[1]s: ranje %[2]d (liy %[3]d), kolòn %[4]s, valè \"%[5]s\": %[6]s; %[7]s",
	WarningLine:    "%[1]s: ranje %[2]d (liy %[3]d), kolòn %[4]s, valè \"%[5]s\": atansyon: %[6]s; %[7]s",
	NoteDuplicate:  "%[1]s: ranje %[2]d (liy %[3]d): duplicate, li pa ladan: ranje %[5]d gen menm nimewo a %[4]s",
	NoteSuppressed: "%[1]s: ranje %[2]d (liy %[3]d): suppressed, li pa ladan: %[4]s",
	CheckTotals:    "%[1]d ranje: %[2]d pou voye, %[3]d invalid, %[4]d duplicate, %[5]d suppressed; %[6]d atansyon",
	MoreProblems:   "... ak %[1]d lòt; voye check montre yo tout",
	ListEmpty:      "%[1]s gen non kolòn yo, men pa gen okenn ranje; mete omwen yon moun ladan",
	NoSuchRow:      "pa gen ranje %[1]d: lis la gen %[2]d ranje",

	NoRuns:        "poko gen anvwa nan %[1]s; voye demo fè youn",
	RunsHeader:    "ANVWA\tETA\tRANJE\tVOYE\tPWOBLÈM\tRETE\tNON",
	InSandbox:     "(sandbox)",
	ReportFolder:  "%[1]s se yon dosye; bay -o non yon fichye",
	ReportWritten: "rapò a nan %[1]s",
	SettleAsWhat:  "di sa ki rive ranje yo: --as sent oswa --as failed",
	SettleNothing: "okenn nan ranje sa yo pa unknown, kidonk anyen pa ekri; voye report RUN --outcome unknown montre sa ki unknown yo",
	Settled:       "%[1]d ranje se %[2]s kounye a, dapre pawòl %[3]s",
	SandboxServes: "sandbox la ap reponn jis yo kanpe l; nenpòt kle ki kòmanse ak wzj_ bon",
	SandboxServed: "%[1]d demann, %[2]d mesaj aksepte",
})

// htUsage is enUsage in Kreyòl.
var htUsage = map[ID]string{
	UnknownCommand:     "pa gen ni kòmand ni fichye ki rele %[1]s; voye --help montre kòmand yo",
	UnknownCommandNear: "pa gen ni kòmand ni fichye ki rele %[1]s; èske ou vle di voye %[2]s?",
	UnknownFlag:        "opsyon %[1]s pa egziste; %[2]s --help montre opsyon yo",
	UnknownFlagNear:    "opsyon --%[1]s pa egziste; èske ou vle di --%[2]s?",
	FlagNeedsValue:     "--%[1]s bezwen yon valè: --%[1]s %[2]s",
	FlagTakesNoValue:   "--%[1]s pa pran valè; mete l pou kont li oswa retire l",
	FlagValueWrong:     "\"%[1]s\" pa bon pou --%[2]s: %[3]v",
	ArgMissing:         "%[1]s bezwen %[2]s; %[1]s --help montre ki jan",
	ArgTooMany:         "%[1]s pa ka pran %[2]s anplis; %[1]s --help montre ki jan",
	OneFile:            "yon sèl fichye alafwa tanpri: %[1]s, epi apre %[2]s",
	UnknownShell:       "pa gen konplete pou %[1]s; bay %[2]s",
	NeedsTerminal:      "pwogram ak ekran an bezwen yon tèminal; sèvi ak voye check, voye send --yes oswa voye --help",
	MessageTwice:       "%[1]s gen pwòp mesaj pa l; --text, --template, --language ak --to-column se pou yon lis pou kont li",
	RegionWrong:        "\"%[1]s\" pa bon pou --region: bay de lèt yon peyi, tankou HT",
	RunOfPart:          "%[1]s, sèlman %[2]s",
	RunsUnread:         "%[1]d anvwa parèt jan dènye liy jounal yo di, paske jounal yo long; voye report RUN li tout",
}
