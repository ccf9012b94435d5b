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

// retryAfter reads the Retry-After header of an answer. A date in it is the
// gateway's, so it is measured from the gateway's own clock where the answer
// tells it: else a clock that is wrong by a day, there or here, would end the
// run or hurry it.
func retryAfter(header http.Header, now time.Time) time.Duration {
	value := header.Get("Retry-After")
	if value == "" {
		return 0 // nearly every answer: its date need not be read
	}
	if date, err := http.ParseTime(header.Get("Date")); err == nil {
		now = date
	}
	return parseRetryAfter(value, now)
}

// parseRetryAfter reads seconds or a date (RFC 9110, section 10.2.3). What
// cannot be read is 0; what is absurd is brought between one second and one
// hour.
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
