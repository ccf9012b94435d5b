package cli

import (
	"errors"
	"fmt"
	"net/url"
	"time"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/ui/words"
)

// sandboxKey is the key for the embedded gateway.
const sandboxKey = "wzj_sandbox"

// gateway is where messages go, with the key for it.
type gateway struct {
	base   *url.URL
	key    Secret
	auth   sender.Auth
	server *sandbox.Server // the embedded gateway, nil for a real one
}

// gateway returns the gateway that the command line, the environment and the
// configuration name. recorded is the base URL that a run began with, for
// when none of them names one.
func (a *app) gateway(recorded string) (*gateway, error) {
	text := a.baseURL(recorded)
	if text == "" {
		return nil, a.refuse(words.NoBaseURL, safe(configPath()))
	}
	base, err := sender.ParseBaseURL(text)
	if err != nil {
		return nil, bad(err)
	}
	if err := a.checkProxy(base); err != nil {
		return nil, err
	}
	auth, err := sender.ParseAuth(first(a.global.auth, a.config.Auth))
	if err != nil {
		return nil, bad(err)
	}
	key, err := a.apiKey(base.Host)
	if err != nil {
		return nil, err
	}
	return &gateway{base: base, key: key, auth: auth}, nil
}

// baseURL is the gateway's address as it was written; recorded is the one that
// a run began with.
func (a *app) baseURL(recorded string) string {
	named, _ := a.namedBaseURL()
	return first(named, recorded)
}

// sandboxGateway starts the embedded gateway on a free loopback port.
func sandboxGateway(options sandbox.Options) (*gateway, error) {
	server, err := sandbox.Start("127.0.0.1:0", options)
	if err != nil {
		return nil, fmt.Errorf("start the sandbox: %w", err)
	}
	base, err := sender.ParseBaseURL(server.BaseURL())
	if err != nil {
		return nil, errors.Join(err, server.Close())
	}
	return &gateway{base: base, key: newSecret(sandboxKey), server: server}, nil
}

func (g *gateway) isSandbox() bool { return g.server != nil }

// client returns the client that posts to the gateway, with connections for so
// many workers.
func (g *gateway) client(timeout time.Duration, workers int) (*sender.Client, error) {
	client, err := sender.NewClient(sender.ClientConfig{
		BaseURL: g.base, Key: g.key.reveal(), Auth: g.auth,
		Timeout: timeout, Workers: workers, UserAgent: userAgent(),
	})
	return client, bad(err)
}

// Close stops the embedded gateway; a real one needs nothing.
func (g *gateway) Close() error {
	if g.server == nil {
		return nil
	}
	return g.server.Close()
}
