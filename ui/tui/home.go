package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/ui/words"
)

// homeScreen lists the runs, the unfinished ones first, and opens a list or a
// campaign by its path.
type homeScreen struct {
	*env
	runs  []Run // unfinished first
	left  int   // how many of them are unfinished
	read  bool
	list  scroll
	shown []int   // the run of each line of the table, -1 for none
	path  *prompt // the path that is typed, nil while none is
}

// runsRead brings the runs.
type runsRead struct {
	runs  []Run
	fresh bool // nothing was ever set up
	err   error
}

func newHome(e *env) screen { return &homeScreen{env: e} }

func (h *homeScreen) enter() tea.Cmd {
	return work(func() tea.Msg {
		runs, err := h.Runs(h.ctx)
		return runsRead{runs, h.IsFresh(h.ctx), err}
	})
}

func (h *homeScreen) title() words.ID { return words.TUIHome }

func (h *homeScreen) subject() string { return "" }

func (h *homeScreen) typing() bool { return h.path != nil }

func (h *homeScreen) keys() []binding {
	if h.path != nil {
		return h.path.keys()
	}
	run, ok := h.selected()
	keys := []binding{keyOpenFile, keyBrowse, keyDemo, keySetup}
	if ok && run.Broken == "" {
		keys = slices.Concat([]binding{keyOpenRun}, keys, when(run.Resumable(), keyReport),
			when(!run.Busy && run.Counts.Total > 0, keyDelete))
	}
	return slices.Concat(keys, scrolling(len(h.runs)))
}

func (h *homeScreen) selected() (Run, bool) {
	if h.list.cursor >= len(h.runs) {
		return Run{}, false
	}
	return h.runs[h.list.cursor], true
}

func (h *homeScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case runsRead:
		return h.take(msg)
	case completed:
		if h.path != nil {
			h.path.take(msg)
		}
	case tea.KeyMsg:
		if msg.Paste && h.path == nil {
			h.path = newPrompt(h.env)
		}
		if h.path != nil {
			return h.ask(msg)
		}
		return h.do(action(msg, h.keys()))
	}
	return nil
}

func (h *homeScreen) take(msg runsRead) tea.Cmd {
	h.read = true
	h.runs, h.left = sortRuns(msg.runs)
	h.list.move(0, len(h.runs))
	if msg.err != nil {
		return h.send(failed{msg.err})
	}
	if msg.fresh && len(h.runs) == 0 && !h.guided {
		h.guided = true
		return h.send(show{newGuide(h.env)})
	}
	return nil
}

// ask takes the keys of the path.
func (h *homeScreen) ask(msg tea.KeyMsg) tea.Cmd {
	switch action(msg, h.keys()) {
	case words.KeyCancel:
		h.path = nil
	case words.KeyRead:
		path, ok := h.path.choose()
		if !ok {
			return h.path.look()
		}
		h.path = nil
		return h.send(show{waitForFile(h.env, path)})
	default:
		return h.path.press(msg)
	}
	return nil
}

func (h *homeScreen) do(does words.ID) tea.Cmd {
	run, _ := h.selected()
	switch does {
	case words.KeyOpenFile:
		h.path = newPrompt(h.env)
		return h.path.look()
	case words.KeyBrowse:
		return h.send(show{newPicker(h.env)})
	case words.KeySetup:
		return h.send(show{newSetup(h.env)})
	case words.KeyDemo:
		return h.send(show{waitForDemo(h.env)})
	case words.KeyDelete:
		return h.send(show{waitForDoomed(h.env, run)})
	case words.KeyReport:
		return h.send(show{waitForReport(h.env, run.ID)})
	case words.KeyOpenRun:
		if run.Resumable() {
			return h.send(show{waitForPlan(h.env, run.ID)})
		}
		return h.send(show{waitForReport(h.env, run.ID)})
	default:
		h.list.scrolled(does, len(h.runs), 10)
	}
	return nil
}

// click chooses the run, or the proposal, that was clicked; a second click on
// it opens it.
func (h *homeScreen) click(line int) (again bool) {
	if h.path != nil {
		return h.path.click(line)
	}
	if line >= len(h.shown) || h.shown[line] < 0 {
		return false
	}
	again = h.list.cursor == h.shown[line]
	h.list.cursor = h.shown[line]
	return again
}

func (h *homeScreen) view(width, height int) []string {
	hint := wrap(h.say(words.TUIHowToOpen), width)
	for i := range hint {
		hint[i] = h.faint.Render(hint[i])
	}
	ask := solid(60, hint...)
	if h.path != nil {
		ask = h.path.part(60, width)
	}
	if len(h.runs) == 0 {
		return h.empty(width, height, ask)
	}
	draw := func(n int) []string {
		lines := h.table(width, n)
		if h.path == nil { // else the clicks are the prompt's
			lines = h.spots(lines)
		}
		return lines
	}
	runs := elastic(50, 3, len(h.runs)+4, draw)
	return stack(height, runs, solid(30, h.chosen(width)...), ask)
}

// empty says the next step to a person who has no runs.
func (h *homeScreen) empty(width, height int, ask part) []string {
	says := words.TUIWelcome
	if !h.read {
		says = words.TUIReadingRuns
	}
	welcome := solid(50, wrap(h.say(says), min(width, 72))...)
	if h.path == nil {
		return stack(height, welcome)
	}
	return stack(height, welcome, ask)
}
