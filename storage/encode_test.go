package storage

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"

	"pgregory.net/rapid"
)

func TestTheLinesOfALog(t *testing.T) {
	var enc encoder
	enc.intent(campaign.Intent{Row: 123, Attempt: 1, To: "+50934123456", At: fixedTime})
	enc.durable = 1
	enc.result(campaign.Result{Row: 123, Attempt: 1, To: "+50934123456", At: fixedTime.Add(877 * time.Millisecond), Outcome: campaign.Sent, Status: 200, MessageID: 12345, Took: 42 * time.Millisecond})
	enc.result(campaign.Result{Row: 124, At: fixedTime, To: "òk", Outcome: campaign.Invalid, Code: "phone_letters", Error: "a \"b\" \x1b[0m 😀"})
	want := `{"n":1,"p":"00000000","d":0,"type":"intent","at":"2026-11-24T04:03:12.123Z","row":123,"attempt":1,"to":"+50934123456","c":"f08fdf96"}
{"n":2,"p":"f08fdf96","d":1,"type":"result","at":"2026-11-24T04:03:13.000Z","row":123,"attempt":1,"outcome":"sent","status":200,"message_id":12345,"code":"","error":"","to":"+50934123456","ms":42,"c":"d21dbf4b"}
{"n":3,"p":"d21dbf4b","d":1,"type":"result","at":"2026-11-24T04:03:12.123Z","row":124,"attempt":0,"outcome":"invalid","status":0,"message_id":null,"code":"phone_letters","error":"a \"b\" \u001b[0m \ud83d\ude00","to":"\u00f2k","ms":0,"c":"fe490e00"}
`
	if got := string(enc.buf); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Every line is JSON that encoding/json reads, ASCII, short, and reads back as
// what was written.
func TestResultsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := campaign.Result{
			Row: rapid.IntRange(1, 1e9).Draw(t, "row"), Attempt: rapid.IntRange(0, 70000).Draw(t, "attempt"),
			To: rapid.StringN(0, 9, 20).Draw(t, "to"), At: time.UnixMilli(rapid.Int64Range(0, 4e12).Draw(t, "at")).UTC(),
			Outcome: rapid.SampledFrom(append(campaign.RowOutcomes, campaign.NotSent)).Draw(t, "outcome"),
			Status:  rapid.IntRange(0, 599).Draw(t, "status"), MessageID: rapid.Int64Range(0, 1<<62).Draw(t, "id"),
			Code: rapid.StringMatching(`[a-z_]{0,30}`).Draw(t, "code"), Error: rapid.StringN(0, 200, 400).Draw(t, "error"),
			Took: time.Duration(rapid.IntRange(0, 1e6).Draw(t, "ms")) * time.Millisecond,
		}
		var enc encoder
		enc.result(in)
		line := enc.buf[:len(enc.buf)-1]
		if !json.Valid(line) || len(enc.buf) > maxLine {
			t.Fatalf("not a line: %s", line)
		}
		f, ok := parseFrame(line)
		if !ok || !f.whole(line) {
			t.Fatalf("not whole: %s", line)
		}
		out, ok := f.fullResult()
		if !ok || out != in {
			t.Fatalf("wrote %+v\nread  %+v\nfrom %s", in, out, line)
		}
	})
}

func TestLongTextsAreCut(t *testing.T) {
	for _, text := range []string{strings.Repeat("a", 9000), strings.Repeat("ò", 9000), strings.Repeat("😀", 9000), strings.Repeat("\xff", 9000), strings.Repeat("\"", 9000)} {
		var enc encoder
		enc.result(campaign.Result{Row: 1 << 40, Attempt: 70000, To: text, Code: text, Error: text, Outcome: campaign.Suppressed, MessageID: 1 << 62})
		enc.hold(campaign.Hold{Message: text})
		enc.halt(campaign.Halt{Code: text, Message: text})
		halt := campaign.Halt{Code: "x", Message: clip(text)}
		if err := enc.record(typeEnd, fixedTime, End{Halt: &halt}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(enc.buf)) {
			if len(line) > maxLine || !json.Valid([]byte(line)) {
				t.Errorf("a line of %d bytes: %.80s", len(line), line)
			}
		}
	}
	if got := clip("short"); got != "short" {
		t.Errorf("clip cut %q", got)
	}
}
