package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// prompt asks for the path of a list or a campaign. Below it stand the files
// that the path may go on to, or those that were opened last.
type prompt struct {
	*env
	text  field
	found []Entry
	list  scroll
	on    bool // one of found is chosen, not what is typed
}

// completed brings what a path may go on to.
type completed struct {
	typed string
	found []Entry
}

// mostFound is how many proposals are shown at a time.
const mostFound = 6

func newPrompt(e *env) *prompt { return &prompt{env: e} }

func (p *prompt) keys() []binding {
	return slices.Concat(
		when(p.on || p.text.path() != "", keyRead),
		when(len(p.found) > 0, keyComplete, keyMove, keyLineUp, keyChooseDown),
		[]binding{keyCancel})
}

// look asks for the proposals.
func (p *prompt) look() tea.Cmd {
	typed := string(p.text.text)
	return work(func() tea.Msg {
		found, err := p.Complete(p.ctx, typed)
		if err != nil {
			found = nil // a folder that cannot be read proposes nothing
		}
		return completed{typed, found}
	})
}

// take shows the proposals, unless the person has typed on.
func (p *prompt) take(msg completed) {
	if msg.typed == string(p.text.text) {
		p.found, p.on, p.list = msg.found, false, scroll{}
	}
}

func (p *prompt) press(msg tea.KeyMsg) tea.Cmd {
	switch action(msg, p.keys()) {
	case words.KeyComplete:
		return p.complete()
	case words.KeyUp:
		p.on = p.on && p.list.cursor > 0
		p.list.move(-1, len(p.found))
	case words.KeyDown:
		if p.on {
			p.list.move(1, len(p.found))
		}
		p.on = true
	default:
		if p.text.press(msg) {
			p.on = false
			return p.look()
		}
	}
	return nil
}

// complete types on as far as all proposals agree, or takes the chosen one.
func (p *prompt) complete() tea.Cmd {
	if p.on {
		p.fill(p.found[p.list.cursor].Path)
		return p.look()
	}
	same := p.found[0].Path
	for _, entry := range p.found[1:] {
		same = commonStart(same, entry.Path)
	}
	typed := string(p.text.text)
	if len(p.found) > 1 && len(same) <= len(typed) || same == typed {
		p.on = true // nothing to add: show where the choice begins
		return nil
	}
	p.fill(same)
	return p.look()
}

func (p *prompt) fill(path string) { p.text.text = []rune(path) }

// commonStart returns what two texts begin with, in whole characters.
func commonStart(a, b string) string {
	end := 0
	for i, r := range a {
		if !strings.HasPrefix(b[min(i, len(b)):], string(r)) {
			break
		}
		end = i + len(string(r))
	}
	return a[:end]
}

// choose returns the path to open. A folder is none: its contents are proposed
// instead.
func (p *prompt) choose() (path string, ok bool) {
	if !p.on {
		path = p.text.path()
		return path, !strings.HasSuffix(path, "/")
	}
	entry := p.found[p.list.cursor]
	if entry.Folder {
		p.fill(entry.Path)
	}
	return entry.Path, !entry.Folder
}

// click chooses a proposal.
func (p *prompt) click(line int) (again bool) {
	if line >= len(p.found) {
		return false
	}
	at := p.list.top + line
	again = p.on && p.list.cursor == at
	p.on, p.list.cursor = true, min(at, len(p.found)-1)
	return again
}

// part draws the path and the proposals.
func (p *prompt) part(worth, width int) part {
	label := p.say(words.TUIPath) + " "
	lines := []string{p.strong.Render(label) + p.text.view(width-len([]rune(label)))}
	return elastic(worth, 1, 1+min(len(p.found), mostFound), func(n int) []string {
		return append(lines, p.proposals(n-1, width)...)
	})
}

func (p *prompt) proposals(height, width int) []string {
	from, to := p.list.window(len(p.found), height)
	var lines []string
	for i := from; i < to; i++ {
		path := campaign.Safe(p.found[i].Path)
		if p.on && i == p.list.cursor {
			path = p.strong.Render(path)
		}
		lines = append(lines, cut(pointer(p.on && i == p.list.cursor)+leftToRight(path), width))
	}
	return p.spots(lines)
}
