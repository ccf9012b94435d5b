package tui

import (
	"path/filepath"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// listScreen shows what was read and how, the first rows, what would become
// of the rows, and the problems with their remedies.
type listScreen struct {
	*env
	draft    *Draft
	samples  []Sample
	problems scroll
	page     int  // problems that the last view showed
	asking   bool // whether to mend the list
}

// firstRows is how many rows the screen shows of a list.
const firstRows = 12

// samplesRead brings the first rows of a draft.
type samplesRead struct {
	draft   *Draft
	samples []Sample
	err     error
}

func newList(e *env, draft *Draft) screen { return &listScreen{env: e, draft: draft} }

func (l *listScreen) enter() tea.Cmd {
	return work(func() tea.Msg {
		read := samplesRead{draft: l.draft}
		for n := 1; n <= min(firstRows, l.draft.Counts.Total); n++ {
			sample, err := l.draft.Row(n)
			if err != nil {
				read.err = err
				break
			}
			read.samples = append(read.samples, sample)
		}
		return read
	})
}

func (l *listScreen) title() words.ID { return words.TUIList }

func (l *listScreen) subject() string { return l.draft.Name }

func (l *listScreen) keys() []binding {
	if l.asking {
		return []binding{keyYes, keyStay}
	}
	open := when(l.draft.Counts.Total > 0, keyPreview)
	if l.grouped() {
		open = []binding{keyOpenGroup}
	}
	return slices.Concat(open,
		[]binding{keySend},
		when(l.mends(), keyMendList),
		when(l.draft.Path != "", keyOtherwise),
		when(l.draft.Path != "" && l.draft.List != "", keyCompose),
		[]binding{keyBack},
		when(l.grouped(), keyPreviewP),
		scrolling(l.found()))
}

// grouped reports whether the problems are shown by kind: where some kind has
// several. The rows of one are then a screen of their own.
func (l *listScreen) grouped() bool {
	return len(l.draft.Kinds) > 0 && l.draft.ProblemCount > len(l.draft.Kinds)
}

// found is how many lines of problems there are.
func (l *listScreen) found() int {
	if l.grouped() {
		return len(l.draft.Kinds)
	}
	return len(l.draft.Problems)
}

// leastProblems is how few lines the problems need: kinds are few, and seeing
// them together is what they are for.
func (l *listScreen) leastProblems() int {
	if l.grouped() {
		return min(5, l.found()+1)
	}
	return 2
}

// atCursor is the problem at the cursor, or the first of the kind there.
func (l *listScreen) atCursor() campaign.Problem {
	if l.grouped() {
		return l.draft.Kinds[l.problems.cursor].First[0]
	}
	return l.draft.Problems[l.problems.cursor]
}

// click moves the cursor to the problem, or the kind, that was clicked.
func (l *listScreen) click(line int) (again bool) {
	return l.problems.click(line, l.found())
}

func (l *listScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case samplesRead:
		if msg.draft != l.draft {
			return nil
		}
		l.samples = msg.samples
		if msg.err != nil {
			return l.send(failed{msg.err})
		}
	case tea.KeyMsg:
		return l.do(action(msg, l.keys()))
	}
	return nil
}

func (l *listScreen) do(does words.ID) tea.Cmd {
	if l.asking {
		return l.answerMend(does)
	}
	switch does {
	case words.KeyOpenGroup:
		return l.send(show{newGroup(l.env, l.draft, l.draft.Kinds[l.problems.cursor])})
	case words.KeyMendList:
		l.asking = true
	case words.KeyPreview:
		row := 1
		if l.problems.cursor > 0 {
			row = max(1, l.atCursor().Row)
		}
		return l.send(show{newPreview(l.env, l.draft, row)})
	case words.KeySend:
		return l.send(show{newConfirm(l.env, l.draft)})
	case words.KeyCompose:
		return l.send(show{waitForMapping(l.env, l.draft)})
	case words.KeyReadOtherwise:
		return l.send(replace{newReading(l.env, l.draft)})
	case words.KeyBack:
		return l.send(back{})
	}
	l.problems.scrolled(does, l.found(), l.page)
	return nil
}

// remedyLines is how many lines of a remedy the first rows and the empty lines
// between the parts make room for: most are whole then.
const remedyLines = 4

func (l *listScreen) view(width, height int) []string {
	d := l.draft
	parts := []part{
		solid(70, l.readAs(width)...),
		shrinking(65, l.notes(width), l.briefNotes(width)),
		solid(90, l.bar(d.Counts, width), cut(l.becomes(), width)),
		l.warnings(d, 65, width),
		solid(65, l.damage(width)...),
	}
	rows := min(len(l.samples), firstRows)
	if len(d.Problems) == 0 {
		return stack(height, append(parts, l.rows(50, 2, rows, width), solid(60, l.say(words.TUINoProblems)))...)
	}
	remedy := l.remedy(width)
	return stack(height, append(parts,
		l.rows(20, 2, rows, width),
		elastic(60, l.leastProblems(), l.found()+1, func(n int) []string { return l.problemTable(width, n) }),
		elastic(65, remedyLines, len(remedy), func(n int) []string { return remedy[:n] }))...)
}

// readAs says what was read, and how.
func (l *listScreen) readAs(width int) []string {
	d := l.draft
	file, how := l.howRead(d)
	read := l.strong.Render(file) + l.faint.Render("   "+strings.Join(how, " · "))
	facts := [][2]string{l.fact(words.TUIRead, read), l.fact(words.TUIMessage, l.message(d))}
	if d.Part != "" {
		facts = append(facts, l.fact(words.TUIPart, campaign.Safe(d.Part)))
	}
	return fit(l.facts(facts...), width, len(facts))
}

// howRead names the list that was read, and says in a few words each how.
func (e *env) howRead(d *Draft) (file string, how []string) {
	how = []string{e.say(words.TUIRowCount, e.number(d.Counts.Total)), e.say(words.TUIColumnCount, e.number(len(d.Columns)))}
	for _, word := range []string{campaign.Safe(d.Reading.Encoding), e.delimiter(d.Reading.Delimiter), campaign.Safe(d.LineEnds), campaign.Safe(d.Reading.Region)} {
		if word != "" {
			how = append(how, word)
		}
	}
	if d.Reading.NoHeader {
		how = append(how, e.say(words.TUINoHeader))
	}
	if d.Reading.Sheet != "" {
		how = append(how, e.say(words.TUISheet, campaign.Safe(d.Reading.Sheet)))
	}
	if d.List == "" {
		return e.say(words.TUIBuiltIn), how
	}
	return campaign.Safe(filepath.Base(d.List)), how
}

// notes says what a person must know of how the list was read.
func (l *listScreen) notes(width int) []string {
	var lines []string
	for _, note := range l.draft.Notes {
		for i, line := range wrap(l.note(note), width-2) {
			mark := " "
			if i == 0 {
				mark = l.warn.Render("~")
			}
			lines = append(lines, mark+" "+line)
		}
	}
	return lines
}

// note says one of them with its remedy.
func (l *listScreen) note(p campaign.Problem) string {
	says, remedy := p.Say(l.Words.Rule)
	return campaign.Safe(says + "; " + remedy)
}

// briefNotes says the same on a low screen, in a line each.
func (l *listScreen) briefNotes(width int) []string {
	var lines []string
	for _, note := range l.draft.Notes {
		lines = append(lines, cut(l.warn.Render("~")+" "+l.note(note), width))
	}
	return lines
}

// message says what kind of message a draft sends.
func (e *env) message(d *Draft) string {
	switch {
	case d.Endpoint == campaign.EndpointText:
		return e.say(words.TUITextMessage)
	case d.Template == "":
		return e.say(words.TUITemplatesPerRow)
	case d.Language == "":
		return e.say(words.TUITemplateAnyLanguage, campaign.Safe(d.Template))
	}
	return e.say(words.TUITemplate, campaign.Safe(d.Template), campaign.Safe(d.Language))
}

// becomes says what would become of the rows, in one line.
func (l *listScreen) becomes() string {
	c := l.draft.Counts
	shown := []string{l.strong.Render(l.say(words.TUIToSend, l.number(c.Remaining)))}
	for _, o := range []campaign.Outcome{campaign.Invalid, campaign.Duplicate, campaign.Suppressed} {
		if n := c.Of(o); n > 0 {
			shown = append(shown, l.outcomes[o].Render(marks[o]+" "+o.String()+" "+l.number(n)))
		}
	}
	return strings.Join(shown, "   ")
}

// rows draws the first rows of the list, as many columns as fit.
func (l *listScreen) rows(worth, least, most, width int) part {
	if most == 0 {
		return part{}
	}
	widths, heads := l.shape(width)
	return elastic(worth, least, most+1, func(n int) []string {
		lines := []string{l.faint.Render(columns(widths, heads...))}
		for _, s := range l.samples[:min(n-1, most)] {
			cells := []string{l.number(s.Record.Row), l.outcomes[s.Outcome].Render(marks[s.Outcome])}
			for i := range heads[2:] {
				cells = append(cells, cellOf(s.Record, i))
			}
			lines = append(lines, columns(widths, cells...))
		}
		return lines
	})
}

// shape returns the widths and heads of the columns that fit.
func (l *listScreen) shape(width int) (widths []int, heads []string) {
	widths, heads = []int{-5, 1}, []string{l.say(words.TUIRow), ""}
	used := 10
	for i, column := range l.draft.Columns {
		wide := ansi.StringWidth(campaign.Safe(column))
		for _, s := range l.samples {
			wide = max(wide, ansi.StringWidth(cellOf(s.Record, i)))
		}
		wide = min(max(wide, 3), 28, width-used)
		if wide < 3 {
			break
		}
		widths, heads = append(widths, wide), append(heads, campaign.Safe(column))
		used += wide + 2
	}
	return widths, heads
}

func cellOf(record campaign.Record, i int) string {
	if i >= len(record.Cells) {
		return ""
	}
	return leftToRight(campaign.Safe(record.Cells[i]))
}
