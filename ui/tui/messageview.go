package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// lineOf is what a line of the screen is about.
type lineOf uint8

const (
	lineKind lineOf = iota
	lineTo
	lineText
	lineTemplate
	lineLanguage
	lineWords
	lineSlot
	lineAdd
)

// messageLine is one value: either a text, or a binding.
type messageLine struct {
	kind    lineOf
	label   string
	text    *string
	binding *Binding
	slot    int
	needed  bool
}

// takesColumns reports whether placeholders make sense in the line's text.
func (l messageLine) takesColumns() bool {
	return l.kind == lineText || l.kind == lineSlot && l.binding.Column == ""
}

// lines are those of the message as it is.
func (m *messageScreen) lines() []messageLine {
	p := &m.mapping
	lines := []messageLine{
		{kind: lineKind, label: m.say(words.TUIMessage)},
		{kind: lineTo, label: m.say(words.TUITo), binding: &p.To, needed: true},
	}
	if p.IsText {
		return append(lines, messageLine{kind: lineText, label: m.say(words.TUIMessageText), text: &p.Text, needed: true})
	}
	lines = append(lines,
		messageLine{kind: lineTemplate, label: m.say(words.TUITemplateName), text: &p.Template, needed: true},
		messageLine{kind: lineLanguage, label: m.say(words.TUILanguage), text: &p.Language, needed: true},
		messageLine{kind: lineWords, label: m.say(words.TUIApprovedWords), text: &p.Words})
	for i, label := range p.labels() {
		lines = append(lines, messageLine{kind: lineSlot, label: label, binding: &p.Slots[i].Value, slot: i, needed: true})
	}
	return append(lines, messageLine{kind: lineAdd, label: m.say(words.TUIAddPart)})
}

func (m *messageScreen) line() messageLine {
	lines := m.lines()
	return lines[max(0, min(m.cursor.cursor, len(lines)-1))]
}

// wideMessage is how many cells the message and its preview need side by side.
const wideMessage = 100

func (m *messageScreen) view(width, height int) []string {
	ask := m.question(width)
	if width >= wideMessage {
		const gap = 3
		left := (width - gap) / 2
		room := max(1, height-len(ask)-1)
		beside := beside(m.form(left, room), fit(m.preview(width-left-gap), width-left-gap, room), left+gap)
		return stack(height, elastic(90, 1, len(beside), func(n int) []string { return beside[:n] }), solid(95, ask...))
	}
	count := len(m.lines())
	if m.mode == adding {
		count = len(m.mapping.canAdd()) + 1
	}
	shown := m.preview(width)
	rows := max(3, height-len(ask)-2)
	form := min(count, max(rows-len(shown), (rows+1)/2))
	return stack(height,
		elastic(90, 1, form, func(n int) []string { return m.form(width, n) }),
		solid(95, ask...),
		elastic(50, 2, len(shown), func(n int) []string { return shown[:n] }))
}

// form draws the lines around the cursor, or what can be added.
func (m *messageScreen) form(width, height int) []string {
	if m.mode == adding {
		return m.parts(width, height)
	}
	lines := m.lines()
	from, to := m.cursor.window(len(lines), height)
	drawn := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		drawn = append(drawn, cut(pointer(i == m.cursor.cursor)+m.draw(lines[i], i == m.cursor.cursor, width-2), width))
	}
	return m.spots(drawn)
}

// labelWidth is the width of the labels before what a person sets.
const labelWidth = 20

func (m *messageScreen) draw(l messageLine, here bool, width int) string {
	label := campaign.Safe(l.label)
	if l.kind == lineAdd {
		return m.accent.Render("+ " + label)
	}
	room := max(1, width-labelWidth-2)
	if here && m.mode == editing {
		return pad(label, labelWidth) + "  " + m.typed(l, room)
	}
	if here && m.mode == naming {
		return pad(m.say(words.TUIParameterName), labelWidth) + "    " + m.edit.view(max(1, room-2))
	}
	return m.faint.Render(pad(label, labelWidth)) + "  " + m.value(l, here, room)
}

// typed is the value that is being typed.
func (m *messageScreen) typed(l messageLine, room int) string {
	shown := field{[]rune(strings.ReplaceAll(string(m.edit.text), "\n", "⏎"))}
	if l.binding != nil && l.binding.Column != "" {
		head := m.column(l.binding.Column, false) + " " + m.say(words.TUIWhenEmpty) + " "
		return head + shown.view(max(4, room-ansi.StringWidth(head)))
	}
	return "  " + shown.view(max(1, room-2))
}

// value is what a line holds.
func (m *messageScreen) value(l messageLine, here bool, room int) string {
	switch {
	case l.kind == lineKind:
		says := words.TUIKindTemplate
		if m.mapping.IsText {
			says = words.TUIKindText
		}
		return m.chosen(m.say(says), here)
	case l.binding != nil && l.binding.Column != "":
		bound := m.column(l.binding.Column, here)
		if l.binding.Text != "" {
			bound += m.faint.Render(" "+m.say(words.TUIWhenEmpty)+" ") + leftToRight(campaign.Safe(l.binding.Text))
		}
		return cut(bound, room)
	case l.binding != nil && l.binding.Text != "":
		text := leftToRight(campaign.Safe(l.binding.Text))
		if !strings.Contains(text, "{{") {
			text += m.faint.Render("  " + m.say(words.TUIFixed))
		}
		return cut("  "+text, room)
	case l.text != nil && *l.text != "":
		return cut("  "+leftToRight(campaign.Safe(strings.ReplaceAll(*l.text, "\n", "⏎"))), room)
	case l.kind == lineTo:
		return m.warn.Render("  " + m.say(words.TUINumberNotBound))
	case l.binding != nil:
		return m.warn.Render("  " + m.say(words.TUINotBound))
	case l.kind == lineWords:
		return m.faint.Render("  " + m.say(words.TUIWordsHint))
	}
	return m.warn.Render("  " + m.say(words.TUINotTyped))
}

func (m *messageScreen) column(name string, here bool) string {
	return m.chosen(leftToRight(campaign.Safe(name)), here)
}

// chosen marks what the arrows change.
func (m *messageScreen) chosen(text string, here bool) string {
	if here {
		return m.strong.Render("‹ " + text + " ›")
	}
	return "  " + text
}

// parts is the menu of what can be added.
func (m *messageScreen) parts(width, height int) []string {
	kinds := m.mapping.canAdd()
	from, to := m.menu.window(len(kinds), max(1, height-1))
	var lines []string
	for i := from; i < to; i++ {
		name := strings.ReplaceAll(string(kinds[i]), ".", " ")
		lines = append(lines, cut(pointer(i == m.menu.cursor)+pad(name, labelWidth)+"  "+m.faint.Render(m.say(meansSlot[kinds[i]])), width))
	}
	return append([]string{m.strong.Render(cut(m.say(words.TUIAddWhich), width))}, m.spots(lines)...)
}

var meansSlot = map[SlotKind]words.ID{
	SlotHeaderText: words.TUIMeansHeaderText, SlotImage: words.TUIMeansImage, SlotVideo: words.TUIMeansVideo, SlotDocument: words.TUIMeansDocument,
	SlotBody: words.TUIMeansBody, SlotURL: words.TUIMeansURL, SlotReply: words.TUIMeansReply, SlotCode: words.TUIMeansCode,
}

// question is what is asked at the moment, in a few lines.
func (m *messageScreen) question(width int) []string {
	switch m.mode {
	case askingLeave:
		return wrap(m.strong.Render(m.say(words.TUIAskLoseMessage)), width)
	case savingAs:
		label := m.say(words.TUISaveAs) + " "
		lines := []string{m.strong.Render(label) + m.edit.view(max(4, width-ansi.StringWidth(label)))}
		if m.refused != nil {
			lines = append(lines, m.blocked(campaign.ErrorText(m.refused, m.Words.Rule), width)...)
		}
		return lines
	}
	return nil
}

// preview is what becomes of the row that shows, or what is missing still.
func (m *messageScreen) preview(width int) []string {
	head := m.strong.Render(cut(m.say(words.TUIPreviewOfRow, m.number(m.row)), width))
	if missing := m.missing(); len(missing) > 0 {
		return append([]string{head}, wrap(m.say(words.TUIStillMissing, strings.Join(missing, ", ")), width)...)
	}
	if m.tried.by == nil {
		return []string{head}
	}
	if m.tried.err != nil {
		return append([]string{head}, m.blocked(campaign.ErrorText(m.tried.err, m.Words.Rule), width)...)
	}
	lines := []string{head}
	for _, p := range m.tried.sample.Problems {
		lines = append(lines, m.problemLines(p, width)...)
	}
	if len(m.tried.sample.Message.Body) > 0 {
		lines = append(lines, m.readable(m.tried.sample.Message, m.wording(), width)...)
	}
	return lines
}

// wording is the approved text, as far as it was typed.
func (m *messageScreen) wording() *campaign.Wording {
	if m.mapping.Words == "" {
		return nil
	}
	return &campaign.Wording{Body: m.mapping.Words}
}
