//go:build !linux

package cli

// hasKeyring reports whether the system has a keyring; macOS and Windows do.
func hasKeyring(func(string) string) bool { return true }
