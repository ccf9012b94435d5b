package tui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"app.wazaj/voye/campaign"
)

// hostile are texts that command a terminal, hide what follows, turn the
// direction of writing or paint over other lines.
var hostile = []string{
	"\x1b[2J", "\x1b[31m", "\x1b]0;title\x07", "\x1b]8;;http://evil.example\x1b\\", "\x1b]52;c;aGk=\x07", "\x1bP1$q\x1b\\", "\x1b_x\x1b\\", "\x1b]0;unfinished",
	"\u009b31m", "\u009d0;x\u009c", "\b\b", "\r", "\n", "\r\n\n", "\t", "\v", "\x00", "\x7f", "\x0e", "\x1b[201~", "\u202e", "\u2066", "\u061c", "\u200b", "\u2060",
	"\ufeff", "\u00ad", "\u2028", "\u2029", "\u0085", "\U000e0041", "\ufff9", "\ue000", "\xff\xfe", "e" + strings.Repeat("\u0301", 12),
}

// hostileTexts returns the texts one by one, or in the short form some at once.
func hostileTexts() []string {
	if long {
		return hostile
	}
	return []string{"\x1b[2J\x1b]0;t\x07\u009b31m\b\r\n\x00\x7f", "\u202e\u200b\u2028\ufeff\U000e0041\xff\x1b]0;unfinished"}
}

// TestHostileTextsStayOnTheirLine shows every screen with every text of other
// people's replaced by a hostile one between two words. Nothing reaches the
// terminal but text, and no screen breaks.
func TestHostileTextsStayOnTheirLine(t *testing.T) {
	t.Parallel()
	for _, evil := range hostileTexts() {
		for i, state := range states {
			s := hostileState(t, i, "Avan"+evil+"Apre")
			for _, size := range [][2]int{{200, 50}, {80, 24}, {40, 10}} {
				s.resize(size[0], size[1])
				lines := strings.Split(s.View(), "\n")
				if len(lines) > size[1] {
					t.Errorf("%s with %q at %v is %d lines tall", state.name, evil, size, len(lines))
				}
				for _, line := range lines {
					// The one mark of our own ends a text that runs to the left.
					plain := strings.ReplaceAll(line, "\u200e", "")
					if acts := strings.ContainsFunc(plain, commands); acts || campaign.Safe(plain) != plain || ansi.StringWidth(line) > size[0] {
						t.Errorf("%s with %q at %v: %q", state.name, evil, size, line)
					}
				}
			}
		}
	}
}

// commands reports whether a terminal acts on r instead of drawing it.
func commands(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }

// TestHostileTextsHideNothing: what stands behind a hostile text is on the line
// where it began, or a mark that something was cut.
func TestHostileTextsHideNothing(t *testing.T) {
	shown := map[string]bool{"home-runs": true, "list": true, "preview": true, "preview-json": true, "report": true, "report-rows": true, "home-failed": true, "confirm-blocked": true}
	for _, evil := range hostileTexts() {
		for i, state := range states {
			if !shown[state.name] {
				continue
			}
			s := hostileState(t, i, "Avan"+evil+"Apre")
			s.resize(400, 60)
			begun := 0
			for line := range strings.SplitSeq(s.View(), "\n") {
				for _, rest := range strings.Split(line, "Avan")[1:] {
					begun++
					if !strings.Contains(rest, "Apre") && !strings.Contains(rest, "…") {
						t.Errorf("%s with %q: %q", state.name, evil, line)
					}
				}
			}
			if begun == 0 {
				t.Errorf("%s with %q shows nothing of it", state.name, evil)
			}
		}
	}
}

// hostileState is inState with texts of other people's replaced by evil.
func hostileState(t *testing.T, i int, evil string) *session {
	t.Helper()
	f := newFake()
	f.draft = hostileDraft(f.draft, evil)
	start := states[i].start(f)
	var unworded *Unworded
	switch {
	case errors.As(f.err, &unworded):
		unworded.Mapping.Name, unworded.Mapping.List, unworded.Mapping.Columns[2] = evil, evil, evil
	case f.err != nil:
		f.err = errors.New(evil)
	}
	if f.refuse != nil {
		f.refuse = errors.New(evil)
	}
	if f.draft.Blocker != "" {
		f.draft.Blocker = evil
	}
	if f.draft.Note != "" {
		f.draft.Note = evil
	}
	for n := range f.runs {
		f.runs[n] = hostileRun(f.runs[n], evil)
	}
	f.plan.Run, f.plan.Gateway = hostileRun(f.plan.Run, evil), evil
	hostileReport(f.report, evil)
	f.turnHostile(evil)
	s := newSession(t, f, start)
	if l, ok := s.top().(*live); ok {
		l.run.Name, l.run.ID, l.run.Gateway = evil, evil, evil
		f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventResult, At: noon,
			Result: campaign.Result{Row: 3, Attempt: 1, To: evil, Outcome: campaign.Failed, Status: 422, Code: evil, Error: evil}})
		hold(s, f, campaign.Hold{Reason: campaign.HoldBackoff, Until: noon, Tries: 1, Status: 503, Message: evil})
	}
	if states[i].do != nil {
		states[i].do(s, f)
	}
	return s
}

func hostileDraft(d *Draft, evil string) *Draft {
	d.Path, d.Name, d.List, d.Reading.Encoding, d.Reading.Delimiter, d.LineEnds, d.Template, d.Language, d.Gateway = evil, evil, evil, evil, evil, evil, evil, evil, evil
	d.Columns = []string{"Phone", evil, "Notes"}
	if d.MendTo != "" {
		d.MendTo = evil
	}
	for i := range d.Problems {
		d.Problems[i].Column, d.Problems[i].Value, d.Problems[i].Detail = evil, evil, evil
	}
	row := d.Row
	d.Row = func(n int) (Sample, error) {
		sample, err := row(n)
		sample.Record.Cells = []string{evil, evil, evil}
		return sample, err
	}
	return d
}

func hostileRun(run Run, evil string) Run {
	run.ID, run.Name = evil, evil
	if run.Halt != nil {
		run.Halt = &campaign.Halt{Status: 401, Code: evil, Message: evil}
	}
	if run.Broken != "" {
		run.Broken = evil
	}
	return run
}

func hostileReport(r *Report, evil string) {
	r.Run = hostileRun(r.Run, evil)
	for i := range r.Reasons {
		r.Reasons[i].Code, r.Reasons[i].Error = evil, evil
	}
	rows := r.Rows
	r.Rows = func(ctx context.Context, query Query, from, count int) (Page, error) {
		page, err := rows(ctx, query, from, count)
		for i := range page.Rows {
			page.Rows[i].To, page.Rows[i].Code, page.Rows[i].Error = evil, evil, evil
		}
		return page, err
	}
	r.Attempts = func(ctx context.Context, row int) ([]campaign.Result, error) {
		attempts, err := sampleAttempts(ctx, row)
		for i := range attempts {
			attempts[i].Code, attempts[i].Error = evil, evil
		}
		return attempts, err
	}
}
