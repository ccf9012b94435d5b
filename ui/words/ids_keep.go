package words

// The runs in a table with bars, on a terminal.
const (
	RunsBarHead ID = "cli.runs.bar_head"
	RunsLegend  ID = "cli.runs.legend"
)

// The deletion of runs: what goes with them, and what nobody knows afterwards.
const (
	RunsDeleteShort    ID = "help.runs_delete.short"
	RunsDeleteExamples ID = "help.runs_delete.examples"
	RunsDeleteLong     ID = "help.runs_delete.long"
	FlagOlderThan      ID = "flag.older-than"
	FlagYesDelete      ID = "flag.yes-delete"
	DeleteWhat         ID = "cli.delete.what"
	DeleteOneOrOther   ID = "cli.delete.one_or_other"
	AgeWrong           ID = "cli.delete.age_wrong"
	NoneOlder          ID = "cli.delete.none_older"
	DeleteBusy         ID = "cli.delete.busy"
	DeleteGoes         ID = "cli.delete.goes"
	DeleteRun          ID = "cli.delete.run"
	DeleteBroken       ID = "cli.delete.broken"
	DeleteMore         ID = "cli.delete.more"
	DeleteUnfinished   ID = "cli.delete.unfinished"
	DeleteUnknown      ID = "cli.delete.unknown"
	DeleteUnread       ID = "cli.delete.unread"
	DeleteOthers       ID = "cli.delete.others"
	DeleteForgets      ID = "cli.delete.forgets"
	DeleteStays        ID = "cli.delete.stays"
	DeleteYesMissing   ID = "cli.delete.yes_missing"
	AskDelete          ID = "cli.delete.ask"
	NotDeleted         ID = "cli.delete.not_confirmed"
	Deleted            ID = "cli.delete.deleted"
	NotSwept           ID = "cli.delete.not_swept"
)

// The deletion of a run on the home screen.
const (
	KeyDelete       ID = "tui.keys.delete"
	TUIDelete       ID = "tui.delete.title"
	TUIDeleteLook   ID = "tui.delete.look"
	TUIDeleteType   ID = "tui.delete.type"
	TUIDeleteWrong  ID = "tui.delete.wrong"
	TUIDeleting     ID = "tui.delete.deleting"
	TUIDeleteChange ID = "tui.delete.changed"
)
