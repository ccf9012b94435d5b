package cli

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/zalando/go-keyring"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/ui/words"
)

// whereIsKey says in words where the key for host is, else why there is none.
func (a *app) whereIsKey(host string) (where, why string) {
	switch {
	case strings.TrimSpace(a.env("WAZAJ_API_KEY")) != "":
		return "WAZAJ_API_KEY", ""
	case a.global.apiKeyFile != "":
		return "--api-key-file", ""
	case host == "" && hasKeyring(a.env): // which keeps a key for each host
		return "", a.words.Say(words.RingEmpty)
	}
	if _, why = a.keyFromKeyring(host); why != "" {
		return "", why
	}
	return a.words.Say(words.KeyInRing), ""
}

// keepKey puts a key into the system's keyring, where apiKey finds it.
func (s *screens) keepKey(_ context.Context, baseURL, text string) error {
	a := s.app
	if !hasKeyring(a.env) {
		return usage(a.words.Say(words.RingMissing))
	}
	base, err := sender.ParseBaseURL(baseURL)
	if err != nil {
		return bad(err)
	}
	key, err := parseKey(a.words.Say(words.WhatWasTyped), text)
	if err != nil {
		return err
	}
	if !strings.HasPrefix(key.reveal(), keyPrefix) {
		return usage(a.words.Say(words.KeyOdd))
	}
	kept := make(chan error, 1)
	go func() { kept <- tellKeyring(base.Host, key) }()
	select {
	case err := <-kept:
		if err != nil {
			return usage(a.words.Say(words.RingFailed, safe(err.Error())))
		}
		return nil
	case <-time.After(keyringWait):
		return usage(a.words.Say(words.RingSilent, keyringWait))
	}
}

// tellKeyring waits for the keyring, as askKeyring does.
func tellKeyring(host string, key Secret) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("its answer cannot be understood")
		}
	}()
	return keyring.Set(keyringService, host, key.reveal())
}
