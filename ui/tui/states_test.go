package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// state is a screen, and how to bring it about.
type state struct {
	name  string
	start func(*fakeDeps) Start
	do    func(*session, *fakeDeps)
}

// states are all screens in their states. Goldens show each at 80x24; the
// sweep tries each at every size.
var states = []state{
	{"home-empty", atHome, nil},
	{"home-runs", func(f *fakeDeps) Start { f.runs = sampleRuns(); return AtHome() }, nil},
	{"home-path", func(f *fakeDeps) Start { f.runs = sampleRuns(); return AtHome() },
		func(s *session, _ *fakeDeps) { s.take(paste("'/home/marie/Listes de clients/orders.csv'\n")) }},
	{"home-failed", func(f *fakeDeps) Start {
		f.err = errors.New("orders.csv: the list has no rows; add one row a recipient")
		return AtFile("x")
	}, nil},
	{"home-proposals", func(f *fakeDeps) Start { f.runs = sampleRuns(); return AtHome() }, func(s *session, _ *fakeDeps) { s.press("o", "down", "down") }},
	{"home-delete", func(f *fakeDeps) Start { f.runs = sampleRuns(); return AtHome() }, func(s *session, _ *fakeDeps) { s.press("x", "1") }},
	{"home-delete-wrong", func(f *fakeDeps) Start { f.runs = sampleRuns(); return AtHome() }, func(s *session, _ *fakeDeps) { s.press("x", "1", "enter") }},
	{"picker", atHome, func(s *session, _ *fakeDeps) { s.press("b", "down") }},
	{"picker-empty", atHome, func(s *session, _ *fakeDeps) { s.press("b", "enter") }},
	{"setup-first", func(f *fakeDeps) Start {
		f.fresh, f.setup.BaseURL, f.setup.Key, f.setup.NoKey = true, "", "", "the keyring has no such entry"
		return AtHome()
	}, nil},
	{"setup-no-keyring", func(f *fakeDeps) Start {
		f.setup.Key, f.setup.Keyring, f.setup.NoKey = "", false, "this machine has no keyring"
		return AtHome()
	}, func(s *session, _ *fakeDeps) { s.press("s", "down") }},
	{"setup-key", atHome, func(s *session, _ *fakeDeps) { s.press("s", "down", "wzj_secret") }},
	{"setup-refused", func(f *fakeDeps) Start {
		f.saveErr = errors.New("the base URL is http, so the key would travel in clear; use https://gw.example")
		return AtHome()
	}, func(s *session, _ *fakeDeps) { s.press("s", "ctrl+u", "http://gw.example", "enter") }},
	{"setup-proven", atHome, func(s *session, _ *fakeDeps) { s.press("s", "down", "down", "enter") }},
	{"setup-key-refused", func(f *fakeDeps) Start { f.proof.Status, f.proof.Message = 401, "Unauthorized"; return AtHome() },
		func(s *session, _ *fakeDeps) { s.press("s", "down", "down", "enter") }},
	{"setup-theme", func(f *fakeDeps) Start { f.setup.Fixed = "WAZAJ_BASE_URL"; return AtHome() },
		func(s *session, _ *fakeDeps) { s.press("s", "down", "down", "down", "down", "right") }},
	{"palette", atDraft, func(s *session, _ *fakeDeps) { s.press("ctrl+p") }},
	{"palette-filter", atLive, func(s *session, f *fakeDeps) { sending(s, f); s.press("ctrl+p", "th li") }},
	{"palette-nothing", atHome, func(s *session, _ *fakeDeps) { s.press("ctrl+p", "zzz") }},
	{"list-kinds", func(f *fakeDeps) Start { kinds(f.draft); return AtDraft(f.draft) }, func(s *session, _ *fakeDeps) { s.press("down") }},
	{"list-kind", func(f *fakeDeps) Start { kinds(f.draft); return AtDraft(f.draft) }, func(s *session, _ *fakeDeps) { s.press("enter", "down") }},
	{"list-ask-mend", func(f *fakeDeps) Start { kinds(f.draft); return AtDraft(f.draft) }, func(s *session, _ *fakeDeps) { s.press("x") }},
	{"list", atDraft, nil},
	{"list-second-problem", atDraft, func(s *session, _ *fakeDeps) { s.press("down", "j") }},
	{"list-clean", func(f *fakeDeps) Start { f.draft.Problems, f.draft.ProblemCount = nil, 0; return AtDraft(f.draft) }, nil},
	{"list-damaged", func(f *fakeDeps) Start { damaged(f.draft); return AtDraft(f.draft) }, nil},
	{"reading-refused", func(f *fakeDeps) Start {
		f.err = &Misread{f.draft, errors.New("orders.csv: the list has no column to; its columns are +50934123456, Ana; name the column of the phone numbers to")}
		return AtFile("orders.csv")
	}, nil},
	{"reading", atDraft, func(s *session, _ *fakeDeps) { s.press("e", "right") }},
	{"reading-sheet", func(f *fakeDeps) Start {
		f.draft.Reading, f.draft.Sheets = Reading{Sheet: "Orders", Region: "HT"}, []string{"Orders", "Prices"}
		return AtDraft(f.draft)
	}, func(s *session, _ *fakeDeps) { s.press("e", "right") }},
	{"reading-region", atDraft, func(s *session, _ *fakeDeps) {
		s.press("e", "down", "down", " ", "down", "backspace", "backspace", "f")
	}},
	{"list-workbook", func(f *fakeDeps) Start {
		damaged(f.draft)
		f.draft.List, f.draft.LineEnds = "orders.xlsx", ""
		f.draft.Reading, f.draft.Sheets = Reading{Sheet: "Orders", Region: "HT"}, []string{"Orders", "Prices"}
		f.draft.Notes = []campaign.Problem{
			{Rule: campaign.ListHiddenRows, Detail: "12", Warning: true},
			{Rule: campaign.ListHiddenSheets, Detail: "Old customers", Warning: true},
			{Rule: campaign.ListOtherSheets, Detail: "Prices", Warning: true},
			{Rule: campaign.ListOwnDates, Detail: "2026-03-14", Warning: true},
		}
		return AtDraft(f.draft)
	}, func(s *session, _ *fakeDeps) { s.press("down") }},
	{"preview", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}) }},
	{"preview-json", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}); s.press("tab") }},
	{"preview-text", func(f *fakeDeps) Start { textDraft(f.draft); return AtDraft(f.draft) },
		func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}) }},
	{"preview-words", func(f *fakeDeps) Start { wordedDraft(f.draft); return AtDraft(f.draft) },
		func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}) }},
	{"preview-carousel", func(f *fakeDeps) Start { carouselDraft(f.draft); return AtDraft(f.draft) },
		func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}) }},
	{"preview-values", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}); s.press("tab", "tab", "w") }},
	{"trial", atTrial, func(s *session, f *fakeDeps) { openTrial(s); s.press("+50934120042") }},
	{"trial-refused", atTrial, func(s *session, f *fakeDeps) {
		f.refuse = errors.New("the phone number has no country code and no region says which it is; write +509 in front of it")
		openTrial(s)
		s.press("3412", "enter")
	}},
	{"trial-confirm", atTrial, func(s *session, f *fakeDeps) { openTrial(s); s.press("+50934120042", "enter", "1", "enter") }},
	{"trial-exact", atTrial, func(s *session, f *fakeDeps) { openTrial(s); s.press("+50934120042", "enter", "tab", "pgdown") }},
	{"trial-sandbox", func(f *fakeDeps) Start { f.draft.Sandbox = true; return atTrial(f) },
		func(s *session, f *fakeDeps) { openTrial(s); s.press("+50934120042", "enter", "0042") }},
	{"trial-waiting", atTrial, func(s *session, f *fakeDeps) {
		tested(s)
		hold(s, f, campaign.Hold{Reason: campaign.HoldBackoff, Until: noon.Add(30 * time.Second), Tries: 2, Status: 503, Message: "Messaging module is not ready"})
	}},
	{"trial-sent", atTrial, func(s *session, f *fakeDeps) { tested(s); told(s, f, campaign.Sent, "", "") }},
	{"trial-failed", atTrial, func(s *session, f *fakeDeps) {
		tested(s)
		told(s, f, campaign.Failed, "invalid_recipient", "The to field is not a WhatsApp number.")
	}},
	{"trial-unknown", atTrial, func(s *session, f *fakeDeps) {
		tested(s)
		told(s, f, campaign.Unknown, "timeout", "no answer within 30s")
	}},
	{"trial-halted", atTrial, func(s *session, f *fakeDeps) {
		tested(s)
		f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventHalt, Halt: &campaign.Halt{Status: 401, Code: "unauthorized", Message: "Unauthorized"}})
		told(s, f, campaign.NotSent, "", "")
	}},
	{"message-empty", atUnworded, nil},
	{"message", atUnworded, func(s *session, f *fakeDeps) { composed(s) }},
	{"message-adding", atUnworded, func(s *session, f *fakeDeps) { composed(s); s.press("a", "down") }},
	{"message-fallback", atUnworded, func(s *session, f *fakeDeps) { composed(s); s.press("down", "enter", "zanmi") }},
	{"message-text", atUnworded, func(s *session, f *fakeDeps) {
		s.press("right", "down", "down", "enter", "*Bonjou* ", "tab", "tab", "!", "enter")
	}},
	{"message-saving", atUnworded, func(s *session, f *fakeDeps) {
		composed(s)
		f.refuse = errors.New("/lists/orders-message.yaml is there already, and is never written over: give another name")
		s.press("s", "enter")
	}},
	{"message-leaving", atUnworded, func(s *session, f *fakeDeps) { composed(s); s.press("esc") }},
	{"list-every-row", func(f *fakeDeps) Start { wordedDraft(f.draft); return AtDraft(f.draft) }, nil},
	{"preview-invalid", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 9)}) }},
	{"preview-duplicate", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 15)}) }},
	{"preview-typing", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 8)}); s.press("1", "4") }},
	{"preview-search", atDraft, func(s *session, f *fakeDeps) {
		s.take(show{newPreview(s.env, f.draft, 8)})
		s.press("/", "HT-10")
	}},
	{"preview-searching", atDraft, func(s *session, f *fakeDeps) {
		f.draft.Find = findNoEnd
		s.take(show{newPreview(s.env, f.draft, 8)})
		s.press("/", "HT-10", "enter")
	}},
	{"preview-found", atDraft, func(s *session, f *fakeDeps) {
		s.take(show{newPreview(s.env, f.draft, 8)})
		s.press("/", "1042", "enter")
	}},
	{"preview-not-found", atDraft, func(s *session, f *fakeDeps) {
		s.take(show{newPreview(s.env, f.draft, 8)})
		s.press("/", "no\x1b[31mbody", "enter")
	}},
	{"confirm", atConfirm, nil},
	{"confirm-wrong", atConfirm, func(s *session, _ *fakeDeps) { s.press("1", "8", "enter") }},
	{"confirm-canary", atConfirm, func(s *session, _ *fakeDeps) { s.press("c", "c", "+") }},
	{"confirm-blocked", func(f *fakeDeps) Start {
		f.draft.Blocker = "no API key was found: set WAZAJ_API_KEY, or give --api-key-file FILE"
		return AtConfirm(f.draft)
	}, nil},
	{"confirm-note", func(f *fakeDeps) Start {
		f.draft.Note = "note: this list has the run 20261101-080000-old already, with another message; whoever got that one gets this one too"
		return AtConfirm(f.draft)
	}, nil},
	{"confirm-nowhere", func(f *fakeDeps) Start {
		f.draft.Gateway, f.draft.Blocker = "", "no base URL: give --base-url https://HOST/api/wazaj/business, set WAZAJ_BASE_URL, or write base_url: into /home/mirlande/.config/voye/config.yaml"
		return AtConfirm(f.draft)
	}, nil},
	{"resume-sandbox", func(f *fakeDeps) Start {
		f.plan.Sandbox, f.plan.Counts.Failed, f.plan.Counts.Unknown = true, 0, 0
		return AtResume(f.plan)
	}, nil},
	{"report-sandbox", func(f *fakeDeps) Start { f.report.Sandbox = true; return atReport(f) }, nil},
	{"confirm-part", func(f *fakeDeps) Start { partDraft(f.draft); return AtConfirm(f.draft) }, nil},
	{"list-part", func(f *fakeDeps) Start { partDraft(f.draft); return AtDraft(f.draft) }, nil},
	{"preview-suppressed", atDraft, func(s *session, f *fakeDeps) { s.take(show{newPreview(s.env, f.draft, 20)}) }},
	{"resume-opted-out", func(f *fakeDeps) Start {
		f.plan.OptedOut = campaign.Counts{Remaining: 2, Failed: 1}
		return AtResume(f.plan)
	}, func(s *session, _ *fakeDeps) { s.press("f") }},
	{"resume-all-opted-out", func(f *fakeDeps) Start {
		f.plan.OptedOut = campaign.Counts{Remaining: f.plan.Counts.Remaining}
		return AtResume(f.plan)
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
	{"live-window", atLive, func(s *session, f *fakeDeps) {
		sending(s, f)
		hold(s, f, campaign.Hold{Reason: campaign.HoldWindow, Until: noon.Add(20 * time.Hour), Message: "08:00-20:00 America/Port-au-Prince"})
	}},
	{"live-time-up", atLive, func(s *session, f *fakeDeps) {
		sending(s, f)
		f.live.begin(3)
		hold(s, f, campaign.Hold{Reason: campaign.HoldTimeUp})
	}},
	{"confirm-hours", func(f *fakeDeps) Start {
		f.draft.Hours = "from 08:00 on, window 08:00-20:00 America/Port-au-Prince"
		return AtConfirm(f.draft)
	}, nil},
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
	{"report-failed-rows", atReport, func(s *session, _ *fakeDeps) { s.press("tab", "f", "f", "e", "enter") }},
	{"report-search", atReport, func(s *session, _ *fakeDeps) { s.press("tab", "/", "T", "i", "m", "e") }},
	{"report-found", atReport, func(s *session, _ *fakeDeps) { s.press("tab", "/", "5", "0", "9", "3", "enter", "o", "o") }},
	{"report-reason", atReport, func(s *session, _ *fakeDeps) { s.press("down", "enter") }},
	{"report-key-refused", func(f *fakeDeps) Start {
		f.report.Run = sampleRuns()[0]
		f.report.Counts.Failed, f.report.Counts.Unknown, f.report.Reasons = 0, 0, nil
		return AtReport("x")
	}, nil},
	{"row", atReport, func(s *session, f *fakeDeps) { openRow(s, f) }},
	{"row-sent", atReport, func(s *session, _ *fakeDeps) { s.press("tab", "enter") }},
	{"settle", atReport, func(s *session, _ *fakeDeps) { s.press("u", "1", "enter") }},
	{"settle-again", atReport, func(s *session, _ *fakeDeps) { s.press("u", "down", "down", "down") }},
	{"settle-row", atReport, func(s *session, f *fakeDeps) { openRow(s, f); s.press("u", "down") }},
	{"export", atReport, func(s *session, _ *fakeDeps) { s.press("e", "tab", "down", "down") }},
	{"export-mend", atReport, func(s *session, _ *fakeDeps) { s.press("m") }},
	{"export-exists", atReport, func(s *session, _ *fakeDeps) {
		s.press("e", "ctrl+u")
		s.take(paste("taken.csv"))
		s.press("enter")
	}},
	{"live-pace", atLive, func(s *session, f *fakeDeps) {
		sending(s, f)
		s.press("+", "+", ">", ">")
		f.live.answer(40, noon.Add(time.Second))
		s.look()
	}},
	{"live-stop", atLive, func(s *session, f *fakeDeps) { sending(s, f); s.press("s") }},
	{"live-key-refused", atLive, func(s *session, f *fakeDeps) { refuseKey(s, f) }},
	{"key", atLive, func(s *session, f *fakeDeps) {
		refuseKey(s, f)
		s.press("k")
		s.take(paste("wzj_another"))
		s.press("tab")
	}},
	{"key-none", atLive, func(s *session, f *fakeDeps) { refuseKey(s, f); s.press("k", "enter") }},
	{"key-report", func(f *fakeDeps) Start { f.report.Run = sampleRuns()[0]; return AtReport("x") }, func(s *session, _ *fakeDeps) { s.press("k") }},
	{"help", atLive, func(s *session, _ *fakeDeps) { s.press("?") }},
}

// damaged is a draft that a spreadsheet had in its hands.
func damaged(d *Draft) {
	d.Damage = []campaign.Damage{
		{Kind: campaign.DamageScientific, Rows: 1, First: []int{9}, Column: "Phone", Value: "5.0934E+10"},
		{Kind: campaign.DamageLostPlus, Rows: 24, Mendable: 24, First: []int{2, 3}, Column: "Phone", Value: "50934123456", Mended: "+50934123456"},
		{Kind: campaign.DamageDouble, Rows: 7, Mendable: 7, First: []int{4}, Column: "First name", Value: "ZoÃ©", Mended: "Zoé"},
	}
	d.Problems = append([]campaign.Problem{{Column: "bodi.1", Rule: campaign.RuleColumnDoubt, Detail: "body.1", Warning: true}}, d.Problems...)
	d.ProblemCount++
}

// kinds is a draft with many problems of few kinds, of which damage can be
// mended.
func kinds(d *Draft) {
	damaged(d)
	d.MendTo, d.Problems, d.ProblemCount = "/home/marie/orders-mended.csv", nil, 1300
	empty := campaign.Problem{Column: "First name", Rule: campaign.RuleEmptyCell}
	plus := campaign.Problem{Column: "Phone", Value: "50934123456", Rule: campaign.PhoneNoPlus, Detail: "+50934123456"}
	doubt := campaign.Problem{Column: "Phone", Value: "+50912345678", Rule: campaign.PhoneDoubtful, Warning: true}
	for _, kind := range []struct {
		p     campaign.Problem
		count int
	}{{plus, 1200}, {empty, 60}, {doubt, 40}} {
		k := ProblemKind{Rule: kind.p.Rule, Warning: kind.p.Warning, Count: kind.count}
		for n := range 100 {
			kind.p.Row = 7*n + 3
			k.First = append(k.First, kind.p)
		}
		d.Problems, d.Kinds = append(d.Problems, k.First...), append(d.Kinds, k)
	}
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

// refuseKey ends a run as a gateway does that does not take its key any more.
func refuseKey(s *session, f *fakeDeps) {
	sending(s, f)
	halt := &campaign.Halt{Status: 401, Code: "unauthorized", Message: "Unauthorized"}
	f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventHalt, Halt: halt}, campaign.Event{Kind: campaign.EventEnd, Ending: campaign.EndHalted})
	f.live.over = true
	s.look()
}

// openRow opens a row of the report that is unknown.
func openRow(s *session, f *fakeDeps) {
	s.take(show{newRow(s.env, f.report, ReportRow{Row: 67, To: "+50934120067", Outcome: campaign.Unknown, Attempts: 3, Code: "timeout", Error: "no answer within 30s", At: noon})})
}

func hold(s *session, f *fakeDeps, h campaign.Hold) {
	f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventHold, At: noon, Hold: h})
	s.look()
}

// wordedDraft has the approved words of its template, and a warning that
// holds for every row.
func wordedDraft(d *Draft) {
	d.Wording = &campaign.Wording{
		Body: "Bonjou {{1}}, kòmand ou #{{2}} an pare. Ou ka vin chèche l jiska samdi.", Footer: "Reponn STOP pou w pa resevwa mesaj ankò.",
		Buttons: []campaign.ButtonWording{{Text: "Swiv kòmand lan", URL: "https://example.com/k/{{1}}"}, {Text: "Rele nou"}},
		Cards:   []campaign.Wording{{Body: "Sandal"}},
	}
	warning := campaign.Problem{Column: "template_language", Value: "ht", Rule: campaign.LintLanguage, Warning: true}
	d.Problems, d.ProblemCount = append([]campaign.Problem{warning}, d.Problems...), d.ProblemCount+1
}

// sampleMapping is a list that has no message yet.
func sampleMapping() Mapping {
	return Mapping{
		List: "/lists/orders.csv", Name: "orders.csv", Reading: Reading{Encoding: "utf-8", Delimiter: ";", Region: "HT"},
		Columns: []string{"Phone", "First name", "Order", "Non محمد 李小龍", "a|b", ""}, To: Binding{Column: "Phone"},
	}
}

func atUnworded(f *fakeDeps) Start {
	f.err = &Unworded{f.mapping, errors.New("nothing says what to send")}
	return AtFile("orders.csv")
}

func atTrial(f *fakeDeps) Start { wordedDraft(f.draft); return AtDraft(f.draft) }

// tested types a number and confirms it.
func tested(s *session) {
	openTrial(s)
	s.press("+50934120042", "enter", "0042", "enter")
}

func openTrial(s *session) { s.press("enter", "8", "enter", "t") }

// told lets the run of a test message end.
func told(s *session, f *fakeDeps, outcome campaign.Outcome, code, text string) {
	r := campaign.Result{Row: 1, Attempt: 1, To: "+50934120042", Outcome: outcome, Code: code, Error: text}
	if outcome == campaign.Sent {
		r.MessageID = 12345
	}
	f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventResult, Result: r})
	f.live.over = true
	s.look()
}

// composed types a template with its words, and binds what does not bind itself.
func composed(s *session) {
	s.press("down", "down", "enter", "order_update", "enter", "down", "enter", "ht", "enter", "down", "enter",
		"Bonjou {{first_name}}, *{{order}}* pare.", "enter", "a", "end", "enter", "right", "right", "right", "+", "up", "up")
}

// carouselDraft sends a carousel of three cards, whose words are known.
func carouselDraft(d *Draft) {
	card := func(i int) string {
		return fmt.Sprintf(`{"card_index":%[1]d,"components":[{"type":"header","parameters":[{"type":"image","image":{"link":"https://cdn.example.com/%[1]d.jpg"}}]},`+
			`{"type":"body","parameters":[{"type":"text","text":"%[2]s"}]},{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"s%[1]d"}]}]}`,
			i, []string{"Sandal Jakmèl", "Chapo pay", "Kolye 李小龍"}[i])
	}
	body := `{"to":"+50934123456","template_name":"order_update","template_language":"ht","template_components":[{"type":"carousel","cards":[` +
		card(0) + "," + card(1) + "," + card(2) + `]}]}`
	cards := []campaign.Wording{}
	for range 3 {
		cards = append(cards, campaign.Wording{Body: "*{{1}}*, ~1,500~ 900 goud.", Buttons: []campaign.ButtonWording{{Text: "Gade", URL: "https://example.com/{{1}}"}}})
	}
	d.Wording = &campaign.Wording{Body: "Nouvo koleksyon an rive!", Cards: cards}
	row := d.Row
	d.Row = func(n int) (Sample, error) {
		s, err := row(n)
		s.Message.Body = []byte(body)
		return s, err
	}
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

// TestADelimiterIsNamed: a comma alone is hard to see, and a tab not at all.
func TestADelimiterIsNamed(t *testing.T) {
	e := newFake().env()
	for sign, want := range map[string]string{",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe", "": "", "\x1b": "<1B>"} {
		if got := e.delimiter(sign); got != want {
			t.Errorf("%q is shown as %q", sign, got)
		}
	}
}

// TestCommandsAreNeverCut: every command line of the report is whole at the
// usual size, so that it can be typed.
func TestCommandsAreNeverCut(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atReport(f))
	s.resize(80, 24)
	shown := strings.Join(strings.Fields(s.View()), " ")
	for _, command := range []string{"--retry-failed", "--resend-unknown", "--outcome failed,invalid --as-list -o FILE"} {
		if !strings.Contains(shown, command) {
			t.Errorf("%s is cut:\n%s", command, s.View())
		}
	}
}

// TestTheRemedyIsWhole: what to do about a problem is read to its end, however
// many problems there are.
func TestTheRemedyIsWhole(t *testing.T) {
	f := newFake()
	for row := range 300 {
		f.draft.Problems = append(f.draft.Problems, campaign.Problem{Row: row + 100, Column: "Phone", Value: "5.0934E+10", Rule: campaign.PhoneScientific})
	}
	s := newSession(t, f, AtDraft(f.draft))
	s.resize(80, 24)
	words := strings.Fields(f.draft.Problems[0].Remedy())
	if last := words[len(words)-1]; !strings.Contains(s.View(), last) {
		t.Errorf("the remedy does not end with %q:\n%s", last, s.View())
	}
}
