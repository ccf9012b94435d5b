package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// verdict says how the run ended. What was sent was accepted by the gateway;
// no more than that is known.
func (r *reportScreen) verdict() string {
	run := r.report.Run
	switch {
	case run.Busy:
		return r.say(words.TUIEndBusy)
	case run.Halt != nil && run.Counts.Remaining > 0:
		return r.say(words.TUIStoppedByHalt, r.haltWords(run.Halt))
	case run.Counts.Remaining == 0:
		return r.say(words.TUIEndFinished)
	case run.Ending == campaign.EndCanary:
		return r.say(words.TUIStoppedByCanary)
	case run.Ending == "":
		return r.say(words.TUIStoppedByCrash)
	}
	return r.say(words.TUIEndInterrupted)
}

// reasonLines draws the groups, each with the action that fits.
func (r *reportScreen) reasonLines(width, height int) []string {
	all := r.report.Reasons
	r.shown = max(0, min(height-1, len(all)))
	from, to := r.reasons.window(len(all), r.shown)
	lines := r.reasonTable(all[from:to], width-2, func(reason campaign.Reason) string { return "→ " + r.say(remedyOf(reason)) })
	for i := range lines[1:] {
		lines[i+1] = pointer(from+i == r.reasons.cursor) + lines[i+1]
	}
	copy(lines[1:], r.spots(lines[1:]))
	return lines
}

// remedyOf returns what to do about rows that met an answer, in a word and
// with its key: the command lines below begin with the same words.
func remedyOf(reason campaign.Reason) words.ID {
	switch {
	case reason.Outcome == campaign.Unknown:
		return words.TUIRemedyUnknown
	case reason.Status == 503 || reason.Status == 429 || reason.Status == 0:
		return words.TUIRemedyRetry
	}
	return words.TUIRemedyRefused
}

// commands are the command lines that go on from here. They are never cut: a
// command without its end is of no use.
func (r *reportScreen) commands(width int) []string {
	run := r.report.Run
	var pairs [][2]string
	add := func(works bool, says words.ID, command string) {
		if works && !run.Busy {
			pairs = append(pairs, [2]string{r.say(says), command})
		}
	}
	id := campaign.Safe(run.ID)
	add(run.Counts.Remaining > 0, words.TUIToResume, "voye resume "+id)
	add(run.Counts.Failed > 0, words.TUIRemedyRetry, "voye resume "+id+" --retry-failed")
	add(run.Counts.Unknown > 0, words.TUIRemedyUnknown, "voye resume "+id+" --resend-unknown")
	add(run.Counts.Failed+run.Counts.Invalid > 0, words.TUIRemedyRefused, "voye report "+id+" --outcome failed,invalid --as-list -o FILE")
	return r.wholeWords(width, pairs...)
}

// wholeWords is wrappedFacts for command lines: they are parted at spaces only,
// never within a flag.
func (r *reportScreen) wholeWords(width int, pairs ...[2]string) []string {
	label := 0
	for _, p := range pairs {
		label = max(label, ansi.StringWidth(p[0]))
	}
	var lines [][2]string
	for _, p := range pairs {
		name, line := pad(p[0], label), ""
		for _, word := range strings.Fields(p[1]) {
			if line != "" && ansi.StringWidth(line+" "+word) > width-label-2 {
				lines = append(lines, [2]string{name, line})
				name, line = blank(label), ""
			}
			line = strings.TrimPrefix(line+" "+word, " ")
		}
		lines = append(lines, [2]string{name, line})
	}
	return r.facts(lines...)
}
