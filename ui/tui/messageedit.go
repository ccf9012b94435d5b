package tui

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/ui/words"
)

// startEdit opens the text of the line at the cursor.
func (m *messageScreen) startEdit() {
	l := m.line()
	text := l.text
	if l.binding != nil {
		text = &l.binding.Text
	}
	m.mode, m.edit = editing, field{[]rune(*text)}
}

// typeValue takes the keys of a value, or of a parameter's name.
func (m *messageScreen) typeValue(msg tea.KeyMsg, does words.ID) tea.Cmd {
	switch does {
	case words.KeyCancel:
		m.mode = browsing
	case words.KeyDone:
		return m.keep()
	case words.KeyInsert:
		m.edit.text = []rune(m.withColumn(string(m.edit.text)))
	case words.KeyNewLine:
		m.edit.text = append(m.edit.text, '\n')
	default:
		m.edit.press(msg)
	}
	return nil
}

// keep takes over what was typed.
func (m *messageScreen) keep() tea.Cmd {
	l, text := m.line(), strings.TrimSpace(string(m.edit.text))
	switch {
	case m.mode == naming:
		m.mapping.Slots[l.slot].Name = strings.Trim(text, "{} ")
	case l.binding != nil && l.binding.Column != "":
		// It stands behind a | and before }}, which would end it.
		l.binding.Text = strings.NewReplacer("{{", "", "}}", "").Replace(text)
	case l.binding != nil:
		l.binding.Text = text
	default:
		*l.text = text
	}
	m.mode = browsing
	if l.kind == lineWords {
		m.mapping.follow()
	}
	return m.touch()
}

// withColumn ends a text with the placeholder of a column, or where it ends
// with one, with that of the next column.
func (m *messageScreen) withColumn(text string) string {
	choices := m.mapping.choices()
	if len(choices) == 0 {
		return text
	}
	for i, column := range choices {
		if before, ends := strings.CutSuffix(text, "{{"+column+"}}"); ends {
			return before + "{{" + choices[(i+1)%len(choices)] + "}}"
		}
	}
	return text + "{{" + choices[0] + "}}"
}

// choosePart takes the keys of the menu of what can be added.
func (m *messageScreen) choosePart(does words.ID) tea.Cmd {
	kinds := m.mapping.canAdd()
	switch does {
	case words.KeyCancel:
		m.mode = browsing
	case words.KeyAddThis:
		m.mode = browsing
		at := m.mapping.add(Slot{Kind: kinds[m.menu.cursor]})
		m.cursor.cursor = slices.IndexFunc(m.lines(), func(l messageLine) bool { return l.kind == lineSlot && l.slot == at })
		return m.touch()
	default:
		m.menu.scrolled(does, len(kinds), len(kinds))
	}
	return nil
}

// fileName is what the campaign file is called unless a person says otherwise.
func (m *messageScreen) fileName() string {
	base := filepath.Base(m.mapping.List)
	return strings.TrimSuffix(base, filepath.Ext(base)) + "-message.yaml"
}

// typeName takes the keys of the file's name.
func (m *messageScreen) typeName(msg tea.KeyMsg, does words.ID) tea.Cmd {
	switch does {
	case words.KeyCancel:
		m.mode = browsing
	case words.KeySaveThis:
		m.saving = true
		mapping, name := m.mapping.clone(), m.edit.path()
		return work(func() tea.Msg {
			path, err := m.Save(m.ctx, mapping, name)
			return saved{m, path, err}
		})
	default:
		if m.edit.press(msg) {
			m.refused = nil
		}
	}
	return nil
}

// wrote goes on to the list with the campaign that was saved, or says why it
// was not.
func (m *messageScreen) wrote(msg saved) tea.Cmd {
	if msg.by != m {
		return nil
	}
	m.saving, m.refused = false, msg.err
	if msg.err != nil {
		return nil
	}
	m.mode, m.changed = browsing, false
	draft, how := &Draft{Path: msg.path, Name: filepath.Base(msg.path)}, m.mapping.Reading
	return m.send(replace{newWaiting(m.env, words.TUIReading, msg.path, func(ctx context.Context, read func(int)) (screen, error) {
		return listOf(m.env)(m.Reread(ctx, draft, how, read))
	})})
}

// waitForMapping opens the screen on the message of a draft.
func waitForMapping(e *env, draft *Draft) screen {
	return newWaiting(e, words.TUIReading, draft.Name, func(ctx context.Context, _ func(int)) (screen, error) {
		mapping, err := e.Compose(ctx, draft)
		if err != nil {
			return nil, err
		}
		return newMessage(e, mapping), nil
	})
}
