package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// TestAPathIsCompleted: tab types on as far as all proposals agree, then shows
// the choice; a folder that is chosen is looked into, a file is opened.
func TestAPathIsCompleted(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtHome())
	s.press("o", "~", "tab")
	if got := string(s.top().(*homeScreen).path.text.text); got != "~/Listes" {
		t.Errorf("tab types on to %q", got)
	}
	s.press("tab", "enter")
	if got := string(s.top().(*homeScreen).path.text.text); got != "~/Listes/" {
		t.Errorf("the folder is %q", got)
	}
	s.press("down", "down", "enter")
	if !slices.Equal(f.opened, []string{"~/Listes 2025.csv"}) {
		t.Errorf("opened %q", f.opened)
	}
	if want := []string{"", "~", "~/Listes", "~/Listes/"}; !slices.Equal(f.typed, want) {
		t.Errorf("asked for %q, want %q", f.typed, want)
	}
}

// TestLateProposalsAreDropped: they answer a path that is typed no more.
func TestLateProposalsAreDropped(t *testing.T) {
	f := newFake()
	f.found = nil
	s := newSession(t, f, AtHome())
	s.press("o", "a")
	s.take(completed{"other", []Entry{{Path: "other.csv"}}})
	if strings.Contains(s.View(), "other.csv") {
		t.Errorf("they show:\n%s", s.View())
	}
}

// TestThePickerKeepsItsPlace: up and back again the cursor is on the folder
// that was left, and one that cannot be read leaves everything as it was.
func TestThePickerKeepsItsPlace(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtHome())
	s.press("b", "enter", "left")
	p := s.top().(*picker)
	if got := p.folder.Entries[p.list.cursor].Path; got != "/home/marie/Listes" {
		t.Errorf("the cursor is on %q", got)
	}
	s.press("left") // to /home, which cannot be read
	if s.notice == nil || p.folder.Path != "/home/marie" {
		t.Errorf("%v in %q", s.notice, p.folder.Path)
	}
	s.press("x", "end", "enter")
	if !slices.Equal(f.opened, []string{"/home/marie/orders.csv"}) {
		t.Errorf("opened %q", f.opened)
	}
}

// TestTheGuideComesOnce: on a first start, and not again when it is left.
func TestTheGuideComesOnce(t *testing.T) {
	f := newFake()
	f.fresh = true
	s := newSession(t, f, AtHome())
	if g, ok := s.top().(*setupScreen); !ok || !g.guide {
		t.Fatalf("a first start shows %T", s.top())
	}
	s.press("esc")
	if _, ok := s.top().(*homeScreen); !ok {
		t.Errorf("skipped, it leads to %T", s.top())
	}
	f.runs = sampleRuns()
	if s = newSession(t, f, AtHome()); len(s.screens) != 1 {
		t.Errorf("with runs it shows %T", s.top())
	}
}

// TestSetupKeeps: what each line keeps, and that the key is gone from the
// screen and its field then.
func TestSetupKeeps(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtHome())
	s.press("s", "ctrl+u", "https://gw.example", "enter")
	screen := s.top().(*setupScreen)
	if screen.line != setupKey || !slices.Equal(f.configured, []string{"base_url=https://gw.example"}) {
		t.Errorf("on line %d with %q", screen.line, f.configured)
	}
	s.press("wzj_topsecret")
	if strings.Contains(s.View(), "topsecret") {
		t.Errorf("the key shows:\n%s", s.View())
	}
	held := screen.key.text
	s.press("enter")
	if len(f.kept) != 1 || !strings.HasSuffix(f.kept[0], " wzj_topsecret") {
		t.Errorf("kept %q", f.kept)
	}
	if strings.Trim(string(held), "\x00") != "" || screen.key.text != nil {
		t.Errorf("the field still holds %q and %q", string(held), string(screen.key.text))
	}
	s.press("down", "down", "right", "right")
	if !slices.Equal(f.lights, []bool{false, true}) || f.configured[len(f.configured)-1] != "theme=dark" && f.configured[len(f.configured)-1] != "theme=light" {
		t.Errorf("painted %v, saved %q", f.lights, f.configured)
	}
}

// TestAWrongAddressIsNotKept: what was refused stays to be mended.
func TestAWrongAddressIsNotKept(t *testing.T) {
	f := newFake()
	i := slices.IndexFunc(states, func(s state) bool { return s.name == "setup-refused" })
	s := newSession(t, f, states[i].start(f))
	states[i].do(s, f)
	screen := s.top().(*setupScreen)
	if screen.line != setupBaseURL || string(screen.url.text) != "http://gw.example" || len(f.configured) != 0 {
		t.Errorf("on line %d with %q, saved %q", screen.line, string(screen.url.text), f.configured)
	}
}

// TestProofsAreExact: what is claimed for each pair of answers. The key is only
// said to be taken when the gateway tells it from none.
func TestProofsAreExact(t *testing.T) {
	for _, c := range []struct {
		status, keyless int
		want            words.ID
	}{
		{422, 401, words.TUIProvenKey}, {422, 422, words.TUIProvenNoKey}, {401, 401, words.TUIProvenRefused},
		{403, 401, words.TUIProvenBlocked}, {503, 503, words.TUIProvenLater}, {429, 401, words.TUIProvenLater},
		{404, 404, words.TUIProvenOther}, {200, 200, words.TUIProvenOther}, {302, 302, words.TUIProvenOther},
	} {
		f := newFake()
		f.proof = Proof{Gateway: "gw.example", Status: c.status, Keyless: c.keyless}
		s := newSession(t, f, AtHome())
		s.resize(200, 50)
		s.press("s", "down", "down", "enter")
		shown := strings.Join(strings.Fields(s.View()), " ")
		for _, id := range []words.ID{words.TUIProvenKey, words.TUIProvenNoKey, words.TUIProvenRefused, words.TUIProvenBlocked, words.TUIProvenLater, words.TUIProvenOther} {
			begins, _, _ := strings.Cut(s.say(id), "(")
			if strings.Contains(shown, strings.TrimSpace(begins)) != (id == c.want) {
				t.Errorf("%d with the key, %d without: %q is wrong in\n%s", c.status, c.keyless, id, s.View())
			}
		}
	}
}

// TestThePaletteCannotLie: on every screen it offers what the keys offer, and
// running an offer does what the key does.
func TestThePaletteCannotLie(t *testing.T) {
	for i, state := range states {
		s := inState(t, i)
		if s.notice != nil || s.helping || s.palette != nil {
			continue
		}
		s.press("ctrl+p")
		for _, b := range s.offered() {
			if len(b.Keys()) == 0 || isMove[b.does] {
				continue
			}
			if !slices.ContainsFunc(s.palette.offers, func(o offer) bool { return o.says == s.say(b.does) }) {
				t.Errorf("%s: the palette has no %q", state.name, s.say(b.does))
			}
		}
		s.press("esc")
		if s.palette != nil {
			t.Errorf("%s: esc leaves the palette open", state.name)
		}
	}
	f := newFake()
	s := newSession(t, f, atLive(f))
	s.press("ctrl+p", "pau", "enter")
	if got := strings.Join(f.live.calls, " "); got != "pause" || s.palette != nil {
		t.Errorf("the palette told the run %q", got)
	}
}

// TestThePaletteLeavesNoLiveRun: home and set-up would leave a run without a
// screen, so they are not offered beside one.
func TestThePaletteLeavesNoLiveRun(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	s.press("ctrl+p")
	for _, o := range s.palette.offers {
		if o.says == s.say(words.PaletteHome) || o.says == s.say(words.PaletteSetup) {
			t.Errorf("%q is offered", o.says)
		}
	}
	s = newSession(t, f, AtDraft(f.draft))
	s.press("ctrl+p", "hom", "enter")
	if _, ok := s.top().(*homeScreen); !ok || len(s.screens) != 1 {
		t.Errorf("home leads to %T of %d", s.top(), len(s.screens))
	}
}

// TestThePaletteGoesWithItsScreen: a run that ends beneath it closes it, since
// the same keys do something else on the report.
func TestThePaletteGoesWithItsScreen(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	s.press("ctrl+p")
	f.live.over = true
	s.look()
	if s.palette != nil {
		t.Errorf("it stays open over %T", s.top())
	}
}

// BenchmarkView is what a frame costs, with the mouse's spots and without.
func BenchmarkView(b *testing.B) {
	for name, mouse := range map[string]mouse{"mouse": newMouse(), "none": {}} {
		b.Run(name, func(b *testing.B) {
			f := newFake()
			kinds(f.draft)
			e := f.env()
			e.mouse = mouse
			a := newApp(e, newList(e, f.draft))
			for b.Loop() {
				a.View()
			}
		})
	}
}

// TestEveryKeyCanBePressedForAPerson: the palette and the mouse press keys by
// their names.
func TestEveryKeyCanBePressedForAPerson(t *testing.T) {
	for i := range states {
		for _, b := range inState(t, i).offered() {
			for _, name := range b.Keys() {
				if got := keyMsg(name).String(); got != name {
					t.Errorf("%q presses %q", name, got)
				}
			}
		}
	}
}

// TestARunThatNeedsAKeyIsAnnounced: it waits for a person, who may be away.
func TestARunThatNeedsAKeyIsAnnounced(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	sending(s, f)
	f.now = f.now.Add(aWhile)
	refuseKey(s, f)
	if _, waits := s.top().(*live); !waits || len(f.alerts) != 1 {
		t.Errorf("it led to %T and told %q", s.top(), f.alerts)
	}
}

// TestALongRunIsAnnounced: once, when it ends; a short one only names itself in
// the title.
func TestALongRunIsAnnounced(t *testing.T) {
	for _, c := range []struct {
		took time.Duration
		want int
	}{{aWhile, 1}, {longRun - time.Second, 0}} {
		f := newFake()
		s := newSession(t, f, atLive(f))
		sending(s, f)
		f.now, f.live.over = f.now.Add(c.took), true
		s.look()
		if len(f.alerts) != c.want {
			t.Errorf("after %v: %q", c.took, f.alerts)
		}
		if c.want > 0 && !strings.Contains(f.alerts[0], "Order update: stopped, ") {
			t.Errorf("%q", f.alerts[0])
		}
	}
}

// TestMendingIsAsked: a single key writes nothing.
func TestMendingIsAsked(t *testing.T) {
	f := newFake()
	kinds(f.draft)
	s := newSession(t, f, AtDraft(f.draft))
	s.press("x", "esc", "y", "x", "q", "enter", "n")
	if f.mendings != 0 || s.quit {
		t.Fatalf("mended %d times, left %v", f.mendings, s.quit)
	}
	s.press("x", "y")
	l, ok := s.top().(*listScreen)
	if !ok || f.mendings != 1 || l.draft.List != "/home/marie/orders-mended.csv" {
		t.Errorf("%d, %T", f.mendings, s.top())
	}
}

// TestAGroupShowsItsRows: enter on a kind opens the rows of that kind, and
// enter on a row the preview of that row in the whole draft.
func TestAGroupShowsItsRows(t *testing.T) {
	f := newFake()
	kinds(f.draft)
	s := newSession(t, f, AtDraft(f.draft))
	s.press("down", "enter", "down", "enter")
	p, ok := s.top().(*previewScreen)
	if !ok || p.draft != f.draft || p.row != f.draft.Kinds[1].First[1].Row {
		t.Fatalf("%T", s.top())
	}
	s.press("esc")
	g, ok := s.top().(*groupScreen)
	if !ok || slices.ContainsFunc(g.rows.draft.Problems, func(p campaign.Problem) bool { return p.Rule != campaign.RuleEmptyCell }) {
		t.Errorf("back to %T", s.top())
	}
	s.press("esc")
	if l, ok := s.top().(*listScreen); !ok || l.problems.cursor != 1 {
		t.Errorf("back to %T", s.top())
	}
}
