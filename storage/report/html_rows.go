package report

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
)

// rowBuffer holds rows as they stand in the page's table, until they are too
// many.
type rowBuffer struct {
	rows  int
	table bytes.Buffer
}

func (b *rowBuffer) add(h *htmlWriter, row Row) {
	b.rows++
	if b.rows > mostRows {
		b.table = bytes.Buffer{}
		return
	}
	into := table{&markupWriter{out: &b.table, say: h.say}, h.columns}
	into.row(class(row.Outcome), h.cells(row)...)
}

func (b *rowBuffer) fits() bool { return b.rows > 0 && b.rows <= mostRows }

// rowColumns are the columns of the table of rows: those of the program, and
// the first ones of the list.
func rowColumns(list []string) []column {
	columns := slices.Clone(ownRowColumns)
	for _, name := range list[:min(len(list), mostColumns)] {
		columns = append(columns, column{head: short(name, longestText), class: "w", label: true})
	}
	return columns
}

var ownRowColumns = []column{
	{head: saysRow, class: "n"}, {head: saysTo, class: "t"}, {head: saysOutcome, class: "o"}, {head: saysAnswer, class: "a"},
	{head: saysAttempts, class: "n", label: true}, {head: saysAccepted, class: "t", label: true}, {head: "message_id", class: "n", label: true},
}

// cells are the texts of a row.
func (h *htmlWriter) cells(r Row) []string {
	answer := h.answer(r.Status, r.Code, r.Error)
	if r.Outcome == campaign.Sent && r.Error == "" {
		answer = "" // it says no more than the outcome
	}
	cells := append(make([]string, 0, len(h.columns)), strconv.Itoa(r.Row), r.To, h.marked(r.Outcome),
		answer, strconv.Itoa(r.Attempts), h.moment(r.SentAt), number(r.MessageID))
	cells = append(cells, r.Cells[:min(len(r.Cells), cap(cells)-len(cells))]...)
	for i := range cells {
		cells[i] = short(cells[i], longestText)
	}
	return cells
}

// rows lists the rows: all of them, or those that were not sent, or none,
// whatever is not too many.
func (h *htmlWriter) rows() {
	h.put("<section><h2>%s</h2>\n", saysAllListed)
	if only := h.choice(); only != "" {
		h.put("<p>%s</p>\n", h.say(saysOnly, only))
	}
	shown := &h.all
	if h.all.rows > mostRows {
		shown = &h.unsent
		h.put("<p>%s <code>%s</code></p>\n", h.say(saysTooMany, h.number(h.all.rows)), h.command("report "+h.runs(" ")+" -o report.csv"))
		if shown.fits() {
			h.put("<p>%s</p>\n", h.say(saysOnlyUnsent, h.number(shown.rows)))
		}
	}
	switch {
	case shown.fits():
		h.controls(shown.rows)
		t := h.table("rows", saysAllListed, h.columns)
		h.write(shown.table.Bytes())
		t.end()
		if more := len(h.report.columns) - mostColumns; more > 0 {
			h.put(`<p class="note">%s</p>`, h.say(saysMoreColumns, h.number(more)))
		}
	case shown.rows == 0 && shown == &h.all:
		h.put("<p>%s</p>", saysNothingFound)
	}
	h.put("</section>\n")
}

// choice says which rows are listed, nothing when all are.
func (h *htmlWriter) choice() string {
	var words []string
	for _, o := range h.opts.Outcomes {
		words = append(words, h.outcome(o))
	}
	if !h.opts.Since.IsZero() {
		words = append(words, "≥ "+h.moment(h.opts.Since))
	}
	return strings.Join(words, ", ")
}

// controls are for the script, which shows them: without it they would do
// nothing.
func (h *htmlWriter) controls(rows int) {
	h.put("<div class=\"controls\" hidden><label>%s <input type=\"search\" id=\"search\" autocomplete=\"off\"></label>"+
		"<label>%s <select id=\"filter\"><option value=\"\">%s</option>", saysSearch, saysOutcome, saysAll)
	counts := h.report.Summary()
	for _, o := range shownOutcomes {
		if counts.Of(o) > 0 {
			h.put(`<option value="%s">%s</option>`, class(o), h.outcome(o))
		}
	}
	h.put("</select></label><output id=\"shown\" data-shown=\"%s\" aria-live=\"polite\">%s</output></div>\n",
		h.say(saysShown, "{n}", "{of}"), h.say(saysRowCount, h.number(rows)))
}
