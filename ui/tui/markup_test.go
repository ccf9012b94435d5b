package tui

import (
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

// tagged writes a text with the look of each stretch in angle brackets.
func tagged(s styled) string {
	var b strings.Builder
	last := look(0)
	for i, r := range s.runes {
		if s.looks[i] != last {
			last = s.looks[i]
			b.WriteString("<")
			for _, l := range []struct {
				has  look
				name string
			}{{lookBold, "b"}, {lookItalic, "i"}, {lookStruck, "s"}, {lookMono, "m"}} {
				if last&l.has != 0 {
					b.WriteString(l.name)
				}
			}
			b.WriteString(">")
		}
		b.WriteRune(r)
	}
	return b.String()
}

func TestMarkup(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                 "plain",
		"*bold* and _italic_":   "<b>bold<> and <i>italic",
		"~old~ 5*3*2":           "<s>old<> 5*3*2",
		"*_both_*":              "<bi>both",
		"*a _b_ c*":             "<b>a <bi>b<b> c",
		"* no* and *no *":       "* no* and *no *",
		"**":                    "**",
		"snake_case_name":       "snake_case_name",
		"*over\nlines*":         "*over\nlines*",
		"```a *b*\nc```!":       "<m>a *b*\nc<>!",
		"```never closed *x*":   "```never closed <b>x",
		"(*Zoé*), _Ti Jan_.":    "(<b>Zoé<>), <i>Ti Jan<>.",
		"*李小龍* محمد *عبد الله*": "<b>李小龍<> محمد <b>عبد الله",
		"a `````` b":            "a `````` b",
	} {
		if got := tagged(parseMarkup(text, false)); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
		kept := parseMarkup(text, true)
		if string(kept.runes) != text {
			t.Errorf("with its marks %q is %q", text, string(kept.runes))
		}
	}
}

// TestMarkedLinesLoseNothing: whatever the text and the width, each line fits,
// ends without a style, and all letters are there in their order.
func TestMarkedLinesLoseNothing(t *testing.T) {
	e := newFake().env()
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.TrueColor)
	e.theme, e.NoColor = themeFor(r), false
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("aé李ب *_~`\n.-"))).Draw(t, "text")
		width := rapid.IntRange(4, 30).Draw(t, "width")
		s := parseMarkup(text, false)
		var got strings.Builder
		for _, line := range e.markedLines(text, width) {
			if ansi.StringWidth(line) > width {
				t.Fatalf("%q is wider than %d", line, width)
			}
			plain := strings.TrimSuffix(ansi.Strip(line), "\u200e")
			if i := strings.LastIndex(line, "\x1b["); i >= 0 && !strings.HasPrefix(line[i:], "\x1b[0m") && !strings.HasPrefix(line[i:], "\x1b[m") {
				t.Fatalf("%q ends within a style", line)
			}
			got.WriteString(plain)
		}
		letters := func(text string) string { return strings.Join(strings.Fields(text), "") }
		if want := letters(string(s.runes)); letters(got.String()) != want {
			t.Fatalf("%q is drawn as %q", want, letters(got.String()))
		}
	})
}
