package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
)

// peopleTime is how a moment stands where people read it rather than programs.
const peopleTime = "2006-01-02 15:04:05 UTC"

// totals writes the first sheet: what the report is of, and its totals. They
// are those of all rows, also where the report has some of them only.
func (w *workbookWriter) totals() (chart, error) {
	part, err := w.part("xl/" + sheetPart(0))
	if err != nil {
		return chart{}, err
	}
	s := newSheet(part, sheetLook{widths: []int{18, 13, 11, 64}})
	s.title(w.report.name(w.opts.Mask))
	s.line(asLabel, w.opts.Titles.SentMeans, "")
	s.line(plain, "", "")
	w.facts(s)
	s.line(plain, "", "")
	c := w.table(s)
	return c, s.close()
}

// facts say what the report is of, each with what it is called.
func (w *workbookWriter) facts(s *sheet) {
	runs, titles := w.report.Runs(), w.opts.Titles
	var gateways []string
	var worked time.Duration
	for _, run := range runs {
		worked += run.Worked
		gateway := run.Header.BaseURL
		if run.Header.Sandbox {
			gateway = titles.Sandbox
		}
		if gateway != "" && !slices.Contains(gateways, gateway) {
			gateways = append(gateways, gateway)
		}
	}
	s.line(asLabel, titles.Run, strings.Join(w.report.ids(w.opts.Mask), ", "))
	s.line(asLabel, titles.State, w.report.State())
	s.line(asLabel, titles.Began, runs[0].Header.At.UTC().Format(peopleTime))
	s.line(asLabel, titles.Last, w.updated().Format(peopleTime))
	s.line(asLabel, titles.Worked, worked.Round(time.Second).String())
	s.line(asLabel, titles.Gateway, strings.Join(gateways, ", "))
	if chosen := w.opts.chosen(); chosen != "" {
		s.line(asLabel, titles.Chosen, fmt.Sprintf("%d / %d: %s", w.written, w.report.Summary().Total, chosen))
	}
}

// chosen says which rows the report has, empty for all.
func (o Options) chosen() string {
	var parts []string
	for _, outcome := range o.Outcomes {
		if outcome == campaign.Pending {
			parts = append(parts, pending)
		} else {
			parts = append(parts, outcome.String())
		}
	}
	chosen := strings.Join(parts, ", ")
	if !o.Since.IsZero() {
		chosen = strings.TrimSpace(chosen + " ≥ " + o.Since.UTC().Format(peopleTime))
	}
	return chosen
}

// table writes the totals, for the chart to show.
func (w *workbookWriter) table(s *sheet) chart {
	titles := w.opts.Titles
	c := chart{sheet: titles.Totals, counts: w.report.Summary()}
	s.begin()
	s.text(asHeader, "outcome")
	s.text(asCountHeader, titles.Count)
	s.text(asCountHeader, titles.Share)
	s.text(asHeader, "  "+titles.Means) // as far in as what stands below
	s.end()
	c.first = s.row + 1
	for _, o := range chartOutcomes {
		word := o.String()
		if o == campaign.Pending {
			word = titles.Left
		}
		c.words = append(c.words, word)
		s.begin()
		s.text(outcomeStyle(o), word)
		s.number(asCount, int64(c.counts.Of(o)))
		s.share(asShare, c.counts.Of(o), c.counts.Total)
		s.text(asNote, titles.Meaning(o))
		s.end()
	}
	s.begin()
	s.text(asSumText, titles.Total)
	s.number(asSumCount, int64(c.counts.Total))
	s.share(asSumShare, c.counts.Total, c.counts.Total)
	s.text(asSumText, " ")
	s.end()
	return c
}

// refusals writes the last sheet: why rows were refused, or are unknown, the
// most frequent first.
func (w *workbookWriter) refusals() error {
	part, err := w.part("xl/" + sheetPart(len(w.tabs)))
	if err != nil {
		return err
	}
	s := newSheet(part, sheetLook{widths: []int{13, 11, 11, 26, 70, 14}, hasHeader: true})
	titles := w.opts.Titles
	s.begin()
	for _, heading := range []string{"outcome", titles.Count, "status", "code", "error", titles.FirstRow} {
		s.text(asHeader, heading)
	}
	s.end()
	for _, reason := range w.reasons.Sorted() {
		s.begin()
		s.text(outcomeStyle(reason.Outcome), reason.Outcome.String())
		s.number(asID, int64(reason.Count))
		s.status(reason.Status)
		s.text(asText, reason.Code)
		s.text(asText, reason.Error)
		s.number(asID, int64(reason.FirstRow))
		s.end()
	}
	w.tabs = append(w.tabs, tab{titles.Refusals, s.area("$")})
	return s.close()
}
