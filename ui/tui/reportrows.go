package tui

import (
	"context"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// reportRows is the table of a report's rows. It holds only a window of them,
// so that a report of ten million rows costs no more than a short one.
type reportRows struct {
	*env
	report *Report
	query  Query
	list   scroll
	page   int // rows that the last view showed

	searching bool // a text is being typed
	field     field

	from   int // of the rows that are held
	held   []ReportRow
	found  int // rows that the query asks for, as the report says
	asking bool
	cancel context.CancelFunc // of what is asked for
}

// rowsRead brings rows of a report.
type rowsRead struct {
	report *Report
	query  Query
	from   int
	page   Page
	err    error
}

// heldRows is how many rows are read at once.
const heldRows = 400

// total is how many rows the query asks for: the counts know it, but of a text
// only the report does, when it has read them all.
func (t *reportRows) total() int {
	switch {
	case t.query.Text != "":
		return t.found
	case !t.query.On:
		return t.report.Counts.Total
	}
	return t.report.Counts.Of(t.query.Outcome)
}

// canSort reports whether the rows are few enough to be sorted.
func (t *reportRows) canSort() bool { return t.total() > 1 && t.total() <= MaxSorted }

func (t *reportRows) keys() []binding {
	return slices.Concat([]binding{keyFilter, keySearch}, when(t.canSort(), keySort), when(t.total() > 0, keyDetail))
}

// isUnknown reports whether the row at the cursor is one to be settled.
func (t *reportRows) isUnknown() bool {
	row, ok := t.row(t.list.cursor)
	return ok && row.Outcome == campaign.Unknown
}

// ask shows the rows of another query, from the first one.
func (t *reportRows) ask(query Query) tea.Cmd {
	t.query, t.list, t.held, t.from, t.found = query, scroll{}, nil, 0, 0
	if query.Text == "" && !t.canSort() {
		t.query.Sort = SortRow
	}
	return t.load()
}

// load asks for the rows around the cursor, and for nothing that was asked for
// before.
func (t *reportRows) load() tea.Cmd {
	if t.cancel != nil {
		t.cancel()
	}
	if t.total() == 0 && t.query.Text == "" {
		t.held, t.asking = nil, false
		return nil
	}
	ctx, cancel := context.WithCancel(t.ctx)
	t.asking, t.cancel = true, cancel
	report, query, from := t.report, t.query, max(0, t.list.cursor-heldRows/2)
	return work(func() tea.Msg {
		page, err := report.Rows(ctx, query, from, heldRows)
		if ctx.Err() != nil {
			return nil
		}
		return rowsRead{report, query, from, page, err}
	})
}

func (t *reportRows) take(msg rowsRead) tea.Cmd {
	if msg.report != t.report || msg.query != t.query {
		return nil
	}
	t.asking = false
	if msg.err != nil {
		return t.send(failed{msg.err})
	}
	t.from, t.held, t.found = msg.from, msg.page.Rows, msg.page.Total
	if t.found > MaxSorted {
		t.query.Sort = SortRow // and so they came
	}
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

func (t *reportRows) do(does words.ID) tea.Cmd {
	switch does {
	case words.KeyFilter:
		return t.nextFilter()
	case words.KeySort:
		query := t.query
		query.Sort = (query.Sort + 1) % (SortTime + 1)
		return t.ask(query)
	case words.KeySearch:
		t.searching, t.field = true, field{[]rune(t.query.Text)}
	case words.KeyClearSearch:
		query := t.query
		query.Text = ""
		return t.ask(query)
	case words.KeyDetail:
		if row, ok := t.row(t.list.cursor); ok {
			return t.send(show{newRow(t.env, t.report, row)})
		}
	default:
		if t.list.scrolled(does, t.total(), t.page) {
			return t.follow()
		}
	}
	return nil
}

// search takes the keys of the text that is searched for.
func (t *reportRows) search(msg tea.KeyMsg, does words.ID) tea.Cmd {
	switch does {
	case words.KeyCancel:
		t.searching = false
	case words.KeyFind:
		t.searching = false
		query := t.query
		query.Text = strings.TrimSpace(string(t.field.text))
		return t.ask(query)
	default:
		t.field.press(msg)
	}
	return nil
}

// nextFilter goes to the next outcome that has rows, and back to all.
func (t *reportRows) nextFilter() tea.Cmd {
	query := t.query
	query.Filter = query.next(t.report.Counts)
	return t.ask(query)
}

// next is the filter for the next outcome that has rows, and for all after the
// last.
func (f Filter) next(counts campaign.Counts) Filter {
	i := -1
	if f.On {
		i = slices.Index(barOrder, f.Outcome)
	}
	for _, o := range barOrder[i+1:] {
		if counts.Of(o) > 0 {
			return Filter{On: true, Outcome: o}
		}
	}
	return Filter{}
}
