package tui

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// fakeDeps answers every question of the screens and notes what they did.
type fakeDeps struct {
	runs     []Run
	draft    *Draft
	plan     *Resume
	report   *Report
	live     *fakeLive
	err      error
	opened   []string
	started  []Settings
	readings []Reading
	keys     []string
	keyErr   error
	settled  []string
	gone     []string // runs that were deleted
	mapping  Mapping
	tries    []Mapping
	saved    []Mapping
	refuse   error // why a mapping is not saved, or a number not taken
	tests    []string
	now      time.Time
	fakeDesk
}

func newFake() *fakeDeps {
	f := &fakeDeps{now: noon, draft: sampleDraft(), report: sampleReport(), live: newFakeLive(200), mapping: sampleMapping(), fakeDesk: newFakeDesk()}
	f.plan = &Resume{Run: sampleRuns()[0], Rate: 20, Workers: 16, Gateway: "wazaj.example.com"}
	return f
}

func (f *fakeDeps) deps() Deps {
	start := func(s Settings) (*Live, error) {
		f.started = append(f.started, s)
		return f.live.live(), f.err
	}
	return Deps{
		Words: words.For("en"), Now: func() time.Time { return f.now },
		Runs: func(context.Context) ([]Run, error) { return f.runs, f.err },
		Open: func(_ context.Context, path string, read func(int)) (*Draft, error) {
			f.opened = append(f.opened, path)
			read(1200)
			return f.draft, f.err
		},
		Reread: func(_ context.Context, draft *Draft, how Reading, read func(int)) (*Draft, error) {
			f.readings = append(f.readings, how)
			again := *draft
			again.Reading = how
			return &again, f.err
		},
		Demo:    func(context.Context, func(int)) (*Draft, error) { return f.draft, f.err },
		Compose: func(context.Context, *Draft) (Mapping, error) { return f.mapping, f.err },
		Try: func(_ context.Context, m Mapping, row int) (Sample, error) {
			f.tries = append(f.tries, m)
			sample, err := f.draft.Row(row)
			sample.Message.Body, sample.Message.Endpoint = mappedBody(m), campaign.EndpointTemplate
			if m.IsText {
				sample.Message.Endpoint = campaign.EndpointText
			}
			return sample, err
		},
		Save: func(_ context.Context, m Mapping, name string) (string, error) {
			if f.refuse != nil {
				return "", f.refuse
			}
			f.saved = append(f.saved, m)
			return "/lists/" + name, nil
		},
		AimTest: func(_ context.Context, d *Draft, row int, number string) (*Trial, error) {
			if f.refuse != nil {
				return nil, f.refuse
			}
			sample, err := d.Row(row)
			sample.Message.Body = bytes.ReplaceAll(sample.Message.Body, []byte(sample.Message.To), []byte(number))
			sample.Message.To = number
			return &Trial{Row: row, Message: sample.Message, Gateway: d.Gateway, Sandbox: d.Sandbox}, err
		},
		Test: func(_ context.Context, _ *Draft, trial *Trial) (*Live, error) {
			f.tests = append(f.tests, trial.Message.To)
			return f.live.live(), f.refuse
		},
		Start:  func(_ context.Context, _ *Draft, s Settings) (*Live, error) { return start(s) },
		Plan:   func(context.Context, string) (*Resume, error) { return f.plan, f.err },
		Resume: func(_ context.Context, _ *Resume, s Settings) (*Live, error) { return start(s) },
		Report: func(context.Context, string) (*Report, error) { return f.report, f.err },
		Desk:   f.desk(),
		ReplaceKey: func(_ context.Context, run, key string, keep bool) error {
			f.keys = append(f.keys, fmt.Sprintf("%s %s %v", run, key, keep))
			return f.keyErr
		},
		Keyring: true,
		Settle: func(_ context.Context, run string, rows []int, as campaign.Outcome) (int, error) {
			f.settled = append(f.settled, fmt.Sprintf("%s %v %s", run, rows, as))
			return max(len(rows), 1), f.err
		},
	}
}

// mappedBody is the request of a mapping in which each column is its own value.
func mappedBody(m Mapping) []byte {
	body := map[string]any{"to": "+50934123456", "body": m.Text}
	if !m.IsText {
		var parameters []map[string]string
		for _, s := range m.Slots {
			if s.Kind == SlotBody {
				parameters = append(parameters, map[string]string{"type": "text", "parameter_name": s.Name, "text": s.Value.String()})
			}
		}
		body = map[string]any{"to": "+50934123456", "template_name": m.Template, "template_language": m.Language,
			"template_components": []any{map[string]any{"type": "body", "parameters": parameters}}}
	}
	data, _ := json.Marshal(body)
	return data
}

// env is what screens are given in tests: no colour, a clock that stands.
func (f *fakeDeps) env() *env {
	deps := f.deps()
	deps.NoColor = true
	e := &env{ctx: context.Background(), Deps: deps, theme: newTheme(io.Discard, false, true)}
	e.repaint = func(light bool) theme { f.lights = append(f.lights, light); return e.theme }
	return e
}

// fakeLive is a run of which a test says what happens.
type fakeLive struct {
	total  int
	events []campaign.Event
	calls  []string
	over   bool
	err    error
	row    int
	at     time.Time // of what happens to the run
}

func newFakeLive(total int) *fakeLive { return &fakeLive{total: total, at: noon} }

func (f *fakeLive) live() *Live {
	call := func(name string) func() { return func() { f.calls = append(f.calls, name) } }
	return &Live{
		ID: "20261124-120000-order-update", Folder: "/runs/20261124-120000-order-update", Name: "Order update",
		Gateway: "wazaj.example.com", Rate: 20, Workers: 16, Tally: tallyOf(f.total), Aim: f.total - 12,
		Events: func() []campaign.Event {
			events := f.events
			f.events = nil
			return events
		},
		Pause: call("pause"), Continue: call("continue"), Stop: call("stop"), Leave: call("leave"),
		SetRate: func(rate float64) {
			f.calls = append(f.calls, fmt.Sprintf("rate %g", rate))
			f.events = append(f.events, campaign.Event{Kind: campaign.EventRate, At: f.at, Rate: rate})
		},
		SetWorkers: func(n int) {
			f.calls = append(f.calls, fmt.Sprintf("workers %d", n))
			f.events = append(f.events, campaign.Event{Kind: campaign.EventWorkers, At: f.at, Workers: n})
		},
		Done: func() (bool, error) { return f.over, f.err },
	}
}

// tallyOf has 12 rows that are left out, from row 9 on.
func tallyOf(total int) *campaign.Tally {
	tally := campaign.NewTally(total)
	for i := range 12 {
		tally.Set(9+i, []campaign.Outcome{campaign.Invalid, campaign.Duplicate, campaign.Suppressed}[i/5])
	}
	return tally
}

// answer lets n rows be sent, refused and left open, 20 a second until at.
func (f *fakeLive) answer(n int, at time.Time) {
	for i := range n {
		if f.row++; f.row == 9 {
			f.row = 21
		}
		r := campaign.Result{Row: f.row, Attempt: 1, To: fmt.Sprintf("+5093412%04d", f.row), Outcome: campaign.Sent,
			At: at.Add(-time.Duration(n-i) * 50 * time.Millisecond), Status: 200, MessageID: int64(12000 + f.row),
			Took: time.Duration(40+f.row%50) * time.Millisecond}
		switch {
		case f.row%25 == 0:
			r.Outcome, r.Status, r.MessageID, r.Code, r.Error = campaign.Failed, 422, 0, "invalid_recipient", "The to field is not a WhatsApp number."
		case f.row%60 == 7:
			r.Outcome, r.Status, r.MessageID, r.Code, r.Error = campaign.Unknown, 0, 0, "timeout", "no answer within 30s"
		}
		f.events = append(f.events, campaign.Event{Kind: campaign.EventIntent, At: r.At, Result: r},
			campaign.Event{Kind: campaign.EventResult, At: r.At, Result: r})
	}
}

// begin lets n requests leave that have no answer yet.
func (f *fakeLive) begin(n int) {
	for i := range n {
		f.events = append(f.events, campaign.Event{Kind: campaign.EventIntent, Result: campaign.Result{Row: f.row + 30 + i, Attempt: 1}})
	}
}

// partDraft makes of a draft one of a part of its list, with who is left out
// of it and who got the message lately.
func partDraft(d *Draft) {
	d.Part = "--rows 1-150 --filter 'City=Jacmel'"
	d.Counts = campaign.Counts{Total: 200, Invalid: 5, Duplicate: 5, Suppressed: 62, Remaining: 128}
	d.Suppressed = "9 on optouts.csv; 3 got this message within 24h; 50 outside of " + d.Part
	d.Warnings = []string{"warning: 34 of these numbers got this template in the last 24h (run 20261124-090000-order-update); --skip-sent-within 24h leaves them out"}
}

func sampleDraft() *Draft {
	body := `{"to":"+50934123456","template_name":"order_update","template_language":"ht",` +
		`"template_components":[{"type":"header","parameters":[{"type":"image","image":{"link":"https://cdn.example.com/orders/header-2026.jpg"}}]},` +
		`{"type":"body","parameters":[{"type":"text","text":"Mari-Jozèf"},{"type":"text","text":"HT-1042"}]},` +
		`{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"HT-1042"}]}]}`
	names := []string{"Mari-Jozèf", "Jean-Baptiste Emmanuel de la Rosée-Toussaint", "محمد عبد الله", "李小龍", "Zoé 👩🏽‍🚀", "e\u0301mile\x1b[31m", "", "Ti Jan"}
	problems := []campaign.Problem{
		{Row: 9, Column: "Phone", Value: "5.0934E+10", Rule: "phone_scientific"},
		{Row: 14, Column: "First name", Value: "", Rule: "empty_cell"},
		{Row: 31, Column: "Phone", Value: "+50912345678", Rule: "phone_doubtful", Detail: "+50912345678", Warning: true},
	}
	return &Draft{
		Path: "order-update.yaml", Name: "Order update", List: "orders.csv", Reading: Reading{Encoding: "utf-8", Delimiter: ";", Region: "HT"}, LineEnds: "CRLF",
		Columns: []string{"Phone", "First name", "Order", "Delivery address", "Notes"}, Endpoint: campaign.EndpointTemplate,
		Template: "order_update", Language: "ht",
		Counts:   campaign.Counts{Total: 200, Invalid: 5, Duplicate: 5, Suppressed: 2, Remaining: 188},
		Problems: problems, ProblemCount: len(problems), Rate: 20, Workers: 16, Gateway: "wazaj.example.com",
		Longest: 8, Emptiest: 6,
		Row: func(n int) (Sample, error) {
			if n < 1 || n > 200 {
				return Sample{}, errors.New("the list has no such row")
			}
			s := Sample{Record: campaign.Record{Row: n, Line: n + 1, Cells: []string{fmt.Sprintf("+5093412%04d", n), names[n%len(names)], fmt.Sprintf("HT-%d", 1000+n), "12 Rue Pavée, Port-au-Prince"}}}
			switch n {
			case 9, 14:
				s.Outcome, s.Problems = campaign.Invalid, []campaign.Problem{problems[(n-9)/5]}
			case 15:
				s.Outcome, s.Earlier = campaign.Duplicate, 3
			case 20:
				s.Outcome, s.Why = campaign.Suppressed, "the number +50934120020 is on optouts.csv, line 3"
			}
			if s.Outcome != campaign.Invalid {
				s.Message = campaign.Message{Row: n, Endpoint: campaign.EndpointTemplate, To: "+50934123456", Body: []byte(body)}
			}
			return s, nil
		},
		Find: findSample,
	}
}

// findSample finds a row by its number, which stands in its order.
func findSample(_ context.Context, text string, from int, back bool, read func(int)) (int, error) {
	read(200)
	for i := range 200 {
		row := (from-1+i)%200 + 1
		if back {
			row = (from-1-i+200)%200 + 1
		}
		if strings.Contains(fmt.Sprintf("HT-%d", 1000+row), text) {
			return row, nil
		}
	}
	return 0, nil
}

// findNoEnd is a search of a list without end.
func findNoEnd(ctx context.Context, _ string, _ int, _ bool, read func(int)) (int, error) {
	read(120)
	<-ctx.Done()
	return 0, ctx.Err()
}

func sampleRuns() []Run {
	return []Run{
		{ID: "20261124-090000-order-update", Name: "Order update", Started: noon.Add(-3 * time.Hour), Ending: campaign.EndHalted,
			Halt:   &campaign.Halt{Status: 401, Code: "unauthorized", Message: "Unauthorized"},
			Counts: campaign.Counts{Total: 200, Sent: 120, Failed: 4, Unknown: 2, Invalid: 5, Duplicate: 5, Suppressed: 2, Remaining: 62}},
		{ID: "20261123-170000-reminder", Name: "Rappel de rendez-vous à la clinique", Started: noon.Add(-19 * time.Hour), Ending: campaign.EndFinished,
			Counts: campaign.Counts{Total: 12400, Sent: 12380, Failed: 18, Unknown: 2}},
		{ID: "20261120-080000-coupon", Name: "Kòd rabè", Started: noon.Add(-100 * time.Hour), Ending: campaign.EndInterrupted,
			Sandbox: true, Counts: campaign.Counts{Total: 900, Sent: 300, Remaining: 600}},
		{ID: "20261101-080000-old", Name: "old", Started: noon.Add(-500 * time.Hour), Broken: "line 17 of its log is damaged"},
	}
}

func sampleReport() *Report {
	run := Run{ID: "20261124-090000-order-update", Name: "Order update", Started: noon.Add(-12 * time.Second), Ending: campaign.EndFinished,
		Counts: campaign.Counts{Total: 200, Sent: 180, Failed: 6, Unknown: 2, Invalid: 5, Duplicate: 5, Suppressed: 2}}
	return &Report{
		Run: run, Ended: noon,
		Reasons: []campaign.Reason{
			{Outcome: campaign.Failed, Status: 422, Code: "invalid_recipient", Error: "The to field is not a WhatsApp number.", Count: 4, FirstRow: 25},
			{Outcome: campaign.Failed, Status: 503, Code: "not_ready", Error: "Messaging module is not ready", Count: 2, FirstRow: 61},
			{Outcome: campaign.Unknown, Code: "timeout", Error: "no answer within 30s", Count: 2, FirstRow: 67},
		},
		Attempts: sampleAttempts,
		Formats:  []string{"csv", "json", FormatWorkbook, FormatList},
		Rows: func(_ context.Context, filter Query, from, count int) (Page, error) {
			var rows []ReportRow
			for i := from; i < min(from+count, run.Counts.Total); i++ {
				row := ReportRow{Row: i + 1, To: fmt.Sprintf("+5093412%04d", i+1), Outcome: campaign.Sent, Attempts: 1, Status: 200, MessageID: int64(12001 + i), At: noon}
				if filter.On {
					row.Outcome = filter.Outcome
				}
				if i%4 == 3 {
					row.Outcome, row.Status, row.MessageID, row.Code, row.Error = campaign.Failed, 422, 0, "invalid_recipient", "The to field is not a WhatsApp number."
				}
				rows = append(rows, row)
			}
			total := run.Counts.Total
			if filter.On {
				total = run.Counts.Of(filter.Outcome)
			}
			if filter.Text != "" {
				total = min(total, 3)
			}
			return Page{rows[:max(0, min(len(rows), total-from))], total}, nil
		},
		Export: func(_ context.Context, order Export) (string, error) {
			if order.Path == "taken.csv" && !order.Replace {
				return "", ErrExists
			}
			return order.Path, nil
		},
	}
}

// sampleAttempts is a row that was put off once, and then left open.
func sampleAttempts(_ context.Context, row int) ([]campaign.Result, error) {
	return []campaign.Result{
		{Row: row, Attempt: 1, At: noon.Add(-9 * time.Second), Outcome: campaign.NotSent, Status: 503, Code: "not_ready", Error: "Messaging module is not ready", Took: 41 * time.Millisecond},
		{Row: row, Attempt: 2, At: noon, Outcome: campaign.Unknown, Code: "timeout", Error: "no answer within 30s", Took: 30 * time.Second},
		{Row: row, Attempt: 3, At: noon.Add(time.Minute)},
	}, nil
}

// session drives a program as Bubble Tea does, but in one goroutine: commands
// run to their end, and the frame's tick only when the test says so.
type session struct {
	*testing.T
	*app
	quit bool
}

func newSession(t *testing.T, f *fakeDeps, start Start) *session {
	t.Helper()
	return newSessionIn(t, f, start, words.English)
}

func newSessionIn(t *testing.T, f *fakeDeps, start Start, language string) *session {
	t.Helper()
	e := f.env()
	e.Words.Switch(language)
	e.ctx, e.mouse = t.Context(), newMouse()
	t.Cleanup(e.close)
	s := &session{T: t, app: newApp(e, start.screens(e)...)}
	s.run(s.Init())
	return s
}

// run performs a command and what comes of it. Ticks are left out.
func (s *session) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	done := make(chan tea.Msg, 1)
	go func() { done <- cmd() }()
	select {
	case msg := <-done:
		s.take(msg)
	case <-time.After(frameTime / 2): // a tick
	}
}

func (s *session) take(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			s.run(cmd)
		}
	case tea.QuitMsg:
		s.quit = true
	default:
		if cmds, ok := sequence(msg); ok {
			for _, cmd := range cmds {
				s.run(cmd)
			}
			return
		}
		_, cmd := s.Update(msg)
		s.run(cmd)
	}
}

// frame lets one frame pass on a screen that watches something.
func (s *session) look() {
	switch l := s.top().(type) {
	case *live:
		s.take(watched{l})
	case *trialScreen:
		s.take(trialWatched{l})
	}
}

// press sends keys: names as Bubble Tea has them, or a text typed at once.
func (s *session) press(keys ...string) {
	for _, k := range keys {
		s.take(keyOf(k))
	}
}

var named = map[string]tea.KeyType{
	"enter": tea.KeyEnter, "esc": tea.KeyEsc, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "tab": tea.KeyTab, "pgdown": tea.KeyPgDown,
	"pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace, "ctrl+c": tea.KeyCtrlC,
	"ctrl+u": tea.KeyCtrlU, "ctrl+n": tea.KeyCtrlN, "delete": tea.KeyDelete, "ctrl+w": tea.KeyCtrlW, "ctrl+z": tea.KeyCtrlZ, "ctrl+p": tea.KeyCtrlP,
}

func keyOf(name string) tea.KeyMsg {
	if typ, ok := named[name]; ok {
		return tea.KeyMsg{Type: typ}
	}
	if name == " " {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

func paste(text string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}
}

func (s *session) resize(width, height int) { s.take(tea.WindowSizeMsg{Width: width, Height: height}) }
