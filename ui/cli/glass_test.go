//go:build unix

package cli

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// glass is what a person sees of what a program draws: the cells of a terminal
// of a size, by the escapes that the screens use. It begins smeared all over,
// so that what the program leaves undrawn is seen.
type glass struct {
	cells         [][]rune
	row, column   int
	width, height int
}

const smear = '#'

func newGlass(width, height int) *glass {
	g := &glass{width: width, height: height}
	for range height {
		g.cells = append(g.cells, slices.Repeat([]rune{smear}, width))
	}
	return g
}

// draw draws text with escapes and returns what is seen then.
func (g *glass) draw(text string) []string {
	for text != "" {
		switch {
		case strings.HasPrefix(text, "\x1b["):
			text = g.control(text[2:])
		case strings.HasPrefix(text, "\x1b]"):
			_, text, _ = strings.Cut(text, "\a")
		default:
			r, size := utf8.DecodeRuneInString(text)
			g.put(r)
			text = text[size:]
		}
	}
	lines := make([]string, g.height)
	for i, cells := range g.cells {
		lines[i] = strings.TrimRight(string(cells), " ")
	}
	return lines
}

func (g *glass) put(r rune) {
	switch {
	case r == '\r':
		g.column = 0
	case r == '\n' && g.row < g.height-1:
		g.row++
	case r == '\n': // all moves up
		g.cells = append(g.cells[1:], slices.Repeat([]rune{smear}, g.width))
	case r >= ' ' && g.column < g.width:
		g.cells[g.row][g.column] = r
		g.column++
	case r >= ' ':
		g.cells[g.row][g.width-1] = smear // a line that is too wide
	}
}

// control obeys one escape and returns the text behind it.
func (g *glass) control(text string) (rest string) {
	end := strings.IndexFunc(text, func(r rune) bool { return r >= '@' })
	if end < 0 {
		return ""
	}
	n := 1
	if value, err := strconv.Atoi(text[:end]); err == nil {
		n = value
	}
	switch text[end] {
	case 'H':
		g.row, g.column = 0, 0
		if row, column, both := strings.Cut(text[:end], ";"); both {
			y, _ := strconv.Atoi(row)
			x, _ := strconv.Atoi(column)
			g.row, g.column = min(max(y, 1), g.height)-1, min(max(x, 1), g.width)-1
		}
	case 'A':
		g.row = max(0, g.row-n)
	case 'B':
		g.row = min(g.height-1, g.row+n)
	case 'K':
		g.erase(g.row, g.column)
	case 'J':
		from := 0
		if text[:end] != "2" {
			g.erase(g.row, g.column)
			from = g.row + 1
		}
		for row := from; row < g.height; row++ {
			g.erase(row, 0)
		}
	}
	return text[end+1:]
}

func (g *glass) erase(row, from int) {
	for i := from; i < g.width; i++ {
		g.cells[row][i] = ' '
	}
}
