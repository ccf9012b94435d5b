package words

// The preview's panels, and the rows that stand out.
const (
	KeyPanel        ID = "key.panel"
	KeyLongest      ID = "key.longest"
	KeyEmptiest     ID = "key.emptiest"
	TUIPanelMessage ID = "tui.preview.panel_message"
	TUIPanelJSON    ID = "tui.preview.panel_json"
	TUIPanelValues  ID = "tui.preview.panel_values"
	TUIWordsUnknown ID = "tui.preview.words_unknown"
)
