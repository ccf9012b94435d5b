package tui

import (
	"fmt"
	"path/filepath"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// picker lists the folders, lists and campaigns of a folder.
type picker struct {
	*env
	folder *Folder // nil until it is read
	list   scroll
	page   int
}

// browsed brings a folder. came is the one that a person came from.
type browsed struct {
	folder *Folder
	came   string
	err    error
}

func newPicker(e *env) screen { return &picker{env: e} }

func (p *picker) enter() tea.Cmd {
	if p.folder != nil {
		return p.browse(p.folder.Path, "")
	}
	return p.browse("", "")
}

func (p *picker) browse(path, came string) tea.Cmd {
	return work(func() tea.Msg {
		folder, err := p.Browse(p.ctx, path)
		return browsed{folder, came, err}
	})
}

func (p *picker) title() words.ID { return words.TUIPicker }

func (p *picker) subject() string {
	if p.folder == nil {
		return ""
	}
	return p.folder.Path
}

func (p *picker) keys() []binding {
	if p.folder == nil {
		return []binding{keyBack}
	}
	return slices.Concat(
		when(len(p.folder.Entries) > 0, keyRead),
		when(p.folder.Parent != "", keyParent),
		[]binding{keyBack},
		scrolling(len(p.folder.Entries)))
}

func (p *picker) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case browsed:
		return p.take(msg)
	case tea.KeyMsg:
		return p.do(action(msg, p.keys()))
	}
	return nil
}

// take shows a folder; of one that cannot be read it is told, and the person
// stays where they were.
func (p *picker) take(msg browsed) tea.Cmd {
	if msg.err != nil {
		if p.folder == nil {
			p.send(back{})
		}
		return p.send(failed{msg.err})
	}
	if p.folder == nil || msg.folder.Path != p.folder.Path {
		p.list = scroll{}
	}
	p.folder = msg.folder
	if i := slices.IndexFunc(msg.folder.Entries, func(e Entry) bool { return e.Path == msg.came }); i >= 0 {
		p.list.cursor = i
	}
	p.list.move(0, len(p.folder.Entries))
	return nil
}

func (p *picker) do(does words.ID) tea.Cmd {
	switch does {
	case words.KeyRead:
		entry := p.folder.Entries[p.list.cursor]
		if entry.Folder {
			return p.browse(entry.Path, "")
		}
		return p.send(show{waitForFile(p.env, entry.Path)})
	case words.KeyParent:
		return p.browse(p.folder.Parent, p.folder.Path)
	case words.KeyBack:
		return p.send(back{})
	}
	if p.folder != nil {
		p.list.scrolled(does, len(p.folder.Entries), p.page)
	}
	return nil
}

func (p *picker) click(line int) (again bool) {
	return p.folder != nil && p.list.click(line, len(p.folder.Entries))
}

func (p *picker) view(width, height int) []string {
	if p.folder == nil {
		return []string{p.faint.Render(p.say(words.TUIReadingFolder))}
	}
	where := solid(40, cut(p.strong.Render(leftToRight(campaign.Safe(p.folder.Path))), width))
	if len(p.folder.Entries) == 0 {
		return stack(height, where, solid(50, wrap(p.say(words.TUIFolderEmpty), min(width, 72))...))
	}
	return stack(height, where, elastic(60, 1, len(p.folder.Entries), func(n int) []string { return p.rows(n, width) }))
}

func (p *picker) rows(height, width int) []string {
	p.page = max(1, height)
	from, to := p.list.window(len(p.folder.Entries), height)
	var lines []string
	for i := from; i < to; i++ {
		lines = append(lines, pointer(i == p.list.cursor)+p.row(p.folder.Entries[i], width-2))
	}
	return p.spots(lines)
}

func (p *picker) row(entry Entry, width int) string {
	name := leftToRight(campaign.Safe(filepath.Base(entry.Path)))
	if entry.Folder {
		return cut(p.accent.Render(name+"/"), width)
	}
	return columns([]int{max(8, min(48, width-32)), -10, dateWidth}, name, size(entry.Size), p.faint.Render(p.date(entry.Changed)))
}

// size writes a number of bytes in the unit that fits.
func size(bytes int64) string {
	units := []string{"B", "kB", "MB", "GB", "TB"}
	n, unit := float64(bytes), 0
	for n >= 1000 && unit < len(units)-1 {
		n, unit = n/1000, unit+1
	}
	if unit == 0 || n >= 10 {
		return fmt.Sprintf("%.0f %s", n, units[unit])
	}
	return fmt.Sprintf("%.1f %s", n, units[unit])
}
