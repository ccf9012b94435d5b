package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// messageScreen lets a person compose the message of a list: each value has a
// line, bound to a column, a fixed text, or a column with a text for its empty
// cells. What becomes of a row is seen beside it at every change. Nothing is
// written before it is saved, and what is saved is a campaign file.
type messageScreen struct {
	*env
	mapping Mapping
	loose   bool // there is no list screen before this one
	changed bool
	cursor  scroll
	mode    messageMode
	edit    field // of the line at the cursor, or the file's name
	menu    scroll
	refused error // why the file was not written
	row     int
	tried   tried
	trying  bool // a command is at work
	again   bool // and what it works at has changed since
	saving  bool
	// quitting says that the program ends when the question is answered.
	quitting bool
}

// messageMode says what the keys are for.
type messageMode uint8

const (
	browsing messageMode = iota
	editing
	naming // a parameter
	adding
	savingAs
	askingLeave
)

// tried is what becomes of the row that shows.
type tried struct {
	by     *messageScreen
	row    int
	sample Sample
	err    error
}

// saved says where the campaign file is.
type saved struct {
	by   *messageScreen
	path string
	err  error
}

func newMessage(e *env, m Mapping) screen {
	return &messageScreen{env: e, mapping: m, row: 1}
}

// newUnworded begins with a list that has no message, and that may have been
// read wrong.
func newUnworded(e *env, u *Unworded) screen {
	return &messageScreen{env: e, mapping: u.Mapping, row: 1, loose: true}
}

func (m *messageScreen) enter() tea.Cmd { return m.try() }

func (m *messageScreen) title() words.ID { return words.TUICompose }

func (m *messageScreen) subject() string { return m.mapping.Name }

func (m *messageScreen) typing() bool { return m.mode != browsing }

// click moves the cursor to the line that was clicked, unless one is typed.
func (m *messageScreen) click(line int) (again bool) {
	if m.mode == adding {
		return m.menu.click(line, len(m.mapping.canAdd()))
	}
	return m.mode == browsing && m.cursor.click(line, len(m.lines()))
}

// leave asks before what was composed is lost. A second ctrl+c does not wait.
func (m *messageScreen) leave(hard bool) tea.Cmd {
	if !m.changed || hard {
		return tea.Quit
	}
	m.mode, m.quitting = askingLeave, true
	return nil
}

func (m *messageScreen) keys() []binding {
	switch m.mode {
	case editing:
		return slices.Concat([]binding{keyDone, keyCancel}, when(m.line().takesColumns(), keyInsert), when(m.line().kind == lineText, keyNewLine))
	case naming:
		return []binding{keyDone, keyCancel}
	case adding:
		return append(scrolling(len(m.mapping.canAdd())), keyAddThis, keyCancel)
	case savingAs:
		return append(when(m.edit.path() != "" && !m.saving, keySaveThis), keyCancel)
	case askingLeave:
		return []binding{keyYes, keyStay}
	}
	l := m.line()
	isSlot := l.kind == lineSlot
	return slices.Concat(
		when(l.binding != nil || l.kind == lineKind, keyChange, keyChangeBack),
		when(l.kind == lineAdd, keyAdd),
		when(l.text != nil || isSlot, keyEdit),
		[]binding{keySave}, when(!m.mapping.IsText && l.kind != lineAdd, keyAddPart),
		when(isSlot, keyRemove),
		when(isSlot && m.mapping.Slots[l.slot].Kind == SlotBody, keyName),
		when(isSlot && m.mapping.Slots[l.slot].Kind.IsButton(), keyButtonUp, keyButtonDown),
		[]binding{keyOtherRow, keyPageUp, keyPageDown}, when(m.loose, keyOtherwise), []binding{keyBack, keyMove, keyUp, keyDown})
}

func (m *messageScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tried:
		return m.take(msg)
	case saved:
		return m.wrote(msg)
	case tea.KeyMsg:
		return m.press(msg)
	}
	return nil
}

func (m *messageScreen) press(msg tea.KeyMsg) tea.Cmd {
	does := action(msg, m.keys())
	switch m.mode {
	case editing, naming:
		return m.typeValue(msg, does)
	case adding:
		return m.choosePart(does)
	case savingAs:
		return m.typeName(msg, does)
	case askingLeave:
		return m.part(does == words.KeyYes)
	}
	return m.do(does)
}

// part leaves the screen or the program, if that is what the person wants.
func (m *messageScreen) part(yes bool) tea.Cmd {
	quitting := m.quitting
	m.mode, m.quitting = browsing, false
	switch {
	case yes && quitting:
		return tea.Quit
	case yes:
		return m.send(back{})
	}
	return nil
}

func (m *messageScreen) do(does words.ID) tea.Cmd {
	switch does {
	case words.KeyChange:
		return m.turn(1)
	case words.KeyChangeBack:
		return m.turn(-1)
	case words.KeyEdit:
		m.startEdit()
	case words.KeyAdd:
		m.mode, m.menu = adding, scroll{}
	case words.KeyRemove:
		m.mapping.Slots = slices.Delete(m.mapping.Slots, m.line().slot, m.line().slot+1)
		return m.touch()
	case words.KeyName:
		m.mode, m.edit = naming, field{[]rune(m.mapping.Slots[m.line().slot].Name)}
	case words.KeyButtonUp:
		return m.renumber(m.line().slot, 1)
	case words.KeyButtonDown:
		return m.renumber(m.line().slot, -1)
	case words.KeySave:
		m.mode, m.refused, m.edit = savingAs, nil, field{[]rune(m.fileName())}
	case words.KeyPageDown:
		m.row++
		return m.try()
	case words.KeyPageUp:
		m.row = max(1, m.row-1)
		return m.try()
	case words.KeyReadOtherwise:
		r := newReading(m.env, &Draft{Path: m.mapping.List, Name: m.mapping.Name, Reading: m.mapping.Reading, Sheets: m.mapping.Sheets}).(*readingScreen)
		r.orphan = true
		return m.send(show{r})
	case words.KeyBack:
		if m.changed {
			m.mode = askingLeave
			return nil
		}
		return m.send(back{})
	case words.KeyUp:
		m.cursor.move(-1, len(m.lines()))
	case words.KeyDown:
		m.cursor.move(1, len(m.lines()))
	}
	return nil
}

// renumber moves a button among the template's.
func (m *messageScreen) renumber(slot, by int) tea.Cmd {
	s := &m.mapping.Slots[slot]
	s.Button = max(0, min(s.Button+by, maxButton))
	return m.touch()
}

// maxButton is the place of a template's last button.
const maxButton = 9

// turn takes the next choice of the line, or the one before.
func (m *messageScreen) turn(by int) tea.Cmd {
	l := m.line()
	if l.kind == lineKind {
		m.mapping.IsText = !m.mapping.IsText
		return m.touch()
	}
	choices := m.mapping.choices()
	if l.kind != lineTo { // which cannot be the same for all
		choices = append([]string{""}, choices...)
	}
	if len(choices) == 0 {
		return nil
	}
	at := max(0, slices.Index(choices, l.binding.Column))
	l.binding.Column = choices[(at+by+len(choices))%len(choices)]
	return m.touch()
}

// touch notes a change, and lets the preview follow.
func (m *messageScreen) touch() tea.Cmd {
	m.changed = true
	m.cursor.move(0, len(m.lines()))
	return m.try()
}

// try renders the row that shows. There is one at work at a time; what changes
// meanwhile is rendered after it.
func (m *messageScreen) try() tea.Cmd {
	if len(m.missing()) > 0 {
		m.again = false
		return nil
	}
	if m.trying {
		m.again = true
		return nil
	}
	m.trying, m.again = true, false
	mapping, row := m.mapping.clone(), m.row
	return work(func() tea.Msg {
		sample, err := m.Try(m.ctx, mapping, row)
		return tried{m, row, sample, err}
	})
}

func (m *messageScreen) take(msg tried) tea.Cmd {
	if msg.by != m {
		return nil
	}
	m.trying, m.tried = false, msg
	if m.again {
		return m.try()
	}
	return nil
}

// missing names the lines that still need a value.
func (m *messageScreen) missing() []string {
	var names []string
	for _, l := range m.lines() {
		if l.needed && (l.text == nil || *l.text == "") && (l.binding == nil || *l.binding == (Binding{})) {
			names = append(names, campaign.Safe(l.label))
		}
	}
	return names
}
