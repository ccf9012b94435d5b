package sandbox

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// anyNumber is the longest of a list without a limit.
const anyNumber = math.MaxInt

// text is a rule for a string with content.
func text(c *checker, value any) {
	switch s, ok := value.(string); {
	case !ok:
		c.refuse("must be a string.")
	case strings.TrimSpace(s) == "":
		c.refuse("must not be empty.")
	}
}

func textOrNull(c *checker, value any) {
	if value != nil {
		text(c, value)
	}
}

// templateText is a rule for text that fills a hole of a template. Meta
// refuses it with error 132018 where it has a newline, a tab or more than
// four spaces on end.
func templateText(c *checker, value any) {
	text(c, value)
	s, _ := value.(string)
	if strings.ContainsAny(s, "\r\n\t") || strings.Contains(s, "     ") {
		c.refuse("must not have newlines, tabs or more than 4 consecutive spaces.")
	}
}

// phone is a rule for a number in E.164: + and 7 to 15 digits, the first of
// them not 0. Like the real gateway it asks no numbering plan.
func phone(c *checker, value any) {
	s, ok := value.(string)
	if !ok {
		c.refuse("must be a string.")
		return
	}
	digits, plus := strings.CutPrefix(s, "+")
	good := plus && len(digits) >= 7 && len(digits) <= 15 && digits[0] != '0'
	for _, d := range []byte(digits) {
		good = good && '0' <= d && d <= '9'
	}
	if !good {
		c.refuse("must be a phone number in E.164, such as +50934123456.")
	}
}

func boolean(c *checker, value any) {
	if _, ok := value.(bool); !ok {
		c.refuse("must be true or false.")
	}
}

// integer is a rule for a whole JSON number from least to most.
func integer(least, most float64) rule {
	return func(c *checker, value any) {
		n, ok := value.(float64)
		if !ok || n != math.Trunc(n) {
			c.refuse("must be an integer.")
		} else if n < least || n > most {
			c.refuse("is out of range.")
		}
	}
}

// index is a rule for the place of a button, 0 to 9. Meta's pages write it
// both as "0" and as 0.
func index(c *checker, value any) {
	if s, ok := value.(string); ok {
		n, err := strconv.ParseUint(s, 10, 8)
		if err != nil || strconv.FormatUint(n, 10) != s {
			c.refuse(`must be an integer, such as "0".`)
			return
		}
		value = float64(n)
	}
	integer(0, 9)(c, value)
}

// coordinate is a rule for a latitude or longitude, which Meta's examples
// give as strings and its libraries as numbers.
func coordinate(c *checker, value any) {
	if _, ok := value.(float64); !ok {
		text(c, value)
	}
}

// oneOf is a rule for one of some words.
func oneOf(words ...string) rule {
	return func(c *checker, value any) {
		if s, ok := value.(string); !ok || !slices.Contains(words, s) {
			c.refuse("must be one of " + strings.Join(words, ", ") + ".")
		}
	}
}

// opaque is a rule for an object whose members are not looked at.
var opaque = object()
