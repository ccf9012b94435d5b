package sender

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// TestSeedAnswers holds the verdicts against the gateway's own examples, to
// the letter.
func TestSeedAnswers(t *testing.T) {
	for _, c := range []struct {
		status int
		body   string
		want   Verdict
	}{
		{200, `{"success":true,"message_id":12345}`, Verdict{Outcome: campaign.Sent, MessageID: 12345}},
		{200, `{"success":true,"message_id":12346}`, Verdict{Outcome: campaign.Sent, MessageID: 12346}},
		{401, `{"success":false,"message":"Unauthorized"}`,
			Verdict{Outcome: campaign.NotSent, Then: Stop, Code: "unauthorized", Error: "Unauthorized"}},
		{403, `{"success":false,"message":"Wazaj account disconnected"}`,
			Verdict{Outcome: campaign.NotSent, Then: Stop, Code: "forbidden", Error: "Wazaj account disconnected"}},
		{422, `{"success":false,"message":"Validation failed","errors":{"to":["The to field is required."]}}`,
			Verdict{Outcome: campaign.Failed, Code: "validation_failed", Error: "Validation failed; to: The to field is required."}},
		{503, `{}`, Verdict{Outcome: campaign.NotSent, Then: BackOff, Code: "service_unavailable", Error: "503 Service Unavailable"}},
	} {
		c.want.Status = c.status
		if got := judgeAnswer(c.status, []byte(c.body), nil); got != c.want {
			t.Errorf("%d %s:\n got %+v\nwant %+v", c.status, c.body, got, c.want)
		}
	}
}

func TestAccountWideRulesHalt(t *testing.T) {
	for _, body := range []string{
		`{"success":false,"message":"billing_send_denied"}`,
		`{"success":false,"message":"Not enough credit","code":"billing_send_denied"}`,
		`{"success":false,"message":"Validation failed","errors":{"billing":["billing_send_denied"]}}`,
		`{"success":false,"message":"Denied","errors":{"templates_not_entitled":["Your plan has no templates."]}}`,
		`{"success":false,"message":"Denied","error":{"code":"templates_not_entitled"}}`,
		`{"success":false,"message":"Denied","code":"quota_exceeded"}`,
	} {
		v := judgeAnswer(422, []byte(body), nil)
		if v.Outcome != campaign.NotSent || v.Then != Stop || !accountWide(v.Code) {
			t.Errorf("%s: %+v", body, v)
		}
	}
	for _, body := range []string{
		`{"success":false,"message":"Validation failed","errors":{"billing_address":["is required"]}}`,
		`{"success":false,"message":"Recipient is not on WhatsApp","code":131026}`,
	} {
		if v := judgeAnswer(422, []byte(body), nil); v.Outcome != campaign.Failed || v.Then != GoOn {
			t.Errorf("%s: %+v", body, v)
		}
	}
}

func TestAnswersOf200(t *testing.T) {
	for body, want := range map[string]campaign.Outcome{
		" {\"message_id\": 7, \"success\": true, \"extra\": {}} \n": campaign.Sent,
		`{"success":true,"message_id":9223372036854775807}`:         campaign.Sent,
		`{"success":true}`:                                  campaign.Sent,
		`{"success":true,"message_id":"12345"}`:             campaign.Sent,
		`{"success":true,"message_id":0}`:                   campaign.Sent,
		`{"success":true,"message_id":-1}`:                  campaign.Sent,
		`{"success":true,"message_id":9223372036854775808}`: campaign.Sent,
		`{"success":false,"message":"no"}`:                  campaign.Unknown,
		`{"success":"true","message_id":1}`:                 campaign.Unknown,
		`{"success":true,"message_id":1}{"success":true}`:   campaign.Unknown,
		`{"success":true,"message_id":1,"success":false}`:   campaign.Unknown,
		`{"success":true,"message_id":1`:                    campaign.Unknown,
		`[{"success":true,"message_id":1}]`:                 campaign.Unknown,
		`<html>Log in to the hotel network</html>`:          campaign.Unknown,
		``:         campaign.Unknown,
		"\x00\x00": campaign.Unknown,
		`{"success":false,"message":"x","code":"billing_send_denied"}`: campaign.NotSent,
	} {
		v := judgeAnswer(200, []byte(body), nil)
		if v.Outcome != want {
			t.Errorf("%q: %+v, want %v", body, v, want)
		}
		if v.Outcome == campaign.Sent && v.MessageID == 0 && v.Code != "no_message_id" {
			t.Errorf("%q: sent without a message_id and without saying so: %+v", body, v)
		}
	}
}

func TestAcceptedThenCutIsAccepted(t *testing.T) {
	if v := judgeAnswer(200, []byte(`{"success":true,"message_id":1}`), io.ErrUnexpectedEOF); v.Outcome != campaign.Sent {
		t.Errorf("%+v", v)
	}
	if v := judgeAnswer(200, []byte(`{"success":true,"mess`), io.ErrUnexpectedEOF); v.Outcome != campaign.Unknown || v.Code != "connection_cut" {
		t.Errorf("%+v", v)
	}
}

// TestEveryStatus walks all statuses with a JSON body and with another one.
func TestEveryStatus(t *testing.T) {
	stops := "401 403 404 405 410 411 414 415 431 501 505"
	for status := 201; status < 600; status++ {
		in := func(list string) bool { return strings.Contains(list, fmt.Sprint(status)) }
		json := judgeAnswer(status, []byte(`{"success":false,"message":"no"}`), nil)
		text := judgeAnswer(status, []byte("<html>"), nil)
		wantJSON, wantText := [2]any{campaign.Unknown, GoOn}, [2]any{campaign.Unknown, GoOn}
		switch {
		case status < 300:
			wantJSON, wantText = [2]any{campaign.Unknown, Stop}, [2]any{campaign.Unknown, Stop}
		case status < 400, in(stops):
			wantJSON, wantText = [2]any{campaign.NotSent, Stop}, [2]any{campaign.NotSent, Stop}
		case in("400 413"):
			wantJSON, wantText = [2]any{campaign.Failed, GoOn}, [2]any{campaign.NotSent, Stop}
		case status == 422:
			wantJSON = [2]any{campaign.Failed, GoOn}
		case status == 429:
			wantJSON, wantText = [2]any{campaign.NotSent, SlowDown}, [2]any{campaign.NotSent, SlowDown}
		case status == 503:
			wantJSON = [2]any{campaign.NotSent, BackOff}
		}
		if got := [2]any{json.Outcome, json.Then}; got != wantJSON {
			t.Errorf("%d with JSON: %v, want %v", status, got, wantJSON)
		}
		if got := [2]any{text.Outcome, text.Then}; got != wantText {
			t.Errorf("%d with HTML: %v, want %v", status, got, wantText)
		}
		if json.Code == "" || text.Code == "" || text.Error == "" {
			t.Errorf("%d has no code or no words: %+v, %+v", status, json, text)
		}
	}
}

func TestHostileWordsAreMadeSafe(t *testing.T) {
	body := `{"success":false,"message":"\u001b]52;c;aGk=\u0007 \u202e ` + strings.Repeat("long ", 1000) + `"}`
	v := judgeAnswer(422, []byte(body), nil)
	if strings.ContainsAny(v.Error, "\x1b\x07\u202e") || len(v.Error) > maxWords+len("…") {
		t.Errorf("%q", v.Error)
	}
}

func FuzzAnswer(f *testing.F) {
	for _, seed := range []string{`{"success":true,"message_id":1}`, `{"success":false,"errors":{"a":[{"b":null}]}}`, `[]`, `{"a":`, "\xff"} {
		f.Add(200, []byte(seed))
		f.Add(422, []byte(seed))
	}
	f.Fuzz(func(t *testing.T, status int, body []byte) {
		v := judgeAnswer(status, body, nil)
		if v.Error != campaign.Safe(v.Error) {
			t.Errorf("unsafe words %q", v.Error)
		}
		if v.Outcome == campaign.Sent && (status != 200 || !strings.Contains(string(body), "success")) {
			t.Errorf("%d %q counts as sent", status, body)
		}
	})
}
