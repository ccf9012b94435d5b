package sender

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"strings"
)

// ParseBaseURL reads the gateway's base URL, such as
// https://gateway.example/api/wazaj/business. It must be https, or http on a
// loopback host, since the key would travel in clear otherwise. User names,
// queries and fragments are refused: they would end up in requests unseen.
// A slash at the end is dropped.
func ParseBaseURL(text string) (*url.URL, error) {
	base, err := url.Parse(strings.TrimSpace(text))
	if err != nil {
		return nil, errors.New("the base URL cannot be read; it looks like https://HOST/api/wazaj/business")
	}
	switch {
	case base.Host == "" || base.Hostname() == "":
		return nil, fmt.Errorf("the base URL %q has no host; it looks like https://HOST/api/wazaj/business", text)
	case base.User != nil:
		return nil, errors.New("the base URL has a user name or password; the key goes into WAZAJ_API_KEY instead")
	case base.RawQuery != "" || base.ForceQuery || base.Fragment != "":
		return nil, errors.New("the base URL has a query or fragment; leave out everything from ? or # on")
	case base.Scheme == "http" && !isLoopback(base.Hostname()):
		return nil, fmt.Errorf("the base URL is http, so the key would travel in clear; use https://%s", base.Host)
	case base.Scheme != "https" && base.Scheme != "http":
		return nil, fmt.Errorf("the base URL begins with %q; it must begin with https://", base.Scheme)
	}
	base.Path = strings.TrimRight(base.Path, "/")
	base.RawPath = ""
	return base, nil
}

func isLoopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.Unmap().IsLoopback()
}
