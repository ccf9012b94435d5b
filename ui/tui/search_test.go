package tui

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func previewing(t *testing.T, find func(context.Context, string, int, bool, func(int)) (int, error)) (*session, *previewScreen) {
	t.Helper()
	f := newFake()
	f.draft.Find = find
	s := newSession(t, f, AtDraft(f.draft))
	p := newPreview(s.env, f.draft, 8).(*previewScreen)
	s.take(show{p})
	return s, p
}

// TestSearch: the keys of a search lead to these rows. The orders of the
// sample are HT-1001 to HT-1200.
func TestSearch(t *testing.T) {
	for keys, want := range map[string]int{
		"/ HT-10 enter":           8,   // the row itself has it
		"/ HT-10 enter n":         9,   //
		"/ HT-10 enter N":         7,   //
		"/ 042 enter":             42,  //
		"/ 042 enter n":           42,  // the only one
		"/ 042 enter N":           42,  //
		"/ 00 enter":              8,   // HT-1008
		"/ 00 enter N":            7,   //
		"/ 1001 enter":            1,   // past the end
		"/ 1200 enter n n":        200, //
		"home / 00 enter N":       200, // back past the first row
		"end / 00 enter n":        1,   // past the last row
		"/ nobody enter":          8,   // none: the row stays
		"/ 042 esc":               8,   //
		"/ 042 esc n":             9,   // n is the next problem again
		"/ 042 enter esc n":       9,   // behind the 14th there is the 31st; from 42 on the first again
		"/ 042 enter / enter":     42,  // the text stands there still
		"/ 042 enter / 1 enter":   42,  // no order has 0421
		"/ 042 enter g 1 7 enter": 17,  //
		"/ 042 backspace 5 enter": 45,  //
		"/ enter":                 8,   // nothing to look for
	} {
		s, p := previewing(t, findSample)
		s.press(strings.Fields(keys)...)
		if p.row != want || !p.ready && !p.search.typing {
			t.Errorf("%s: row %d, want %d", keys, p.row, want)
		}
	}
}

// TestSearchEndsAtEsc: esc cancels the work, the row that showed stays, and
// the word of the cancelled search changes nothing.
func TestSearchEndsAtEsc(t *testing.T) {
	ended := make(chan struct{})
	s, p := previewing(t, func(ctx context.Context, text string, from int, back bool, read func(int)) (int, error) {
		_, err := findNoEnd(ctx, text, from, back, read)
		close(ended)
		return 0, err
	})
	s.press("/", "x", "enter")
	run := p.search.run
	if run == nil || !strings.Contains(s.View(), "120 of 200") {
		t.Fatalf("the search does not say how far it is:\n%s", s.View())
	}
	s.press("s", "down", "5") // no keys of a search
	if s.top() != screen(p) || p.row != 8 || p.going {
		t.Error("a key had an effect while the search was under way")
	}
	s.press("esc")
	<-ended
	s.take(found{run, 99, nil})
	if p.search.isOn() || p.row != 8 || s.notice != nil {
		t.Errorf("after esc: on %v, row %d, notice %v", p.search.isOn(), p.row, s.notice)
	}
}

func TestSearchThatFails(t *testing.T) {
	s, p := previewing(t, func(context.Context, string, int, bool, func(int)) (int, error) {
		return 0, errors.New("orders.csv: it cannot be read")
	})
	s.press("/", "x", "enter")
	if s.notice == nil || !strings.Contains(s.View(), "it cannot be read") {
		t.Error("the error does not show")
	}
	s.press("x")
	if p.search.isOn() || p.search.text != "" {
		t.Error("the search goes on")
	}
}
