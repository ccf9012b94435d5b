package numfmt

import (
	"slices"
	"strings"
	"testing"
)

func TestShown(t *testing.T) {
	for _, test := range samples() {
		got, ok := Parse(test.code).Text(test.number, false)
		if got != test.want || !ok {
			t.Errorf("%v as %s is %q, want %q", test.number, test.code, got, test.want)
		}
	}
}

func samples() []sample {
	all := slices.Clone(shown)
	for _, group := range unlike {
		all = append(all, group.rows...)
	}
	return all
}

func TestDatesSince1904(t *testing.T) {
	for _, test := range []struct {
		code   string
		number float64
		want   string
	}{
		{"yyyy-mm-dd dddd", 0, "1904-01-01 Friday"},
		{"yyyy-mm-dd dddd", march - from1904, "2026-03-14 Saturday"},
		{"[h]:mm", 1.5, "36:00"},
		{"yyyy-mm-dd", maxSerial - from1904, "9999-12-31"},
	} {
		if got, ok := Parse(test.code).Text(test.number, true); got != test.want || !ok {
			t.Errorf("%v as %s is %q, want %q", test.number, test.code, got, test.want)
		}
	}
}

// TestNotShown lists what a sheet shows as ####, refuses as a format, or shows
// by a calendar that is not known.
func TestNotShown(t *testing.T) {
	for code, number := range map[string]float64{
		"yyyy-mm-dd":                   -1,
		"d/m/yy":                       2958466,
		"yyyy":                         1e300,
		"[h]:mm":                       -0.5,
		"yyyy #":                       1,
		"h:mm 0":                       1,
		"ss.0000":                      1,
		`ggge"年"m"月"`:                  march,
		"d/m/bbbb":                     march,
		"[>5]0;[>4]0":                  1,
		"0;0;0;0;0":                    1,
		strings.Repeat("0", maxCode+1): 1,
	} {
		if got, ok := Parse(code).Text(number, false); ok {
			t.Errorf("%v as %s is %q", number, code, got)
		}
	}
}

// FuzzFormat reads any text as a format: it shows a number or does not.
func FuzzFormat(f *testing.F) {
	for _, test := range samples() {
		f.Add(test.code, test.number)
	}
	f.Fuzz(func(t *testing.T, code string, number float64) {
		for _, since1904 := range []bool{false, true} {
			text, ok := Parse(code).Text(number, since1904)
			if !ok && text != "" {
				t.Fatalf("%q is not shown as %q", code, text)
			}
		}
	})
}
