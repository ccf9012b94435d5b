package cli

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/ui/words"
)

const (
	// callTime bounds the one call at the gateway.
	callTime = 20 * time.Second
	// certificateLeft is how long a certificate must last not to be told.
	certificateLeft = 14 * 24 * time.Hour
	// clockOff is how far the clock may be off the gateway's: a slow answer and
	// a whole second are nothing.
	clockOff = 2 * time.Minute
)

// The years that a clock can show when nobody tells the right time. The first
// is that of the program.
const firstYear, lastYear = 2026, 2099

// gatewayAndKey looks at where messages go, with which key and on which way,
// and calls the gateway once.
func (d *doctor) gatewayAndKey() {
	base := d.baseAddress()
	host := ""
	if base != nil {
		host = base.Host
	}
	d.key(host)
	if base == nil || !d.proxy(base) {
		d.clock(sender.Visit{Asked: time.Now()})
		return
	}
	visit, err := sender.Call(context.Background(), sender.ClientConfig{BaseURL: base, Timeout: callTime, Workers: 1, UserAgent: userAgent()})
	if err != nil {
		d.add("gateway", levelProblem, d.w.Say(words.DocNotReached, base.Host, err), d.w.Say(words.DocOnline))
		visit.Asked = time.Now()
	} else {
		d.reached(base, visit)
	}
	d.clock(visit)
}

// baseAddress returns the gateway's address, nil when there is none to be used.
func (d *doctor) baseAddress() *url.URL {
	address, by := d.namedBaseURL()
	if address == "" {
		d.add("base_url", levelProblem, d.w.Say(words.NoBaseURL, configPath()), "")
		return nil
	}
	base, err := sender.ParseBaseURL(address)
	if err != nil {
		d.broken("base_url", err)
		return nil
	}
	d.ok("base_url", words.DocBase, base, first(by, configPath()))
	return base
}

// key looks whether there is a key, and never shows it.
func (d *doctor) key(host string) {
	if host == "" && d.env("WAZAJ_API_KEY") == "" && d.global.apiKeyFile == "" {
		return // a keyring keeps a key for each host
	}
	if _, err := d.apiKey(host); err != nil {
		d.broken("key", err)
		return
	}
	where := "WAZAJ_API_KEY"
	if d.env(where) == "" {
		where = first(d.global.apiKeyFile, d.w.Say(words.KeyInRing))
	}
	d.ok("key", words.DocKey, where)
}

// proxy says through what the gateway is reached; it is false when the proxy
// that was meant is none.
func (d *doctor) proxy(base *url.URL) bool {
	if err := d.checkProxy(base); err != nil {
		d.broken("proxy", err)
		return false
	}
	proxy, err := http.ProxyFromEnvironment(&http.Request{URL: base})
	if err != nil || proxy == nil || base.Scheme != "https" {
		return true
	}
	by := "HTTPS_PROXY"
	if d.env(by) == "" {
		by = "https_proxy"
	}
	d.ok("proxy", words.DocProxy, proxy.Scheme+"://"+proxy.Host, by) // without its password
	return true
}

// reached tells of the answer.
func (d *doctor) reached(base *url.URL, visit sender.Visit) {
	took := visit.Took.Round(time.Millisecond)
	switch {
	case visit.Status >= http.StatusInternalServerError && visit.Status != http.StatusNotImplemented:
		d.add("gateway", levelWarning, d.w.Say(words.DocFailing, base.Host, visit.Status), "")
	case visit.TLS == "":
		d.ok("gateway", words.DocUnencrypted, base.Host, took)
	default:
		d.ok("gateway", words.DocReached, base.Host, took, visit.TLS)
	}
	if !visit.Until.IsZero() && visit.Until.Sub(visit.Asked) < certificateLeft {
		d.add("certificate", levelWarning, d.w.Say(words.DocUntil, base.Host, visit.Until.Format(time.DateOnly)), d.w.Say(words.DocRenew))
	}
}

// clock holds the clock against the gateway's, or against what can be.
func (d *doctor) clock(visit sender.Visit) {
	shown := visit.Asked.Format("2006-01-02 15:04:05 MST")
	off := time.Duration(0)
	switch year := visit.Asked.Year(); {
	case !visit.Clock.IsZero():
		off = visit.Asked.Sub(visit.Clock).Abs().Round(time.Second)
	case year < firstYear || year > lastYear:
		off = time.Date(firstYear, 1, 1, 0, 0, 0, 0, time.UTC).Sub(visit.Asked).Abs().Round(time.Hour)
	}
	if off > clockOff {
		d.add("clock", levelWarning, d.w.Say(words.DocClockOff, shown, off), d.w.Say(words.DocSetClock))
		return
	}
	d.ok("clock", words.DocClock, shown)
}
