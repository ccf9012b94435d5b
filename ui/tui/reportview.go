package tui

import (
	"strconv"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

func (t *reportRows) view(width, height int) []string {
	widths := []int{-10, 12, 16, 10, 6, max(0, width-66)}
	lines := []string{
		cut(t.heading(width), width),
		t.faint.Render("  " + columns(widths, t.say(words.TUIRow), t.say(words.TUIOutcome), t.say(words.TUITo),
			t.say(words.TUIMessageIDHead), t.say(words.TUIStatus), t.say(words.TUIReason))),
	}
	detail := 0
	if height >= 8 {
		detail = 3
	}
	t.page = max(0, height-len(lines)-detail)
	from, to := t.list.window(t.total(), t.page)
	rows := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		rows = append(rows, t.line(i, widths))
	}
	lines = append(lines, t.spots(rows)...)
	if detail > 0 && to > from {
		lines = append(lines, t.detail(width, detail)...)
	}
	return lines
}

// heading says which rows show, in which order; while a text is typed it is
// the place for that.
func (t *reportRows) heading(width int) string {
	if t.searching {
		ask := t.say(words.TUISearch) + " "
		return t.strong.Render(ask) + t.field.view(max(width-len(ask), 4))
	}
	filter := t.say(words.TUIAllRows)
	if t.query.On {
		filter = t.mark(t.query.Outcome)
	}
	line := t.faint.Render(t.say(words.TUIShowing)) + " " + filter
	if t.query.Text != "" {
		line += "  " + t.say(words.TUISearchedFor, cut(campaign.Safe(t.query.Text), 30))
	}
	count := t.say(words.TUIRowCount, t.number(t.total()))
	switch {
	case t.asking && t.query.Text != "" && t.found == 0:
		count = t.say(words.TUISearching)
	case t.total() == 0:
		count = t.say(words.TUINothingFound)
	}
	return line + t.faint.Render("  "+count+"  "+t.say(orders[t.query.Sort]))
}

var orders = map[Sort]words.ID{
	SortRow: words.TUISortedByRow, SortOutcome: words.TUISortedByOutcome, SortTime: words.TUISortedByTime,
}

// row returns the i-th row, if it is held.
func (t *reportRows) row(i int) (ReportRow, bool) {
	if i < t.from || i >= t.from+len(t.held) {
		return ReportRow{}, false
	}
	return t.held[i-t.from], true
}

func (t *reportRows) line(i int, widths []int) string {
	row, ok := t.row(i)
	if !ok {
		return pointer(i == t.list.cursor) + t.faint.Render("…")
	}
	id, status := "", ""
	if row.MessageID != 0 {
		id = strconv.FormatInt(row.MessageID, 10)
	}
	if row.Status != 0 {
		status = strconv.Itoa(row.Status)
	}
	return pointer(i == t.list.cursor) + columns(widths, t.number(row.Row), t.mark(row.Outcome),
		campaign.Safe(row.To), id, status, t.answer(0, row.Code, row.Error))
}

// detail is the row at the cursor in few words, below an empty line.
func (t *reportRows) detail(width, height int) []string {
	row, ok := t.row(t.list.cursor)
	if !ok {
		return nil
	}
	text := t.say(words.TUIRowTried, t.number(row.Row), row.Attempts)
	if row.Attempts == 0 {
		text = t.say(words.TUIRowUntried, t.number(row.Row))
	}
	if !row.At.IsZero() && row.Attempts > 0 {
		text += ", " + t.date(row.At)
	}
	if words := t.answer(row.Status, row.Code, row.Error); words != "" {
		text += ": " + words
	}
	return fit(append([]string{""}, wrap(t.faint.Render(text), width)...), width, height)
}
