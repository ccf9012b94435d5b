package sender

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

// payloads are what a terminal, a log or a reader of either must never get
// from a gateway.
var payloads = []string{
	"\x1b[2J", "\x1b[6n", "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\", "\x1b]52;c;aGk=\x07", "\x1bP+q\x1b\\", "\x1b_Gf=32\x1b\\",
	"\x1b]0;unterminated", "\x1b[201~", "\u009b31m", "\u009d0;x\u009c", "\x9b31m", "\r", "\b\b\b", "\x00", "\x7f", "\x07", "\v\f",
	"\u202e", "\u2066", "\u2069", "\u200b", "\ufeff", "\u2028", "\u2029", "\U000e0041", "\ue000", "\xff\xfe", "\xed\xa0\x80",
	"e" + strings.Repeat("\u0301", 30),
}

// TestHostileWordsOfTheGateway puts each payload wherever a gateway can put
// words: what comes out is harmless, and nothing is hidden behind it.
func TestHostileWordsOfTheGateway(t *testing.T) {
	quoted := func(s string) string {
		text, _ := json.Marshal(s)
		return string(text)
	}
	for carrier, says := range map[string]func(string) string{
		"message": func(p string) string {
			return answerWith("422 Unprocessable Entity", "", `{"success":false,"message":`+quoted(p)+`}`)
		},
		"code": func(p string) string {
			return answerWith("400 Bad Request", "", `{"success":false,"message":`+quoted(p)+`,"code":`+quoted(p)+`}`)
		},
		"field": func(p string) string {
			return answerWith("422 Unprocessable Entity", "", `{"success":false,"errors":{`+quoted(p)+`:["is bad"]}}`)
		},
		"reason": func(p string) string {
			return answerWith("422 Unprocessable Entity", "", `{"errors":{"to":[`+quoted(p)+`]}}`)
		},
		"page":         func(p string) string { return answerWith("500 Internal Server Error", "", p) },
		"200":          func(p string) string { return answerWith("200 OK", "", p) },
		"halt":         func(p string) string { return answerWith("401 Unauthorized", "", `{"message":`+quoted(p)+`}`) },
		"status line":  func(p string) string { return "HTTP/1.1 4x2 " + p + "\r\n\r\n" },
		"no HTTP":      func(p string) string { return p + "\r\n\r\n" },
		"header line":  func(p string) string { return "HTTP/1.1 200 OK\r\n" + p + "\r\n\r\n" },
		"length":       func(p string) string { return "HTTP/1.1 200 OK\r\nContent-Length: " + p + "\r\n\r\n" },
		"encoding":     func(p string) string { return "HTTP/1.1 200 OK\r\nTransfer-Encoding: " + p + "\r\n\r\n" },
		"retry after":  func(p string) string { return answerWith("503 Service Unavailable", "Retry-After: "+p+"\r\n", `{}`) },
		"new location": func(p string) string { return answerWith("302 Found", "Location: "+p+"\r\n", "") },
	} {
		for _, p := range payloads {
			synctest.Test(t, func(t *testing.T) {
				gateway := &raw{serve: func(r *raw, conn net.Conn) {
					r.read(conn)
					_, _ = io.WriteString(conn, says("before "+p+" behind"))
				}}
				client := gateway.client(t, time.Minute)
				v := client.Post(t.Context(), hello)
				gateway.finish(client)
				said := fmt.Sprint(v.Error, v.Code)
				if said != campaign.Safe(said) {
					t.Errorf("%s %q: %q", carrier, p, said)
				}
				shown := strings.Contains(v.Error, "before") && strings.Contains(v.Error, "behind")
				if carrier == "message" && !shown {
					t.Errorf("%s %q hides something: %q", carrier, p, v.Error)
				}
				gateway.holds(t, v, hello.To)
				if v.Outcome == campaign.Sent {
					t.Errorf("%s %q counts as sent", carrier, p)
				}
			})
		}
	}
}
