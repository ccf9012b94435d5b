package cli

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/tui"
)

// pages reads a report page by page. In the order of the list it goes on where
// the last page ended, which is quick; going back begins anew. What is searched
// for or sorted is read through once, and held while it is asked for, as long as
// it is no more than tui.MaxSorted rows.
type pages struct {
	report *report.Report

	mu    sync.Mutex
	query tui.Query
	begun bool
	total int             // rows that the query asks for
	held  []tui.ReportRow // all of them, nil when they are read page by page

	at   int // rows of the query that were passed
	next func() (report.Row, error, bool)
	stop func()
}

func (p *pages) rows(ctx context.Context, query tui.Query, from, count int) (tui.Page, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.begun || query != p.query {
		if err := p.begin(ctx, query); err != nil {
			return tui.Page{}, err
		}
	}
	if p.held != nil {
		from = min(from, len(p.held))
		return tui.Page{Rows: p.held[from:min(from+count, len(p.held))], Total: p.total}, nil
	}
	if p.next == nil || from < p.at {
		p.rewind()
	}
	page := tui.Page{Total: p.total}
	for len(page.Rows) < count && ctx.Err() == nil {
		row, err, ok := p.next()
		if err != nil || !ok {
			p.close()
			return page, err
		}
		if shown := shownRow(row); p.keeps(shown) {
			if p.at++; p.at > from {
				page.Rows = append(page.Rows, shown)
			}
		}
	}
	return page, ctx.Err()
}

// begin makes ready for another query. It reads the report through where the
// counts do not say how many rows there are, or their order is not that of the
// list.
func (p *pages) begin(ctx context.Context, query tui.Query) error {
	p.close()
	p.query, p.begun, p.held = query, false, nil
	counts := p.report.Summary()
	if p.total = counts.Total; query.On {
		p.total = counts.Of(query.Outcome)
	}
	var err error
	if query.Text != "" || query.Sort != tui.SortRow && p.total <= tui.MaxSorted {
		err = p.hold(ctx)
	}
	p.begun = err == nil
	return err
}

// hold reads all rows of the query, and keeps them if they are not too many.
func (p *pages) hold(ctx context.Context) error {
	p.total = 0
	held := []tui.ReportRow{}
	for row, err := range p.report.Rows() {
		if err := cmp.Or(err, ctx.Err()); err != nil {
			return err
		}
		shown := shownRow(row)
		if !p.keeps(shown) {
			continue
		}
		p.total++
		if len(held) < tui.MaxSorted {
			held = append(held, shown)
		}
	}
	if p.total > len(held) {
		return nil
	}
	slices.SortStableFunc(held, order(p.query.Sort))
	p.held = held
	return nil
}

// keeps reports whether a row is one that the query asks for.
func (p *pages) keeps(row tui.ReportRow) bool {
	if !p.query.Keeps(row.Outcome) {
		return false
	}
	wanted := strings.ToLower(p.query.Text)
	if wanted == "" || strconv.Itoa(row.Row) == wanted {
		return true
	}
	return slices.ContainsFunc([]string{row.To, row.Code, row.Error}, func(text string) bool {
		return strings.Contains(strings.ToLower(text), wanted)
	})
}

// order compares rows that stand in the order of the list already.
func order(sort tui.Sort) func(a, b tui.ReportRow) int {
	switch sort {
	case tui.SortOutcome:
		return func(a, b tui.ReportRow) int { return cmp.Compare(a.Outcome, b.Outcome) }
	case tui.SortTime:
		return func(a, b tui.ReportRow) int { return b.At.Compare(a.At) }
	}
	return func(tui.ReportRow, tui.ReportRow) int { return 0 }
}

func (p *pages) rewind() {
	p.close()
	p.at = 0
	p.next, p.stop = iter.Pull2(p.report.Rows())
}

func (p *pages) close() {
	if p.stop != nil {
		p.stop()
	}
	p.next, p.stop, p.at = nil, nil, 0
}
