package tui

import (
	"strings"

	"app.wazaj/voye/campaign"
)

// fills are what an outcome's part of the bar is made of. They differ in
// shape, so that the bar says the same without colour.
var fills = map[campaign.Outcome]string{
	campaign.Pending: "░", campaign.Sent: "█", campaign.Failed: "✗", campaign.Unknown: "?",
	campaign.Invalid: "!", campaign.Duplicate: "=", campaign.Suppressed: "-",
}

// barOrder is the order of the parts: what is settled grows from the left,
// what is left shrinks to the right.
var barOrder = append(append([]campaign.Outcome{}, campaign.RowOutcomes...), campaign.Pending)

// bar draws the outcomes as parts of one bar of width cells.
func (e *env) bar(counts campaign.Counts, width int) string {
	var bar strings.Builder
	for i, cells := range barCells(counts, width) {
		o := barOrder[i]
		bar.WriteString(e.outcomes[o].Render(strings.Repeat(fills[o], cells)))
	}
	return bar.String()
}

// barCells shares width cells among the outcomes, in the order of barOrder.
// An outcome that has rows has a cell, however few they are, as long as there
// are cells enough; the largest part gives them.
func barCells(counts campaign.Counts, width int) []int {
	cells := make([]int, len(barOrder))
	if counts.Total <= 0 || width <= 0 {
		return cells
	}
	used, largest := 0, 0
	for i, o := range barOrder {
		n := counts.Of(o)
		cells[i] = int(int64(n) * int64(width) / int64(counts.Total))
		if n > 0 && cells[i] == 0 && width >= 2*len(barOrder) {
			cells[i] = 1
		}
		used += cells[i]
		if n > counts.Of(barOrder[largest]) {
			largest = i
		}
	}
	cells[largest] += width - used
	return cells
}
