package sender

import (
	"strings"
	"testing"
)

func TestParseBaseURL(t *testing.T) {
	for text, want := range map[string]string{
		"https://gw.example/api/wazaj/business":       "https://gw.example/api/wazaj/business",
		"\thttps://gw.example/api/wazaj/business//\n": "https://gw.example/api/wazaj/business",
		"https://gw.example:8443/api/wazaj/business":  "https://gw.example:8443/api/wazaj/business",
		"http://127.0.0.1:8080/api/wazaj/business":    "http://127.0.0.1:8080/api/wazaj/business",
		"http://localhost:8080/api/wazaj/business":    "http://localhost:8080/api/wazaj/business",
		"http://[::1]:8080/api/wazaj/business":        "http://[::1]:8080/api/wazaj/business",
		"http://gw.example/api/wazaj/business":        "",
		"http://127.0.0.1.evil.example/api":           "",
		"http://localhost.evil.example/api":           "",
		"https://user:pass@gw.example/api":            "",
		"https://gw.example/api?key=1":                "",
		"https://gw.example/api?":                     "",
		"https://gw.example/api#x":                    "",
		"ftp://gw.example/api":                        "",
		"gw.example/api":                              "",
		"https://":                                    "",
		"https://:443/api":                            "",
		"":                                            "",
		"https://gw.example/%zz":                      "",

		"HTTPS://GW.example/Api/":                  "https://GW.example/Api",
		"https://gw.example:1/api":                 "https://gw.example:1/api",
		"https://gw.example:65535/api":             "https://gw.example:65535/api",
		"https://gw.example:0/api":                 "",
		"https://gw.example:65536/api":             "",
		"https://gw.example:99999999999999999/api": "",
		"https://gw.example:-1/api":                "",
		"https://gw.example:https/api":             "",
		"https://gw.example:/api":                  "",
		"http://[::1]:/api":                        "",
		"https://gw.example/api#":                  "",
		"https://gw.example/api?#":                 "",
		"https://gw.example/a b":                   "",
		"https://gw .example/api":                  "",
		"https://gw.example/a\nb":                  "",
		"https://gw.example/\x1b[2J":               "",
		"https://gw.example/a\tb":                  "",
		"https://w\u0430zaj.example/api":           "", // a Cyrillic letter
		"https://w%D0%B0zaj.example/api":           "",
		"https://xn--wzaj-53d.example/api":         "https://xn--wzaj-53d.example/api",
		"http://127.1/api":                         "",
		"http://2130706433/api":                    "",
		"http://0x7f000001/api":                    "",
		"http://127.0.0.1@evil.example/api":        "",
		"http://127.0.0.1%2eevil.example/api":      "",
		"http://localhost./api":                    "",
		"http://127.254.254.254/api":               "http://127.254.254.254/api",
		"http://[::ffff:127.0.0.1]:80/api":         "http://[::ffff:127.0.0.1]:80/api",
		"http://[::ffff:10.0.0.1]/api":             "",
		"http://[::]/api":                          "",
		"http://0.0.0.0/api":                       "",
		"https://gw.example\\@evil.example/api":    "",
		"https:gw.example/api":                     "",
		"//gw.example/api":                         "",
		"javascript:alert(1)":                      "",
	} {
		base, err := ParseBaseURL(text)
		switch {
		case want == "" && err == nil:
			t.Errorf("%q was read as %s", text, base)
		case want != "" && err != nil:
			t.Errorf("%q: %v", text, err)
		case want != "" && base.String() != want:
			t.Errorf("%q: %s, want %s", text, base, want)
		}
	}
}

// TestBaseURLErrorsQuoteNothing: what stands in the base URL's place may be a
// secret.
func TestBaseURLErrorsQuoteNothing(t *testing.T) {
	for _, text := range []string{
		"wzj_topsecret", "https:wzj_topsecret", "https://me:topsecret@gw.example/api", "https://me:topsecret@/api", "https://me:topsecret@:443",
		"me:topsecret@gw.example", "https://gw.example/?key=topsecret", "https://gw.example/#topsecret", "https://gw.example:topsecret/api",
		"http://me:topsecret@gw.example", "https://gw.example/topsecret\x00", "ftp://me:topsecret@gw.example", "https:me:topsecret@gw.example",
	} {
		if _, err := ParseBaseURL(text); err == nil || strings.Contains(err.Error(), "topsecret") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestParseAuth(t *testing.T) {
	for word, want := range map[string]Auth{"": AuthXAPIKey, "x-api-key": AuthXAPIKey, "Bearer": AuthBearer, "apikey": AuthAPIKey} {
		if got, err := ParseAuth(word); got != want || err != nil {
			t.Errorf("%q: %q, %v", word, got, err)
		}
	}
	if _, err := ParseAuth("basic"); err == nil {
		t.Error("basic is taken for a way to give the key")
	}
}
