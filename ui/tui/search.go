package tui

import (
	"context"
	"slices"
	"sync/atomic"

	"github.com/charmbracelet/bubbles/spinner"
	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// search looks for a row of a draft by a text in any of its cells. A long list
// takes seconds to look through, so it runs in a command, says how far it is,
// and ends at esc.
type search struct {
	*env
	draft  *Draft
	typed  field
	typing bool
	text   string // what is looked for, empty when nothing is
	none   bool   // no row has the text
	run    *searchRun
}

// searchRun is a search under way.
type searchRun struct {
	by     *search
	cancel context.CancelFunc
	rows   atomic.Int64
	frames int
}

// found is the word of a search: a row, 0 for none.
type found struct {
	by  *searchRun
	row int
	err error
}

// searched is a frame of a search under way.
type searched struct{ by *searchRun }

// isOn reports whether the search has the keys to itself.
func (s *search) isOn() bool { return s.typing || s.run != nil }

func (s *search) keys() []binding {
	switch {
	case s.typing:
		return append(when(len(s.typed.text) > 0, keyFind), keyCancel)
	case s.run != nil:
		return []binding{keyCancel}
	}
	return nil
}

// begin asks for a text, and offers that of the search before, for whoever mistyped it.
func (s *search) begin() { s.typing, s.typed = true, field{[]rune(s.text)} }

// press takes a key of a search that is on. row is where to begin.
func (s *search) press(msg tea.KeyMsg, row int) tea.Cmd {
	switch does := action(msg, s.keys()); {
	case does == words.KeyCancel && s.run != nil:
		s.run.cancel()
		s.run = nil
	case does == words.KeyCancel:
		s.typing = false
	case does == words.KeyFind:
		s.typing, s.text = false, string(s.typed.text)
		return s.look(row, false)
	case s.typing:
		s.typed.press(msg)
	}
	return nil
}

// end forgets what was looked for.
func (s *search) end() { s.text, s.none = "", false }

// look looks for the text from a row on, or back from it.
func (s *search) look(from int, back bool) tea.Cmd {
	ctx, cancel := context.WithCancel(s.ctx)
	run := &searchRun{by: s, cancel: cancel}
	s.run, s.none = run, false
	find, text := s.draft.Find, s.text
	return tea.Batch(tickOf(searched{run}), work(func() tea.Msg {
		defer cancel()
		row, err := find(ctx, text, from, back, func(rows int) { run.rows.Store(int64(rows)) })
		return found{run, row, err}
	}))
}

// next looks for the text behind the row that shows, or before it. Both ends
// of the list are joined.
func (s *search) next(row int, back bool) tea.Cmd {
	step, total := 1, s.draft.Counts.Total
	if back {
		step = -1
	}
	return s.look((row-1+step+total)%total+1, back)
}

// frame draws the search anew until it has ended.
func (s *search) frame(msg searched) tea.Cmd {
	if msg.by != s.run {
		return nil
	}
	s.run.frames++
	return tickOf(msg)
}

// take takes the word of a search and returns the row to show, 0 for the one
// that shows already.
func (s *search) take(msg found) (row int) {
	if msg.by != s.run {
		return 0 // it was cancelled
	}
	s.run = nil
	if msg.err != nil {
		s.end()
		s.send(failed{msg.err})
		return 0
	}
	s.none = msg.row == 0
	return msg.row
}

// head says in the preview's first line what the search does, and is empty
// when it does nothing.
func (s *search) head(width int) string {
	switch {
	case s.typing:
		ask := s.strong.Render(s.say(words.TUISearchFor)) + " "
		return ask + s.typed.view(max(1, width-len([]rune(s.say(words.TUISearchFor)))-1))
	case s.run != nil:
		frames := spinner.Line.Frames
		head := s.accent.Render(frames[s.run.frames/2%len(frames)]) + " " + s.say(words.TUISearchingFor, s.shown())
		if rows := int(s.run.rows.Load()); rows > 0 {
			head += s.faint.Render("   " + s.say(words.TUILookedAt, s.number(rows), s.number(s.draft.Counts.Total)))
		}
		return head
	}
	return ""
}

// note says behind the row what came of the search.
func (s *search) note() string {
	switch {
	case s.text == "":
		return ""
	case s.none:
		return "   " + s.warn.Render(s.say(words.TUINotFound, s.shown()))
	}
	return "   " + s.faint.Render(s.say(words.TUIFound, s.shown()))
}

func (s *search) shown() string { return cut(campaign.Safe(s.text), 24) }

// moving are the keys of the preview for a search: to begin one, and to go
// from row to row of one that found something.
func (s *search) moving() []binding {
	return slices.Concat(when(s.draft.Counts.Total > 1, keySearch), when(s.text != "" && !s.none, keyNextFound, keyLastFound))
}
