package tui

import (
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// reportRows is the table of a report's rows. It holds only a window of them,
// so that a report of ten million rows costs no more than a short one.
type reportRows struct {
	*env
	report *Report
	filter Filter
	list   scroll
	page   int // rows that the last view showed

	from   int // of the rows that are held
	held   []ReportRow
	asking bool // rows are on their way
}

// rowsRead brings rows of a report.
type rowsRead struct {
	report *Report
	filter Filter
	from   int
	rows   []ReportRow
	err    error
}

// heldRows is how many rows are read at once.
const heldRows = 400

func (t *reportRows) total() int {
	if !t.filter.On {
		return t.report.Counts.Total
	}
	return t.report.Counts.Of(t.filter.Outcome)
}

// load asks for the rows around the cursor.
func (t *reportRows) load() tea.Cmd {
	if t.total() == 0 {
		t.held = nil
		return nil
	}
	t.asking = true
	ctx, report, filter, from := t.ctx, t.report, t.filter, max(0, t.list.cursor-heldRows/2)
	return work(func() tea.Msg {
		rows, err := report.Rows(ctx, filter, from, heldRows)
		return rowsRead{report, filter, from, rows, err}
	})
}

func (t *reportRows) take(msg rowsRead) tea.Cmd {
	if msg.report != t.report || msg.filter != t.filter {
		return nil
	}
	t.asking = false
	if msg.err != nil {
		return t.send(failed{msg.err})
	}
	t.from, t.held = msg.from, msg.rows
	return t.follow()
}

// follow asks for more rows when the cursor has left those that are held.
func (t *reportRows) follow() tea.Cmd {
	page := max(t.page, 1)
	before := t.from > 0 && t.list.cursor-page < t.from
	end := t.from + len(t.held)
	after := end < t.total() && len(t.held) > 0 && t.list.cursor+page >= end
	if t.asking || !before && !after {
		return nil
	}
	return t.load()
}

func (t *reportRows) scroll(does words.ID) tea.Cmd {
	if t.list.scrolled(does, t.total(), t.page) {
		return t.follow()
	}
	return nil
}

// nextFilter goes to the next outcome that has rows, and back to all.
func (t *reportRows) nextFilter() tea.Cmd {
	i := -1
	if t.filter.On {
		i = slices.Index(barOrder, t.filter.Outcome)
	}
	t.filter = Filter{}
	for _, o := range barOrder[i+1:] {
		if t.report.Counts.Of(o) > 0 {
			t.filter = Filter{On: true, Outcome: o}
			break
		}
	}
	t.list, t.held, t.from = scroll{}, nil, 0
	return t.load()
}

func (t *reportRows) view(width, height int) []string {
	filter := t.say(words.TUIAllRows)
	if t.filter.On {
		filter = t.mark(t.filter.Outcome)
	}
	widths := []int{-8, 12, 16, 10, 6, max(0, width-64)}
	lines := []string{
		t.faint.Render(t.say(words.TUIShowing)) + " " + filter + t.faint.Render("  "+t.say(words.TUIRowCount, t.number(t.total()))),
		t.faint.Render("  " + columns(widths, t.say(words.TUIRow), t.say(words.TUIOutcome), t.say(words.TUITo),
			t.say(words.TUIMessageIDHead), t.say(words.TUIStatus), t.say(words.TUIReason))),
	}
	detail := 0
	if height >= 8 {
		detail = 3
	}
	t.page = max(0, height-len(lines)-detail)
	from, to := t.list.window(t.total(), t.page)
	for i := from; i < to; i++ {
		lines = append(lines, t.line(i, widths))
	}
	if detail > 0 && to > from {
		lines = append(lines, t.detail(width, detail)...)
	}
	return lines
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

// detail is the row at the cursor in full, below an empty line.
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
