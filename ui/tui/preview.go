package tui

import (
	"cmp"
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// previewScreen shows any row's message as its recipient reads it, beside the
// exact JSON that is posted and the values of the row.
type previewScreen struct {
	*env
	draft  *Draft
	row    int
	sample Sample
	err    error
	ready  bool   // the sample is that of row
	typed  string // a row number, while it is typed
	going  bool
	json   scroll
	shows  int  // the panel that shows on a narrow screen
	wide   bool // all of them show
	page   int
	lines  int // of the longest panel
	search search
}

// sampleRead brings one row of a draft.
type sampleRead struct {
	draft  *Draft
	row    int
	sample Sample
	err    error
}

func newPreview(e *env, draft *Draft, row int) screen {
	return &previewScreen{env: e, draft: draft, row: row, search: search{env: e, draft: draft}}
}

func (p *previewScreen) enter() tea.Cmd { return p.goTo(p.row) }

// goTo reads a row; what shows stays until it is there.
func (p *previewScreen) goTo(row int) tea.Cmd {
	p.row = max(1, min(row, p.draft.Counts.Total))
	p.ready, p.json = false, scroll{}
	return p.read()
}

// read reads the row that is to show.
func (p *previewScreen) read() tea.Cmd {
	row, draft := p.row, p.draft
	return work(func() tea.Msg {
		sample, err := draft.Row(row)
		return sampleRead{draft, row, sample, err}
	})
}

func (p *previewScreen) title() words.ID { return words.TUIPreview }

func (p *previewScreen) subject() string { return p.draft.Name }

func (p *previewScreen) typing() bool { return p.going || p.search.typing }

func (p *previewScreen) keys() []binding {
	if p.going {
		return append(when(p.typed != "", keyGo), keyCancel)
	}
	if p.search.isOn() {
		return p.search.keys()
	}
	searching := p.search.text != ""
	problems := len(p.problems()) > 0 && !searching // n and N are for one or the other
	hasMessage, hasRows := len(p.sample.Message.Body) > 0, p.draft.Counts.Total > 1
	return slices.Concat(
		when(hasRows, keyStep, keyPrevious, keyNext),
		when(p.hasPanels(), keyPanel),
		[]binding{keySend}, when(hasMessage, keyTrial),
		p.search.moving(), when(problems, keyNextProblem), when(searching, keyEndSearch), when(hasRows, keyGoTo),
		when(!searching, keyBack), when(p.lines > p.page, keyScroll, keyPageUp, keyPageDown),
		when(problems, keyLastProblem),
		when(p.draft.Longest > 0, keyLongest), when(p.draft.Emptiest > 0, keyEmptiest),
		when(hasRows, keyFirst, keyLast))
}

func (p *previewScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case sampleRead:
		if msg.draft == p.draft && msg.row == p.row {
			p.sample, p.err, p.ready = msg.sample, msg.err, true
		}
	case searched:
		return p.search.frame(msg)
	case found:
		if row := p.search.take(msg); row > 0 {
			return p.goTo(row)
		}
	case tea.KeyMsg:
		if p.search.isOn() {
			return p.search.press(msg, p.row)
		}
		if p.going || !msg.Paste && msg.Type == tea.KeyRunes && isDigit(msg.Runes) {
			return p.typeRow(msg)
		}
		return p.do(action(msg, p.keys()))
	}
	return nil
}

// typeRow takes the keys of a row number; the first digit begins one.
func (p *previewScreen) typeRow(msg tea.KeyMsg) tea.Cmd {
	p.going = true
	switch does := action(msg, p.keys()); {
	case does == words.KeyCancel:
		p.going, p.typed = false, ""
	case does == words.KeyGo:
		row, _ := strconv.Atoi(p.typed)
		p.going, p.typed = false, ""
		return p.goTo(row)
	case msg.Type == tea.KeyBackspace:
		p.typed = p.typed[:max(0, len(p.typed)-1)]
	case isDigit(msg.Runes) && len(p.typed) < 9:
		p.typed += string(msg.Runes)
	}
	return nil
}

func (p *previewScreen) do(does words.ID) tea.Cmd {
	switch does {
	case words.KeyPrevious:
		return p.goTo(p.row - 1)
	case words.KeyNext:
		return p.goTo(p.row + 1)
	case words.KeyFirst:
		return p.goTo(1)
	case words.KeyLast:
		return p.goTo(p.draft.Counts.Total)
	case words.KeyGoTo:
		p.going = true
	case words.KeyNextProblem, words.KeyLastProblem:
		return p.goTo(p.problemFrom(does == words.KeyNextProblem))
	case words.KeyLongest:
		return p.goTo(p.draft.Longest)
	case words.KeyEmptiest:
		return p.goTo(p.draft.Emptiest)
	case words.KeyPanel:
		p.shows, p.json = (p.shows+1)%panels, scroll{}
	case words.KeyTrial:
		return p.send(show{newTrial(p.env, p.draft, p.row)})
	case words.KeySearch:
		p.search.begin()
	case words.KeyNextFound, words.KeyLastFound:
		return p.search.next(p.row, does == words.KeyLastFound)
	case words.KeyEndSearch:
		p.search.end()
	case words.KeySend:
		return p.send(show{newConfirm(p.env, p.draft)})
	case words.KeyBack:
		return p.send(back{})
	case words.KeyPageUp:
		p.json.top = max(0, p.json.top-max(1, p.page/2))
	case words.KeyPageDown:
		p.json.top = max(0, min(p.json.top+max(1, p.page/2), p.lines-p.page))
	}
	return nil
}

// problems are those of rows, behind those that hold for all.
func (p *previewScreen) problems() []campaign.Problem {
	problems := p.draft.Problems
	for len(problems) > 0 && problems[0].Row == 0 {
		problems = problems[1:]
	}
	return problems
}

// problemFrom returns the row of the next problem, or of the one before; past
// the last it begins again with the first.
func (p *previewScreen) problemFrom(next bool) int {
	problems := p.problems()
	if next {
		for _, problem := range problems {
			if problem.Row > p.row {
				return problem.Row
			}
		}
		return problems[0].Row
	}
	for _, problem := range slices.Backward(problems) {
		if problem.Row < p.row {
			return problem.Row
		}
	}
	return problems[len(problems)-1].Row
}

func (p *previewScreen) view(width, height int) []string {
	head := solid(80, cut(cmp.Or(p.search.head(width), p.head()+p.search.note()), width))
	switch {
	case p.err != nil:
		return stack(height, head, solid(90, wrap(campaign.Safe(campaign.ErrorText(p.err, p.Words.Rule)), width)...))
	case p.sample.Record.Row == 0:
		return stack(height, head)
	}
	notes := solid(70, p.notes(width)...)
	most := max(1, height)
	return stack(height, head, notes, elastic(90, 1, most, func(n int) []string { return p.body(width, n) }))
}

// head says which row shows, and what becomes of it.
func (p *previewScreen) head() string {
	if p.going {
		return p.strong.Render(p.say(words.TUIGoToRow)) + " " + p.typed + "▏"
	}
	head := p.strong.Render(p.say(words.TUIRowOf, p.number(p.row), p.number(p.draft.Counts.Total)))
	head = p.pressable(keyGoTo, head)[0]
	if !p.ready {
		return head
	}
	switch o := p.sample.Outcome; o {
	case campaign.Pending:
		return head + "   " + p.outcomes[campaign.Sent].Render(p.say(words.TUIWillBeSent))
	case campaign.Duplicate:
		return head + "   " + p.outcomes[o].Render(marks[o]+" "+p.say(words.TUIDuplicateOf, p.number(p.sample.Earlier)))
	case campaign.Suppressed:
		why := campaign.Safe(p.sample.Why)
		return head + "   " + p.outcomes[o].Render(marks[o]+" "+p.say(words.TUILeftOutAs, why))
	default:
		return head + "   " + p.outcomes[o].Render(marks[o]+" "+p.say(words.TUILeftOutAs, o.String()))
	}
}

// notes are the row's problems with their remedies.
func (p *previewScreen) notes(width int) []string {
	var lines []string
	for _, problem := range p.sample.Problems {
		lines = append(lines, p.problemLines(problem, width)...)
	}
	return lines
}

// problemLines says what is wrong with a row, and what to do about it.
func (e *env) problemLines(problem campaign.Problem, width int) []string {
	style, mark := e.outcomes[campaign.Invalid], marks[campaign.Invalid]
	if problem.Warning {
		style, mark = e.warn, "~"
	}
	says, remedy := problem.Say(e.Words.Rule)
	text := campaign.Safe(says)
	if remedy != "" {
		text += " — " + campaign.Safe(remedy)
	}
	lines := wrap(text, width-2)
	for i, line := range lines {
		if i > 0 {
			mark = " "
		}
		lines[i] = style.Render(mark) + " " + line
	}
	return lines
}
