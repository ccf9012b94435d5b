package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// reportScreen says what came of a run: the totals and the reasons on one
// page, the rows on the other.
type reportScreen struct {
	*env
	report *Report
	rows   reportRows
	table  bool // the rows show
	said   string
}

// exported brings the name of the file that was written.
type exported struct {
	by   *reportScreen
	path string
	err  error
}

func newReport(e *env, r *Report) screen {
	return &reportScreen{env: e, report: r, rows: reportRows{env: e, report: r}}
}

func (r *reportScreen) enter() tea.Cmd { return r.rows.load() }

func (r *reportScreen) title() words.ID { return words.TUIReport }

func (r *reportScreen) subject() string { return r.report.Name }

func (r *reportScreen) keys() []binding {
	c := r.report.Counts
	again := !r.report.Busy && c.Remaining+c.Failed+c.Unknown > 0
	if r.table {
		return slices.Concat([]binding{keyTotals, keyFilter, keyExport}, when(again, keyResume),
			[]binding{keyHome}, scrolling(r.rows.total()))
	}
	return slices.Concat([]binding{keyRows, keyExport}, when(again, keyResume), []binding{keyHome})
}

func (r *reportScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case rowsRead:
		return r.rows.take(msg)
	case exported:
		if msg.by != r {
			return nil
		}
		if msg.err != nil {
			return r.send(failed{msg.err})
		}
		r.said = r.say(words.TUIWritten, campaign.Safe(msg.path))
	case tea.KeyMsg:
		return r.do(action(msg, r.keys()))
	}
	return nil
}

func (r *reportScreen) do(does words.ID) tea.Cmd {
	switch does {
	case words.KeyRows, words.KeyTotals:
		r.table = !r.table
	case words.KeyFilter:
		return r.rows.nextFilter()
	case words.KeyExport:
		return r.export()
	case words.KeyResume:
		return r.send(show{waitForPlan(r.env, r.report.ID)})
	case words.KeyHome:
		return r.send(home{})
	default:
		return r.rows.scroll(does)
	}
	return nil
}

// export writes what shows: all rows, or those that the filter keeps.
func (r *reportScreen) export() tea.Cmd {
	filter := Filter{}
	if r.table {
		filter = r.rows.filter
	}
	return work(func() tea.Msg {
		path, err := r.report.Export(r.ctx, filter)
		return exported{r, path, err}
	})
}

func (r *reportScreen) view(width, height int) []string {
	c := r.report.Counts
	parts := []part{solid(80, r.bar(c, width))}
	if r.table {
		parts = append(parts, elastic(90, 2, r.rows.total()+5, func(n int) []string { return r.rows.view(width, n) }))
	} else {
		parts = append(parts, r.overview(width)...)
	}
	if r.said != "" {
		parts = append(parts, solid(85, wrap(r.accent.Render(r.said), width)...))
	}
	return stack(height, parts...)
}

func (r *reportScreen) overview(width int) []part {
	c := r.report.Counts
	verdict, about := wrap(r.strong.Render(r.verdict()), width), r.about()
	parts := []part{solid(95, verdict...)}
	parts = append(parts, r.totals(c, false, about, width)...)
	if reasons := r.report.Reasons; len(reasons) > 0 {
		parts = append(parts, elastic(60, min(len(reasons), 3)+1, len(reasons)+1, func(n int) []string { return r.reasonLines(width, n) }))
	}
	return append(parts, solid(70, r.commands(width)...))
}

// verdict says how the run ended. What was sent was accepted by the gateway;
// no more than that is known.
func (r *reportScreen) verdict() string {
	run := r.report.Run
	switch {
	case run.Busy:
		return r.say(words.TUIEndBusy)
	case run.Halt != nil && run.Counts.Remaining > 0:
		return r.say(words.TUIStoppedByHalt, r.haltWords(run.Halt))
	case run.Counts.Remaining == 0:
		return r.say(words.TUIEndFinished)
	case run.Ending == campaign.EndCanary:
		return r.say(words.TUIStoppedByCanary)
	case run.Ending == "":
		return r.say(words.TUIStoppedByCrash)
	}
	return r.say(words.TUIEndInterrupted)
}

// about are the facts of the run.
func (r *reportScreen) about() []string {
	run := r.report.Run
	pairs := [][2]string{
		r.fact(words.TUIRun, campaign.Safe(run.ID)),
		r.fact(words.TUIBeganAt, r.date(run.Started)),
	}
	if run.Sandbox {
		pairs = append(pairs, r.fact(words.TUIGateway, r.say(words.TUISandbox)))
	}
	if !r.report.Ended.IsZero() {
		pairs = append(pairs, r.fact(words.TUITook, duration(r.report.Ended.Sub(run.Started))))
	}
	return append(append(r.facts(pairs...), ""), wrap(r.say(words.TUISentMeans), 34)...)
}

// reasonLines draws the groups, each with the action that fits.
func (r *reportScreen) reasonLines(width, height int) []string {
	shown := r.report.Reasons[:max(0, min(height-1, len(r.report.Reasons)))]
	return r.reasonTable(shown, width, func(reason campaign.Reason) string { return "→ " + r.say(remedyOf(reason)) })
}

// remedyOf returns what to do about rows that met an answer, in a word: the
// command lines below begin with the same words.
func remedyOf(reason campaign.Reason) words.ID {
	switch {
	case reason.Outcome == campaign.Unknown:
		return words.TUIRemedyUnknown
	case reason.Status == 503 || reason.Status == 429 || reason.Status == 0:
		return words.TUIRemedyRetry
	}
	return words.TUIRemedyRefused
}

// commands are the command lines that go on from here. They are never cut: a
// command without its end is of no use.
func (r *reportScreen) commands(width int) []string {
	run := r.report.Run
	var pairs [][2]string
	add := func(works bool, says words.ID, command string) {
		if works && !run.Busy {
			pairs = append(pairs, [2]string{r.say(says), command})
		}
	}
	id := campaign.Safe(run.ID)
	add(run.Counts.Remaining > 0, words.TUIToResume, "voye resume "+id)
	add(run.Counts.Failed > 0, words.TUIRemedyRetry, "voye resume "+id+" --retry-failed")
	add(run.Counts.Unknown > 0, words.TUIRemedyUnknown, "voye resume "+id+" --resend-unknown")
	add(run.Counts.Failed+run.Counts.Invalid > 0, words.TUIRemedyRefused, "voye report "+id+" --outcome failed,invalid --as-list -o FILE")
	return r.wrappedFacts(width, pairs...)
}
