package linear

import (
	"cmp"
	"slices"
	"strconv"

	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// setup tells how the program is set up, and changes it. What is missing comes
// first.
func (t *talk) setup() error {
	return t.stay(func() ([]option, error) {
		set, err := t.Setup(t.ctx)
		if err != nil {
			return nil, err
		}
		unset := t.say(words.TUINotSet)
		t.fact(t.say(words.TUIBaseURL), cmp.Or(set.BaseURL, unset))
		t.fact(t.say(words.TUIKey), cmp.Or(set.Key, unset))
		always := words.LinearAlways
		if t.Always {
			always = words.LinearNotAlways
		}
		address := option{t.say(words.TUIBaseURL), func() error { return t.setURL(set) }}
		key := option{t.say(words.TUIKey), func() error { return t.setKey(set) }}
		try := option{t.say(words.TUITry), t.try}
		return slices.Concat(
			when(set.BaseURL == "", address), when(set.Key == "", key),
			when(set.BaseURL != "" && set.Key != "", try),
			when(set.BaseURL != "", address), when(set.Key != "", key),
			[]option{{t.say(words.TUISpoken), t.setLanguage}, {t.say(always), t.setAlways}, t.back()}), nil
	})
}

func (t *talk) setURL(set tui.Setup) error {
	if set.Fixed != "" {
		t.tell(t.say(words.TUIHintURLFixed, set.Fixed))
		return nil
	}
	address, err := t.ask(t.say(words.TUIHintURL), set.BaseURL, nil, func(address string) error {
		return t.Configure(t.ctx, tui.SettingBaseURL, address)
	})
	if err == nil && address != "" {
		t.tell(t.say(words.TUIKeptURL))
	}
	return err
}

func (t *talk) setKey(set tui.Setup) error {
	switch {
	case !set.Keyring && set.Key == "":
		t.tell(t.say(words.TUIHintNoKeyring, set.NoKey))
		return nil
	case !set.Keyring:
		t.tell(t.say(words.TUIHintKeyThere))
		return nil
	case set.BaseURL == "":
		t.tell(t.say(words.TUIHintKeyFirst))
		return nil
	}
	key, err := t.hidden()
	if err != nil || key == "" {
		return err
	}
	if err := t.KeepKey(t.ctx, set.BaseURL, key); err != nil {
		t.fault(err)
		return nil
	}
	t.tell(t.say(words.TUIKeptKey))
	return nil
}

// try asks the gateway, and sends no message.
func (t *talk) try() error {
	t.tell(t.say(words.TUIHintTry))
	proof, err := t.TryGateway(t.ctx)
	if err != nil {
		t.fault(err)
		return nil
	}
	for _, says := range t.says.Proven(proof) {
		t.tell(says)
	}
	return nil
}

func (t *talk) setLanguage() error {
	var options []option
	for _, language := range words.Languages() {
		options = append(options, option{words.For(language).Say(words.TUIOwnName), func() error {
			t.Words.Switch(language)
			return t.keep(tui.SettingLanguage, language)
		}})
	}
	return t.asked(append(options, t.back()))
}

// setAlways makes every start one like this, or one with the screens again.
func (t *talk) setAlways() error {
	t.Always = !t.Always
	return t.keep(tui.SettingAccessible, strconv.FormatBool(t.Always))
}

func (t *talk) keep(name tui.Setting, value string) error {
	if err := t.Configure(t.ctx, name, value); err != nil {
		t.fault(err)
	}
	return nil
}
