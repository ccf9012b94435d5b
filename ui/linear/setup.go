package linear

import (
	"cmp"
	"strconv"

	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// setup tells how the program is set up, and changes it.
func (t *talk) setup() error {
	for {
		set, err := t.Setup(t.ctx)
		if err != nil {
			return t.fault(err)
		}
		unset, always := t.say(words.TUINotSet), words.LinearAlways
		if t.Always {
			always = words.LinearNotAlways
		}
		t.fact(words.TUIBaseURL, cmp.Or(set.BaseURL, unset))
		t.fact(words.TUIKey, cmp.Or(set.Key, unset))
		for _, does := range []words.ID{words.TUIBaseURL, words.TUIKey, words.TUITry, words.TUISpoken, always, words.KeyBack} {
			t.offer(true, does)
		}
		does, _, err := t.chosen()
		switch does {
		case words.TUIBaseURL:
			err = t.setURL(set)
		case words.TUIKey:
			err = t.setKey(set)
		case words.TUITry:
			err = t.try()
		case words.TUISpoken:
			err = t.setLanguage()
		case words.LinearAlways, words.LinearNotAlways:
			t.Always = !t.Always
			err = t.keep(tui.SettingAccessible, strconv.FormatBool(t.Always))
		case words.KeyBack:
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (t *talk) setURL(set tui.Setup) error {
	if set.Fixed != "" {
		t.tells(words.TUIHintURLFixed, set.Fixed)
		return nil
	}
	address, err := t.ask(t.say(words.TUIHintURL), set.BaseURL, nil, func(address string) error {
		return t.Configure(t.ctx, tui.SettingBaseURL, address)
	})
	if err == nil && address != "" {
		t.tells(words.TUIKeptURL)
	}
	return err
}

func (t *talk) setKey(set tui.Setup) error {
	switch {
	case !set.Keyring && set.Key == "":
		t.tells(words.TUIHintNoKeyring, set.NoKey)
		return nil
	case !set.Keyring:
		t.tells(words.TUIHintKeyThere)
		return nil
	case set.BaseURL == "":
		t.tells(words.TUIHintKeyFirst)
		return nil
	}
	key, err := t.hidden()
	if err != nil || key == "" {
		return err
	}
	if err := t.KeepKey(t.ctx, set.BaseURL, key); err != nil {
		return t.fault(err)
	}
	t.tells(words.TUIKeptKey)
	return nil
}

// try asks the gateway, and sends no message.
func (t *talk) try() error {
	t.tells(words.TUIHintTry)
	proof, err := t.TryGateway(t.ctx)
	if err != nil {
		return t.fault(err)
	}
	for _, says := range t.says.Proven(proof) {
		t.tell(says)
	}
	return nil
}

func (t *talk) setLanguage() error {
	for _, language := range words.Languages() {
		t.offerAs(words.TUISpoken, words.For(language).Say(words.TUIOwnName))
	}
	t.offer(true, words.KeyBack)
	does, at, err := t.chosen()
	if does != words.TUISpoken {
		return err
	}
	language := words.Languages()[at]
	t.Words.Switch(language)
	return t.keep(tui.SettingLanguage, language)
}

func (t *talk) keep(name tui.Setting, value string) error {
	if err := t.Configure(t.ctx, name, value); err != nil {
		return t.fault(err)
	}
	return nil
}
