package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
)

// chart is what is drawn on the sheet of totals.
type chart struct {
	xml   string
	below int    // the row that it stands below
	told  string // what it shows, in words
}

// peopleTime is how a moment stands where people read it rather than programs.
const peopleTime = "2006-01-02 15:04:05 UTC"

// totals writes the first sheet: what the report is of, and its totals. They
// are those of all rows, also where the report has some of them only.
func (w *workbookWriter) totals() (chart, error) {
	part, err := w.part(sheetPart(0))
	if err != nil {
		return chart{}, err
	}
	look := sheetLook{widths: []int{18, 13, 11, 64}, selected: true}
	s := newSheet(part, look)
	titles := w.opts.Titles
	line := func(look style, texts ...string) {
		s.begin()
		for i, text := range texts {
			if i > 0 {
				look = asText
			}
			s.text(look, text)
		}
		s.end()
	}
	line(asTitle, w.report.Run().Header.Name)
	line(asNote, titles.SentMeans)
	line(plain)
	for _, fact := range w.facts() {
		line(asLabel, fact...)
	}
	line(plain)
	c := w.table(s)
	return c, s.close(look, "rId1")
}

// facts say what the report is of, each with what it is called.
func (w *workbookWriter) facts() [][]string {
	runs, titles := w.report.Runs(), w.opts.Titles
	var ids, gateways []string
	var worked time.Duration
	for _, run := range runs {
		ids = append(ids, run.ID)
		worked += run.Worked
		gateway := run.Header.BaseURL
		if run.Header.Sandbox {
			gateway = titles.Sandbox
		}
		if gateway != "" && !slices.Contains(gateways, gateway) {
			gateways = append(gateways, gateway)
		}
	}
	facts := [][]string{
		{titles.Run, strings.Join(ids, ", ")},
		{titles.State, w.report.State()},
		{titles.Began, runs[0].Header.At.UTC().Format(peopleTime)},
		{titles.Last, w.updated().Format(peopleTime)},
		{titles.Worked, worked.Round(time.Second).String()},
		{titles.Gateway, strings.Join(gateways, ", ")},
	}
	if chosen := w.opts.chosen(); chosen != "" {
		facts = append(facts, []string{titles.Chosen, fmt.Sprintf("%d / %d: %s", w.written, w.report.Summary().Total, chosen)})
	}
	return facts
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
	titles, counts := w.opts.Titles, w.report.Summary()
	s.begin()
	s.text(asHeader, "outcome")
	s.text(asCountHeader, titles.Count)
	s.text(asCountHeader, titles.Share)
	s.text(asHeader, "  "+titles.Meaning) // as far in as what stands below
	s.end()
	first := s.row + 1
	var words, told []string
	for _, o := range chartOutcomes {
		word := o.String()
		if o == campaign.Pending {
			word = titles.Left
		}
		words = append(words, word)
		told = append(told, fmt.Sprintf("%s %d", word, counts.Of(o)))
		s.begin()
		s.text(outcomeStyle(o), word)
		s.number(asCount, int64(counts.Of(o)))
		s.share(asShare, counts.Of(o), counts.Total)
		s.text(asMeaning, titles.Meanings[o])
		s.end()
	}
	s.begin()
	s.text(asSumText, titles.Total)
	s.number(asSumCount, int64(counts.Total))
	s.share(asSumShare, counts.Total, counts.Total)
	s.blank(asSumText)
	s.end()
	return chart{chartXML(titles.Totals, first, words, counts), s.row + 1, strings.Join(told, ", ")}
}

// refusals writes the last sheet: why rows were refused, or are unknown, the
// most frequent first.
func (w *workbookWriter) refusals() error {
	part, err := w.part(sheetPart(len(w.tabs)))
	if err != nil {
		return err
	}
	look := sheetLook{widths: []int{13, 11, 11, 26, 70, 14}, hasHeader: true, landscape: true}
	s := newSheet(part, look)
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
	return s.close(look, "")
}
