package report

import (
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
)

// tableRow writes a row of the list as one of the page's table. The end tags
// that HTML lets a page leave out are left out: there may be thousands of rows.
// A cell that a phone shows without its column's head has it as data-l.
func (h *htmlWriter) tableRow(w *markupWriter, r Row) {
	w.put("<tr class=\"%s\"><th scope=\"row\" class=\"n\">%s<td>%s<td class=\"o\">%s", class(r.Outcome), strconv.Itoa(r.Row),
		short(r.To, longestText), outcomeMarks[r.Outcome]+" "+h.outcome(r.Outcome))
	w.put("<td>%s", short(answerText(r.Status, r.Code, r.Error), longestText))
	h.labelled(w, saysAttempts, strconv.Itoa(r.Attempts))
	h.labelled(w, saysAccepted, h.moment(r.SentAt))
	if number := number(r.MessageID); number != "" {
		w.put("<td class=\"n\" data-l=\"message_id\">%s", number)
	} else {
		w.put("<td>")
	}
	for i, column := range h.report.columns[:min(len(h.report.columns), mostColumns)] {
		if i < len(r.Cells) && r.Cells[i] != "" {
			w.put("<td data-l=\"%s\">%s", short(column, longestText), short(r.Cells[i], longestText))
		} else {
			w.put("<td>")
		}
	}
	w.put("\n")
}

func (h *htmlWriter) labelled(w *markupWriter, label Sentence, value string) {
	if value == "" {
		w.put("<td>")
		return
	}
	w.put("<td class=\"n t\" data-l=\"%s\">%s", h.say(label), value)
}

// rows lists the rows: all of them, or those that were not sent, or none,
// whatever is not too many.
func (h *htmlWriter) rows() {
	h.put("<section class=\"rows\"><h2>%s</h2>\n", h.say(saysAllListed))
	if h.only != nil {
		h.put("<p>%s</p>\n", h.say(saysOnly, h.outcomeList(h.only)))
	}
	shown := &h.all
	if h.all.rows > mostRows {
		shown = &h.unsent
		h.put("<p>%s <code>%s</code></p>\n", h.say(saysTooMany, h.number(h.given)), h.command("voye report "+h.report.run.ID+" -o report.csv"))
		if shown.rows > 0 && shown.rows <= mostRows {
			h.put("<p>%s</p>\n", h.say(saysOnlyUnsent, h.number(shown.rows)))
		}
	}
	if shown.rows > 0 && shown.rows <= mostRows {
		h.controls(shown.rows)
		h.rowTable(shown)
	} else if h.given == 0 {
		h.put("<p>%s</p>", h.say(saysNothingFound))
	}
	h.put("</section>\n")
}

func (h *htmlWriter) outcomeList(outcomes []campaign.Outcome) string {
	var words []string
	for _, o := range outcomes {
		words = append(words, h.outcome(o))
	}
	return strings.Join(words, ", ")
}

// controls are for the script, which shows them: without it they would do
// nothing.
func (h *htmlWriter) controls(rows int) {
	h.put("<div class=\"controls\" hidden><label>%s <input type=\"search\" id=\"search\" autocomplete=\"off\"></label>"+
		"<label>%s <select id=\"filter\"><option value=\"\">%s</option>", h.say(saysSearch), h.say(saysOutcome), h.say(saysAll))
	counts := h.report.Summary()
	for _, o := range shownOutcomes {
		if counts.Of(o) > 0 {
			h.put(`<option value="%s">%s</option>`, class(o), h.outcome(o))
		}
	}
	h.put("</select></label><output id=\"shown\" data-shown=\"%s\" aria-live=\"polite\">%s</output></div>\n",
		h.say(saysShown, "{n}", "{of}"), h.count(rows))
}

// rowTable writes the table; the names of columns that are for numbers, which
// are ordered by their value, have the class n.
func (h *htmlWriter) rowTable(b *rowBuffer) {
	h.put("<div class=\"wide\"><table id=\"rows\"><caption class=\"away\">%s</caption><thead><tr>", h.say(saysAllListed))
	h.put(`<th scope="col" class="n">%s<th scope="col">%s<th scope="col">%s<th scope="col">%s<th scope="col" class="n">%s<th scope="col">%s<th scope="col" class="n">message_id`,
		h.say(saysRow), h.say(saysTo), h.say(saysOutcome), h.say(saysAnswer), h.say(saysAttempts), h.say(saysAccepted))
	for _, column := range h.report.columns[:min(len(h.report.columns), mostColumns)] {
		h.put(`<th scope="col">%s`, short(column, longestText))
	}
	h.put("\n<tbody>\n")
	h.write(b.table.Bytes())
	h.put("</table></div>\n")
	if more := len(h.report.columns) - mostColumns; more > 0 {
		h.put(`<p class="note">%s</p>`, h.say(saysMoreColumns, h.number(more)))
	}
}
