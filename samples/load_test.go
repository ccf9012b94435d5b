package samples_test

import (
	"bytes"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/samples"
	"app.wazaj/voye/sender/sandbox"
)

// TestSamples reads every campaign the way the program does, holds its counts
// and posts every message to the sandbox, which must take it.
func TestSamples(t *testing.T) {
	tests := map[string]campaign.Counts{
		"text.csv":           {Total: 6, Remaining: 6},
		"reminder.yaml":      {Total: 10, Remaining: 10},
		"order-update.yaml":  {Total: 10, Remaining: 10},
		"shorthand.csv":      {Total: 6, Remaining: 6},
		"coupon.yaml":        {Total: 8, Remaining: 8},
		"carousel.yaml":      {Total: 6, Remaining: 6},
		"carousel-list.csv":  {Total: 3, Remaining: 3},
		"clinic.yaml":        {Total: 4, Remaining: 4},
		"flash-sale.json":    {Total: 5, Remaining: 5},
		"appointments.yaml":  {Total: 5, Remaining: 5},
		"excel-export.yaml":  {Total: 12, Remaining: 8, Invalid: 2, Duplicate: 1, Suppressed: 1},
		samples.DemoCampaign: {Total: 200, Remaining: 197, Invalid: 1, Duplicate: 1, Suppressed: 1},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			gateway := sandbox.New(sandbox.Options{})
			counts := check(t, name, func(d campaign.Decision) {
				if d.Outcome != campaign.Pending {
					return
				}
				for _, problem := range d.Problems {
					t.Errorf("row %d: %s", d.Record.Row, problem)
				}
				if isMagic(d.To) {
					return
				}
				if answer := post(gateway, d.Message); answer.Code != http.StatusOK {
					t.Errorf("row %d: %s\n%s", d.Record.Row, d.Body, answer.Body)
				}
			})
			if counts != want {
				t.Errorf("got %+v, want %+v", counts, want)
			}
		})
	}
}

// TestLeftOut holds which rows are not sent to, and why.
func TestLeftOut(t *testing.T) {
	tests := map[string]map[int]campaign.Outcome{
		"excel-export.yaml":  {7: campaign.Invalid, 9: campaign.Duplicate, 10: campaign.Invalid, 12: campaign.Suppressed},
		samples.DemoCampaign: {40: campaign.Invalid, 88: campaign.Duplicate, 126: campaign.Suppressed},
	}
	for name, want := range tests {
		got := map[int]campaign.Outcome{}
		check(t, name, func(d campaign.Decision) {
			if d.Outcome != campaign.Pending {
				got[d.Record.Row] = d.Outcome
			}
		})
		if !maps.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}

// TestSampleBodies holds the exact request of rows that show something: a word
// in place of an empty cell, an id in place of a link, a number that stays one.
func TestSampleBodies(t *testing.T) {
	tests := []struct {
		name string
		row  int
		body string
	}{
		{"reminder.yaml", 4, `{"to":"+50940587278","body":"Bonjou zanmi, nou raple w ou gen yon randevou nan klinik la mèkredi 2 desanm, a 8è nan maten. Si w pa ka vini, tanpri reponn mesaj sa a. Mèsi!"}`},
		{"text.csv", 1, `{"to":"+50946206344","body":"Bonjou Guerline, nouvo katalòg Nwèl la parèt: https://example.com/katalog","preview_url":true}`},
		{"shorthand.csv", 2, `{"to":"+50941884313","template_name":"order_update","template_language":"en","template_components":[` +
			`{"type":"header","parameters":[{"type":"image","image":{"id":"1602186516975000"}}]},` +
			`{"type":"body","parameters":[{"type":"text","text":"Marie-Ange"},{"type":"text","text":"K-1306"}]},` +
			`{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"K-1306"}]}]}`},
		{"clinic.yaml", 1, `{"to":"+50946220322","template_name":"rapel_klinik","template_language":"fr","template_components":[` +
			`{"type":"body","parameters":[{"type":"text","parameter_name":"non","text":"Wideline"},{"type":"text","parameter_name":"jou","text":"madi 1ye desanm"},` +
			`{"type":"text","parameter_name":"le","text":"8è nan maten"},{"type":"text","parameter_name":"kote","text":"Ri Kapwa, anfas legliz la"}]},` +
			`{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"vini-R-2041"}]},` +
			`{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"R-2041"}]}]}`},
		{"carousel-list.csv", 3, `{"to":"+50944184666","template_name":"nouvo_nan_boutik_la","template_language":"fr","template_components":[` +
			`{"type":"body","parameters":[{"type":"text","text":"Nadège"}]},{"type":"carousel","cards":[` +
			`{"card_index":0,"components":[{"type":"header","parameters":[{"type":"image","image":{"id":"1602186516975000"}}]},` +
			`{"type":"body","parameters":[{"type":"text","text":"Sak brode"},{"type":"text","text":"2,250 goud"}]},` +
			`{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"sak-C3065"}]},` +
			`{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"sak?c=C3065"}]}]},` +
			`{"card_index":1,"components":[{"type":"header","parameters":[{"type":"image","image":{"link":"https://example.com/photos/sandal.jpg"}}]},` +
			`{"type":"body","parameters":[{"type":"text","text":"Sandal kwi"},{"type":"text","text":"1,500 goud"}]},` +
			`{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"sandal-C3065"}]},` +
			`{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"sandal?c=C3065"}]}]}]}]}`},
		{"flash-sale.json", 4, `{"to":"+50947454910","template_name":"espesyal_fen_ane","template_language":"fr","template_components":[` +
			`{"type":"header","parameters":[{"type":"image","image":{"link":"https://example.com/photos/espesyal.jpg"}}]},` +
			`{"type":"body","parameters":[{"type":"text","parameter_name":"non","text":"Jean-Baptiste"}]},` +
			`{"type":"limited_time_offer","parameters":[{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":1798927200000}}]},` +
			`{"type":"button","sub_type":"copy_code","index":"0","parameters":[{"type":"coupon_code","coupon_code":"ESPESYAL04"}]},` +
			`{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"ESPESYAL04"}]}]}`},
		{"appointments.yaml", 2, `{"to":"+50941220736","body":"Bonjou Wilner, nou tann ou nan klinik la jou ki 07/12/2026 a 09:00. Frè a se 1,250.00 goud. Si w pa ka vini, tanpri reponn mesaj sa a."}`},
		{"appointments.yaml", 5, `{"to":"+50946358214","body":"Bonjou Mirlande, nou tann ou nan klinik la jou ki 11/12/2026 a 11:00. Frè a se 12,500.00 goud. Si w pa ka vini, tanpri reponn mesaj sa a."}`},
		{"excel-export.yaml", 5, `{"to":"+50932723093","body":"Bonjour cher client, votre facture de 640,00 gourdes est à payer avant le 18/12/2026. Merci de votre confiance."}`},
		{samples.DemoCampaign, 66, `{"to":"+50941251152","template_name":"komand_pare","template_language":"fr","template_components":[` +
			`{"type":"header","parameters":[{"type":"image","image":{"link":"https://example.com/photos/boutik.jpg"}}]},` +
			`{"type":"body","parameters":[{"type":"text","text":"zanmi"},{"type":"text","text":"K-2160"}]},` +
			`{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"K-2160"}]}]}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got string
			check(t, test.name, func(d campaign.Decision) {
				if d.Record.Row == test.row {
					got = string(d.Body)
				}
			})
			if got != test.body {
				t.Errorf("row %d: got\n%s\nwant\n%s", test.row, got, test.body)
			}
		})
	}
}

// written is when the samples were: an offer in them ends later.
var written = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// check runs the check of one sample.
func check(t *testing.T, name string, each func(campaign.Decision)) campaign.Counts {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, samples.FS); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, filepath.FromSlash(name))
	spec, recipients := load(t, file)
	plan, err := campaign.Compile(spec, recipients.Columns())
	if err != nil {
		t.Fatal(err)
	}
	plan, findings := campaign.Lint(spec, plan, written)
	if len(findings) > 0 {
		t.Errorf("the linter finds %v", findings)
	}
	suppressed := &campaign.Numbers{}
	for _, optouts := range spec.Suppress {
		if _, err := list.ReadNumbers(filepath.Join(filepath.Dir(file), optouts), spec.DefaultRegion, suppressed); err != nil {
			t.Fatal(optouts, err)
		}
	}
	rows, err := recipients.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	choice := &campaign.Choice{Suppressed: campaign.Suppression{{Name: "optouts", Numbers: suppressed}}}
	counts, err := campaign.Check(rows, plan, choice, func(d campaign.Decision) error {
		each(d)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

func load(t *testing.T, file string) (*campaign.Spec, *list.File) {
	t.Helper()
	if filepath.Ext(file) == ".csv" {
		recipients := open(t, file)
		spec, err := campaign.SpecOfList(file, recipients.Columns(), campaign.Given{})
		if err != nil {
			t.Fatal(err)
		}
		return spec, recipients
	}
	spec, err := campaign.ReadSpec(file)
	if err != nil {
		t.Fatal(err)
	}
	return spec, open(t, filepath.Join(filepath.Dir(file), spec.Recipients))
}

func open(t *testing.T, file string) *list.File {
	t.Helper()
	recipients, err := list.Open(file, list.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return recipients
}

func isMagic(number string) bool { return strings.HasPrefix(number, sandbox.Magic[0].Number[:8]) }

// post sends the very bytes of a message.
func post(gateway *sandbox.Gateway, m campaign.Message) *httptest.ResponseRecorder {
	sent := httptest.NewRequest(http.MethodPost, sandbox.BasePath+m.Endpoint, bytes.NewReader(m.Body))
	sent.Header.Set("Content-Type", "application/json")
	sent.Header.Set("X-API-Key", "wzj_sample")
	answer := httptest.NewRecorder()
	gateway.ServeHTTP(answer, sent)
	return answer
}
