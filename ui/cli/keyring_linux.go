package cli

import (
	"os"
	"path/filepath"
)

// hasKeyring reports whether there is a session bus to ask. Without one the
// library would try to start a daemon.
func hasKeyring(env func(string) string) bool {
	if env("DBUS_SESSION_BUS_ADDRESS") != "" {
		return true
	}
	folder := env("XDG_RUNTIME_DIR")
	if folder == "" {
		return false
	}
	_, err := os.Stat(filepath.Join(folder, "bus"))
	return err == nil
}
