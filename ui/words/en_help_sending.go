package words

// enHelpSending holds the help texts of the commands that send.
var enHelpSending = map[ID]string{
	DemoShort: "Watch a sample campaign go to the embedded gateway",
	DemoExamples: `voye demo                                   needs no key, no network, no file
voye demo --plain                           progress as lines of text`,
	DemoLong: `Starts the embedded gateway on a loopback port and sends a sample campaign of 200
recipients to it. Some rows fail or end unknown, to show what that looks like.
Exit code 0 when the run reached its end.`,
	SendShort: "Check a campaign, ask, and send it",
	SendExamples: `voye send orders.yaml                       check, ask, send
voye send orders.yaml --yes --rate 50       do not ask; 50 messages per second
voye send orders.yaml --canary 10           send ten, look, then voye resume
voye send orders.yaml --rows 1-500          the first part; --rows 501-900 another day
voye send orders.yaml --filter city=Jacmel --limit 100
voye send orders.yaml --suppress stop.csv   leave out who opted out
voye send orders.yaml --skip-sent-within 24h
voye send orders.yaml --sandbox             rehearse: nobody receives anything
voye send list.csv --template order_update --language en
voye send list.csv --text "Bonjou {{name}}" --yes --json > summary.json`,
	SendLong: `FILE is a campaign file (YAML or JSON) or a list (CSV, TSV, TXT or an
Excel workbook; - is standard input). Rows that do not pass the check are left
out, and so are duplicates and suppressed numbers.

Numbers never to message are in the lists of the campaign (suppress:), of
--suppress, and of suppress: in the configuration file, which always apply.
--rows, --filter and --limit choose a part of the list: rows by number, rows by a
cell (without regard to case), the first N that can be sent. The others are left
out as suppressed, with the code not_chosen, and may be another run's part; a
duplicate is judged within the part: a number that stands in two parts gets two
messages, unless --skip-sent-within leaves it out.

Before it sends, voye looks into the logs of this machine's runs and warns of
numbers that got the same template, or the same text, in the last 24 hours;
--skip-sent-within leaves them out. A row whose outcome is unknown counts, because
it may have arrived. A list with a text or template in each row is compared with
runs of the same list only.

The base URL comes from --base-url, WAZAJ_BASE_URL or the configuration file; the
key from WAZAJ_API_KEY, --api-key-file or the system's keyring (service voye,
account: the gateway's host).

Interrupt once to finish what is under way and stop, twice to leave at once.
What was under way then is unknown, and only --resend-unknown sends it again.`,
	ResumeShort: "Go on with a run that was stopped",
	ResumeExamples: `voye resume                                 the newest run with rows left
voye resume 20261124-040312-order-update    that one
voye resume last --retry-failed             the cause is mended: send refused rows again
voye resume last --suppress stop.csv        leave out who opted out since it began
voye resume last --resend-unknown           accept that some may get it twice`,
	ResumeLong: `Sends the rows that have no outcome yet, from the list as it was when the run
began. Rows whose outcome is unknown may have been sent: they stay as they are
unless --resend-unknown asks for them. What was left out when the run began stays
so. Who came onto a list of --suppress, or onto a standing list, since then is
left out before anything is sent; the campaign's own lists are not read again.
Rate, workers and gateway are those of the
run unless a flag or the environment says otherwise.`,
}
