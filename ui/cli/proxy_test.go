package cli

import (
	"net/url"
	"strings"
	"testing"

	"app.wazaj/voye/ui/words"
)

func TestProxyAddresses(t *testing.T) {
	for address, want := range map[string]bool{
		"http://proxy.example:3128": true, "proxy.example:3128": true, "proxy.example": true, "10.0.0.1:8080": true,
		"https://u:secret@proxy.example": true, "socks5://[::1]:1080": true, "socks5h://proxy.example": true, "HTTP://proxy.example": true,
		"::proxy:bar": false, "http://": false, "http:///path": false, "proxy.example:bar": false, "proxy.example:": false,
		"proxy.example:0": false, "proxy.example:70000": false, "ftp://proxy.example": false, "/etc/proxy": false, " ": false, ":3128": false,
	} {
		if got := isProxy(address); got != want {
			t.Errorf("%q: %v, want %v", address, got, want)
		}
	}
}

// TestABrokenProxyIsRefused: net/http would connect past it in silence.
func TestABrokenProxyIsRefused(t *testing.T) {
	for _, c := range []struct {
		base string
		env  map[string]string
		want int
	}{
		{"https://gw.example", map[string]string{"HTTPS_PROXY": "u:topsecret@:bar"}, exitInput},
		{"https://gw.example", map[string]string{"https_proxy": "u:topsecret@:bar"}, exitInput},
		{"https://gw.example", map[string]string{"HTTPS_PROXY": "proxy.example", "https_proxy": ":bar"}, exitDone},
		{"https://gw.example", map[string]string{}, exitDone},
		{"http://127.0.0.1:1", map[string]string{"HTTPS_PROXY": ":bar"}, exitDone},
	} {
		a, _, _ := testApp(c.env, "")
		base, err := url.Parse(c.base)
		if err != nil {
			t.Fatal(err)
		}
		err = a.checkProxy(base)
		if codeOf(err) != c.want || strings.Contains(errorText(err, words.Words{}), "topsecret") {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
