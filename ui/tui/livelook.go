package tui

import (
	"app.wazaj/voye/campaign"
)

// The lines of a live screen are short, and new ones push the old ones away.
// One that is clicked, or that the arrows lead to, is shown in full and stays
// until esc: the whole words of a refusal, of an answer, of what happened.

// inSight is the line of the live screen that is shown in full.
type inSight struct {
	of any // a campaign.Reason, Result or Event, nil for nothing
	at int // among the lines that can be looked at
}

// lookAt shows the line in full that is so many lines below the one that
// shows, or the first one.
func (l *live) lookAt(by int) {
	if len(l.lines) == 0 {
		return
	}
	if l.looked.of == nil {
		by = -l.looked.at
	}
	l.looked.at = max(0, min(l.looked.at+by, len(l.lines)-1))
	l.looked.of = l.lines[l.looked.at]
}

// click shows the line in full that was clicked.
func (l *live) click(line int) (again bool) {
	if line < len(l.lines) && l.looks() {
		l.looked = inSight{of: l.lines[line], at: line}
	}
	return false
}

// looks reports whether lines can be looked at: not while a question waits for
// its answer.
func (l *live) looks() bool { return !l.typing() && len(l.progress.Latest(1)) > 0 }

// clickable notes what the next line is about, and makes it answer to clicks.
func (l *live) clickable(line string, of any) string {
	l.lines = append(l.lines, of)
	return l.spot(lineSpot(len(l.lines)-1), line)
}

// sight draws the line that is looked at.
func (l *live) sight(width int) []part {
	if l.looked.of == nil {
		return nil
	}
	lines := wrap(l.sightWords(), width-2)
	for i := range lines {
		lines[i] = pointer(i == 0) + lines[i]
	}
	return []part{elastic(85, 1, min(4, len(lines)), func(n int) []string { return lines[:n] })}
}

func (l *live) sightWords() string {
	switch of := l.looked.of.(type) {
	case campaign.Reason:
		return l.number(of.Count) + " " + l.mark(of.Outcome) + ": " + inFull(of.Status, of.Code, of.Error)
	case campaign.Result:
		return l.number(of.Row) + "  " + campaign.Safe(of.To) + "  " + l.resultMark(of) + ": " + l.resultWords(of, inFull)
	case campaign.Event:
		return l.clock(of.At) + "  " + l.newsWords(of)
	}
	return ""
}
