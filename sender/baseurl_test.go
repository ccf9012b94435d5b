package sender

import "testing"

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
