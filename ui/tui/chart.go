package tui

import "strings"

// steps are the heights within a cell of a chart's columns.
var steps = []rune(" ▁▂▃▄▅▆▇█")

// chart draws how many attempts ended in each second in rows of cells, and the
// rate that is set as a line behind the columns. The top is that rate, or the
// highest column where that is more; a rate that is far from what happens
// would press the columns to the ground, and is left out.
func (e *env) chart(history []int, rate float64, rows int) []string {
	peak := 0.0
	for _, n := range history {
		peak = max(peak, float64(n))
	}
	if peak > 0 && rate > 20*peak {
		rate = 0
	}
	scale := float64(8*rows) / max(rate, peak, 1)
	line := int(rate*scale + 0.5)
	lines := make([]string, rows)
	for i := range lines {
		lines[i] = e.chartRow(history, scale, line, 8*(rows-1-i))
	}
	return lines
}

// chartRow draws the cells whose ground is at a height in eighths of a cell.
func (e *env) chartRow(history []int, scale float64, line, ground int) string {
	behind := ' '
	switch over := line - ground; {
	case over == 8:
		behind = '▔'
	case over > 0 && over < 8:
		behind = '─'
	}
	var row strings.Builder
	for i := 0; i < len(history); {
		from, cells := i, []rune(nil)
		for ; i < len(history) && isOver(history[i], scale, ground) == isOver(history[from], scale, ground); i++ {
			cells = append(cells, chartCell(history[i], scale, ground, behind))
		}
		style := e.faint
		if isOver(history[from], scale, ground) {
			style = e.accent
		}
		row.WriteString(style.Render(string(cells)))
	}
	return row.String()
}

// height is that of a column in eighths of a cell. Little is more than
// nothing, which the ground alone shows.
func height(n int, scale float64) int {
	if n == 0 {
		return 0
	}
	return max(2, int(float64(n)*scale+0.5))
}

func isOver(n int, scale float64, ground int) bool { return height(n, scale) > ground }

func chartCell(n int, scale float64, ground int, behind rune) rune {
	switch {
	case isOver(n, scale, ground):
		return steps[min(8, height(n, scale)-ground)]
	case behind == ' ' && ground == 0:
		return steps[1]
	}
	return behind
}
