package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// reportScreen says what came of a run: the totals and the reasons on one
// page, the rows on the other. What can be done about them begins here, and
// nothing of it happens on a single key.
type reportScreen struct {
	*env
	report  *Report
	rows    reportRows
	table   bool          // the rows show
	reasons scroll        // in the groups of the first page
	shown   int           // groups that the last view showed
	said    func() string // what was done here last, nil for nothing
}

func newReport(e *env, r *Report) screen {
	return &reportScreen{env: e, report: r, rows: reportRows{env: e, report: r}}
}

func (r *reportScreen) enter() tea.Cmd { return r.rows.load() }

func (r *reportScreen) title() words.ID { return words.TUIReport }

func (r *reportScreen) subject() string { return r.report.Name }

func (r *reportScreen) typing() bool { return r.table && r.rows.searching }

func (r *reportScreen) keys() []binding {
	c := r.report.Counts
	idle := !r.report.Busy
	again := when(idle && c.Remaining+c.Failed+c.Unknown > 0, keyResume)
	switch {
	case r.typing():
		return []binding{keyFind, keyCancel}
	case r.table:
		return slices.Concat([]binding{keyTotals}, r.rows.keys(), when(idle && r.rows.isUnknown(), keySettle),
			[]binding{keyExport}, again, r.leaving(), scrolling(r.rows.total()))
	}
	return slices.Concat([]binding{keyRows},
		when(idle && c.Remaining > 0 && !r.report.Sandbox && isKeyRefused(r.report.Halt), keyNewKey),
		again, when(idle && c.Failed > 0, keyFailed), when(idle && c.Unknown > 0, keySettle),
		when(c.Failed > 0, keyMend), when(len(r.report.Reasons) > 0, keyRowsOf), []binding{keyExport, keyHome},
		when(c.Failed == 0 && c.Invalid > 0, keyMend), scrolling(len(r.report.Reasons)))
}

// leaving are the keys that leave the table: first what was searched for.
func (r *reportScreen) leaving() []binding {
	if r.rows.query.Text != "" {
		return []binding{keyClear}
	}
	return []binding{keyHome}
}

func (r *reportScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case rowsRead:
		return r.rows.take(msg)
	case tea.KeyMsg:
		does := action(msg, r.keys())
		if r.typing() {
			return r.rows.search(msg, does)
		}
		return r.do(does)
	}
	return nil
}

func (r *reportScreen) do(does words.ID) tea.Cmd {
	switch does {
	case words.KeyRows, words.KeyTotals:
		r.table = !r.table
	case words.KeyExport:
		return r.send(show{newExport(r, r.filter(), r.report.Formats[0])})
	case words.KeyMend:
		return r.send(show{newExport(r, Filter{On: true, Outcome: r.mendable()}, FormatList)})
	case words.KeyResume:
		return r.send(show{waitForPlan(r.env, r.report.ID)})
	case words.KeyRetryFailed:
		return r.send(show{waitForPlanWith(r.env, r.report.ID, campaign.Policy{RetryFailed: true})})
	case words.KeyNewKey:
		return r.send(show{newKeyForReport(r.env, r.report.Run)})
	case words.KeySettle:
		return r.settle()
	case words.KeyRowsOfReason:
		return r.rowsOfReason()
	case words.KeyHome:
		return r.send(home{})
	default:
		if r.table {
			return r.rows.do(does)
		}
		r.reasons.scrolled(does, len(r.report.Reasons), r.shown)
	}
	return nil
}

// click moves the cursor to the row, or the group, that was clicked.
func (r *reportScreen) click(line int) (again bool) {
	list, total := &r.reasons, len(r.report.Reasons)
	if r.table {
		list, total = &r.rows.list, r.rows.total()
	}
	return !r.typing() && list.click(line, total)
}

// mendable is the outcome of the rows to be mended: those that the gateway
// refused, and where there are none, those that did not pass the check.
func (r *reportScreen) mendable() campaign.Outcome {
	if r.report.Counts.Failed > 0 {
		return campaign.Failed
	}
	return campaign.Invalid
}

// filter chooses the rows that show: all, or those that the table's filter
// keeps.
func (r *reportScreen) filter() Filter {
	if r.table {
		return r.rows.query.Filter
	}
	return Filter{}
}

// settle leads to the screen on which a person gives their word: on the row at
// the cursor, or on all that are unknown.
func (r *reportScreen) settle() tea.Cmd {
	row := 0
	if r.table {
		at, _ := r.rows.row(r.rows.list.cursor)
		row = at.Row
	}
	return r.send(show{newSettle(r.env, r.report.Run, row)})
}

// rowsOfReason shows the rows of the group at the cursor.
func (r *reportScreen) rowsOfReason() tea.Cmd {
	reason := r.report.Reasons[min(r.reasons.cursor, len(r.report.Reasons)-1)]
	text := reason.Error
	if text == "" {
		text = reason.Code
	}
	r.table = true
	return r.rows.ask(Query{Filter: Filter{On: true, Outcome: reason.Outcome}, Text: text})
}

func (r *reportScreen) view(width, height int) []string {
	parts := []part{solid(45, r.bar(r.report.Counts, width))}
	if r.table {
		parts = append(parts, elastic(90, 2, height, func(n int) []string { return r.rows.view(width, n) }))
	} else {
		parts = append(parts, r.overview(width)...)
	}
	if r.said != nil {
		parts = append(parts, solid(85, wrap(r.accent.Render(r.said()), width)...))
	}
	return stack(height, parts...)
}

func (r *reportScreen) overview(width int) []part {
	parts := []part{solid(95, wrap(r.strong.Render(r.verdict()), width)...)}
	parts = append(parts, r.figures(width)...)
	if n := len(r.report.Reasons); n > 0 {
		parts = append(parts, elastic(60, min(n, 3)+1, n+1, func(lines int) []string { return r.reasonLines(width, lines) }))
	}
	return append(parts, solid(70, r.commands(width)...))
}
