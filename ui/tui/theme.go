package tui

import (
	"io"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"app.wazaj/voye/campaign"
	// Must be initialised before Bubble Tea is.
	_ "app.wazaj/voye/ui/tui/background"
)

// theme holds the styles by the role they play. Colour only repeats what a
// word or a mark says, so nothing is lost without it.
type theme struct {
	title, strong, faint, accent, warn lipgloss.Style
	plain                              lipgloss.Style // of a text with marks
	jsonKey, jsonText, jsonOther       lipgloss.Style
	outcomes                           map[campaign.Outcome]lipgloss.Style
}

// colour is one role's colour on a dark and on a light background, each as
// true colour and as one of the 16 that every terminal has.
func colour(dark, dark16, light, light16 string) lipgloss.TerminalColor {
	return lipgloss.CompleteAdaptiveColor{
		Dark:  lipgloss.CompleteColor{TrueColor: dark, ANSI256: dark, ANSI: dark16},
		Light: lipgloss.CompleteColor{TrueColor: light, ANSI256: light, ANSI: light16},
	}
}

// The palette follows Okabe and Ito, whose colours people with any common
// colour blindness tell apart. https://jfly.uni-koeln.de/color/
var (
	blue   = colour("#56B4E9", "14", "#005F9E", "4")
	green  = colour("#2FBF8F", "10", "#00734F", "2")
	red    = colour("#F0763A", "9", "#B04400", "1")
	yellow = colour("#F0E442", "11", "#7A6A00", "3")
	purple = colour("#DD9CC3", "13", "#93376D", "5")
	grey   = colour("#9AA0AA", "7", "#6B7280", "8")
)

// newTheme makes the styles for a terminal. Its colours are found from the
// environment only: the terminal is asked nothing.
func newTheme(out io.Writer, light, noColor bool) theme {
	r := lipgloss.NewRenderer(out)
	r.SetHasDarkBackground(!light)
	if noColor {
		r.SetColorProfile(termenv.Ascii)
	}
	return themeFor(r)
}

func themeFor(r *lipgloss.Renderer) theme {
	paint := func(c lipgloss.TerminalColor) lipgloss.Style { return r.NewStyle().Foreground(c) }
	return theme{
		title:     paint(blue).Bold(true),
		strong:    r.NewStyle().Bold(true),
		plain:     r.NewStyle(),
		faint:     paint(grey),
		accent:    paint(blue),
		warn:      paint(yellow),
		jsonKey:   paint(blue),
		jsonText:  paint(green),
		jsonOther: paint(purple),
		outcomes: map[campaign.Outcome]lipgloss.Style{
			campaign.Pending: paint(grey), campaign.NotSent: paint(grey),
			campaign.Sent: paint(green), campaign.Failed: paint(red), campaign.Unknown: paint(yellow),
			campaign.Invalid: paint(purple), campaign.Duplicate: paint(blue), campaign.Suppressed: paint(grey),
		},
	}
}

// marks are the signs of the outcomes beside their words.
var marks = map[campaign.Outcome]string{
	campaign.Pending: "·", campaign.NotSent: "·", campaign.Sent: "✓", campaign.Failed: "✗",
	campaign.Unknown: "?", campaign.Invalid: "!", campaign.Duplicate: "=", campaign.Suppressed: "-",
}
