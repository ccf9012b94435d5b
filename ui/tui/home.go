package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// homeScreen lists the runs, the unfinished ones first, and opens a list or a
// campaign by its path.
type homeScreen struct {
	*env
	runs   []Run // unfinished first
	left   int   // how many of them are unfinished
	read   bool
	list   scroll
	path   field
	asking bool // for a path
}

// runsRead brings the runs.
type runsRead struct {
	runs []Run
	err  error
}

func newHome(e *env) screen { return &homeScreen{env: e} }

func (h *homeScreen) enter() tea.Cmd {
	return work(func() tea.Msg {
		runs, err := h.Runs(h.ctx)
		return runsRead{runs, err}
	})
}

func (h *homeScreen) title() words.ID { return words.TUIHome }

func (h *homeScreen) subject() string { return "" }

func (h *homeScreen) typing() bool { return h.asking }

func (h *homeScreen) keys() []binding {
	if h.asking {
		return append(when(h.path.path() != "", keyRead), keyCancel)
	}
	run, ok := h.selected()
	keys := []binding{keyOpenFile, keyDemo}
	if ok && run.Broken == "" {
		keys = slices.Concat([]binding{keyOpenRun}, keys, when(run.Resumable(), keyReport))
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
	case tea.KeyMsg:
		if msg.Paste && !h.asking {
			h.asking = true
		}
		if h.asking {
			return h.ask(msg)
		}
		return h.do(action(msg, h.keys()))
	}
	return nil
}

func (h *homeScreen) take(msg runsRead) tea.Cmd {
	h.read = true
	var left, done []Run
	for _, run := range msg.runs {
		if run.Resumable() || run.Busy {
			left = append(left, run)
		} else {
			done = append(done, run)
		}
	}
	h.left = len(left)
	h.runs = slices.Concat(left, done)
	h.list.move(0, len(h.runs))
	if msg.err != nil {
		return h.send(failed{msg.err})
	}
	return nil
}

// ask takes the keys of the path.
func (h *homeScreen) ask(msg tea.KeyMsg) tea.Cmd {
	switch action(msg, h.keys()) {
	case words.KeyCancel:
		h.asking, h.path = false, field{}
	case words.KeyRead:
		path := h.path.path()
		h.asking, h.path = false, field{}
		return h.send(show{waitForFile(h.env, path)})
	default:
		h.path.press(msg)
	}
	return nil
}

func (h *homeScreen) do(does words.ID) tea.Cmd {
	run, _ := h.selected()
	switch does {
	case words.KeyOpenFile:
		h.asking = true
	case words.KeyDemo:
		return h.send(show{waitForDemo(h.env)})
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

func (h *homeScreen) view(width, height int) []string {
	ask := h.faint.Render(h.say(words.TUIHowToOpen))
	if h.asking {
		label := h.say(words.TUIPath) + " "
		ask = h.strong.Render(label) + h.path.view(width-len(label))
	}
	if len(h.runs) == 0 {
		return h.empty(width, height, ask)
	}
	runs := elastic(50, 3, len(h.runs)+4, func(n int) []string { return h.table(width, n) })
	return stack(height, runs, solid(30, h.chosen(width)...), solid(60, ask))
}

// empty says the next step to a person who has no runs.
func (h *homeScreen) empty(width, height int, ask string) []string {
	says := words.TUIWelcome
	if !h.read {
		says = words.TUIReadingRuns
	}
	welcome := solid(50, wrap(h.say(says), min(width, 72))...)
	if !h.asking {
		return stack(height, welcome)
	}
	return stack(height, welcome, solid(60, ask))
}

// table draws the runs under the headings of their groups.
func (h *homeScreen) table(width, height int) []string {
	var lines []string
	cursor := 0
	for i, run := range h.runs {
		if i == 0 && h.left > 0 {
			lines = append(lines, h.strong.Render(h.say(words.TUIUnfinished)))
		}
		if i == h.left {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, h.strong.Render(h.say(words.TUIRecent)))
		}
		if i == h.list.cursor {
			cursor = len(lines)
		}
		lines = append(lines, pointer(i == h.list.cursor)+h.line(run, width-2))
	}
	shown := scroll{cursor: cursor, top: h.list.top}
	from, to := shown.window(len(lines), height)
	h.list.top = from
	return lines[from:to]
}

func (h *homeScreen) line(run Run, width int) string {
	name := max(12, min(24, width-56))
	return columns([]int{16, name, width - name - 20},
		h.faint.Render(h.date(run.Started)), leftToRight(campaign.Safe(run.Name)), h.state(run))
}

// chosen says in full what the run at the cursor holds.
func (h *homeScreen) chosen(width int) []string {
	run, ok := h.selected()
	if !ok {
		return nil
	}
	return wrap(h.faint.Render(leftToRight(campaign.Safe(run.Name))+": "+h.state(run)), width)
}

// state says what a run holds; of one with the sandbox, that it reached nobody.
func (h *homeScreen) state(run Run) string {
	if run.Sandbox && run.Broken == "" {
		return h.say(words.TUIInSandbox, h.holds(run))
	}
	return h.holds(run)
}

func (h *homeScreen) holds(run Run) string {
	c := run.Counts
	switch {
	case run.Broken != "":
		return h.say(words.TUIRunBroken, campaign.Safe(run.Broken))
	case run.Busy:
		return h.say(words.TUIRunBusy, h.number(c.Sent), h.number(c.Total))
	case run.Halt != nil && c.Remaining > 0:
		return h.say(words.TUIRunHalted, h.number(c.Sent), h.number(c.Remaining), h.haltWords(run.Halt))
	case c.Remaining > 0:
		return h.say(words.TUIRunStopped, h.number(c.Sent), h.number(c.Remaining), h.number(c.Unknown))
	}
	return h.say(words.TUIRunFinished, h.number(c.Sent), h.number(c.Total), h.number(c.Failed), h.number(c.Unknown))
}

// haltWords is a halt in few words: the status where there is one, and what
// the gateway said.
func (e *env) haltWords(halt *campaign.Halt) string {
	return e.answer(halt.Status, halt.Code, halt.Message)
}
