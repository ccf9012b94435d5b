package sender

import (
	"net/http"
	"testing"
	"time"
)

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"":                              0,
		"30":                            30 * time.Second,
		" 2.5 ":                         2500 * time.Millisecond,
		"0":                             time.Second,
		"-7":                            time.Second,
		"1000000000000":                 time.Hour,
		"1e300":                         time.Hour,
		"+Inf":                          time.Hour,
		"NaN":                           0,
		"soon":                          0,
		"Tue, 24 Nov 2026 12:01:00 GMT": time.Minute,
		"Tue, 24 Nov 2026 11:00:00 GMT": time.Second,
		"Fri, 24 Nov 2090 12:00:00 GMT": time.Hour,
	} {
		if got := parseRetryAfter(value, now); got != want {
			t.Errorf("%q: %v, want %v", value, got, want)
		}
	}
}

// TestRetryAfterByAWrongClock: the gateway asks to wait a minute, and its
// clock, or ours, is wrong by a day, an hour or a year.
func TestRetryAfterByAWrongClock(t *testing.T) {
	ours := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	for _, wrong := range []time.Duration{-24 * time.Hour, -time.Hour, 0, time.Hour, 24 * time.Hour, 365 * 24 * time.Hour} {
		theirs := ours.Add(wrong)
		header := http.Header{
			"Date":        {theirs.Format(http.TimeFormat)},
			"Retry-After": {theirs.Add(time.Minute).Format(http.TimeFormat)},
		}
		if got := retryAfter(header, ours); got != time.Minute {
			t.Errorf("wrong by %v: %v", wrong, got)
		}
	}
	for _, date := range []string{"", "yesterday"} {
		header := http.Header{"Date": {date}, "Retry-After": {ours.Add(time.Minute).Format(http.TimeFormat)}}
		if got := retryAfter(header, ours); got != time.Minute {
			t.Errorf("Date %q: %v", date, got)
		}
	}
}
