//go:build !windows

package campaign

import "time"

// systemZone looks a zone up in the machine's own database.
func systemZone(name string) (*time.Location, bool) {
	zone, err := time.LoadLocation(name)
	return zone, err == nil
}
