package report

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestCells(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		"Marie":                "Marie",
		"Kòmann ou ye":         "Kòmann ou ye",
		"+50934123456":         "+50934123456",
		"+1234567":             "'+1234567",
		"+1234567890123456":    "'+1234567890123456",
		"+50934123456+1":       "'+50934123456+1",
		"+509 34 12":           "'+509 34 12",
		"=1+1":                 "'=1+1",
		"-5":                   "'-5",
		"@SUM(A1)":             "'@SUM(A1)",
		"  =1+1":               "'  =1+1",
		"\u00a0=1+1":           "'\u00a0=1+1",
		"＝1＋1":                 "'＝1＋1",
		"\t=1+1":               "<09>=1+1",
		"a\n=1+1":              "a\n'=1+1",
		"a\r=1+1":              "a\n'=1+1",
		"\r\n=1+1":             "\n'=1+1",
		"one\r\ntwo":           "one\ntwo",
		"a=b":                  "a=b",
		"mail@example.com":     "mail@example.com",
		"red\x1b[31m":          "red<1B>[31m",
		"\u202e=1":             "<202E>=1",
		"=cmd|'/c calc'!A1":    "'=cmd|'/c calc'!A1",
		"'=1":                  "'=1",
		" spaced":              " spaced",
		"\x00=1":               "<00>=1",
		"https://example.com/": "https://example.com/",
	} {
		if got := cell(text); got != want {
			t.Errorf("cell(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestNoLineOfACellIsAFormula(t *testing.T) {
	alphabet := []rune("=+-@＝＋－＠ \t\r\n\u00a0\u200d\ufeff0a'\x1b\u3000")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom(alphabet)).Draw(t, "text")
		got := cell(text)
		if got == text && isE164(text) {
			return
		}
		for line := range strings.SplitSeq(got, "\n") {
			start := strings.TrimLeftFunc(line, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
			if start != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(start)[0]) {
				t.Fatalf("cell(%q) = %q: %q is run as a formula", text, got, line)
			}
		}
	})
}
