package tui

import (
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"app.wazaj/voye/campaign"
)

// Printed draws outcomes for what is printed into a terminal line by line, as
// the screens draw them. Without colour the signs and the counts say the same.
type Printed struct{ env }

// NewPrinted draws for the terminal out.
func NewPrinted(out io.Writer, light, noColor bool) *Printed {
	return &Printed{env{theme: newTheme(out, light, noColor)}}
}

// Bar draws the outcomes of a run as parts of one bar of width cells.
func (p *Printed) Bar(counts campaign.Counts, width int) string { return p.bar(counts, width) }

// Legend says which sign stands for which of the outcomes that counts has;
// left is the word for rows that stay to be sent.
func (p *Printed) Legend(counts campaign.Counts, left string) string {
	var signs []string
	for _, o := range barOrder {
		if counts.Of(o) == 0 {
			continue
		}
		word := o.String()
		if o == campaign.Pending {
			word = left
		}
		signs = append(signs, p.outcomes[o].Render(fills[o])+" "+word)
	}
	return strings.Join(signs, "  ")
}

// Faint draws text that is less important than what is beside it.
func (p *Printed) Faint(text string) string { return p.faint.Render(text) }

// Cut shortens text to width cells, with a mark where something is missing.
func Cut(text string, width int) string { return cut(text, width) }

// Wrap breaks text into lines of at most width cells.
func Wrap(text string, width int) []string { return wrap(text, width) }

// Width returns how many cells text takes on a terminal.
func Width(text string) int { return ansi.StringWidth(text) }

// Colours returns how many colours the terminal has by what the environment
// says of it, 0 for none.
func Colours(out io.Writer) int {
	switch lipgloss.NewRenderer(out).ColorProfile() {
	case termenv.TrueColor:
		return 1 << 24
	case termenv.ANSI256:
		return 256
	case termenv.ANSI:
		return 16
	}
	return 0
}
