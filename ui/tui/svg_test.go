package tui

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// A picture of a screen is an SVG with these rules:
//
//   - Each run of cells in one style is a tspan at its own place and of its own
//     length, so that columns stay straight in whatever font is there. What fonts
//     lack, such as a mark, and wide characters are runs of their own.
//   - Boxes, bars and charts are drawn, since no two fonts draw them alike.
//   - Both themes are in one file: the viewer's preference chooses. Where it
//     is not known the picture is dark.
//   - It has no script and no address. The same screen gives the same bytes.

// The size of a cell and of what is around the screen. 15 pixels of a usual
// monospaced font are 9 wide.
const (
	cellWidth, cellHeight = 9, 20
	svgFontSize, baseline = 15, 15
	svgMargin, svgBar     = 14, 38
)

// picture is a screen in both themes, as View returned it.
type picture struct {
	title         string // what a screen reader says of it
	window        string // what stands in the window's title bar
	dark, light   string
	width, height int
}

// svg draws the picture.
func (p picture) svg() (string, error) {
	s := &svgDrawing{styles: map[svgStyle]string{}}
	dark, light := strings.Split(p.dark, "\n"), strings.Split(p.light, "\n")
	if len(dark) != len(light) || len(dark) > p.height {
		return "", fmt.Errorf("%d lines in the dark, %d in the light", len(dark), len(light))
	}
	for y := range dark {
		cells, err := svgCells(dark[y], light[y])
		if err != nil {
			return "", fmt.Errorf("line %d: %w", y+1, err)
		}
		if err := s.line(svgBar+y*cellHeight, cells); err != nil {
			return "", fmt.Errorf("line %d: %w", y+1, err)
		}
	}
	return s.file(p), nil
}

// svgDrawing collects the parts of a picture.
type svgDrawing struct {
	body   strings.Builder
	styles map[svgStyle]string // class names by style
	order  []svgStyle
	side   [2]int // where the last line of a frame's left side was
}

// class names a style; the plain one has no name.
func (s *svgDrawing) class(style svgStyle) string {
	if style == (svgStyle{}) {
		return ""
	}
	name, known := s.styles[style]
	if !known {
		name = string(rune('a' + len(s.order)))
		s.styles[style], s.order = name, append(s.order, style)
	}
	return fmt.Sprintf(" class=%q", name)
}

// line draws the cells of a line whose top is at y: first the shapes, then
// the words as one text, so that they can be selected as one.
func (s *svgDrawing) line(y int, cells []svgCell) error {
	var words strings.Builder
	x := svgMargin
	for from := 0; from < len(cells); {
		to := svgRun(cells, from)
		width, text := 0, ""
		for _, c := range cells[from:to] {
			width, text = width+c.width, text+c.text
		}
		run := cells[from]
		switch {
		case strings.TrimSpace(text) == "":
		case isShape(run.text):
			if err := s.shape(run.text, x, y, width, s.class(run.style)); err != nil {
				return err
			}
		default:
			stretch := ""
			if svgKind(run) == svgOther {
				stretch = ` lengthAdjust="spacingAndGlyphs"`
			}
			fmt.Fprintf(&words, `<tspan x="%d" textLength="%d"%s%s>%s</tspan>`, x, width*cellWidth, stretch, s.class(run.style), escapeXML(text))
		}
		x, from = x+width*cellWidth, to
	}
	if words.Len() > 0 {
		fmt.Fprintf(&s.body, "<text y=\"%d\">%s</text>\n", y+baseline, words.String())
	}
	return nil
}

func isShape(text string) bool {
	r := []rune(text)[0]
	return r >= 0x2500 && r <= 0x259f
}

// shape draws width cells of one box drawing or block character.
func (s *svgDrawing) shape(text string, x, y, width int, class string) error {
	const w, h = cellWidth, cellHeight
	rect := func(x, y, w, h float64, more string) {
		fmt.Fprintf(&s.body, "<rect x=\"%g\" y=\"%g\" width=\"%g\" height=\"%g\"%s%s/>\n", x, y, w, h, more, class)
	}
	fx, fy, all := float64(x), float64(y), float64(width*w)
	// What fills a cell leaves a gap above it, as most terminals do: bars below
	// one another stay apart.
	gap := 2.0
	if text == "░" {
		gap = s.shade(x, y, width)
	}
	switch r := []rune(text)[0]; {
	case r == '█':
		rect(fx, fy+gap, all, cellHeight-gap, "")
	case r >= '▁' && r < '█': // from the ground up, in eighths
		part := h * float64(r-'▁'+1) / 8
		rect(fx, fy+h-part, all, part, "")
	case r >= '▉' && r <= '▏': // from the left, in eighths
		for i := range width {
			rect(fx+float64(i*w), fy+gap, w*float64('▏'-r+1)/8, h-gap, "")
		}
	case r == '▔':
		rect(fx, fy, all, 2, "")
	case r == '░':
		rect(fx, fy+gap, all, h-gap, ` fill-opacity=".28"`)
	case r == '─':
		rect(fx, fy+9.5, all, 1, "")
	default:
		path, ok := corners[r]
		if !ok {
			return fmt.Errorf("no picture knows how %q is drawn", r)
		}
		fmt.Fprintf(&s.body, "<path d=%q transform=\"translate(%d %d)\"%s/>\n", path, x, y, class)
	}
	return nil
}

// shade returns the gap above a shaded run. One that is a cell wide is the side
// of a frame, and so closed to what is above it, as the frame's foot is.
func (s *svgDrawing) shade(x, y, width int) float64 {
	foot := s.side == [2]int{x, y - cellHeight}
	if width == 1 {
		if s.side[0] != x && s.side[1] == y {
			return 0 // the other side of the same line
		}
		s.side = [2]int{x, y}
	}
	if foot || width == 1 {
		return 0
	}
	return 2
}

// corners are the paths of what is drawn from the middle of a cell.
var corners = map[rune]string{
	'│': "M4.5 0v20", '├': "M4.5 0v20M4.5 10h4.5", '┤': "M4.5 0v20M0 10h4.5",
	'╭': "M9 10q-4.5 0-4.5 4.5V20", '╮': "M0 10q4.5 0 4.5 4.5V20",
	'╰': "M9 10q-4.5 0-4.5-4.5V0", '╯': "M0 10q4.5 0 4.5-4.5V0",
}

func escapeXML(text string) string {
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(text)) // a builder takes all
	return escaped.String()
}

// The colours of the window and of plain text in one theme.
type svgWindow struct{ paper, ink, edge, bar, dim string }

var (
	svgDark  = svgWindow{"#15181e", "#e4e7ec", "#30363f", "#1d2128", "#8b929d"}
	svgLight = svgWindow{"#fff", "#1c2128", "#d3d8de", "#f3f4f6", "#6b7280"}
)

func (w svgWindow) rules() string {
	return fmt.Sprintf("svg{color:%s}#w{fill:%s;stroke:%s}#b{fill:%s}#n{fill:%s}circle{fill:%[3]s}\n", w.ink, w.paper, w.edge, w.bar, w.dim)
}

const svgFonts = `ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace`

// file puts the window around what was drawn.
func (s *svgDrawing) file(p picture) string {
	width, height := p.width*cellWidth+2*svgMargin, p.height*cellHeight+svgBar+svgMargin/2
	var f strings.Builder
	fmt.Fprintf(&f, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" role="img" aria-labelledby="t" xml:space="preserve">`+"\n", width, height)
	fmt.Fprintf(&f, "<title id=\"t\">%s</title>\n<style>\n", escapeXML(p.title))
	fmt.Fprintf(&f, "text{font:%dpx %s;white-space:pre}text,tspan,rect{fill:currentColor}path{fill:none;stroke:currentColor}\n", svgFontSize, svgFonts)
	f.WriteString(svgDark.rules())
	s.rules(&f, func(s svgStyle) svgFace { return s.dark })
	f.WriteString("@media (prefers-color-scheme:light){\n" + svgLight.rules())
	s.rules(&f, func(s svgStyle) svgFace { return s.light })
	f.WriteString("}\n</style>\n")
	fmt.Fprintf(&f, "<rect id=\"w\" x=\".5\" y=\".5\" width=\"%d\" height=\"%d\" rx=\"10\"/>\n", width-1, height-1)
	fmt.Fprintf(&f, "<path id=\"b\" d=\"M1 30V10q0-9 9-9H%dq9 0 9 9V30z\" style=\"stroke:none\"/>\n", width-10)
	for i := range 3 {
		fmt.Fprintf(&f, "<circle cx=\"%d\" cy=\"15.5\" r=\"5.5\"/>\n", 19+18*i)
	}
	fmt.Fprintf(&f, "<text id=\"n\" x=\"%d\" y=\"20\" text-anchor=\"middle\" style=\"font-size:13px\">%s</text>\n", width/2, escapeXML(p.window))
	f.WriteString(s.body.String())
	f.WriteString("</svg>\n")
	return f.String()
}

// rules writes what the classes look like in one theme.
func (s *svgDrawing) rules(f *strings.Builder, in func(svgStyle) svgFace) {
	for _, style := range s.order {
		face := in(style)
		var rule strings.Builder
		if face.colour != "" {
			rule.WriteString("color:" + face.colour + ";")
		}
		if face.bold {
			rule.WriteString("font-weight:bold;")
		}
		if face.italic {
			rule.WriteString("font-style:italic;")
		}
		if face.strike {
			rule.WriteString("text-decoration:line-through;")
		}
		fmt.Fprintf(f, ".%s{%s}\n", s.styles[style], strings.TrimSuffix(rule.String(), ";"))
	}
}
