package linear

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// fake is the rest of the program. It notes in calls what it was asked to do.
type fake struct {
	words   words.Words
	answers []string
	out     bytes.Buffer
	calls   []string
	hidden  int // answers that were not shown
	err     error
	// before is asked before each answer; what it returns is answered instead,
	// unless it is empty.
	before func(prompt string) string
	live   func() *tui.Live
}

func newFake(answers ...string) *fake {
	f := &fake{words: words.For("en"), answers: answers}
	f.live = func() *tui.Live { return steady(10, 10) }
	return f
}

func (f *fake) call(format string, args ...any) {
	f.calls = append(f.calls, fmt.Sprintf(format, args...))
}

// talk leads through the answers in fake time, and returns how it ended.
func (f *fake) talk(t *testing.T, ctx context.Context, start Start) (err error) {
	t.Helper()
	synctest.Test(t, func(*testing.T) { deps := f.deps(); err = Talk(ctx, &deps, start) })
	return err
}

func (f *fake) answer(ctx context.Context, hidden bool) (string, error) {
	if ctx.Err() != nil {
		return "", context.Cause(ctx)
	}
	if hidden {
		f.hidden++
	}
	if f.before != nil {
		lines := strings.Split(strings.TrimSpace(f.out.String()), "\n")
		if instead := f.before(lines[len(lines)-1]); instead != "" {
			return instead, nil
		}
	}
	if len(f.answers) == 0 {
		return "", io.EOF
	}
	next := f.answers[0]
	f.answers = f.answers[1:]
	return next, nil
}

func (f *fake) deps() Deps {
	run := func(name string, settings tui.Settings) (*tui.Live, error) {
		f.call("%s rate %g canary %d policy %v", name, settings.Rate, settings.Canary, settings.Policy)
		return f.live(), f.err
	}
	return Deps{
		Out: &f.out, Answer: f.answer,
		Read: func(m campaign.Message, _ *campaign.Wording) []string {
			if m.Row == 9 {
				return nil // its words are not known
			}
			return []string{"Bonjou Ana,", "kòmand ou pare."}
		},
		Counts: func(c campaign.Counts) string { return fmt.Sprintf("%d of %d sent", c.Sent, c.Total) },
		Hold: func(_, hold campaign.Hold, _ time.Time) string {
			return map[campaign.HoldReason]string{campaign.HoldBackoff: "the gateway is out", campaign.HoldNone: "going on"}[hold.Reason]
		},
		Rate: func(text string) (rate float64, err error) { _, err = fmt.Sscan(text, &rate); return rate, err },
		New:  f.newCampaign,
		Deps: tui.Deps{
			Words: f.words, Now: time.Now,
			Runs: func(context.Context) ([]tui.Run, error) { return sampleRuns(), f.err },
			Open: f.open,
			Demo: func(context.Context, func(int)) (*tui.Draft, error) { f.call("demo"); return sampleDraft(), f.err },
			Reread: func(_ context.Context, d *tui.Draft, how tui.Reading, _ func(int)) (*tui.Draft, error) {
				f.call("reread %s %+v", d.Path, how)
				return sampleDraft(), f.err
			},
			AimTest: func(_ context.Context, d *tui.Draft, row int, number string) (*tui.Trial, error) {
				if number == "?!" {
					return nil, errors.New("that is no number")
				}
				sample, err := d.Row(row)
				sample.Message.To = number
				return &tui.Trial{Row: row, Message: sample.Message, Gateway: d.Gateway}, err
			},
			Test: func(_ context.Context, _ *tui.Draft, trial *tui.Trial) (*tui.Live, error) {
				f.call("test %s", trial.Message.To)
				return steady(1, 1), f.err
			},
			Start: func(_ context.Context, _ *tui.Draft, s tui.Settings) (*tui.Live, error) { return run("start", s) },
			Plan: func(context.Context, string) (*tui.Resume, error) {
				return &tui.Resume{Run: sampleRuns()[0], Rate: 20, Workers: 16, Gateway: "wazaj.example.com", OptedOut: campaign.Counts{Remaining: 2, Failed: 1}}, f.err
			},
			Resume: func(_ context.Context, _ *tui.Resume, s tui.Settings) (*tui.Live, error) { return run("resume", s) },
			Report: func(context.Context, string) (*tui.Report, error) { return f.report(), f.err },
			ReplaceKey: func(_ context.Context, run, key string, keep bool) error {
				f.call("key %s %s %v", run, key, keep)
				return f.err
			},
			Settle: func(_ context.Context, run string, rows []int, as campaign.Outcome) (int, error) {
				f.call("settle %s %v %s", run, rows, as)
				return max(1, len(rows)), f.err
			},
			Desk: f.desk(),
		},
	}
}

func (f *fake) desk() tui.Desk {
	return tui.Desk{
		AimDelete: func(_ context.Context, id string) (*tui.Doomed, error) {
			return &tui.Doomed{Run: tui.Run{ID: id, Counts: campaign.Counts{Total: 60, Sent: 60}}, Loss: []string{"1 run goes for good", "", "what stays: reports"}}, f.err
		},
		Delete: func(_ context.Context, d *tui.Doomed) error { f.call("delete %s", d.Run.ID); return f.err },
		Complete: func(context.Context, string) ([]tui.Entry, error) {
			return []tui.Entry{{Path: "/lists/orders.csv"}}, f.err
		},
		Setup: func(context.Context) (tui.Setup, error) {
			return tui.Setup{BaseURL: "https://wazaj.example.com/api/wazaj/business", Key: "the keyring", Keyring: true}, f.err
		},
		IsFresh: func(context.Context) bool { return false },
		Configure: func(_ context.Context, name tui.Setting, value string) error {
			f.call("%s=%s", name, value)
			return f.err
		},
		KeepKey: func(_ context.Context, base, key string) error { f.call("keep %s for %s", key, base); return f.err },
		TryGateway: func(context.Context) (tui.Proof, error) {
			return tui.Proof{Gateway: "wazaj.example.com", Encrypted: true, Status: 422, Keyless: 401}, f.err
		},
		Mend: func(_ context.Context, d *tui.Draft, _ func(int)) (*tui.Draft, error) {
			f.call("mend %s", d.MendTo)
			return sampleDraft(), f.err
		},
	}
}

func (f *fake) open(_ context.Context, path string, _ func(int)) (*tui.Draft, error) {
	f.call("open %s", path)
	switch path {
	case "unworded.csv":
		return nil, &tui.Unworded{Mapping: tui.Mapping{List: path, Name: path, Columns: []string{"Phone", "Name"}}, Err: errors.New("no message")}
	case "misread.csv":
		return nil, &tui.Misread{Draft: sampleDraft(), Err: errors.New("the list has no column Phone")}
	case "missing.csv":
		return nil, errors.New("no such file")
	}
	return sampleDraft(), f.err
}

// newCampaign asks as voye new does: for one of choices, and for a text.
func (f *fake) newCampaign(m tui.Mapping, ask Ask) (string, error) {
	column, err := ask("Which column has the phone numbers?", "Phone", m.Columns, func(string) error { return nil })
	if err != nil {
		return "", err
	}
	text, err := ask("The text:", "", nil, func(answer string) error {
		if answer == "" {
			return errors.New("this cannot stay empty")
		}
		return nil
	})
	if err == nil {
		f.call("new %s %q", column, text)
	}
	return "unworded.yaml", err
}

func sampleDraft() *tui.Draft {
	problem := campaign.Problem{Row: 9, Column: "Phone", Value: "12", Rule: campaign.PhoneNoCountry}
	d := &tui.Draft{
		Path: "orders.yaml", Name: "Order update", List: "orders.csv", Reading: tui.Reading{Encoding: "utf-8", Delimiter: ";"}, LineEnds: "CRLF",
		Columns: []string{"Phone", "Name"}, Endpoint: campaign.EndpointText, Rate: 20, Workers: 16, Gateway: "wazaj.example.com",
		Counts:   campaign.Counts{Total: 200, Invalid: 7, Duplicate: 1, Suppressed: 2, Remaining: 190},
		Damage:   []campaign.Damage{{Kind: campaign.DamageLostPlus, Rows: 3, Mendable: 3}},
		Problems: []campaign.Problem{problem}, ProblemCount: 7, Longest: 8, Emptiest: 6, MendTo: "/lists/orders-mended.csv",
		Kinds:      []tui.ProblemKind{{Rule: problem.Rule, Count: 7, First: []campaign.Problem{problem, problem, problem, problem, problem, problem, problem}}},
		Suppressed: "2 on optouts.csv", Warnings: []string{"warning: 3 of these numbers got this text lately"}, Note: "note: this list has a run already",
	}
	d.Row = func(n int) (tui.Sample, error) {
		s := tui.Sample{Record: campaign.Record{Row: n, Cells: []string{"+50934120001", "Ana", "more"}}}
		s.Message = campaign.Message{Row: n, Endpoint: d.Endpoint, To: "+50934120001", Body: fmt.Appendf(nil, `{"to":"+50934120001","body":"%d"}`, n)}
		if n == 9 {
			s.Outcome, s.Problems, s.Message = campaign.Invalid, []campaign.Problem{problem}, campaign.Message{}
		}
		return s, nil
	}
	return d
}

func sampleRuns() []tui.Run {
	runs := []tui.Run{{ID: "r0", Name: "Order update", Halt: &campaign.Halt{Status: 401, Message: "Unauthorized"}, Ending: campaign.EndHalted,
		Counts: campaign.Counts{Total: 200, Sent: 120, Failed: 4, Unknown: 2, Invalid: 12, Remaining: 62}}}
	for i := range 7 {
		runs = append(runs, tui.Run{ID: fmt.Sprint("f", i), Name: "Reminder", Ending: campaign.EndFinished, Counts: campaign.Counts{Total: 5, Sent: 5}})
	}
	return runs
}

func (f *fake) report() *tui.Report {
	return &tui.Report{
		Run: sampleRuns()[0], Formats: []string{"csv", "json", tui.FormatList},
		Reasons: []campaign.Reason{
			{Outcome: campaign.Failed, Status: 422, Error: "The to field is not a WhatsApp number.", Count: 4, FirstRow: 25},
			{Outcome: campaign.Unknown, Code: "timeout", Error: "no answer", Count: 2, FirstRow: 67},
		},
		Rows: func(_ context.Context, q tui.Query, from, count int) (tui.Page, error) {
			total := 200
			if q.On {
				total = sampleRuns()[0].Counts.Of(q.Outcome)
			}
			var page tui.Page
			for i := from; i < min(from+count, total); i++ {
				page.Rows = append(page.Rows, tui.ReportRow{Row: i + 1, To: "+50934120001", Outcome: q.Outcome})
			}
			page.Total = total
			return page, f.err
		},
		Export: func(_ context.Context, order tui.Export) (string, error) {
			if order.Path == "taken.json" {
				return "", tui.ErrExists
			}
			f.call("export %s %v to %s", order.Format, order.Filter, order.Path)
			return order.Path, f.err
		},
	}
}

// steady is a run of so many rows, of which a batch gets its answer each time
// that somebody looks. In the middle the gateway is out for a moment.
func steady(rows, batches int) *tui.Live {
	done, looks := 0, 0
	return &tui.Live{
		ID: "r0", Aim: rows, Tally: campaign.NewTally(rows),
		Events: func() (events []campaign.Event) {
			if looks++; looks == batches/2 {
				out := campaign.Hold{Reason: campaign.HoldBackoff, Status: 503, Tries: 1}
				events = append(events, campaign.Event{Kind: campaign.EventHold, Hold: out}, campaign.Event{Kind: campaign.EventHold, Hold: out}, campaign.Event{Kind: campaign.EventHold})
			}
			for range rows / batches {
				done++
				r := campaign.Result{Row: done, Attempt: 1, Outcome: campaign.Sent, Status: 200, MessageID: 7, At: time.Now()}
				events = append(events, campaign.Event{Kind: campaign.EventIntent, Result: r}, campaign.Event{Kind: campaign.EventResult, Result: r})
			}
			return events
		},
		Done: func() (bool, error) { return looks >= batches-1, nil },
	}
}
