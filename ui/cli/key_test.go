package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/zalando/go-keyring"

	"app.wazaj/voye/ui/words"
)

const testKey = "wzj_topsecret"

// testApp is an app with the given environment that writes into buffers.
func testApp(env map[string]string, stdin string) (a *app, stdout, stderr *bytes.Buffer) {
	stdout, stderr = new(bytes.Buffer), new(bytes.Buffer)
	return &app{
		stdin: strings.NewReader(stdin), stdout: stdout, stderr: stderr,
		env: func(name string) string { return env[name] }, words: words.For(words.English),
	}, stdout, stderr
}

func TestKeyPrecedence(t *testing.T) {
	keyring.MockInit()
	if err := keyring.Set(keyringService, "gw.example", "wzj_ring"); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "key")
	write(t, file, "wzj_file\n")
	bus := map[string]string{"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
	a, _, _ := testApp(bus, "")
	wantKey(t, a, "gw.example", "wzj_ring")
	a.global.apiKeyFile = file
	wantKey(t, a, "gw.example", "wzj_file")
	bus["WAZAJ_API_KEY"] = " wzj_env\n"
	wantKey(t, a, "gw.example", "wzj_env")
}

func wantKey(t *testing.T, a *app, host, want string) {
	t.Helper()
	if key, err := a.apiKey(host); err != nil || key.reveal() != want {
		t.Errorf("%q, %v, want %q", key.reveal(), err, want)
	}
}

func TestNoKeyNamesTheThreeWays(t *testing.T) {
	keyring.MockInitWithError(errors.New("the ring is locked"))
	a, _, stderr := testApp(map[string]string{"DBUS_SESSION_BUS_ADDRESS": "x"}, "")
	_, err := a.apiKey("gw.example")
	if codeOf(err) != exitInput {
		t.Fatal(err)
	}
	for _, way := range []string{"WAZAJ_API_KEY", "--api-key-file", "keyring", "gw.example"} {
		if !strings.Contains(err.Error(), way) {
			t.Errorf("%v does not name %s", err, way)
		}
	}
	if stderr.Len() > 0 {
		t.Errorf("noise: %s", stderr)
	}
}

// TestWhyTheKeyringHasNoKey: it is the last source that is asked, so the error
// says what became of it.
func TestWhyTheKeyringHasNoKey(t *testing.T) {
	bus := map[string]string{"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
	for name, c := range map[string]struct {
		mock func()
		env  map[string]string
		want string
	}{
		"headless": {keyring.MockInit, nil, "this machine has no keyring"},
		"empty":    {keyring.MockInit, bus, "the keyring has no such entry"},
		"locked":   {func() { keyring.MockInitWithError(errors.New("the ring\x1b is locked")) }, bus, "cannot be used: the ring<1B> is locked"},
		"no key": {func() { keyring.MockInit(); _ = keyring.Set(keyringService, "gw.example", "wzj_top secret") }, bus,
			"cannot be used: its entry has a character that no key has"},
	} {
		c.mock()
		a, _, _ := testApp(c.env, "")
		if c.env == nil && hasKeyring(a.env) {
			continue // this system always has one
		}
		_, err := a.apiKey("gw.example")
		if codeOf(err) != exitInput || !strings.Contains(errorText(err, words.Words{}), c.want) || strings.Contains(errorText(err, words.Words{}), "top secret") {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestKeyFromStdin(t *testing.T) {
	a, _, _ := testApp(nil, testKey+"\r\n")
	a.global.apiKeyFile = "-"
	wantKey(t, a, "h", testKey)
}

// TestKeyIsRefused holds that what cannot be a key is refused without being
// shown.
func TestKeyIsRefused(t *testing.T) {
	for _, text := range []string{"", " \n", "wzj_a\nwzj_b", "wzj topsecret", "wzj_\x1b[2J", "wzj_é", strings.Repeat("k", maxKey+1)} {
		a, _, _ := testApp(nil, text)
		a.global.apiKeyFile = "-"
		_, err := a.apiKey("h")
		if codeOf(err) != exitInput {
			t.Errorf("%.20q: %v", text, err)
		} else if len(text) > 5 && strings.Contains(err.Error(), text[:5]) {
			t.Errorf("%.20q is shown: %v", text, err)
		}
	}
}

func TestKeyFileThatOthersRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "key")
	write(t, file, testKey)
	a, _, stderr := testApp(nil, "")
	a.global.apiKeyFile = file
	wantKey(t, a, "h", testKey)
	if stderr.Len() > 0 {
		t.Errorf("%s", stderr)
	}
	share(t, file)
	wantKey(t, a, "h", testKey)
	if !strings.Contains(stderr.String(), "can read") {
		t.Errorf("%q", stderr)
	}
	a.global.apiKeyFile = file + ".none"
	if _, err := a.apiKey("h"); codeOf(err) != exitInput {
		t.Error(err)
	}
}

// TestSecretIsNeverShown tries every way in which Go prints a value.
func TestSecretIsNeverShown(t *testing.T) {
	secret := newSecret(testKey)
	holder := struct{ Key Secret }{secret}
	asJSON, err := json.Marshal(holder)
	if err != nil {
		t.Fatal(err)
	}
	asYAML, err := yaml.Marshal(holder)
	if err != nil {
		t.Fatal(err)
	}
	var logged bytes.Buffer
	slog.New(slog.NewJSONHandler(&logged, nil)).Info("x", "key", secret, "holder", holder)
	shown := []string{string(asJSON), string(asYAML), logged.String(), secret.String(), secret.GoString(), fmt.Sprint(errors.New(secret.String()))}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%T %v"} {
		shown = append(shown, strings.ReplaceAll(fmt.Sprintf(verb, secret, secret), "cli.Secret", ""), fmt.Sprintf(verb, holder, &holder), fmt.Sprintf(verb, gateway{key: secret}, &gateway{key: secret}))
	}
	hex := fmt.Sprintf("%x", testKey)
	for _, text := range shown {
		if strings.Contains(text, "topsecret") || strings.Contains(text, hex) {
			t.Errorf("%s", text)
		}
	}
}
