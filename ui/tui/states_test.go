package tui

import (
	"errors"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// states are all screens in their states. Goldens show each at 80x24; the
// sweep tries each at every size.
var states = []struct {
	name  string
	start func(*fakeDeps) Start
	do    func(*session, *fakeDeps)
}{
	{"home-empty", atHome, nil},
	{"home-runs", func(f *fakeDeps) Start { f.runs = sampleRuns(); return AtHome() }, nil},
	{"home-path", func(f *fakeDeps) Start { f.runs = sampleRuns(); return AtHome() },
		func(s *session, _ *fakeDeps) { s.take(paste("'/home/marie/Listes de clients/orders.csv'\n")) }},
	{"home-failed", func(f *fakeDeps) Start {
		f.err = errors.New("orders.csv: the list has no rows; add one row a recipient")
		return AtFile("x")
	}, nil},
	{"list", atDraft, nil},
	{"list-second-problem", atDraft, func(s *session, _ *fakeDeps) { s.press("down", "j") }},
	{"list-clean", func(f *fakeDeps) Start { f.draft.Problems, f.draft.ProblemCount = nil, 0; return AtDraft(f.draft) }, nil},
	{"list-workbook", func(f *fakeDeps) Start {
		f.draft.List, f.draft.Encoding, f.draft.Delimiter, f.draft.Sheet = "orders.xlsx", "", "", "Orders"
		f.draft.Notes = []campaign.Problem{
			{Rule: campaign.ListHiddenRows, Detail: "12", Warning: true},
			{Rule: campaign.ListHiddenSheets, Detail: "Old customers, Prices", Warning: true},
		}
		return AtDraft(f.draft)
	}, nil},
	{"preview", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}) }},
	{"preview-json", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}); s.press("tab") }},
	{"preview-text", func(f *fakeDeps) Start { textDraft(f.draft); return AtDraft(f.draft) },
		func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}) }},
	{"preview-invalid", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 9)}) }},
	{"preview-duplicate", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 15)}) }},
	{"preview-typing", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}); s.press("1", "4") }},
	{"confirm", atConfirm, nil},
	{"confirm-wrong", atConfirm, func(s *session, _ *fakeDeps) { s.press("1", "8", "enter") }},
	{"confirm-canary", atConfirm, func(s *session, _ *fakeDeps) { s.press("c", "c", "+") }},
	{"confirm-blocked", func(f *fakeDeps) Start {
		f.draft.Blocker = "no API key was found: set WAZAJ_API_KEY, or give --api-key-file FILE"
		return AtConfirm(f.draft)
	}, nil},
	{"resume", func(f *fakeDeps) Start { return AtResume(f.plan) }, nil},
	{"resume-unknown", func(f *fakeDeps) Start { return AtResume(f.plan) }, func(s *session, _ *fakeDeps) { s.press("u", "f", "6") }},
	{"live-start", atLive, nil},
	{"live", atLive, func(s *session, f *fakeDeps) { sending(s, f) }},
	{"live-paused", atLive, func(s *session, f *fakeDeps) {
		sending(s, f)
		s.press("p")
		hold(s, f, campaign.Hold{Reason: campaign.HoldPaused})
	}},
	{"live-backoff", atLive, func(s *session, f *fakeDeps) {
		sending(s, f)
		hold(s, f, campaign.Hold{Reason: campaign.HoldBackoff, Until: noon.Add(130 * time.Second), Tries: 3, Status: 503, Message: "Messaging module is not ready"})
	}},
	{"live-knock", atLive, func(s *session, f *fakeDeps) {
		sending(s, f)
		hold(s, f, campaign.Hold{Reason: campaign.HoldKnock, Until: noon.Add(20 * time.Second), Tries: 1, Message: "connection reset"})
	}},
	{"live-retry-after", atLive, func(s *session, f *fakeDeps) {
		sending(s, f)
		hold(s, f, campaign.Hold{Reason: campaign.HoldRetryAfter, Until: noon.Add(60 * time.Second), Tries: 1, Status: 429, Message: "Too many requests"})
	}},
	{"live-ask-leave", atLive, func(s *session, f *fakeDeps) { sending(s, f); s.press("q") }},
	{"live-draining", atLive, func(s *session, f *fakeDeps) { sending(s, f); f.live.begin(3); s.press("ctrl+c"); s.look() }},
	{"report", atReport, nil},
	{"report-halted", func(f *fakeDeps) Start {
		f.report.Run = sampleRuns()[0]
		return AtReport("x")
	}, nil},
	{"report-rows", atReport, func(s *session, _ *fakeDeps) { s.press("tab", "down", "down", "down") }},
	{"report-failed-rows", atReport, func(s *session, _ *fakeDeps) { s.press("tab", "f", "f", "e") }},
	{"help", atLive, func(s *session, _ *fakeDeps) { s.press("?") }},
}

func atHome(*fakeDeps) Start      { return AtHome() }
func atDraft(f *fakeDeps) Start   { return AtDraft(f.draft) }
func atConfirm(f *fakeDeps) Start { return AtConfirm(f.draft) }
func atLive(f *fakeDeps) Start    { return AtLive(f.live.live()) }
func atReport(*fakeDeps) Start    { return AtReport("last") }

func sending(s *session, f *fakeDeps) {
	f.live.answer(120, noon)
	f.live.begin(3)
	s.look()
}

func hold(s *session, f *fakeDeps, h campaign.Hold) {
	f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventHold, Hold: h})
	s.look()
}

func textDraft(d *Draft) {
	d.Endpoint, d.Template, d.Language = campaign.EndpointText, "", ""
	row := d.Row
	d.Row = func(n int) (Sample, error) {
		s, err := row(n)
		s.Message.Endpoint = campaign.EndpointText
		s.Message.Body = []byte(`{"to":"+50934123456","body":"Bonjou Mari-Jozèf,\nLivrezon ou an ap rive demen ant 9è ak midi. Si ou pa la, reponn mesaj sa a.\u001b[31m","preview_url":true}`)
		return s, err
	}
}

// inState brings a new session into a state.
func inState(t *testing.T, i int) *session {
	t.Helper()
	f := newFake()
	s := newSession(t, f, states[i].start(f))
	if states[i].do != nil {
		states[i].do(s, f)
	}
	return s
}
