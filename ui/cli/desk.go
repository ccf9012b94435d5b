package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/ui/tui"
)

// desk is what the home screen and the set-up ask for.
func (s *screens) desk() tui.Desk {
	return tui.Desk{
		Complete: s.complete, Browse: browse, Setup: s.setup, IsFresh: s.isFresh, Configure: s.configure,
		KeepKey: s.keepKey, TryGateway: s.tryGateway, Mend: s.mend, Alert: s.alert,
		AimDelete: s.aimDelete, Delete: s.delete,
	}
}

// namedBaseURL returns the gateway's address and what set it, empty for the
// configuration file.
func (a *app) namedBaseURL() (address, by string) {
	for _, place := range []struct{ value, name string }{{a.global.baseURL, "--base-url"}, {a.env("WAZAJ_BASE_URL"), "WAZAJ_BASE_URL"}} {
		if place.value != "" {
			return place.value, place.name
		}
	}
	if saved := a.savedBase.Load(); saved != nil {
		return *saved, ""
	}
	return a.config.BaseURL, ""
}

// isFresh reports whether this is a first start: there is neither a
// configuration nor another word of the gateway.
func (s *screens) isFresh(context.Context) bool {
	if address, _ := s.app.namedBaseURL(); address != "" || s.flags.sandbox {
		return false
	}
	_, err := os.Stat(configPath())
	return errors.Is(err, fs.ErrNotExist)
}

// setup says how the program is set up.
func (s *screens) setup(context.Context) (tui.Setup, error) {
	a := s.app
	set := tui.Setup{File: configPath(), Keyring: hasKeyring(a.env) && a.env("WAZAJ_API_KEY") == "" && a.global.apiKeyFile == ""}
	set.BaseURL, set.Fixed = a.namedBaseURL()
	set.Theme = first(s.theme.load(), a.themeWish(), "auto")
	host := ""
	if set.BaseURL != "" {
		base, err := sender.ParseBaseURL(set.BaseURL)
		if err != nil {
			set.NoKey = campaign.ErrorText(err, a.words.Rule)
			return set, nil
		}
		host = base.Host
	}
	set.Key, set.NoKey = a.whereIsKey(host)
	return set, nil
}

// tryGateway asks the gateway with a request that cannot be a message.
func (s *screens) tryGateway(ctx context.Context) (tui.Proof, error) {
	g, err := s.app.gateway("")
	if err != nil {
		return tui.Proof{}, err
	}
	client, err := g.client(s.flags.sending.timeout, 1)
	if err != nil {
		return tui.Proof{}, err
	}
	defer client.Close()
	probe, err := client.Probe(ctx)
	if err != nil {
		return tui.Proof{}, err
	}
	return tui.Proof{
		Gateway: g.base.Host, Encrypted: g.base.Scheme == "https",
		Status: probe.Status, Keyless: probe.Keyless, Message: probe.Message,
	}, nil
}
