package cli

import (
	"context"
	"strings"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/ui/words"
)

// whereIsKey says in words where the key for host is, else why there is none.
func (a *app) whereIsKey(host string) (where, why string) {
	_, typed := a.typedKeys.of(host)
	switch {
	case typed:
		return a.words.Say(words.KeyInMemory), ""
	case strings.TrimSpace(a.env("WAZAJ_API_KEY")) != "":
		return "WAZAJ_API_KEY", ""
	case a.global.apiKeyFile != "":
		return "--api-key-file", ""
	case host == "" && hasKeyring(a.env): // which keeps a key for each host
		return "", a.words.Say(words.RingEmpty)
	}
	if _, missing := a.keyFromKeyring(host); !missing.isEmpty() {
		return "", missing.String()
	}
	return a.words.Say(words.KeyInRing), ""
}

// keepKey puts a key into the system's keyring, where apiKey finds it.
func (s *screens) keepKey(_ context.Context, baseURL, text string) error {
	a := s.app
	if !hasKeyring(a.env) {
		return a.refuse(words.RingMissing)
	}
	base, err := sender.ParseBaseURL(baseURL)
	if err != nil {
		return bad(err)
	}
	key, err := parseKey(a.words.Say(words.KeyTyped), text)
	if err != nil {
		return err
	}
	if !strings.HasPrefix(key.reveal(), keyPrefix) {
		return a.refuse(words.KeyOdd)
	}
	if why := a.putInKeyring(base.Host, key); why != "" {
		return a.refuse(words.RingFailed, why)
	}
	a.typedKeys.forget(base.Host) // which would come before it
	return nil
}
