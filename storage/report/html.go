package report

import (
	"bufio"
	"time"

	"app.wazaj/voye/campaign"
)

// Page is what an HTML report needs to know beyond its run: for whom it is
// made, and by whom. This package has no sentences of its own.
type Page struct {
	// Language is the code of the language, such as ht.
	Language string
	// Say returns a sentence in it, with its arguments filled in.
	Say func(says Sentence, args ...any) string
	// Command completes a command line of the program, as with the runs folder
	// where that is not the usual one.
	Command func(line string) string
	// Version is that of the program.
	Version string
	// Made is when the page is made. Its location is that of all times on it.
	Made time.Time
}

// The most rows that are listed, the most that are listed as unknown, and the
// most columns of the list.
const (
	mostRows     = 5000
	mostUnknowns = 100
	mostColumns  = 8
)

// htmlWriter makes one page of a run that needs nothing beside it: it opens
// without a network, is read without a script, and prints.
//
// Its totals are those of the fold that every report has. What is shown of the
// rows is gathered as they come, and bounded; what is known of the run's
// course is read from the log meanwhile.
type htmlWriter struct {
	*markupWriter
	report *Report
	page   Page
	opts   Options
	ahead  *courseAhead

	sampler sampler
	reasons campaign.Reasons
	unknown []Row // the first of them
	columns []column
	all     rowBuffer
	unsent  rowBuffer
}

func newHTMLWriter(out *bufio.Writer, r *Report, opts Options) (writer, error) {
	h := &htmlWriter{markupWriter: &markupWriter{out: out, say: opts.Page.Say}, report: r, page: opts.Page, opts: opts}
	h.sampler, h.columns = sampler{spec: r.spec, plan: r.plan}, rowColumns(r.columns)
	h.ahead = readCourse(r.Runs())
	return h, nil
}

// Close ends the reading of the log, also before its end.
func (h *htmlWriter) Close() error {
	h.ahead.leave()
	return nil
}

// row gathers what the page shows of a row.
func (h *htmlWriter) row(row Row) error {
	h.sampler.look(row)
	h.all.add(h, row)
	switch row.Outcome {
	case campaign.Failed, campaign.Unknown, campaign.Invalid:
		h.reasons.Add(campaign.Result{Row: row.Row, Outcome: row.Outcome, Status: row.Status, Code: row.Code, Error: row.Error})
		h.unsent.add(h, row)
	case campaign.Pending:
		h.unsent.add(h, row)
	}
	if row.Outcome == campaign.Unknown && len(h.unknown) < mostUnknowns {
		row.Cells = nil
		h.unknown = append(h.unknown, row)
	}
	return nil
}

// end writes the page.
func (h *htmlWriter) end() error {
	course, err := h.ahead.whole()
	if err != nil {
		return err
	}
	h.top()
	h.header()
	h.outcomes()
	h.todo()
	h.unknowns()
	h.refusals()
	h.message()
	h.course(course)
	h.latency(&course.latencies)
	h.retries(course)
	h.rows()
	h.bottom()
	return h.err
}
