package campaign

import (
	"strconv"
	"strings"
)

// Message makes the message of a row. Every problem that is not a warning
// makes the row invalid; its Body is then nil. Message depends on nothing but
// the plan and the record, and may be called by many goroutines at once.
func (p *Plan) Message(rec Record) (Message, []Problem) {
	message, _, problems := p.appendMessage(make([]byte, 0, p.size(rec.Cells)), rec)
	return message, problems
}

// appendMessage is Message with the body written behind dst, so that a check
// of a million rows does not ask for memory a million times.
func (p *Plan) appendMessage(dst []byte, rec Record) (Message, []byte, []Problem) {
	w := writer{plan: p, cells: rec.Cells, row: rec.Row, dst: dst}
	start := len(dst)
	w.checkWidth(len(p.columns))
	for i := range p.pieces {
		w.piece(&p.pieces[i])
	}
	w.dst = append(w.dst, p.tail...)
	message := Message{Row: rec.Row, Endpoint: p.endpoint, To: w.to}
	if w.invalid {
		return message, w.dst[:start], w.problems
	}
	message.Body = w.dst[start:len(w.dst):len(w.dst)]
	return message, w.dst, w.problems
}

// size is how long the body will about be: exactly so when nothing in the
// cells needs to be escaped or trimmed.
func (p *Plan) size(cells []string) int {
	const perHole = 16 // quotes, a + before a number, the key link or id
	size := p.fixed
	for i := range p.pieces {
		size += perHole
		for _, part := range p.pieces[i].hole.parts {
			size += len(part.text)
			if part.cell >= 0 && part.cell < len(cells) {
				size += len(cells[part.cell])
			}
		}
	}
	return size
}

// writer writes one message.
type writer struct {
	plan     *Plan
	cells    []string
	row      int
	dst      []byte
	to       string
	problems []Problem
	invalid  bool
	// sum is the text of the template that is being filled, chars its length so
	// far, and longestHole what added most to it.
	sum            *textSum
	chars, longest int
	longestHole    *hole
}

func (w *writer) problem(column, value string, rule Rule, detail string) {
	w.fault(column, value, fault{rule: rule, detail: detail})
}

// checkWidth refuses a row with more cells than the list has columns: the
// cells are then most likely shifted, and the wrong text would go out.
func (w *writer) checkWidth(columns int) {
	for i := columns; i < len(w.cells); i++ {
		if extra := strings.TrimSpace(w.cells[i]); extra != "" {
			w.problem(strconv.Itoa(i+1), extra, RuleExtraCell, strconv.Itoa(columns))
			return
		}
	}
}

func (w *writer) piece(p *piece) {
	w.dst = append(w.dst, p.before...)
	h := &p.hole
	if w.hasSheetError(h) {
		return
	}
	if w.plan.linter != nil && h.kind != holeTo {
		w.warnOfNotation(h)
	}
	if h.kind == holeText {
		w.text(h)
		return
	}
	key := p.key
	if key != "" && w.dst[len(w.dst)-1] == '{' { // the fields before it were left out
		key = strings.TrimPrefix(key, ",")
	}
	text, ok := w.plainText(h)
	if !ok {
		return
	}
	switch h.kind {
	case holeTo:
		w.phone(h.column, text)
	case holeOptional:
		if text != "" {
			w.dst = appendString(append(w.dst, key...), text)
		}
	case holeNumber:
		w.number(h, text)
	case holeBool:
		w.bool(key, h.column, text)
	case holeMedia:
		w.media(h.column, text)
	default:
		w.json(key, h, text)
	}
}

// cell returns the value of a part, and false for an empty cell without a
// fallback. The white space around a cell is dropped: it comes from typing
// and from exports, nobody sees it in a sheet, and it would show in the
// message.
func (w *writer) cell(p *part) (string, bool) {
	if p.cell < len(w.cells) {
		value := w.cells[p.cell]
		if !isTight(value) {
			value = strings.TrimSpace(value)
		}
		if value != "" {
			return value, true
		}
	}
	return p.text, p.hasFallback
}

// isTight reports at a glance that a text has no white space around it; most
// cells have none.
func isTight(text string) bool {
	last := len(text) - 1
	return last >= 0 && text[0]-'!' <= '~'-'!' && text[last]-'!' <= '~'-'!'
}

// text writes a text that may not be empty, its cells escaped and never
// looked at again: a cell that holds braces or quotes stays what it is.
func (w *writer) text(h *hole) {
	w.dst = append(w.dst, '"')
	start, blank := len(w.dst), true
	lints := h.place != nil && (w.plan.linter != nil || w.plan.collapse)
	var scan textScan
	for i := range h.parts {
		p := &h.parts[i]
		value := p.text
		if p.cell >= 0 {
			var ok bool
			if value, ok = w.cell(p); !ok {
				w.problem(p.column, "", RuleEmptyCell, "")
				return
			}
		}
		blank = blank && isBlank(value)
		w.dst = appendEscaped(w.dst, value)
		if lints {
			scan.add(value)
		}
	}
	if blank {
		w.problem(h.column, "", RuleEmptyCell, "")
	} else if lints {
		w.lintText(h, start, &scan)
	}
	w.dst = append(w.dst, '"')
}

func isBlank(text string) bool {
	return text == "" || (text[0] <= ' ' || text[0] >= 0x80) && strings.TrimSpace(text) == ""
}

// plainText returns the text of a hole as it is before JSON. It is false, and
// the row has a problem, when an empty cell leaves a text with a gap. A hole
// that is one cell alone may be empty: its kind decides what that means.
func (w *writer) plainText(h *hole) (string, bool) {
	if len(h.parts) == 1 {
		if h.parts[0].cell < 0 {
			return strings.TrimSpace(h.parts[0].text), true
		}
		value, _ := w.cell(&h.parts[0])
		return value, true
	}
	var text strings.Builder
	for i := range h.parts {
		p := &h.parts[i]
		if p.cell < 0 {
			text.WriteString(p.text)
			continue
		}
		value, ok := w.cell(p)
		if !ok {
			w.problem(p.column, "", RuleEmptyCell, "")
			return "", false
		}
		text.WriteString(value)
	}
	return strings.TrimSpace(text.String()), true
}
