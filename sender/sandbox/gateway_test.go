package sandbox

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

const (
	textBody     = `{"to":"+50912345678","body":"Bonjou"}`
	templateBody = `{"to":"+50934123456","template_name":"order_update","template_language":"en"}`
)

// request describes one request; its zero fields are those of a good text
// message.
type request struct {
	method, path, kind, key, auth, body string
}

// do sends one request straight to the handler. cut reports whether the
// handler aborted the connection.
func do(t *testing.T, g http.Handler, r request) (answer *httptest.ResponseRecorder, cut bool) {
	t.Helper()
	orElse := func(text, other string) string {
		if text == "" {
			return other
		}
		return text
	}
	sent := httptest.NewRequest(orElse(r.method, "POST"), BasePath+orElse(r.path, campaign.EndpointText), strings.NewReader(orElse(r.body, textBody)))
	sent.Header.Set("Content-Type", orElse(r.kind, "application/json"))
	if r.auth != "" {
		sent.Header.Set("Authorization", r.auth)
	} else {
		sent.Header.Set("X-API-Key", orElse(r.key, "wzj_test"))
	}
	answer = httptest.NewRecorder()
	defer func() {
		if p := recover(); p != nil {
			if err, _ := p.(error); !errors.Is(err, http.ErrAbortHandler) {
				panic(p)
			}
			cut = true
		}
	}()
	g.ServeHTTP(answer, sent)
	return answer, false
}

// TestContractExamples holds the answers of the contract, byte by byte.
func TestContractExamples(t *testing.T) {
	g := New(Options{})
	tests := []struct {
		name   string
		r      request
		status int
		body   string
	}{
		{"text", request{body: `{"to":"+50912345678","body":"Bonjou","preview_url":false,"reply_to_meta_message_id":null}`}, 200, `{"success":true,"message_id":1}`},
		{"template", request{path: "/messages/template", body: templateBody}, 200, `{"success":true,"message_id":2}`},
		{"key", request{key: "nope"}, 401, `{"success":false,"message":"Unauthorized"}`},
		{"account", request{body: `{"to":"+50949990005","body":"a"}`}, 403, `{"success":false,"message":"Wazaj account disconnected"}`},
		{"validation", request{body: `{"body":"Bonjou"}`}, 422, `{"success":false,"message":"Validation failed","errors":{"to":["The to field is required."]}}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer, _ := do(t, g, test.r)
			if answer.Code != test.status || answer.Body.String() != test.body {
				t.Errorf("got %d %s, want %d %s", answer.Code, answer.Body, test.status, test.body)
			}
		})
	}
}

func TestRefusedRequests(t *testing.T) {
	big := `{"to":"+50912345678","body":"` + strings.Repeat("a", maxBody) + `"}`
	full := textBody + strings.Repeat(" ", maxBody-len(textBody))
	tests := []struct {
		name   string
		r      request
		status int
	}{
		{"GET knocks", request{method: "GET"}, 405},
		{"PUT", request{method: "PUT"}, 405},
		{"OPTIONS", request{method: "OPTIONS"}, 405},
		{"the base itself", request{method: "GET", path: "/"}, 404},
		{"unknown call", request{path: "/messages/media"}, 404},
		{"trailing slash", request{path: "/messages/text/"}, 404},
		{"charset", request{kind: "application/json; charset=utf-8"}, 200},
		{"charset in capitals", request{kind: "Application/JSON; charset=UTF-8"}, 200},
		{"Latin 1", request{kind: "application/json; charset=iso-8859-1"}, 415},
		{"a form", request{kind: "application/x-www-form-urlencoded"}, 415},
		{"plain text", request{kind: "text/plain"}, 415},
		{"broken content type", request{kind: "application/json; ="}, 415},
		{"one MiB", request{body: full}, 200},
		{"one byte more", request{body: full + " "}, 413},
		{"too big", request{body: big}, 413},
		{"no JSON", request{body: `to=1`}, 400},
		{"half an object", request{body: `{"to":"+50912345678"`}, 400},
		{"two objects", request{body: textBody + textBody}, 400},
		{"an array", request{body: `[` + textBody + `]`}, 400},
		{"null", request{body: `null`}, 400},
		{"a string", request{body: `"hello"`}, 400},
		{"not UTF-8", request{body: "{\"to\":\"+50912345678\",\"body\":\"Bonjou \xe8\"}"}, 400},
		{"no-break space outside strings", request{body: "{\u00a0\"to\":\"+50912345678\",\"body\":\"a\"}"}, 400},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			g := New(Options{})
			answer, _ := do(t, g, test.r)
			if answer.Code != test.status {
				t.Fatalf("got %d %s, want %d", answer.Code, answer.Body, test.status)
			}
			checkAnswer(t, answer)
			if allow := answer.Header().Get("Allow"); (answer.Code == 405) != (allow == "POST") {
				t.Errorf("a %d says Allow: %q", answer.Code, allow)
			}
			if want := map[bool]int{true: 1}[answer.Code == 200]; g.Accepted() != want {
				t.Errorf("a %d, and %d accepted", answer.Code, g.Accepted())
			}
		})
	}
}

// checkAnswer holds what every answer of the gateway has: a JSON object whose
// success says the same as its status.
func checkAnswer(t *testing.T, answer *httptest.ResponseRecorder) {
	t.Helper()
	var body struct {
		Success   *bool  `json:"success"`
		Message   string `json:"message"`
		MessageID int64  `json:"message_id"`
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &body); err != nil {
		t.Fatalf("the body %q is not JSON: %v", answer.Body, err)
	}
	if kind := answer.Header().Get("Content-Type"); kind != "application/json" {
		t.Errorf("the Content-Type is %q", kind)
	}
	ok := answer.Code == 200
	if body.Success == nil || *body.Success != ok || ok != (body.MessageID > 0) || ok == (body.Message != "") {
		t.Errorf("a %d says %s", answer.Code, answer.Body)
	}
}

func TestKeys(t *testing.T) {
	tests := []struct {
		name, only, key, auth string
		admitted              bool
	}{
		{"X-API-Key", "", "wzj_abc-DEF_123", "", true},
		{"Bearer", "", "", "Bearer wzj_abc", true},
		{"ApiKey", "", "", "ApiKey wzj_abc", true},
		{"scheme in lower case", "", "", "bearer wzj_abc", true},
		{"Basic", "", "", "Basic wzj_abc", false},
		{"no scheme", "", "", "wzj_abc", false},
		{"two spaces", "", "", "Bearer  wzj_abc", false},
		{"another shape", "", "sk_live_1", "", false},
		{"nothing after the prefix", "", "wzj_", "", false},
		{"a space inside", "", "wzj_a b", "", false},
		{"the one key", "wzj_right", "wzj_right", "", true},
		{"the one key as Bearer", "wzj_right", "", "Bearer wzj_right", true},
		{"another key", "wzj_right", "wzj_wrong", "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer, _ := do(t, New(Options{Key: test.only}), request{key: test.key, auth: test.auth})
			if admitted := answer.Code == 200; admitted != test.admitted {
				t.Errorf("got %d %s", answer.Code, answer.Body)
			}
		})
	}
}

func TestNoKey(t *testing.T) {
	g := New(Options{})
	sent := httptest.NewRequest(http.MethodPost, BasePath+campaign.EndpointText, strings.NewReader(textBody))
	sent.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	g.ServeHTTP(answer, sent)
	if answer.Code != 401 {
		t.Errorf("got %d without a key", answer.Code)
	}
}

func TestPathsOutsideTheBase(t *testing.T) {
	g := New(Options{})
	for _, path := range []string{"/", "/messages/text", "/api/wazaj/business", "/api/wazaj/businessmessages/text", "//api/wazaj/business/messages/text"} {
		sent := httptest.NewRequest(http.MethodPost, "http://gateway.test"+path, strings.NewReader(textBody))
		answer := httptest.NewRecorder()
		g.ServeHTTP(answer, sent)
		if answer.Code != 404 {
			t.Errorf("%s: got %d", path, answer.Code)
		}
	}
	if g.Requests() != 5 || g.Accepted() != 0 {
		t.Errorf("%d requests, %d accepted", g.Requests(), g.Accepted())
	}
}
