package report

import "app.wazaj/voye/campaign"

// shownOutcomes is the order in which a page shows outcomes: what is settled
// first.
var shownOutcomes = append(append([]campaign.Outcome{}, campaign.RowOutcomes...), campaign.Pending)

// outcomes shows the totals of the run, as figures, as a bar and as a table.
func (h *htmlWriter) outcomes() {
	counts := h.report.Summary()
	h.put("<section><h2>%s</h2>\n<ul class=\"figures\">", h.say(saysOutcomes))
	for _, o := range shownOutcomes {
		n := counts.Of(o)
		if n == 0 && o != campaign.Sent && o != campaign.Failed && o != campaign.Unknown {
			continue
		}
		h.put(`<li class="%s"><b>%s</b> <span>%s</span> <small>%s</small></li>`, class(o), h.number(n),
			outcomeMarks[o]+" "+h.outcome(o), share(n, counts.Total))
	}
	h.put("</ul>\n")
	h.outcomeBar(counts)
	h.put("<div class=\"wide\"><table><caption>%s</caption><thead><tr><th scope=\"col\">%s</th><th scope=\"col\" class=\"n\">%s</th>"+
		"<th scope=\"col\" class=\"n\">%s</th><th scope=\"col\">%s</th></tr></thead>\n<tbody>",
		h.say(saysSentMeans), h.say(saysOutcome), h.say(saysRows), h.say(saysShare), h.say(saysMeaning))
	for _, o := range shownOutcomes {
		n := counts.Of(o)
		h.put("<tr class=\"%s\"><th scope=\"row\">%s</th><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td></tr>\n",
			class(o), outcomeMarks[o]+" "+h.outcome(o), h.number(n), share(n, counts.Total), h.say(outcomeMeans[o]))
	}
	h.put("</tbody><tfoot><tr><th scope=\"row\">%s</th><td class=\"n\">%s</td><td></td><td></td></tr></tfoot></table></div></section>\n",
		h.say(saysRows), h.number(counts.Total))
}

// outcomeBar draws the shares of the outcomes as parts of one bar.
func (h *htmlWriter) outcomeBar(counts campaign.Counts) {
	h.put(`<svg class="bar" width="100%" height="14" aria-hidden="true">`)
	at := 0
	for _, o := range shownOutcomes {
		if n := counts.Of(o); n > 0 {
			h.put(`<rect class="%s" x="%s" width="%s" height="14"/>`, class(o),
				percent(float64(at), float64(counts.Total)), percent(float64(n), float64(counts.Total)))
			at += n
		}
	}
	h.put("</svg>\n")
}

// todo names the commands that go on from here.
func (h *htmlWriter) todo() {
	run, counts := h.report.run, h.report.Summary()
	if run.Live || counts.AllGood() {
		return
	}
	h.put(`<section class="todo"><h2>%s</h2><dl>`, h.say(saysToDo))
	for _, step := range []struct {
		works   bool
		says    Sentence
		command string
	}{
		{counts.Remaining > 0, saysResume, "voye resume " + run.ID},
		{counts.Failed > 0, saysRetry, "voye resume " + run.ID + " --retry-failed"},
		{counts.Failed+counts.Invalid > 0, saysMend, "voye report " + run.ID + " --outcome failed,invalid --as-list -o mend.csv"},
	} {
		if step.works {
			h.put("<div><dt>%s</dt><dd><code>%s</code></dd></div>\n", h.say(step.says), h.command(step.command))
		}
	}
	h.put("</dl>\n")
	if counts.Unknown > 0 {
		h.put("<p><a href=\"#unknowns\">%s</a></p>", h.say(saysSettle))
	}
	h.put("</section>\n")
}

// command completes a command line.
func (h *htmlWriter) command(line string) string {
	if h.page.Command == nil {
		return line
	}
	return h.page.Command(line)
}
