package tui

import (
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// The panels of the preview. On a wide terminal they stand side by side, on
// others one shows at a time.
const (
	panelMessage = iota
	panelJSON
	panelValues
	panels
)

var panelNames = [panels]words.ID{words.TUIPanelMessage, words.TUIPanelJSON, words.TUIPanelValues}

// widePreview is how many cells three panels need.
const widePreview = 104

// hasPanels reports whether there is anything to turn between: a row without
// a message has its cells only.
func (p *previewScreen) hasPanels() bool { return len(p.sample.Message.Body) > 0 && !p.wide }

// body draws the panels. A row without a message shows its cells.
func (p *previewScreen) body(width, height int) []string {
	p.wide = width >= widePreview
	if len(p.sample.Message.Body) == 0 {
		return p.window(p.cells(width), height)
	}
	if !p.wide {
		return append([]string{cut(p.tabs(), width)}, p.window(p.panel(p.shows, width), height-1)...)
	}
	const gap = 3
	values := max(30, width/4)
	left := (width - values - 2*gap) / 2
	middle := width - values - 2*gap - left
	columns := [panels]int{left, middle, values}
	var drawn []string
	at := 0
	p.page, p.lines = max(1, height-1), 0
	for i, wide := range columns {
		lines := p.panel(i, wide)
		p.lines = max(p.lines, len(lines))
		shown := lines[max(0, min(p.json.top, len(lines)-p.page)):]
		column := append([]string{p.strong.Render(cut(p.say(panelNames[i]), wide))}, fit(shown, wide, p.page)...)
		if drawn = beside(drawn, column, at); i < panels-1 {
			at += wide + gap
		}
	}
	return drawn
}

// window shows the lines from where the person has scrolled to.
func (p *previewScreen) window(lines []string, height int) []string {
	p.lines, p.page = len(lines), max(1, height)
	top := max(0, min(p.json.top, p.lines-p.page))
	return lines[top:min(len(lines), top+p.page)]
}

// tabs names the panels, with a mark at the one that shows.
func (p *previewScreen) tabs() string {
	names := make([]string, panels)
	for i, id := range panelNames {
		blank := "  "
		if i == panels-1 {
			blank = "" // at the end of a line
		}
		if names[i] = p.faint.Render("  " + p.say(id) + blank); i == p.shows {
			names[i] = p.strong.Render("‹ " + p.say(id) + " ›")
		}
	}
	return strings.Join(p.spots(names), " ")
}

// click shows the panel whose name was clicked.
func (p *previewScreen) click(panel int) (again bool) {
	if p.hasPanels() && !p.typing() && panel < panels && panel != p.shows {
		p.shows, p.json = panel, scroll{}
	}
	return false
}

func (p *previewScreen) panel(which, width int) []string {
	switch which {
	case panelJSON:
		head := p.faint.Render("POST " + p.sample.Message.Endpoint)
		return append([]string{head}, p.jsonLines(p.sample.Message.Body, width)...)
	case panelValues:
		return p.cells(width)
	}
	return p.readable(p.sample.Message, p.draft.Wording, width)
}

// cells shows the row as it is in the list.
func (p *previewScreen) cells(width int) []string {
	var pairs [][2]string
	for i, column := range p.draft.Columns {
		pairs = append(pairs, [2]string{leftToRight(cut(campaign.Safe(column), min(24, width/2))), cellOf(p.sample.Record, i)})
	}
	return slices.Clip(p.wrappedFacts(width, pairs...))
}
