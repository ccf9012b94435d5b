package words

// enHelp holds the help texts. Each begins with examples that work.
var enHelp = merged(enMan, enFlags, enHelpSending, enTemplates, map[ID]string{
	HelpExamples:    "Examples",
	HelpUsage:       "Usage",
	HelpCommands:    "Commands",
	HelpFlags:       "Flags",
	HelpGlobalFlags: "Flags of every command",
	HelpExitCodes: `Exit codes:
  0  every row was sent, or left out on purpose (duplicate, suppressed)
  1  an unexpected error
  2  wrong usage or bad input; nothing was sent
  3  finished, with failed, unknown or invalid rows
  4  stopped before the end; voye resume goes on`,
	HelpMagic:   "Numbers that always meet the same fate; the digits marked x are free:",
	HelpFlag:    "show this text",
	VersionFlag: "show the version",

	RootShort: "Send WhatsApp campaigns from a list",
	RootExamples: `voye demo                                   see it work: no key, no network, no file
voye check orders.yaml                      read and check everything, send nothing
voye preview orders.yaml --row 1            the exact request for the first row
voye send orders.yaml                       check, ask, send
voye resume                                 go on with what was stopped
voye report last -o report.csv              what became of every row
voye send list.csv --text "Bonjou {{name}}" a list alone is a campaign too`,
	RootLong: `Voye sends a message to every row of a list through a Wazaj Business gateway, at
a steady pace, and writes down what became of each row. Nothing is sent twice in
silence: what was under way when a run stopped stays unknown until you decide.

voye and voye FILE open the interactive program; with --accessible it talks in
plain lines, for screen readers.

Before the first real run, say where to and with which key:
  export WAZAJ_BASE_URL=https://HOST/api/wazaj/business
  export WAZAJ_API_KEY=wzj_...`,
	CheckShort: "Read and check everything, send nothing",
	CheckExamples: `voye check orders.yaml                      a line for each problem, then the totals
voye check list.csv --region HT             national numbers are numbers of Haiti
voye check list.xlsx --sheet Clients        a sheet of an Excel workbook
voye check orders.yaml --suppress stop.csv  who is on a list of opt-outs, row by row
voye check orders.yaml --skip-sent-within 7d  who got this message in the last week
voye check list.csv --fix mended.csv        mend what a spreadsheet did to the list
voye check orders.yaml --json               the totals only, for a script
voye check orders.yaml --collapse-spaces    line breaks in parameters become blanks
./export | voye check -                     a list from another program
voye help columns                           the columns of a list without a campaign file`,
	CheckLong: `Reads the whole list, fills in every message and writes a line for each problem
with its row, column, value and remedy. Duplicates and suppressed numbers are
told as notes: they are left out on purpose. Rows that --rows, --limit or --filter
do not choose are counted as suppressed, and not listed. What Meta would refuse in
every row is told once, with its place in the campaign file, and nothing can be sent
until it is mended (exit code 2); what it may refuse is a warning.
It also says how the list was read, which --encoding, --delimiter and --no-header
override, and what damage another program did to it: a lost +, scientific notation,
rounded digits, wrong letters, shifted cells. --fix writes a copy in which all that
can be mended is, and checks that. Nothing is guessed: lost digits stay lost.
Exit code 0 when every row can be sent, 3 when rows are invalid.`,
	PreviewShort: "Show the exact requests that would be sent",
	PreviewExamples: `voye preview orders.yaml --row 1            the first row
voye preview orders.yaml --limit 5          the first five
voye preview orders.yaml --filter city=Jacmel  only those of Jacmel
voye preview orders.yaml > requests.jsonl   all of them, one JSON object a line
voye preview orders.yaml --as-message       as people read it, with template_text:`,
	PreviewLong: `Writes one JSON object a line, {"row":1,"endpoint":"/messages/template","body":{...}}.
The body is made by the same code as the request, byte by byte. Rows that would
be left out are told on stderr. Exit code 3 when one of them is invalid.`,
	RunsShort: "List the runs, newest first",
	RunsExamples: `voye runs                                   what ran, and how it ended
voye runs --json                            the same for a script`,
	RunsLong: `Lists every run of the runs folder with its state and counts. The states are
running, finished, stopped, damaged (the log cannot be read) and stale (an older
log stands in its place); of the last two nothing is counted, and the reason and
the way out are told below the table.`,
	ReportShort: "Write the delivery report of a run",
	ReportExamples: `voye report last                            the newest run as CSV, to stdout
voye report last -o report.xlsx             a workbook with totals, a chart, rows, refusals
voye report last -o report.csv --delimiter semicolon --bom
                                            for Excel in French or Spanish settings
voye report last --format json --summary    the totals as one JSON object
voye report last --mask --since 24h         numbers hidden, the last day only
voye report 20261124-0900 20261125-1400     two runs of one campaign as one
voye report 20261124 --outcome failed,invalid --as-list -o mend.csv`,
	ReportLong: `RUN is a run's id, the beginning of one, a run folder, or last. Every row of the
list is one line of the report, in the order of the list. The outcome sent means
that the gateway accepted the message, not that it was delivered.

Several runs of the same list and message make one report: a row that was sent in
any of them is sent, else one that is unknown in any is unknown, else one that
failed in any failed; for the other rows the newest run speaks.`,
	SettleShort: "Record what you found out about unknown rows",
	SettleExamples: `voye settle last --as sent                  they all have the message
voye settle last --rows 3,17-40 --as failed these do not; the others stay unknown
voye settle last --rows 5 --as sent --who "Mirlande, call centre"`,
	SettleLong: `A row is unknown when its message may have been sent and no answer proves it. Ask
the recipient or the gateway's operator, then record what you learned: sent rows
are never sent again, failed ones only by voye resume --retry-failed. Only rows
that are unknown change. The log and the report say that it was settled by hand,
by whom and when.`,
	RepairShort: "Save what can be saved of a damaged run",
	RepairExamples: `voye repair 20261124-040312-order-update    say what would be done, and ask
voye repair last --yes                      do not ask`,
	RepairLong: `When lines of a run's log were damaged, nothing is sent, because rows that were
sent could be sent again. repair writes a new log of every line that can be read
or mended; each row that the others may have told of becomes unknown, and voye
resume sends the rest. The damaged log is kept beside the new one. First it says
how many rows become unknown and how many stay to be sent.`,
	SandboxShort: "Run the embedded gateway on its own",
	SandboxExamples: `voye sandbox                                a free port; the first line is its URL
voye sandbox --addr 127.0.0.1:8080 --latency 50ms
voye sandbox --refuse 0.05 --outage 5s+30s  faults to try things against`,
	SandboxLong: `Serves the whole API of the gateway on a loopback address until it is
interrupted. The first line on stdout is the base URL. It sends nothing to
anybody and accepts any key that begins with wzj_.`,
	CompletionShort: "Write the completion script of a shell",
	CompletionExamples: `source <(voye completion bash)
voye completion zsh > "${fpath[1]}/_voye"
voye completion fish > ~/.config/fish/completions/voye.fish
voye completion powershell | Out-String | Invoke-Expression`,
	CompletionLong: `Writes a script for bash, zsh, fish or powershell that completes commands, flags
and the names of runs.`,
	HelpShort: "Show the help of a command",
	HelpCmdExamples: `voye help send
voye help`,
	HelpLong: `Shows the same text as --help.`,
})
