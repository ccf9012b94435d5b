package storage

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestStampsAreReadAsTimeParseReadsThem: also those that are none.
func TestStampsAreReadAsTimeParseReadsThem(t *testing.T) {
	check := func(t interface {
		Errorf(format string, args ...any)
	}, stamp string) {
		want, err := time.Parse(time.RFC3339, stamp)
		if err != nil {
			want = time.Time{}
		}
		if got := (&frame{at: []byte(stamp)}).time(); got != want {
			t.Errorf("%q is read as %v, want %v", stamp, got, want)
		}
	}
	for _, stamp := range []string{
		"", "Z", "2026-11-24T04:03:12.345Z", "2026-02-29T00:00:00.000Z", "2028-02-29T23:59:59.999Z", "2026-11-31T00:00:00.000Z",
		"2026-12-31T23:59:59.999Z", "2026-13-01T00:00:00.000Z", "2026-00-01T00:00:00.000Z", "2026-01-00T00:00:00.000Z", "0000-01-01T00:00:00.000Z",
		"2026-11-24T24:00:00.000Z", "2026-11-24T23:60:00.000Z", "2026-11-24T23:59:60.000Z", "2026-11-24T04:03:12,345Z", "2026-11-24T04:03:12.345z",
		"2026-11-24t04:03:12.345Z", "2026-11-24T04:03:12Z", "2026-11-24T04:03:12.345+00", "2026-11-24T04:03:12+02:00", "2O26-11-24T04:03:12.345Z",
	} {
		check(t, stamp)
	}
	rapid.Check(t, func(t *rapid.T) {
		at := time.UnixMilli(rapid.Int64Range(-6e13, 2e14).Draw(t, "at")).UTC()
		stamp := []byte(at.Format("2006-01-02T15:04:05.000Z"))
		if rapid.Bool().Draw(t, "flip") {
			stamp[rapid.IntRange(0, len(stamp)-1).Draw(t, "place")] = rapid.Byte().Draw(t, "by")
		}
		check(t, string(stamp))
	})
}
