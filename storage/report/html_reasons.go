package report

import "app.wazaj/voye/campaign"

// The columns of the tables.
var (
	reasonColumns  = []column{{head: saysRows, class: "n"}, {head: saysOutcome, class: "o"}, {head: saysReason, class: "w"}, {head: saysFirst, class: "n"}}
	againColumns   = []column{{head: saysAnswers, class: "n"}, {head: saysOutcome, class: "o"}, {head: saysReason, class: "w"}, {head: saysFirst, class: "n"}}
	unknownColumns = []column{{head: saysRow, class: "n"}, {head: saysTo, class: "t"}, {head: saysWhen, class: "t"}, {head: saysReason, class: "w"}}
	latencyColumns = []column{{head: saysAnswers, class: "w"}, {head: saysWithin, class: "n"}, {class: "bar"}}
	retryColumns   = []column{{head: saysAttempts, class: "w"}, {head: saysRows, class: "n"}, {class: "bar"}}
)

// refusals lists the rows that were refused, are unknown or were invalid by
// the words that they met.
func (h *htmlWriter) refusals() {
	reasons := h.reasons.Sorted()
	if len(reasons) == 0 {
		return
	}
	h.put("<section><h2>%s</h2>\n", saysReasons)
	h.reasonTable("reasons", saysReasons, reasonColumns, reasons)
	h.put("</section>\n")
}

// reasonTable lists groups of rows, or of answers, that met the same words.
func (h *htmlWriter) reasonTable(id string, caption Sentence, columns []column, reasons []campaign.Reason) {
	t := h.table(id, caption, columns)
	for _, r := range reasons {
		t.row(class(r.Outcome), h.number(r.Count), h.marked(r.Outcome), h.answer(r.Status, r.Code, r.Error), h.number(r.FirstRow))
	}
	t.end()
}

// unknowns says what to do about the rows that are unknown, and lists them.
func (h *htmlWriter) unknowns() {
	run, n, id := h.report.Run(), h.report.Summary().Unknown, h.runs(" ")
	if n == 0 {
		return
	}
	h.put("<section id=\"unknowns\"><h2>%s</h2>\n<p>%s</p>\n", saysUnknowns, h.say(saysSettleAll, h.number(n)))
	settles := h.isOfOne() && !run.Live
	h.steps(
		step{settles, saysWentOut, saysWentOutRisk, "settle " + id + " --as sent"},
		step{settles, saysDidNot, saysDidNotRisk, "settle " + id + " --as failed"},
		step{settles, saysAgain, saysAgainRisk, "resume " + id + " --resend-unknown"},
	)
	t := h.table("unknown", saysUnknowns, unknownColumns)
	for _, row := range h.unknown {
		t.row("", h.number(row.Row), short(row.To, longestText), h.moment(row.At), h.answer(row.Status, row.Code, row.Error))
	}
	t.end()
	h.more(n - len(h.unknown))
	h.put("</section>\n")
}

// more says how many are not listed, if any are not.
func (h *htmlWriter) more(n int) {
	if n > 0 {
		h.put(`<p class="note">%s</p>`, h.say(saysMore, h.number(n)))
	}
}

// latency tells how long the gateway took to answer.
func (h *htmlWriter) latency(l *latencies) {
	h.put("<section><h2>%s</h2>\n", saysLatency)
	if l.total == 0 {
		h.put("<p>%s</p></section>\n", saysNoLatency)
		return
	}
	h.put("<p>%s</p>", h.say(saysLatencyMeans, h.number(l.total)))
	t := h.table("latency", saysLatency, latencyColumns)
	for _, p := range []int{50, 90, 95, 99, 100} {
		label, took := h.number(p)+"%", l.within(p)
		if p == 100 {
			label, took = h.say(saysSlowest), l.slowest
		}
		t.row("", label, answerTime(took), percent(int(took), int(l.slowest)))
	}
	t.end()
	h.put("</section>\n")
}

// mostAttempts is from where rows with many attempts are counted together.
const mostAttempts = 4

// retries tells how often rows were asked for, and why more than once.
func (h *htmlWriter) retries(c *course) {
	var rows [mostAttempts + 1]int
	total := h.report.Summary().Total
	for row := 1; row <= total; row++ {
		attempts := 0
		for _, run := range h.report.pasts {
			attempts += run.Tally.Attempts(row)
		}
		rows[min(attempts, mostAttempts)]++
	}
	h.put("<section><h2>%s</h2>\n<p>%s</p>", saysRetries, h.say(saysRetriesMeans, h.number(c.asked), h.number(total-rows[0])))
	t := h.table("attempts", saysRetries, retryColumns)
	for attempts, n := range rows {
		if n == 0 {
			continue
		}
		label := h.number(attempts)
		if attempts == mostAttempts {
			label += " +"
		}
		t.row("", label, h.number(n), percent(n, total))
	}
	t.end()
	if again := c.again.Sorted(); len(again) > 0 {
		h.put("<h3>%s</h3>\n", saysWhyAgain)
		h.reasonTable("again", saysWhyAgain, againColumns, again)
	}
	h.put("</section>\n")
}
