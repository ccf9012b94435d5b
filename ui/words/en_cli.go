package words

// enCLI holds what the plain output says.
var enCLI = merged(enUsage, enRun, enChoose, map[ID]string{
	Fault: "voye: the program met a fault of its own and stopped: %[1]v\n%[2]s\nWhat was sent until now is in the log; voye resume goes on.",

	NoBaseURL:    "no base URL: give --base-url https://HOST/api/wazaj/business, set WAZAJ_BASE_URL, or write base_url: into %[1]s",
	NoKey:        "no API key: set WAZAJ_API_KEY, give --api-key-file FILE (- is stdin), or keep it in the system's keyring (service voye, account %[1]s); %[2]s",
	ProxyWrong:   "%[1]s holds no address of a proxy, so it is not clear how to reach the gateway; mend it, such as http://proxy.example:3128, or remove it",
	RingMissing:  "this machine has no keyring",
	RingEmpty:    "the keyring has no such entry",
	RingFailed:   "the keyring cannot be used: %[1]s",
	RingSilent:   "the keyring did not answer within %[1]v",
	KeyReadable:  "warning: other users of this machine can read %[1]s; chmod 600 it",
	AskKey:       "API key (it is not shown): ",
	NoRunsFolder: "this machine has no folder for the runs of a user; give --runs DIR or set VOYE_RUNS",

	ProblemLine:    "%[1]s: row %[2]d (line %[3]d), column %[4]s, value \"%[5]s\": %[6]s; %[7]s",
	WarningLine:    "%[1]s: row %[2]d (line %[3]d), column %[4]s, value \"%[5]s\": warning: %[6]s; %[7]s",
	NoteDuplicate:  "%[1]s: row %[2]d (line %[3]d): duplicate, left out: row %[5]d has the same number %[4]s",
	NoteSuppressed: "%[1]s: row %[2]d (line %[3]d): suppressed, left out: %[4]s",
	CheckTotals:    "%[1]d {1:row|rows}: %[2]d to be sent, %[3]d invalid, %[4]d duplicate, %[5]d suppressed; %[6]d {6:warning|warnings}",
	MoreProblems:   "... and %[1]d more; voye check lists them all",
	ListEmpty:      "%[1]s has a header and no rows; give it at least one recipient",
	NoSuchRow:      "there is no row %[1]d: the list has %[2]d {2:row|rows}",

	NoRuns:        "there is no run in %[1]s yet; voye demo makes one",
	RunsHeader:    "RUN\tSTATE\tROWS\tSENT\tPROBLEMS\tLEFT\tNAME",
	RunOfPart:     "%[1]s, only %[2]s",
	RunsUnread:    "%[1]d {1:run is|runs are} listed as the last line of {1:its|their} log says, because the {1:log is|logs are} long; voye report RUN reads all of it",
	InSandbox:     "(sandbox)",
	ReportFolder:  "%[1]s is a folder; give -o the name of a file",
	ReportWritten: "the report is in %[1]s",
	SettleAsWhat:  "say what became of the rows: --as sent or --as failed",
	SettleNothing: "none of these rows is unknown, so nothing was recorded; voye report RUN --outcome unknown lists those that are",
	Settled:       "%[1]d {1:row is|rows are} now %[2]s by the word of %[3]s",
	SandboxServes: "the sandbox answers until it is interrupted; any key that begins with wzj_ will do",
	SandboxServed: "%[1]d {1:request|requests}, %[2]d {2:message|messages} accepted",
})

// enUsage holds what is said about a command line that cannot be understood.
var enUsage = map[ID]string{
	UnknownCommand:     "there is no command and no file %[1]s; voye --help lists the commands",
	UnknownCommandNear: "there is no command and no file %[1]s; did you mean voye %[2]s?",
	UnknownFlag:        "unknown flag %[1]s; %[2]s --help lists the flags",
	UnknownFlagNear:    "unknown flag --%[1]s; did you mean --%[2]s?",
	FlagNeedsValue:     "--%[1]s needs a value: --%[1]s %[2]s",
	FlagTakesNoValue:   "--%[1]s takes no value; give it alone or leave it out",
	FlagValueWrong:     "\"%[1]s\" will not do for --%[2]s: %[3]v",
	ArgMissing:         "%[1]s needs %[2]s; %[1]s --help shows how",
	ArgTooMany:         "%[1]s cannot take %[2]s as well; %[1]s --help shows how",
	OneFile:            "one file at a time, please: %[1]s, and then %[2]s",
	UnknownShell:       "there is no completion for %[1]s; give %[2]s",
	NeedsTerminal:      "the interactive program needs a terminal; use voye check, voye send --yes or voye --help",
	MessageTwice:       "%[1]s has its own message; --text, --template, --language and --to-column are for a list alone",
	RegionWrong:        "\"%[1]s\" will not do for --region: give the two letters of a country, such as HT",
}
