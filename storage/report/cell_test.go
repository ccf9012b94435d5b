package report

import (
	"encoding/csv"
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
		"+509••••3456":         "+509••••3456",
		"+509••••3456=":        "'+509••••3456=",
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
		"a;=1+1":               "a;'=1+1",
		"a; @x;b":              "a;' @x;b",
		"a;b;+50934123456":     "a;b;'+50934123456",
		"a,=1+1":               "a,=1+1",
		`a;"=1+1"`:             `a;'"=1+1"`,
		`"=1+1"`:               `'"=1+1"`,
		`"quoted" words`:       `"quoted" words`,
		"|=1":                  "|=1",
		"wait; then go":        "wait; then go",
	} {
		if got := cell(text, ";"); got != want {
			t.Errorf("cell(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestNoCellIsAFormula reads what was written as the spreadsheets of the world
// do: with the file's delimiter and quotes, and with the delimiter that is the
// custom elsewhere, with no regard for quotes, and line by line.
func TestNoCellIsAFormula(t *testing.T) {
	alphabet := []rune("=+-@＝＋－＠ \t\r\n\u00a0\u200d\ufeff0a'\x1b\u3000;,\"|")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom(alphabet)).Draw(t, "text")
		delimiter := rapid.SampledFrom([]byte(",;\t|")).Draw(t, "delimiter")
		if got := cell(text, otherDelimiters(delimiter)); got != text || !isE164(text) {
			for _, seen := range readAsSpreadsheets(t, delimiter, "x", got, "y") {
				if runs(seen) {
					t.Fatalf("cell(%q) = %q: %q is run as a formula", text, got, seen)
				}
			}
		}
	})
}

// readAsSpreadsheets writes cells and returns the cells that some program may
// make of them.
func readAsSpreadsheets(t interface{ Fatal(...any) }, delimiter byte, cells ...string) (seen []string) {
	var out strings.Builder
	writer := csv.NewWriter(&out)
	writer.Comma = rune(delimiter)
	if err := writer.Write(cells); err != nil {
		t.Fatal(err)
	}
	writer.Flush()
	reader := csv.NewReader(strings.NewReader(out.String()))
	reader.Comma = rune(delimiter)
	back, err := reader.Read()
	if err != nil {
		t.Fatal(err)
	}
	for _, cell := range back {
		seen = append(seen, strings.Split(cell, "\n")...)
	}
	for line := range strings.SplitSeq(out.String(), "\n") {
		for _, other := range otherDelimiters(delimiter) {
			for piece := range strings.SplitSeq(line, string(other)) {
				seen = append(seen, strings.ReplaceAll(piece, `"`, ""))
			}
		}
	}
	return seen
}

// runs reports whether a spreadsheet runs a cell.
func runs(cell string) bool {
	start := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	return start != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(start)[0])
}
