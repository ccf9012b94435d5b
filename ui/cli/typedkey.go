package cli

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/zalando/go-keyring"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// typedKeys are the keys that were typed into the screens, by the host that
// they are for. They live as long as the program.
type typedKeys struct {
	mu   sync.Mutex
	keys map[string]Secret
}

func (t *typedKeys) of(host string) (Secret, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	key, typed := t.keys[host]
	return key, typed
}

func (t *typedKeys) set(host string, key Secret) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.keys == nil {
		t.keys = map[string]Secret{}
	}
	t.keys[host] = key
}

// forget drops the key for host.
func (t *typedKeys) forget(host string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.keys, host)
}

// replaceKey takes another key for the gateway of a run.
func (s *screens) replaceKey(_ context.Context, ref, text string, keep bool) error {
	folder, err := s.runs.Find(ref)
	if err != nil {
		return err
	}
	header, err := storage.ReadHeader(folder)
	if err != nil {
		return err
	}
	base, err := sender.ParseBaseURL(s.app.baseURL(header.BaseURL))
	if err != nil {
		return err
	}
	key, err := parseKey(s.app.words.Say(words.KeyTyped), text)
	if err != nil {
		return err
	}
	s.app.typedKeys.set(base.Host, key)
	if !keep {
		return nil
	}
	if why := s.app.putInKeyring(base.Host, key); why != "" {
		return s.app.later(words.KeyNotKept, why)
	}
	return nil
}

// putInKeyring puts a key into the system's keyring, which may not answer. It
// returns in words why the keyring did not take it.
func (a *app) putInKeyring(host string, key Secret) (why string) {
	kept := make(chan error, 1)
	go func() {
		defer func() {
			if recover() != nil {
				kept <- errors.New("its answer cannot be understood")
			}
		}()
		kept <- keyring.Set(keyringService, host, key.reveal())
	}()
	select {
	case err := <-kept:
		if err != nil {
			return safe(err.Error())
		}
		return ""
	case <-time.After(keyringWait):
		return a.words.Say(words.RingSilent, keyringWait)
	}
}
