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
	title, strong, faint, accent, warn ink
	plain                              lipgloss.Style // of a text with marks
	jsonKey, jsonText, jsonOther       ink
	outcomes                           map[campaign.Outcome]ink
}

// ink is a style that is passed on by its place: lipgloss's own is half a
// kilobyte, which every call would copy.
type ink struct{ style *lipgloss.Style }

// Render returns text in the style. It is a call wherever it is called, since
// inlined it would be the copy again, at each of two hundred places.
//
//go:noinline
func (i ink) Render(text ...string) string { return i.style.Render(text...) }

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
	paint := func(c lipgloss.TerminalColor, bold bool) ink {
		style := r.NewStyle().Bold(bold)
		if c != nil {
			style = style.Foreground(c)
		}
		return ink{&style}
	}
	outcomes := map[campaign.Outcome]ink{}
	for outcome, c := range colours {
		outcomes[outcome] = paint(c, false)
	}
	return theme{
		title: paint(blue, true), strong: paint(nil, true), plain: r.NewStyle(),
		faint: paint(grey, false), accent: paint(blue, false), warn: paint(yellow, false),
		jsonKey: paint(blue, false), jsonText: paint(green, false), jsonOther: paint(purple, false),
		outcomes: outcomes,
	}
}

// colours are those of the outcomes.
var colours = map[campaign.Outcome]lipgloss.TerminalColor{
	campaign.Pending: grey, campaign.NotSent: grey,
	campaign.Sent: green, campaign.Failed: red, campaign.Unknown: yellow,
	campaign.Invalid: purple, campaign.Duplicate: blue, campaign.Suppressed: grey,
}

// marks are the signs of the outcomes beside their words.
var marks = map[campaign.Outcome]string{
	campaign.Pending: "·", campaign.NotSent: "·", campaign.Sent: "✓", campaign.Failed: "✗",
	campaign.Unknown: "?", campaign.Invalid: "!", campaign.Duplicate: "=", campaign.Suppressed: "-",
}
