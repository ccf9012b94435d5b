package cli

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"

	"app.wazaj/voye/sender/sandbox"
)

// secretService is a keyring on a session bus with one entry: as much of the
// Secret Service as is asked for a key.
type secretService struct {
	account, key string
}

const (
	secretsName = "org.freedesktop.secrets"
	secretsPath = "/org/freedesktop/secrets"
	entryPath   = secretsPath + "/collection/login/1"
)

// secret is a Secret of the Secret Service.
type secret struct {
	Session           dbus.ObjectPath
	Parameters, Value []byte
	ContentType       string
}

// OpenSession is a method of the service.
func (s *secretService) OpenSession(string, dbus.Variant) (dbus.Variant, dbus.ObjectPath, *dbus.Error) {
	return dbus.MakeVariant(""), secretsPath + "/session/1", nil
}

// Unlock is a method of the service. Nothing is locked.
func (s *secretService) Unlock(paths []dbus.ObjectPath) (unlocked []dbus.ObjectPath, prompt dbus.ObjectPath, _ *dbus.Error) {
	return paths, "/", nil
}

// SearchItems is a method of a collection.
func (s *secretService) SearchItems(attributes map[string]string) ([]dbus.ObjectPath, *dbus.Error) {
	if attributes["service"] == keyringService && attributes["username"] == s.account {
		return []dbus.ObjectPath{entryPath}, nil
	}
	return nil, nil
}

// GetSecret is a method of an entry.
func (s *secretService) GetSecret(session dbus.ObjectPath) (secret, *dbus.Error) {
	return secret{Session: session, Value: []byte(s.key), ContentType: "text/plain"}, nil
}

// Close is a method of a session.
func (s *secretService) Close() *dbus.Error { return nil }

// collections stands for the properties of the service.
type collections struct{ value dbus.Variant }

// Get is a method of every object with properties.
func (c collections) Get(string, string) (dbus.Variant, *dbus.Error) { return c.value, nil }

// sessionBus starts a bus of its own and returns its address.
func sessionBus(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("dbus-daemon")
	if err != nil {
		t.Skip("there is no dbus-daemon on this machine")
	}
	bus := exec.Command(path, "--session", "--nofork", "--nopidfile", "--nosyslog", "--print-address")
	out, err := bus.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := bus.Start(); err != nil {
		t.Skip("the bus does not start:", err)
	}
	t.Cleanup(func() { _ = bus.Process.Kill(); _ = bus.Wait() })
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Skip("the bus does not say its address:", err)
	}
	return strings.TrimSpace(address)
}

// serve puts the keyring on the bus.
func (s *secretService) serve(t *testing.T, address string, properties collections) {
	t.Helper()
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	const secretInterface = "org.freedesktop.Secret."
	for _, object := range []struct {
		value       any
		path, named string
	}{
		{s, secretsPath, secretInterface + "Service"},
		{properties, secretsPath, "org.freedesktop.DBus.Properties"},
		{s, secretsPath + "/aliases/default", secretInterface + "Collection"},
		{s, entryPath, secretInterface + "Item"},
		{s, secretsPath + "/session/1", secretInterface + "Session"},
	} {
		if err := conn.Export(object.value, dbus.ObjectPath(object.path), object.named); err != nil {
			t.Fatal(err)
		}
	}
	if reply, err := conn.RequestName(secretsName, dbus.NameFlagDoNotQueue); err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		t.Fatal(reply, err)
	}
}

// TestKeyFromARealBus runs the program with nothing but an entry of the
// system's keyring, as a desktop has one.
func TestKeyFromARealBus(t *testing.T) {
	t.Parallel()
	address := sessionBus(t)
	server, err := sandbox.Start("127.0.0.1:0", sandbox.Options{Key: testKey})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	host := strings.TrimPrefix(server.BaseURL(), "http://")
	host, _, _ = strings.Cut(host, "/")
	ring := &secretService{account: host, key: testKey}
	ring.serve(t, address, collections{dbus.MakeVariant([]dbus.ObjectPath{})})
	sendWithRing := func(base string) (code int, text string) {
		folder, list := writeList(t, 2)
		cmd := program(t, folder, "send", list, "--yes", "--base-url", base)
		cmd.Env = append(cmd.Env, "WAZAJ_API_KEY=", "DBUS_SESSION_BUS_ADDRESS="+address)
		out, _ := cmd.CombinedOutput()
		return cmd.ProcessState.ExitCode(), string(out)
	}
	if code, text := sendWithRing(server.BaseURL()); code != exitDone || server.Accepted() != 2 || strings.Contains(text, testKey) {
		t.Errorf("%d, %d accepted: %s", code, server.Accepted(), text)
	}
	// Another host's key is another entry.
	if code, text := sendWithRing("http://localhost:1/api"); code != exitInput || !strings.Contains(text, "the keyring has no such entry") {
		t.Errorf("%d: %s", code, text)
	}
}

// TestAKeyringThatIsBroken: what the bus answers is other people's data. A
// property of another type, an entry that is no key and a bus without any
// keyring end the search, not the program.
func TestAKeyringThatIsBroken(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		ring       *secretService
		properties any
		want       string
	}{
		"no keyring on the bus": {nil, nil, "the keyring cannot be used"},
		"odd properties":        {&secretService{"localhost:1", testKey}, "odd", "the keyring cannot be used"},
		"an entry of two lines": {&secretService{"localhost:1", testKey + "\nx"}, []dbus.ObjectPath{}, "its entry has several lines"},
		"an empty entry":        {&secretService{"localhost:1", ""}, []dbus.ObjectPath{}, "its entry is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			address := sessionBus(t)
			if c.ring != nil {
				c.ring.serve(t, address, collections{dbus.MakeVariant(c.properties)})
			}
			folder, list := writeList(t, 1)
			cmd := program(t, folder, "send", list, "--yes", "--base-url", "http://localhost:1/api")
			cmd.Env = append(cmd.Env, "WAZAJ_API_KEY=", "DBUS_SESSION_BUS_ADDRESS="+address)
			out, _ := cmd.CombinedOutput()
			if code := cmd.ProcessState.ExitCode(); code != exitInput || !strings.Contains(string(out), c.want) || strings.Contains(string(out), testKey) {
				t.Errorf("%d: %s, want %q", code, out, c.want)
			}
		})
	}
}
