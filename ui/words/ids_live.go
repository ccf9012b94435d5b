package words

// Keys of a run that is sending, and of its report.
const (
	KeyPauseAndLeave ID = "tui.keys.pause_and_leave"
	KeyWorkers       ID = "tui.keys.workers"
	KeyMoreWorkers   ID = "tui.keys.more_workers"
	KeyFewerWorkers  ID = "tui.keys.fewer_workers"
	KeyNewKey        ID = "tui.keys.new_key"
	KeyKeep          ID = "tui.keys.keep"
	KeyStayHere      ID = "tui.keys.stay_here"
	KeyMend          ID = "tui.keys.mend"
	KeyOtherRows     ID = "tui.keys.other_rows"
	KeyGoOn          ID = "tui.keys.go_on"
	KeySearch        ID = "tui.keys.search"
	KeyFind          ID = "tui.keys.find"
	KeyClearSearch   ID = "tui.keys.clear_search"
	KeySort          ID = "tui.keys.sort"
	KeyDetail        ID = "tui.keys.detail"
	KeyRowsOfReason  ID = "tui.keys.rows_of_reason"
	KeySettle        ID = "tui.keys.settle"
	KeyFormat        ID = "tui.keys.format"
	KeyWrite         ID = "tui.keys.write"
	KeyChoose        ID = "tui.keys.choose"
	KeyOneOrAll      ID = "tui.keys.one_or_all"
	KeyToResume      ID = "tui.keys.to_resume"
)

// What happened to a run that is sending.
const (
	TUILeaveChoice ID = "tui.live.leave_choice"
	TUIStayChoice  ID = "tui.live.stay_choice"
	TUINewRate     ID = "tui.live.new_rate"
	TUINewWorkers  ID = "tui.live.new_workers"
	TUIGoesOn      ID = "tui.live.goes_on"
	TUIKeyRefused  ID = "tui.live.key_refused"
)

// Another key for a run that was halted.
const (
	TUIHalted     ID = "tui.key.halted"
	TUINewKey     ID = "tui.key.title"
	TUITypeKey    ID = "tui.key.type"
	TUINoKeyTyped ID = "tui.key.none"
	TUIKeyStays   ID = "tui.key.stays"
	TUIKeyGoesOn  ID = "tui.key.goes_on"
	TUIKeepKey    ID = "tui.key.keep"
)

// The rows of a report, one row of it, and its files.
const (
	TUISearch          ID = "tui.report.search"
	TUISearchedFor     ID = "tui.report.searched_for"
	TUISearching       ID = "tui.report.searching"
	TUINothingFound    ID = "tui.report.nothing_found"
	TUISortedByRow     ID = "tui.report.sorted_by_row"
	TUISortedByOutcome ID = "tui.report.sorted_by_outcome"
	TUISortedByTime    ID = "tui.report.sorted_by_time"
	TUIRowTitle        ID = "tui.row.title"
	TUIRowHead         ID = "tui.row.row"
	TUIToHead          ID = "tui.row.to"
	TUIOutcomeHead     ID = "tui.row.outcome"
	TUIAttempts        ID = "tui.row.attempts"
	TUIAttempt         ID = "tui.row.attempt"
	TUIByHand          ID = "tui.row.by_hand"
	TUINoAnswer        ID = "tui.row.no_answer"
	TUINotTaken        ID = "tui.row.not_taken"
	TUIAnsweredIn      ID = "tui.row.answered_in"
	TUIReadingLog      ID = "tui.row.reading_log"
	TUIExport          ID = "tui.export.title"
	TUIExportTo        ID = "tui.export.to"
	TUIShownRows       ID = "tui.export.rows"
	TUIForm            ID = "tui.export.form"
	TUIFormReport      ID = "tui.export.form_report"
	TUIFormList        ID = "tui.export.form_list"
	TUIFormPage        ID = "tui.export.form_page"
	TUIFileExists      ID = "tui.export.exists"
	TUIWriting         ID = "tui.export.writing"
)

// A person's word on rows that are unknown.
const (
	TUISettle           ID = "tui.settle.title"
	TUISettling         ID = "tui.settle.settling"
	TUISettleAll        ID = "tui.settle.all"
	TUISettleRow        ID = "tui.settle.row"
	TUISettleSent       ID = "tui.settle.sent"
	TUISettleSentRisk   ID = "tui.settle.sent_risk"
	TUISettleFailed     ID = "tui.settle.failed"
	TUISettleFailedRisk ID = "tui.settle.failed_risk"
	TUISettleAgain      ID = "tui.settle.again"
	TUISettleAgainRisk  ID = "tui.settle.again_risk"
	TUISettleResume     ID = "tui.settle.resume"
	TUITypeSettle       ID = "tui.settle.type_count"
	TUISettleWrong      ID = "tui.settle.wrong"
	TUISettled          ID = "tui.settle.settled"
)

// What a typed key is called in an error, and one that the keyring did not take.
const (
	KeyTyped   ID = "cli.key.typed"
	KeyNotKept ID = "cli.key.not_kept"
)
