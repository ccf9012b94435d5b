package campaign

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestMaskTo(t *testing.T) {
	for to, want := range map[string]string{
		"+50934123456":  "+509••••3456",
		"+14155552671":  "+1••••••2671",
		"+50912345678":  "+509••••5678", // the gateway's sample
		"+6907123456":   "+690••••456",
		"+4912345":      "+49••••5",
		"3412345":       "••••345",
		"34 12 34 5":    "•• •• 34 5",
		"5.0934E+10":    "•.•••4E+10",
		"٣٤١٢٣٤٥٦":      "••••٣٤٥٦",
		"abc":           "abc",
		"":              "",
		"1234":          "1234",
		"+509 341 (x7)": "+••• •41 (x7)",
	} {
		if got := NewMask(to, "HT").To(); got != want {
			t.Errorf("%q is shown as %q, want %q", to, got, want)
		}
	}
}

func TestMaskTexts(t *testing.T) {
	mask := NewMask("+50934123456", "HT")
	for text, want := range map[string]string{
		"to +50934123456 is no number":     "to +509••••3456 is no number",
		"to 50934123456":                   "to 509••••3456",
		"00 509 34 12 34 56!":              "00 509 •• •• 34 56!",
		"34.12.34.56":                      "••.••.34.56",
		"(509) 3412-3456":                  "(509) ••••-3456",
		"3412\u200b3456":                   "••••\u200b3456",
		"3412 3456, or 34123456":           "•••• 3456, or ••••3456",
		"call +509 3712-9999":              "call +509 ••••-9999", // of somebody else
		"call 0013055550199":               "call 001••••••0199",
		"wa.me/50934123456?text=1":         "wa.me/509••••3456?text=1",
		"order 20261124 of 1250000 gourde": "order 20261124 of 1250000 gourde",
		"at 2026-11-24 04:03:12":           "at 2026-11-24 04:03:12",
		"row 1 has the same number":        "row 1 has the same number",
		"another, 37123456, in a sentence": "another, 37123456, in a sentence",
		"":                                 "",
	} {
		if got := mask.Text(text); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}

func TestMaskCells(t *testing.T) {
	mask, none := NewMask("+50934123456", "HT"), NewMask("3412345", "HT")
	for _, c := range []struct {
		mask       Mask
		cell, want string
	}{
		{mask, "34123456", "••••3456"},
		{mask, "3412 3456", "•••• 3456"},
		{mask, "37123456", "••••3456"}, // another number of the same person
		{mask, "'3712-3456", "'••••-3456"},
		{mask, "+509 3712 3456", "+509 •••• 3456"},
		{mask, "20261124", "20261124"},
		{mask, "1250000", "1250000"},
		{mask, "Marie", "Marie"},
		{none, " 3412345 ", " ••••345 "},
		{none, "12345", "••••5"}, // the number may have been made of it
		{none, "99123", "99123"},
	} {
		if c.cell == "12345" {
			c.mask = NewMask("+509 12345", "HT")
		}
		if got := c.mask.Cell(c.cell); got != c.want {
			t.Errorf("%q is shown as %q, want %q", c.cell, got, c.want)
		}
	}
}

// TestCellsThatTheNumberIsMadeOf: what could not be read as a number is hidden
// all the same, also where an error repeats it.
func TestCellsThatTheNumberIsMadeOf(t *testing.T) {
	for _, c := range []struct{ to, made, text, want string }{
		{"", "3412345", `Phone "3412345": too short`, `Phone "••••345": too short`},
		{"", "3412345", "3412345", "••••345"},
		{"", " 34x12y345 ", `"34x12y345"`, `"••x••y345"`},
		{"+50934123456", "50,934,123,456", "50,934,123,456", "••,•••,••3,456"},
		{"", "12", "12 of 12", "12 of 12"},
	} {
		mask := NewMask(c.to, "HT", c.made)
		if got := mask.Text(c.text); got != c.want {
			t.Errorf("%q is shown as %q, want %q", c.text, got, c.want)
		}
		if got, bare := mask.Cell(c.made), strings.TrimSpace(c.made); digitsIn(bare) > 4 && strings.Contains(got, bare) {
			t.Errorf("the cell %q is shown", got)
		}
	}
}

// TestNoMaskShowsTheNumber groups a number as people do, puts it between
// words, and looks for it in what is left.
func TestNoMaskShowsTheNumber(t *testing.T) {
	const national = "34123456"
	mask := NewMask("+509"+national, "HT")
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		text.WriteString(rapid.SampledFrom([]string{"", "to ", "7, ", "é:", "+", "(", "x+509 37123456 ", "0"}).Draw(t, "before"))
		text.WriteString(rapid.SampledFrom([]string{"", "+509", "509", "00509", "+509 ", "0"}).Draw(t, "code"))
		for _, digit := range national {
			text.WriteString(rapid.SampledFrom([]string{"", "", "", " ", "-", ".", "\u00a0", "\u2011", ") ", " / "}).Draw(t, "between"))
			text.WriteRune(digit)
		}
		text.WriteString(rapid.SampledFrom([]string{"", ".", " 12", "é", "-3", "?x=1"}).Draw(t, "after"))
		for what, got := range map[string]string{"text": mask.Text(text.String()), "cell": mask.Cell(text.String())} {
			if shown := strings.Map(digitsOnly, got); strings.Contains(shown, national[2:]) {
				t.Fatalf("%s: %q is shown as %q", what, text.String(), got)
			}
		}
	})
}

func digitsOnly(r rune) rune {
	if unicode.IsDigit(r) || r == '•' {
		return r
	}
	return -1
}
