package report

import (
	"strings"

	"app.wazaj/voye/campaign"
)

var eventColumns = []column{{head: "#", class: "n"}, {head: saysWhen, class: "t"}, {head: saysLasted, class: "n t"}, {head: saysWhat, class: "w"}}

// events lists what stood in the run's way, in words. It says what the chart
// shows, for whoever does not see that.
func (h *htmlWriter) events(c *course) {
	h.put("<h3>%s</h3>\n", saysEvents)
	if len(c.events) == 0 && c.brief == 0 {
		h.put("<p>%s</p>\n", saysNoEvents)
		return
	}
	t := h.table("events", saysEvents, eventColumns)
	for i, e := range c.events {
		lasted := ""
		if e.kind != eventHalt && e.kind != eventSettled {
			lasted = duration(e.lasted)
		}
		t.row("", h.number(i+1), h.moment(e.at), lasted, h.eventText(e))
	}
	t.end()
	h.more(c.more)
	if c.brief > 0 {
		h.put(`<p class="note">%s</p>`, h.say(saysBrief, h.number(c.brief)))
	}
}

// eventText says what happened.
func (h *htmlWriter) eventText(e event) string {
	words := h.answer(e.status, "", e.words)
	switch e.kind {
	case eventOutage:
		return h.say(saysOutage, words, e.count)
	case eventAsked:
		return h.say(saysAsked, words)
	case eventKnock:
		return h.say(saysKnock, words)
	case eventPause:
		return h.say(saysPause)
	case eventPlanned:
		return strings.TrimSpace(h.say(saysPlanned) + " " + words)
	case eventHalt:
		return h.say(saysHalt, words)
	case eventRun:
		return h.say(saysRun) + ": " + ShownID(e.words, h.opts.Mask)
	case eventSettled:
		return h.say(saysSettled, h.number(e.count))
	}
	switch e.ending {
	case campaign.EndCanary:
		return h.say(saysBreakCanary)
	case "":
		return h.say(saysBreakCrash)
	}
	return h.say(saysBreak)
}
