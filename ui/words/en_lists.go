package words

// enLists holds what is said about a list as a whole.
var enLists = map[ID]string{
	FlagNoHeader: "the list has no header row: its columns are named 1, 2, 3 and so on",
	FlagToColumn: "the `COLUMN` of a list alone that holds the phone numbers, when it is not named to",
	FlagFix:      "write a copy of the list to `FILE`.csv in which all that can be mended is, then check that",

	ReadAs:      "%[1]s: read as %[2]s with %[3]s, %[4]s line ends and %[5]s; %[6]d columns",
	WithHeader:  "a header row",
	NoHeader:    "no header row",
	HeaderIsRow: "the first line of the list has a phone number in it: if it is a recipient and no header, give --no-header",
	Comma:       "commas",
	Semicolon:   "semicolons",
	Tab:         "tabs",
	Pipe:        "bars",

	Stdin:         "stdin",
	StdinTwice:    "both the list and the API key would be read from stdin; give one of them as a file, or set WAZAJ_API_KEY",
	StdinNeedsYes: "a list from stdin leaves nobody to ask; look at it with voye check - first, then add --yes to send it",
	StdinNoScreen: "the interactive program needs stdin for its keys; give the list as a file, or use voye check -, voye preview - or voye send - --yes",

	ColumnWarning: "%[1]s: column %[2]s: warning: %[3]s; %[4]s",
	DamageLine:    "%[1]s: damage, rows %[3]s (%[2]d in all): %[4]s; %[5]s",
	DamageLost:    "--fix cannot mend it",
	DamageMended:  "--fix mends it",
	DamageSome:    "--fix mends %[1]d of them",

	FixThere:    "%[1]s is there already, and --fix overwrites nothing; give another name, or delete it",
	FixEnding:   "--fix writes a CSV list; give it a name that ends in .csv, not %[1]s",
	Fixed:       "%[1]s has all %[2]d rows, %[3]d of them mended; look at it before you send it",
	FixedNoHead: "%[1]s has no header row either: give --no-header with it",
}
