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
voye send orders.yaml --sandbox             rehearse: nobody receives anything
voye send list.csv --template order_update --language en
voye send list.csv --text "Bonjou {{name}}" --yes --json > summary.json`,
	SendLong: `FILE is a campaign file (YAML or JSON) or a list (CSV, TSV or TXT). Rows that do
not pass the check are left out, and so are duplicates and suppressed numbers.

The base URL comes from --base-url, WAZAJ_BASE_URL or the configuration file; the
key from WAZAJ_API_KEY, --api-key-file or the system's keyring (service voye,
account: the gateway's host).

Interrupt once to finish what is under way and stop, twice to leave at once.
What was under way then is unknown, and only --resend-unknown sends it again.`,
	ResumeShort: "Go on with a run that was stopped",
	ResumeExamples: `voye resume                                 the newest run with rows left
voye resume 20261124-040312-order-update    that one
voye resume last --retry-failed             the cause is mended: send refused rows again
voye resume last --resend-unknown           accept that some may get it twice`,
	ResumeLong: `Sends the rows that have no outcome yet, from the list as it was when the run
began. Rows whose outcome is unknown may have been sent: they stay as they are
unless --resend-unknown asks for them. Rate, workers and gateway are those of the
run unless a flag or the environment says otherwise.`,
}
