package tui

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// exportScreen writes a report to a file that a person names. A file that is
// there already is only replaced when that was asked for a second time.
type exportScreen struct {
	*env
	by     *reportScreen
	filter Filter
	format string
	path   field
	exists bool // the file is there, and enter replaces it
	busy   bool
}

// exported brings the name of the file that was written.
type exported struct {
	by   *exportScreen
	path string
	err  error
}

func newExport(r *reportScreen, filter Filter, format string) screen {
	e := &exportScreen{env: r.env, by: r, filter: filter, format: format}
	e.path = e.proposed()
	return e
}

// proposed names the file after the run, and after what is in it.
func (e *exportScreen) proposed() field {
	name := "report-" + e.by.report.ID
	if e.filter.On {
		name += "-" + fileWord(e.filter.Outcome)
	}
	return field{[]rune(name + endingOf(e.format))}
}

// fileWord is an outcome as the name of a file says it.
func fileWord(o campaign.Outcome) string {
	if o == campaign.Pending {
		return "remaining"
	}
	return o.String()
}

// endingOf returns the ending of a format's files. A list is one of CSV.
func endingOf(format string) string {
	if format == FormatList {
		return ".csv"
	}
	return "." + format
}

func (e *exportScreen) enter() tea.Cmd { return nil }

func (e *exportScreen) title() words.ID { return words.TUIExport }

func (e *exportScreen) subject() string { return e.by.report.Name }

func (e *exportScreen) typing() bool { return true }

func (e *exportScreen) keys() []binding {
	return slices.Concat(when(!e.busy, keyWrite, keyForm, keyOther), []binding{keyBack})
}

func (e *exportScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case exported:
		if msg.by == e {
			return e.end(msg)
		}
	case tea.KeyMsg:
		return e.press(msg)
	}
	return nil
}

func (e *exportScreen) press(msg tea.KeyMsg) tea.Cmd {
	switch action(msg, e.keys()) {
	case words.KeyBack:
		return e.send(back{})
	case words.KeyFormat:
		e.nextFormat()
	case words.KeyOtherRows:
		e.nextRows()
	case words.KeyWrite:
		return e.write()
	default:
		if !e.busy && e.path.press(msg) {
			e.exists = false
			e.readEnding()
		}
	}
	return nil
}

// nextFormat goes to the next form, and gives the file its ending.
func (e *exportScreen) nextFormat() {
	formats := e.by.report.Formats
	was := endingOf(e.format)
	e.format = formats[(slices.Index(formats, e.format)+1)%len(formats)]
	if stem, ok := strings.CutSuffix(string(e.path.text), was); ok {
		e.path = field{[]rune(stem + endingOf(e.format))}
	}
	e.exists = false
}

// nextRows goes to the next outcome that has rows. The name of the file follows
// as long as it is the one that was proposed.
func (e *exportScreen) nextRows() {
	isOurs := string(e.path.text) == string(e.proposed().text)
	e.filter = e.filter.next(e.by.report.Counts)
	if e.exists = false; isOurs {
		e.path = e.proposed()
	}
}

// readEnding follows what is typed: the ending of the file says the form.
func (e *exportScreen) readEnding() {
	ending := strings.ToLower(filepath.Ext(e.path.path()))
	if ending == endingOf(e.format) {
		return
	}
	for _, format := range e.by.report.Formats {
		if ending == endingOf(format) {
			e.format = format
			return
		}
	}
}

func (e *exportScreen) write() tea.Cmd {
	order := Export{Filter: e.filter, Format: e.format, Path: e.path.path(), Replace: e.exists}
	if order.Path == "" {
		return nil
	}
	e.busy = true
	return work(func() tea.Msg {
		path, err := e.by.report.Export(e.ctx, order)
		return exported{e, path, err}
	})
}

func (e *exportScreen) end(msg exported) tea.Cmd {
	e.busy = false
	switch {
	case errors.Is(msg.err, ErrExists):
		e.exists = true
		return nil
	case msg.err != nil:
		return e.send(failed{msg.err})
	}
	e.by.said = func() string { return e.say(words.TUIWritten, campaign.Safe(msg.path)) }
	return e.send(back{})
}

func (e *exportScreen) view(width, height int) []string {
	c := e.by.report.Counts
	rows := e.say(words.TUIAllRows) + ", " + e.say(words.TUIRowCount, e.number(c.Total))
	if e.filter.On {
		rows = e.mark(e.filter.Outcome) + ", " + e.say(words.TUIRowCount, e.number(c.Of(e.filter.Outcome)))
	}
	facts := e.facts(e.fact(words.TUIShownRows, rows), e.fact(words.TUIForm, e.pressable(keyForm, e.forms())[0]))
	parts := []part{solid(60, facts...), solid(50, wrap(e.faint.Render(e.say(formSays(e.format))), width)...),
		solid(95, e.strong.Render(e.say(words.TUIExportTo)), e.path.view(width))}
	switch {
	case e.exists:
		parts = append(parts, solid(96, wrap(e.warn.Render(e.say(words.TUIFileExists)), width)...))
	case e.busy:
		parts = append(parts, solid(70, e.faint.Render(e.say(words.TUIWriting))))
	}
	return stack(height, parts...)
}

// forms lists the forms there are, the chosen one marked.
func (e *exportScreen) forms() string {
	var shown []string
	for _, format := range e.by.report.Formats {
		if format == e.format {
			format = e.accent.Render("‹" + format + "›")
		}
		shown = append(shown, format)
	}
	return strings.Join(shown, "  ")
}

func formSays(format string) words.ID {
	switch format {
	case FormatList:
		return words.TUIFormList
	case FormatWorkbook:
		return words.TUIFormWorkbook
	case FormatPage:
		return words.TUIFormPage
	}
	return words.TUIFormReport
}
