package cli

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"app.wazaj/voye/ui/words"
)

// checkProxy refuses a proxy variable that names none. net/http passes over
// such a value in silence and connects past the proxy that was meant. The
// value is not shown: it may hold a password.
func (a *app) checkProxy(base *url.URL) error {
	if base.Scheme != "https" {
		return nil // loopback only, and never through a proxy
	}
	// In the order in which net/http looks.
	for _, name := range []string{"HTTPS_PROXY", "https_proxy"} {
		if address := a.env(name); address != "" {
			if !isProxy(address) {
				return usage(a.words.Say(words.ProxyWrong, name))
			}
			return nil
		}
	}
	return nil
}

// isProxy reports whether net/http understands the address of a proxy: a URL,
// or a host with or without a port.
func isProxy(address string) bool {
	if !strings.Contains(address, "://") {
		address = "http://" + address
	}
	proxy, err := url.Parse(address)
	if err != nil || proxy.Hostname() == "" || !slices.Contains([]string{"http", "https", "socks5", "socks5h"}, proxy.Scheme) {
		return false
	}
	if proxy.Port() == "" {
		return !strings.HasSuffix(proxy.Host, ":")
	}
	port, err := strconv.ParseUint(proxy.Port(), 10, 16)
	return err == nil && port > 0
}
