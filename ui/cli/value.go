package cli

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"app.wazaj/voye/sender/sandbox"
)

// value is a flag's value that is checked while the flags are read, so that a
// wrong one is answered with what is allowed.
type value[T any] struct {
	into *T
	read func(string) (T, error)
	text string
}

// Set implements pflag.Value.
func (v *value[T]) Set(text string) error {
	read, err := v.read(text)
	if err != nil {
		return err
	}
	*v.into, v.text = read, text
	return nil
}

// String implements pflag.Value; it is the default that the help shows.
func (v *value[T]) String() string { return v.text }

// Type implements pflag.Value. The help takes the value's name from the
// flag's text instead.
func (v *value[T]) Type() string { return "" }

var errRate = errors.New("give messages per second, a number above 0 such as 20 or 0.5")

func readRate(text string) (float64, error) {
	rate, err := strconv.ParseFloat(text, 64)
	if err != nil || !(rate > 0) || math.IsInf(rate, 0) {
		return 0, errRate
	}
	return rate, nil
}

// notEmpty refuses the empty text that a variable without a value leaves in a
// script: it must not count as if the flag had not been given.
func notEmpty(text string) (string, error) {
	if text == "" {
		return "", errors.New("it is empty; give a value or leave the flag out")
	}
	return text, nil
}

// readShare reads a part of the whole, from 0 to 1.
func readShare(text string) (float64, error) {
	share, err := strconv.ParseFloat(text, 64)
	if err != nil || !(share >= 0 && share <= 1) {
		return 0, errors.New("give a number from 0 to 1, such as 0.05")
	}
	return share, nil
}

func readLimit(text string) (float64, error) {
	limit, err := strconv.ParseFloat(text, 64)
	if err != nil || !(limit >= 0) || math.IsInf(limit, 0) {
		return 0, errors.New("give requests per second, or 0 for no limit")
	}
	return limit, nil
}

// between reads a whole number from low to high.
func between(low, high int) func(string) (int, error) {
	return func(text string) (int, error) {
		n, err := strconv.Atoi(text)
		if err != nil || n < low || n > high {
			if high == math.MaxInt32 {
				return 0, fmt.Errorf("give a whole number from %d on", low)
			}
			return 0, fmt.Errorf("give a whole number from %d to %d", low, high)
		}
		return n, nil
	}
}

func readSeed(text string) (uint64, error) {
	seed, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, errors.New("give a whole number from 0 on")
	}
	return seed, nil
}

// atLeast reads a time of low or more.
func atLeast(low time.Duration) func(string) (time.Duration, error) {
	return func(text string) (time.Duration, error) {
		d, err := time.ParseDuration(text)
		switch {
		case err != nil:
			return 0, errors.New("give a time with its unit, such as 500ms, 90s, 10m or 1h30m")
		case d < low && low > 0:
			return 0, fmt.Errorf("give %v or more", low)
		case d < low:
			return 0, errors.New("a time cannot be negative")
		}
		return d, nil
	}
}

// oneOf reads one of the words.
func oneOf(words ...string) func(string) (string, error) {
	return func(text string) (string, error) {
		if word := strings.ToLower(text); slices.Contains(words, word) {
			return word, nil
		}
		return "", fmt.Errorf("give %s", orList(words))
	}
}

// orList joins words as in "a, b or c".
func orList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// readOutage reads AFTER+FOR.
func readOutage(text string) (sandbox.Outage, error) {
	after, length, found := strings.Cut(text, "+")
	begin, err := time.ParseDuration(after)
	if !found || err != nil || begin < 0 {
		return sandbox.Outage{}, errOutage
	}
	last, err := time.ParseDuration(length)
	if err != nil || last <= 0 {
		return sandbox.Outage{}, errOutage
	}
	return sandbox.Outage{After: begin, For: last}, nil
}

var errOutage = errors.New("give when it begins and how long it lasts, such as 5s+30s")
