package cli

import (
	"errors"
	"testing"

	"github.com/zalando/go-keyring"
)

// TestATypedKeyComesFirst, for its own host and nobody else's.
func TestATypedKeyComesFirst(t *testing.T) {
	a, _, _ := testApp(map[string]string{"WAZAJ_API_KEY": "wzj_env"}, "")
	a.typedKeys.set("gw.example", newSecret("wzj_typed"))
	wantKey(t, a, "gw.example", "wzj_typed")
	wantKey(t, a, "other.example", "wzj_env")
}

// TestATypedKeyIsKept in the keyring when that was asked for, and otherwise
// the person is told why not.
func TestATypedKeyIsKept(t *testing.T) {
	keyring.MockInit()
	a, _, _ := testApp(nil, "")
	if why := a.putInKeyring("gw.example", newSecret("wzj_kept")); why != "" {
		t.Fatal(why)
	}
	if text, err := keyring.Get(keyringService, "gw.example"); text != "wzj_kept" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	keyring.MockInitWithError(errors.New("the ring is locked"))
	if why := a.putInKeyring("gw.example", newSecret("wzj_kept")); why != "the ring is locked" {
		t.Errorf("of a ring that is locked: %q", why)
	}
}
