package cli

import (
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// On a terminal the runs stand in a table with a small bar for what became of
// their rows, no wider than the terminal. Where that is too narrow for all
// columns, a run takes two lines.

// The cells of a bar, and the least that the name of a run is given.
const (
	leastBar, mostBar = 8, 24
	leastName         = 8
)

// barTable draws the runs for a terminal.
type barTable struct {
	words words.Words
	draw  *tui.Printed
	width int
}

// barTable returns the table for the terminal on stdout; ok is false when
// stdout is none.
func (a *app) barTable() (t barTable, ok bool) {
	width := a.room()
	return barTable{a.words, tui.NewPrinted(a.stdout, a.isLight(), a.env("NO_COLOR") != ""), width}, width != wide
}

// lines draws the runs.
func (t barTable) lines(infos []storage.Info) []string {
	all := campaign.Counts{}
	for _, info := range infos {
		all = added(all, info.Counts)
	}
	lines := t.wide(infos)
	if lines == nil {
		lines = t.narrow(infos)
	}
	if all.Total > 0 {
		lines = append(lines, "", tui.Cut(t.draw.Legend(all, t.words.Say(words.RunsLegend)), t.width))
	}
	return lines
}

// added adds up the counts of two runs.
func added(a, b campaign.Counts) campaign.Counts {
	return campaign.Counts{
		Total: a.Total + b.Total, Sent: a.Sent + b.Sent, Failed: a.Failed + b.Failed, Unknown: a.Unknown + b.Unknown,
		Invalid: a.Invalid + b.Invalid, Duplicate: a.Duplicate + b.Duplicate, Suppressed: a.Suppressed + b.Suppressed,
		Remaining: a.Remaining + b.Remaining,
	}
}

// barColumn is the place of the bar among the columns of a run, nameColumn that
// of its name, which comes last.
const barColumn, nameColumn = 2, 7

// wide draws one line a run, nil when the terminal is too narrow for that.
func (t barTable) wide(infos []storage.Info) []string {
	head := strings.Split(t.words.Say(words.RunsHeader), "\t")
	head = append(append(append([]string{}, head[:barColumn]...), t.words.Say(words.RunsBarHead)), head[barColumn:]...)
	rows := [][]string{head}
	for _, info := range infos {
		cells := runCells(t.words, info)
		rows = append(rows, append(append(append([]string{}, cells[:barColumn]...), ""), cells[barColumn:]...))
	}
	widths := widest(rows)
	rest := t.width
	for i, width := range widths[:nameColumn] {
		if i != barColumn {
			rest -= width + 2
		}
	}
	widths[barColumn] = max(tui.Width(head[barColumn]), min(mostBar, (rest-2)/2))
	widths[nameColumn] = rest - widths[barColumn] - 2
	if widths[nameColumn] < leastName {
		return nil
	}
	for i, info := range infos {
		rows[i+1][barColumn] = t.draw.Bar(info.Counts, widths[barColumn])
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		lines[i] = setOut(row, widths)
	}
	return lines
}

// widest returns the width of each column.
func widest(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], tui.Width(cell))
		}
	}
	return widths
}

// setOut sets cells side by side, two spaces apart; numbers stand at the right.
func setOut(cells []string, widths []int) string {
	var line strings.Builder
	for i, cell := range cells {
		cell = tui.Cut(cell, widths[i])
		space := strings.Repeat(" ", widths[i]-tui.Width(cell))
		if i > barColumn && i < nameColumn {
			line.WriteString(space + cell + "  ")
		} else {
			line.WriteString(cell + space + "  ")
		}
	}
	return strings.TrimRight(line.String(), " ")
}

// narrow draws two lines a run.
func (t barTable) narrow(infos []storage.Info) (lines []string) {
	bar := max(leastBar, min(mostBar, t.width/4))
	for _, info := range infos {
		cells := runCells(t.words, info)
		lines = append(lines, tui.Cut(cells[0]+"  "+cells[1], t.width))
		if info.Err == nil {
			counts := t.draw.Bar(info.Counts, bar) + "  " + countsLine(t.words, info.Counts)
			lines = append(lines, tui.Cut("  "+counts, t.width))
		}
	}
	return lines
}

// runCells are the columns of a run: its id, its state, its counts, its name.
func runCells(w words.Words, info storage.Info) []string {
	c, name := info.Counts, safe(info.Name)
	if info.Part != "" {
		name = w.Say(words.RunOfPart, name, safe(info.Part))
	}
	state := info.State
	if info.Sandbox {
		state += " " + w.Say(words.InSandbox)
	}
	counts := []string{num(c.Total), num(c.Sent), num(c.Failed + c.Unknown + c.Invalid), num(c.Remaining)}
	if info.Err != nil {
		counts = []string{"-", "-", "-", "-"} // nothing is known
	}
	return append(append([]string{safe(info.ID), state}, counts...), name)
}
