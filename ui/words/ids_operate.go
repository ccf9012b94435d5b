package words

// What is said of a run that nobody sits in front of: its hours, its metrics,
// and whom it tells.
const (
	FlagStartAt     ID = "flag.start-at"
	FlagWindow      ID = "flag.window"
	FlagTimezone    ID = "flag.timezone"
	FlagMaxDuration ID = "flag.max-duration"
	FlagQuiet       ID = "flag.quiet"
	FlagLogFormat   ID = "flag.log-format"
	FlagNotifyURL   ID = "flag.notify-url"
	FlagMetricsAddr ID = "flag.metrics-addr"

	OperatingShort ID = "help.operating.short"
	OperatingLong  ID = "help.operating.long"

	HoursAre    ID = "operate.hours_are"
	HoursFrom   ID = "operate.hours_from"
	HoursWithin ID = "operate.hours_within"
	HoursFor    ID = "operate.hours_for"
	HoldStart   ID = "operate.hold_start"
	HoldWindow  ID = "operate.hold_window"
	HoldTimeUp  ID = "operate.hold_time_up"
	HourCame    ID = "operate.hour_came"
	StateLine   ID = "operate.state_line"
	EndedTimeUp ID = "operate.ended_time_up"
	TUIHours    ID = "operate.tui_hours"

	MetricsAt       ID = "operate.metrics_at"
	MetricsForAll   ID = "operate.metrics_for_all"
	MetricsNotBound ID = "operate.metrics_not_bound"
	NotifyWrong     ID = "operate.notify_wrong"
	NotifyFailed    ID = "operate.notify_failed"
)
