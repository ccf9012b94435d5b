package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// palette lists all that can be done at the moment: what the keys of the
// screen do, and what works everywhere. Typing narrows it down, enter runs the
// choice. What a screen does is run by pressing its key, so the palette offers
// neither more nor something else than the help line.
type palette struct {
	*env
	offers []offer
	filter field
	list   scroll
}

// offer is a line of the palette.
type offer struct {
	says, keys string
	run        func() tea.Cmd
}

// newPalette collects what the router's screen offers.
func newPalette(a *app) *palette {
	p := &palette{env: a.env}
	for _, b := range a.offered() {
		if len(b.Keys()) > 0 && !isMove[b.does] {
			press := keyMsg(b.Keys()[0])
			p.add(a.say(b.does), b.keyNames(), func() tea.Cmd { return a.pressOne(press) })
		}
	}
	_, held := a.top().(holder) // a run that is sending, or what is being read
	if !held {
		p.add(a.say(words.PaletteHome), "", func() tea.Cmd { return a.travel(home{}) })
		p.add(a.say(words.PaletteSetup), "", func() tea.Cmd { return a.travel(show{newSetup(a.env)}) })
	}
	for _, language := range words.Languages() {
		if language != a.Words.Language() {
			own := words.For(language).Say(words.TUIOwnName)
			p.add(a.say(words.PaletteLanguage, own), "", func() tea.Cmd { a.speak(language); return nil })
		}
	}
	p.add(a.say(words.PaletteLight), "", func() tea.Cmd { a.light("light"); return nil })
	p.add(a.say(words.PaletteDark), "", func() tea.Cmd { a.light("dark"); return nil })
	if a.typing() { // where q is a letter
		p.add(a.say(words.KeyQuit), "", func() tea.Cmd { return a.quit(false) })
	}
	return p
}

// isMove are the actions that only move a cursor: they are for keys.
var isMove = map[words.ID]bool{
	words.KeyMove: true, words.KeyUp: true, words.KeyDown: true, words.KeyPageUp: true, words.KeyPageDown: true,
	words.KeyFirst: true, words.KeyLast: true,
}

// add adds an offer, unless another key does the same.
func (p *palette) add(says, keys string, run func() tea.Cmd) {
	if !slices.ContainsFunc(p.offers, func(o offer) bool { return o.says == says }) {
		p.offers = append(p.offers, offer{says, keys, run})
	}
}

// keyNames writes the keys of a binding as the help screen does.
func (b binding) keyNames() string {
	return strings.Replace(strings.Join(b.Keys(), ", "), ",  ", ", space", 1)
}

func (p *palette) keys() []binding {
	return slices.Concat(when(len(p.matching()) > 0, keyRun), []binding{keyMove, keyLineUp, keyLineDown, keyCancel})
}

// matching are the offers that have every word that was typed.
func (p *palette) matching() []offer {
	wanted := strings.Fields(strings.ToLower(string(p.filter.text)))
	return slices.DeleteFunc(slices.Clone(p.offers), func(o offer) bool {
		says := strings.ToLower(o.says)
		return slices.ContainsFunc(wanted, func(word string) bool { return !strings.Contains(says, word) })
	})
}

// press takes a key. It returns the offer to run, and whether the palette
// closes.
func (p *palette) press(msg tea.KeyMsg) (run func() tea.Cmd, closes bool) {
	switch action(msg, p.keys()) {
	case words.KeyRun:
		return p.matching()[p.list.cursor].run, true
	case words.KeyCancel:
		return nil, true
	case words.KeyUp:
		p.list.move(-1, len(p.matching()))
	case words.KeyDown:
		p.list.move(1, len(p.matching()))
	default:
		if msg.Type == tea.KeyCtrlP {
			return nil, true
		}
		if p.filter.press(msg) {
			p.list = scroll{}
		}
	}
	return nil, false
}

func (p *palette) click(line int) (again bool) {
	at := p.list.top + line
	if at >= len(p.matching()) {
		return false
	}
	p.list.cursor = at
	return true
}

func (p *palette) view(width, height int) []string {
	ask := p.strong.Render(p.say(words.TUIWhatToDo)) + " " + p.filter.view(max(8, width-24))
	offers := p.matching()
	if len(offers) == 0 {
		return stack(height, solid(2, ask), solid(1, p.faint.Render(p.say(words.TUINothingMatches))))
	}
	return stack(height, solid(2, ask), elastic(3, 1, len(offers), func(n int) []string {
		from, to := p.list.window(len(offers), n)
		var lines []string
		for i, o := range offers[from:to] {
			says := campaign.Safe(o.says)
			if from+i == p.list.cursor {
				says = p.strong.Render(says)
			}
			lines = append(lines, pointer(from+i == p.list.cursor)+columns([]int{max(8, min(44, width-20)), 16}, says, p.faint.Render(o.keys)))
		}
		return p.spots(lines)
	}))
}

// keyMsg is the message that a key sends, by its name.
func keyMsg(name string) tea.KeyMsg {
	if typ, known := keyTypes[name]; known {
		return tea.KeyMsg{Type: typ}
	}
	if name == " " {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// keyTypes are the keys that type no character, as far as we have bindings of
// them. Bubble Tea has their names, too.
var keyTypes = func() map[string]tea.KeyType {
	types := map[string]tea.KeyType{}
	for typ := tea.KeyType(-100); typ <= 127; typ++ {
		if name := typ.String(); name != "" && name != "runes" && name != " " {
			if _, taken := types[name]; !taken {
				types[name] = typ
			}
		}
	}
	return types
}()
