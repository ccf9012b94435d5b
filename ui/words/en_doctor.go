package words

// enDoctor holds what the program says of itself and of its surroundings.
var enDoctor = map[ID]string{
	DoctorShort: "Look whether all is ready for sending, without sending",
	DoctorExamples: `voye doctor                                 a line for each thing, with the remedy
voye doctor --json                          the same for a script`,
	DoctorLong: `Looks at the settings, the API key (which is never shown), the gateway's encryption
and clock, the runs folder and the terminal. It asks the gateway's address once,
without the key, and sends nothing. Exit code 2 says that something must be mended.`,
	FlagDoctorJSON: "write what was found as one JSON array",

	DocOK:           "ok",
	DocWarning:      "warning",
	DocProblem:      "problem",
	DocConfig:       "settings: %[1]s",
	DocNoConfig:     "settings: none, as there is no %[1]s",
	DocBase:         "gateway: %[1]s, from %[2]s",
	DocKey:          "API key: there, from %[1]s",
	DocProxy:        "proxy: %[1]s, from %[2]s",
	DocReached:      "%[1]s answers in %[2]v, with %[3]s",
	DocUnencrypted:  "%[1]s answers in %[2]v, on this machine, without encryption",
	DocUntil:        "the certificate of %[1]s ends on %[2]s",
	DocRenew:        "tell those who run the gateway: from then on nothing can be sent",
	DocFailing:      "%[1]s answers with %[2]d: what is there is not ready",
	DocNotReached:   "%[1]s cannot be reached: %[2]s",
	DocOnline:       "look whether this machine is online, and whether its clock, the address and the proxy are right",
	DocClock:        "clock: %[1]s",
	DocClockOff:     "clock: it shows %[1]s, which is off by %[2]v",
	DocSetClock:     "set the machine's clock: certificates, logs and reports depend on it",
	DocRuns:         "runs: %[1]s; a line is on the disk after %[2]v (median of %[3]d)",
	DocRunsBad:      "runs: %[1]s",
	DocOtherFolder:  "take a folder on a disk of this machine, with --runs DIR or VOYE_RUNS",
	DocSlow:         "runs: %[1]s is slow: a line is on the disk after %[2]v, and messages wait for that",
	DocNotOnDisk:    "runs: %[1]s says after %[2]v that a line is on the disk, which no disk can do; a power cut may take runs away",
	DocTerminal:     "terminal: %[1]d x %[2]d cells, %[3]d colours, TERM %[4]s",
	DocNoTerminal:   "terminal: none, so the program writes lines and asks nothing",
	DocSmall:        "terminal: %[1]d x %[2]d cells is less than the 80 x 24 that the screens need to show all",
	DocEnlarge:      "make the window larger",
	DocNotUTF8:      "language: the locale %[1]s is not UTF-8, so accents may look broken",
	DocSetLocale:    "set LANG to one that ends in .UTF-8, such as en_US.UTF-8",
	DocAllFine:      "all is ready; nothing was sent",
	DocWarnings:     "ready, with %[1]d {1:warning|warnings}; nothing was sent",
	DocMustBeMended: "%[1]d {1:thing|things} must be mended before anything can be sent",

	ExportShort: "Write a run into one file for support, without numbers and names",
	ExportExamples: `voye runs export last fault.zip             masked: for whoever helps
voye runs export last fault.zip --unmasked  with all numbers; asks first`,
	ExportLong: `Writes the log, the list, the version and the settings into one zip archive. Numbers
look like +509••••3456, every other cell is replaced by its shape, and words of the
gateway that stand in the list are hidden. No key is in it, masked or not. A damaged
run can be written too.`,
	FlagUnmasked:     "leave numbers, names and texts as they are; asks first",
	FlagYesUnmasked:  "do not ask before writing what is not masked",
	ExportUnmasked:   "%[1]s will hold every number, name and text of this run, for whoever opens it",
	AskUnmasked:      "Type unmasked to go on: ",
	ExportYesMissing: "nobody is at a terminal to confirm; add --yes to write what is not masked",
	NotExported:      "not confirmed; nothing was written",
	ExportFolder:     "%[1]s is no file that an archive can be written to; give the name of one, such as run.zip",
	Exported:         "%[1]s: %[2]d {2:line|lines} of log, %[3]d {3:row|rows}; look into it before you give it away",
	ExportNoList:     "note: the list is not in it, or not all of it: %[1]s",
	ExportReadme: `A run of voye, %[1]s, written into this archive for whoever looks for a fault.

about.json      the program, its settings, the state of the run
log.jsonl       what happened, a line each (lines: %[2]d, of which not readable: %[3]d)
%[4]s  the list of the run (rows: %[5]d)

%[6]s
No API key is in this archive.
`,
	ExportMasked: `Masked: of numbers the middle is hidden. Cells are replaced by their shape: x and X
stand for letters, 9 for digits. Words that stand in the list are hidden from the
texts, and so are checksums, from which numbers could be worked out.`,
	ExportPlain: "NOT MASKED: this archive holds numbers, names and texts of people. Delete it after use.",
}
