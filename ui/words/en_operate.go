package words

// enOperate holds what is said of a run that nobody sits in front of.
var enOperate = map[ID]string{
	FlagStartAt:     "send nothing before `TIME`: 08:00 (the next one), \"2026-11-25 08:00\", or RFC 3339",
	FlagWindow:      "send within these `HOURS` of each day only, such as 08:00-20:00; the run waits out the others",
	FlagTimezone:    "the `ZONE` of --window and --start-at, such as America/Port-au-Prince or -05:00 (default: this machine's)",
	FlagMaxDuration: "stop in good order after this `TIME`, such as 2h; voye resume goes on",
	FlagQuiet:       "say nothing unless something is wrong (implies --plain)",
	FlagLogFormat:   "`FORMAT` of the lines on stderr: text, or json, one object a line (implies --plain)",
	FlagNotifyURL:   "POST the summary as JSON to this https `URL` when the run has ended",
	FlagMetricsAddr: "serve metrics for Prometheus at this `ADDRESS` while the run is live; a port alone, such as :9090, is for this machine only",

	OperatingShort: "Runs by cron or systemd: hours, exit codes, signals, events, metrics",
	OperatingLong: `Hours. --start-at waits after the check and the question; rows that wait have no
intent in the log. --window goes by the clock on the wall of --timezone, also on
days on which the clocks change; 22:00-06:00 goes across midnight. When it closes,
what is under way gets its answer and the run waits: that is no outage, and the
time left includes it. A run keeps its window when it is resumed; another --window
replaces it for that session, and 00:00-24:00 is all day. --max-duration counts
from --start-at, with the hours that are waited out, and stops with exit code 4. A
machine without a database of time zones (Windows) knows those of the Americas, the
Caribbean, Western Europe and much of Africa; for another give its distance from
UTC. Keep the machine awake: one that sleeps sends nothing.

Signals. SIGTERM, SIGINT and SIGHUP finish what is under way and stop (exit code
4); a second one leaves at once. SIGUSR1 writes how the run stands to stderr, also
with --quiet. Give systemd TimeoutStopSec=120: an answer may take 90 seconds.

Metrics have counts and times, no numbers and no texts. A port alone is served on
this machine only; for others to read them write the address, as in 0.0.0.0:9090.

--notify-url, or notify_url in the configuration, gets the object of --json, at
most three times, 5 seconds each. It must be https, or http on this machine; no
redirect is followed. Whether it arrives changes nothing. Of the address only the
host is ever shown.`,

	HoursAre:    "hours: %[1]s",
	HoursFrom:   "from %[1]s on",
	HoursWithin: "window %[1]s",
	HoursFor:    "for %[1]v at most",
	HoldStart:   "waiting for %[1]s, when the run is to start",
	HoldWindow:  "waiting for %[1]s",
	HoldTimeUp:  "the time of --max-duration is over: stopping when what is under way has its answer",
	HourCame:    "the hour has come: going on",
	StateLine:   "in flight %[1]d of %[2]d, set to %[3]v a second, answers in %[4]s (half / 95 in 100)",
	EndedTimeUp: "stopped, because the time of --max-duration is over",
	TUIHours:    "Hours",

	MetricsAt:       "metrics: %[1]s",
	MetricsForAll:   "note: every machine that reaches this address can read the metrics",
	MetricsNotBound: "no metrics can be served at %[1]s (%[2]s); give another --metrics-addr, or leave it out",
	NotifyWrong:     "the address of --notify-url, or notify_url in the configuration, will not do: %[1]v",
	NotifyFailed:    "note: %[1]s could not be told of the end of the run (%[2]s)",
}
