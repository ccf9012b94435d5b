package report

import (
	"strconv"
	"time"

	"app.wazaj/voye/campaign"
)

// The chart of answers is drawn without knowing how wide it will be: places
// across are in percent, and the bars are stretched. So its letters keep their
// size on a phone and on paper. Heights are in pixels, but those of the bars,
// which are in thousandths of the plot.
const (
	plotScale = 1000
	leastBar  = 8 // one answer among many is still seen
)

// barOutcomes are the kinds of bars, from the bottom up.
var barOutcomes = [barKinds]campaign.Outcome{campaign.Sent, campaign.Failed, campaign.Unknown, campaign.NotSent}

// course shows how the run went: answers over time, and what stood in its way.
func (h *htmlWriter) course(c *course) {
	h.put("<section><h2>%s</h2>\n", saysCourse)
	if highest := c.answers.highest(); highest > 0 {
		h.put("<p>%s</p>\n", h.say(saysOnAverage, h.number(h.average(c))))
		h.chart(c, highest)
		h.legend(c)
		h.put(`<p class="note">%s</p>`, h.say(saysCourseMeans, duration(c.answers.width)))
	} else {
		h.put("<p>%s</p>\n", saysNothingSent)
	}
	h.events(c)
	h.put("</section>\n")
}

// average is how many messages the gateway accepted in a minute of work.
func (h *htmlWriter) average(c *course) int {
	sent := 0
	for _, n := range c.answers.counts[barSent] {
		sent += n
	}
	return int((time.Duration(sent)*time.Minute + c.length/2) / max(c.length, time.Second))
}

// chart draws the answers as bars, with what happened behind and above them.
func (h *htmlWriter) chart(c *course, highest int) {
	n := int(c.length/c.answers.width) + 1
	whole := n * int(c.answers.width)
	peak := h.number(c.answers.perMinute(highest))
	h.put(`<svg class="chart" width="100%" height="190" role="img" aria-label="%s">`, h.say(saysCourse)+", ≤ "+peak)
	for i := range c.events {
		h.mark(&c.events[i], whole)
	}
	h.put(`<line class="grid" x2="100%" y1="36" y2="36"/><line class="grid" x2="100%" y1="100" y2="100"/>`)
	h.put(`<svg y="36" width="100%" height="128" viewBox="0 0 %s 1000" preserveAspectRatio="none">`, strconv.Itoa(n))
	for kind := range barOutcomes {
		h.bars(&c.answers, kind, highest)
	}
	h.put(`</svg><line class="axis" x2="100%" y1="164" y2="164"/><text y="31">%s</text>`, peak)
	h.put(`<text y="182">%s</text><text x="100%" y="182" text-anchor="end">%s</text>`, h.moment(c.began), h.moment(c.last))
	h.eventNumbers(c.events, whole)
	h.put("</svg>\n")
}

// bars draws the bars of one kind on those of the kinds before it.
func (h *htmlWriter) bars(b *bars, kind, highest int) {
	var path []byte
	for i := range b.counts[kind] {
		n := b.counts[kind][i]
		if n == 0 {
			continue
		}
		below := 0
		for k := range kind {
			below += b.counts[k][i]
		}
		foot := plotScale - below*plotScale/highest
		path = append(path, 'M')
		path = strconv.AppendInt(path, int64(i), 10)
		path = append(path, ' ')
		path = strconv.AppendInt(path, int64(foot), 10)
		path = append(path, "h.9v-"...)
		path = strconv.AppendInt(path, int64(max(n*plotScale/highest, leastBar)), 10)
		path = append(path, "h-.9z"...)
	}
	if path != nil {
		h.put(`<path class="%s" d="%s"/>`, class(barOutcomes[kind]), string(path))
	}
}

// mark draws where something stood in the run's way: a shade as long as it
// lasted, or a line.
func (h *htmlWriter) mark(e *event, whole int) {
	x := percent(int(e.after), whole)
	switch e.kind {
	case eventOutage, eventAsked, eventKnock, eventPause, eventPlanned:
		h.put(`<rect class="shade" x="%s" y="36" width="%s" height="128"/>`, x, percent(int(e.lasted), whole))
		h.put(`<line class="mark" x1="%s" x2="%s" y1="18" y2="164"/>`, x, x)
	case eventHalt:
		h.put(`<line class="mark halt" x1="%s" x2="%s" y1="18" y2="164"/>`, x, x)
	case eventBreak, eventRun:
		h.put(`<line class="mark break" x1="%s" x2="%s" y1="18" y2="164"/>`, x, x)
	}
}

// eventNumbers writes above the chart which line of the list an event is,
// where there is room.
func (h *htmlWriter) eventNumbers(events []event, whole int) {
	last := -whole
	for i := range events {
		at := min(max(int(events[i].after), whole/100), whole-whole/100)
		if events[i].kind == eventSettled || at-last < whole/30 {
			continue
		}
		last = at
		h.put(`<text class="number" x="%s" y="14" text-anchor="middle">%s</text>`, percent(at, whole), strconv.Itoa(i+1))
	}
}

// legend names the bars.
func (h *htmlWriter) legend(c *course) {
	h.put(`<ul class="legend">`)
	for kind, o := range barOutcomes {
		n := 0
		for _, count := range c.answers.counts[kind] {
			n += count
		}
		if n == 0 && kind != barSent {
			continue
		}
		h.put(`<li class="%s"><i></i>%s</li>`, class(o), h.marked(o)+" "+h.number(n))
	}
	h.put("</ul>\n")
}
