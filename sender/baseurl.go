package sender

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
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
		return nil, errors.New("the base URL cannot be read; it looks like https://HOST/api/wazaj/business")
	}
	switch {
	case base.Host == "" || base.Hostname() == "":
		return nil, errors.New("the base URL has no host; it looks like https://HOST/api/wazaj/business")
	case !isASCII(base.Host):
		return nil, errors.New("the base URL's host has letters that look like others; write it in its ASCII form, which begins with xn--")
	case !isPort(base.Host, base.Port()):
		return nil, errors.New("the base URL's port is no number from 1 to 65535; mend it, or leave it out with its colon")
	case base.User != nil:
		return nil, errors.New("the base URL has a user name or password; the key goes into WAZAJ_API_KEY instead")
	case base.RawQuery != "" || base.ForceQuery || strings.Contains(text, "#"):
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
