package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// phoneWidth is how wide a message is drawn at most: on a phone it is no wider.
const phoneWidth = 52

// bubble draws a message as a phone does: what it says in a box, and its
// buttons below, each parted from the rest by a line. Too narrow for a box, it
// draws what is in it.
func (e *env) bubble(width int, said []string, buttons []string) []string {
	const narrowest = 12
	if width < narrowest {
		return append(said, buttons...)
	}
	inner := width - 4
	side := e.faint.Render("│")
	rule := func(left, right string) string { return e.faint.Render(left + strings.Repeat("─", inner+2) + right) }
	lines := []string{rule("╭", "╮")}
	for _, line := range said {
		lines = append(lines, side+" "+pad(line, inner)+" "+side)
	}
	for _, button := range buttons {
		lines = append(lines, rule("├", "┤"), side+" "+centred(button, inner)+" "+side)
	}
	return append(lines, rule("╰", "╯"))
}

// centred sets text in the middle of width cells.
func centred(text string, width int) string {
	text = cut(text, width)
	return pad(blank((width-ansi.StringWidth(text))/2)+text, width)
}

// media is the place of a header that is no text: its kind, and its name.
func (e *env) media(kind, name string, width int) []string {
	inner := max(1, width-2)
	shade := e.faint.Render("░")
	row := func(text string) string { return shade + centred(text, inner) + shade }
	edge := e.faint.Render(strings.Repeat("░", max(1, width)))
	lines := []string{edge, row(e.strong.Render(kind))}
	for _, line := range wrap(name, inner) {
		lines = append(lines, row(line))
	}
	return append(lines, edge)
}

// rowsOf sets boxes side by side, as many as there is room for, and the others
// below. Each is width cells wide.
func rowsOf(boxes [][]string, each, width int) []string {
	abreast := max(1, (width+1)/(each+1))
	var lines []string
	for from := 0; from < len(boxes); from += abreast {
		row := boxes[from]
		for i, box := range boxes[from+1 : min(len(boxes), from+abreast)] {
			row = beside(row, box, (i+1)*(each+1))
		}
		lines = append(lines, row...)
	}
	return lines
}
