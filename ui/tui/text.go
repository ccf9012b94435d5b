package tui

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// cut shortens text to width cells, with a mark where something is missing.
func cut(text string, width int) string {
	if width <= 0 {
		return ""
	}
	return ansi.Truncate(text, width, "…")
}

// pad makes text exactly width cells wide, cutting what is too long.
func pad(text string, width int) string {
	text = cut(text, width)
	return text + blank(width-ansi.StringWidth(text))
}

// padLeft is pad with the text at the right edge, for numbers.
func padLeft(text string, width int) string {
	text = cut(text, width)
	return blank(width-ansi.StringWidth(text)) + text
}

func blank(width int) string { return strings.Repeat(" ", max(width, 0)) }

// columns sets cells side by side in columns of the given widths, two spaces
// apart. A negative width aligns to the right.
func columns(widths []int, cells ...string) string {
	set := make([]string, len(cells))
	for i, cell := range cells {
		if set[i] = pad(cell, widths[i]); widths[i] < 0 {
			set[i] = padLeft(cell, -widths[i])
		}
	}
	return strings.TrimRight(strings.Join(set, "  "), " ")
}

// beside sets two blocks of lines side by side, the left one width cells wide.
func beside(left, right []string, width int) []string {
	lines := make([]string, max(len(left), len(right)))
	for i := range lines {
		var l, r string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		lines[i] = pad(l, width) + r
	}
	return lines
}

// wrap breaks text into lines of at most width cells, at spaces where it can.
func wrap(text string, width int) []string {
	if width < 1 {
		return nil
	}
	// Of wide characters before a hyphen the wrapping leaves one too many on
	// the line.
	return strings.Split(ansi.Hardwrap(ansi.Wrap(text, width, ""), width, true), "\n")
}

// leftToRight ends text that runs from right to left, such as an Arabic name,
// with an invisible mark, so that a terminal that orders such text does not
// draw the columns after it before it.
func leftToRight(text string) string {
	const leftToRightMark = "\u200e"
	for _, r := range text {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) {
			return text + leftToRightMark
		}
	}
	return text
}

// fit forces lines into width and height: the contract that no screen breaks.
func fit(lines []string, width, height int) []string {
	if len(lines) > height {
		lines = lines[:max(height, 0)]
	}
	fitted := make([]string, len(lines))
	for i, line := range lines {
		fitted[i] = cut(line, width)
	}
	return fitted
}
