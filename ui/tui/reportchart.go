package tui

import (
	"math"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// The columns of the chart of outcomes: word, count, share and bar.
const (
	outcomeBar   = 12
	outcomeWidth = 13 + 2 + 10 + 2 + 6 + 2 + outcomeBar
)

// outcomeChart draws how many rows have each outcome, in figures and as bars
// that are as long as their share.
func (r *reportScreen) outcomeChart() []string {
	c := r.report.Counts
	widths := []int{13, -10, -6, outcomeBar}
	var lines []string
	for _, o := range barOrder {
		n := c.Of(o)
		if n == 0 {
			continue
		}
		style := r.outcomes[o]
		lines = append(lines, columns(widths, style.Render(marks[o]+" "+r.outcomeWord(o)), r.number(n), share(n, c.Total),
			style.Render(shareBar(n, c.Total, outcomeBar))))
	}
	return append(lines, r.faint.Render(strings.Repeat("─", outcomeWidth-outcomeBar-2)),
		columns(widths, "  "+r.say(words.TUIRows), r.number(c.Total)))
}

// shareBar draws a part of a total as a bar of at most width cells, in eighths
// of a cell. What has rows is never drawn as nothing.
func shareBar(part, total, width int) string {
	if part <= 0 || total <= 0 {
		return ""
	}
	eighths := max(1, int(math.Round(float64(part)/float64(total)*float64(8*width))))
	bar := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		bar += string([]rune(" ▏▎▍▌▋▊▉")[rest])
	}
	return bar
}

// figures draws the chart with the facts of the run beside it, or below where
// the width is too small.
func (r *reportScreen) figures(width int) []part {
	const gap = 2
	few := wrap(r.countsLine(r.report.Counts), width)
	if room := width - outcomeWidth - gap; room >= 24 {
		return []part{shrinking(90, beside(r.outcomeChart(), r.about(room), outcomeWidth+gap), few)}
	}
	return []part{shrinking(90, r.outcomeChart(), few), solid(40, r.about(width)...)}
}

// about are the facts of the run.
func (r *reportScreen) about(width int) []string {
	run := r.report.Run
	pairs := [][2]string{r.fact(words.TUIBeganAt, r.date(run.Started))}
	if !r.report.Ended.IsZero() {
		pairs = append(pairs, r.fact(words.TUITook, duration(r.report.Ended.Sub(run.Started))))
	}
	if run.Sandbox {
		pairs = append(pairs, r.fact(words.TUIGateway, r.say(words.TUISandbox)))
	}
	lines := append(wrap(r.faint.Render(campaign.Safe(run.ID)), width), r.wrappedFacts(width, pairs...)...)
	return slices.Concat(lines, []string{""}, wrap(r.say(words.TUISentMeans), width))
}
