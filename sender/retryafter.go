package sender

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	minRetryAfter = time.Second
	maxRetryAfter = time.Hour
)

// parseRetryAfter reads the Retry-After header, in seconds or as a date
// (RFC 9110, section 10.2.3). What cannot be read is 0; what is absurd is
// brought between one second and one hour.
func parseRetryAfter(value string, now time.Time) time.Duration {
	value = strings.TrimSpace(value)
	if value == "" {
		return 0
	}
	if seconds, err := strconv.ParseFloat(value, 64); err == nil {
		if seconds != seconds {
			return 0
		}
		seconds = min(max(seconds, minRetryAfter.Seconds()), maxRetryAfter.Seconds())
		return time.Duration(seconds * float64(time.Second))
	}
	date, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	return min(max(date.Sub(now), minRetryAfter), maxRetryAfter)
}
