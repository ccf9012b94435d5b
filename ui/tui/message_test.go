package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestNamesMatchByThemselves: a value is bound to the column of its name.
func TestNamesMatchByThemselves(t *testing.T) {
	m := Mapping{Columns: []string{"Phone", "First name", "body.2", "Image URL", "button.0.url", "code", "a|image"}}
	for _, c := range []struct {
		slot   Slot
		number int
		want   string
	}{
		{Slot{Kind: SlotBody, Name: "first_name"}, 1, "First name"},
		{Slot{Kind: SlotBody, Name: "last_name"}, 1, ""},
		{Slot{Kind: SlotBody}, 1, ""},
		{Slot{Kind: SlotBody}, 2, "body.2"},
		{Slot{Kind: SlotImage}, 0, "Image URL"},
		{Slot{Kind: SlotVideo}, 0, ""},
		{Slot{Kind: SlotURL}, 0, "button.0.url"},
		{Slot{Kind: SlotURL, Button: 1}, 0, ""},
		{Slot{Kind: SlotCode, Button: 1}, 0, "code"},
	} {
		if got := m.match(c.slot, c.number).Column; got != c.want {
			t.Errorf("%s is bound to %q, want %q", c.slot.label(c.number), got, c.want)
		}
	}
}

// TestPartsStandInOrder: header, body, buttons, whatever comes first, and each
// button gets a place of its own.
func TestPartsStandInOrder(t *testing.T) {
	m := sampleMapping()
	for _, kind := range []SlotKind{SlotCode, SlotBody, SlotURL, SlotImage, SlotBody, SlotReply} {
		m.add(Slot{Kind: kind})
	}
	want := []string{"header image", "body {{1}}", "body {{2}}", "button 0 copy_code", "button 1 url", "button 2 quick_reply"}
	if diff := cmp.Diff(want, m.labels()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, kind := range m.canAdd() {
		if kind.IsHeader() {
			t.Errorf("a second header, %s, is offered", kind)
		}
	}
}

// TestTheWordsAreFollowed: the parameters become those of the approved words,
// and what was bound by hand stays.
func TestTheWordsAreFollowed(t *testing.T) {
	m := sampleMapping()
	m.Words = "{{2}} {{1}}"
	m.follow()
	m.Slots[1].Value = Binding{Text: "by hand"}
	m.Words = "{{1}}, {{2}} and {{ 3 }}"
	m.follow()
	if len(m.Slots) != 3 || m.Slots[1].Value.Text != "by hand" {
		t.Errorf("the parameters are %+v", m.Slots)
	}
	m.Words = "{{order}} and {{Order}} {{unclosed"
	m.follow()
	if len(m.Slots) != 2 || m.Slots[0].Value.Column != "Order" {
		t.Errorf("the named ones are %+v", m.Slots)
	}
	m.Words = "{{999999999}}"
	if m.follow(); len(m.Slots) != maxHoles {
		t.Errorf("a slip makes %d lines", len(m.Slots))
	}
}

// TestAListWithoutAMessageIsComposed from the first key to the list screen of
// the campaign that was saved.
func TestAListWithoutAMessageIsComposed(t *testing.T) {
	f := newFake()
	start := atUnworded(f)
	s := newSession(t, f, start)
	composed(s)
	f.err = nil
	s.press("s", "ctrl+u", "jodi a.yaml", "enter")
	if len(f.saved) != 1 {
		t.Fatalf("%d files were saved", len(f.saved))
	}
	want := sampleMapping()
	want.Template, want.Language, want.Words = "order_update", "ht", "Bonjou {{first_name}}, *{{order}}* pare."
	want.Slots = []Slot{
		{Kind: SlotBody, Name: "first_name", Value: Binding{Column: "First name"}},
		{Kind: SlotBody, Name: "order", Value: Binding{Column: "Order"}},
		{Kind: SlotCode, Button: 1, Value: Binding{Column: "Order"}},
	}
	if diff := cmp.Diff(want, f.saved[0]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if _, ok := s.top().(*listScreen); !ok || len(f.readings) != 1 || f.readings[0] != want.Reading {
		t.Errorf("it goes on to %T, read as %+v", s.top(), f.readings)
	}
}

// TestARefusedNameIsAskedAgain, with what was composed still there.
func TestARefusedNameIsAskedAgain(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atUnworded(f))
	composed(s)
	f.refuse = errors.New("it is there already")
	s.press("s", "enter")
	if !strings.Contains(s.View(), "it is there already") {
		t.Errorf("the refusal is not told:\n%s", s.View())
	}
	f.refuse, f.err = nil, nil
	s.press("2", "enter")
	if len(f.saved) != 1 || len(f.saved[0].Slots) != 3 {
		t.Errorf("saved are %+v", f.saved)
	}
}

// TestLeavingAMessageIsAsked when it would be lost, and only then.
func TestLeavingAMessageIsAsked(t *testing.T) {
	for _, c := range []struct {
		composes bool
		keys     []string
		stays    bool
		quits    bool
	}{
		{false, []string{"esc"}, false, false},
		{false, []string{"q"}, true, true},
		{true, []string{"esc"}, true, false},
		{true, []string{"esc", "n"}, true, false},
		{true, []string{"esc", "y"}, false, false},
		{true, []string{"q", "esc"}, true, false},
		{true, []string{"q", "y"}, true, true},
		{true, []string{"q", "esc", "esc", "y"}, false, false},
	} {
		f := newFake()
		s := newSession(t, f, atUnworded(f))
		if c.composes {
			composed(s)
		}
		s.press(c.keys...)
		if _, stays := s.top().(*messageScreen); stays != c.stays || s.quit != c.quits {
			t.Errorf("composed %v, %q: it stays %v and quits %v", c.composes, c.keys, stays, s.quit)
		}
	}
}

// TestThePreviewFollows every change, and shows the row that was asked for.
func TestThePreviewFollows(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atUnworded(f))
	composed(s)
	before := len(f.tries)
	s.press("right")
	if len(f.tries) != before+1 || f.tries[before].Slots[0].Value.Column != "Order" {
		t.Errorf("%d rows were rendered, the last of %+v", len(f.tries)-before, f.tries[len(f.tries)-1].Slots)
	}
	s.press("pgdown", "pgdown", "pgup")
	if !strings.Contains(s.View(), "Row 2,") {
		t.Errorf("another row shows:\n%s", s.View())
	}
}

// TestTheListScreenLeadsToItsMessage, but not that of the built-in sample.
func TestTheListScreenLeadsToItsMessage(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtDraft(f.draft))
	s.press("m")
	if _, ok := s.top().(*messageScreen); !ok {
		t.Errorf("m leads to %T", s.top())
	}
	f.draft.Path = ""
	s = newSession(t, f, AtDraft(f.draft))
	s.press("m")
	if _, ok := s.top().(*listScreen); !ok {
		t.Errorf("for the sample m leads to %T", s.top())
	}
}

// TestAnyKeysLeaveAMessageSafe: no order of keys on the screens of a message
// and of its test brings one down, breaks the geometry, writes a file that was
// not asked for or sends without the digits.
func TestAnyKeysLeaveAMessageSafe(t *testing.T) {
	t.Parallel()
	keys := append(slices.Clone(everyKey), "delete", "ctrl+n", "ctrl+u", "{{Phone}} 李", "a|}b", "q")
	rapid.Check(t, func(r *rapid.T) {
		f := newFake()
		s := newSession(t, f, atUnworded(f))
		if rapid.Bool().Draw(r, "composed") {
			composed(s)
		}
		if rapid.Bool().Draw(r, "trial") {
			f.err = nil
			s.take(show{newTrial(s.env, f.draft, 8)})
		}
		s.resize(rapid.IntRange(1, 130).Draw(r, "width"), rapid.IntRange(1, 50).Draw(r, "height"))
		for _, name := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 14).Draw(r, "keys") {
			if s.press(name); s.quit {
				return
			}
			fits(r, s)
		}
		if len(f.tests) > 0 {
			r.Fatalf("a test was sent to %q", f.tests)
		}
		for _, m := range f.saved {
			if m.To.Column == "" {
				r.Fatalf("%+v was saved without a number", m)
			}
		}
	})
}
