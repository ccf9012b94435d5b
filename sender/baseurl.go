package sender

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
)

// ParseBaseURL reads the gateway's base URL, such as
// https://gateway.example/api/wazaj/business. It must be https, or http on a
// loopback host, since the key would travel in clear otherwise. User names,
// queries and fragments are refused: they would end up in requests unseen.
// A slash at the end is dropped.
//
// An error never quotes the text: it may hold a password, or be the key that
// was pasted in the wrong place.
func ParseBaseURL(text string) (*url.URL, error) {
	text = strings.TrimSpace(text)
	base, err := url.Parse(text)
	if err != nil || strings.ContainsAny(text, " \t") {
		return nil, wrong(campaign.URLUnreadable, "")
	}
	switch {
	case base.Host == "" || base.Hostname() == "":
		return nil, wrong(campaign.URLNoHost, "")
	case !isASCII(base.Host):
		return nil, wrong(campaign.URLLetters, "")
	case !isPort(base.Host, base.Port()):
		return nil, wrong(campaign.URLPort, "")
	case base.User != nil:
		return nil, wrong(campaign.URLUser, "")
	case base.RawQuery != "" || base.ForceQuery || strings.Contains(text, "#"):
		return nil, wrong(campaign.URLQuery, "")
	case base.Scheme == "http" && !isLoopback(base.Hostname()):
		return nil, wrong(campaign.URLClear, base.Host)
	case base.Scheme != "https" && base.Scheme != "http":
		return nil, wrong(campaign.URLScheme, strconv.Quote(base.Scheme))
	}
	base.Path = strings.TrimRight(base.Path, "/")
	base.RawPath = ""
	return base, nil
}

// wrong says what is wrong with a base URL.
func wrong(rule campaign.Rule, detail string) error {
	return &campaign.Trouble{Problem: campaign.Problem{Rule: rule, Detail: detail}}
}

// isASCII reports whether host is written in ASCII. A host in other letters
// can look the same as the gateway's and be another one.
func isASCII(host string) bool {
	return strings.IndexFunc(host, func(r rune) bool { return r > '~' }) < 0
}

// isPort reports whether a host's port can be connected to. A host without a
// port is fine, one that ends with a colon is a port that got lost.
func isPort(host, port string) bool {
	if port == "" {
		return !strings.HasSuffix(host, ":")
	}
	number, err := strconv.ParseUint(port, 10, 16)
	return err == nil && number > 0
}

func isLoopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.Unmap().IsLoopback()
}
