package tui

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// svgFace is what a cell looks like in one theme.
type svgFace struct {
	colour               string // empty for that of the text
	bold, italic, strike bool
}

type svgStyle struct{ dark, light svgFace }

type svgCell struct {
	text  string // one character with what combines with it
	width int
	style svgStyle
}

// svgCells reads a line in both themes, which say the same.
func svgCells(dark, light string) ([]svgCell, error) {
	cells, faces, err := svgFaces(dark)
	if err != nil {
		return nil, err
	}
	others, lightFaces, err := svgFaces(light)
	if err != nil {
		return nil, err
	}
	if len(cells) != len(others) {
		return nil, fmt.Errorf("the themes differ: %q and %q", dark, light)
	}
	for i := range cells {
		if cells[i].text != others[i].text {
			return nil, fmt.Errorf("the themes differ at %q and %q", cells[i].text, others[i].text)
		}
		cells[i].style = svgStyle{faces[i], lightFaces[i]}
	}
	return cells, nil
}

func svgFaces(line string) (cells []svgCell, faces []svgFace, err error) {
	var face svgFace
	var state byte
	for line != "" {
		seq, width, n, next := ansi.DecodeSequence(line, state, nil)
		line, state = line[n:], next
		switch {
		case width > 0:
			cells, faces = append(cells, svgCell{text: seq, width: width}), append(faces, face)
		case strings.HasPrefix(seq, "\x1b["):
			if face, err = face.after(seq); err != nil {
				return nil, nil, err
			}
		case len(cells) > 0 && unicode.Is(unicode.Mn, []rune(seq)[0]):
			cells[len(cells)-1].text += seq
		case seq != "\u200e": // invisible: it only parts directions
			return nil, nil, fmt.Errorf("%q has no place in a picture", seq)
		}
	}
	return cells, faces, nil
}

// after returns the face that a sequence of the terminal changes f to.
func (f svgFace) after(seq string) (svgFace, error) {
	inner, ok := strings.CutSuffix(strings.TrimPrefix(seq, "\x1b["), "m")
	if !ok {
		return f, fmt.Errorf("%q moves the cursor", seq)
	}
	for inner != "" {
		var r, g, b int
		if n, _ := fmt.Sscanf(inner, "38;2;%d;%d;%d", &r, &g, &b); n == 3 {
			f.colour = fmt.Sprintf("#%02x%02x%02x", r, g, b)
			inner = strings.TrimPrefix(inner, fmt.Sprintf("38;2;%d;%d;%d", r, g, b))
			inner = strings.TrimPrefix(inner, ";")
			continue
		}
		code := ""
		code, inner, _ = strings.Cut(inner, ";")
		switch code {
		case "0":
			f = svgFace{}
		case "1":
			f.bold = true
		case "3":
			f.italic = true
		case "9":
			f.strike = true
		default:
			return f, fmt.Errorf("no picture knows the style %q of %q", code, seq)
		}
	}
	return f, nil
}

// The kinds of cells that cannot be in one run with others.
const (
	svgBlank = iota
	svgLatin
	svgShape
	svgRightToLeft
	svgOther
)

func svgKind(c svgCell) int {
	r := []rune(c.text)[0]
	switch {
	case c.text == " ":
		return svgBlank
	case isShape(c.text):
		return svgShape
	case unicode.In(r, unicode.Arabic, unicode.Hebrew):
		return svgRightToLeft
	case c.width == 1 && (r < 0x250 || unicode.Is(unicode.Latin, r)):
		return svgLatin
	}
	return svgOther
}

// svgRun returns where the run that begins at from ends. One blank within
// words of a style belongs to them; several part them.
func svgRun(cells []svgCell, from int) int {
	kind := svgKind(cells[from])
	to := from + 1
	for ; to < len(cells); to++ {
		c := cells[to]
		within := kind == svgLatin && c.text == " " && to+1 < len(cells) &&
			svgKind(cells[to+1]) == svgLatin && cells[to+1].style == cells[from].style
		same := svgKind(c) == kind && c.style == cells[from].style && (kind < svgShape || kind == svgRightToLeft || c.text == cells[from].text)
		if !within && !same {
			break
		}
	}
	return to
}
