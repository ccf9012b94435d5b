package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// countsWidth is the width of the block that counts draws.
const countsWidth = 36

// counts draws the totals one below the other, so that they are seen to add
// up to the rows of the list. Outcomes without rows are faint, and left out
// when all is false.
func (e *env) counts(c campaign.Counts, all bool) []string {
	lines := make([]string, 0, len(barOrder)+2)
	for _, o := range barOrder {
		if all || c.Of(o) > 0 {
			lines = append(lines, e.countLine(o, c))
		}
	}
	rule := e.faint.Render(strings.Repeat("─", countsWidth-6))
	return append(lines, rule, columns(countColumns, "  "+e.say(words.TUIRows), e.number(c.Total)))
}

var countColumns = []int{14, -12}

func (e *env) countLine(o campaign.Outcome, c campaign.Counts) string {
	n := c.Of(o)
	label := fills[o] + " " + e.outcomeWord(o)
	if n == 0 {
		return e.faint.Render(columns(countColumns, label, "0"))
	}
	label = e.outcomes[o].Render(label)
	return columns(append(countColumns, -6), label, e.number(n), share(n, c.Total))
}

// share writes part of total in percent, and never rounds to none or to all.
func share(part, total int) string {
	if total == 0 {
		return ""
	}
	percent := 100 * float64(part) / float64(total)
	switch {
	case percent < 0.1:
		return "<0.1%"
	case percent > 99.9 && part < total:
		return ">99.9%"
	}
	return fmt.Sprintf("%.1f%%", percent)
}

// countsLine is counts in one line, for a small screen.
func (e *env) countsLine(c campaign.Counts) string {
	var shown []string
	for _, o := range barOrder {
		if n := c.Of(o); n > 0 {
			shown = append(shown, e.outcomes[o].Render(fills[o]+" "+e.outcomeWord(o)+" "+e.number(n)))
		}
	}
	return strings.Join(append(shown, e.say(words.TUIRows)+" "+e.number(c.Total)), "  ")
}

// totals draws the counts with facts beside them, or below where the width is
// too small; on a low screen the counts shrink to a line.
func (e *env) totals(c campaign.Counts, all bool, facts []string, width int) []part {
	const gap = 4
	block := e.counts(c, all)
	if room := width - countsWidth - gap; room >= 24 {
		return []part{shrinking(90, beside(block, facts, countsWidth+gap), wrap(e.countsLine(c), width))}
	}
	return []part{shrinking(90, block, wrap(e.countsLine(c), width)), solid(40, facts...)}
}

// facts draws labels and their values in two columns.
func (e *env) facts(pairs ...[2]string) []string {
	wide := 0
	for _, p := range pairs {
		wide = max(wide, ansi.StringWidth(p[0]))
	}
	lines := make([]string, len(pairs))
	for i, p := range pairs {
		lines[i] = e.faint.Render(pad(p[0], wide)) + "  " + p[1]
	}
	return lines
}

// wrappedFacts is facts with values that go on below where they are too long.
func (e *env) wrappedFacts(width int, pairs ...[2]string) []string {
	wide := 0
	for _, p := range pairs {
		wide = max(wide, ansi.StringWidth(p[0]))
	}
	var lines [][2]string
	for _, p := range pairs {
		label := pad(p[0], wide)
		for _, line := range wrap(p[1], max(width-wide-2, 8)) {
			lines = append(lines, [2]string{label, line})
			label = blank(wide)
		}
	}
	return e.facts(lines...)
}

// fact is a pair for facts.
func (e *env) fact(label words.ID, value string) [2]string { return [2]string{e.say(label), value} }
