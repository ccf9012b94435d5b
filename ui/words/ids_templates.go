package words

// What is said about templates: what the linter finds whatever the row,
// messages as they are read, and the columns of a list without a campaign
// file.
const (
	FindingLine    ID = "cli.finding_line"
	FindingWarning ID = "cli.finding_warning"
	MoreFindings   ID = "cli.more_findings"
	NoWording      ID = "cli.no_wording"
	MessageTo      ID = "cli.message_to"

	FlagCollapseSpaces ID = "flag.collapse-spaces"
	FlagAsMessage      ID = "flag.as-message"

	ColumnsShort ID = "help.columns.short"
	ColumnsLong  ID = "help.columns.long"
)
