package sender

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"app.wazaj/voye/campaign"
)

// Probe is what the gateway answered to an empty request.
//
// The gateway has no call for a test, so this asks with what cannot be a
// message: the JSON object {} names no recipient and no text, both of which
// are required, and the endpoint is the one of text messages, which no
// template fills. A gateway that takes the key refuses the object as invalid,
// with 422; one that does not, as unauthorized, with 401. Asked without a key
// as well, the two answers show whether 422 says anything about the key at
// all: a gateway that looks at the body first would give it to everybody.
type Probe struct {
	// Status is the answer with the key, Keyless the one without.
	Status, Keyless int
	// Message is what the gateway said with the key, in its own words.
	Message string
}

// probeTimeout bounds each of the two requests.
const probeTimeout = 30 * time.Second

// emptyRequest is no message whatever the gateway makes of it.
const emptyRequest = "{}"

// Probe asks the gateway, without sending anything, whether it takes the key.
// An error says in words why it gave no answer.
func (c *Client) Probe(ctx context.Context) (Probe, error) {
	keyless, _, err := c.askEmpty(ctx, false)
	if err != nil {
		return Probe{}, err
	}
	status, content, err := c.askEmpty(ctx, true)
	if err != nil {
		return Probe{}, err
	}
	verdict := withoutKey(judgeAnswer(status, content, nil), c.key)
	return Probe{Status: status, Keyless: keyless, Message: verdict.Error}, nil
}

func (c *Client) askEmpty(ctx context.Context, withKey bool) (status int, content []byte, err error) {
	call, cancel := context.WithTimeout(ctx, min(c.timeout, probeTimeout))
	defer cancel()
	template := c.requests[campaign.EndpointText]
	request := template.WithContext(call)
	request.Header = template.Header.Clone()
	if !withKey {
		request.Header.Del("Authorization")
		request.Header.Del("X-API-Key")
	}
	request.Body, request.ContentLength = io.NopCloser(bytes.NewReader([]byte(emptyRequest))), int64(len(emptyRequest))
	answer, err := c.transport.RoundTrip(request)
	if err != nil {
		return 0, nil, errors.New(errorWords(err))
	}
	defer func() { _ = answer.Body.Close() }()
	content, err = readBody(answer)
	if err != nil && answer.StatusCode == http.StatusOK {
		return 0, nil, errors.New(errorWords(err))
	}
	return answer.StatusCode, content, nil
}
