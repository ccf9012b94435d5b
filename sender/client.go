package sender

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"app.wazaj/voye/campaign"
)

// ClientConfig says how to reach the gateway.
type ClientConfig struct {
	// BaseURL comes from ParseBaseURL.
	BaseURL *url.URL
	// Key is the API key. It goes into a header of requests to BaseURL's host
	// and nowhere else.
	Key  string
	Auth Auth
	// Timeout bounds a whole call. One that is too short makes unknown rows:
	// it never protects.
	Timeout time.Duration
	// Workers is how many requests are in flight at most: so many connections
	// are opened, and kept.
	Workers int
	// UserAgent names the program and its version to the gateway.
	UserAgent string
	// TLS is for tests that bring their own certificates; nil otherwise.
	TLS *tls.Config
}

// Client posts messages to the gateway, one verdict for each.
type Client struct {
	base      *url.URL
	requests  map[string]*http.Request // by endpoint, without a body
	userAgent string
	key       string
	timeout   time.Duration
	deadlines deadlines
	transport *http.Transport
}

// NewClient returns a client for one gateway and one key. It fails if the key
// cannot stand in a header.
func NewClient(config ClientConfig) (*Client, error) {
	for _, c := range []byte(config.Key) {
		if c <= ' ' || c > '~' {
			return nil, errors.New("the API key has a character that no key has, such as a space or a line break; copy it again")
		}
	}
	if config.Key == "" {
		return nil, errors.New("the API key is empty")
	}
	header := http.Header{
		"Content-Type": {"application/json"},
		"Accept":       {"application/json"},
		"User-Agent":   {config.UserAgent},
	}
	config.Auth.set(header, config.Key)
	c := &Client{base: config.BaseURL, userAgent: config.UserAgent, key: config.Key, timeout: config.Timeout, requests: map[string]*http.Request{}}
	for _, endpoint := range []string{campaign.EndpointText, campaign.EndpointTemplate} {
		// Made by hand: http.NewRequest would set GetBody, with which net/http
		// may send a POST a second time.
		c.requests[endpoint] = &http.Request{
			Method: http.MethodPost, URL: config.BaseURL.JoinPath(endpoint), Host: config.BaseURL.Host,
			Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: header,
		}
	}
	c.deadlines.timeout = config.Timeout
	c.transport = newTransport(config)
	return c, nil
}

// newTransport builds the one transport that may carry a message. HTTP/1.1
// only, because HTTP/2 sends a POST again by itself after some stream errors;
// no compression, because a small answer may unpack to gigabytes; idle
// connections end before a server is likely to end them, because a request
// written into a closing connection is an unknown row.
func newTransport(config ClientConfig) *http.Transport {
	tlsConfig := &tls.Config{MinVersion: tls.VersionTLS12}
	if config.TLS != nil {
		tlsConfig = config.TLS.Clone()
		tlsConfig.MinVersion = max(tlsConfig.MinVersion, tls.VersionTLS12)
	}
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	return &http.Transport{
		Proxy:                  proxyForHTTPS,
		OnProxyConnectResponse: checkProxyAnswer,
		DialContext:            dialPlain,
		DialTLSContext:         dialTLS(tlsConfig),
		TLSHandshakeTimeout:    handshakeTimeout,
		TLSClientConfig:        tlsConfig,
		Protocols:              protocols,
		DisableCompression:     true,
		MaxResponseHeaderBytes: 64 << 10,
		MaxConnsPerHost:        config.Workers,
		MaxIdleConnsPerHost:    config.Workers,
		IdleConnTimeout:        4 * time.Second,
	}
}

// proxyForHTTPS obeys HTTPS_PROXY and NO_PROXY. Plain http, which is loopback
// only, never meets a proxy: it would see the key.
func proxyForHTTPS(req *http.Request) (*url.URL, error) {
	if req.URL.Scheme != "https" {
		return nil, nil
	}
	return http.ProxyFromEnvironment(req)
}

func checkProxyAnswer(_ context.Context, _ *url.URL, _ *http.Request, answer *http.Response) error {
	if answer.StatusCode != http.StatusOK {
		return &proxyRefusal{status: answer.StatusCode}
	}
	return nil
}

// Post sends one message once and says what came of it. It never retries.
// Cancelling ctx gives the request up; the verdict then says whether it may
// have left.
func (c *Client) Post(ctx context.Context, m campaign.Message) Verdict {
	start := time.Now()
	body := &oneBody{rest: m.Body}
	request := c.requests[m.Endpoint].WithContext(c.deadlines.of(ctx, start))
	request.Body, request.ContentLength = body, int64(len(m.Body))
	verdict := withoutKey(c.exchange(ctx, request, body), c.key)
	verdict.Took = time.Since(start)
	return verdict
}

func (c *Client) exchange(ctx context.Context, request *http.Request, body *oneBody) Verdict {
	// RoundTrip rather than http.Client: there is no redirect to follow and
	// no cookie to keep, so nothing can take the key to another host.
	answer, err := c.transport.RoundTrip(request)
	if err != nil {
		return judgeFailure(err, body.seal(), ctx.Err() != nil)
	}
	defer func() { _ = answer.Body.Close() }()
	content, readErr := readBody(answer)
	if readErr != nil && ctx.Err() != nil {
		readErr = errLeft
	}
	verdict := judgeAnswer(answer.StatusCode, content, readErr)
	verdict.RetryAfter = retryAfter(answer.Header, time.Now())
	return verdict
}

// readBody reads at most maxAnswer bytes of an answer. After 101 the body is
// the bare connection, which no deadline ends, so it is left alone.
func readBody(answer *http.Response) ([]byte, error) {
	if answer.StatusCode == http.StatusSwitchingProtocols {
		return nil, nil
	}
	content, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer+1))
	if len(content) > maxAnswer {
		return nil, fmt.Errorf("the answer is longer than %d bytes", maxAnswer)
	}
	return content, err
}

// Knock asks whether the gateway answers at all, with a GET that carries no
// key and sends nothing. Any answer will do but those that a proxy or a
// failing server gives in the gateway's place.
func (c *Client) Knock(ctx context.Context) error {
	call, cancel := context.WithTimeout(ctx, min(c.timeout, 30*time.Second))
	defer cancel()
	request, err := http.NewRequestWithContext(call, http.MethodGet, c.base.String(), nil)
	if err != nil {
		return fmt.Errorf("asking whether the gateway is there: %w", err)
	}
	request.Header.Set("User-Agent", c.userAgent)
	answer, err := c.transport.RoundTrip(request)
	if err != nil {
		return errors.New(errorWords(err))
	}
	_, _ = readBody(answer)
	_ = answer.Body.Close()
	if status := answer.StatusCode; status >= 500 && status != http.StatusNotImplemented {
		return errors.New("the gateway answers " + statusWords(status))
	}
	return nil
}

// Close drops the idle connections. Nothing may be under way any more.
func (c *Client) Close() {
	c.deadlines.close()
	c.transport.CloseIdleConnections()
}
