package tui

import (
	"slices"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// The widths of a run's line: when it began, its outcomes as a bar, and the
// least and the most that its name takes.
const (
	dateWidth             = 16
	smallBar              = 8
	leastRunName, runName = 16, 28
)

// table draws the runs under the headings of their groups.
func (h *homeScreen) table(width, height int) []string {
	var lines []string
	var runs []int // of each line, -1 for none
	add := func(line string, run int) { lines, runs = append(lines, line), append(runs, run) }
	cursor := 0
	for i, run := range h.runs {
		if i == 0 && h.left > 0 {
			add(h.strong.Render(h.say(words.TUIUnfinished)), -1)
		}
		if i == h.left {
			if i > 0 {
				add("", -1)
			}
			add(h.strong.Render(h.say(words.TUIRecent)), -1)
		}
		if i == h.list.cursor {
			cursor = len(lines)
		}
		add(pointer(i == h.list.cursor)+h.line(run, width-2), i)
	}
	shown := scroll{cursor: cursor, top: h.list.top}
	from, to := shown.window(len(lines), height)
	h.list.top, h.shown = from, runs[from:to]
	return lines[from:to]
}

// line is a run in one line: when, its outcomes as a bar, whose, what it holds.
func (h *homeScreen) line(run Run, width int) string {
	name := max(leastRunName, min(runName, width-dateWidth-smallBar-40))
	bar := blank(smallBar)
	if run.Broken == "" {
		bar = h.bar(run.Counts, smallBar)
	}
	return columns([]int{dateWidth, smallBar, name, max(0, width-dateWidth-smallBar-name-6)},
		h.faint.Render(h.date(run.Started)), bar, leftToRight(campaign.Safe(run.Name)), h.state(run))
}

// chosen says in full what the run at the cursor holds, and what is next.
func (h *homeScreen) chosen(width int) []string {
	run, ok := h.selected()
	if !ok {
		return nil
	}
	lines := wrap(h.faint.Render(leftToRight(campaign.Safe(run.Name))+": "+h.state(run)), width)
	if next := h.next(run); next != "" {
		lines = append(lines, wrap(next, width)...)
	}
	return lines
}

// next says the next step for a run that has one.
func (h *homeScreen) next(run Run) string {
	switch {
	case run.Resumable():
		return h.say(words.TUINextResume)
	case run.Broken == "" && !run.Busy && run.Counts.Failed+run.Counts.Unknown > 0:
		return h.say(words.TUINextReport)
	}
	return ""
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
	case run.Halt != nil && c.Remaining > 0 && c.Unknown > 0:
		return h.say(words.TUIRunHaltedUnknown, h.number(c.Sent), h.number(c.Remaining), h.number(c.Unknown), h.haltWords(run.Halt))
	case run.Halt != nil && c.Remaining > 0:
		return h.say(words.TUIRunHalted, h.number(c.Sent), h.number(c.Remaining), h.haltWords(run.Halt))
	case c.Remaining > 0:
		return h.say(words.TUIRunStopped, h.number(c.Sent), h.number(c.Remaining), h.number(c.Unknown)) + h.why(run)
	}
	return h.say(words.TUIRunFinished, h.number(c.Sent), h.number(c.Total), h.number(c.Failed), h.number(c.Unknown))
}

// why says why a run that nobody halted stopped.
func (h *homeScreen) why(run Run) string {
	if run.Ending == "" {
		return ", " + h.say(words.TUICutShort)
	}
	return ", " + h.say(words.TUIWasStopped)
}

// haltWords is a halt in few words: the status where there is one, and what
// the gateway said.
func (e *env) haltWords(halt *campaign.Halt) string {
	return e.answer(halt.Status, halt.Code, halt.Message)
}

// sortRuns puts the unfinished runs first and returns how many they are.
func sortRuns(runs []Run) (sorted []Run, left int) {
	var open, done []Run
	for _, run := range runs {
		if run.Resumable() || run.Busy {
			open = append(open, run)
		} else {
			done = append(done, run)
		}
	}
	return slices.Concat(open, done), len(open)
}
