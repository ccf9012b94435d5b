package report

import (
	"cmp"

	"app.wazaj/voye/campaign"
)

// reasonTable lists groups of rows, or of answers, that met the same words.
func (h *htmlWriter) reasonTable(title Sentence, reasons []campaign.Reason, ofRows bool) {
	if len(reasons) == 0 {
		return
	}
	caption := "shown"
	if ofRows {
		h.put("<section><h2>%s</h2>", h.say(title))
		caption = "away"
	}
	h.put("<div class=\"wide\"><table><caption class=\"%s\">%s</caption><thead><tr>", caption, h.say(title))
	if ofRows {
		h.put(`<th scope="col" class="n">%s</th><th scope="col">%s</th>`, h.say(saysRows), h.say(saysOutcome))
	} else {
		h.put(`<th scope="col" class="n">%s</th>`, h.say(saysAnswers))
	}
	h.put("<th scope=\"col\">%s</th><th scope=\"col\" class=\"n\">%s</th></tr></thead>\n<tbody>", h.say(saysReason), h.say(saysFirst))
	for _, r := range reasons {
		h.put(`<tr class="%s"><td class="n">%s</td>`, class(r.Outcome), h.number(r.Count))
		if ofRows {
			h.put(`<td class="o">%s</td>`, outcomeMarks[r.Outcome]+" "+r.Outcome.String())
		}
		h.put("<td>%s</td><td class=\"n\">%s</td></tr>\n", short(answerText(r.Status, r.Code, r.Error), longestText), h.number(r.FirstRow))
	}
	h.put("</tbody></table></div>")
	if ofRows {
		h.put("</section>\n")
	}
}

// unknowns says what to do about the rows that are unknown, and lists them.
func (h *htmlWriter) unknowns() {
	run, n := h.report.run, h.report.Summary().Unknown
	if n == 0 {
		return
	}
	h.put("<section class=\"unknowns\" id=\"unknowns\"><h2>%s</h2>\n<p>%s</p>\n", h.say(saysUnknowns), h.say(saysSettleAll, h.number(n)))
	if !run.Live {
		h.put(`<dl>`)
		for _, choice := range []struct {
			says, risk Sentence
			command    string
		}{
			{saysWentOut, saysWentOutRisk, "voye settle " + run.ID + " --as sent"},
			{saysDidNot, saysDidNotRisk, "voye settle " + run.ID + " --as failed"},
			{saysAgain, saysAgainRisk, "voye resume " + run.ID + " --resend-unknown"},
		} {
			h.put("<div><dt>%s<br><small>%s</small></dt><dd><code>%s</code></dd></div>\n", h.say(choice.says), h.say(choice.risk), h.command(choice.command))
		}
		h.put("</dl>\n")
	}
	h.unknownRows(n)
	h.put("</section>\n")
}

func (h *htmlWriter) unknownRows(total int) {
	if len(h.unknown) == 0 {
		return
	}
	h.put("<div class=\"wide\"><table><caption class=\"away\">%s</caption><thead><tr><th scope=\"col\" class=\"n\">%s</th><th scope=\"col\">%s</th>"+
		"<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead>\n<tbody>",
		h.say(saysUnknowns), h.say(saysRow), h.say(saysTo), h.say(saysWhen), h.say(saysReason))
	for _, row := range h.unknown {
		h.put("<tr class=\"unknown\"><th scope=\"row\" class=\"n\">%s</th><td>%s</td><td class=\"t\">%s</td><td>%s</td></tr>\n",
			h.number(row.Row), row.To, h.moment(row.At), short(answerText(row.Status, row.Code, row.Error), longestText))
	}
	h.put("</tbody></table></div>")
	if more := total - len(h.unknown); more > 0 {
		h.put(`<p class="note">%s</p>`, h.say(saysMore, h.number(more)))
	}
}

// latency tells how long the gateway took to answer.
func (h *htmlWriter) latency(l *latencies) {
	h.put("<section><h2>%s</h2>\n", h.say(saysLatency))
	if l.total == 0 {
		h.put("<p>%s</p></section>\n", h.say(saysNoLatency))
		return
	}
	h.put("<p>%s</p><div class=\"wide\"><table class=\"bars\"><caption class=\"away\">%s</caption><thead><tr><th scope=\"col\">%s</th>"+
		"<th scope=\"col\" class=\"n\">%s</th><td></td></tr></thead>\n<tbody>",
		h.say(saysLatencyMeans, h.number(l.total)), h.say(saysLatency), h.say(saysAnswers), h.say(saysWithin))
	for _, p := range []int{50, 90, 95, 99, 100} {
		label, took := h.number(p)+"%", l.slowest
		if p == 100 {
			label = h.say(saysSlowest)
		} else {
			took = l.within(p)
		}
		h.put("<tr><th scope=\"row\">%s</th><td class=\"n\">%s</td><td><svg width=\"100%\" height=\"10\" aria-hidden=\"true\">"+
			"<rect class=\"plain\" width=\"%s\" height=\"10\"/></svg></td></tr>\n",
			label, answerTime(took), percent(float64(took), float64(l.slowest)))
	}
	h.put("</tbody></table></div></section>\n")
}

// mostAttempts is from where rows with many attempts are counted together.
const mostAttempts = 4

// retries tells how often rows were asked for, and why more than once.
func (h *htmlWriter) retries(c *course) {
	tally := h.report.run.Tally
	var rows [mostAttempts + 1]int
	tried := 0
	for row := 1; row <= tally.Total(); row++ {
		rows[min(tally.Attempts(row), mostAttempts)]++
	}
	for _, n := range rows[1:] {
		tried += n
	}
	h.put("<section><h2>%s</h2>\n<p>%s</p><div class=\"wide\"><table class=\"bars\"><caption class=\"away\">%s</caption><thead><tr><th scope=\"col\">%s</th>"+
		"<th scope=\"col\" class=\"n\">%s</th><td></td></tr></thead>\n<tbody>", h.say(saysRetries),
		h.say(saysRetriesMeans, h.number(c.asked), h.number(tried)), h.say(saysRetries), h.say(saysAttempts), h.say(saysRows))
	for attempts, n := range rows {
		label := h.number(attempts)
		if attempts == mostAttempts {
			label += " +"
		}
		h.put("<tr><th scope=\"row\">%s</th><td class=\"n\">%s</td><td><svg width=\"100%\" height=\"10\" aria-hidden=\"true\">"+
			"<rect class=\"plain\" width=\"%s\" height=\"10\"/></svg></td></tr>\n",
			label, h.number(n), percent(float64(n), float64(cmp.Or(tally.Total(), 1))))
	}
	h.put("</tbody></table></div>\n")
	h.reasonTable(saysWhyAgain, c.again.Sorted(), false)
	h.put("</section>\n")
}
