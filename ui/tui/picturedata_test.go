package tui

import (
	"context"
	"fmt"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// What the pictures show is one story: a shop tells 1,240 customers that their
// orders are ready. People and numbers are made up.

// morning is when the shop sends.
var morning = time.Date(2026, 11, 24, 10, 14, 30, 0, time.FixedZone("", -5*60*60))

// creole is the language of the second set of pictures.
const creole = "ht"

const shopGateway = "wazaj.example.com"

// shop is what a picture's program knows.
func shop(language string) *fakeDeps {
	f := newFake()
	f.now, f.runs, f.draft, f.report = morning, shopRuns(language), shopDraft(language), shopReport(language)
	f.mapping = shopMapping()
	f.live = newFakeLive(shopRows)
	return f
}

const (
	shopRows = 1240
	shopAim  = 1214 // those that are sent once the list is mended
)

// shopName is what the campaigns are called, by those who speak the language.
func shopName(language string, name string) string {
	if language != creole {
		return name
	}
	return map[string]string{
		"Orders ready": "Kòmand pare", "Clinic appointments": "Randevou klinik", "Christmas catalogue": "Katalòg Nwèl",
		"School fees": "Frè lekòl", "Trial": "Esè",
	}[name]
}

func shopRuns(language string) []Run {
	ago := func(days, hours int) time.Time { return morning.Add(-time.Duration(24*days+hours) * time.Hour) }
	run := func(id, name string, at time.Time, ending campaign.Ending, c campaign.Counts) Run {
		return Run{ID: id, Name: shopName(language, name), Started: at, Ending: ending, Counts: c}
	}
	halted := run("20261124-091207-school-fees", "School fees", ago(0, 1), campaign.EndHalted,
		campaign.Counts{Total: 3180, Sent: 1904, Failed: 11, Unknown: 2, Invalid: 6, Duplicate: 4, Remaining: 1253})
	halted.Halt = &campaign.Halt{Status: 401, Code: "unauthorized", Message: "Unauthorized"}
	trial := run("20261119-153012-trial", "Trial", ago(5, 0), campaign.EndFinished, campaign.Counts{Total: 200, Sent: 181, Failed: 7, Unknown: 2, Invalid: 4, Duplicate: 3, Suppressed: 3})
	trial.Sandbox = true
	return []Run{
		halted,
		run("20261123-170000-christmas-catalogue", "Christmas catalogue", ago(0, 17), campaign.EndInterrupted,
			campaign.Counts{Total: 12400, Sent: 8312, Failed: 27, Remaining: 4061}),
		run("20261121-080000-clinic-appointments", "Clinic appointments", ago(3, 2), campaign.EndFinished,
			campaign.Counts{Total: 418, Sent: 411, Failed: 5, Unknown: 1, Invalid: 1}),
		run("20261120-080000-orders-ready", "Orders ready", ago(4, 1), campaign.EndFinished,
			campaign.Counts{Total: 1105, Sent: 1078, Failed: 9, Invalid: 3, Duplicate: 8, Suppressed: 7}),
		trial,
	}
}

// shopPeople are the rows that a list begins with.
var shopPeople = [][]string{
	{"+50937214408", "Mari-Jozèf", "2041", "Jakmèl"}, {"+50934870213", "Dieudonné", "2042", "Petyonvil"},
	{"50931956640", "Wideline", "2043", "Okay"}, {"+50948123377", "Jean-Baptiste", "2044", "Kap Ayisyen"},
	{"+50942660185", "Èsterlin", "2045", "Gonayiv"}, {"+50933405921", "NadÃ¨ge", "2046", "Jeremi"},
	{"+50936771542", "Ti Jan", "2047", "Pòtoprens"}, {"+50944019836", "Fabiola", "2048", "Leyogàn"},
	{"+50938852270", "Célestin", "2049", "Sen Mak"}, {"+50947310659", "Rose-Merline", "2050", "Mibalè"},
	{"+50932548917", "Woodson", "2051", "Ench"}, {"+50941176304", "Guerline", "2052", "Ti Gwav"},
}

// shopDraft is a list that a spreadsheet had in its hands.
func shopDraft(language string) *Draft {
	d := &Draft{
		Path: "orders.yaml", Name: shopName(language, "Orders ready"), List: "orders.csv", LineEnds: "CRLF", MendTo: "orders-mended.csv",
		Reading: Reading{Encoding: "utf-8", Delimiter: ";"}, Columns: []string{"Telefòn", "Non", "Kòmand", "Vil"},
		Endpoint: campaign.EndpointTemplate, Template: "komand_pare", Language: "fr",
		Counts: campaign.Counts{Total: shopRows, Invalid: 28, Duplicate: 9, Suppressed: 13, Remaining: 1190},
		Rate:   20, Workers: 16, Gateway: shopGateway, Longest: 4, Emptiest: 7,
		Wording: &campaign.Wording{
			Body:   "Bonjou {{1}}! Kòmand ou *#{{2}}* pare. Ou ka vin chèche l nan {{3}} jiska samdi 5 desanm, 9è a 5è.",
			Footer: "Boutik Lakay · Reponn STOP pou w pa resevwa mesaj ankò.", Buttons: []campaign.ButtonWording{{Text: "Swiv li", URL: "https://lakay.example/{{1}}"}, {Text: "Rele nou"}},
		},
		Damage: []campaign.Damage{
			{Kind: campaign.DamageScientific, Rows: 2, First: []int{88, 412}, Column: "Telefòn", Value: "5.0934E+10"},
			{Kind: campaign.DamageLostPlus, Rows: 24, Mendable: 24, First: []int{3, 17}, Column: "Telefòn", Value: "50931956640", Mended: "+50931956640"},
			{Kind: campaign.DamageDouble, Rows: 7, Mendable: 7, First: []int{6}, Column: "Non", Value: "NadÃ¨ge", Mended: "Nadège"},
		},
		Row:  shopRow,
		Find: findSample,
	}
	kind := func(count, first, apart int, p campaign.Problem) {
		k := ProblemKind{Rule: p.Rule, Warning: p.Warning, Count: count}
		for i := range count {
			p.Row = first + apart*i
			k.First = append(k.First, p)
		}
		d.Problems, d.Kinds, d.ProblemCount = append(d.Problems, k.First...), append(d.Kinds, k), d.ProblemCount+count
	}
	kind(24, 3, 14, campaign.Problem{Column: "Telefòn", Value: "50931956640", Rule: campaign.PhoneNoPlus, Detail: "+50931956640"})
	kind(2, 88, 324, campaign.Problem{Column: "Telefòn", Value: "5.0934E+10", Rule: campaign.PhoneScientific})
	kind(2, 207, 324, campaign.Problem{Column: "Kòmand", Rule: campaign.RuleEmptyCell})
	kind(1, 640, 1, campaign.Problem{Column: "Telefòn", Value: "+50912345678", Rule: campaign.PhoneDoubtful, Detail: "+50912345678", Warning: true})
	return d
}

// mendDraft is the same list with its damage mended.
func mendDraft(d *Draft, language string) {
	d.List, d.Damage, d.MendTo = "orders-mended.csv", nil, ""
	d.Counts = campaign.Counts{Total: shopRows, Invalid: 4, Duplicate: 9, Suppressed: 13, Remaining: shopAim}
	d.Suppressed = words.For(language).Say(words.WhyOnList, 13, "optouts.csv")
}

func shopRow(n int) (Sample, error) {
	person := shopPeople[(n-1)%len(shopPeople)]
	s := Sample{Record: campaign.Record{Row: n, Line: n + 1, Cells: person}}
	if n == 3 {
		s.Outcome = campaign.Invalid
		return s, nil
	}
	s.Message = campaign.Message{Row: n, Endpoint: campaign.EndpointTemplate, To: person[0], Body: []byte(fmt.Sprintf(
		`{"to":%q,"template_name":"komand_pare","template_language":"fr","template_components":[`+
			`{"type":"header","parameters":[{"type":"image","image":{"link":"https://lakay.example/foto.jpg"}}]},`+
			`{"type":"body","parameters":[{"type":"text","text":%q},{"type":"text","text":%q},{"type":"text","text":%q}]},`+
			`{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":%q}]}]}`,
		person[0], person[1], person[2], person[3], person[2]))}
	return s, nil
}

// shopMapping is the list before it has a message.
func shopMapping() Mapping {
	return Mapping{
		List: "/home/marie/orders.csv", Name: "orders.csv", Reading: Reading{Encoding: "utf-8", Delimiter: ";"},
		Columns: []string{"Telefòn", "Non", "Kòmand", "Vil"}, To: Binding{Column: "Telefòn"},
	}
}

// shopTry renders a mapping for one of the shop's customers.
func shopTry(m Mapping, row int) (Sample, error) {
	s, err := shopRow(row)
	body := string(mappedBody(m))
	for i, column := range m.Columns {
		body = strings.ReplaceAll(body, "{{"+column+"}}", s.Record.Cells[i])
	}
	s.Message.Body = []byte(body)
	return s, err
}

// shopLive is a run in its 44th second, which met a gateway that was not ready.
func shopLive(f *fakeDeps, language string) *Live {
	l := f.live.live()
	l.ID, l.Name, l.Gateway, l.Aim = "20261124-101346-orders-ready", shopName(language, "Orders ready"), shopGateway, shopAim
	l.Tally = campaign.NewTally(shopRows)
	for i := range shopRows - shopAim {
		outcome := campaign.Suppressed
		if i < 4 {
			outcome = campaign.Invalid
		} else if i < 13 {
			outcome = campaign.Duplicate
		}
		l.Tally.Set(shopRows-7*i, outcome)
	}
	return l
}

// shopSends lets the run send until morning: 20 a second, but for an outage of
// three seconds, twenty seconds ago.
func shopSends(s *session, f *fakeDeps) {
	row := 0
	for second := -44; second < 0; second++ {
		begins := morning.Add(time.Duration(second) * time.Second)
		count := 20
		switch second {
		case -21, -20:
			count = 0
		case -22, -19:
			count = 7
		}
		for i := range count {
			row++
			at := begins.Add(time.Duration(1000*(i+1)/(count+1)) * time.Millisecond)
			r := campaign.Result{Row: row, Attempt: 1, To: "+509" + fmt.Sprint(31000000+(row*7368787)%18999999), At: at, Outcome: campaign.Sent,
				Status: 200, MessageID: int64(88210 + row), Took: time.Duration(46+(row*37)%53) * time.Millisecond}
			refuse(&r)
			f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventIntent, At: at, Result: r}, campaign.Event{Kind: campaign.EventResult, At: at, Result: r})
		}
		if second == -22 {
			hold := campaign.Hold{Reason: campaign.HoldBackoff, Until: morning.Add(-19 * time.Second), Tries: 2, Status: 503, Message: "Messaging module is not ready"}
			f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventHold, At: begins, Hold: hold})
		}
		if second == -19 {
			f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventHold, At: begins.Add(650 * time.Millisecond)})
		}
	}
	f.live.row = row
	f.live.begin(3)
	s.look()
}

// refuse makes some results those of rows that the gateway did not take.
func refuse(r *campaign.Result) {
	switch {
	case r.Row == 301:
		r.Outcome, r.Status, r.MessageID, r.Code, r.Error = campaign.Unknown, 0, 0, "timeout", "no answer within 30s"
	case r.Row%120 == 88:
		r.Outcome, r.Status, r.MessageID, r.Code, r.Error = campaign.Failed, 422, 0, "invalid_recipient", "The to field is not a WhatsApp number."
	}
}

func shopReport(language string) *Report {
	started := morning.Add(-44 * time.Second)
	report := sampleReport()
	report.Run = Run{ID: "20261124-101346-orders-ready", Name: shopName(language, "Orders ready"), Started: started, Ending: campaign.EndFinished,
		Counts: campaign.Counts{Total: shopRows, Sent: 1201, Failed: 12, Unknown: 1, Invalid: 4, Duplicate: 9, Suppressed: 13}}
	report.Ended = started.Add(66 * time.Second)
	report.Reasons = []campaign.Reason{
		{Outcome: campaign.Failed, Status: 422, Code: "invalid_recipient", Error: "The to field is not a WhatsApp number.", Count: 10, FirstRow: 88},
		{Outcome: campaign.Failed, Status: 503, Code: "not_ready", Error: "Messaging module is not ready", Count: 2, FirstRow: 364},
		{Outcome: campaign.Unknown, Code: "timeout", Error: "no answer within 30s", Count: 1, FirstRow: 301},
	}
	report.Formats = []string{"html", "xlsx", "csv", "json", FormatList}
	report.Rows = func(context.Context, Query, int, int) (Page, error) { return Page{}, nil }
	return report
}
