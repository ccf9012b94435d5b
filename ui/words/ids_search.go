package words

// The search of the preview.
const (
	KeyNextFound ID = "tui.search.key_next_found"
	KeyLastFound ID = "tui.search.key_last_found"
	KeyEndSearch ID = "tui.search.key_end_search"

	TUISearchFor    ID = "tui.search.search_for"
	TUISearchingFor ID = "tui.search.searching"
	TUILookedAt     ID = "tui.search.looked_at"
	TUIFound        ID = "tui.search.found"
	TUINotFound     ID = "tui.search.not_found"
)
