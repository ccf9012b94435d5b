package words

// What the plain output says. Each sentence names its arguments in en_cli.go.
const (
	Fault ID = "cli.fault"

	// Wrong command lines.
	UnknownCommand     ID = "cli.unknown_command"
	UnknownCommandNear ID = "cli.unknown_command_near"
	UnknownFlag        ID = "cli.unknown_flag"
	UnknownFlagNear    ID = "cli.unknown_flag_near"
	FlagNeedsValue     ID = "cli.flag_needs_value"
	FlagTakesNoValue   ID = "cli.flag_takes_no_value"
	FlagValueWrong     ID = "cli.flag_value_wrong"
	ArgMissing         ID = "cli.arg_missing"
	ArgTooMany         ID = "cli.arg_too_many"
	OneFile            ID = "cli.one_file"
	UnknownShell       ID = "cli.unknown_shell"
	NeedsTerminal      ID = "cli.needs_terminal"
	MessageTwice       ID = "cli.message_twice"
	RegionWrong        ID = "cli.region_wrong"

	// Base URL, key and folders.
	NoBaseURL    ID = "cli.no_base_url"
	NoKey        ID = "cli.no_key"
	KeyReadable  ID = "cli.key_readable"
	AskKey       ID = "cli.ask_key"
	NoRunsFolder ID = "cli.no_runs_folder"

	// The check.
	ProblemLine    ID = "cli.problem_line"
	WarningLine    ID = "cli.warning_line"
	NoteDuplicate  ID = "cli.note_duplicate"
	NoteSuppressed ID = "cli.note_suppressed"
	CheckTotals    ID = "cli.check_totals"
	MoreProblems   ID = "cli.more_problems"
	ListEmpty      ID = "cli.list_empty"
	NoSuchRow      ID = "cli.no_such_row"

	// Before a run.
	YesMissing          ID = "cli.yes_missing"
	AskCount            ID = "cli.ask_count"
	NotConfirmed        ID = "cli.not_confirmed"
	TwinFound           ID = "cli.twin_found"
	NothingToResume     ID = "cli.nothing_to_resume"
	RunIsBusy           ID = "cli.run_is_busy"
	OtherGateway        ID = "cli.other_gateway"
	FolderOnNetwork     ID = "cli.folder_on_network"
	ResumeState         ID = "cli.resume_state"
	ResumeRetries       ID = "cli.resume_retries"
	ResumeLeavesFailed  ID = "cli.resume_leaves_failed"
	ResumeResends       ID = "cli.resume_resends"
	ResumeLeavesUnknown ID = "cli.resume_leaves_unknown"
	RepairDamage        ID = "cli.repair_damage"
	RepairLost          ID = "cli.repair_lost"
	RepairDoubt         ID = "cli.repair_doubt"
	RepairAfter         ID = "cli.repair_after"
	RepairYesMissing    ID = "cli.repair_yes_missing"
	AskRepair           ID = "cli.ask_repair"
	NotRepaired         ID = "cli.not_repaired"
	Repaired            ID = "cli.repaired"
	DemoRuns            ID = "cli.demo_runs"

	// During a run.
	Starts         ID = "cli.starts"
	NothingLeft    ID = "cli.nothing_left"
	SentOf         ID = "cli.sent_of"
	CountOf        ID = "cli.count_of"
	CountLeft      ID = "cli.count_left"
	PerSecond      ID = "cli.per_second"
	TimeLeft       ID = "cli.time_left"
	HoldPaused     ID = "cli.hold_paused"
	HoldBackoff    ID = "cli.hold_backoff"
	HoldRetryAfter ID = "cli.hold_retry_after"
	HoldKnock      ID = "cli.hold_knock"
	HoldDrain      ID = "cli.hold_drain"
	GoesOn         ID = "cli.goes_on"
	Draining       ID = "cli.draining"

	// After a run.
	SummaryCounts    ID = "cli.summary_counts"
	ReasonLine       ID = "cli.reason_line"
	MoreReasons      ID = "cli.more_reasons"
	EndedFinished    ID = "cli.ended_finished"
	EndedHalted      ID = "cli.ended_halted"
	EndedUnanswered  ID = "cli.ended_unanswered"
	EndedCanary      ID = "cli.ended_canary"
	EndedBroken      ID = "cli.ended_broken"
	EndedInterrupted ID = "cli.ended_interrupted"
	NextResume       ID = "cli.next_resume"
	NextRetry        ID = "cli.next_retry"
	NextResend       ID = "cli.next_resend"
	NextSettle       ID = "cli.next_settle"
	NextMend         ID = "cli.next_mend"
	NextReport       ID = "cli.next_report"

	// What settle says.
	SettleAsWhat  ID = "cli.settle_as_what"
	SettleNothing ID = "cli.settle_nothing"
	Settled       ID = "cli.settled"

	// Other commands.
	NoRuns        ID = "cli.no_runs"
	RunsHeader    ID = "cli.runs_header"
	InSandbox     ID = "cli.in_sandbox"
	ReportWritten ID = "cli.report_written"
	SandboxServes ID = "cli.sandbox_serves"
	SandboxServed ID = "cli.sandbox_served"
)
