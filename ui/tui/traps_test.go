package tui

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
)

// These tests hold what Bubble Tea does not do by itself, and what terminals
// and keyboards get wrong.

// TestOneFrameTakesAllEvents: View runs after every message, so a message for
// each event would hold a fast run up.
func TestOneFrameTakesAllEvents(t *testing.T) {
	const rows = 20_000
	f := newFake()
	f.live = newFakeLive(rows + 12)
	s := newSession(t, f, atLive(f))
	f.live.answer(rows, noon)
	s.look()
	if left := len(f.live.events); left != 0 {
		t.Errorf("%d events wait after a frame", left)
	}
	s.resize(120, 40)
	if !strings.Contains(s.View(), "rows                20,012") || s.top().(*live).done != rows {
		t.Errorf("%d rows were counted in one frame, want %d:\n%s", s.top().(*live).done, rows, s.View())
	}
}

// TestFastTypingIsKeyByKey: what a fast typist presses within a read of the
// terminal arrives as one message.
func TestFastTypingIsKeyByKey(t *testing.T) {
	for typed, want := range map[string]string{"p": "pause", "ppp": "pause continue pause", "sy": "stop", "++-": "rate 25 rate 30 rate 25", "snp": "pause"} {
		f := newFake()
		s := newSession(t, f, atLive(f))
		sending(s, f)
		s.press(typed)
		if got := strings.Join(f.live.calls, " "); got != want {
			t.Errorf("%q told the run %q, want %q", typed, got, want)
		}
	}
}

// TestAltGrTypesIntoAPath: on Windows it arrives as Alt, and many keyboards
// need it for the signs of a path.
func TestAltGrTypesIntoAPath(t *testing.T) {
	var f field
	for _, key := range []struct {
		r   rune
		alt bool
	}{{'C', false}, {':', false}, {'\\', true}, {'~', true}, {'é', true}, {'b', true}, {'1', true}, {'x', false}} {
		taken := f.press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{key.r}, Alt: key.alt})
		if shortcut := key.alt && (key.r == 'b' || key.r == '1'); taken == shortcut {
			t.Errorf("%q with Alt %v: taken %v", key.r, key.alt, taken)
		}
	}
	if got := f.path(); got != `C:\~éx` {
		t.Errorf("the path is %q", got)
	}
	var g gate
	if taken, _ := g.press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("1"), Alt: true}, 1); taken {
		t.Error("a number is taken that was typed with Alt")
	}
}

// TestNoKeyNeedsAltGr: on AZERTY and QWERTZ these do, and on a Mac some are
// not printed on the keyboard at all.
func TestNoKeyNeedsAltGr(t *testing.T) {
	seen := 0
	for i, state := range states {
		for _, b := range inState(t, i).listed() {
			for _, name := range b.Keys() {
				if seen++; strings.ContainsAny(name, "[]{}@\\|~#^`") || strings.HasPrefix(name, "alt+") {
					t.Errorf("%s: %q for %q", state.name, name, b.does)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no key was looked at")
	}
}

// TestNoEmojiOfOurOwn: terminals disagree on how wide they are. The frame, the
// words and the marks are drawn without anybody's data.
func TestNoEmojiOfOurOwn(t *testing.T) {
	for i, state := range states {
		s := inState(t, i)
		if state.name == "list" || strings.HasPrefix(state.name, "list-") {
			continue // its rows have names with emoji
		}
		for _, r := range s.View() {
			if r > 0x1f000 || r >= 0x2600 && r <= 0x27bf && r != '✓' && r != '✗' || unicode.Is(unicode.Co, r) {
				t.Errorf("%s draws %q", state.name, r)
			}
		}
	}
}

// TestNoCommandWaitsForAChannel: one that is nil would hang for ever. Only the
// suspended shell waits for one, and makes it itself.
func TestNoCommandWaitsForAChannel(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatal(err, files)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || file == "suspend_unix.go" {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(node ast.Node) bool {
			receive, ok := node.(*ast.UnaryExpr)
			if _, channel := node.(*ast.ChanType); channel || ok && receive.Op == token.ARROW {
				t.Errorf("%s waits for a channel", file)
			}
			return true
		})
	}
}

// TestALongReportIsReadAPageAtATime: only what is near the screen is asked
// for, wherever the cursor goes, and the columns stay straight.
func TestALongReportIsReadAPageAtATime(t *testing.T) {
	f := newFake()
	f.report.Counts = campaign.Counts{Total: 10_000_000, Sent: 10_000_000}
	read := 0
	f.report.Rows = func(_ context.Context, _ Query, from, count int) (Page, error) {
		var rows []ReportRow
		for i := from; i < min(from+count, f.report.Counts.Total); i++ {
			read++
			rows = append(rows, ReportRow{Row: i + 1, To: fmt.Sprintf("+509341%05d", i%100_000), Outcome: campaign.Sent, Status: 200, MessageID: int64(i)})
		}
		return Page{rows, f.report.Counts.Total}, nil
	}
	s := newSession(t, f, atReport(f))
	s.resize(120, 40)
	s.press("tab", "down", "pgdown", "end")
	if !strings.Contains(s.View(), "› 10,000,…") && !strings.Contains(s.View(), "10,000,000") {
		t.Errorf("the last row does not show:\n%s", s.View())
	}
	s.press("home", "G", "k")
	if most := 10 * heldRows; read > most {
		t.Errorf("%d rows were read, want at most %d", read, most)
	}
	var at []int
	for line := range strings.SplitSeq(s.View(), "\n") {
		if cells, _, found := strings.Cut(line, "✓ sent"); found {
			at = append(at, len([]rune(cells)))
		}
	}
	if len(at) < 20 || len(slices.Compact(at)) != 1 {
		t.Errorf("the columns begin at %d", at)
	}
}
