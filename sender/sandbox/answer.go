package sandbox

import (
	"encoding/json"
	"net/http"
	"strconv"
	"time"
)

// answer is what the gateway says to one request.
type answer struct {
	status int
	body   []byte
	// kind is the content type; empty means JSON.
	kind string
	// retryAfter is in seconds, 0 for none.
	retryAfter int
	// allow names the method that the path takes, on a 405.
	allow string
	// wait is how long this answer takes beyond the gateway's latency.
	wait time.Duration
	// cut aborts the connection instead of answering.
	cut bool
}

func (a *answer) write(w http.ResponseWriter) {
	header := w.Header()
	header.Set("Content-Type", "application/json")
	if a.kind != "" {
		header.Set("Content-Type", a.kind)
	}
	if a.retryAfter > 0 {
		header.Set("Retry-After", strconv.Itoa(a.retryAfter))
	}
	if a.allow != "" {
		header.Set("Allow", a.allow)
	}
	w.WriteHeader(a.status)
	// A client that is gone cannot be told so.
	_, _ = w.Write(a.body)
}

func accepted(id int64) *answer {
	body := append(make([]byte, 0, 48), `{"success":true,"message_id":`...)
	body = strconv.AppendInt(body, id, 10)
	return &answer{status: http.StatusOK, body: append(body, '}')}
}

// refusal is the JSON object of every answer but 200, in the order of the
// documented examples.
type refusal struct {
	Success bool                `json:"success"`
	Message string              `json:"message"`
	Code    string              `json:"code,omitempty"`
	Errors  map[string][]string `json:"errors,omitempty"`
}

func refused(status int, r refusal) *answer {
	// A refusal holds strings only, which always encode.
	body, _ := json.Marshal(r)
	return &answer{status: status, body: body}
}

func unauthorized() *answer {
	return refused(http.StatusUnauthorized, refusal{Message: "Unauthorized"})
}

func disconnected() *answer {
	return refused(http.StatusForbidden, refusal{Message: "Wazaj account disconnected"})
}

func invalid(errors map[string][]string) *answer {
	return refused(http.StatusUnprocessableEntity, refusal{Message: "Validation failed", Errors: errors})
}

func notOnWhatsApp() *answer {
	return invalid(map[string][]string{"to": {"The to number is not on WhatsApp."}})
}

// denied is a business rule that every message of the account would meet. The
// documentation names the rules but not where their name stands; here it is
// the field code.
func denied(code, message string) *answer {
	return refused(http.StatusUnprocessableEntity, refusal{Message: message, Code: code})
}

func unavailable() *answer {
	return refused(http.StatusServiceUnavailable, refusal{Message: "The messaging module is not ready, try again later"})
}

func tooMany(seconds int) *answer {
	a := refused(http.StatusTooManyRequests, refusal{Message: "Too many requests"})
	a.retryAfter = seconds
	return a
}

// proxyError is what something between the client and the gateway might say.
func proxyError() *answer {
	return &answer{
		status: http.StatusServiceUnavailable, kind: "text/html",
		body: []byte("<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>\n"),
	}
}
