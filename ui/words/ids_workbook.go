package words

// How a workbook was read.
const (
	// ListNote says what a person must know of how a list was read.
	ListNote ID = "cli.list_note"
	// TUISheet names the sheet that was read.
	TUISheet ID = "tui.list.sheet"
)
