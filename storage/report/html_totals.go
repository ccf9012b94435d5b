package report

import (
	"strings"

	"app.wazaj/voye/campaign"
)

// shownOutcomes is the order in which a page shows outcomes: what is settled
// first.
var shownOutcomes = append(append([]campaign.Outcome{}, campaign.RowOutcomes...), campaign.Pending)

var totalColumns = []column{{head: saysOutcome, class: "w"}, {head: saysRows, class: "n"}, {head: saysShare, class: "n"}, {head: saysMeaning, class: "w"}}

// outcomes shows the totals of the run, as figures, as a bar and as a table.
func (h *htmlWriter) outcomes() {
	counts := h.report.Summary()
	h.put("<section><h2>%s</h2>\n<ul class=\"figures\">", saysOutcomes)
	for _, o := range shownOutcomes {
		n := counts.Of(o)
		if n > 0 || o == campaign.Sent || o == campaign.Failed || o == campaign.Unknown {
			h.put(`<li class="%s"><b>%s</b> <span>%s</span> <small>%s</small></li>`, class(o), h.number(n), h.marked(o), share(n, counts.Total))
		}
	}
	h.put("</ul>\n")
	h.outcomeBar(counts)
	h.put("<p class=\"note\">%s</p>\n", saysSentMeans)
	if n := h.report.Repeated(); n > 0 {
		h.put("<p>%s</p>\n", h.say(saysRepeated, n))
	}
	t := h.table("totals", saysOutcomes, totalColumns)
	for _, o := range shownOutcomes {
		n := counts.Of(o)
		t.row(class(o), h.marked(o), h.number(n), share(n, counts.Total), h.say(outcomeMeans[o]))
	}
	t.row("total", h.say(saysRows), h.number(counts.Total))
	t.end()
	h.put("</section>\n")
}

// outcomeBar draws the shares of the outcomes as parts of one bar.
func (h *htmlWriter) outcomeBar(counts campaign.Counts) {
	h.put(`<svg class="bar" width="100%" height="14" aria-hidden="true">`)
	at := 0
	for _, o := range shownOutcomes {
		if n := counts.Of(o); n > 0 {
			h.put(`<rect class="%s" x="%s" width="%s" height="14"/>`, class(o), percent(at, counts.Total), percent(n, counts.Total))
			at += n
		}
	}
	h.put("</svg>\n")
}

// isOfOne reports whether the page is about one run. What to do about the rows
// of several depends on which of them a row is from, so no command is named.
func (h *htmlWriter) isOfOne() bool { return len(h.report.pasts) == 1 }

// runs are the ids of the runs.
func (h *htmlWriter) runs(between string) string {
	return strings.Join(h.report.ids(h.opts.Mask), between)
}

// step is something to do about a run, in words and as a command line.
type step struct {
	works      bool
	says, risk Sentence
	command    string
}

// todo names the commands that go on from here.
func (h *htmlWriter) todo() {
	run, counts, id := h.report.Run(), h.report.Summary(), h.runs(" ")
	if !h.isOfOne() || run.Live || counts.AllGood() {
		return
	}
	h.put(`<section><h2>%s</h2>`, saysToDo)
	h.steps(
		step{works: counts.Remaining > 0, says: saysResume, command: "resume " + id},
		step{works: counts.Failed > 0, says: saysRetry, command: "resume " + id + " --retry-failed"},
		step{works: counts.Failed+counts.Invalid > 0, says: saysMend, command: "report " + id + " --outcome failed,invalid --as-list -o mend.csv"},
	)
	if counts.Unknown > 0 {
		h.put("<p><a href=\"#unknowns\">%s</a></p>", saysSettle)
	}
	h.put("</section>\n")
}

func (h *htmlWriter) steps(steps ...step) {
	h.put(`<dl class="steps">`)
	for _, s := range steps {
		if !s.works {
			continue
		}
		h.put(`<div><dt>%s`, s.says)
		if s.risk != "" {
			h.put(`<br><small>%s</small>`, s.risk)
		}
		h.put("</dt><dd><code>%s</code></dd></div>\n", h.command(s.command))
	}
	h.put("</dl>\n")
}

// command completes a command line of the program.
func (h *htmlWriter) command(line string) string {
	line = "voye " + line
	if h.page.Command == nil {
		return line
	}
	return h.page.Command(line)
}
