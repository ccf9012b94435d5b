package report

import "app.wazaj/voye/campaign"

// events lists what stood in the run's way, in words. It says what the chart
// shows, for whoever does not see that.
func (h *htmlWriter) events(c *course) {
	h.put("<h3>%s</h3>\n", h.say(saysEvents))
	if len(c.events) == 0 {
		h.put("<p>%s</p>\n", h.say(saysNoEvents))
		return
	}
	h.put("<div class=\"wide\"><table><caption class=\"away\">%s</caption><thead><tr><th scope=\"col\" class=\"n\">#</th><th scope=\"col\">%s</th>"+
		"<th scope=\"col\" class=\"n\">%s</th><th scope=\"col\">%s</th></tr></thead>\n<tbody>",
		h.say(saysEvents), h.say(saysWhen), h.say(saysLasted), h.say(saysWhat))
	for i, e := range c.events {
		lasted := ""
		if e.kind != eventHalt && e.kind != eventSettled {
			lasted = duration(e.lasted)
		}
		h.put("<tr><th scope=\"row\" class=\"n\">%s</th><td class=\"t\">%s</td><td class=\"n\">%s</td><td>%s</td></tr>\n",
			h.number(i+1), h.moment(e.at), lasted, h.eventText(e))
	}
	h.put("</tbody></table></div>\n")
	if c.more > 0 {
		h.put(`<p class="note">%s</p>`, h.say(saysMore, h.number(c.more)))
	}
}

// eventText says what happened.
func (h *htmlWriter) eventText(e event) string {
	words := short(answerText(e.status, "", e.words), longestText)
	switch e.kind {
	case eventOutage:
		return h.say(saysOutage, words, e.count)
	case eventAsked:
		return h.say(saysAsked, words)
	case eventKnock:
		return h.say(saysKnock, words)
	case eventPause:
		return h.say(saysPause)
	case eventHalt:
		return h.say(saysHalt, words)
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
