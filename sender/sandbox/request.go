package sandbox

import (
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"strings"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
)

// maxBody is the longest request body that is read, in bytes.
const maxBody = 1 << 20

// misrouted returns a 404 or a 405 for a request that is no documented call,
// else nil. Neither has any effect, so a client may use them to ask whether
// the gateway is there.
func misrouted(r *http.Request) *answer {
	if _, ok := callOf(r); !ok {
		return refused(http.StatusNotFound, refusal{Message: "Not Found"})
	}
	if r.Method != http.MethodPost {
		a := refused(http.StatusMethodNotAllowed, refusal{Message: "Method Not Allowed"})
		a.allow = http.MethodPost
		return a
	}
	return nil
}

// callOf returns the rule for the body of the call that r names.
func callOf(r *http.Request) (rule, bool) {
	path, ok := strings.CutPrefix(r.URL.Path, BasePath)
	if !ok {
		return nil, false
	}
	switch path {
	case campaign.EndpointText:
		return textMessage, true
	case campaign.EndpointTemplate:
		return templateMessage, true
	}
	return nil, false
}

// readMessage reads and checks the body of a call and returns its recipient,
// or the answer that says what is wrong.
func readMessage(r *http.Request) (string, *answer) {
	if !isJSON(r.Header.Get("Content-Type")) {
		return "", refused(http.StatusUnsupportedMediaType, refusal{Message: "The Content-Type must be application/json"})
	}
	text, a := readBody(r)
	if a != nil {
		return "", a
	}
	var body map[string]any
	if !utf8.Valid(text) || json.Unmarshal(text, &body) != nil || body == nil {
		return "", refused(http.StatusBadRequest, refusal{Message: "The request body is not a JSON object"})
	}
	check, _ := callOf(r)
	c := checker{}
	check(&c, body)
	if len(c.errors) > 0 {
		return "", invalid(c.errors)
	}
	to, _ := body["to"].(string)
	return to, nil
}

func readBody(r *http.Request) ([]byte, *answer) {
	text, err := io.ReadAll(io.LimitReader(r.Body, maxBody+1))
	if err != nil {
		return nil, refused(http.StatusBadRequest, refusal{Message: "The request body could not be read"})
	}
	if len(text) > maxBody {
		return nil, refused(http.StatusRequestEntityTooLarge, refusal{Message: "The request body is over 1 MiB"})
	}
	return text, nil
}

// isJSON reports whether a Content-Type is JSON in UTF-8.
func isJSON(contentType string) bool {
	if contentType == "application/json" {
		return true
	}
	kind, params, err := mime.ParseMediaType(contentType)
	charset := params["charset"]
	return err == nil && kind == "application/json" && (charset == "" || strings.EqualFold(charset, "utf-8"))
}
