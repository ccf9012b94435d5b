package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/zalando/go-keyring"
	"golang.org/x/term"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// The key is the one that was typed into the screens, if one was, else it comes
// from the environment, then a file, then the system's keyring; the first that
// has one wins. It is never a flag's value, because every
// process of the machine can read those.

const (
	// keyringService is the service that the key is kept under; the account
	// is the host of the base URL.
	keyringService = "voye"
	// keyringWait is how long the keyring may take: long enough to type its
	// password, short enough not to look hung.
	keyringWait = 15 * time.Second
	// maxKey bounds the key file, in bytes.
	maxKey = 4096
	// keyPrefix is how every key begins.
	keyPrefix = "wzj_"
)

// apiKey returns the key for the gateway at host.
func (a *app) apiKey(host string) (Secret, error) {
	if key, typed := a.typedKeys.of(host); typed {
		return key, nil
	}
	if text := strings.TrimSpace(a.env("WAZAJ_API_KEY")); text != "" {
		return parseKey("WAZAJ_API_KEY", text)
	}
	if file := a.global.apiKeyFile; file != "" {
		return a.keyFromFile(file)
	}
	key, why := a.keyFromKeyring(host)
	if !why.isEmpty() {
		return Secret{}, a.refuse(words.NoKey, host, why)
	}
	return key, nil
}

// parseKey refuses what cannot be a key, without showing it.
func parseKey(source, text string) (Secret, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Secret{}, bad(keyTrouble(campaign.KeyEmpty, source))
	}
	if strings.ContainsAny(text, "\r\n") {
		return Secret{}, bad(keyTrouble(campaign.KeyLines, source))
	}
	for _, c := range []byte(text) {
		if c <= ' ' || c > '~' {
			return Secret{}, bad(keyTrouble(campaign.KeyCharacter, source))
		}
	}
	return newSecret(text), nil
}

// keyTrouble says what is wrong with a key, and where it is from.
func keyTrouble(rule campaign.Rule, source string) error {
	return &campaign.Trouble{Problem: campaign.Problem{Rule: rule, Column: source}}
}

func (a *app) keyFromFile(path string) (Secret, error) {
	if path == "-" {
		return a.keyFromStdin()
	}
	file, err := os.Open(path)
	if err != nil && strings.HasPrefix(path, keyPrefix) {
		return Secret{}, bad(errors.New("--api-key-file takes the name of a file, not the key itself, which every process of the machine could read there: revoke that key, and put a new one in a file"))
	}
	if err != nil {
		return Secret{}, bad(fmt.Errorf("read the API key: %w", err))
	}
	defer func() { _ = file.Close() }()
	if info, err := file.Stat(); err == nil && isReadableByOthers(info) {
		a.say(words.KeyReadable, safe(path))
	}
	return readKey(path, file)
}

// keyFromStdin reads the key from a pipe, or asks for it without showing it.
func (a *app) keyFromStdin() (Secret, error) {
	if !isTerminal(a.stdin) {
		return readKey("stdin", a.stdin)
	}
	_, _ = fmt.Fprint(a.stderr, a.words.Say(words.AskKey))
	text, err := term.ReadPassword(int(a.stdin.(*os.File).Fd()))
	a.tell("")
	if err != nil {
		return Secret{}, bad(fmt.Errorf("read the API key: %w", err))
	}
	return parseKey("stdin", string(text))
}

func readKey(source string, from io.Reader) (Secret, error) {
	data, err := io.ReadAll(io.LimitReader(from, maxKey+1))
	if err != nil {
		return Secret{}, bad(fmt.Errorf("read the API key: %w", err))
	}
	if len(data) > maxKey {
		return Secret{}, bad(keyTrouble(campaign.KeyLong, source))
	}
	return parseKey(source, string(data))
}

// keyFromKeyring returns the key that the system keeps, or in words why there
// is none: a machine without a desktop has no keyring, and one that has may
// not answer.
func (a *app) keyFromKeyring(host string) (key Secret, why spoken) {
	if !hasKeyring(a.env) {
		return Secret{}, a.later(words.RingMissing)
	}
	found := make(chan ringEntry, 1)
	go func() { found <- askKeyring(host) }()
	select {
	case got := <-found:
		if errors.Is(got.err, keyring.ErrNotFound) {
			return Secret{}, a.later(words.RingEmpty)
		} else if got.err != nil {
			return Secret{}, a.later(words.RingFailed, safe(got.err.Error()))
		}
		return got.key, spoken{}
	case <-time.After(keyringWait):
		return Secret{}, a.later(words.RingSilent, keyringWait)
	}
}

// ringEntry is what the keyring has for a host.
type ringEntry struct {
	key Secret
	err error
}

// askKeyring waits for the keyring. The library believes every answer to have
// the form that it expects, and panics where one has not.
func askKeyring(host string) (entry ringEntry) {
	defer func() {
		if recover() != nil {
			entry = ringEntry{err: errors.New("its answer cannot be understood")}
		}
	}()
	text, err := keyring.Get(keyringService, host)
	if err != nil {
		return ringEntry{err: err}
	}
	key, err := parseKey("its entry", text)
	return ringEntry{key, err}
}
