package cli

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"app.wazaj/voye/ui/words"
)

// Who wants to know that a run has ended is told with a POST of the JSON
// summary, after the log is closed: whether it arrives changes nothing. The
// address may be a secret in all its parts, as those of chat services are, so
// only its host is ever shown. The gateway's key stays with the gateway.

// The patience with whoever is told. A person may be waiting for the prompt.
const (
	notifyTries   = 3
	notifyTimeout = 5 * time.Second
	notifyPause   = time.Second // after the first try, and twice that after the next
)

// secretText is a flag whose value no error quotes: it is looked at when all
// flags are known. It is nil where the flag was not given.
type secretText struct{ into **string }

// Set implements pflag.Value.
func (s secretText) Set(text string) error {
	*s.into = &text
	return nil
}

// String implements pflag.Value.
func (s secretText) String() string { return "" }

// Type implements pflag.Value.
func (s secretText) Type() string { return "" }

// whomToNotify reads the address of the flag, or of the configuration.
func (a *app) whomToNotify(o operatingFlags) (*url.URL, error) {
	text := a.config.NotifyURL
	if o.notifyURL != nil {
		text = *o.notifyURL
	} else if text == "" {
		return nil, nil
	}
	to, err := readNotifyURL(text)
	if err != nil {
		return nil, usage(a.words.Say(words.NotifyWrong, err))
	}
	return to, nil
}

// readNotifyURL reads an address. An error never quotes it.
func readNotifyURL(text string) (*url.URL, error) {
	text = strings.TrimSpace(text)
	to, err := url.Parse(text)
	switch {
	case err != nil || to.Hostname() == "" || strings.ContainsAny(text, " \t\r\n"):
		return nil, errors.New("it cannot be read; it looks like https://HOST/PATH")
	case to.Scheme == "http" && !isLoopbackHost(to.Hostname()):
		return nil, errors.New("it is http, so the summary would travel in clear; use https")
	case to.Scheme != "https" && to.Scheme != "http":
		return nil, errors.New("it must begin with https://")
	}
	to.Fragment, to.RawFragment = "", ""
	return to, nil
}

func isLoopbackHost(host string) bool {
	addr, err := netip.ParseAddr(host)
	return strings.EqualFold(host, "localhost") || err == nil && addr.Unmap().IsLoopback()
}

// notify tells whoever wants to know, and returns one line if it could not. A
// signal ends its patience, and no fault of its own gets beyond it.
func (a *app) notify(total summary) (failure string) {
	if a.notifyURL == nil {
		return ""
	}
	say := func(why any) string {
		return a.words.Say(words.NotifyFailed, safe(a.notifyURL.Host), safe(fmt.Sprint(why)))
	}
	defer func() {
		if fault := recover(); fault != nil {
			failure = say(fault)
		}
	}()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	defer onSignals(cancel, cancel)()
	body, err := json.Marshal(total)
	if err == nil {
		err = newNotifier().post(ctx, a.notifyURL, body)
	}
	if err != nil {
		return say(err)
	}
	return ""
}

// notifier posts to an address that is not the gateway's.
type notifier struct{ transport http.RoundTripper }

func newNotifier() notifier {
	return notifier{&http.Transport{
		Proxy: func(r *http.Request) (*url.URL, error) {
			if r.URL.Scheme != "https" {
				return nil, nil
			}
			return http.ProxyFromEnvironment(r)
		},
		TLSClientConfig:   &tls.Config{MinVersion: tls.VersionTLS12},
		DisableKeepAlives: true,
	}}
}

// post tries a few times. What a later try would not change is not tried again.
func (n notifier) post(ctx context.Context, to *url.URL, body []byte) error {
	for try := 1; ; try++ {
		again, err := n.try(ctx, to, body)
		if err == nil || !again || try == notifyTries {
			return err
		}
		select {
		case <-time.After(time.Duration(try) * notifyPause):
		case <-ctx.Done():
			return err
		}
	}
}

// try posts once. A redirect is not followed: it is an answer that will not do.
func (n notifier) try(ctx context.Context, to *url.URL, body []byte) (again bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, notifyTimeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, to.String(), bytes.NewReader(body))
	if err != nil {
		return false, errors.New("the address cannot be asked for")
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("User-Agent", userAgent())
	if user := to.User; user != nil {
		password, _ := user.Password()
		request.SetBasicAuth(user.Username(), password)
	}
	answer, err := n.transport.RoundTrip(request)
	if err != nil {
		return ctx.Err() == nil || errors.Is(ctx.Err(), context.DeadlineExceeded), errors.New(errorWords(err))
	}
	_, _ = io.Copy(io.Discard, io.LimitReader(answer.Body, 64<<10))
	_ = answer.Body.Close()
	if answer.StatusCode/100 == 2 {
		return false, nil
	}
	again = answer.StatusCode/100 == 5 || answer.StatusCode == http.StatusTooManyRequests
	return again, fmt.Errorf("it answered %d %s", answer.StatusCode, http.StatusText(answer.StatusCode))
}
